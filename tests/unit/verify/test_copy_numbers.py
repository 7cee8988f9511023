"""The numbers of a copy, with what may be between their digits."""

from decimal import Decimal

import pytest

from lvliang_cli.core.extract.stage1_numbers.lexer import quantities
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify.copy_numbers import CopyNumbers, digits_of, is_rounded, unit_of
from lvliang_cli.core.verify.folded_copy import Copy, Occupied, Spot

from ..verifying import TWO, held, release


def values(text: str) -> list[tuple[int, int, object]]:
    free = CopyNumbers(Copy(text)).free(Occupied([]))
    return [(each.number.start, each.number.end, each.number.value) for each in free]


def test_a_number_is_read_with_and_without_the_blanks_in_it_that_are_seen() -> None:
    assert values("破案12起") == [(2, 5, 12)]
    assert values("破案1 2 起") == [(2, 7, 12), (2, 3, 1), (4, 7, 2)]
    assert values("破案1\u200b2起") == [(2, 6, 12)]
    first, _ = CopyNumbers(Copy("时速81公\u200b里以\u200b上"))._numbers
    assert first.qualifier == "at_least", "of two readings in one place the order is ever the same"


def test_what_is_accounted_for_is_not_free() -> None:
    text = "破案12起,抓获30人,走访5户"
    numbers = CopyNumbers(Copy(text))

    def free(*spans: tuple[int, int]) -> list[object]:
        taken = Occupied(Spot(*span, 0, 0) for span in spans)
        return [each.number.value for each in numbers.free(taken)]

    assert free((8, 11)) == [12, 5]
    assert free((0, 9), (3, 4)) == [5]


def test_the_number_at_a_place() -> None:
    numbers = CopyNumbers(Copy("破案12起,抓获30人"))
    found = numbers.at(Spot(7, 11, 0, 0))
    assert found is not None
    assert found.value == 30
    assert numbers.at(Spot(9, 11, 0, 0)) is None
    assert numbers.at(Spot(0, 2, 0, 0)) is None


def test_what_stands_beside_a_number() -> None:
    numbers = CopyNumbers(Copy("破案12起,抓获30人。"))
    first, last = numbers.free(Occupied([]))
    assert numbers.beside(first.number) == (0, 8)
    assert numbers.beside(last.number) == (5, 12)


def test_what_is_known_of_a_number() -> None:
    text = "盗窃案件下降约12.50%。抓获30人"
    first, last = CopyNumbers(Copy(text)).free(Occupied([]))
    assert (text[first.start : first.end], first.unit, first.digits) == (
        "约12.50%",
        "percent",
        "125",
    )
    assert (first.is_directed, last.is_directed) == (True, False)
    assert "盗窃" in first.words
    assert last.words == {"抓获"}


def test_what_follows_a_number_is_no_word_of_the_next_and_a_change_has_those_of_its_level() -> None:
    text = "共设183个卡点,检查车辆11万辆,同比上升5%"
    posts, cars, change = CopyNumbers(Copy(text)).free(Occupied([]))
    assert "卡点" in posts.words
    assert ("卡点" in cars.words, "检查" in cars.words) == (False, True)
    assert {"检查", "上升"} <= change.words


def test_the_unit_of_a_number() -> None:
    free = CopyNumbers(Copy("立案12起,列第3,共5")).free(Occupied([]))
    assert [each.unit for each in free] == ["case", "rank", ""]


def test_the_digits_of_a_value() -> None:
    values = 23_000_000, Decimal("-0.050"), 0, Decimal("12.50")
    assert list(map(digits_of, values)) == ["23", "5", "0", "125"]


def test_a_unit_that_a_line_end_parts_is_one() -> None:
    text = "飞机20.4万架\n次,船舶"
    assert [each.unit for each in CopyNumbers(Copy(text)).free(Occupied([]))][:1] == [
        unit_of("20.4万架次", quantities("20.4万架次")[0])
    ]


MARKED = (
    "全年全市法院审结各类案件【214700件】,人均结案【306件】,化解债务【48.36亿元】。"
    "南河法院审执结案件【3561件】,立案【700件】。"
)
NAMED = {
    "f1": {"label": Words("审结各类案件", "")},
    "f2": {"label": Words("人均结案", "")},
    "f3": {"label": Words("化解债务", ""), "unit": "CNY"},
    "f4": {"label": Words("南河法院审执结案件", "")},
    "f5": {"label": Words("南河法院立案", "")},
}
QUOTED = "全年全市法院审结各类案件214700件,人均结案306件"


def own(article: str) -> list[str]:
    dataset, _ = release(MARKED, **NAMED)
    return [place.as_written for place in held(dataset, article).own]


@pytest.mark.parametrize(
    ("article", "outcome"),
    [
        (f"{QUOTED}。", []),
        (f"{QUOTED},占全省的35.1%。", ["35.1%"]),
        (f"{QUOTED}。法院发布公报,审结超21万件,化解债务近50亿元。", []),
        (f"{QUOTED}。到2023年5月12日,共有18名法官获奖。", ["18名"]),
        (f"{QUOTED}。再说一次,214700件案件审结。", []),
        (f"{QUOTED}。邻市的案件有219800件。", ["219800件"]),
    ],
)
def test_what_the_release_has_in_no_form_is_the_copys_own(article: str, outcome: list[str]) -> None:
    assert own(article) == outcome


def test_another_text_has_no_figures_of_its_own() -> None:
    assert own("城北的市场共有商户235户,从业人员1860人,年交易额4.2亿元,缴税310万元。") == []


def test_the_text_of_the_release_has_none() -> None:
    dataset, text = release(TWO)
    assert held(dataset, text).own == ()


def test_a_rounded_headline_is_not_the_change_of_another_figure() -> None:
    dataset, _ = release(MARKED, **NAMED)
    found = held(dataset, f"全市法院去年审执结案件超21万件\n{QUOTED},化解债务48.36亿元。")
    assert [each.verdict for each in found.metrics][3] == "missing"


def test_a_rounded_figure_is_told_as_such() -> None:
    dataset, _ = release(MARKED, **NAMED)
    found = held(dataset, f"{QUOTED}。去年化解的债务总额超过48亿元。").metrics[2]
    assert (found.verdict, found.reason) == ("unclear", "rounded-there")


@pytest.mark.parametrize(
    ("print_", "value", "outcome"),
    [
        ("214万件", 2_147_000, True),
        ("215万件", 2_147_000, True),
        ("216万件", 2_147_000, False),
        ("近3亿人次", 287_000_000, True),
        ("3亿人次", 287_000_000, False),
        ("2147000件", 2_147_000, False),
        ("0件", 12, False),
        ("六成", Decimal("60.2"), True),
        ("四成", Decimal("38.5"), True),
        ("三成", Decimal("38.5"), False),
        ("三成多", Decimal("38.5"), True),
    ],
)
def test_a_rounded_number_has_fewer_digits(print_: str, value: Number, outcome: bool) -> None:
    (number,) = quantities(normalise(print_))
    assert is_rounded(number, value) is outcome


def test_a_tab_parts_the_numbers_of_two_cells() -> None:
    numbers = CopyNumbers(Copy("18岁\t529\t311\t218起"))
    assert [there.value for there in numbers.free(Occupied(()))][-3:] == [529, 311, 218]
