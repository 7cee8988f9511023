"""What a cell that spans says of the columns and rows that it covers."""

import pytest

from lvliang_cli.sources.cell_spans import WIDEST, in_rows_below, span


@pytest.mark.parametrize(
    ("printed", "wide"),
    [
        ("1", 1),
        (" 3 ", 3),
        ("65", WIDEST),
        ("99999", WIDEST),
        ("9" * 5000, 1),
        ("0", 1),
        ("-2", 1),
        ("x", 1),
    ],
)
def test_a_span_is_a_small_whole_number_or_one(printed: str, wide: int) -> None:
    assert span(printed) == wide


def test_a_head_stands_again_below_and_a_number_does_not() -> None:
    assert in_rows_below("破案数") == "破案数"
    assert in_rows_below("12起") == ""
