"""What ``export`` writes where, and what it says about it."""

import csv
import os
from hashlib import sha256
from pathlib import Path

import pytest

from lvliang_cli.exports.tables import TITLES

from .calling import BUNDLED, SECOND, THIRD, ok, records, run
from .exporting import EVERY_FORM, FORMS, exported

RELEASES = ("--data", str(SECOND), "--data", str(THIRD))
LIMITS = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may")


@pytest.mark.parametrize("form", EVERY_FORM)
def test_what_is_told_is_what_is_there(form: str, tmp_path: Path) -> None:
    folder = tmp_path / "made" / "anew"
    document = ok("export", "--to", form, str(folder), "--json").json
    assert (document["form"], document["folder"]) == (form, str(folder))
    assert {file["name"] for file in document["files"]} == {p.name for p in folder.iterdir()}
    for file in document["files"]:
        content = (folder / file["name"]).read_bytes()
        assert file["bytes"] == len(content)
        assert file["sha256"] == sha256(content).hexdigest()
        if file["name"].endswith(".csv"):
            rows = list(csv.reader(content.decode().splitlines(keepends=True)))
            assert file["rows"] == len(rows) - 1
        elif file["name"] in ("datapackage.json", "metadata.json"):
            assert file["rows"] is None
        elif not file["name"].endswith(".parquet"):
            assert file["rows"] >= len(records("metrics"))


@pytest.mark.parametrize("form", EVERY_FORM)
def test_the_same_dataset_gives_the_same_bytes(form: str, tmp_path: Path) -> None:
    first, second = exported(form, tmp_path / "a"), exported(form, tmp_path / "b")
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()


@pytest.mark.parametrize("form", FORMS)
def test_several_datasets_have_a_folder_each(form: str, tmp_path: Path) -> None:
    together = ok("export", "--to", form, str(tmp_path / "all"), *RELEASES, "--json").json
    alone = exported(form, tmp_path / "alone", SECOND)
    for path in alone.iterdir():
        assert (tmp_path / "all" / "qinghe-2023" / path.name).read_bytes() == path.read_bytes()
    folders = {file["name"].partition("/")[0] for file in together["files"]}
    assert folders == {path.name for path in (tmp_path / "all").iterdir()}
    assert folders == {"qinghe-2022", "qinghe-2023"}


def test_what_else_is_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "units.csv").write_text("an older export")
    exported("csv", tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / "units.csv").read_text("utf-8").startswith("id,")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("form", EVERY_FORM)
def test_a_file_in_the_way_is_told(form: str, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    for target in (file, file / "below"):
        ran = run("export", "--to", form, str(target))
        assert (ran.code, ran.out) == (5, b"")
        assert str(target) in ran.said
        assert ran.said.count("\n") == 1
    assert file.read_text() == "mine"


def test_a_folder_where_a_file_belongs_is_told(tmp_path: Path) -> None:
    (tmp_path / "units.csv").mkdir()
    ran = run("export", "--to", "csv", str(tmp_path))
    assert ran.code == 5
    assert "units.csv" in ran.said


@LIMITS
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert run("export", "--to", "csv", str(tmp_path)).code == 5
    assert run("export", "--to", "csv", str(tmp_path / "below")).code == 5
    tmp_path.chmod(0o700)


def test_a_nameless_folder_is_refused() -> None:
    assert run("export", "--to", "csv", "").code == 5


@pytest.mark.parametrize("arguments", [(), ("--to", "csv"), ("folder",)])
def test_form_and_folder_must_be_given(arguments: tuple[str, ...]) -> None:
    ran = run("export", *arguments)
    assert (ran.code, ran.out) == (2, b"")


def test_an_unknown_form_writes_nothing(tmp_path: Path) -> None:
    ran = run("export", "--to", "jsonl", str(tmp_path / "out"))
    assert ran.code == 2
    assert "jsonld" in ran.said
    assert not (tmp_path / "out").exists()


def test_a_bad_dataset_writes_nothing(tmp_path: Path) -> None:
    for data in (str(tmp_path / "none.json"), "qinghe-2202"):
        assert run("export", "--to", "csv", str(tmp_path / "out"), "--data", data).code in (3, 4)
    assert not (tmp_path / "out").exists()


def test_the_listing_goes_to_a_file_too(tmp_path: Path) -> None:
    listing = tmp_path / "listing.csv"
    ok("export", "--to", "csv", str(tmp_path / "out"), "--csv", "-o", str(listing))
    header, *rows = csv.reader(listing.read_text("utf-8").splitlines())
    assert header == ["name", "rows", "bytes", "sha256"]
    assert len(rows) == len(TITLES)


def test_a_dataset_from_standard_input_is_exported(tmp_path: Path) -> None:
    ok("export", "--to", "csv", str(tmp_path), "--data", "-", stdin=BUNDLED.read_bytes())
    assert (tmp_path / "metrics.csv").exists()


def test_the_file_may_come_before_the_folder(tmp_path: Path) -> None:
    folder = str(tmp_path / "out")
    first = ok("export", str(SECOND), "--to", "csv", folder).out
    assert first == ok("export", folder, str(SECOND), "--to", "csv").out
