"""Lists of several times, each figure with the days that are its own."""

import pytest

from lvliang_cli.core.numbers.periods import Period
from lvliang_cli.core.verify.lists_of_times import dealt, rows


def test_figures_close_together_are_a_list_of_each_of_their_units() -> None:
    figures = [(0, 4, "case"), (4, 8, "person"), (9, 12, "case"), (12, 15, "person")]
    cases, persons = [0, 9], [4, 12]
    found = {0: cases, 9: cases, 4: persons, 12: persons, 40: [40]}
    assert rows([*figures, (40, 43, "case")]) == found


@pytest.mark.parametrize(
    ("start", "end", "words", "row", "days"),
    [
        ("2021-01-01", "2022-12-31", "2021年、2022年", [3, 7], ("2022-01-01", "2022-12-31")),
        ("2020-01-01", "2022-12-31", "2020年至2022年", [1, 4, 7], ("2022-01-01", "2022-12-31")),
        ("2023-01-01", "2023-06-30", "一季度、二季度", [2, 7], ("2023-04-01", "2023-06-30")),
        ("2024-01-01", "2024-02-29", "1月和2月", [2, 7], ("2024-02-01", "2024-02-29")),
        ("2021-01-01", "2022-12-31", "2021年、2022年", [1, 2, 7], None),
        ("2021-01-01", "2021-12-31", "2021年", [7], None),
    ],
)
def test_the_last_of_a_list_has_the_last_of_its_times(
    start: str, end: str, words: str, row: list[int], days: tuple[str, str] | None
) -> None:
    assert dealt(Period(start, end, "printed", words), row, row[-1]) == days
    assert dealt(None, row, row[-1]) is None
