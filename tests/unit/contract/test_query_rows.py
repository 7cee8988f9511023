"""The documents of ``query``: columns are free, a schema explains them."""

from decimal import Decimal

from lvliang_cli.core.contract.document import Prose, Table
from lvliang_cli.core.contract.query_rows import NAMES, Answered, Explained, query_documents
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.query import query_document, schema_document
from lvliang_cli.core.view.shared.cautions_and_source import CAVEAT

EXPLAINED = [
    Explained("figures", None, None, Words("数字", "figures")),
    Explained("figures", "value", "number", Words("取值", "value")),
    Explained("claims", None, None, Words("表述", "claims")),
]


def test_each_document_has_a_schema() -> None:
    assert set(query_documents()) == set(NAMES)


def test_an_answer_has_its_own_columns() -> None:
    document = query_document("select", Answered(("a", "b"), [("x", Decimal("1.50")), (None, 2)]))
    assert document.rows() == [{"a": "x", "b": Decimal("1.50")}, {"a": None, "b": 2}]
    assert document.body() == {"sql": "select", "columns": ["a", "b"], "rows": document.rows()}
    assert document.grid().header == ("a", "b")
    table = document.blocks()[0]
    assert isinstance(table, Table)
    assert [column.align for column in table.columns] == ["left", "right"]
    assert table.rows == (("x", "1.50"), ("", "2"))


def test_an_answer_of_named_datasets_ends_with_their_source(lvliang: Dataset) -> None:
    found = Answered(("a",), [("x",)])
    *_, whole = query_document("select", found).blocks()
    assert isinstance(whole, Prose)
    assert whole.text == CAVEAT
    *_, one = query_document("select", found, (), lvliang).blocks()
    assert isinstance(one, Prose)
    assert "Jizhe Guancha Wang" in str(one.text)


def test_a_schema_is_one_table_a_view() -> None:
    document = schema_document(EXPLAINED)
    first, second = document.blocks()
    assert isinstance(first, Table)
    assert isinstance(second, Table)
    assert first.rows == (("value", "number", Words("取值", "value")),)
    assert second.rows == ()
    assert document.grid().header == ("view", "column", "type", "meaning_zh", "meaning_en")
    assert document.body()["columns"] == document.rows()
    assert document.rows()[1] == {
        "view": "figures",
        "column": "value",
        "type": "number",
        "meaning": {"zh": "取值", "en": "value"},
    }
