"""Where tables stand in the build of a text, in whichever form it was written."""

import pytest

from lvliang_cli.core.extract.reading import read

ROWS = (
    ("指标", "计量单位", "5月", "1—5月"),
    ("产值", "亿元", "12.3", "60.1"),
    ("投资", "亿元", "—", "120.5"),
)
ALIGNED = (
    "指标    计量单位    5月     1—5月",
    "产值    亿元        12.3    60.1",
    "投资    亿元        —      120.5",
)


@pytest.mark.parametrize("between", [(), ("",)], ids=["close", "blank"])
@pytest.mark.parametrize("table", [["\t".join(row) for row in ROWS], ALIGNED], ids=["tabs", "set"])
def test_what_follows_a_table_is_no_part_of_it(table: list[str], between: tuple[str, ...]) -> None:
    head = ("清河市2024年1—5月份经济", "1—5月份,产值增长5.2%。", "2024年1—5月份主要指标")
    text = "\n".join([*head, *between, *table, *between, "消费价格上涨0.3%。", ""])
    found = {f.as_written: f for f in read(text).figures}
    assert found["0.3%"].counted == "消费价格"
    assert found["120.5"].counted == "投资"
    assert {f.period and f.period.end for f in found.values()} == {"2024-05-31"}


def test_the_title_of_a_page_may_stand_in_its_table() -> None:
    assert read("民政报表\t\t\n指标\t单位\t数量\n镇\t个\t679\n乡\t个\t400\n").title == "民政报表"
