"""Figures of an article that the release does not have."""

import pytest

from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.extract.stage1_numbers.quantities import quantities
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify.copy_numbers import is_rounded

from ..verifying import TWO, held, release

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
    ],
)
def test_a_rounded_number_has_fewer_digits(print_: str, value: int, outcome: bool) -> None:
    (number,) = quantities(normalise(print_))
    assert is_rounded(number, value) is outcome
