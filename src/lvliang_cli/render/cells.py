"""Cells as text in one language, safe to show."""

from lvliang_cli.core.contract.document import Bar, Cell, Lines
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.escape import visible
from lvliang_cli.render import Dress
from lvliang_cli.render.bars import NARROW, WIDTH, bar_text

NARROW_SCREEN = 80


def cell_text(cell: Cell, dress: Dress) -> str:
    if isinstance(cell, Bar):
        narrow = dress.width is not None and dress.width < NARROW_SCREEN
        return bar_text(cell, NARROW if narrow else WIDTH, is_unicode=dress.is_unicode)
    return _encodable(visible(cell.say(dress.lang) if isinstance(cell, Words) else cell), dress)


def lines_text(block: Lines, dress: Dress) -> str:
    """Pasteable text, line by line safe; both languages one after the other."""
    texts = [block.text.zh, block.text.en] if dress.lang == "both" else [block.text.say(dress.lang)]
    lines = [line for text in dict.fromkeys(texts) for line in text.split("\n")]
    return "\n".join(_encodable(visible(line), dress) for line in lines)


def _encodable(text: str, dress: Dress) -> str:
    """`text` with what the terminal cannot show written out, before widths are measured."""
    if dress.encoding is None or text.isascii():
        return text
    return text.encode(dress.encoding, "backslashreplace").decode(dress.encoding)
