"""Kinds of labels, bounds, times and places that fresh court and police releases showed misread."""

import pytest

from lvliang_cli.core.extract.reading import read


@pytest.mark.parametrize(
    ("text", "print_", "counted"),
    [
        ("盗窃案件最为突出,占比接近一半,其中入室盗窃案件占比接近30%。", "一半", "盗窃案件占比"),
        ("电气火灾起数最高,共80起。", "80起", "电气火灾起数"),
        ("甲镇火灾80起,火警数最多的三个村前三位是南村(30起)、北村(20起)。", "20起", "北村火警数"),
        ("增长率前两名的乡镇为甲镇(增长70%)、乙镇(增长60%)。", "60%", "乙镇增长率"),
        ("受理审查起诉案件90件,起诉70件。", "70件", "审查起诉案件起诉"),
        ("划拨50万元作为专项经费。", "50万元", "划拨"),
        ("在90起火灾当中,居民住宅火灾40起。", "90起", "火灾"),
        ("有财产可供执行案件执结率86%。", "86%", "有财产可供执行案件执结率"),
    ],
)
def test_the_name_of_a_figure_is_whole(text: str, print_: str, counted: str) -> None:
    figure = next(figure for figure in read(text).figures if figure.as_written == print_)
    assert figure.counted == counted
    assert "label-cut" not in figure.doubts


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("其余罪名均未超过5%。", "at_most"),
        ("误差不大于5%。", "at_most"),
        ("合格率没有低于95%。", "at_least"),
        ("整改率未达到80%。", "less_than"),
        ("整改率接近80%。", "nearly"),
    ],
)
def test_a_bound_that_is_denied_is_the_other_bound(text: str, qualifier: str) -> None:
    (figure,) = read(text).figures
    assert figure.qualifier == qualifier


def test_thousands_and_more_of_ten_thousand() -> None:
    (figure,) = read("执行标的2千余万元。").figures
    assert (figure.value, figure.qualifier) == (20_000_000, "more_than")


def test_the_end_of_a_year_ends_a_span_of_years() -> None:
    (figure,) = read("2021-2023年底,法院审结案件900件。").figures
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == ("2021-01-01", "2023-12-31")


def test_the_year_of_a_meeting_dates_nothing() -> None:
    text = "3月24日,2022年全市安全生产新闻发布会(第二场)上通报,今年截至3月22日,火灾70起。\n伤3人。"
    assert all("2022" not in str(figure.period) for figure in read(text).figures)


def test_a_zone_is_no_part_of_the_county_before_it() -> None:
    figures = read("阳山县发生火灾81起,高新区发生火灾17起。").figures
    assert [figure.place.name for figure in figures if figure.place] == ["阳山县", "高新区"]
