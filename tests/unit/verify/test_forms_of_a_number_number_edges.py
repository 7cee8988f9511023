"""A print is found in any look, and never as a piece of another number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.verify.folded_copy import Copy
from lvliang_cli.core.verify.forms_of_a_number import Token, is_piece, may_be_piece


def found(as_written: str, text: str) -> list[str]:
    return [text[spot.start : spot.end] for spot in Token(as_written).spots(Copy(text))]


@pytest.mark.parametrize(
    ("as_written", "text", "seen"),
    [
        ("12起", "破案12起", "12起"),
        ("12起", "破案１２起", "１２起"),
        ("12起", "破案 12 起。", "12 起"),
        ("12起", "破案12\n起", "12\n起"),
        ("1240起", "共1,240起", "1,240起"),
        ("1240起", "共1，240起", "1，240起"),
        ("6,400路", "探头6400路", "6400路"),
        ("1234567元", "计1,234,567元", "1,234,567元"),
        ("20%", "下降20％,", "20％"),
        ("８１.５％", "达81.5%。", "81.5%"),
        ("160(5)天", "连续160（5）天", "160（5）天"),
        ("160(5)天", "连续160[5]天", "160[5]天"),
        ("百分之百", "百分 之百", "百分 之百"),
        ("派出所“智慧大脑”", "依托派出所「智慧大脑」平台", "派出所「智慧大脑」"),
        ("派出所“智慧大脑”", "依托派出所智慧大脑平台", "派出所智慧大脑"),
        ("派出所智慧大脑", "依托派出所《智慧大脑》平台", "派出所《智慧大脑"),
        ("“三个一百”专项", "以三个一百专项整治", "三个一百专项"),
        ("12起、3人", "计12起、3人", "12起、3人"),
        ("第1-3名", "列第1－3名", "第1－3名"),
        ("1240起", "12,1240起", "1240起"),
        ("12起", "第3、12起", "12起"),
        ("11起", "①11起", None),
        ("3起", "½3起", None),
        ("2起", "破案12起", None),
        ("12起", "破案2起", None),
        ("12起", "破案1.12起", None),
        ("240起", "共1,240起", None),
        ("240起", "共2,1,240起", None),
        ("24起", "共1,24起", "24起"),
        ("5起", "共1.5起", None),
        ("4515.66万元", "资金45.1566万元", None),
        ("4515.66万元", "资金451566万元", None),
        ("34起", "第3、4起", None),
        ("160(5)天", "连续1605天", None),
        ("1605天", "连续160(5)天", None),
        ("20%", "下降20‰", None),
        ("20%", "下降20", None),
        ("20", "下降20%", None),
        ("20", "计20.5元", None),
        ("20", "计20,500元", None),
        ("20", "计20,50元", "20"),
        ("20", "计200元", None),
        ("20", "计20", "20"),
        ("，。", "，。", None),
        ("1,2起", "12起", None),
        ("1,2起", "1,2起", "1,2起"),
    ],
)
def test_where_a_print_stands(as_written: str, text: str, seen: str | None) -> None:
    assert found(as_written, text) == ([] if seen is None else [seen])


def test_what_a_digit_touches_is_a_piece() -> None:
    assert [is_piece("312起", start, 4) for start in (0, 1)] == [False, True]


def test_prints_that_overlap_are_all_seen() -> None:
    assert found("公安公安", "公安公安公安") == ["公安公安", "公安公安"]


def test_a_print_is_met_by_its_digits_whatever_stands_between_them() -> None:
    def seen(as_written: str, text: str) -> list[str]:
        return [text[spot.start : spot.end] for spot in Token(as_written).spots(Copy(text))]

    assert seen("1279起", "1,279起、1 279起、1279 起、31279起") == ["1,279起", "1 279起", "1279 起"]
    assert seen("35起", "12 35起,1 2 35起") == ["35起", "35起"]
    assert seen("超过80件", "超过“80件”,超过180件") == ["超过“80件"]
    assert seen("“智慧公交”", "“智慧公交”与智慧公交") == ["“智慧公交”", "智慧公交”", "智慧公交"]
    assert seen("大", "大大") == ["大", "大"]


@pytest.mark.parametrize(
    ("before", "print", "after", "may"),
    [
        ("共", "12起", "案", False),
        ("十", "二起", "案", True),
        ("第", "一起", "案", True),
        ("3 ", "12起", "", True),
        ("3\n", "12起", "", True),
        ("1. ", "12起", "", True),
        (". ", "12起", "", False),
        ("案12", "起", "", False),
        ("共", "12", "万", True),
        ("共", "12", " %", True),
        ("共", "12", "", False),
        ("", "12", "个", False),
        ("共", "98", "\n.4", True),
        ("共", "98", ".\n", False),
    ],
)
def test_what_may_be_a_piece_of_another_number(
    before: str, print: str, after: str, may: bool
) -> None:
    start = len(before)
    assert may_be_piece(before + print + after, start, start + len(print)) is may


@given(st.text(alphabet="0123456789.,，% 一二十万起人()", max_size=30), st.integers(0, 9999))
def test_no_digit_ever_touches_what_is_found(around: str, number: int) -> None:
    text = f"{around}{number}起{around}"
    for spot in Token(f"{number}起").spots(Copy(text)):
        assert not text[: spot.start][-1:].isdecimal()
        assert "".join(c for c in text[spot.start : spot.end] if c.isdecimal()) == str(number)


def test_what_touches_a_digit_is_a_piece() -> None:
    assert is_piece("112起", 1, 4)
    assert is_piece("1.2起", 2, 4)
    assert not is_piece("共12起", 1, 4)
