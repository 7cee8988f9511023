"""Distances from what was found for certain, counted by hand."""

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.verify.folded_copy import Copy, Spot
from lvliang_cli.core.verify.landmarks import BEGINNING, Known, Landmarks


def at(start: int, paragraph: int = 1) -> Locator:
    return Locator("s", paragraph, None, start, start + 2, "5起", 1, "")


def spot(start: int) -> Spot:
    return Spot(start, start + 2, start, start + 2)


FIRST, LAST = at(2), at(12)
KNOWN = {LAST: spot(22), FIRST: spot(2)}
MARKS = Landmarks(Copy("立案5起抓获人犯若干另有" + " " * 10 + "5起破案而且还有"), KNOWN)


def test_the_nearest_on_either_side_in_the_order_of_the_release() -> None:
    first, last = Known(FIRST, spot(2)), Known(LAST, spot(22))
    assert MARKS.sides(at(7)) == (first, last)
    assert MARKS.sides(at(0)) == (BEGINNING, first)
    assert MARKS.neighbours(at(0)) == (first,)
    assert MARKS.sides(at(20)) == (last, None)


def test_white_space_that_a_copy_gained_does_not_count() -> None:
    first = Known(FIRST, spot(2))
    assert MARKS.off_by(first, LAST, spot(22)) == 0
    assert MARKS.off_by(first, at(5), spot(5)) == 0
    assert MARKS.off_by(first, at(5), spot(8)) == 3
