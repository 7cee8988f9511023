"""The index under processes that are killed while they write it, and that write at once."""

import os
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from ..cli.calling import SECOND, THIRD
from .conftest import FIRST, LVLIANG, STARTED, Process, clean_environment

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and locks of POSIX")
COUNTED = ("query", "select dataset, version, figures from releases", "--data", "all", "--csv")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / "datasets"
    folder.mkdir(parents=True)
    for path in (SECOND, THIRD):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder.parent


def started(
    home: Path, code: str = "", call: Sequence[str] = (*LVLIANG, *COUNTED)
) -> "subprocess.Popen[bytes]":
    """`call` in a process of its own, after the statement `code`."""
    return subprocess.Popen(
        call,
        env=clean_environment({"LVLIANG_HOME": str(home), FIRST: code}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def wanted(home: Path) -> bytes:
    """The answer without an index."""
    environment = clean_environment({"LVLIANG_HOME": str(home), "LVLIANG_INDEX": "off"})
    return subprocess.run(
        [*LVLIANG, *COUNTED], env=environment, capture_output=True, check=True
    ).stdout


DIE = "lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)"
STEPS = {
    "before it is in place": f"os.replace = {DIE}",
    "between tables": f"from lvliang_cli.index import fill_tables; fill_tables._new = {DIE}",
    "before it is signed": f"from lvliang_cli.index import store; store._sign = {DIE}",
}


@pytest.mark.parametrize("is_there", [False, True], ids=["new", "there"])
@pytest.mark.parametrize("step", STEPS)
def test_a_killed_build_harms_nothing(
    step: str, is_there: bool, home: Path, process: Process
) -> None:
    env = {"LVLIANG_HOME": str(home)}
    if is_there:
        assert process(*COUNTED, env=env).returncode == 0
        changed = home / "datasets" / SECOND.name
        changed.write_bytes(changed.read_bytes().replace(b'"1.0.0"', b'"2.0.0"'))
    killed = started(home, STEPS[step])
    killed.communicate(timeout=60)
    if not (is_there and step == "before it is in place"):  # a change is made in place
        assert killed.returncode == -signal.SIGKILL
    ran = process(*COUNTED, env=env)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert sorted(ran.stdout.splitlines()) == sorted(wanted(home).splitlines())
    kept = [name for name in os.listdir(home) if not name.startswith("patterns-")]
    assert sorted(kept) == ["datasets", "index.sqlite"]


def test_where_those_that_read_for_it_end_there_is_no_index(home: Path) -> None:
    ends = "from lvliang_cli import workers; workers._SERVE = 'raise SystemExit'"
    many = "from lvliang_cli.index import store; store.MOST_ALONE = 0"
    out, err = (asking := started(home, f"{ends}; {many}")).communicate(timeout=60)
    assert (asking.returncode, out, err) == (0, wanted(home), b"")
    assert "index.sqlite" not in os.listdir(home)


def test_processes_that_ask_at_once_get_one_answer(home: Path) -> None:
    asking = [started(home) for _ in range(4)]
    answers = {process.communicate(timeout=60) for process in asking}
    assert [process.returncode for process in asking] == [0] * 4
    ((out, err),) = answers
    assert err == b""
    assert sorted(out.splitlines()) == sorted(wanted(home).splitlines())


def test_a_long_question_can_be_interrupted(home: Path) -> None:
    endless = "with recursive n(x) as (select 1 union all select x + 1 from n) select max(x) from n"
    asking = started(home, call=(*STARTED, "query", endless))
    time.sleep(2)
    assert asking.poll() is None
    asking.send_signal(signal.SIGINT)
    out, err = asking.communicate(timeout=20)
    assert (asking.returncode, out) == (130, b"")
    assert b"interrupted" in err
