"""Interrupts, and the two ways to start."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ..cli.calling import ROOT
from .conftest import STARTED, Process, clean_environment
from .test_streams import LIST


@pytest.mark.parametrize(
    ("path", "by"),
    [("-", signal.SIGINT), ("/dev/stdin", signal.SIGINT), ("-", signal.SIGTERM)],
)
def test_interrupt_while_reading(path: str, by: signal.Signals) -> None:
    running = subprocess.Popen(
        [*STARTED, *LIST, "--data", path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    )
    assert running.stdin is not None
    running.stdin.write(b" " * 1_000_000)  # more than a pipe holds: it is being read
    running.stdin.flush()
    running.send_signal(by)
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out) == (128 + by, b"")
    assert err == b"lvliang: interrupted: no file was changed\n"


def test_console_script_and_module_agree(process: Process) -> None:
    script = Path(STARTED[0]).with_name("lvliang")
    by_script = process("info", "--json", command=[str(script)])
    by_module = process("info", "--json", command=STARTED)
    assert by_script.returncode == by_module.returncode == 0
    assert by_script.stdout == by_module.stdout
    assert process("show", "fruad", command=[str(script)]).returncode == 3


def test_interrupts_at_random_end_as_they_should() -> None:
    """A few; ``scripts/interrupts.py`` does 200 by default."""
    ran = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "interrupts.py"), "--calls", "24"],
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    assert b" 0 faults" in ran.stdout


def test_patterns_are_compiled_once_for_all_processes(process: Process, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (tmp_path / "a.txt").write_text("全市立案120起,破案80起。")
    first = process("check", "a.txt", env={"LVLIANG_HOME": str(home)}, command=STARTED)
    (kept,) = home.iterdir()
    written = kept.stat().st_mtime_ns, kept.stat().st_ino
    second = process("check", "a.txt", env={"LVLIANG_HOME": str(home)}, command=STARTED)
    assert (second.returncode, second.stdout, second.stderr) == (0, first.stdout, b"")
    assert (kept.stat().st_mtime_ns, kept.stat().st_ino) == written


def test_where_compiled_patterns_cannot_be_kept_nothing_is_said(
    process: Process, tmp_path: Path
) -> None:
    (tmp_path / "home").write_text("a file, not a folder")
    (tmp_path / "a.txt").write_text("全市立案120起,破案80起。")
    ran = process("check", "a.txt", env={"LVLIANG_HOME": str(tmp_path / "home")}, command=STARTED)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "2 figures" in ran.stdout.decode()
