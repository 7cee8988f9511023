"""No call writes to what it reads, nor twice to one file; nothing is lost without a word."""

import os
import shlex
import shutil
from pathlib import Path

import pytest

from .calling import SECOND, THIRD, run

TEXT = "2024年3月,青河市共破获盗窃案件31起,抓获12人。\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a text and a dataset, and links of both kinds to each."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.txt").write_text(TEXT, "utf-8")
    shutil.copy(SECOND, "d.json")
    for name in ("in.txt", "d.json"):
        os.link(name, f"hard-{name}")
        (tmp_path / f"soft-{name}").symlink_to(name)
    (tmp_path / "beside").symlink_to(".", target_is_directory=True)
    return tmp_path


@pytest.mark.parametrize(
    "line",
    [
        "data upgrade d.json -o d.json",
        "data upgrade hard-d.json -o soft-d.json",
        "extract in.txt -o in.txt",
        "extract in.txt -o ./in.txt",
        "extract in.txt -o soft-in.txt",
        "extract hard-in.txt -o in.txt",
        "extract in.txt --draft in.txt",
        "extract in.txt --draft beside/in.txt --replace",
        "extract in.txt --html hard-in.txt",
        "extract in.txt --draft new.json -o new.json",
        "extract in.txt --draft new.json -o beside/new.json",
        "extract in.txt --html new.html -o new.html",
        "extract in.txt --html new --draft new",
        "extract . -o in.txt",
        "verify in.txt --html in.txt --data d.json",
        "verify in.txt --html d.json --data d.json",
        "verify in.txt --html new.html --data d.json -o new.html",
        "verify in.txt --data d.json -o soft-in.txt",
        "metrics list --data d.json -o d.json",
        "metrics list --data hard-d.json --json -o soft-d.json",
        "metrics show drink-driving --source in.txt --data d.json -o in.txt",
        "review d.json --to d.json",
        "review d.json --to soft-d.json",
        "review d.json -o hard-d.json",
        "review d.json --to new.json -o new.json",
        "review d.json --decisions in.txt --to in.txt",
        "review d.json --source in.txt --to hard-in.txt",
        "export --to csv . --data d.json -o metrics.csv",
        "data add d.json -o d.json",
        "data add . -o d.json",
        "check d.json -o d.json",
        "check d.json --explain drink-driving -o soft-d.json",
        "extract in.txt --text -",
        "extract in.txt --draft -",
        "extract in.txt --parquet -",
        "verify in.txt --html - --data d.json",
        "query 'SELECT 1' --parquet -",
        "review d.json --to -",
        "export - --to csv --data d.json",
    ],
)
def test_what_would_be_lost_is_refused(line: str, here: Path) -> None:
    before = {path: path.read_bytes() for path in here.iterdir() if path.is_file()}
    ran = run(*shlex.split(line))
    assert (ran.code, ran.out) == (2, b""), ran.said
    told = [line for line in ran.said.splitlines() if "skipped" not in line]
    assert [line[:8] for line in told] == ["lvliang:", "  hint: "]
    assert {path: path.read_bytes() for path in here.iterdir() if path.is_file()} == before


def test_an_export_never_overwrites_the_dataset_that_it_reads(here: Path) -> None:
    (here / "datapackage.json").write_bytes(SECOND.read_bytes())
    ran = run("export", "--to", "datapackage", ".", "--data", "datapackage.json")
    assert ran.code == 2
    assert (here / "datapackage.json").read_bytes() == SECOND.read_bytes()


def test_a_file_of_the_catalogue_is_an_input_too(tmp_path: Path) -> None:
    home = {"LVLIANG_HOME": str(tmp_path)}
    assert run("data", "add", str(THIRD), env=home).code == 0
    kept = tmp_path / "datasets" / THIRD.name
    for line in ("summary --data qinghe-2022", "summary --data all", "data list"):
        assert run(*line.split(), "-o", str(kept), env=home).code == 2
    new = tmp_path / "datasets" / SECOND.name
    assert run("data", "add", str(SECOND), "-o", str(new), env=home).code == 2
    assert kept.read_bytes() == THIRD.read_bytes()
    assert not new.exists()


