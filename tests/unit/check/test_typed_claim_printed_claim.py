"""How a change, a share or a difference may be printed."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check.printed.printed_claim import Stated, of_metric
from lvliang_cli.core.check.typed_claim import (
    read_change,
    read_difference,
    read_quantity,
    read_rate,
    read_stated,
)
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
        ("翻一番", "100", -2, "exact"),
        ("翻番", "100", -2, "exact"),
        ("翻倍", "100", -2, "exact"),
        ("翻了两番", "300", -2, "exact"),
        ("翻二番", "300", -2, "exact"),
        ("翻三番", "700", -2, "exact"),
        ("翻五番", "3100", -2, "exact"),
        ("翻一番多", "100", -2, "more_than"),
        ("翻一番以上", "100", -2, "at_least"),
        ("近翻一番", "100", -2, "nearly"),
        ("超过翻番", "100", -2, "over"),
        ("持平", "0", 0, "exact"),
        ("同比基本持平", "0", 0, "exact"),
        ("unchanged", "0", 0, "exact"),
        # parts of a whole, in words
        ("三分之一", str(Fraction(100, 3)), 0, "exact"),
        ("增长四分之一", "25", 0, "exact"),
        ("下降2/5", "-40", 0, "exact"),
        ("是上年的三分之二", str(Fraction(-100, 3)), 0, "exact"),
        ("增加了½", "50", 0, "exact"),
        ("下降一半", "-50", -1, "exact"),
        ("减半", "-50", -1, "exact"),
        ("腰斩", "-50", -1, "exact"),
        ("下降近半", "-50", -1, "nearly"),
        ("减少过半", "-50", -1, "over"),
        ("下降一半以上", "-50", -1, "at_least"),
        ("下降不足三分之一", str(Fraction(-100, 3)), 0, "less_than"),
        ("下降2.3‰", "-0.23", 2, "exact"),
        ("增长万分之三", "0.03", 2, "exact"),
        ("增长千分之五", "0.5", 1, "exact"),
        ("十分之三", "30", -1, "exact"),
        ("上升1‱", "0.01", 2, "exact"),
        # bases, adverbs, signs and marks around the number
        ("↓12.3%", "-12.3", 1, "exact"),
        ("↑12.3%", "12.3", 1, "exact"),
        ("—12.3%", "-12.3", 1, "exact"),
        ("较前一周下降12.3%", "-12.3", 1, "exact"),
        ("比2018年同期增长12.3%", "12.3", 1, "exact"),
        ("与上季度相比,减少12.3%", "-12.3", 1, "exact"),
        ("同比大幅下降12.3%", "-12.3", 1, "exact"),
        ("略升0.3%", "0.3", 1, "exact"),
        ("分别增长12.3%,", "12.3", 1, "exact"),
        ("增长12.3%。", "12.3", 1, "exact"),
        ("不增反降12.3%", "-12.3", 1, "exact"),
        ("不降反升12.3%", "12.3", 1, "exact"),
        ("多12.3%", "12.3", 1, "exact"),
        ("比上年少12.3%", "-12.3", 1, "exact"),
        ("压降12.3%", "-12.3", 1, "exact"),
        ("增长率12.3%", "12.3", 1, "exact"),
        ("12.3%的降幅", "-12.3", 1, "exact"),
        ("增长达2倍", "200", -2, "exact"),
        ("12.3pct", "12.3", 1, "exact"),
        ("高于20%", "20", 0, "over"),
        ("低于20%", "20", 0, "less_than"),
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
        *(
            "",
            "%",
            "增长",
            "abc",
            "减少7件",
            "5/0",
            "0分之一",
            "约近一半",
            "近一半以上",
            "5人百分点",
            "5%5%",
            "上升下降5%",
            "翻六番",
            "翻",
            "1e5%",
        ),
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
        ("少7件", 7, "-"),
        ("比上年多7件", 7, "+"),
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
        ("占16.5%", "16.5", 1, "percent"),
        ("占全部案件的16.5%", "16.5", 1, "percent"),
        ("占比达三成五", "35", 0, "percent"),
        ("所占比重为12%", "12", 0, "percent"),
        ("千分之三", "0.3", 1, "percent"),
        ("1.5‰", "0.15", 2, "percent"),
        ("四分之三", "75", 0, "percent"),
        ("过半", "50", -1, "percent"),
    ],
)
def test_shares_rates_and_totals(text: str, value: str, decimals: int, form: str) -> None:
    found = read_stated(text)
    assert (found.value, found.decimals, found.form) == (Fraction(value), decimals, form)


@pytest.mark.parametrize(
    ("text", "value", "decimals", "per"),
    [
        ("178", "178", 0, 1),
        ("日均178起", "178", 0, 1),
        ("平均每天178起", "178", 0, 1),
        ("每10万人发案12.3起", "12.3", 1, 1),
        ("12.3‰", "12.3", 1, 1000),
        ("0.5‱", "0.5", 1, 10000),
        ("16.5%", "16.5", 1, 100),
        ("三成", "3", 0, 10),
    ],
)
def test_rates_in_their_own_unit(text: str, value: str, decimals: int, per: int) -> None:
    found, factor = read_rate(text)
    assert (found.value, found.decimals, factor) == (Fraction(value), decimals, per)
    assert (found.form, found.as_written) == ("number", text)


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("提高0.6个百分点", "0.6", 1),
        ("下降2.3个千分点", "-0.23", 2),
        ("上升5个基点", "0.05", 2),
        ("-25bp", "-0.25", 2),
    ],
)
def test_points_of_other_sizes(text: str, value: str, decimals: int) -> None:
    found = read_change(text)
    assert (found.value, found.decimals, found.form) == (Fraction(value), decimals, "points")


@pytest.mark.parametrize(
    ("text", "value"),
    [("由1000", 1000), ("降至877", 877), ("从1 000", 1000), ("增加到1.2万", 12000),
     ("￥1000", 1000), ("-10", -10), ("达到300人", 300), ("1.5‰", Fraction("0.15")), ("三成", 30)],
)  # fmt: skip
def test_levels_as_they_are_typed(text: str, value: Fraction) -> None:
    found = read_quantity(text, "to")
    assert (found.value, found.as_written) == (value, text)
    assert read_quantity("￥1000", "to").readings[0].name == "rounded"
    assert read_quantity("500公顷", "to").readings[0].name == "rounded"
    assert not read_quantity("500公顷", "to").is_count


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("三分之一", "+33.3…%"),
        ("下降三分之二", "-66.6…%"),
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
        ("持平", "-1", "1", (False, False)),
        ("基本持平", "-5", "5", (False, False)),
        ("三分之一", "30", str(Fraction(110, 3)), (False, False)),
        ("近三分之一", str(Fraction(80, 3)), str(Fraction(100, 3)), (False, True)),
        ("过半", "50", "60", (True, True)),
        ("增长2倍", "150", "250", (False, False)),
        ("下降1倍", "-105", "-95", (False, False)),
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


def test_a_fraction_in_words_is_taken_loosely() -> None:
    """Three quarters are 67.5% to 82.5%, 3 in 1,000 is a number to its last digit."""
    assert of_metric(figure(75, as_written="四分之三"), "percent").slack == Fraction(15, 2)
    assert of_metric(figure(3, as_written="千分之三"), "percent").slack == 0
