"""A real terminal, from 1 column up, also one that is not UTF-8."""

import os
import pty
import struct
import subprocess
import sys
from collections.abc import Mapping

import pytest

from ..cli.calling import SGR, UNSAFE
from ..cli.printed_tables import shown_width
from .conftest import LVLIANG, clean_environment

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals", allow_module_level=True)

import fcntl
import termios


def on_terminal(
    *arguments: str, columns: int, env: Mapping[str, str | None] | None = None
) -> tuple[int, bytes, bytes]:
    """Run lvliang on a terminal: exit code, what the terminal got, standard error."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    running = subprocess.Popen(
        [*LVLIANG, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env=clean_environment({"TERM": "xterm", **(env or {})}),
    )
    os.close(theirs)
    got = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other side is closed
            break
        if not part:
            break
        got += part
    os.close(ours)
    assert running.stderr is not None
    with running.stderr:
        said = running.stderr.read()
    return running.wait(timeout=60), got.replace(b"\r\n", b"\n"), said


@pytest.mark.parametrize("columns", [1, 40, 80])
def test_terminal_of_any_width(columns: int) -> None:
    code, got, said = on_terminal("metrics", "list", columns=columns)
    assert (code, said) == (0, b"")
    text = SGR.sub("", got.decode())
    assert "\x1b" in got.decode()
    assert not UNSAFE.search(text)
    assert max(map(shown_width, text.split("\n"))) <= max(columns, 20)
    assert "Vehicles" in text


def test_terminal_of_a_c_locale() -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for encoding in ("", "gbk", "ascii"):
        more = {"PYTHONIOENCODING": encoding} if encoding else {}
        for arguments in (("show", "fraud"), ("summary", "--lang", "zh"), ("cite",)):
            code, got, said = on_terminal(*arguments, columns=80, env={**env, **more})
            assert (code, said) == (0, b"")
            got.decode(encoding or "ascii")


def test_chinese_terminal_of_gbk_reads_chinese() -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "gbk"}
    code, got, _ = on_terminal("topics", "--lang", "zh", columns=80, env=env)
    assert code == 0
    assert "主题" in got.decode("gbk")


def test_help_and_welcome_on_a_terminal() -> None:
    for lang, *arguments in (("en",), ("en", "--help"), ("zh", "metrics", "list", "--help")):
        env = {"NO_COLOR": "1", "LVLIANG_LANG": lang}
        code, got, said = on_terminal(*arguments, columns=70, env=env)
        assert (code, said) == (0, b"")
        assert b"\x1b" not in got
        assert b"lvliang" in got
        assert not any(cut in got.decode() for cut in ("…", "<str>"))
        assert max(map(shown_width, got.decode().split("\n"))) <= 70


def test_failure_on_a_terminal_is_plain() -> None:
    code, got, said = on_terminal("show", "fruad", columns=80)
    assert (code, got) == (3, b"")
    assert said.count(b"\n") == 1
    assert b"\x1b" not in said
