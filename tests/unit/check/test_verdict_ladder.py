"""The rungs of the ladder, one by one: an arithmetic that gives just one number."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check.printed.interval_sets import holds
from lvliang_cli.core.check.printed.printed_claim import Stated
from lvliang_cli.core.check.verdict.ladder import Question, judge
from lvliang_cli.core.check.verdict.result import Result

GIVEN = Fraction(36, 10)
"""What the numbers give: 3.6."""


def verdict(
    text: str, *, given: Fraction = GIVEN, soft: bool = False, slips: tuple[str, ...] = ()
) -> Result:
    """`text`, printed exactly, beside numbers that give `given`."""
    decimals = len(text.partition(".")[2])
    stated = Stated(Fraction(text), decimals, "exact", "number", has_sign=False, as_written=text)
    question = Question(
        readings=("exact",),
        fits=lambda wanted, _: holds(wanted, given),
        fitting=lambda result, _: result._replace(verdict="consistent"),
        slips=lambda: slips,
        fixes=lambda edited, _: holds(edited.accepts(), given),
        is_soft=soft,
    )
    return judge(Result("sum", "", stated), question)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.6", "consistent"),
        ("4", "consistent"),  # to the nearest
        ("3", "directional"),  # cut off
        ("4.0", "padded"),  # 4, with a zero put on
        ("3.7", "repairable"),  # one digit away
        ("81.25", "inconsistent"),
    ],
)
def test_the_first_rung_that_holds(text: str, expected: str) -> None:
    assert verdict(text).verdict == expected


def test_a_way_of_rounding_is_named() -> None:
    assert set(verdict("3").conventions) == {"trunc", "floor"}


def test_a_known_slip_comes_before_an_edit() -> None:
    found = verdict("3.7", slips=("sign",))
    assert (found.verdict, found.detail, found.patterns) == ("pattern", "sign", ("sign",))
    assert found.repairs


def test_beside_a_number_printed_as_about_nothing_is_wrong() -> None:
    found = verdict("81.25", soft=True)
    assert (found.verdict, found.detail) == ("ambiguous", "soft")
