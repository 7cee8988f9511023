"""The catalogue under processes that write at once, and that are killed while they do."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from ..cli.calling import ROOT, SECOND, THIRD
from .conftest import FIRST, LVLIANG, Process, clean_environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and locks of POSIX")
DRAFT = ".lvliang-"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def files(home: Path) -> list[str]:
    return sorted(os.listdir(home / "datasets"))


def version(tmp_path: Path, number: int) -> Path:
    """The release of 2023 as a file of its own version."""
    path = tmp_path / f"version-{number}.json"
    release = json.loads(SECOND.read_bytes())
    path.write_text(json.dumps({**release, "version": f"{number}.0"}), "utf-8")
    return path


def started(arguments: Sequence[object], home: Path, code: str = "") -> "subprocess.Popen[bytes]":
    """``lvliang arguments`` in a process of its own, after the statement `code`."""
    return subprocess.Popen(
        [*LVLIANG, *map(str, arguments)],
        env=clean_environment({"LVLIANG_HOME": str(home), FIRST: code}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


DIE = "os.{name} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)"


@pytest.mark.parametrize("step", ["chmod", "fsync", "replace"])
def test_killed_at_any_step_the_old_file_stays(
    step: str, home: Path, tmp_path: Path, process: Process
) -> None:
    env = {"LVLIANG_HOME": str(home)}
    assert process("data", "add", str(SECOND), env=env).returncode == 0
    call = ("data", "add", version(tmp_path, 2), "--replace")
    killed = started(call, home, DIE.format(name=step))
    killed.communicate(timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert [name.startswith(DRAFT) for name in files(home)] == [True, False]
    assert (home / "datasets" / "qinghe-2023.json").read_bytes() == SECOND.read_bytes()
    listed = process("data", "list", "--json", env=env)
    assert [row["id"] for row in json.loads(listed.stdout)["datasets"]][1:] == ["qinghe-2023"]
    assert files(home) == ["qinghe-2023.json"], "the next run has swept"
    assert process(*map(str, call), env=env).returncode == 0
    assert files(home) == ["qinghe-2023.json"]


WAIT = """
def wait(*arguments, replace=os.replace):
    print("ready", file=sys.stderr, flush=True)
    sys.stdin.read()
    replace(*arguments)
os.replace = wait
"""


def test_a_draft_in_use_is_not_swept(home: Path, process: Process) -> None:
    env = {"LVLIANG_HOME": str(home)}
    writer = started(("data", "add", SECOND), home, WAIT)
    assert writer.stderr is not None
    assert writer.stderr.readline() == b"ready\n"
    (draft,) = files(home)
    for call in (("data", "list"), ("data", "path")):
        assert process(*call, env=env).returncode == 0
        assert files(home) == [draft]
    second = started(("data", "add", THIRD), home)
    with pytest.raises(subprocess.TimeoutExpired):  # it waits for its turn
        second.wait(timeout=0.5)
    assert files(home) == [draft]
    writer.communicate(timeout=60)
    second.communicate(timeout=60)
    assert (writer.returncode, second.returncode) == (0, 0)
    assert files(home) == ["qinghe-2022.json", "qinghe-2023.json"]


def test_of_many_adds_at_once_one_wins_and_none_is_torn(home: Path, tmp_path: Path) -> None:
    versions = [version(tmp_path, number) for number in (1, 2)]
    adding = [started(("data", "add", versions[n % 2], "--json"), home) for n in range(8)]
    adding += [started(("data", "add", THIRD, "--json"), home) for _ in range(2)]
    told = [process.communicate(timeout=60) for process in adding]
    outcomes = [
        json.loads(out)["outcome"] if process.returncode == 0 else process.returncode
        for process, (out, _) in zip(adding, told, strict=True)
    ]
    assert outcomes[:8].count("added") == 1
    winner = outcomes.index("added") % 2
    for number, outcome in enumerate(outcomes[:8]):
        if outcome != "added":
            assert outcome == ("already-there" if number % 2 == winner else 2)
    assert sorted(outcomes[8:]) == ["added", "already-there"]
    assert files(home) == ["qinghe-2022.json", "qinghe-2023.json"]
    kept = (home / "datasets" / "qinghe-2023.json").read_bytes()
    assert kept == versions[winner].read_bytes()


def test_readers_see_the_old_or_the_new_while_it_is_replaced(
    home: Path, tmp_path: Path, process: Process
) -> None:
    env = {"LVLIANG_HOME": str(home)}
    versions = [version(tmp_path, number) for number in (1, 2)]
    assert process("data", "add", str(versions[0]), env=env).returncode == 0
    writers = [started(("data", "add", versions[n % 2], "--replace"), home) for n in range(6)]
    readers = [started(("info", "--data", "qinghe-2023", "--json"), home) for _ in range(6)]
    for reader in readers:
        out, err = reader.communicate(timeout=60)
        assert (reader.returncode, err) == (0, b"")
        assert json.loads(out)["dataset"]["version"] in ("1.0", "2.0")
    for writer in writers:
        writer.communicate(timeout=60)
        assert writer.returncode == 0


def test_random_kills_leave_the_catalogue_whole() -> None:
    """A few; ``scripts/kill_writes.py`` does 1500 by default."""
    ran = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "kill_writes.py"), "--kills", "60"],
        env=clean_environment(),
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout.decode()
    killed = re.match(r"(\d+) processes killed", ran.stdout.decode())
    assert killed is not None
    assert int(killed[1]) >= 60


def test_interrupted_it_leaves_no_draft(home: Path) -> None:
    interrupt = "os.replace = lambda *_: os.kill(os.getpid(), signal.SIGINT)"
    ran = started(("data", "add", SECOND), home, interrupt)
    ran.communicate(timeout=60)
    assert ran.returncode == 130
    assert files(home) == []
