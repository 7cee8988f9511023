"""Read the tables that people's formats print: cells as wide as a terminal shows them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from wcwidth import wcwidth


def cells_wide(line: str) -> list[str]:
    """`line` as terminal cells: a wide character takes its own cell and an empty one."""
    cells: list[str] = []
    for character in line:
        width = wcwidth(character)
        assert width >= 0, f"not printable: {character!r} in {line!r}"
        cells += [character, *[""] * (width - 1)] if width else []
    return cells


def shown_width(line: str) -> int:
    return len(cells_wide(line))


def squeezed(text: str) -> str:
    return "".join(text.split())


class Table(NamedTuple):
    title: str
    header: list[str]
    rows: list[list[str]]


def plain_tables(text: str) -> list[Table]:
    """The tables of plain text, cut where the rule of dashes says; misalignment fails."""
    lines = text.split("\n")
    tables = []
    for index, line in enumerate(lines):
        if not re.fullmatch(r"-{2,}(  -{2,})*", line):
            continue
        spans = [match.span() for match in re.finditer("-+", line)]
        rows = []
        for row in lines[index + 1 :]:
            if not row:
                break
            rows.append(_cut(row, spans))
        title = lines[index - 2] if index > 1 else ""
        tables.append(Table(title, _cut(lines[index - 1], spans), rows))
    return tables


def _cut(line: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    cells = cells_wide(line)
    cells += [" "] * (spans[-1][1] - len(cells))
    assert len(cells) == spans[-1][1], f"wider than its rule: {line!r}"
    for (_, end), (start, _) in pairwise(spans):
        assert set(cells[end:start]) == {" "}, f"not aligned: {line!r}"
    return ["".join(cells[start:end]).strip() for start, end in spans]


TALL = 2
"""A drawn table whose head has more lines than this parts its rows by blank lines."""


def rich_blocks(text: str, tables: Sequence[Table]) -> Iterator[list[str]]:
    """The lines of each of `tables` as it is drawn for a terminal: head, rule and rows."""
    groups = (list(group) for full, group in groupby(text.split("\n"), key=bool) if full)
    for table in tables:
        block = next(group for group in groups if any(map(is_rule, group)))
        if block[0] == table.title:
            del block[0]
        if next(at for at, line in enumerate(block) if is_rule(line)) > TALL:
            block += [line for _ in table.rows[1:] for line in next(groups)]
        yield block


def is_rule(line: str) -> bool:
    return bool(line.strip()) and set(line) <= set("─ ") and "──" in line


def columns_of(block: Sequence[str]) -> list[str]:
    """A drawn table cut at the cells that are blank on every line, white space removed."""
    lines = [cells_wide(line) for line in block if not is_rule(line)]
    width = max(map(len, lines))
    for line in lines:
        line += [" "] * (width - len(line))
    blank = [all(line[at] == " " for line in lines) for at in range(width)]
    columns = []
    start = 0
    for is_blank, group in groupby(range(width), key=blank.__getitem__):
        size = len(list(group))
        if not is_blank:
            columns.append((start, start + size))
        start += size
    joined: list[tuple[int, int]] = []
    for span in columns:  # one blank cell is a space between words, not a gap
        if joined and span[0] - joined[-1][1] < 2:
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return [squeezed("".join("".join(line[a:b]) for line in lines)) for a, b in joined]
