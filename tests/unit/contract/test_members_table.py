"""The members of rows, as the table of them has them."""

from types import SimpleNamespace

import pytest

from lvliang_cli.core.contract import members_table
from lvliang_cli.core.contract.check_rows import SPOTS
from lvliang_cli.core.contract.members_table import ORDER, listed, lists, members
from lvliang_cli.core.contract.row_members import Members
from lvliang_cli.core.contract.search_rows import RESULTS
from lvliang_cli.core.data.codes import KIND
from lvliang_cli.core.text.bilingual import Words

ROWS = {
    "made": [
        ["kind", "code kind", "", "", "one of a list of codes"],
        ["side", "code? left|right", "side or null", "", ""],
        ["seen", "codes more", "", "-", "of codes that are given"],
        ["first", "object pair", "0", "first_half=half", ""],
        ["told", "words?", "one?.said", "", ""],
        ["size", "whole", "", "", ""],
        ["made", "derived", "", "", ""],
    ],
    "pair": [["half", "text", "", "", ""], ["rest", "ids", "", "", ""]],
}


class Item(SimpleNamespace):
    def __getitem__(self, at: int) -> object:
        return (SimpleNamespace(half="a", rest=("b", "c")),)[at]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Members:
    monkeypatch.setattr(members_table, "_tables", lambda: ROWS)
    given = {"size": lambda item: len(item.seen)}
    return Members("made", "made", members("made", given, of={"more": ("x", "y")}))


def test_a_row_has_what_its_paths_and_functions_find(made: Members) -> None:
    item = Item(kind="count", side="", seen=("x",), one=None)
    assert made.row(item) == {
        "kind": "count",
        "side": None,
        "seen": ["x"],
        "first": {"half": "a", "rest": ["b", "c"]},
        "told": None,
        "size": 1,
        "made": "derived",
    }
    item.one, item.side = SimpleNamespace(said=Words("话", "word")), "left"
    assert made.row(item)["told"] == {"zh": "话", "en": "word"}
    assert made.row(item)["side"] == "left"


def test_columns_are_of_the_kind_named_or_none(made: Members) -> None:
    header = made.grid([]).header
    assert header == ("kind", "side", "first_half", "told_zh", "told_en", "size", "made")


def test_the_schema_lists_codes(made: Members) -> None:
    properties = made.schema()["properties"]
    assert properties["kind"] == {"enum": list(KIND)}
    assert properties["side"] == {"enum": ["left", "right", None]}
    assert properties["seen"]["items"] == {"enum": ["x", "y"]}
    assert properties["made"] == {"const": "derived"}
    assert made.meanings()["kind"] == "one of a list of codes"


def test_tables_of_lists_name_their_document() -> None:
    known = lists()
    assert "search.list.results" in known
    kept = listed("data.list.datasets")
    assert (kept.document, kept.name) == ("data.list", "datasets")


def test_columns_have_an_order_of_their_own() -> None:
    rows = {"check.files.checks": SPOTS, "search.list.results": RESULTS}
    for table, made in rows.items():
        assert made.order == ORDER[table]
        assert set(ORDER[table]) <= {member.name for member in made.members}


def test_a_schema_that_is_not_known_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members_table, "_tables", lambda: {"made": [["a", "txt", "", "", ""]]})
    with pytest.raises(AssertionError, match="no schema 'txt'"):
        members("made")
