"""Regular expressions that are compiled when they are first used.

Compiling all patterns of the lexer took 50 ms, most of the time to import it; a caller
that only wants a record type, or the help of the command, need not wait for that.
"""

import re
from typing import Any, cast

_HAN, _QUICK = "[一-龥]", r"[^\W\x00-\xff]"
"""To mark each of its 20,902 characters, `re` takes half a millisecond for every class of Chinese
characters; word characters beyond Latin-1 are the same in a release, and known at once.
"""
_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Lazy:
    """Stands for a compiled pattern; its methods are bound on first use."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags
        if not flags & re.ASCII:
            self.pattern = source.replace(_HAN, _QUICK)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, later."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
