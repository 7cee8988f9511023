"""What was read, as a document; a failure in another process arrives whole."""

import pickle
from datetime import date
from decimal import Decimal

from lvliang_cli.core.contract.document import Prose, Table
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.core.view.extract.extract_document import ReadFile, extraction


def cells(table: Table, key: str) -> list[object]:
    index = [column.key for column in table.columns].index(key)
    return [row[index] for row in table.rows]


TEXT = "上半年破案近500起,同比上升0.5%。每组3至5人,连续160(5)天,排名第一,下降超过20%。"


def test_values_say_bounds_ranges_and_readings() -> None:
    file = ReadFile("a.txt", "text", "utf-8", "0", read(TEXT, date(2023, 7, 1)))
    document = extraction([file], shows_dropped=False)
    (table, *_) = document.blocks()
    assert isinstance(table, Table)
    values = ["<500", "+0.5", "3–5", "160 / 165", "1", "<-20"]
    assert cells(table, "value") == [Words(value, value) for value in values]
    assert next(c.key for c in table.columns) == "paragraph"
    changes = cells(table, "change")
    assert changes[1] == Words("同比上升", "up on a year earlier")
    assert changes[4] == Words("排名", "rank")
    flat = [dict(zip(document.grid().header, row, strict=True)) for row in document.grid().rows]
    assert [row["change_percent"] for row in flat] == [None, Decimal("0.5"), None, None, None, -20]
    assert flat[2]["readings"] == "3;5"
    (relation,) = document.body()["relations"]
    assert relation == {
        "file": "a.txt",
        "type": "change",
        "stated": 2,
        "arguments": [{"role": "to", "figure": 1, "value": None}],
        "complete": None,
        "linked": "grammar",
        "doubts": [],
        "evidence": [{"start": 6, "end": 19}],
    }


def test_several_files_are_told_apart_and_failures_told() -> None:
    failure = BadData(Words("坏了", "it is bad"), token="b", hint=Words("改", "mend it"))
    files = [
        ReadFile("a", "text", "utf-8", "0", read("破案5起,一起。")),
        ReadFile("b", failure=failure),
    ]
    document = extraction(files, shows_dropped=True)
    figures, dropped, *closing = document.blocks()
    assert isinstance(figures, Table)
    assert isinstance(dropped, Table)
    assert (cells(figures, "file"), cells(dropped, "file")) == (["a"], ["a"])
    assert Prose(failure.words, "faint") in closing
    assert document.body()["failed"] == [{"file": "b", "zh": "坏了", "en": "it is bad"}]
    assert [row["reason"] for row in document.rows()] == ["together"]
    assert document.grid().rows[0][0] == "a"


def test_a_failure_survives_the_way_between_processes() -> None:
    failure = BadData(
        Words("坏", "bad"), token="t", hint=Words("提示", "hint"), did_you_mean=("a", "b")
    )
    again = pickle.loads(pickle.dumps(failure))
    assert type(again) is BadData
    assert (again.words, again.token, again.hint, again.did_you_mean) == (
        failure.words,
        failure.token,
        failure.hint,
        failure.did_you_mean,
    )


def test_a_change_without_a_basis_says_that() -> None:
    file = ReadFile("a.txt", "text", "utf-8", "0", read("案件下降20%。", date(2023, 7, 1)))
    table = next(iter(extraction([file], shows_dropped=False).blocks()))
    assert isinstance(table, Table)
    assert cells(table, "change") == [Words("下降(比较基期未印)", "down against an unprinted base")]
