"""Data packages, judged by the reference implementation of the standard."""

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import pytest

from lvliang_cli.core.data.field_kinds import METRIC, RELATION
from lvliang_cli.exports.tables import TITLES

from .calling import BUNDLED, SECOND, THIRD, release_of, write_dataset
from .exporting import exported, no_network  # noqa: F401

pytestmark = pytest.mark.usefixtures("no_network")
RELEASES = (BUNDLED, SECOND, THIRD)


def faults(folder: Path) -> list[str]:
    """What the validator says is wrong, tables included."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    names = {task.name for task in report.tasks}
    assert names == set(TITLES) or not report.valid
    return [row[0] for row in report.flatten(["type"])]


def described(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_bytes())
    return found


def resource(folder: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(r for r in described(folder)["resources"] if r["name"] == name)
    return found


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.name)
def test_package_is_valid(path: Path, tmp_path: Path) -> None:
    assert faults(exported("datapackage", tmp_path, path)) == []


def test_packages_of_attacks_and_of_long_digits_are_valid(
    hostile: str, digits: str, tmp_path: Path
) -> None:
    assert faults(exported("datapackage", tmp_path / "hostile", hostile)) == []
    assert faults(exported("datapackage", tmp_path / "digits", digits)) == []


def test_a_release_with_nothing_in_its_lists_is_valid(tmp_path: Path) -> None:
    release = release_of(SECOND)
    for name in ("topics", "platforms", "programmes", "claims", "glossary", "metrics", "review"):
        release[name] = []
    release["relations"] = []
    for section in release["sections"]:
        section["topics"] = []
    release["sources"][0]["url"] = "https://example.org/清河/2023?页=1"
    path = write_dataset(tmp_path / "empty.json", release)
    assert faults(exported("datapackage", tmp_path / "out", path)) == []


SPOILED = {
    "a unit that is not there": ("metrics", "unit", "none", "foreign-key"),
    "a figure that is not there": ("relations", "stated", "none", "foreign-key"),
    "a topic above that is not there": ("topics", "broader", "none", "foreign-key"),
    "an unknown code": ("metrics", "kind", "number", "constraint-error"),
    "an unknown caution": ("metrics", "cautions", "bound;none", "constraint-error"),
    "an id that is none": ("topics", "id", "a b", "constraint-error"),
    "an id given twice": ("topics", "id", "calls", "primary-key"),
    "no value": ("metrics", "value", "", "constraint-error"),
    "words for a number": ("metrics", "value", "many", "type-error"),
    "words in a list of numbers": ("metrics", "readings", "1;x", "constraint-error"),
    "a day that is none": ("metrics", "period_start", "2023", "type-error"),
    "a paragraph below one": ("claims", "paragraph", "0", "constraint-error"),
}
"""A list, a column, what a row of its own then holds, and what the validator must call it."""


def test_what_is_spoiled_is_found(tmp_path: Path) -> None:
    """The description says enough for the validator to see each of these."""
    folder = exported("datapackage", tmp_path, SECOND)
    expected = set()
    for table in {table for table, *_ in SPOILED.values()}:
        file = folder / f"{table}.csv"
        with file.open(encoding="utf-8", newline="") as read:
            rows = list(csv.reader(read))
        spoiled = [(name, *rest) for name, (of, *rest) in SPOILED.items() if of == table]
        for row, (name, column, text, fault) in enumerate(spoiled, 1):
            rows[row][rows[0].index(column)] = text
            expected.add((name, table, row + 1, fault))
        with file.open("w", encoding="utf-8", newline="") as write:
            csv.writer(write, lineterminator="\n").writerows(rows)
    package = described(folder)
    for each in package["resources"]:
        each.pop("hash"), each.pop("bytes")
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    tasks = frictionless.validate(str(folder / "datapackage.json")).tasks
    found = {(task.name, e.row_number, e.type) for task in tasks for e in task.errors}
    assert {case for case in expected if case[1:] not in found} == set()


def test_the_hash_tells_any_change(tmp_path: Path) -> None:
    folder = exported("datapackage", tmp_path, SECOND)
    file = folder / "topics.csv"
    file.write_bytes(file.read_bytes().replace(b"Crime", b"Grime", 1))
    assert faults(folder) == ["hash-count"]


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.name)
def test_rows_are_read_back_as_they_are_in_the_dataset(path: Path, tmp_path: Path) -> None:
    folder = exported("datapackage", tmp_path, path)
    release = json.loads(path.read_text("utf-8"), parse_float=Decimal)
    package = frictionless.Package(str(folder / "datapackage.json"))
    rows = [row.to_dict() for row in package.get_resource("metrics").read_rows()]
    assert len(rows) == len(release["metrics"])
    for row, metric in zip(rows, release["metrics"], strict=True):
        for name in ("id", "kind", "class", "unit", "decimals", "qualifier", "as_written"):
            assert row[name] == metric[name]
        for name in ("value", "lower", "upper"):
            assert row[name] == metric[name]
            assert metric[name] is None or str(row[name]) == str(metric[name])
        for name in ("topics", "platforms", "readings", "cautions"):
            items = [item for item in (row[name] or "").split(";") if item]
            assert items == [str(item) for item in metric[name]]
        assert row["label_zh"] == metric["label"]["zh"]
        assert row["start"] == metric["locator"]["start"]
        period = metric["period"]
        assert str(row["period_end"]) == str(period and period["end"])


def test_relations_have_a_row_for_each_argument(tmp_path: Path) -> None:
    folder = exported("datapackage", tmp_path, THIRD)
    package = frictionless.Package(str(folder / "datapackage.json"))
    rows = [row.to_dict() for row in package.get_resource("relations").read_rows()]
    expected = [
        (relation["id"], relation["stated"], place, a["role"], a["metric"], a["value"])
        for relation in release_of(THIRD)["relations"]
        for place, a in enumerate(relation["arguments"], 1)
    ]
    members = ("id", "stated", "argument", "role", "metric", "value")
    assert [tuple(row[name] for name in members) for row in rows] == expected
    assert expected


def test_every_column_is_explained_in_both_languages(tmp_path: Path) -> None:
    folder = exported("datapackage", tmp_path, SECOND)
    for each in described(folder)["resources"]:
        assert " / " in each["title"]
        header = (folder / each["path"]).read_text("utf-8").splitlines()[0].split(",")
        fields = each["schema"]["fields"]
        assert [field["name"] for field in fields] == header
        for field in fields:
            assert " / " in field["title"], field
            for category in field.get("categories", ()):
                assert category["value"] in field["constraints"]["enum"]
                assert category["label"]


def test_no_field_of_a_record_is_left_out(tmp_path: Path) -> None:
    folder = exported("datapackage", tmp_path, SECOND)

    def names(table: str) -> set[str]:
        return {field["name"] for field in resource(folder, table)["schema"]["fields"]}

    for table, record in (("metrics", METRIC), ("relations", RELATION)):
        for name in set(record.kinds) - {"locator", "locators", "arguments"}:
            assert any(n == name or n.startswith(f"{name}_") for n in names(table)), name
    assert {"start", "end", "context_sha256", "note_zh"} <= names("metrics") & names("relations")


def test_columns_do_not_depend_on_the_dataset(tmp_path: Path) -> None:
    def shape(path: Path) -> list[Any]:
        folder = exported("datapackage", tmp_path / path.stem, path)
        return [(r["name"], r["schema"]) for r in described(folder)["resources"]]

    assert shape(BUNDLED) == shape(SECOND) == shape(THIRD)


def test_only_the_words_of_the_bundled_dataset_are_licensed(tmp_path: Path) -> None:
    """Of a dataset that somebody else made, nothing is known."""
    (licence,) = described(exported("datapackage", tmp_path / "a"))["licenses"]
    assert licence["name"] == "MIT"
    assert "no right is claimed in the figures" in licence["title"]
    assert "licenses" not in described(exported("datapackage", tmp_path / "b", SECOND))


def test_package_names_its_source_dataset_and_caution(tmp_path: Path) -> None:
    from hashlib import sha256

    package = described(exported("datapackage", tmp_path, SECOND))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["dataset"] == {
        "id": "qinghe-2023",
        "sha256": sha256(SECOND.read_bytes()).hexdigest(),
    }
    assert package["sources"][0]["path"] == release_of(SECOND)["sources"][0]["url"]
    assert package["version"] == release_of(SECOND)["version"]
    assert package["created"].startswith(release_of(SECOND)["created"])
    assert "not verified" in package["description"]
    assert "未经核实" in package["description"]
