"""Bytes of a text file to text, strictly: no character is guessed or replaced.

Releases are passed on as UTF-8, as UTF-16 (Windows Notepad's "Unicode"), as GBK, which
GB18030 contains, and as Big5. UTF-8 comes first, since Chinese text in the others is
practically never valid UTF-8. Then counts what a page or an XML file declares. GB18030, Big5 and
UTF-16 without a byte-order mark are guesses otherwise: any bytes are valid in them soon, and a
guess is kept only if what it gives is written in characters that Chinese is written in.
"""

import codecs
import re
from contextlib import suppress
from typing import NamedTuple

from .bilingual import Words, traditional
from .errors import BadData

MAX_TEXT_BYTES = 4 * 1024 * 1024
"""A long novel. A press release has some ten thousand bytes."""
DECLARED = re.compile(
    rb"(?:<meta\b[^>]{0,200}?charset|<\?xml\b[^>]{0,80}?encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})",
    re.IGNORECASE,
)
"""<meta charset="gbk">, <?xml version="1.0" encoding="GB18030"?>"""
READ_FOR = 4096  # bytes among which a declaration stands
CODECS = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "cp936", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cp950", "big5hkscs"), "big5hkscs"),
}
"""What is declared, as Python names the superset of it."""
RARE = 5  # more than one character in five that is not of the first level of GB 2312
_FORGIVEN = 2  # and so many more, but not of what bytes of a program may give by chance
_FEWEST = 3  # usual characters in UTF-16 without a mark: a few bytes give one or two by chance
_NOT_FIRST_LEVEL = bytes((0xA4, 0xA5, *range(0xD8, 0xF8)))
"""The rows of GB 2312 for kana, and of its second level."""
_TO_SHI = bytes(range(0xC9))
"""Its rows up to those whose sounds begin with s: in these alone is where Korean gives Chinese."""
_ENOUGH = 24  # among so many characters, one in three of which has a later sound, one has
_BLANK = re.compile(r"[^\x00-\xff] (?=[^\x00-\xff])")
"""교통사고 사망자: where this stands and no Chinese point or comma, a third as many are enough."""
_ODD_RUN = re.compile(rb"(?<![\x80-\xff])(?:[\x80-\xff]{2})*+[\x80-\xff](?![\x80-\xff])")
"""Of Big5, where a second byte may be ASCII; not of GB 2312, nor of Japanese or Korean in EUC."""
_RESAVED = (("utf-8", "gb18030"), ("utf-8", "cp1252"), ("utf-8", "latin-1"), ("gbk", "latin-1"))
"""What a text was, and what it was read as before it was saved again as UTF-8."""
_WIDE = ("utf-16-le", "utf-16-be")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", *_WIDE, "gb18030", "big5hkscs")
"""What a text may be in, as Python names them; the second and third have a byte-order mark."""
SURELY_UTF8 = 20
"""Good characters beyond ASCII after which a bad byte is damage to UTF-8, not GB18030."""


class Decoded(NamedTuple):
    r"""The text of a file and how it was encoded.

    Attributes:
        text: without byte-order mark; every line ends with ``\n`` alone.
        encoding: one of `ENCODINGS`.
    """

    text: str
    encoding: str


