"""Drafts of many releases at once, and what a manifest gives of each."""

import json
from pathlib import Path

import pytest

from lvliang_cli.sources.drafts import id_of

from .calling import run

HASH = "0123456789abcdef"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in" / "2023").mkdir(parents=True)
    for name, text in (
        ("in/2023/july.txt", "破案5起。"),
        ("in/a b.txt", "破案6起。"),
        ("in/a-b.md", "破案7起。"),
        ("in/a_b.txt", "破案6起。"),
        ("in/清河.txt", "破案8起。"),
    ):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "ident"),
    [
        ("2023/july.txt", "2023-july"),
        ("a_b.txt", "a-b"),
        ("清河2023.txt", "2023-01234567"),
        ("清河.txt", "release-01234567"),
        ("con.txt", "con-01234567"),
        ("x" * 70, "x" * 60 + "-01234567"),
        ("-", "release-01234567"),
    ],
)
def test_an_id_comes_from_the_name_alone_or_with_the_text(name: str, ident: str) -> None:
    assert id_of(name, HASH) == ident


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_draft_a_file_with_ids_of_their_own(jobs: str, folder: Path) -> None:
    ran = run("extract", "in", "--draft", "out", "--json", "--jobs", jobs, "--lang", "en")
    assert ran.code == 0
    rows = {row["file"]: row for row in ran.json["drafts"]}
    assert rows["in/2023/july.txt"]["id"] == "2023-july"
    assert rows["in/a b.txt"]["id"] == "a-b"
    assert rows["in/a-b.md"]["id"].startswith("a-b-")
    assert rows["in/a_b.txt"]["outcome"] == "repeated"
    assert rows["in/清河.txt"]["id"].startswith("release-")
    assert "another file has the id a-b" in ran.said
    assert "same text as another file" in ran.said
    for row in rows.values():
        drafted = json.loads((folder / row["draft"]).read_bytes())
        assert (drafted["id"], len(drafted["metrics"])) == (row["id"], 1)


def test_drafts_that_are_there_stay_until_they_are_to_be_replaced(folder: Path) -> None:
    assert run("extract", "in", "--draft", "out").code == 0
    july = folder / "out" / "2023-july.json"
    july.write_bytes(july.read_bytes().replace(b"0.1.0", b"0.2.0"))
    (folder / "in" / "a b.txt").write_text("破案60起。", "utf-8")
    again = run("extract", "in", "--draft", "out", "--json", "--lang", "en")
    rows = {row["file"]: row["outcome"] for row in again.json["drafts"]}
    assert rows["in/2023/july.txt"] == rows["in/清河.txt"] == "kept"
    assert rows["in/a b.txt"] == "differs"
    assert "already exists, made from another text" in again.said
    assert b"0.2.0" in july.read_bytes()
    assert run("extract", "in", "--draft", "out", "--replace").code == 0
    assert b"0.2.0" not in july.read_bytes()


def test_drafts_of_an_unknown_place_are_told_with_what_gives_it(folder: Path) -> None:
    (folder / "in" / "2023" / "july.txt").write_text("太原市公安局破案5起。", "utf-8")
    lost = run("extract", "in", "--draft", "out", "--lang", "en")
    assert "3 releases have no known place, and" in lost.said
    assert "--region, or in the region column of the manifest" in lost.said
    given = run(
        "extract", "in", "--draft", "out", "--replace", "--region", "太原市", "--lang", "en"
    )
    assert "is not known" not in given.said


def test_one_bad_file_does_not_end_the_drafts(folder: Path) -> None:
    (folder / "in" / "0.txt").write_bytes(b"\0")
    (folder / "in" / "1.txt").write_text(" ", "utf-8")
    ran = run("extract", "in", "--draft", "out", "--json", "--lang", "en")
    assert ran.code == 4
    assert [row["outcome"] for row in ran.json["drafts"]][:2] == ["failed", "failed"]
    assert (folder / "out" / "2023-july.json").exists()
    said = run("extract", "in", "--draft", "out", "--lang", "en").said
    assert "next: lvliang data add out" in said
    assert run("extract", "in", "--draft", "out.json").code == 2


