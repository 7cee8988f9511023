"""Run lvliang as a real process, from a folder that is not the project's."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from ..cli.calling import HOME, SECOND, SETTINGS, fresh_home

HERE = Path(__file__).parent
ADDRESS = HOME / "forks"
STARTED = [sys.executable, "-m", "lvliang_cli"]
"""A process that starts as a user's does, and hears the signals that are sent to it."""
FORKED = [sys.executable, "-I", "-S", str(HERE / "standing.py"), str(ADDRESS)]
LVLIANG = FORKED if hasattr(os, "fork") else STARTED
"""A process in which lvliang is loaded already."""
FIRST = "LVLIANG_FIRST"
"""The setting that names statements to run before lvliang; they know `os`, `signal` and `sys`."""
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


def clean_environment(more: Mapping[str, str | None] | None = None) -> dict[str, str]:
    """This process's environment without settings of locale, colour or lvliang but its home."""
    found = {name: value for name, value in os.environ.items() if not SETTINGS.fullmatch(name)}
    found = {name: value for name, value in found.items() if not name.startswith("PYTHON")}
    found |= {"LVLIANG_HOME": fresh_home(), "LVLIANG_PAGER": ""}
    for name, value in (more or {}).items():
        if value is None:
            found.pop(name, None)
        else:
            found[name] = value
    return found


@pytest.fixture(scope="session", autouse=True)
def _stands_ready() -> Iterator[None]:
    """What forks the processes of lvliang, while these tests run."""
    if LVLIANG is STARTED:
        yield
        return
    fork = [sys.executable, str(HERE / "forking.py"), str(ADDRESS), str(SECOND.with_suffix(".txt"))]
    with subprocess.Popen(
        fork, env=clean_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as standing:
        assert standing.stdout is not None
        assert standing.stdout.readline() == b"ready\n"
        yield


@pytest.fixture
def process(tmp_path: Path) -> Process:
    """Run ``lvliang arguments`` (or a whole `command`) to its end."""

    def run(
        *arguments: str,
        env: Mapping[str, str | None] | None = None,
        command: Sequence[str] = LVLIANG,
        **settings: Any,
    ) -> "subprocess.CompletedProcess[bytes]":
        settings = {"stdin": subprocess.DEVNULL, "stderr": subprocess.PIPE, **settings}
        settings.setdefault("stdout", subprocess.PIPE)
        return subprocess.run(
            [*command, *arguments],
            cwd=tmp_path,
            env=clean_environment(env),
            timeout=60,
            check=False,
            **settings,
        )

    return run


@pytest.fixture
def shell(process: Process) -> Process:
    """Run a line of shell in which ``lvliang`` is the command, wherever it is installed."""

    def run(line: str, **settings: Any) -> "subprocess.CompletedProcess[bytes]":
        declared = f'lvliang() {{ {shlex.join(LVLIANG)} "$@"; }}; {line}'
        return process("-c", declared, command=["bash"], **settings)

    return run
