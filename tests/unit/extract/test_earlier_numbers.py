"""The number of the time before, and what only looks like it."""

import pytest

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("立案80起,比去年同期的100起下降20%。", ["change 20% from 100起 to 80起"]),
        ("立案由100起降至80起,下降20%。", ["change 20% from 100起 to 80起"]),
        ("立案80起,同比下降20%,去年同期为100起。", ["change 20% from 100起 to 80起"]),
        ("立案80起,同比下降20%。去年同期破案100起。", ["change 20% to 80起"]),
    ],
)
def test_the_number_before(text: str, expected: list[str]) -> None:
    assert links(text, "change") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # printed elsewhere for the days that the change names
        ("2015年,法院受理案件15985件,比2014年上升42.6%。2014年,法院受理案件11210件。",
         ["change 42.6% from 11210件 to 15985件"]),
        ("2015年,法院受理案件8005件,比2014年下降28.6%。2014年,法院受理案件11210件。",
         ["change 28.6% from 11210件 to 8005件"]),
        # a digit may be wrong
        ("2015年,法院受理案件15985件,比2014年上升42.6%。2014年,法院受理案件17210件。",
         ["change 42.6% from 17210件 to 15985件 ? guessed-partner"]),
        # another number, another thing, another place
        ("2015年,法院受理案件15985件,比2014年上升42.6%。2014年,法院受理案件13337件。",
         ["change 42.6% to 15985件"]),
        ("2015年,法院受理案件15985件,比2014年上升42.6%。2014年,检察院起诉11210件。",
         ["change 42.6% to 15985件"]),
        ("2015年,甲县受理案件15985件,比2014年上升42.6%。2014年,乙县受理案件11210件。",
         ["change 42.6% to 15985件"]),
    ],
)  # fmt: skip
def test_the_number_of_the_days_that_are_compared(text: str, expected: list[str]) -> None:
    assert links(text, "change") == expected
