"""A number as it is typed from a release: value, digits, hedge, unit, sign."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.numbers.parse import read_printed
from lvliang_cli.core.text.errors import BadUsage


@pytest.mark.parametrize(
    ("text", "value", "decimals", "qualifier", "unit"),
    [
        ("568", 568, 0, "exact", ""),
        ("568起", 568, 0, "exact", "起"),
        (" 568 起 ", 568, 0, "exact", "起"),
        ("1,234", 1234, 0, "exact", ""),
        ("11.2万余", 112000, -3, "more_than", ""),
        ("11.2万余辆", 112000, -3, "more_than", "辆"),
        ("11.2万辆余", 112000, -3, "more_than", "辆"),
        ("近5万名", 50000, -4, "nearly", "名"),
        ("接近5万", 50000, -4, "nearly", ""),
        ("将近5万", 50000, -4, "nearly", ""),
        ("十余万", 100000, -5, "more_than", ""),
        ("20多人", 20, 0, "more_than", "人"),
        ("4515.66万元", 45156600, -2, "exact", "元"),
        ("27.6%", Fraction("27.6"), 1, "exact", "%"),
        ("百分之三十", 30, 0, "exact", "%"),
        ("百分之三十左右", 30, 0, "about", "%"),
        ("约300", 300, 0, "about", ""),
        ("大约300人", 300, 0, "about", "人"),
        ("300人左右", 300, 0, "about", "人"),
        ("300左右", 300, 0, "about", ""),
        ("超过300", 300, 0, "over", ""),
        ("突破1亿", 100000000, -8, "over", ""),
        ("逾300", 300, 0, "over", ""),
        ("300人以上", 300, 0, "at_least", "人"),
        ("300以下", 300, 0, "at_most", ""),
        ("300以内", 300, 0, "at_most", ""),
        ("300以外", 300, 0, "over", ""),
        ("不满300", 300, 0, "less_than", ""),
        ("不到300", 300, 0, "less_than", ""),
        ("至少300", 300, 0, "at_least", ""),
        ("不超过300", 300, 0, "at_most", ""),
        (">=300", 300, 0, "at_least", ""),
        ("<300", 300, 0, "less_than", ""),
        ("~300", 300, 0, "about", ""),
        ("300有余", 300, 0, "more_than", ""),
        ("十来个", 10, 0, "about", "个"),
        ("十几个", 10, 0, "more_than", "个"),
    ],
)
def test_typed_numbers(
    text: str, value: Fraction | int, decimals: int, qualifier: str, unit: str
) -> None:
    found = read_printed(text)
    assert (found.value, found.decimals, found.qualifier, found.unit) == (
        value, decimals, qualifier, unit
    )  # fmt: skip
    assert found.as_written == text.strip()


@pytest.mark.parametrize(
    ("text", "sign", "signed"),
    [
        ("-7", "-", -7),
        ("+7", "+", 7),
        ("7", "", 7),
        ("−7", "-", -7),
        ("－7", "-", -7),
        ("约-7", "-", -7),
    ],
)
def test_signs(text: str, sign: str, signed: int) -> None:
    found = read_printed(text)
    assert (found.sign, found.signed, found.value) == (sign, signed, 7)


@pytest.mark.parametrize(
    ("text", "is_money", "is_percent"),
    [("5元", True, False), ("5万元", True, False), ("5美元", True, False), ("5%", False, True),
     ("5 percent", False, True), ("5起", False, False), ("5", False, False)],
)  # fmt: skip
def test_units(text: str, is_money: bool, is_percent: bool) -> None:
    found = read_printed(text)
    assert (found.is_money, found.is_percent) == (is_money, is_percent)


@pytest.mark.parametrize(
    "text",
    ["", " ", "人", "abc", "+", "约", "5起6起", "约近5", "近5余", "约5以上", "--5", "%", "9" * 100],
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(BadUsage) as refused:
        read_printed(text)
    assert refused.value.token == text
    assert refused.value.hint is not None


@given(st.text(alphabet="0123456789.,+-%约近超余多几来以上下万亿元人 \u3000\x00", max_size=14))
def test_any_text_is_a_number_or_is_refused(text: str) -> None:
    try:
        found = read_printed(text)
    except BadUsage:
        return
    assert found.value >= 0
    assert (Fraction(found.value) * Fraction(10) ** found.decimals).denominator == 1
