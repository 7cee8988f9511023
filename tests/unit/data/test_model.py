"""A relation knows its figures, a county its code."""

from lvliang_cli.core.data.model import Argument, Region, Relation
from lvliang_cli.core.text.bilingual import Words


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
