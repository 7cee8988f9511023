"""Widths of columns, and lines that fit one, in Chinese as in English: wrapped, never cut."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len


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


_NO_START = set("，。、；：！？）》」』】〕”’…％,.;:!?)]}%·")
_NO_END = set("（《「『【〔“‘([{￥¥$")


def wrapped(text: str, width: int) -> str:
    """`text` with line breaks, no line wider than `width` unless one character is."""
    if cell_len(text) <= width:
        return text
    lines, taken = [""], 0
    for piece in _pieces(text):
        rest, start = cell_len(piece.rstrip(" ")), 0
        if taken + rest > width:
            if lines[-1].strip():
                lines.append("")
            while rest > width:
                end = _head(piece, start, width)
                lines[-1] = piece[start:end]
                rest -= cell_len(lines[-1])
                start = end if rest > 0 else len(piece)
                if rest > 0:
                    lines.append("")
            taken = cell_len(lines[-1])
        lines[-1] += piece[start:]
        taken += cell_len(piece[start:])
    return "\n".join(line.rstrip(" ") for line in lines)


def _pieces(text: str) -> Iterator[str]:
    """`text` in the pieces that must stay on one line, each with the spaces after it."""
    piece = ""
    for before, char in zip(" " + text, text, strict=False):
        if piece and char != " " and _may_break(before, char):
            yield piece
            piece = ""
        piece += char
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if before == " ":
        return True
    if after in _NO_START or before in _NO_END:
        return False
    return cell_len(before) > 1 or cell_len(after) > 1


def _head(piece: str, start: int, width: int) -> int:
    """Where what fits `width` of `piece` from `start` on ends, one character at the least."""
    end, taken = start + 1, cell_len(piece[start])
    while end < len(piece) and (taken := taken + cell_len(piece[end])) <= width:
        end += 1
    return end
