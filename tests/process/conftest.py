"""Run lvliang as a real process, from a folder that is not the project's."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from ..cli.calling import SETTINGS, fresh_home

LVLIANG = [sys.executable, "-m", "lvliang_cli"]
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
        python = {"PYTHON": sys.executable, **settings.pop("env", {})}
        declared = f'lvliang() {{ "$PYTHON" -m lvliang_cli "$@"; }}; {line}'
        return process("-c", declared, command=["bash"], env=python, **settings)

    return run
