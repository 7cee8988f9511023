"""Bars as text."""

from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.contract.document import Bar

WIDTH = 20
NARROW = 10


class _Signs(NamedTuple):
    """`steps` go from nothing to one full column."""

    steps: str
    lighter: str
    down: str
    bounds: dict[str, str]


_UNICODE = _Signs(" ▏▎▍▌▋▊▉█", "░", "▼", {"more": "▸", "less": "◂", "about": "≈"})
_ASCII = _Signs(" #", ".", "v", {"more": ">", "less": "<", "about": "~"})


def bar_text(bar: Bar, width: int = WIDTH, *, is_unicode: bool = True) -> str:
    """`bar` as at most `width` columns, then a mark.

    A fall starts with a down arrow. A bound ends in an arrow that points to where its
    true end may be, or in a wave; a second reading continues in a lighter shade.
    """
    signs = _UNICODE if is_unicode else _ASCII
    units = _units(bar.share, width * (len(signs.steps) - 1))
    full, rest = divmod(units, len(signs.steps) - 1)
    text = signs.steps[-1] * full + signs.steps[rest].strip()
    more = 1 if bar.reach > bar.share else 0
    text = text[: width - more]
    lighter = max(_units(bar.reach, width) - len(text), more)
    down = signs.down if bar.is_negative else ""
    return down + text + signs.lighter * lighter + signs.bounds.get(bar.bound, "")


def _units(share: Fraction, most: int) -> int:
    """`share` of `most`, at least 1 for anything above nothing."""
    units = share.numerator * most * 2 // share.denominator
    units = (units + 1) // 2
    return max(units, 1) if share > 0 else 0
