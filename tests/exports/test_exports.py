"""Exports are read back by the tools of each standard."""

import io
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import openpyxl
import pytest
import rdflib

from lvliang_cli.core.dataset import Dataset, read_dataset
from lvliang_cli.exports import FORMS, build

from ..cli.kit import BUNDLED, SECOND, THIRD, ok, run

SCHEMA = rdflib.Namespace("https://schema.org/")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture(params=[BUNDLED, SECOND, THIRD], ids=lambda path: path.stem)
def dataset(request: pytest.FixtureRequest) -> Dataset:
    return read_dataset(request.param.read_bytes(), "x")


def written(files: dict[str, bytes], folder: Path) -> Path:
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def test_a_data_package_is_valid_and_its_rows_are_the_records(
    dataset: Dataset, tmp_path: Path
) -> None:
    written(build(dataset, "datapackage"), tmp_path)
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["title", "fieldName", "rowNumber", "message"])
    rows = package.get_resource("metrics").read_rows()
    assert [row["id"] for row in rows] == [metric.id for metric in dataset.release.metrics]
    assert [row["value"] for row in rows] == [metric.value for metric in dataset.release.metrics]
    assert len(package.resources) == 11


@pytest.mark.parametrize(
    ("list_", "column", "error"),
    [
        ("metrics", "section", "foreign-key"),
        ("metrics", "unit", "foreign-key"),
        ("topics", "broader", "foreign-key"),
        ("metrics", "kind", "constraint-error"),
        ("metrics", "value", "type-error"),
        ("claims", "id", "primary-key"),
    ],
)
def test_the_schema_of_a_package_refuses_what_is_wrong(
    list_: str, column: str, error: str, tmp_path: Path
) -> None:
    folder = written(build(read_dataset(BUNDLED.read_bytes(), "x"), "datapackage"), tmp_path)
    path = folder / f"{list_}.csv"
    lines = path.read_text("utf-8").split("\n")
    at = lines[0].split(",").index(column)
    first, second = lines[1].split(","), lines[2].split(",")
    second[at] = first[at] if error == "primary-key" else "nothing"
    path.write_text("\n".join([*lines[:2], ",".join(second), *lines[3:]]), "utf-8")
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in descriptor["resources"]:
        del resource["bytes"], resource["hash"]
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert error in [kind for (kind,) in report.flatten(["type"])]


def test_a_workbook_holds_numbers_as_numbers_and_print_as_text(dataset: Dataset) -> None:
    ((name, data),) = build(dataset, "xlsx").items()
    assert name == f"{dataset.release.id}.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames[:2] == ["about", "metrics"]
    header, *rows = book["metrics"].iter_rows()
    columns = {cell.value: at for at, cell in enumerate(header)}
    for row, metric in zip(rows, dataset.release.metrics, strict=True):
        assert row[columns["as_written"]].value == metric.as_written
        assert Decimal(str(row[columns["value"]].value)) == metric.value
    assert book["metrics"].freeze_panes == "B2"
    assert dataset.sha256 in {row[1].value for row in book["about"].iter_rows()}
    types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in types


def hostile() -> Dataset:
    data: Any = json.loads(SECOND.read_bytes())
    data["metrics"][0]["label"] = {"zh": "=1+1", "en": "{=cmd|' /C calc'!A0}"}
    data["metrics"][1]["note"] = {"zh": "\x1b[31m\u0007红", "en": "@SUM(A1)\nnext"}
    data["metrics"][2].update(value=61.50, lower=61.50, upper=61.50)
    big = 12345678901234567890
    data["metrics"][3].update(value=big, lower=big, upper=big)
    text = json.dumps(data).replace("61.5,", "61.50,")
    return read_dataset(text.encode(), "x")


def test_nothing_in_a_workbook_runs_and_no_digit_is_lost() -> None:
    (data,) = build(hostile(), "xlsx").values()
    sheet = openpyxl.load_workbook(io.BytesIO(data))["metrics"]
    columns = {cell.value: at for at, cell in enumerate(next(sheet.iter_rows()))}
    rows = list(sheet.iter_rows(min_row=2))
    assert rows[0][columns["label_zh"]].value == "=1+1"
    assert rows[0][columns["label_zh"]].data_type == "s"
    assert rows[2][columns["value"]].value == "61.50"
    assert rows[3][columns["value"]].value == "12345678901234567890"


def test_linked_data_says_what_the_dataset_says(dataset: Dataset) -> None:
    (data,) = build(dataset, "jsonld").values()
    graph = rdflib.Graph().parse(data=data, format="json-ld")
    base = f"urn:lvliang:{dataset.release.id}:"
    for metric in dataset.release.metrics:
        node = rdflib.URIRef(f"{base}metric:{metric.id}")
        assert (node, rdflib.RDF.type, SCHEMA.Observation) in graph
        exact = metric.qualifier == "exact" and not metric.readings
        wanted = {
            SCHEMA.value: metric.value if exact else None,
            SCHEMA.minValue: None if exact else metric.lower,
            SCHEMA.maxValue: None if exact else metric.upper,
        }
        for name, value in wanted.items():
            found = [item.toPython() for item in graph.objects(node, name)]
            assert found == ([] if value is None else [Decimal(value)])
        (annotation,) = graph.subjects(OA.hasBody, node)
        target = graph.value(annotation, OA.hasTarget)
        selectors = list(graph.objects(target, OA.hasSelector))
        quoted = [graph.value(s, OA.exact) for s in selectors if graph.value(s, OA.exact)]
        starts = [graph.value(s, OA.start) for s in selectors if graph.value(s, OA.start)]
        assert [str(text) for text in quoted] == [metric.as_written]
        assert [start.toPython() for start in starts] == [metric.locator.start]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_dataset_gives_the_same_bytes(form: str, dataset: Dataset) -> None:
    assert build(dataset, form) == build(dataset, form)


@pytest.mark.parametrize("form", FORMS)
def test_files_are_written_and_told(form: str, tmp_path: Path) -> None:
    other = tmp_path / "mine.txt"
    other.write_text("kept")
    told = ok("export", "--to", form, str(tmp_path), "--json").json
    assert (told["form"], told["dataset"]["id"]) == (form, "lvliang-2020h1")
    for file in told["files"]:
        assert Path(file["path"]).stat().st_size == file["bytes"]
    assert len(told["files"]) == len(list(tmp_path.iterdir())) - 1
    assert other.read_text() == "kept"
    assert ok("export", "--to", form, str(tmp_path), "--json").json == told


def test_several_datasets_go_into_a_folder_each(tmp_path: Path) -> None:
    ok("export", "--to", "jsonld", str(tmp_path), "--data", str(SECOND), "--data", str(THIRD))
    assert {path.name for path in tmp_path.iterdir()} == {"qinghe-2022", "qinghe-2023"}


def test_what_cannot_be_exported_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_text("")
    assert run("export", "--to", "csv", str(file)).code == 5
    assert run("export", "--to", "csv", str(file / "below")).code == 5
    missed = run("export", "--to", "exel", str(tmp_path))
    assert (missed.code, missed.out) == (2, b"")
    assert run("export", str(tmp_path)).code == 2
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    without = run("export", "--to", "xlsx", str(tmp_path / "book"))
    assert without.code == 2
    assert "lvliang[xlsx]" in without.said
    assert not (tmp_path / "book").exists()
