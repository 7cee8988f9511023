"""The documents about the catalogue: each has a schema, which needs the path."""

import jsonschema
import pytest

from lvliang_cli.core.contract.catalogue_schema import NAMES, catalogue_documents


def test_every_document_has_its_schema() -> None:
    assert tuple(catalogue_documents()) == NAMES


@pytest.mark.parametrize("name", ["data.path", "data.remove", "data.upgrade"])
def test_where_a_dataset_stands_is_an_id_and_a_path(name: str) -> None:
    schema = catalogue_documents()[name]
    jsonschema.validate({"id": "qinghe-2023", "path": "/tmp/qinghe-2023.json"}, schema)
    jsonschema.validate({"id": None, "path": "/tmp/x.json"}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"id": "qinghe-2023", "path": None}, schema)


def test_what_was_done_is_told_of_an_added_dataset_only() -> None:
    documents = catalogue_documents()
    assert "outcome" in documents["data.add"]["required"]
    assert "outcome" not in documents["data.list"]["required"]
