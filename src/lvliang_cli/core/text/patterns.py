"""Regular expressions that are compiled when they are first used, and once for all processes.

Compiling those that an article needs takes 90 ms, nine times what reading it takes; making them
from the code that an earlier process compiled takes 3. So the code is kept in one file in the
folder for caches, as the interpreter keeps byte code. The file knows patterns by their text and
holds for one build of Python; where it is missing, damaged or foreign, or where this interpreter
has other insides than CPython's, patterns are compiled as ever.
"""

import os
import re
import sys
from typing import Any, cast

_HAN, _QUICK = "[一-龥]", r"[^\W\x00-\xff]"
"""To mark each of its 20,902 characters, `re` takes half a millisecond for every class of Chinese
characters; word characters beyond Latin-1 are the same in a release, and known at once.
"""
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
_BUILD = (sys.implementation.name, sys.hexversion, sys.byteorder, sys.maxsize)
MOST = 2_000
"""A file with more patterns than this holds old ones for the most part, and is begun anew."""

Key = tuple[str, int]
Code = tuple[int, bytes, int, dict[str, int]]
"""Flags, the compiled code in machine words, number of groups, names of groups."""


class _Lazy:
    """Stands for a compiled pattern; its methods are bound on first use."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags
        if not flags & re.ASCII:
            self.pattern = source.replace(_HAN, _QUICK)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = _compiled(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, later."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


_known: dict[Key, Code] | None = None
"""What the file holds and this process has compiled; None until the first pattern is used."""
_new: set[Key] = set()


def _compiled(source: str, flags: int) -> re.Pattern[str]:
    global _known
    if _known is None:
        _known = _read()
    key = source, int(flags)
    try:
        if key not in _known:
            _known[key] = _code_of(*key)
            _new.add(key)
        return _made(source, _known[key])
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        _known.pop(key, None)  # another interpreter
        _new.discard(key)
        return re.compile(source, flags)


def _code_of(source: str, flags: int) -> Code:
    """What `re` compiles `source` to."""
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    state = parsed.state
    code = array("I", _compiler._code(parsed, flags))
    return flags | state.flags, code.tobytes(), state.groups - 1, state.groupdict


def _made(source: str, code: Code) -> re.Pattern[str]:
    """The pattern of `source` from its code, which the interpreter looks through for mistakes."""
    from _sre import compile as make  # type: ignore[import-not-found]
    from array import array

    flags, words, groups, names = code
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    made = make(source, flags, array("I", words).tolist(), groups, names, tuple(by_number))
    return cast("re.Pattern[str]", made)


def kept_in() -> str:
    """The file of the code: in ``LVLIANG_HOME``, else in the user's folder for caches."""
    home = os.environ.get("LVLIANG_HOME")
    if not home:
        cache = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME")
        home = os.path.join(cache or os.path.expanduser("~/.cache"), "lvliang")
    return os.path.join(os.path.abspath(home), f"patterns-{sys.implementation.cache_tag}")


def to_keep() -> bytes | None:
    """What the file should hold from now on; None where nothing was compiled that it lacks."""
    if not _new or _known is None:
        return None
    import marshal
    import zlib

    kept = _known if len(_known) <= MOST else {key: _known[key] for key in _new}
    data = marshal.dumps((_BUILD, kept))
    return zlib.crc32(data).to_bytes(4, "big") + data


def _read() -> dict[Key, Code]:
    import marshal
    import zlib

    try:
        with open(kept_in(), "rb") as file:
            start, data = file.read(4), file.read()
        if zlib.crc32(data) == int.from_bytes(start, "big"):
            build, known = marshal.loads(data)
            if build == _BUILD:
                return cast("dict[Key, Code]", known)
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return {}
