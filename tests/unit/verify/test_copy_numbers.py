"""The numbers of a copy, with what may be between their digits."""

from decimal import Decimal

from lvliang_cli.core.extract.stage1_numbers.quantities import quantities
from lvliang_cli.core.verify.copy import Copy, Occupied, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers, digits_of, unit_of


def values(text: str) -> list[tuple[int, int, object]]:
    free = CopyNumbers(Copy(text)).free(Occupied([]))
    return [(each.number.start, each.number.end, each.number.value) for each in free]


def test_a_number_is_read_with_and_without_the_blanks_in_it_that_are_seen() -> None:
    assert values("破案12起") == [(2, 5, 12)]
    assert values("破案1 2 起") == [(2, 7, 12), (2, 3, 1), (4, 7, 2)]
    assert values("破案1\u200b2起") == [(2, 6, 12)]


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
