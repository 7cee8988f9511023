"""A relation as it is found: partners by their index among the figures."""

from lvliang_cli.core.extract.model.relation import Argument, Relation, arguments


def test_roles_that_are_not_known_are_left_out() -> None:
    assert arguments(from_=3, to=None, difference=0) == (
        Argument("from", 3),
        Argument("difference", 0),
    )


def test_members_are_the_figures_the_stated_one_first() -> None:
    days = Argument("per", None, 7)
    assert Relation("rate", 2, (Argument("total", 0), days)).members == [2, 0]
    assert Relation("whole100", None, (Argument("part", 4), Argument("part", 5))).members == [4, 5]
