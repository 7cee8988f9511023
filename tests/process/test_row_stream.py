"""Many releases: rows come as they are read, and a run that was cut short is gone on with."""

import os
import random
import signal
import subprocess
import time
from functools import cache
from pathlib import Path

import pytest

from lvliang_cli.core.view.extract.extract_document import ReadFile, extraction
from lvliang_cli.render import Look, render
from lvliang_cli.sources.releases import Release, read_file
from lvliang_cli.sources.row_stream import FORMATS

from .conftest import STARTED, Process, clean_environment

MANY = 150


def releases(folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        text = f"破案{number + 1}起,抓获3人,同比上升5.1%,我们一起努力。\n" * (1 + number % 3)
        (folder / f"{number:04}.txt").write_text(text if number % 50 else "没有数字。", "utf-8")
    (folder / "0007.txt").write_bytes(b"\0bad")


@pytest.fixture(autouse=True)
def where_processes_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@cache
def read_once(name: str, data: bytes) -> ReadFile:
    return read_file(Release(name))


def whole(format: str) -> bytes:
    """What the rows of all files of ``in`` are as one document."""
    names = [f"in/{name}" for name in sorted(os.listdir("in"))]
    files = [read_once(name, Path(name).read_bytes()) for name in names]
    return render(extraction(files, shows_dropped=False), format, Look()).encode()


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_stream_has_the_bytes_of_the_whole_document(
    format: str, jobs: str, process: Process, tmp_path: Path
) -> None:
    releases(tmp_path / "in", 40)
    rows = whole(format)
    ran = process("extract", "in", "--format", format, "--jobs", jobs, "--lang", "en")
    assert (ran.returncode, ran.stdout) == (4, rows)
    assert b"1/40 files could not be read" in ran.stderr
    ran = process("extract", "in", "--format", format, "--jobs", jobs, "-o", "out")
    assert (ran.returncode, ran.stdout) == (4, b"")
    assert (tmp_path / "out").read_bytes() == rows
    assert sorted(os.listdir(tmp_path)) == ["in", "out"]


@pytest.mark.parametrize("format", FORMATS)
def test_a_device_is_written_as_it_is(format: str, process: Process, tmp_path: Path) -> None:
    releases(tmp_path / "in", 9)
    asked = ("extract", "in", "--format", format, "--jobs", "1", "-o", "/dev/stdout")
    ran = process(*asked, stderr=None)
    assert ran.stdout == whole(format)


def cut_short(folder: Path, how: int, *arguments: str) -> bytes:
    """Start a run and end it by signal `how` once some rows are written; what it said."""
    read = folder / "out.jsonl.read"
    before = read.stat().st_mtime_ns if read.exists() else 0
    with subprocess.Popen(
        [*STARTED, "extract", "in", *arguments, "--lang", "en"],
        stderr=subprocess.PIPE,
        cwd=folder,
        env=clean_environment(),
    ) as running:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not (
            read.exists() and read.stat().st_mtime_ns > before and read.stat().st_size > 3000
        ):
            time.sleep(0.01)
        time.sleep(random.random() * 0.1)
        running.send_signal(how)
        said = running.communicate()[1]
    if how == signal.SIGINT and running.returncode != 4:
        assert running.returncode == 130
        assert b"files are kept in" in said
        assert b"--resume" in said
    return said


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_that_was_cut_short_is_gone_on_with(
    how: int, jobs: str, process: Process, tmp_path: Path
) -> None:
    releases(tmp_path / "in", MANY)
    asked = ("-o", "out.jsonl", "--jobs", jobs)
    cut_short(tmp_path, how, *asked)
    cut_short(tmp_path, how, *asked, "--resume")
    assert not (tmp_path / "out.jsonl").exists()
    ran = process("extract", "in", *asked, "--resume", "--lang", "en")
    assert ran.returncode == 4
    assert (tmp_path / "out.jsonl").read_bytes() == whole("jsonl")
    told = ran.stderr.decode().splitlines()[0].split()
    assert 0 < int(told[4]) < MANY


def test_what_changed_since_is_read_again(process: Process, tmp_path: Path) -> None:
    releases(tmp_path / "in", 9)
    asked = ("extract", "in", "-o", "out.jsonl", "--resume", "--jobs", "1", "--lang", "en")
    assert process(*asked).returncode == 4
    (tmp_path / "in" / "0003.txt").write_text("破案77起。", "utf-8")
    (tmp_path / "in" / "0004.txt").unlink()
    (tmp_path / "in" / "0004a.txt").write_text("破案78起。", "utf-8")
    again = process(*asked)
    assert b"the rows of 6 files are kept, 3 files are left to read" in again.stderr
    assert (tmp_path / "out.jsonl").read_bytes() == whole("jsonl")
    other = process(*asked, "--issued", "2023-07-01")
    assert b"the rows of 0 files are kept" in other.stderr


def test_resume_needs_a_file_of_rows(process: Process, tmp_path: Path) -> None:
    releases(tmp_path / "in", 3)
    for arguments in ((), ("--jsonl",), ("-o", "out.json"), ("-o", "out.txt")):
        ran = process("extract", "in", "--resume", *arguments, "--lang", "en")
        assert ran.returncode == 2
        assert b"--resume needs -o" in ran.stderr
    one = process("extract", "in/0001.txt", "--resume", "-o", "one.csv")
    assert one.returncode == 0
    assert (tmp_path / "one.csv").read_bytes() == process("extract", "in/0001.txt", "--csv").stdout


def test_pages_that_lvliang_wrote_are_passed_over(process: Process, tmp_path: Path) -> None:
    releases(tmp_path / "in", 3)
    assert process("extract", "in/0001.txt", "--html", "in/page.html").returncode == 0
    for format in (*FORMATS, "plain"):
        ran = process("extract", "in", "--format", format, "--jobs", "1", "--lang", "en")
        assert (ran.returncode, b"page.html" in ran.stdout) == (4, False)  # for the bad file
        assert b"skipped in/page.html: a page that lvliang wrote" in ran.stderr
    (tmp_path / "in" / "page2.html").write_bytes((tmp_path / "in" / "page.html").read_bytes())
    for name in ("in/page.html", "in/page2.html"):
        assert process("extract", name).returncode == 4
    for format in ("jsonl", "plain"):
        ran = process("extract", "in/page.html", "in/page2.html", "--format", format, "--jobs", "1")
        assert ran.returncode == 4


@pytest.mark.parametrize("command", ["extract", "check"])
def test_standard_input_is_read_beside_files_that_processes_read(
    command: str, shell: Process, tmp_path: Path
) -> None:
    releases(tmp_path / "in", 3)
    files = "in/0001.txt - in/0002.txt"
    alone = shell(f"lvliang {command} {files} --jobs 1 --json < in/0001.txt")
    ran = shell(f"lvliang {command} {files} --jobs 3 --json < in/0001.txt")
    assert alone.stdout.count(b'"-"') > 0
    assert (ran.returncode, ran.stdout) == (alone.returncode, alone.stdout)