@pytest.mark.parametrize("ending", [".part", ".read"])
def test_what_lies_beside_an_output_is_no_input_and_nobody_elses(ending: str, here: Path) -> None:
    (here / "more.txt").write_text(TEXT, "utf-8")
    beside = here / f"out.jsonl{ending}"
    beside.symlink_to("in.txt")
    ran = run("extract", ".", "--jsonl", "-o", "out.jsonl")
    assert (ran.code, "is an input too" in ran.said) == (2, True)
    beside.unlink()
    beside.write_text("notes")
    ran = run("extract", ".", "--jsonl", "-o", "out.jsonl")
    assert (ran.code, "in the way" in ran.said) == (5, True)
    assert (beside.read_text(), (here / "in.txt").read_text("utf-8")) == ("notes", TEXT)


def test_no_draft_replaces_a_text_that_is_read(here: Path) -> None:
    (here / "drafts").mkdir()
    (here / "drafts/in.json").symlink_to("../in.txt")
    ran = run("extract", "in.txt", "--draft", "drafts", "--replace")
    assert (ran.code, "is an input too" in ran.said) == (2, True)
    assert (here / "in.txt").read_text("utf-8") == TEXT


WRITING = (
    "metrics list -o",
    "data path -o",
    "info -o",
    "extract {text} --html",
    "extract {text} --replace --draft",
    "check {text} --html",
    "verify {text} --html",
    "review {dataset} --to",
)


@pytest.mark.parametrize("line", WRITING)
def test_the_folder_of_the_catalogue_is_written_by_data_alone(line: str, tmp_path: Path) -> None:
    home = {"LVLIANG_HOME": str(tmp_path)}
    assert run("data", "add", str(SECOND), env=home).code == 0
    kept = tmp_path / "datasets" / SECOND.name
    before = kept.read_bytes()
    (tmp_path / "in.txt").write_text(TEXT, "utf-8")
    paths = {"text": tmp_path / "in.txt", "dataset": SECOND}
    words = [word.format(**paths) for word in line.split()]
    for name in (kept.name, "new.json", "../index.sqlite"):
        ran = run(*words, str(kept.parent / name), "--json", env=home)
        assert (ran.code, "folder of the catalogue" in ran.said) == (2, True), ran.said
    assert kept.read_bytes() == before
    assert os.listdir(kept.parent) == [kept.name]
    assert not (tmp_path / "index.sqlite").exists()


def test_drafts_do_not_go_into_the_catalogue(tmp_path: Path) -> None:
    home = {"LVLIANG_HOME": str(tmp_path)}
    assert run("data", "add", str(SECOND), env=home).code == 0
    (tmp_path / "in.txt").write_text(TEXT, "utf-8")
    ran = run("extract", str(tmp_path / "in.txt"), "--draft", str(tmp_path / "datasets"), env=home)
    assert (ran.code, os.listdir(tmp_path / "datasets")) == (2, [SECOND.name])


def test_what_is_no_file_may_be_read_and_written(here: Path) -> None:
    assert run("extract", "in.txt", "--html", "/dev/null", "-o", "/dev/null").code == 0
    assert run("metrics", "list", "--data", "d.json", "-o", "out.json").code == 0
    assert run("review", "d.json", "-o", "out").code == 0


def test_the_words_are_said_in_chinese_too(here: Path) -> None:
    assert "in.txt 也是输入" in run("extract", "in.txt", "-o", "in.txt", "--lang", "zh").said
    twice = run("extract", "in.txt", "--html", "a.html", "-o", "a.html", "--lang", "zh")
    assert "是同一个文件" in twice.said


def test_a_draft_is_kept_until_its_replacement_is_asked_for(here: Path) -> None:
    made = run("extract", "in.txt", "--draft", "my draft.json", "--id", "one")
    assert made.code == 0
    assert made.said.startswith("lvliang: wrote the draft my draft.json: 2 figures, ")
    assert "'my draft.json'" in made.said.splitlines()[0]
    draft = here / "my draft.json"
    before = draft.read_bytes()
    again = run("extract", "in.txt", "--draft", "my draft.json", "--id", "two")
    assert (again.code, again.out) == (2, b"")
    assert "--replace" in again.said
    assert "lvliang review 'my draft.json'" in again.said
    assert draft.read_bytes() == before
    replaced = run("extract", "in.txt", "--draft", "my draft.json", "--id", "two", "--replace")
    assert replaced.code == 0
    assert draft.read_bytes() != before


@pytest.mark.parametrize("option", ["--draft", "--html"])
@pytest.mark.parametrize("name", ["", "-"])
def test_a_second_output_needs_a_name(option: str, name: str, here: Path) -> None:
    assert run("extract", "in.txt", option, name).code == 2
    assert not (here / "-").exists()
