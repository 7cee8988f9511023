"""The tables of the project, read by position and by the names of their columns."""

from lvliang_cli.core.text.tsv_files import by_key, named_rows, rows


def test_a_row_by_position_and_by_name() -> None:
    measure, followed_by = rows("lexicon/not_measures")[0]
    assert measure == "起"
    assert named_rows("lexicon/not_measures")[0] == {"measure": "起", "followed_by": followed_by}


def test_empty_cells_at_the_end_are_kept() -> None:
    assert {len(row) for row in rows("views")} == {6}


def test_keys_and_values_stay_in_order() -> None:
    found = by_key([("b", 3), ("a", 1), ("b", 2), ("b", 3)])
    assert list(found.items()) == [("b", [3, 2, 3]), ("a", [1])]
    assert by_key([]) == {}
