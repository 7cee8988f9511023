"""Streams that are closed, full, of another encoding, or taken away."""

import json
import os
import subprocess
import time
from pathlib import Path

import pytest

from ..cli.calling import BUNDLED, write_dataset
from ..cli.calling import run as run_here
from .conftest import LVLIANG, Process, clean_environment

LIST = ("metrics", "list")
FAULT = b"Traceback"


@pytest.fixture(scope="module")
def listed() -> bytes:
    return run_here(*LIST).out


@pytest.mark.parametrize("format", ["plain", "table", "json", "csv", "html"])
def test_reader_that_takes_one_line(format: str, shell: Process, tmp_path: Path) -> None:
    release = json.loads(BUNDLED.read_bytes())
    for metric in release["metrics"]:  # more than a pipe holds
        metric["note"] = {"zh": "长" * 2000, "en": "long " * 400}
    write_dataset(tmp_path / "long.json", release)
    fields = ",".join(["note", *release["metrics"][0]])
    line = f"lvliang metrics list --data long.json --fields {fields} --format {format}"
    ran = shell(f"{line} | head -1; echo ${{PIPESTATUS[0]}}")
    assert ran.stdout.endswith(b"\n0\n")
    assert ran.stderr == b""


@pytest.mark.parametrize("arguments", [LIST, ("--help",), ("schema",), ("summary", "--json")])
def test_reader_that_is_gone(arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(
        [*LVLIANG, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.PIPE,
        env=clean_environment(),
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
@pytest.mark.parametrize("line", ["metrics list", "--help", "--version", "schema", "metrics -h"])
def test_full_disk(line: str, shell: Process) -> None:
    ran = shell(f"lvliang {line} > /dev/full")
    assert ran.returncode == 5
    assert ran.stderr.count(b"\n") == 1
    assert ran.stderr.startswith(b"lvliang: ")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_full_disk_as_json_and_through_the_option(shell: Process) -> None:
    ran = shell("lvliang metrics list --errors json > /dev/full")
    assert ran.returncode == 5
    assert b'"kind": "cannot-write"' in ran.stderr
    assert shell("lvliang metrics list -o /dev/full").returncode == 5


def test_standard_output_closed(shell: Process) -> None:
    ran = shell("lvliang metrics list >&-")
    assert ran.returncode == 5
    assert ran.stderr.startswith(b"lvliang: ")
    assert FAULT not in ran.stderr


def test_standard_output_closed_does_not_matter_with_a_file(
    shell: Process, tmp_path: Path, listed: bytes
) -> None:
    assert shell("lvliang metrics list -o out >&-").returncode == 0
    assert (tmp_path / "out").read_bytes() == listed


@pytest.mark.parametrize(("line", "code"), [("metrics list", 0), ("show fruad", 3), ("nope", 2)])
def test_standard_error_closed_or_full(line: str, code: int, shell: Process) -> None:
    assert shell(f"lvliang {line} 2>&-").returncode == code
    assert shell(f"lvliang {line} 2>/dev/full").returncode == code


def test_standard_input_closed(shell: Process, listed: bytes) -> None:
    ran = shell("lvliang metrics list <&-", stdin=None)
    assert (ran.returncode, ran.stdout) == (0, listed)
    asked = shell("lvliang metrics list --data - <&-", stdin=None)
    assert (asked.returncode, asked.stdout) == (4, b"")
    assert FAULT not in asked.stderr


def test_standard_input_that_does_not_wait_is_waited_for(listed: bytes) -> None:
    reader, writer = os.pipe()
    os.set_blocking(reader, False)
    data = BUNDLED.read_bytes()
    call = [*LVLIANG, "metrics", "list", "--data", "-"]
    with subprocess.Popen(call, stdin=reader, stdout=subprocess.PIPE) as running:
        os.close(reader)
        with open(writer, "wb", buffering=0) as pipe:
            for part in (data[:10_000], data[10_000:]):
                time.sleep(0.3)
                pipe.write(part)
        assert running.stdout is not None
        assert running.stdout.read() == listed
    assert running.returncode == 0


def test_every_stream_closed(shell: Process) -> None:
    assert shell("lvliang metrics list <&- >&- 2>&-", stdin=None).returncode == 5


@pytest.mark.parametrize("format", ["plain", "json", "csv"])
def test_option_equals_redirection(format: str, shell: Process, tmp_path: Path) -> None:
    line = f"lvliang metrics list --format {format}"
    assert shell(f"{line} > shown && {line} -o written").returncode == 0
    assert (tmp_path / "shown").read_bytes() == (tmp_path / "written").read_bytes() != b""


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "gbk"},
        {"PYTHONIOENCODING": "cp1252:strict"},
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0"},
        {"HOME": None, "USER": None, "PATH": ""},
    ],
    ids=str,
)
def test_pipe_is_utf8_whatever_the_environment(
    env: dict[str, str | None], process: Process, listed: bytes
) -> None:
    ran = process(*LIST, env=env)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, listed, b"")


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "utf-16"])
def test_standard_input_is_read_as_bytes(encoding: str, shell: Process) -> None:
    line = f"PYTHONIOENCODING={encoding} lvliang topics --json --data - < '{BUNDLED}'"
    ran = shell(line, stdin=None)
    assert (ran.returncode, ran.stdout) == (0, run_here("topics", "--json").out)


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252", "utf-8"])
def test_messages_survive_every_encoding(encoding: str, process: Process) -> None:
    ran = process("show", "没有这个", "--lang", "zh", env={"PYTHONIOENCODING": encoding})
    assert ran.returncode == 3
    assert ran.stderr.decode(encoding).startswith("lvliang: ")
    assert FAULT not in ran.stderr


