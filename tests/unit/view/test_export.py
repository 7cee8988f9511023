"""The list of the files that an export wrote."""

from lvliang_cli.core.contract.document import Table
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.view.export import Exported, exported_document

FILES = (Exported("a.csv", 1200, 34567, "ab"), Exported("datapackage.json", None, 8, "cd"))


def test_people_see_counts_and_a_gap_where_nothing_is_counted(lvliang: Dataset) -> None:
    document = exported_document(lvliang, "datapackage", "folder", FILES)
    assert document.title is not None
    assert all("datapackage" in text and "folder" in text for text in document.title)
    table = next(block for block in document.blocks() if isinstance(block, Table))
    assert table.rows == (
        ("a.csv", "1,200", "34,567", "ab"),
        ("datapackage.json", "", "8", "cd"),
    )


def test_programs_get_the_same_as_numbers(lvliang: Dataset) -> None:
    document = exported_document(lvliang, "csv", "folder", FILES)
    assert document.grid().rows == FILES
    body = document.body()
    assert (body["form"], body["folder"]) == ("csv", "folder")
    assert body["files"] == list(document.rows())
    assert [row["rows"] for row in body["files"]] == [1200, None]
