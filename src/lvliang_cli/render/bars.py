"""Bars as text."""

from fractions import Fraction

from lvliang_cli.core.document import Bar

WIDTH = 20
NARROW = 10
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar_text(bar: Bar, width: int = WIDTH, *, is_unicode: bool = True) -> str:
    """`bar` as at most `width` columns, then a mark.

    A fall starts with a down arrow and a rise with none; a bound ends in an arrow,
    since its true length is not known; a second reading continues in a lighter shade.
    """
    full, eighth, shade, more, down = "█", True, "░", "▸", "▼"
    if not is_unicode:
        full, eighth, shade, more, down = "#", False, ".", ">", "v"
    units = _units(bar.share, width * 8 if eighth else width)
    if eighth:
        text = full * (units // 8) + (_EIGHTHS[units % 8].strip() if units % 8 else "")
    else:
        text = full * units
    reach = _units(bar.reach, width)
    text += shade * max(reach - len(text), 1 if bar.reach > bar.share else 0)
    return (down if bar.is_negative else "") + text + (more if bar.is_open else "")


def _units(share: Fraction, most: int) -> int:
    """`share` of `most`, at least 1 for anything above nothing."""
    units = share.numerator * most * 2 // share.denominator
    units = (units + 1) // 2
    return max(units, 1) if share > 0 else 0
