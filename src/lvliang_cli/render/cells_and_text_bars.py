"""Cells as text in one language, safe to show; bars among them."""

from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.contract.document import Bar, Cell, Lines, Links, Table
from lvliang_cli.core.text.bilingual import Words, joined

from . import Look
from .escape import visible

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
    full, rest = divmod(_units(bar.share, width * (len(signs.steps) - 1)), len(signs.steps) - 1)
    text = signs.steps[-1] * full + signs.steps[rest].strip()
    more = 1 if bar.reach > bar.share else 0
    text = text[: width - more]
    lighter = max(_units(bar.reach, width) - len(text), more)
    down = signs.down if bar.is_negative else ""
    return down + text + signs.lighter * lighter + signs.bounds.get(bar.bound, "")


def _units(share: Fraction, most: int) -> int:
    """`share` of `most`, at least 1 for anything above nothing."""
    units = share.numerator * most * 2 // share.denominator
    return max((units + 1) // 2, 1) if share > 0 else 0


NARROW_SCREEN = 80


def cell_text(cell: Cell, look: Look) -> str:
    if isinstance(cell, Bar):
        narrow = look.width is not None and look.width < NARROW_SCREEN
        return bar_text(cell, NARROW if narrow else WIDTH, is_unicode=look.is_unicode)
    if isinstance(cell, Links):
        cell = joined([words for words, _ in cell.items], zh=" · ")
    return _encodable(visible(cell.say(look.lang) if isinstance(cell, Words) else cell), look)


def without_ids(table: Table) -> Table:
    """`table` without its column of ids, where each name beside them names one row as well.

    Of several datasets the id has the dataset in it, and stays but beside the name of a place.
    """
    keys = [column.key for column in table.columns]
    at = keys.index("id") if "id" in keys else None
    if at is None or table.columns[at].under not in ("label", "term", "region"):
        return table
    named = keys.index(table.columns[at].under)
    is_clear = len({row[named] for row in table.rows}) == len(table.rows)
    has_home = keys[named] != "region" and any("/" in str(row[at]) for row in table.rows)
    if not is_clear or has_home:
        return table
    rows = tuple((*row[:at], *row[at + 1 :]) for row in table.rows)
    return table._replace(columns=(*table.columns[:at], *table.columns[at + 1 :]), rows=rows)


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
