"""What became of each of several releases, as a table."""

from lvliang_cli.core.contract.document import Table
from lvliang_cli.core.view.extract.drafts import OUTCOMES, Drafted, drafts_document


def test_what_was_not_read_has_no_counts() -> None:
    drafts = [
        Drafted("a.txt", "written", "a", "out/a.json", figures=3, to_review=0),
        Drafted("b.txt", "failed"),
    ]
    document = drafts_document(drafts)
    (table,) = document.blocks()
    assert isinstance(table, Table)
    assert table.rows == (
        ("a.txt", "a", "3", "0", OUTCOMES["written"]),
        ("b.txt", "", "", "", OUTCOMES["failed"]),
    )
    assert [row["figures"] for row in document.rows()] == [3, None]