def decode(data: bytes, path: str, most: int = MAX_TEXT_BYTES) -> Decoded:
    """The text of `data`, which was read from `path`.

    Raises:
        BadData: larger than `most` bytes, binary, or in no encoding that is read.
    """
    if len(data) > most:
        size = f"{most // (1024 * 1024)} MiB"
        raise refusal(path, f"大于 {size}", f"larger than {size}")
    text, encoding = _decoded(data, path)
    if "\0" in text:
        raise _binary(path)
    if any(f"\x1b{code}" in text for code in "[]$("):
        raise refusal(path, "含终端控制码(ESC)", "text with terminal escape codes (ESC)")
    for was, read_as in _RESAVED if not text.isascii() and _unusual(text) is None else ():
        again = text.encode(read_as, "ignore").decode(was, "ignore")
        if sum(not c.isascii() for c in {*again}) > _ENOUGH // 2 and _unusual(again) is not None:
            zh, en = f"{was} 曾被当作 {read_as}", f"{was} read as {read_as}"
            raise refusal(path, f"是乱码:{zh}", f"garbled: {en}")
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _decoded(data: bytes, path: str) -> tuple[str, str]:
    try:
        if data.startswith((codecs.BOM_LE, codecs.BOM_BE)):
            return data.decode("utf-16"), "utf-16"
        if b"\0" in data:
            return _without_mark(data, path)
        encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        if error.encoding != "utf-8" or data.startswith(codecs.BOM_UTF8):
            raise _damaged(error, data, path) from None
        good = data[: error.start].decode("utf-8")
        if sum(not character.isascii() for character in good) >= SURELY_UTF8:
            raise _damaged(error, data, path) from None
    return _without_mark(data, path)


def _without_mark(data: bytes, path: str) -> tuple[str, str]:
    """The text of bytes that are not UTF-8: as declared, else UTF-16, GB18030 or Big5."""
    declared = DECLARED.search(data, 0, READ_FOR)
    name = "" if declared is None else declared[1].decode("ascii", "replace").lower()
    if name and name not in (*CODECS, "utf-8", "utf8"):
        raise refusal(path, f"自称编码为 {name},不予识别", f"declared as {name}, which is not read")
    guesses = ("big5hkscs", "gb18030") if _ODD_RUN.search(data) else ("gb18030",)
    forgiven, fewest, is_wide = _FORGIVEN, 1, b"\0" in data
    if is_wide:
        name, guesses, forgiven, fewest = "", _WIDE, 0, _FEWEST
    found: dict[str, int] = {}
    for encoding in (CODECS[name],) if name in CODECS else guesses:
        with suppress(UnicodeDecodeError):
            unusual = _unusual(data.decode(encoding), forgiven, fewest)
            if unusual is not None or name in CODECS:
                found[encoding] = unusual or 0
    if found:
        encoding = min(found, key=found.__getitem__)
        return data.decode(encoding), encoding
    if is_wide:
        raise _binary(path)
    if name in CODECS:
        raise refusal(path, f"自称编码为 {name},但有不合的字节", f"declared as {name}, but is not")
    raise refusal(
        path,
        "不是 UTF-8、UTF-16、GB18030 或 Big5 文本",
        "not text in UTF-8, UTF-16, GB18030 or Big5",
    )


def _unusual(text: str, forgiven: int = _FORGIVEN, fewest: int = 1) -> int | None:
    """How many characters beyond ASCII are not usual in Chinese; None where it is not Chinese."""
    wide = "".join(character for character in text if not character.isascii())
    rows = wide.translate(traditional()).encode("gb2312", "ignore")[::2]
    usual = rows.translate(None, _NOT_FIRST_LEVEL)
    unusual = len(wide) - len(usual)
    has_words = _BLANK.search(text) and not {0xA1, 0xA3} & {*usual}
    enough = _ENOUGH // 3 if has_words else _ENOUGH
    is_korean = len({*wide}) >= enough and not usual.translate(None, _TO_SHI)
    is_rare = (unusual - forgiven) * RARE > len(wide)
    return None if len(usual) < fewest or is_korean or is_rare else unusual


def _damaged(error: UnicodeDecodeError, data: bytes, path: str) -> BadData:
    encoding = "UTF-8" if error.encoding == "utf-8" else "UTF-16"
    at = error.start + len(data) - len(error.object)  # the mark was cut off before
    return refusal(
        path, f"{encoding} 文本在第 {at} 字节处损坏", f"damaged {encoding} text (byte {at})"
    )


def _binary(path: str) -> BadData:
    return refusal(path, "是二进制文件,不是文本", "binary, not text")


def refusal(path: str, zh: str, en: str, hint: Words | None = None) -> BadData:
    """That the file at `path` is not what can be read."""
    return BadData(Words(f"文件 {path} {zh}", f"the file {path} is {en}"), token=path, hint=hint)
