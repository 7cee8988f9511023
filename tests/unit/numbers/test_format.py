from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.numbers.format import grouped, large, places_apart, plain, rounded, with_sign
from lvliang_cli.core.query.filters import parse_number
from lvliang_cli.core.text.bilingual import Words, joined

from ..support import figure

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=None)
NUMBERS = st.one_of(
    st.integers(-(10**38), 10**38), DECIMALS.filter(lambda d: abs(d.adjusted()) < 35)
)


@given(NUMBERS)
def test_plain_keeps_every_digit(number: int | Decimal) -> None:
    text = plain(number)
    assert "E" not in text
    assert Decimal(text) == number
    if isinstance(number, Decimal) and number.as_tuple().exponent <= 0:
        assert str(Decimal(text)) == str(number) or Decimal(text).as_tuple() == number.as_tuple()


@given(NUMBERS)
def test_grouping_adds_commas_and_nothing_else(number: int | Decimal) -> None:
    assert grouped(number).replace(",", "") == plain(number)


def test_what_was_printed_stays_as_printed() -> None:
    assert [plain(Decimal(text)) for text in ("3.10", "0.00", "-20.0")] == ["3.10", "0.00", "-20.0"]
    assert plain(Decimal("1E+3")) == "1000"
    assert grouped(2_000_000_000_000) == "2,000,000,000,000"
    assert grouped(Decimal("1234.50")) == "1,234.50"


POWERS = {"万亿": 12, "亿": 8, " trillion": 12, " billion": 9, " million": 6, "": 0}


@given(NUMBERS)
def test_a_large_number_loses_no_digit(number: int | Decimal) -> None:
    for text in large(number):
        unit = next(unit for unit in POWERS if text.endswith(unit))
        digits = text.removesuffix(unit).replace(",", "")
        assert Decimal(f"{digits}E{POWERS[unit]}") == number


def test_a_large_number_is_said_in_multiples() -> None:
    said = {
        99_999_999: Words("99,999,999", "99,999,999"),
        100_000_000: Words("1亿", "100 million"),
        274_290_000_000: Words("2,742.9亿", "274.29 billion"),
        -23_600_000_000_000: Words("-23.6万亿", "-23.6 trillion"),
        123_456_789: Words("123,456,789", "123,456,789"),
    }
    assert {number: large(number) for number in said} == said
    assert large(10**16).zh == grouped(10**16)


@given(st.fractions(), st.integers(0, 12))
def test_rounding_is_exact_with_ties_away_from_zero(value: Fraction, decimals: int) -> None:
    number = rounded(value, decimals)
    half = Fraction(1, 2 * 10**decimals)
    distance = abs(Fraction(number) - value)
    assert distance <= half
    if distance == half:
        assert abs(Fraction(number)) > abs(value)
    assert number.as_tuple().exponent == -decimals


def test_rounding_keeps_more_digits_than_a_decimal_context_has() -> None:
    assert str(rounded(Fraction(10**40) + Fraction(1, 8), 2)) == "1" + "0" * 40 + ".13"


def test_a_bound_never_looks_like_a_number() -> None:
    signs = {
        "exact": "1,500",
        "more_than": ">1,500",
        "over": ">1,500",
        "about": "≈1,500",
        "nearly": "<1,500",
        "less_than": "<1,500",
        "at_least": "≥1,500",
        "at_most": "≤1,500",
    }
    for qualifier, text in signs.items():
        assert with_sign(figure(1500, qualifier=qualifier)) == text
    assert with_sign(figure(160, readings=(160, 165))) == "160 / 165"
    assert with_sign(figure(Decimal("3.10"), kind="change")) == "+3.10"
    assert with_sign(figure(-20, kind="change")) == "-20"


def test_numbers_as_people_type_them() -> None:
    assert (
        parse_number("112,000") == parse_number("11.2万") == parse_number("１１２０００") == 112000
    )
    assert parse_number("1.2亿") == 120_000_000
    assert parse_number("2万亿") == 2_000_000_000_000
    assert plain(parse_number("-3.10")) == "-3.10"
    assert parse_number("+7") == 7


def test_words_are_said_in_each_language() -> None:
    words = Words("数", "number")
    assert [words.say(lang) for lang in ("zh", "en", "both")] == ["数", "number", "数 / number"]
    assert Words("x", "x").say("both") == "x"
    assert words.plus(Words("一", " one")) == Words("数一", "number one")
    assert joined([words, words]) == Words("数、数", "number, number")
    assert joined([]) == Words("", "")


def test_rows_of_digits_are_held_apart_place_by_place() -> None:
    assert places_apart("5110", "7110") == [0]
    assert places_apart("12", "21") == [0, 1]
    assert places_apart("12", "12") == places_apart("12", "123") == []
