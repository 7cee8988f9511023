"""Numerals as releases print them: value, printed places, hedge; and what is none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.numbers.chinese_numerals import MAX_LENGTH, read_numeral

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "value", "decimals", "step", "hedge"),
    [
        ("25828", "25828", 0, "1", ""),
        ("3.10", "3.10", 2, "0.01", ""),
        ("１１.92亿", "1192000000", -6, "1000000", ""),
        ("1,234,567", "1234567", 0, "1", ""),
        ("11.2万余", "112000", -3, "1000", "余"),
        ("500余万", "5000000", -4, "10000", "余"),
        ("2.6亿多", "260000000", -7, "10000000", "多"),
        ("十余万", "100000", -5, "100000", "余"),
        ("五百余万", "5000000", -6, "1000000", "余"),
        ("一百二十余万", "1200000", -5, "100000", "余"),
        ("十几", "10", 0, "10", "几"),
        ("8兆8800亿", "8880000000000", -8, "100000000", ""),
        ("1.2兆", "1200000000000", -11, "100000000000", ""),
        ("2万亿", "2000000000000", -12, "1000000000000", ""),
        ("1亿2000万", "120000000", -4, "10000", ""),
        ("2亿6971.6万", "269716000", -3, "1000", ""),
        ("3万5千", "35000", -3, "1000", ""),
        ("12万3456", "123456", 0, "1", ""),
        ("5百", "500", -2, "100", ""),
        ("一百零五", "105", 0, "1", ""),
        ("一千零五十", "1050", 0, "10", ""),
        ("二百五", "250", 0, "10", ""),
        ("三万五", "35000", -3, "1000", ""),
        ("一万零五", "10005", 0, "1", ""),
        ("一万亿", "1000000000000", -12, "1000000000000", ""),
        ("一亿二千万", "120000000", -7, "10000000", ""),
        ("壹佰贰拾", "120", 0, "10", ""),
        ("二〇二〇", "2020", 0, "1", ""),
        ("一点五万", "15000", -3, "1000", ""),
        ("零点三", "0.3", 1, "0.1", ""),
        ("百", "100", 0, "100", ""),
        ("千万", "10000000", -7, "10000000", ""),
        ("零", "0", 0, "1", ""),
        # digits and words in turn
        ("3千5百万", "35000000", -6, "1000000", ""),
        ("2百6十万", "2600000", -5, "100000", ""),
        ("2万零8百", "20800", -2, "100", ""),
        ("3千500万", "35000000", -4, "10000", ""),
        ("2千3百万5千", "23005000", -3, "1000", ""),
        ("3万5千亿", "3500000000000", -11, "100000000000", ""),
        ("2万零5", "20005", 0, "1", ""),
        ("3千5百多万", "35000000", -6, "1000000", "多"),
    ],
)
def test_numerals(text: str, value: str, decimals: int, step: str, hedge: str) -> None:
    found = read_numeral(text)
    assert found is not None
    assert str(found.value) == value
    assert (found.decimals, Decimal(found.step), found.hedge) == (decimals, Decimal(step), hedge)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "几十",
            "余",
            "三五",
            "1,23",
            "1.2.3",
            "1.5万5千",
            "3万5",
            "3十",
            "一万万",
            "三千零",
            "9千00万",
            "1万20千",
            *("3千5", "3千5万", "5亿万", "5万3万", "12万34亿", "3.5千5百", "3万x千", "5百6"),
        ),
        *("-5", "1e5", "²", "٣", "廿", "零万", "11余2", "1余2多", "12人", "点五", "一点"),
        *("一点五人", "万三万", "9" * (MAX_LENGTH + 1), "1万x", "一人万", "一亿人"),
    ],
)
def test_no_numerals(text: str) -> None:
    assert read_numeral(text) is None


def in_characters(number: int) -> str:
    """`number`, from 1 to 99,999,999, in Chinese characters."""

    def below(value: int) -> str:
        said, skipped = "", False
        for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            digit = value // place % 10
            if digit:
                said += ("零" if skipped and said else "") + DIGITS[digit] + name
                skipped = False
            else:
                skipped = True
        return said

    high, low = divmod(number, 10000)
    if not high:
        return below(low)
    gap = "零" if low and (low < 1000 or high % 10 == 0) else ""
    return f"{below(high)}万" + (gap + below(low) if low else "")


@given(st.integers(1, 99_999_999))
def test_chinese_characters_are_read_back(number: int) -> None:
    found = read_numeral(in_characters(number))
    assert found is not None
    assert found.value == number


@given(st.integers(0, 10**12), st.integers(0, 4))
def test_digits_are_kept(units: int, decimals: int) -> None:
    text = str(Decimal(f"{units}E-{decimals}").__format__("f"))
    found = read_numeral(text)
    assert found is not None
    assert (str(found.value), found.decimals) == (text, decimals)


@given(st.text(alphabet="0123456789.,零一两十百千万亿点余多几", max_size=12))
def test_any_text_is_a_numeral_or_none(text: str) -> None:
    found = read_numeral(text)
    assert found is None or found.value >= 0
