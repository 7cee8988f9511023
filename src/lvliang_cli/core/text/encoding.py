"""Bytes of a text file to text, strictly: no character is guessed or replaced.

Releases are passed on as UTF-8, as UTF-16 (Windows Notepad's "Unicode") and as GBK,
which GB18030 contains. UTF-8 comes first, since Chinese text in GB18030 is practically
never valid UTF-8, while most UTF-8 is valid GB18030.
"""

import codecs
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.core.text.files import Wanted, read_bytes

MAX_TEXT_BYTES = 4 * 1024 * 1024
"""A long novel. A press release has some ten thousand bytes."""
SURELY_UTF8 = 20
"""After so many good characters beyond ASCII, a bad byte is damage to UTF-8, not GB18030."""

TEXT_FILE = Wanted(
    Words("文件", "the file"),
    MAX_TEXT_BYTES,
    Words("请给出纯文本文件,或用 - 读标准输入", "name a plain text file, or - for standard input"),
)


class Decoded(NamedTuple):
    r"""The text of a file and how it was encoded.

    Attributes:
        text: without byte-order mark; every line ends with ``\n`` alone.
        encoding: ``utf-8``, ``utf-8-sig`` (with byte-order mark), ``utf-16`` or
            ``gb18030``, as Python names them.
    """

    text: str
    encoding: str


def read_text(path: str) -> tuple[bytes, Decoded]:
    """The bytes of the text file at `path` (``-``: standard input), and their text.

    Raises:
        BadData: as `read_bytes` and `decode`.
    """
    data = read_bytes(path, TEXT_FILE)
    return data, decode(data, path)


def decode(data: bytes, path: str) -> Decoded:
    """The text of `data`, which was read from `path`.

    Raises:
        BadData: larger than `MAX_TEXT_BYTES`, binary, or in no encoding that is read.
    """
    if len(data) > MAX_TEXT_BYTES:
        size = f"{MAX_TEXT_BYTES // (1024 * 1024)} MiB"
        raise _refuse(path, f"大于 {size}", f"larger than {size}")
    text, encoding = _decoded(data, path)
    if "\0" in text:
        raise _binary(path)
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _decoded(data: bytes, path: str) -> tuple[str, str]:
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16"), "utf-16"
        if b"\0" in data:
            raise _binary(path)
        if data.startswith(codecs.BOM_UTF8):
            return data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), "utf-8-sig"
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if error.encoding != "utf-8" or data.startswith(codecs.BOM_UTF8):
            raise _damaged(error, data, path) from None
        good = data[: error.start].decode("utf-8")
        if sum(not character.isascii() for character in good) >= SURELY_UTF8:
            raise _damaged(error, data, path) from None
    try:
        return data.decode("gb18030"), "gb18030"
    except UnicodeDecodeError:
        raise _refuse(
            path, "不是 UTF-8、UTF-16 或 GB18030 文本", "text in none of UTF-8, UTF-16 and GB18030"
        ) from None


def _damaged(error: UnicodeDecodeError, data: bytes, path: str) -> BadData:
    encoding = "UTF-8" if error.encoding == "utf-8" else "UTF-16"
    at = error.start + len(data) - len(error.object)  # the mark was cut off before
    return _refuse(
        path, f"{encoding} 文本在第 {at} 字节处损坏", f"damaged {encoding} text (byte {at})"
    )


def _binary(path: str) -> BadData:
    return _refuse(path, "是二进制文件,不是文本", "binary, not text")


def _refuse(path: str, zh: str, en: str) -> BadData:
    return BadData(Words(f"文件 {path} {zh}", f"the file {path} is {en}"), token=path)
