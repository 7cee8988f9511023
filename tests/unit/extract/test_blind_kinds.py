"""Kinds of relations and periods that a test on unseen releases showed to be read wrongly."""

from datetime import date

import pytest

from lvliang_cli.core.extract.reading import read


def links(text: str) -> list[tuple[str, str | None, list[tuple[str, str]]]]:
    reading = read(text, date(2023, 7, 10))
    prints = [figure.as_written for figure in reading.figures]
    return [
        (
            r.type,
            None if r.stated is None else prints[r.stated],
            [(a.role, prints[a.figure]) for a in r.arguments if a.figure is not None],
        )
        for r in reading.relations
    ]


def test_what_courts_newly_received_is_no_whole_of_the_rate_of_cases_closed() -> None:
    assert not any(r[0] == "share" for r in links("新收案件500件,结案300件,结案率40.5%。"))
    assert ("share", "60%", [("part", "300件"), ("whole", "500件")]) in links(
        "受理案件500件,结案300件,结案率60%。"
    )


def test_the_middle_of_a_word_is_not_among() -> None:
    text = "30家中级法院、200家基层法院收案超过1万件,20家基层法院超过3万件。"
    assert not any(r[0] == "sum" for r in links(text))


def test_a_part_of_a_whole_is_not_that_whole() -> None:
    text = (
        "开放A级景区1000家,占全国A级景区总数的70.5%。免费开放A级景区120家,占全国A级景区总数的9%。"
    )
    wholes = [a for r in links(text) if r[0] == "share" for a in r[2] if a[0] == "whole"]
    assert wholes == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("全年住客增加1.5倍至1250万人次。", ("change", "1.5倍", [("to", "1250万人次")])),
        ("客房增加20.5%至4.1万间。", ("change", "20.5%", [("to", "4.1万间")])),
        ("入住率上升40.1个百分点至80.5%。", ("points", "40.1个百分点", [("to", "80.5%")])),
        (
            "接报火灾45万起,死亡850人,受伤1200人,与去年同期相比,起数、伤人分别上升18.5%、8.2%。",
            ("change", "18.5%", [("to", "45万起")]),
        ),
        (
            "接报火灾45万起,死亡850人,受伤1200人,与去年同期相比,起数、伤人分别上升18.5%、8.2%。",
            ("change", "8.2%", [("to", "1200人")]),
        ),
        (
            "受理举报400件,已处理380件,处理率95%。",
            ("share", "95%", [("part", "380件"), ("whole", "400件")]),
        ),
    ],
)
def test_partners(text: str, relation: tuple[str, str, list[tuple[str, str]]]) -> None:
    assert relation in links(text)


def test_a_concentration_is_no_part_of_another() -> None:
    text = "京津冀PM2.5浓度为47微克/立方米。北京市PM2.5浓度为31微克/立方米。"
    assert links(text) == []
    assert [f.place.name for f in read(text).figures if f.place] == ["京津冀", "北京市"]


def test_the_whole_year_is_that_of_the_release_after_an_aside_on_another() -> None:
    text = "2022年某县统计公报\n最终计算2021年产值5亿元。\n全年新增就业30人。\n"
    last = read(text, date(2023, 4, 1)).figures[-1].period
    assert last is not None
    assert (last.start, last.end) == ("2022-01-01", "2022-12-31")
