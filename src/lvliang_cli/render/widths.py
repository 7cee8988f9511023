"""Column widths that fit a screen, so that text wraps and is never cut."""

from collections.abc import Sequence


def fit(naturals: Sequence[int], floors: Sequence[int], available: int) -> list[int]:
    """Widths of at most `available` in all: each its natural width if there is room.

    Where there is not, no column goes below its floor (its longest word), and those
    that lack most grow first. Where even the floors do not fit, the widest shrink, to
    one column at the least.
    """
    if sum(naturals) <= available:
        return list(naturals)
    widths = [min(floor, natural) for floor, natural in zip(floors, naturals, strict=True)]
    while sum(widths) > available and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    while sum(widths) < available:
        lacking = [natural - width for natural, width in zip(naturals, widths, strict=True)]
        widths[lacking.index(max(lacking))] += 1
    return widths
