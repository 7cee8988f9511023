"""SQL is asked, and can do nothing else."""

import json
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.gather import gather
from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.index import sql, store

from ..support import SECOND
from .catalogues import filled

BUNDLED = gather(())


def refusal(question: str, data: Collection | None = BUNDLED) -> BadUsage:
    with pytest.raises(BadUsage) as refused:
        sql.ask(question, data)
    return refused.value


def test_values_come_as_they_are() -> None:
    found = sql.ask("SELECT 1 AS a, 1.25, 'x', NULL, x'00ff', 9e999, 0.1 + 0.2", BUNDLED)
    assert found.found.rows == [(1, Decimal("1.25"), "x", None, "00ff", "inf", Decimal("0.3"))]
    assert found.found.columns[0] == "a"


def test_columns_of_one_name_are_told_apart() -> None:
    assert sql.ask("SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS a", BUNDLED).found.columns == (
        *("a", "a_2", "a_2_2", "a_3"),
    )


@pytest.mark.parametrize(
    "question",
    [
        "ATTACH DATABASE 'other.db' AS other",
        "DETACH DATABASE main",
        "PRAGMA journal_mode = WAL",
        "PRAGMA writable_schema = 1",
        "SELECT * FROM pragma_database_list",
        "SELECT load_extension('x')",
        "SELECT fts3_tokenizer('simple')",
        "DROP TABLE figure",
        "DELETE FROM release",
        "UPDATE figure SET value = 1",
        "INSERT INTO release (id) VALUES ('x')",
        "CREATE TABLE mine (a)",
        "CREATE TEMP TABLE mine (a)",
        "CREATE VIRTUAL TABLE mine USING fts5 (a)",
        "VACUUM INTO 'copy.db'",
        "REINDEX",
        "ANALYZE",
        "BEGIN",
        "SAVEPOINT a",
    ],
)
def test_all_but_reading_is_refused(question: str, home: Path, tmp_path: Path) -> None:
    filled(home)
    for data in (BUNDLED, None):
        said = refusal(question, data).words.en
        assert "may only read" in said or "within a transaction" in said
    assert not list(tmp_path.glob("*.db"))


@pytest.mark.parametrize(
    "question",
    [
        *("", " ", ";", "-- nothing", "selct", "SELECT 1; SELECT 2", "SELECT '", "\0"),
        *("SELECT \ud800", "SELECT zeroblob(100000000)", "SELECT * FROM nowhere"),
        "SELECT " + "(" * 2000 + "1" + ")" * 2000,
        "SELECT " + ", ".join(["1"] * 300),
    ],
    ids=repr,
)
def test_what_is_not_a_question_gets_one_line(question: str) -> None:
    words = refusal(question).words
    assert words.en
    assert len(words.en.splitlines()) == 1
    assert words.zh != words.en


def test_a_near_name_is_suggested() -> None:
    assert refusal("SELECT vale FROM figures").did_you_mean[0] == "value"
    assert refusal("SELECT f.prinetd FROM figures AS f").did_you_mean[0] == "printed"
    for name, here in sql.IN_SQL.items():
        table, column = (name, "id") if name == "metrics" else ("figures", name)
        assert refusal(f"SELECT x.{column} FROM {table} AS x").did_you_mean[0] == here
    assert refusal("SELECT * FROM figurs").did_you_mean[0] == "figures"
    hint = refusal("SELECT id FROM figures WHERE region = '太原'").hint
    assert hint is not None
    assert "--region" in hint.en


@pytest.mark.parametrize(
    ("condition", "notes"),
    [
        (
            "region_zh = '吕梁'",
            ["no place is spelled '吕梁'; known: 山西省吕梁市 (Lvliang, Shanxi)"],
        ),
        (
            "Region_Code IN ('141100', '140000')",
            ["no place is spelled '140000'; known: 山西省吕梁市"],
        ),
        ("region_zh = '山西省吕梁市' AND region_en <> 'Lvliang, Shanxi'", []),
        *((f"region_zh = '{name}'", []) for name in ("成都", "仙境", "%吕梁%")),
        ("label_zh = '吕梁'", []),
    ],
)
def test_how_a_place_is_written_is_said_where_it_is_asked_for_otherwise(
    condition: str, notes: list[str]
) -> None:
    question = f"SELECT count(*) FROM figures WHERE {condition}"
    found = sql.ask(question, BUNDLED).notes
    assert [note.words.en.startswith(said) for note, said in zip(found, notes, strict=True)] == [
        True for _ in notes
    ]
    streamed = sql.stream(question, BUNDLED, lambda _, rows: list(rows))
    assert streamed.notes == found
    assert refusal("SELECT nosuch(1)").did_you_mean == ()


def test_an_answer_without_end_is_refused() -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    assert str(sql.MOST_ROWS) in refusal(endless).words.en
    assert len(sql.ask(f"{endless} LIMIT 10", BUNDLED).found.rows) == 10


