"""The tables of the project, read by position and by the names of their columns."""

from lvliang_cli.core.text.tables import named_rows, rows


def test_a_row_by_position_and_by_name() -> None:
    assert rows("lexicon/not_measures")[0][0] == "起"
    first = named_rows("lexicon/kinds_apart")[0]
    assert list(first) == ["kinds", "apart", "whole", "of", "noun"]
    assert first["kinds"] == rows("lexicon/kinds_apart")[0][0] == "男|女"


def test_empty_cells_at_the_end_are_kept() -> None:
    assert {len(row) for row in rows("views")} == {6}
