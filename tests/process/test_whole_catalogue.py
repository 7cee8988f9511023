"""The whole catalogue is read and checked on all cores: the same bytes as on one."""

import json
import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pytest

from lvliang_cli.core.data.gather import gather
from lvliang_cli.core.view.check.checked_dataset_document import check_report
from lvliang_cli.core.view.info import info_document
from lvliang_cli.core.view.summary import summary_document
from lvliang_cli.render import Look, render
from lvliang_cli.sources.whole_catalogue import reader

from ..unit.support import SECOND, THIRD
from .conftest import STARTED, Process, clean_environment

DATASETS = 70
"""More than one process reads alone."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A catalogue in which every ninth dataset has a change that does not match."""
    folder = tmp_path / "home" / "datasets"
    folder.mkdir(parents=True)
    for number in range(DATASETS):
        text = (SECOND, THIRD)[number % 2].read_text("utf-8")
        if number % 9 == 0:
            text = text.replace('"value": -13', '"value": -31').replace("下降13%", "下降31%")
        release = json.loads(text)
        release["id"] = f"made-{number:02}"
        for metric in release["metrics"]:
            metric["dataset"] = release["id"]
        (folder / f"{release['id']}.json").write_text(json.dumps(release), "utf-8")
    (folder / "made-33.json").write_text("{", "utf-8")
    (folder / "notes.txt").write_text("x", "utf-8")
    return tmp_path / "home"


@pytest.mark.parametrize("form", ["--json", "--csv", "--format=plain"])
def test_a_check_on_several_cores_is_that_on_one(form: str, home: Path, process: Process) -> None:
    env = {"LVLIANG_HOME": str(home)}
    one, several = (
        process("check", "--data", "all", form, "--jobs", jobs, env=env) for jobs in ("1", "2")
    )
    assert (one.returncode, one.stdout) == (several.returncode, several.stdout)
    assert one.stderr == several.stderr
    assert len(one.stdout) > 10_000


def test_what_several_processes_read_is_what_one_reads(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LVLIANG_HOME", str(home))
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    seen: list[int] = []
    one, several = gather(["all"]), gather(["all"], reader(lambda done, total: seen.append(done)))
    assert [d.path for d in one.datasets] == [d.path for d in several.datasets]
    assert one.notes == several.notes
    assert seen == list(range(1, DATASETS + 2))
    for document in (check_report, info_document, summary_document):
        for form in ("json", "plain"):
            pair = [render(document(data), form, Look()) for data in (one, several)]
            assert pair[0] == pair[1]


def held_worker(running: "subprocess.Popen[bytes]") -> int | None:
    """The first worker of `running`, stopped, so that the call cannot end without it.

    None if the call ended before this process had its turn to look.
    """
    children = Path(f"/proc/{running.pid}/task/{running.pid}/children")
    while running.poll() is None:
        for worker in map(int, children.read_text().split()):
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGSTOP)
                return worker
        time.sleep(0.005)
    return None


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="the system has no /proc")
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGINT])
def test_a_worker_that_is_lost_costs_nothing(ending: int, home: Path, process: Process) -> None:
    """Killed, another one does its work; of an interrupt the asking process hears, not it."""
    asked = ("check", "--data", "all", "--jsonl", "--jobs", "2")
    worker = None
    while worker is None:
        with subprocess.Popen(
            [*STARTED, *asked],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=clean_environment({"LVLIANG_HOME": str(home)}),
        ) as running:
            worker = held_worker(running)
            if worker is not None:
                os.kill(worker if ending == signal.SIGKILL else running.pid, ending)
                os.kill(worker, signal.SIGCONT)
            # the workers hold standard error: it is closed when they have ended
            out, err = running.communicate(timeout=60)
    if ending == signal.SIGKILL:
        whole = process(*asked, env={"LVLIANG_HOME": str(home)})
        assert (running.returncode, out, err) == (whole.returncode, whole.stdout, whole.stderr)
    else:
        assert (running.returncode, out) == (130, b"")
    assert b"Traceback" not in err
