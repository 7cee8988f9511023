"""A text cut where figures begin and end, and at the ends of its lines."""

from lvliang_cli.core.view.shared.annotated_copy import Piece, pieces


def test_a_text_is_cut_where_figures_begin_and_end() -> None:
    found = pieces("甲12起乙\n\n丙3\n", [(1, 4, "whole"), (2, 3, "inner"), (8, 9, "last")])
    assert found == (
        (
            Piece("甲"),
            Piece("1", ("whole",), ("whole",)),
            Piece("2", ("whole", "inner"), ("inner",)),
            Piece("起", ("whole",)),
            Piece("乙"),
        ),
        (),
        (Piece("丙"), Piece("3", ("last",), ("last",))),
    )


def test_a_figure_over_the_end_of_a_line_is_on_both_lines() -> None:
    assert pieces("12\n起", [(1, 4, "f")]) == (
        (Piece("1"), Piece("2", ("f",), ("f",))),
        (Piece("起", ("f",)),),
    )
