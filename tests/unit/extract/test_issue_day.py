"""The day of issue is what a dateline or a label prints, never a date in the prose."""

import pytest

from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage3_time.issue_day import outlet_in

DAY = "2021-03-05"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("某市水务局通报\n发布时间:2021-03-05 来源:水务局\n供水12件。", "2021-03-05"),
        ("通报\n日期:2021年3月5日\n供水12件。", "2021年3月5日"),
        ("通报\n来源:某日报 日期:2021-03-05 10:09\n供水12件。", "2021-03-05"),
        ("本报2021年3月5日讯 供水12件。", "2021年3月5日"),
        ("供水12件。\n某市水务局\n2021年3月5日", "2021年3月5日"),
        ("通报\n某市水务局 2021年3月5日\n供水12件。", "2021年3月5日"),
        ("供水12件。\n某市人民政府2021年3月5日", "2021年3月5日"),
    ],
)
def test_it_is_found_with_its_print(text: str, printed: str) -> None:
    reading = read(text)
    assert reading.issued is not None
    assert (reading.issued.isoformat(), reading.issued_as_written) == (DAY, printed)


@pytest.mark.parametrize(
    "text",
    [
        "2021年3月5日,供水12件。",
        "通报\n截至2021年3月5日\n供水12件。",
        "某市水务局通报\n案发时间为2021年3月5日,供水12件。",
        "会议\n会议时间:2021年3月5日\n供水12件。",
        "据省报2021年3月5日报道,供水12件。",
        "供水12件。\n某市水务局\n2021年13月5日",
    ],
)
def test_a_date_of_something_else_is_none(text: str) -> None:
    reading = read(text)
    assert (reading.issued, reading.issued_as_written) == (None, None)


def test_the_day_of_a_line_of_issue_is_no_period() -> None:
    first, second = read("通报\n某市水务局 2021年3月5日\n2021年2月,供水12件。\n修管30处。").figures
    assert first.period is not None
    assert second.period is not None
    assert first.period.as_written == second.period.as_written == "2021年2月"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("通报\n2021-03-05 来源:清河日报社\n供水12件。", "清河日报社"),
        ("通报\n来源：清河新闻网 作者：某人\n供水12件。", "清河新闻网"),
        ("供水12件。\n(来源:清河日报)", "清河日报"),
        ("通报\n来源:本站\n供水12件。", None),
        ("通报\n信息来源:清河\n供水12件。", None),
        ("供水的主要来源:地下水。", None),
        ("", None),
    ],
)
def test_the_outlet_is_what_is_printed_as_the_source(text: str, outlet: str | None) -> None:
    assert outlet_in(text) == outlet
