"""The rows of ``verify`` and a quotation: a place is whole or null."""

import jsonschema
import pytest

from lvliang_cli.core.contract.verify_rows import QUOTE, verify_schema

HERE = {"prefix": "破案", "exact": "5起", "suffix": "。", "paragraph": 1, "start": 2, "end": 4}


def test_a_quotation_is_whole_or_null() -> None:
    jsonschema.validate(HERE, QUOTE)
    jsonschema.validate(None, QUOTE)
    for name in HERE:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({key: HERE[key] for key in HERE if key != name}, QUOTE)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**HERE, "paragraph": 0}, QUOTE)


def test_a_finding_tells_where_it_was_found_and_how() -> None:
    schema = verify_schema()
    finding = schema["properties"]["places"]["items"]
    assert {"status", "evidence", "found", "lookalike", "repeats"} <= set(finding["required"])
    assert {"counts", "file", "identical", "same_text"} <= set(schema["required"])
