"""Datasets as SQLite, asked directly and through Datasette itself."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.index.views import VIEWS

from .calling import SECOND, THIRD, ok
from .exporting import exported


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return exported("sqlite", tmp_path, SECOND, THIRD)


def asked(folder: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "lvliang.sqlite")) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize("view", [name for name in VIEWS if name != "unreadable"])
def test_a_table_holds_what_query_answers(view: str, folder: Path) -> None:
    data = ("--data", str(SECOND), "--data", str(THIRD))
    answered = ok("query", f"select * from {view} order by 1, 2, 3", "--json", *data).json
    found = asked(folder, f"select * from {view} order by 1, 2, 3")
    # query shows 15 digits of a number, as SQLite's own shell does
    assert [list(row.values()) for row in answered["rows"]] == [
        [json.loads(format(cell, ".15g")) if isinstance(cell, float) else cell for cell in row]
        for row in found
    ]
    assert found


def test_rows_lead_to_their_release_and_codes_are_explained(folder: Path) -> None:
    assert asked(folder, "pragma foreign_key_check") == []
    assert asked(folder, "pragma integrity_check") == [("ok",)]
    lacking = (
        "select distinct qualifier from figures where qualifier not in"
        " (select code from codes where \"column\" = 'qualifier')"
    )
    assert asked(folder, lacking) == []
    assert ("about", "约", "about") in asked(
        folder, "select code, zh, en from codes where \"column\" = 'qualifier'"
    )


def test_datasette_serves_it_with_what_the_columns_mean(folder: Path) -> None:
    app = pytest.importorskip("datasette.app", reason="Datasette is not installed")
    metadata = json.loads((folder / "metadata.json").read_text("utf-8"))
    served = app.Datasette(
        [str(folder / "lvliang.sqlite")], metadata=metadata, settings={"num_sql_threads": 0}
    )

    async def get(path: str) -> Any:
        answer = await served.client.get(path)
        assert answer.status_code == 200, path
        return answer

    async def look() -> tuple[Any, str, str]:
        rows = await get("/lvliang/figures.json?_shape=array&qualifier=at_least&_size=max")
        page = await get("/lvliang/figures?label_zh__contains=案件&_labels=on")
        one = await get("/lvliang/releases/qinghe-2023")
        return rows.json(), page.text, one.text

    rows, page, one = asyncio.run(look())
    bounds = asked(folder, "select id from figures where qualifier = 'at_least' order by 1")
    assert sorted((row["id"],) for row in rows) == bounds
    assert VIEWS["figures"].columns["qualifier"].words.en in page
    assert "/lvliang/releases/qinghe-2023" in page  # a figure leads to its release
    title = asked(folder, "select title_zh from releases where dataset = 'qinghe-2023'")[0][0]
    assert title in page  # by its title
    assert title in one
