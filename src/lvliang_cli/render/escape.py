"""Characters that could drive a terminal or hide text are written out, not sent.

Every path to a screen or a file goes through here: C0 and C1 controls, DEL, bidi
marks and overrides, zero-width and tag characters, line separators, lone surrogates.
"""

import re
from functools import cache

_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""`text` on one line with every unsafe character as ``\x1b`` or ``\u202e``."""
    return text if text.isprintable() else _pattern().sub(_written_out, text)


def json_safe(text: str) -> str:
    """JSON text whose unsafe characters are JSON escapes: the same data when read.

    A lone surrogate has no escape that every reader accepts, so it is spelled out.
    """
    return text if text.isprintable() else _pattern().sub(_json_escape, text)


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled when the first text is not plainly printable, which most texts are."""
    return re.compile(_UNSAFE)


def _written_out(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json_escape(match: re.Match[str]) -> str:
    if "\ud800" <= match.group() <= "\udfff":
        return "\\" + _written_out(match)
    units = match.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[index : index + 4]}" for index in range(0, len(units), 4))
