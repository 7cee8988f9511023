"""Lines of text that fit a width, in Chinese as in English.

Rich breaks at spaces only, so it takes a Chinese sentence for one long word. Here a
line may also end between two wide characters, but no line starts with a closing mark
or ends with an opening one. Nothing is ever dropped but the space at a break.
"""

from collections.abc import Iterator

from rich.cells import cell_len

_NO_START = set(",。、;:!?)》」』”’…%,.;:!?)]}·")
_NO_END = set("(《「『“‘([{¥$")


def wrapped(text: str, width: int) -> str:
    """`text` with line breaks, no line wider than `width` unless one character is."""
    if cell_len(text) <= width:
        return text
    lines = [""]
    for piece in _pieces(text):
        if cell_len(lines[-1]) + cell_len(piece.rstrip(" ")) <= width:
            lines[-1] += piece
            continue
        if lines[-1].strip():
            lines.append("")
        while cell_len(piece.rstrip(" ")) > width:
            head = _head(piece, width)
            lines[-1] = head
            piece = piece[len(head) :]
            if not piece.strip(" "):
                piece = ""
                break
            lines.append("")
        lines[-1] += piece
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


def _head(piece: str, width: int) -> str:
    """As much of `piece` as fits `width`, one character at the least."""
    end = 1
    while end < len(piece) and cell_len(piece[: end + 1]) <= width:
        end += 1
    return piece[:end]
