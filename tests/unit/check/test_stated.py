"""How a change, a share or a difference may be printed."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check import Stated, read_change, read_stated
from lvliang_cli.core.check.claim import of_metric
from lvliang_cli.core.check.parse import read_difference
from lvliang_cli.core.numbers.interval import Interval
from lvliang_cli.core.text.errors import BadUsage

from ..support import figure


@pytest.mark.parametrize(
    ("text", "value", "decimals", "qualifier"),
    [
        ("+111.54%", "111.54", 2, "exact"),
        ("-39.95%", "-39.95", 2, "exact"),
        ("−3%", "-3", 0, "exact"),
        ("０.５％", "0.5", 1, "exact"),
        ("12", "12", 0, "exact"),
        ("1,234.5%", "1234.5", 1, "exact"),
        ("上升12.3%", "12.3", 1, "exact"),
        ("增长了12.3%", "12.3", 1, "exact"),
        ("同比下降5.2%", "-5.2", 1, "exact"),
        ("较上年同期增长3%", "3", 0, "exact"),
        ("环比回落0.4%", "-0.4", 1, "exact"),
        ("负增长3%", "-3", 0, "exact"),
        ("降幅12%", "-12", 0, "exact"),
        ("涨幅1.0%", "1.0", 1, "exact"),
        ("增长达20%", "20", 0, "exact"),
        ("达20%", "20", 0, "exact"),
        ("up5%", "5", 0, "exact"),
        ("down 3.5%", "-3.5", 1, "exact"),
        ("5 percent", "5", 0, "exact"),
        ("百分之三十", "30", 0, "exact"),
        ("下降百分之三点五", "-3.5", 1, "exact"),
        # levels: what is left
        ("降到80%", "-20", 0, "exact"),
        ("降至八成", "-20", -1, "exact"),
        ("增长到150%", "50", 0, "exact"),
        ("相当于去年同期的80%", "-20", 0, "exact"),
        ("是上年的八成", "-20", -1, "exact"),
        # times
        ("增长2.5倍", "250", -1, "exact"),
        ("增长了2倍", "200", -2, "exact"),
        ("+2倍", "200", -2, "exact"),
        ("增长一倍", "100", -2, "exact"),
        ("是2.5倍", "150", -1, "exact"),
        ("2.5倍", "150", -1, "exact"),
        ("达到3倍", "200", -2, "exact"),
        ("为上年的2.5倍", "150", -1, "exact"),
        ("增至1.5倍", "50", -1, "exact"),
        ("0.8倍", "-20", -1, "exact"),
        ("3 times", "200", -2, "exact"),
        ("下降2倍", "-200", -2, "exact"),
        # tenths
        ("两成", "20", -1, "exact"),
        ("下降三成", "-30", -1, "exact"),
        ("三成五", "35", 0, "exact"),
        ("一成半", "15", 0, "exact"),
        ("增长3成", "30", -1, "exact"),
        # doubled and unchanged
        ("翻一番", "100", 0, "about"),
        ("翻番", "100", 0, "about"),
        ("翻倍", "100", 0, "about"),
        ("翻了两番", "300", 0, "about"),
        ("翻二番", "300", 0, "about"),
        ("翻三番", "700", 0, "about"),
        ("翻五番", "3100", 0, "about"),
        ("翻一番多", "100", 0, "more_than"),
        ("翻一番以上", "100", 0, "at_least"),
        ("近翻一番", "100", 0, "nearly"),
        ("超过翻番", "100", 0, "over"),
        ("持平", "0", 0, "about"),
        ("同比基本持平", "0", 0, "about"),
        ("unchanged", "0", 0, "about"),
        # hedges
        ("超过20%", "20", 0, "over"),
        ("增长近20%", "20", 0, "nearly"),
        ("约下降20%", "-20", 0, "about"),
        ("20%以上", "20", 0, "at_least"),
        ("近三成", "30", -1, "nearly"),
        ("三成多", "30", -1, "more_than"),
        ("增长一倍多", "100", -2, "more_than"),
        ("降到近八成", "-20", -1, "more_than"),
        ("降到八成多", "-20", -1, "less_than"),
        ("降到80%以上", "-20", 0, "at_most"),
        ("降到80%以下", "-20", 0, "at_least"),
        ("降到不足80%", "-20", 0, "more_than"),
        ("降到超过80%", "-20", 0, "less_than"),
        ("降到约80%", "-20", 0, "about"),
        ("增至超过150%", "50", 0, "over"),
    ],
)
def test_changes(text: str, value: str, decimals: int, qualifier: str) -> None:
    found = read_change(text)
    assert (found.value, found.decimals, found.qualifier) == (Fraction(value), decimals, qualifier)
    assert (found.form, found.as_written) == ("percent", text)


@pytest.mark.parametrize(
    ("text", "has_sign"),
    [
        ("+5%", True),
        ("-5%", True),
        ("下降5%", True),
        ("持平", True),
        ("5%", False),
        ("两成", False),
    ],
)
def test_whether_a_direction_is_printed(text: str, has_sign: bool) -> None:
    assert read_change(text).has_sign == has_sign


@pytest.mark.parametrize(
    "text", ["3.2个百分点", "上升3.2个百分点", "3.2百分点", "3.2 pp", "up 3.2 points"]
)
def test_percentage_points(text: str) -> None:
    found = read_change(text)
    assert (found.value, found.decimals, found.form) == (Fraction("3.2"), 1, "points")
    assert found.text == "+3.2"


@pytest.mark.parametrize(
    "text",
    [
        *("", "%", "增长", "abc", "减少7件", "5‰", "5%5%", "上升下降5%", "翻六番", "翻", "1e5%"),
        *("五成六七", "+-5%", "5%\x00", "半", "5%人", "二倍五", "9" * 100 + "%", "约近5%"),
    ],
)
def test_what_is_no_change(text: str) -> None:
    with pytest.raises(BadUsage) as refused:
        read_change(text)
    assert refused.value.words.zh


@pytest.mark.parametrize(
    ("text", "value", "sign"),
    [
        ("-7", 7, "-"),
        ("+7", 7, "+"),
        ("7", 7, ""),
        ("减少7件", 7, "-"),
        ("增加了7起", 7, "+"),
        ("减少1.2万人", 12000, "-"),
    ],
)
def test_differences(text: str, value: int, sign: str) -> None:
    printed, found = read_difference(text)
    assert (printed.value, found) == (value, sign)


@pytest.mark.parametrize("text", ["减少到7件", "降至7", "多发7起", "", "x"])
def test_what_is_no_difference(text: str) -> None:
    with pytest.raises(BadUsage):
        read_difference(text)


@pytest.mark.parametrize(
    ("text", "value", "decimals", "form"),
    [
        ("27.6%", "27.6", 1, "percent"),
        ("三成", "30", -1, "percent"),
        ("百分之二十", "20", 0, "percent"),
        ("5.2起", "5.2", 1, "number"),
        ("4515.66万元", "45156600", -2, "number"),
        ("-3", "-3", 0, "number"),
        ("568", "568", 0, "number"),
    ],
)
def test_shares_rates_and_totals(text: str, value: str, decimals: int, form: str) -> None:
    found = read_stated(text)
    assert (found.value, found.decimals, found.form) == (Fraction(value), decimals, form)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("+111.54%", "+111.54%"),
        ("下降20.0%", "-20.0%"),
        ("持平", "0%"),
        ("两成", "+20%"),
        ("2.5倍", "+150%"),
    ],
)
def test_a_change_is_shown_in_digits(text: str, shown: str) -> None:
    assert read_change(text).text == shown
    assert read_stated("5.20起").text == "5.20"


@pytest.mark.parametrize(
    ("text", "lower", "upper", "opens"),
    [
        ("+20%", "19.5", "20.5", (False, False)),
        ("两成", "15", "25", (False, False)),
        ("超过20%", "20", "30", (True, True)),
        ("超过25%", "25", "26", (True, True)),
        ("超过25.0%", "25.0", "25.1", (True, True)),
        ("近20%", "10", "20", (False, True)),
        ("约20%", "15", "25", (False, False)),
        ("20%以上", "20", "30", (False, True)),
        ("20%以下", "10", "20", (True, False)),
        ("不到20%", "10", "20", (True, True)),
        ("下降超过20%", "-30", "-20", (True, True)),
        ("下降近20%", "-20", "-10", (True, False)),
        ("增长两倍多", "200", "300", (True, True)),
        ("增长12倍多", "1200", "1300", (True, True)),
        ("持平", "-0.5", "0.5", (False, False)),
        ("翻一番", "50", "150", (False, False)),
    ],
)
def test_what_a_print_accepts(text: str, lower: str, upper: str, opens: tuple[bool, bool]) -> None:
    assert read_change(text).accepts() == Interval(Fraction(lower), Fraction(upper), *opens)


@pytest.mark.parametrize(
    ("text", "lower", "upper", "opens"),
    [
        ("超过20%", "20", None, (True, False)),
        ("20%以上", "20", None, (False, False)),
        ("近20%", None, "20", (False, True)),
        ("20%以下", None, "20", (False, False)),
        ("约20%", None, None, (False, False)),
        ("下降超过20%", None, "-20", (False, True)),
    ],
)
def test_what_the_words_promise(
    text: str, lower: str | None, upper: str | None, opens: tuple[bool, bool]
) -> None:
    ends = (None if end is None else Fraction(end) for end in (lower, upper))
    assert read_change(text).promises() == Interval(*ends, *opens)


def test_a_figure_of_a_dataset() -> None:
    found = of_metric(figure(-12.5, decimals=1, as_written="12.5%"), "percent")
    assert found == Stated(Fraction("-12.5"), 1, "exact", "percent", True, "12.5%", "made")
    assert found.unit == Fraction(1, 10)
    assert not found.is_hedged