def test_bytes_that_are_no_text_as_an_argument(process: Process) -> None:
    ran = process(os.fsdecode(b"\xff\xfe"), env={"PYTHONUTF8": "1"})
    assert ran.returncode == 2
    assert ran.stderr.decode().count("\n") == 2


def test_debugging_shows_the_trace(process: Process, tmp_path: Path) -> None:
    failing = (
        "import lvliang_cli.core.data.dataset as d, lvliang_cli.main as m\n"
        "def fail(*_): raise ZeroDivisionError('on purpose')\n"
        "d.parse_good = fail\n"
        "raise SystemExit(m.main(['info']))\n"
    )
    (tmp_path / "failing.py").write_text(failing)
    python = [LVLIANG[0], "failing.py"]
    quiet = process(command=python)
    assert quiet.returncode == 70
    assert FAULT not in quiet.stderr
    assert b"LVLIANG_DEBUG=1" in quiet.stderr
    loud = process(command=python, env={"LVLIANG_DEBUG": "1"})
    assert loud.returncode == 1
    assert FAULT in loud.stderr
    assert b"on purpose" in loud.stderr


@pytest.mark.parametrize("line", ["metrics list --json", "--help", "metrics list"])
def test_without_a_buffer_a_short_write_is_never_silent(
    line: str, shell: Process, tmp_path: Path
) -> None:
    whole = shell(f"lvliang {line}").stdout
    env = {"PYTHONUNBUFFERED": "1"}
    assert shell(f"lvliang {line}", env=env).stdout == whole
    blocks = (len(whole) - 1) // 1024
    ran = shell(f"trap '' XFSZ; ulimit -f {blocks}; lvliang {line} > cut", env=env)
    assert ran.returncode == 5
    assert ran.stderr.startswith(b"lvliang: ")
    assert (tmp_path / "cut").read_bytes() == whole[: blocks * 1024]


@pytest.mark.parametrize("line", ["metrics list --json", "metrics list --help"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_that_does_not_block_gets_everything(
    line: str, unbuffered: str, shell: Process
) -> None:
    arguments = line.split()
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    os.write(writer, b"." * 64_000)  # nearly full
    with subprocess.Popen(
        [*LVLIANG, *arguments],
        stdout=writer,
        stderr=subprocess.PIPE,
        env=clean_environment({"PYTHONUNBUFFERED": unbuffered}),
    ) as running:
        os.close(writer)
        time.sleep(0.5)
        with open(reader, "rb") as pipe:
            out = pipe.read()
        assert running.stderr is not None
        assert running.stderr.read() == b""
    assert running.returncode == 0
    assert out[64_000:] == shell(f"lvliang {line}").stdout


def test_standard_output_by_name_is_written_on(shell: Process, tmp_path: Path) -> None:
    shell("(echo before; lvliang info -o /dev/stdout; echo after) > told")
    told = (tmp_path / "told").read_bytes()
    assert told == b"before\n" + run_here("info").out + b"after\n"
