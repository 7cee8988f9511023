"""The rows of ``extract``: figures are named by their number from 1."""

from lvliang_cli.core.contract.extract_rows import RELATIONS, TABLES, extract_documents
from lvliang_cli.core.extract.model.relation import Argument, Relation


def test_a_relation_names_its_figures_from_one() -> None:
    rate = Relation("rate", 0, (Argument("total", 4), Argument("per", None, 7)), evidence=((3, 9),))
    row = RELATIONS.row(rate, file="a.txt")
    assert row["stated"] == 1
    assert row["arguments"] == [
        {"role": "total", "figure": 5, "value": None},
        {"role": "per", "figure": None, "value": 7},
    ]
    assert row["evidence"] == [{"start": 3, "end": 9}]
    assert RELATIONS.row(rate._replace(stated=None), file="a.txt")["stated"] is None


def test_every_table_is_in_the_document() -> None:
    schema = extract_documents()["extract"]
    for table in TABLES:
        assert table.name in extract_documents()[table.document]["properties"]
    assert {"figures", "count", "dropped", "texts", "failed", "relations"} == set(
        schema["required"]
    )
