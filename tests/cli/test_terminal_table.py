"""The table of a terminal: aligned, whole, as cards where it is narrow."""

import re

import pytest

from .calling import COMMANDS, PEOPLE_COUNTED, SGR, THIRD
from .printed_tables import columns_of, is_rule, plain_tables, rich_blocks, shown_width, squeezed
from .test_formats_for_people import TABLES, said


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [60, 80, 200])
@pytest.mark.parametrize("name", TABLES)
def test_screen_is_aligned_and_nothing_is_cut(name: str, columns: int, lang: str) -> None:
    drawn = said(*COMMANDS[name], "--lang", lang, "--color", "never", columns=columns)
    assert max(map(shown_width, drawn.split("\n"))) <= columns
    tables = plain_tables(said(*COMMANDS[name], "--lang", lang))
    assert sum(map(is_rule, drawn.split("\n"))) == len(tables)
    for block, table in zip(rich_blocks(drawn, tables), tables, strict=True):
        standing = columns_of(block)
        assert len(standing) > 1
        has_ids = re.search(r"(?<!\S)(ID|标识)(?!\S)", "\n".join(block)) is not None
        kept = [i for i, head in enumerate(table.header) if has_ids or head not in ("ID", "标识")]
        if "ID" in table.header and columns == 200:
            assert has_ids  # it gives way only before a row breaks
        for cell in [row[i] for row in (table.header, *table.rows) for i in kept]:
            text = re.sub("[▏▎▍▌▋▊▉█░▸]+", "", squeezed(cell))  # bars shrink with the screen
            assert any(text in column for column in standing), cell


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_bar_beneath_another_column_stays_in_one_line(lang: str) -> None:
    drawn = said(
        "trend",
        "立电信诈骗案件",
        *(f"{THIRD.parent}/qinghe-{y}.txt" for y in (2022, 2023)),
        "--lang",
        lang,
        columns=80,
    )
    assert "█" * 20 in drawn


@pytest.mark.parametrize("columns", [20, 30, 49])
def test_narrow_screen_shows_cards_with_every_cell(columns: int) -> None:
    drawn = said("metrics", "list", "--color", "never", columns=columns)
    assert max(map(shown_width, drawn.split("\n"))) <= columns
    whole = squeezed(drawn)
    (table,) = plain_tables(said("metrics", "list"))
    for row in table.rows:
        for head, cell in zip(table.header, row, strict=True):
            assert not cell or squeezed(f"{head}:{cell}") in whole


def test_prose_is_wrapped_and_whole() -> None:
    plain = squeezed(said("metrics", "show", PEOPLE_COUNTED, "--lang", "zh"))
    drawn = squeezed(said("metrics", "show", PEOPLE_COUNTED, "--lang", "zh", columns=60))
    assert plain.split("引用:")[1] == squeezed(SGR.sub("", drawn)).split("引用:")[1]
