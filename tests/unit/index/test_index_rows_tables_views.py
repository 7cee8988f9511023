"""What the tables say is what the file says."""

import json
from collections.abc import Iterator
from contextlib import closing
from sqlite3 import Connection
from typing import Any

import pytest

from lvliang_cli.core.data.dataset import Dataset, load, read_dataset
from lvliang_cli.index.fill_tables import Read, in_memory
from lvliang_cli.index.index_rows import rows_of
from lvliang_cli.index.views import VIEWS, explained

from ..support import BUNDLED, SECOND


@pytest.fixture
def connection(lvliang: Dataset, qinghe: Dataset) -> Iterator[Connection]:
    with closing(indexed(lvliang, qinghe)) as connection:
        yield connection


def indexed(*datasets: Dataset) -> Connection:
    return in_memory([Read(each.release.id, rows_of(each), None) for each in datasets])


def one(connection: Connection, sql: str) -> tuple[Any, ...]:
    (row,) = connection.execute(sql).fetchall()
    found: tuple[Any, ...] = row
    return found


def test_a_bound_has_an_open_side_and_its_place(connection: Connection, lvliang: Dataset) -> None:
    columns = "value, value_exact, lower, upper, printed, qualifier, char_start, char_end"
    row = one(connection, f"SELECT {columns} FROM figures WHERE id = 'epidemic-vehicles-inspected'")
    place = lvliang.metrics["epidemic-vehicles-inspected"].locator
    assert row[:6] == (112000, "112000", 112000, None, "11.2万余辆", "more_than")
    assert row[6:] == (place.start, place.end)


def test_every_row_has_its_dataset_place_and_period(connection: Connection) -> None:
    assert one(
        connection,
        "SELECT region_code, has_own_region, period_start, unit_zh FROM figures"
        " WHERE dataset = 'lvliang-2020h1' AND id = 'epidemic-people-inspected'",
    ) == ("141100", 0, "2020-01-01", "人")
    assert one(connection, "SELECT count(DISTINCT dataset) FROM figures") == (2,)


def test_the_record_is_that_of_the_file(connection: Connection) -> None:
    for path in (BUNDLED, SECOND):
        release = json.loads(path.read_bytes())
        found = connection.execute(
            "SELECT record FROM figures WHERE dataset = ? ORDER BY rowid", (release["id"],)
        ).fetchall()
        assert [json.loads(record) for (record,) in found] == release["metrics"]


@pytest.mark.parametrize(
    ("written", "sorted_as", "digits"),
    [
        ("12.30", 12.3, "12.30"),
        ("9223372036854775807", 9223372036854775807, "9223372036854775807"),
        ("9223372036854775808", float(2**63), "9223372036854775808"),
        ("-7.0", -7, "-7.0"),
    ],
)
def test_a_number_keeps_every_digit(written: str, sorted_as: float, digits: str) -> None:
    known = json.loads(SECOND.read_bytes())
    first = next(m for m in known["metrics"] if m["qualifier"] == "exact")
    first.update(value="@", lower="@", upper="@", decimals=2, readings=[])
    data = json.dumps(known).replace('"@"', written).encode()
    with closing(indexed(read_dataset(data, "odd.json"))) as connection:
        columns = "value, value_exact, typeof(value), record"
        row = one(connection, f"SELECT {columns} FROM figures WHERE id = '{first['id']}'")
    assert row[:3] == (sorted_as, digits, "integer" if type(sorted_as) is int else "real")
    assert f'"value":{written},' in row[3]


def test_topics_above_a_topic_have_its_figures(connection: Connection, lvliang: Dataset) -> None:
    (below,) = [t for t in lvliang.release.topics if t.broader][:1]
    for topic in (below.id, str(below.broader)):
        found = connection.execute(
            "SELECT figure FROM figure_topics WHERE dataset = 'lvliang-2020h1' AND topic = ?",
            (topic,),
        )
        assert [figure for (figure,) in found] == [m.id for m in lvliang.topic_metrics(topic)]


def test_relations_and_their_arguments(connection: Connection, qinghe: Dataset) -> None:
    for relation in qinghe.release.relations:
        row = one(connection, f"SELECT type, stated FROM relations WHERE id = '{relation.id}'")
        assert row == (relation.type, relation.stated)
        roles = connection.execute(
            "SELECT role, figure, value_exact FROM relation_arguments WHERE relation = ?",
            (relation.id,),
        ).fetchall()
        assert [(role, figure) for role, figure, _ in roles] == [
            (argument.role, argument.metric) for argument in relation.arguments
        ]


def test_claims_and_topics_and_releases(connection: Connection, lvliang: Dataset) -> None:
    claim = lvliang.release.claims[0]
    assert one(connection, f"SELECT printed, char_start FROM claims WHERE id = '{claim.id}'") == (
        claim.locator.as_written,
        claim.locator.start,
    )
    assert one(
        connection,
        "SELECT figures, unreviewed, sha256 FROM releases WHERE dataset = 'lvliang-2020h1'",
    ) == (35, 0, lvliang.sha256)
    assert one(connection, "SELECT count(*) FROM topics WHERE dataset = 'lvliang-2020h1'") == (
        len(lvliang.release.topics),
    )


def test_text_that_utf_8_cannot_hold_is_spelled_out() -> None:
    known = json.loads(SECOND.read_bytes())
    known["metrics"][0]["label"]["en"] = "lone \ud800 half"
    dataset = read_dataset(json.dumps(known).encode(), "odd.json")
    with closing(indexed(dataset)) as connection:
        found = connection.execute("SELECT label_en FROM figures ORDER BY rowid").fetchone()
    assert found == ("lone \\ud800 half",)


@pytest.mark.parametrize("view", VIEWS)
def test_each_column_can_be_asked_and_is_explained(view: str, connection: Connection) -> None:
    columns = [name for name, *_ in connection.execute(f"SELECT * FROM {view}").description]
    assert columns == list(VIEWS[view].columns)
    said = [one for one in explained() if one.view == view]
    assert [one.column for one in said] == [None, *columns]
    assert all(one.meaning.zh and one.meaning.en for one in said)


def test_loading_is_not_changed_by_indexing() -> None:
    dataset = load(str(SECOND))
    before = dataset.release
    rows_of(dataset)
    assert dataset.release == before
