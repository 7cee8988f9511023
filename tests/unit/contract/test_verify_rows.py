"""The rows of ``verify``."""

from lvliang_cli.core.contract.verify_rows import verify_schema


def test_a_finding_tells_where_it_was_found_and_how() -> None:
    schema = verify_schema()
    finding = schema["properties"]["places"]["items"]
    assert {"status", "evidence", "found", "lookalike", "repeats"} <= set(finding["required"])
    assert {"counts", "file", "identical", "same_text"} <= set(schema["required"])
