"""Plain text: aligned, and the same cells as CSV."""

import re

import pytest

from .calling import COMMANDS
from .printed_tables import plain_tables
from .test_delimited import read
from .test_formats_for_people import TABLES, said


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", TABLES)
def test_plain_is_aligned_under_wide_characters(name: str, lang: str) -> None:
    tables = plain_tables(said(*COMMANDS[name], "--lang", lang))
    assert tables
    for table in tables:
        assert all(table.header)
        assert table.rows


FIELDS = "id,as_written,value,unit,lower,upper,qualifier,decimals,paragraph,start,end,cautions"


@pytest.mark.parametrize("fields", [FIELDS, "value,id,label_zh,label_en", "topics,period_start,id"])
def test_cells_agree_between_plain_and_csv(fields: str) -> None:
    (table,) = plain_tables(said("metrics", "list", "--fields", fields, "--format", "plain"))
    header, *rows = read(said("metrics", "list", "--fields", fields, "--csv"))
    assert table.header == header == fields.split(",")
    assert len(table.rows) == len(rows)
    dressed = 0
    for shown, row in zip(table.rows, rows, strict=True):
        for name, cell, value in zip(header, shown, row, strict=True):
            if name == "value" and cell != value:
                readings = re.sub(r"^[><≥≤≈+]", "", cell).replace(",", "").split(" / ")
                assert value in readings
                dressed += 1
            else:
                assert cell == value
    assert dressed or "value" not in header
