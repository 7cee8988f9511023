"""The pieces of schemas, by what they let through and what they refuse."""

from typing import Any

import jsonschema_rs
import pytest

from lvliang_cli.core.contract.schema_parts import (
    BILINGUAL,
    COUNTS,
    TEXT,
    WHOLE,
    list_of,
    object_of,
    or_null,
)

ROW = object_of({"id": TEXT, "count": WHOLE})


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        (ROW, {"id": "a", "count": 0, "more": 1}, {"id": "a"}),
        (object_of({"id": TEXT}, closed=True), {"id": "a"}, {"id": "a", "more": 1}),
        (object_of({"id": TEXT}, open_rows=True), {}, {"id": 1}),
        (or_null(ROW), None, {}),
        (list_of("rows", ROW), {"rows": [], "count": 0}, {"rows": []}),
        (list_of("rows", ROW, how=TEXT), {"rows": [], "count": 0, "how": "a"}, {"rows": []}),
        (COUNTS, {"a": 2}, {"a": -1}),
        (BILINGUAL, {"zh": "案件", "en": None}, {"zh": None, "en": "case"}),
    ],
)
def test_what_a_piece_lets_through(schema: dict[str, Any], good: Any, bad: Any) -> None:
    jsonschema_rs.validate(schema, good)
    with pytest.raises(jsonschema_rs.ValidationError):
        jsonschema_rs.validate(schema, bad)
