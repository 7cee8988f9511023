"""One table gives the JSON row, the flat table, the schema and the docs of a row."""

from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.contract.row_members import Member, Members, part
from lvliang_cli.core.contract.schema_parts import TEXT, WHOLE

TABLE = Members(
    "made",
    "things",
    (
        Member("real", WHOLE, "the number"),
        Member("written", TEXT, "the number in digits", str),
    ),
)


def test_every_form_comes_from_the_table() -> None:
    assert TABLE.row(7) == {"real": 7, "written": "7"}
    grid = TABLE.grid([TABLE.row(7), TABLE.row(12)])
    assert (grid.header, grid.rows) == (("real", "written"), ((7, "7"), (12, "12")))
    schema = TABLE.schema()
    assert schema["properties"] == {"real": WHOLE, "written": TEXT}
    assert schema["required"] == ["real", "written"]
    assert TABLE.meanings() == {"real": "the number", "written": "the number in digits"}


SIDE = (
    Member("numerator", WHOLE),
    Member("denominator", WHOLE, columns=()),
)
NESTED = Members(
    "made",
    "nested",
    (
        Member("file", TEXT),
        part("half", SIDE, "a fraction"),
        Member("names", {"type": "array", "items": TEXT}),
        Member("because", TEXT, "has no column", lambda thing: "so", ()),
    ),
)


class Thing(NamedTuple):
    half: Fraction | None
    names: tuple[str, ...]


def test_objects_have_a_column_for_each_part_and_lists_one() -> None:
    rows = [
        NESTED.row(Thing(Fraction(1, 2), ("a", "b")), file="one"),
        NESTED.row(Thing(None, ()), file="two"),
    ]
    assert rows == [
        {
            "file": "one",
            "half": {"numerator": 1, "denominator": 2},
            "names": ["a", "b"],
            "because": "so",
        },
        {"file": "two", "half": None, "names": [], "because": "so"},
    ]
    grid = NESTED.grid(rows)
    assert grid.header == ("file", "half_numerator", "names")
    assert grid.rows == (("one", 1, "a;b"), ("two", None, None))
    assert NESTED.schema()["properties"]["half"]["anyOf"] == [
        {"type": "null"},
        {
            "type": "object",
            "properties": {"numerator": WHOLE, "denominator": WHOLE},
            "required": ["numerator", "denominator"],
        },
    ]
