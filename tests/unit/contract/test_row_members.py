"""One table gives the JSON row, the flat table, the schema and the docs of a row."""

from fractions import Fraction
from operator import attrgetter
from types import SimpleNamespace
from typing import NamedTuple

from lvliang_cli.core.contract.row_members import Member, Members, bilingual, each, part, within
from lvliang_cli.core.contract.schema_parts import TEXT, WHOLE
from lvliang_cli.core.text.bilingual import Words

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
    Member("denominator", WHOLE, columns={}),
)
NESTED = Members(
    "made",
    "nested",
    (
        Member("file", TEXT),
        part(Member("half", None, "a fraction"), SIDE),
        Member("names", {"type": "array", "items": TEXT}),
        Member("because", TEXT, "has no column", lambda thing: "so", {}),
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
        {
            "type": "object",
            "properties": {"numerator": WHOLE, "denominator": WHOLE},
            "required": ["numerator", "denominator"],
        },
        {"type": "null"},
    ]


REGION = (Member("code", TEXT), bilingual(Member("name", None)))


def test_a_column_may_be_found_two_levels_down_and_a_table_have_its_own_order() -> None:
    def numerators(some: list[dict[str, int]]) -> list[int]:
        return [half["numerator"] for half in some]

    columns = {"region_zh": "name.zh", "region_code": "code", "region_len": len}
    table = Members(
        "made",
        "places",
        (
            part(Member("region", None, columns=columns), REGION),
            each(Member("halves", None, columns={"halves": numerators}), SIDE),
            Member("url", None),
            Member("only_json", TEXT, get=lambda _: "x"),
        ),
        order=("url", "halves", "region"),
    )
    place = SimpleNamespace(
        region=SimpleNamespace(code="1411", name=Words("吕梁", "Lvliang")),
        halves=(Fraction(1, 2), Fraction(3, 2)),
    )
    row = table.row(place, url="not in JSON")
    assert row == {
        "region": {"code": "1411", "name": {"zh": "吕梁", "en": "Lvliang"}},
        "halves": [{"numerator": 1, "denominator": 2}, {"numerator": 3, "denominator": 2}],
        "only_json": "x",
    }
    grid = table.grid([table.flat(place, url="a")])
    assert grid.header == ("url", "halves", "region_zh", "region_code", "region_len")
    assert grid.rows == (("a", "1;3", "吕梁", "1411", 2),)
    assert "url" not in table.meanings()


def test_what_only_some_rows_have_is_not_required_and_its_cell_empty() -> None:
    table = Members(
        "made",
        "some",
        (Member("real", WHOLE), Member("odd", WHOLE, "", int, of_some=lambda n: n % 2 == 1)),
    )
    assert [table.row(2), table.row(3)] == [{"real": 2}, {"real": 3, "odd": 3}]
    assert table.schema()["required"] == ["real"]
    assert table.grid(map(table.flat, (2, 3))).rows == ((2, None), (3, 3))


def test_members_of_something_within_are_null_where_it_is_not() -> None:
    (member,) = within([Member("numerator", WHOLE)], attrgetter("half"))
    assert member.of(Thing(Fraction(1, 2), ())) == 1
    assert member.of(Thing(None, ())) is None
    assert bilingual(Member("half", None)).of(Thing(None, ())) is None


def test_the_cells_of_each_column_have_a_type() -> None:
    inner = (Member("ratio", {"type": ["number", "null"]}), Member("name", TEXT))
    table = Members(
        "made",
        "typed",
        (
            Member("count", WHOLE),
            Member("maybe", {"type": ["integer", "null"]}),
            Member("is", {"type": "boolean"}),
            Member("code", {"enum": ["a", None]}),
            Member("list", {"type": "array", "items": WHOLE}),
            part(Member("inside", None), inner),
            bilingual(Member("label", None)),
            Member("told", WHOLE, columns={"made_of": str}),
            Member("hidden", None),
        ),
    )
    assert table.types() == {
        "count": "whole",
        "maybe": "whole",
        "is": "truth",
        "code": "text",
        "list": "text",
        "inside_ratio": "number",
        "inside_name": "text",
        "label_zh": "text",
        "label_en": "text",
        "made_of": "text",
        "hidden": "text",
    }
    assert list(table._replace(order=("code", "count")).types()) == ["code", "count"]
