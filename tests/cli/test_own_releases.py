"""Drafts are added together; what a person has still to settle is listed, not added."""

from pathlib import Path

import pytest

from .calling import run


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text("2023年上半年,全市破获案件568起。", "utf-8")
    (tmp_path / "in" / "two.txt").write_text("2023年上半年,全市破获案件160(5)起。", "utf-8")
    assert run("extract", "in", "--draft", "out", "--region", "141100").code == 0
    (tmp_path / "out" / "bad.json").write_text("{}", "utf-8")
    return tmp_path


def test_what_is_ready_is_added_and_the_rest_is_listed(drafts: Path) -> None:
    ran = run("data", "add", "out", "--lang", "en")
    assert ran.code == 4
    assert "added one" in ran.text
    assert "not added, out/two.json: 1 figure to review; lvliang review out/two.json" in ran.text
    assert "out/bad.json" in ran.text
    assert "next: lvliang data list" in ran.said
    assert "2/3 files could not be added" in ran.said
    (drafts / "out" / "bad.json").unlink()
    machine = run("data", "add", "out", "--json")
    assert (machine.code, machine.json["count"]) == (4, 1)
    assert "1/2 files could not be added" in machine.said
    assert any("out/two.json" in note["en"] for note in machine.json["notes"])


def test_a_release_without_topics_shows_its_biggest_figures(drafts: Path) -> None:
    shown = run("summary", "--data", "out/one.json", "--lang", "en").text
    assert "Key figures and changes" in shown
    assert "568起" in shown
    summary = run("summary", "--data", "out/one.json", "--json").json["summary"]
    assert [row["metric"] for row in summary["biggest"]] == ["p1-1"]


TEXT = (
    "2023年上半年,清河市破获案件568起,抓获嫌疑人412人,查处案件1290起,"
    "追回赃款35.6万元,检查单位812家。"
)


def test_a_reprint_is_added_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    env = {"LVLIANG_HOME": str(tmp_path / "home"), "LVLIANG_LANG": "en"}
    for name, text in (
        ("first", TEXT),
        ("same", TEXT),
        ("blanks", "转载\n\n" + TEXT.replace(",", ", ")),
        ("later", TEXT.replace("上半年", "下半年")),
        ("other", TEXT.replace("568", "571").replace("412", "409")),
    ):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
        ran = run("extract", f"{name}.txt", "--draft", f"{name}.json")
        assert ran.code == 0, ran.said
    assert run("data", "add", "first.json", "--json", env=env).json["reprints"] == []
    same = run("data", "add", "same.json", env=env)
    assert same.code == 0
    assert "same is a reprint of first: the same text" in same.text
    ran = run("data", "add", "blanks.json", "later.json", "other.json", "--json", env=env)
    assert ran.json["count"] == 3
    assert ran.json["reprints"] == [
        {"id": "blanks", "of": "same", "is_whole": False, "shared": 5, "figures": 5}
    ]
    (note,) = [note for note in ran.json["notes"] if note["code"] == "reprint"]
    assert "5/5 figures are printed alike" in note["en"]
    assert run("data", "add", "same.json", "--json", env=env).json["reprints"][0]["of"] == "first"


def test_a_reprint_within_one_call_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
        assert run("extract", f"{name}.txt", "--draft", f"{name}.json").code == 0
    ran = run("data", "add", "a.json", "b.json", "--lang", "zh")
    assert "b 是 a 的重印:原文相同" in ran.text
    assert ran.text.count("10 个数字中有 10 个由程序读出,未经人审") == 1
