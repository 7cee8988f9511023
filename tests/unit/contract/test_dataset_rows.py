"""Rows about datasets: what the catalogue and a quotation need, and where cells are found."""

import jsonschema_rs
import pytest

from lvliang_cli.core.contract.dataset_rows import (
    CATALOGUE,
    CSL,
    KEPT,
    NOUNS,
    QUOTE,
    catalogue_documents,
)
from lvliang_cli.core.contract.document import Grid
from lvliang_cli.core.contract.row_members import beside
from lvliang_cli.core.data.catalogue import Kept, shelved
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.field_kinds import LISTS
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.shared.quotation import Quote

HERE = {"prefix": "破案", "exact": "5起", "suffix": "。", "paragraph": 1, "start": 2, "end": 4}


def test_every_document_has_its_schema() -> None:
    assert tuple(catalogue_documents()) == CATALOGUE


def test_the_records_of_every_list_are_counted() -> None:
    assert {*NOUNS} == {*LISTS}


@pytest.mark.parametrize("name", ["data.path", "data.remove", "data.upgrade"])
def test_where_a_dataset_stands_is_an_id_and_a_path(name: str) -> None:
    schema = catalogue_documents()[name]
    jsonschema_rs.validate(schema, {"id": "qinghe-2023", "path": "/tmp/qinghe-2023.json"})
    jsonschema_rs.validate(schema, {"id": None, "path": "/tmp/x.json"})
    with pytest.raises(jsonschema_rs.ValidationError):
        jsonschema_rs.validate(schema, {"id": "qinghe-2023", "path": None})


def test_what_was_done_is_told_of_an_added_dataset_only() -> None:
    documents = catalogue_documents()
    assert "outcome" in documents["data.add"]["required"]
    assert "outcome" not in documents["data.list"]["required"]


def test_a_quotation_is_whole_or_null() -> None:
    jsonschema_rs.validate(QUOTE.schema, HERE)
    jsonschema_rs.validate(QUOTE.schema, None)
    for name in HERE:
        with pytest.raises(jsonschema_rs.ValidationError):
            jsonschema_rs.validate(QUOTE.schema, {key: HERE[key] for key in HERE if key != name})
    with pytest.raises(jsonschema_rs.ValidationError):
        jsonschema_rs.validate(QUOTE.schema, {**HERE, "paragraph": 0})


def test_each_row_has_its_quotation_or_empty_cells() -> None:
    quote = Quote("全市破案", "5起", "。", 3, 40, 42)
    grid = beside(Grid(("id",), (("a",), ("b",))), QUOTE, [quote, None])
    assert grid.header[:3] == ("id", "quote_prefix", "quote_exact")
    assert grid.rows == (("a", *quote), ("b", *[None] * 6))


def test_an_unreadable_file_has_a_place_and_a_problem_alone(qinghe: Dataset) -> None:
    bad = KEPT.row(shelved(Kept("/tmp/x.json", None, Words("坏", "bad"))))
    known = {name: value for name, value in bad.items() if value is not None}
    assert known == {
        "is_bundled": False,
        "path": "/tmp/x.json",
        "problem": {"zh": "坏", "en": "bad"},
    }
    good = KEPT.row(shelved(Kept("/tmp/q.json", qinghe)))
    table = KEPT.grid([good, bad])
    first, second = (dict(zip(table.header, cells, strict=True)) for cells in table.rows)
    assert (first["region_zh"], first["region_en"]) == ("清河市(虚构)", "Qinghe (invented)")
    assert (first["period_start"], first["problem_en"]) == ("2023-01-01", None)
    assert (second["region_zh"], second["problem_zh"]) == (None, "坏")


def test_csl_has_its_names_and_days_in_cells() -> None:
    date = {"date-parts": [[2020, 7, 3]]}
    item = {"id": "a", "author": [{"family": "Qing", "given": "H."}], "accessed": date}
    table = CSL.grid([item, {**item, "issued": {**date, "circa": True}}])
    plain, inferred = (dict(zip(table.header, cells, strict=True)) for cells in table.rows)
    assert (plain["author"], plain["accessed"]) == ("Qing, H.", "2020-07-03")
    assert (plain["issued"], plain["circa"]) == (None, False)
    assert (inferred["issued"], inferred["circa"]) == ("2020-07-03", True)
