"""The bytes of a file or of standard input, never more than are asked for."""

import os
import sys
from contextlib import suppress
from errno import EBADF
from typing import NamedTuple, TextIO

from .bilingual import Words
from .errors import BadData, BadUsage, cause_of

STDIN = "-"


class Wanted(NamedTuple):
    """What a file is read for: `words` name it in a failure, `most` bytes may it have."""

    words: Words
    most: int
    hint: Words


def read_bytes(path: str, wanted: Wanted) -> bytes:
    """The bytes of `path`, or of standard input for ``-``.

    At most one byte more than `wanted` allows is read, so that a device or an
    endless pipe cannot fill the memory; whoever reads the bytes refuses that many.

    Raises:
        BadUsage: the address of a page; nothing is read from the network.
        BadData: the file cannot be read.
    """
    if path.lower().startswith(("http://", "https://")):
        raise BadUsage(
            Words(f"{path} 是网址,不是文件", f"{path} is a web address, not a file"),
            token=path,
            hint=Words(
                "请在浏览器中将网页另存为 .html 文件,再给出该文件",
                "save the page as an .html file in a browser, and name that file",
            ),
        )
    try:
        if path == STDIN:
            return waiting_stdin().buffer.read(wanted.most + 1)
        with open(path, "rb") as file:
            return file.read(wanted.most + 1)
    except (OSError, ValueError) as error:
        why = cause_of(error)
        zh, en = wanted.words
        words = Words(f"无法读取{zh} {path}:{why.zh}", f"cannot read {en} {path}: {why.en}")
        raise BadData(words, token=path, hint=wanted.hint) from None


def waiting_stdin() -> TextIO:
    """Standard input, made to wait for what is to come: another program may have it not wait.

    Raises:
        OSError: it is closed.
    """
    if sys.stdin is None:
        raise OSError(EBADF, "standard input is closed")
    with suppress(OSError):
        os.set_blocking(0, True)
    return sys.stdin
