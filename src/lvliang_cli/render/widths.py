"""Column widths that fit a screen, so that text wraps and is never cut."""

from collections.abc import Sequence


def broken_at_hyphens(text: str, width: int) -> str:
    """An id over several lines of at most `width`, broken after hyphens where it can be."""
    lines = [""]
    for part in text.replace("-", "-\0").split("\0"):
        if lines[-1] and len(lines[-1]) + len(part) > width:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)


def fit(naturals: Sequence[int], floors: Sequence[int], available: int) -> list[int]:
    """Widths of at most `available` in all: each its natural width if there is room.

    Where there is not, no column goes below its floor (its longest word), narrow
    columns keep their width and the wide ones share what is left. Where even the
    floors do not fit, the widest shrink, to one column at the least.
    """
    if sum(naturals) <= available:
        return list(naturals)
    widths = [min(floor, natural) for floor, natural in zip(floors, naturals, strict=True)]
    while sum(widths) > available and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    while sum(widths) < available:
        growing = [w for w, natural in zip(widths, naturals, strict=True) if w < natural]
        index = next(i for i, w in enumerate(widths) if w == min(growing) and w < naturals[i])
        widths[index] += 1
    return widths
