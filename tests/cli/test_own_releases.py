"""Drafts are added together; what a person has still to settle is listed, not added."""

from pathlib import Path

import pytest

from .kit import run


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
    assert "not added, out/two.json: figures to review 1, lvliang review out/two.json" in ran.text
    assert "out/bad.json" in ran.text
    assert "next: lvliang data list" in ran.said
    assert "1 files could not be added" in ran.said
    (drafts / "out" / "bad.json").unlink()
    machine = run("data", "add", "out", "--json")
    assert (machine.code, machine.said, machine.json["count"]) == (0, "", 1)
    assert any("out/two.json" in note["en"] for note in machine.json["notes"])


def test_a_release_without_topics_shows_its_biggest_figures(drafts: Path) -> None:
    shown = run("summary", "--data", "out/one.json", "--lang", "en").text
    assert "The biggest figures of each section" in shown
    assert "568起" in shown
    summary = run("summary", "--data", "out/one.json", "--json").json["summary"]
    assert [row["metric"] for row in summary["biggest"]] == ["p1-1"]
