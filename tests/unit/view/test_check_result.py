"""One check as a document, as JSON and as a row of a table."""

from decimal import Decimal

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.verdict.result import Result
from lvliang_cli.core.view.shared.check_result import check_document


def flat(result: Result) -> dict[str, object]:
    """The one row of the flat table."""
    table = check_document("share", result).grid()
    return dict(zip(table.header, *table.rows, strict=True))


def test_a_share_without_an_end_is_bounded_outwards() -> None:
    row = flat(typed.share("33.3%", "1", "3"))
    assert row["exact_lower"] == Decimal("33.333333333333")
    assert row["exact_upper"] == Decimal("33.333333333334")
    assert row["arguments"] == "whole=3; part=1"
    assert row["fits"] is True
    assert row["repairs"] is None


def test_a_misfit_is_told_with_its_edits_and_ends_as_a_problem() -> None:
    result = typed.change("+21%", "100", "120")
    row = flat(result)
    assert (row["verdict"], row["fits"]) == ("repairable", False)
    assert row["repairs"] == "stated:+21%->+20%; to:120->121"
    assert check_document("change", result).finds_problems
    assert not check_document("change", typed.change("+20%", "100", "120")).finds_problems


def test_the_value_worked_out_has_two_digits_more_than_the_print() -> None:
    exact = check_document("share", typed.share("33.3%", "1", "3")).body()["exact"]
    assert exact["value"] == Decimal("33.333")
    assert exact["lower_exact"] == exact["upper_exact"] == "100/3"
