"""The numbers of a copy, with what may be between their digits."""

from lvliang_cli.core.verify.copy import Copy, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers


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
    assert found.value == 30
    assert numbers.at(Spot(9, 11, 0, 0)) is None
    assert numbers.at(Spot(0, 2, 0, 0)) is None


def test_what_stands_beside_a_number() -> None:
    numbers = CopyNumbers(Copy("破案12起,抓获30人。"))
    first, last = numbers.free([])
    assert numbers.beside(first) == (0, 8)
    assert numbers.beside(last) == (5, 12)
