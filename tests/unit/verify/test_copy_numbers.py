"""The numbers of a copy, with what may be between their digits."""

from lvliang_cli.core.verify.copy import Copy, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers
from lvliang_cli.core.verify.landmarks import Landmarks

from ..verifying import TWO, release


def values(text: str) -> list[tuple[int, int, object]]:
    free = CopyNumbers(Copy(text)).free([])
    return [(number.start, number.end, number.value) for number in free]


def test_a_number_is_read_with_and_without_the_blanks_in_it() -> None:
    assert values("破案12起") == [(2, 5, 12)]
    assert values("破案1 2 起") == [(2, 7, 12), (2, 3, 1), (4, 7, 2)]
    assert values("破案1\u200b2起") == [(2, 6, 12), (2, 3, 1), (4, 6, 2)]


def test_what_is_accounted_for_is_not_free() -> None:
    text = "破案12起,抓获30人,走访5户"
    numbers = CopyNumbers(Copy(text))
    assert [n.value for n in numbers.free([Spot(8, 11, 0, 0)])] == [12, 5]
    assert [n.value for n in numbers.free([Spot(0, 9, 0, 0), Spot(3, 4, 0, 0)])] == [5]


def test_the_number_at_a_place() -> None:
    numbers = CopyNumbers(Copy("破案12起,抓获30人"))
    found = numbers.at(Spot(7, 11, 0, 0))
    assert found is not None
    assert (found.value, numbers.end_before(found)) == (30, 5)
    assert numbers.at(Spot(9, 11, 0, 0)) is None
    assert numbers.at(Spot(0, 2, 0, 0)) is None
    first = numbers.at(Spot(2, 5, 0, 0))
    assert first is not None
    assert numbers.end_before(first) == 0


def test_which_numbers_stand_about_where_a_figure_should() -> None:
    dataset, text = release(TWO)
    first, second, third, fourth = (metric.locator for metric in dataset.release.metrics)
    copy = Copy(text)
    numbers = CopyNumbers(copy)
    free = numbers.free([])
    spot = copy.spot(first.start, first.end)
    known = Landmarks(copy, {first: spot})
    off, nearest = numbers.near(known, second, free)[0]
    assert (off, nearest.start) == (0, second.start)
    assert [free[at].start for at in numbers.between(known, third, free, 25)] == [
        second.start,
        third.start,
    ]
    both = Landmarks(copy, {first: spot, fourth: copy.spot(fourth.start, fourth.end)})
    assert [free[at].start for at in numbers.between(both, third, free, 400)] == [
        second.start,
        third.start,
        text.index("二是"),
    ]
    last = Landmarks(copy, {fourth: copy.spot(fourth.start, fourth.end)})
    assert first.start not in [free[at].start for at in numbers.between(last, third, free, 40)]
    assert list(numbers.between(Landmarks(copy, {}), third, free, 40)) == []