def test_more_figures_than_a_dataset_may_have_are_refused_before_they_are_linked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "in" / "0.txt").write_text("破案5起,抓获3人。", "utf-8")
    monkeypatch.setattr("lvliang_cli.core.data.value_kinds.MAX_ITEMS", 1)
    one = run("extract", "in/0.txt", "--draft", "x.json")
    assert (one.code, one.out) == (4, b"")
    assert "in/0.txt has more than 1 figures or relations, too many for a dataset\n" in one.said
    assert not (folder / "x.json").exists()
    assert len(run("extract", "in/0.txt", "--json").json["figures"]) == 2
    ran = run("extract", "in", "--draft", "out", "--json", "--jobs", "1")
    assert ran.code == 4
    assert [row["outcome"] for row in ran.json["drafts"]].count("failed") == 1


def test_a_manifest_gives_what_the_text_does_not_say(folder: Path) -> None:
    (folder / "in" / "list.csv").write_text(
        "file,id,Title,issued,region,publisher,url,mood\n"
        "2023/july.txt,qinghe-july,清河七月,2023-08-01,141100,清河日报,https://example.org/7,good\n"
        "nowhere.txt,,,,,,,\n\n",
        "utf-8-sig",
    )
    ran = run("extract", "in", "--draft", "out", "--manifest", "in/list.csv", "--lang", "en")
    assert ran.code == 0
    assert "column 'mood' is not used" in ran.said
    assert "not among those read: 1 (nowhere.txt)" in ran.said
    draft = json.loads((folder / "out" / "qinghe-july.json").read_bytes())
    assert (draft["title"]["zh"], draft["region"]["code"]) == ("清河七月", "141100")
    (source,) = draft["sources"]
    assert (source["issued"]["date"], source["url"]) == ("2023-08-01", "https://example.org/7")
    assert source["publisher"]["zh"] == "清河日报"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("name\na b.txt\n", "a `file` column is required"),
        ("file,file\na b.txt,x\n", "column names must be unique"),
        ("file,issued\na b.txt,1.8.2023\n", "line 2 of the manifest: issued"),
        ("file,region\na b.txt,无此地\n", "line 2"),
        ("file,id\na b.txt,../x\n", "not a valid id"),
        ("file,url\na b.txt,javascript:x\n", "not a valid web address"),
        ("file\na b.txt\na b.txt\n", "already has a row"),
        ("file,id\n,x\n", "no file is named"),
        ("id,file\nx\n", "no file is named"),
        ("file\na b.txt,x\n", "one cell too many"),
        (f"file,title\na b.txt,{'x' * 2000}\n", "too long"),
        (f"file\n{'x' * 200_000}\n", "of the manifest: "),
        ("\0", "binary"),
    ],
)
def test_a_bad_manifest_is_refused_before_anything_is_read(
    table: str, said: str, folder: Path
) -> None:
    (folder / "in" / "list.csv").write_text(table, "utf-8")
    ran = run("extract", "in", "--draft", "out", "--manifest", "in/list.csv", "--lang", "en")
    assert (ran.code, (folder / "out").exists()) == (4, False)
    assert said in ran.said


def test_what_is_of_one_release_is_not_given_of_several(folder: Path) -> None:
    for option in (("--id", "x"), ("--title", "x"), ("--url", "https://example.org")):
        ran = run("extract", "in", "--draft", "out", *option, "--lang", "en")
        assert ran.code == 2
        assert "--manifest" in ran.said
    one = run("extract", "in/a b.txt", "--draft", "one.json", "--title", "六月")
    assert one.code == 0
    assert json.loads((folder / "one.json").read_bytes())["title"]["zh"] == "六月"
