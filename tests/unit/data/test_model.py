"""A relation knows its figures."""

from lvliang_cli.core.data.model import Argument, Relation


def test_the_stated_figure_comes_first_and_plain_numbers_are_no_members() -> None:
    arguments = (Argument("total", "calls", None), Argument("per", None, 7))
    rate = Relation("r", "rate", "calls-a-day", arguments, (), None)
    assert rate.members == ["calls-a-day", "calls"]
    assert rate._replace(stated=None).members == ["calls"]
