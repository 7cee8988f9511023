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


def fit(
    naturals: Sequence[int], floors: Sequence[int], available: int, rigid: Sequence[bool]
) -> list[int]:
    """Widths of at most `available` in all: each its natural width if there is room.

    Where there is not, no column goes below its floor (its longest word), narrow
    columns keep their width and the wide ones share what is left. Where even the
    floors do not fit, the widest shrink to one column at the least, the rigid ones
    last: a number that is broken over two lines is misread.
    """
    if sum(naturals) <= available:
        return list(naturals)
    widths = [min(floor, natural) for floor, natural in zip(floors, naturals, strict=True)]
    for soft_only in (True, False):
        shrinking = [i for i, hard in enumerate(rigid) if not (hard and soft_only)]
        while sum(widths) > available and any(widths[i] > 1 for i in shrinking):
            widths[max(shrinking, key=widths.__getitem__)] -= 1
    while sum(widths) < available:
        growing = [i for i, natural in enumerate(naturals) if widths[i] < natural]
        widths[min(growing, key=widths.__getitem__)] += 1
    return widths
