"""A relation knows its figures, a county its code."""

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Argument, Change, Region, Relation
from lvliang_cli.core.numbers.periods import Base
from lvliang_cli.core.text.bilingual import Untranslated, Words


def test_the_stated_figure_comes_first_and_plain_numbers_are_no_members() -> None:
    arguments = (Argument("total", "calls", None), Argument("per", None, 7))
    rate = Relation("r", "rate", "calls-a-day", arguments, (), None)
    assert rate.members == ["calls-a-day", "calls"]
    assert rate._replace(stated=None).members == ["calls"]


def test_only_a_county_shows_its_code() -> None:
    county = Region("141127", Words("岚县", "Lan County"))
    assert county.told == Words("岚县(141127)", "Lan County (141127)")
    for code in ("141100", None):
        assert county._replace(code=code).told == county.name


@pytest.mark.parametrize(
    ("label", "basis", "printed", "prices", "called"),
    [
        ("接警变化", "yoy", "比去年同期", None, "接警同比变化"),
        ("接警变化", "mom", None, None, "接警环比变化"),
        ("接警变化", "of_year", "比2019年", None, "接警比2019年变化"),
        ("出口变化", "yoy", "同比", "constant", "出口同比实际变化"),
        ("接警同比变化", "yoy", "同比", None, "接警同比变化"),
        ("接警变化", "unknown", None, None, "接警变化"),
        ("贷款增加额", "yoy", "同比", None, "贷款增加额"),
    ],
)
def test_a_change_is_called_by_what_it_is_measured(
    lvliang: Dataset, label: str, basis: str, printed: str | None, prices: str | None, called: str
) -> None:
    base = Base(printed, None, None) if printed else None
    change = Change(basis, Words("接警", "Calls"), base)
    metric = lvliang.release.metrics[0]._replace(
        label=Words(label, "Calls, change"), change=change, prices=prices
    )
    assert metric.called == Words(called, "Calls, change")
    untranslated = metric._replace(label=Untranslated(label)).called
    assert untranslated.cells == (called, None)
    assert metric._replace(change=None).called.zh == label
