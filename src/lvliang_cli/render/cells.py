"""Cells as text in one language, safe to show."""

from lvliang_cli.core.contract.document import Bar, Cell, Lines
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.escape import visible
from lvliang_cli.render import Look
from lvliang_cli.render.bars import NARROW, WIDTH, bar_text

NARROW_SCREEN = 80


def cell_text(cell: Cell, look: Look) -> str:
    if isinstance(cell, Bar):
        narrow = look.width is not None and look.width < NARROW_SCREEN
        return bar_text(cell, NARROW if narrow else WIDTH, is_unicode=look.is_unicode)
    return _encodable(visible(cell.say(look.lang) if isinstance(cell, Words) else cell), look)


def lines_text(block: Lines, look: Look) -> str:
    """Pasteable text, line by line safe; both languages one after the other."""
    texts = [block.text.zh, block.text.en] if look.lang == "both" else [block.text.say(look.lang)]
    lines = [line for text in dict.fromkeys(texts) for line in text.split("\n")]
    return "\n".join(_encodable(visible(line), look) for line in lines)


def _encodable(text: str, look: Look) -> str:
    """`text` with what the terminal cannot show written out, before widths are measured."""
    if look.encoding is None or text.isascii():
        return text
    return text.encode(look.encoding, "backslashreplace").decode(look.encoding)