def test_rows_that_are_streamed_have_no_end_but_a_far_one(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    seen: list[int] = []

    def write(columns: Sequence[str], rows: Iterator[tuple[Any, ...]]) -> None:
        seen.extend(x for (x,) in rows)

    monkeypatch.setattr(sql, "MOST_STREAMED", 300)
    with pytest.raises(BadUsage, match="more than 300 rows"):
        sql.stream(endless, BUNDLED, write)
    assert seen == list(range(1, 301))
    monkeypatch.setattr(sql, "MOST_WRITTEN", 100)
    with pytest.raises(BadUsage, match="more than 100 characters"):
        sql.stream("SELECT printed FROM figures", BUNDLED, lambda _, rows: list(rows))
    monkeypatch.setattr(sql, "STEPS", 1_000)
    monkeypatch.setattr(sql, "MOST_SECONDS", 0.2)
    with pytest.raises(BadUsage, match=r"over 0\.2 seconds"):
        sql.stream(f"SELECT count(*) FROM ({endless})", BUNDLED, write)


def test_an_index_that_proves_torn_ends_a_stream(home: Path) -> None:
    filled(home)

    def write(columns: Sequence[str], rows: Iterator[tuple[Any, ...]]) -> None:
        next(rows)
        error = sqlite3.DatabaseError("torn")
        raise error

    with pytest.raises(BadData, match="incomplete"):
        sql.stream("SELECT id FROM figures", None, write)
    assert not Path(store.index_file()).exists()


MANY = "figures AS a, figures AS b, figures AS c"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (f"SELECT printf('%.*c', 900000, 'x') FROM {MANY}", "has more than 50000000 characters"),
        (f"SELECT hex(zeroblob(400000)), 1 FROM {MANY}", "has more than 50000000 characters"),
        (f"SELECT zeroblob(900000) FROM {MANY} ORDER BY random()", "takes too much memory"),
    ],
)
def test_an_answer_has_bounds_in_memory(question: str, said: str) -> None:
    refused = refusal(question)
    assert said in refused.words.en
    assert refused.hint is not None
    assert "LIMIT" in refused.hint.en


@pytest.mark.parametrize("repeated", ["1", "length(printf('%.*c', 900000, 'x'))"])
def test_an_answer_has_bounds_in_time(repeated: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sql, "MOST_SECONDS", 0.1)
    endless = f"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT {repeated} FROM n)"
    monkeypatch.setattr(sql, "STEPS", 1_000)
    assert "takes over 0.1 seconds" in refusal(f"{endless} SELECT count(*) FROM n").words.en


def test_files_and_ids_and_the_whole_catalogue_can_be_asked(home: Path) -> None:
    counted = "SELECT dataset, count(*) FROM figures GROUP BY 1 ORDER BY 1"
    assert sql.ask(counted, BUNDLED).found.rows == [("lvliang-2020h1", 35)]
    assert sql.ask(counted, gather((str(SECOND),))).found.rows == [("qinghe-2023", 25)]
    folder = filled(home)
    assert sql.ask(counted, gather(("qinghe-2022", str(SECOND)))).found.rows == [
        ("qinghe-2022", 22),
        ("qinghe-2023", 25),
    ]
    whole = sql.ask(counted, None)
    assert [name for name, _ in whole.found.rows] == [
        "lvliang-2020h1",
        "qinghe-2022",
        "qinghe-2023",
    ]
    (folder / "broken.json").write_text("{", "utf-8")
    assert sql.ask(counted, None).found.rows == whole.found.rows
    (note,) = sql.ask(counted, None).notes
    assert note.code == "unreadable"


def test_without_an_index_the_answers_are_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (filled(home) / "broken.json").write_text("{", "utf-8")
    question = "SELECT * FROM figures ORDER BY dataset, char_start, id"
    known = sql.ask(question, None), sql.ask("SELECT * FROM unreadable", None)
    monkeypatch.setenv(store.SWITCH, "off")
    assert (sql.ask(question, None), sql.ask("SELECT * FROM unreadable", None)) == known


def test_an_index_that_proves_torn_is_made_anew(home: Path) -> None:
    filled(home)
    question = "SELECT count(*), sum(length(record)) FROM figures"
    known = sql.ask(question, None)
    path = Path(store.index_file())
    data = path.read_bytes()
    half = len(data) // 8192 * 4096
    path.write_bytes(data[:half] + b"\xff" * (len(data) - half))
    assert sql.ask(question, None) == known


def test_python_may_have_no_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    assert "without sqlite3" in refusal("SELECT 1").words.en


def test_text_that_is_not_utf_8_is_shown_all_the_same() -> None:
    assert sql.ask("SELECT CAST(x'ff41' AS TEXT)", BUNDLED).found.rows == [
        ("\N{REPLACEMENT CHARACTER}A",)
    ]


def test_json_functions_are_there() -> None:
    found = sql.ask("SELECT json_extract(record, '$.label.zh') FROM figures LIMIT 1", BUNDLED)
    release = json.loads(Path(SECOND).parents[3].joinpath("data", "metrics.json").read_bytes())
    assert found.found.rows == [(release["metrics"][0]["label"]["zh"],)]
