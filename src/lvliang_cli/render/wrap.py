"""Lines of text that fit a width, in Chinese as in English.

Rich breaks at spaces only, so it takes a Chinese sentence for one long word. Here a
line may also end between two wide characters, but no line starts with a closing mark
or ends with an opening one. Nothing is ever dropped but the space at a break.
"""

from collections.abc import Iterator

from rich.cells import cell_len

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
