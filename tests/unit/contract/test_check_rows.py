"""The documents of ``check``: one for every arithmetic typed by hand, each with its result."""

import jsonschema_rs
import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.contract.check_rows import BY_HAND, WITHOUT_DATASET, check_documents
from lvliang_cli.core.view.shared.check_result import check_document


def test_each_arithmetic_has_a_document_that_reads_no_dataset() -> None:
    hand = {f"check.{name}" for name in BY_HAND}
    assert check_documents().keys() == {"check", "check.explain", "check.files"} | hand
    assert set(WITHOUT_DATASET) == {"dictionary", "check.files"} | hand


def test_a_result_fits_and_one_without_its_verdict_does_not() -> None:
    schema = check_documents()["check.sum"]
    body = check_document("sum", typed.total("12", ["5", "7"])).body()
    jsonschema_rs.validate(schema, body)
    del body["verdict"]
    with pytest.raises(jsonschema_rs.ValidationError, match="verdict"):
        jsonschema_rs.validate(schema, body)
    with pytest.raises(jsonschema_rs.ValidationError, match="perhaps"):
        jsonschema_rs.validate(schema, {**body, "verdict": "perhaps"})
