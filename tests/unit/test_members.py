"""One table gives the JSON row, the flat table, the schema and the docs of a row."""

from lvliang_cli.core.contract.members import Member, Members
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
    grid = TABLE.grid([7, 12])
    assert (grid.header, grid.rows) == (("real", "written"), ((7, "7"), (12, "12")))
    schema = TABLE.schema()
    assert schema["properties"] == {"real": WHOLE, "written": TEXT}
    assert schema["required"] == ["real", "written"]
    assert TABLE.meanings() == {"real": "the number", "written": "the number in digits"}
