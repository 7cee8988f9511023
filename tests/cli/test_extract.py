"""The contract of extract: files, folders, formats, drafts; one bad file never ends a run."""

import csv
import io
import json
import os
import re
import sys
from pathlib import Path

import pytest

from lvliang_cli.sources.releases import FEW

from .calling import SECOND, Stream, ok, run
from .printed_tables import shown_width

TEXT = SECOND.with_suffix(".txt")
SENTENCE = "上半年破案568起,同比上升0.5%;我们一起努力。\n"


@pytest.fixture
def release(tmp_path: Path) -> str:
    path = tmp_path / "release.txt"
    path.write_text(SENTENCE, "utf-8")
    return str(path)


def test_every_position_points_at_its_characters() -> None:
    found = ok("extract", str(TEXT), "--json").json
    text = TEXT.read_text("utf-8")
    assert found["count"] == len(found["figures"]) > 20
    for row in (*found["figures"], *found["dropped"]):
        assert text[row["start"] : row["end"]] == row["as_written"]
    assert [row["number"] for row in found["figures"]] == list(range(1, found["count"] + 1))
    (text_read,) = found["texts"]
    assert (text_read["chars"], text_read["kind"]) == (len(text), "text")
    assert found["failed"] == []
    assert found["relations"][0]["type"] == "change"


def test_the_same_from_a_file_and_from_standard_input() -> None:
    def told(rows: list[dict[str, object]]) -> list[dict[str, object]]:
        return [{**row, "file": ""} for row in rows]

    file = ok("extract", str(TEXT), "--json").json
    piped = ok("extract", "-", "--json", stdin=TEXT.read_bytes()).json
    gbk = ok("extract", "-", "--json", stdin=TEXT.read_text("utf-8").encode("gbk")).json
    assert told(file["figures"]) == told(piped["figures"]) == told(gbk["figures"])
    assert gbk["texts"][0]["encoding"] == "gb18030"


def test_rows_are_figures_or_what_was_dropped(release: str) -> None:
    rows = [json.loads(line) for line in ok("extract", release, "--jsonl").text.splitlines()]
    assert [row["as_written"] for row in rows] == ["568起", "0.5%"]
    dropped = ok("extract", release, "--jsonl", "--dropped").text.splitlines()
    assert [json.loads(line)["reason"] for line in dropped] == ["together"]
    table = list(csv.DictReader(io.StringIO(ok("extract", release, "--csv").text)))
    assert [row["value"] for row in table] == ["568", "0.5"]
    assert table[1]["change_direction"] == "up"
    assert table[0]["period_as_written"] == "上半年"
    listed = list(csv.DictReader(io.StringIO(ok("extract", release, "--csv", "--dropped").text)))
    assert [row["as_written"] for row in listed] == ["一起"]


def test_people_see_values_changes_and_doubts(release: str) -> None:
    zh = ok("extract", release, "--dropped", "--lang", "zh").text
    assert "同比上升" in zh
    assert "“一起”作“一同”" in zh
    en = ok("extract", release, "--lang", "en", "--color", "never", columns=80).text
    assert "up on a year" in en.replace("\n", " ")
    assert max(map(shown_width, en.splitlines())) <= 80


def test_a_date_of_issue_gives_periods_their_year(release: str) -> None:
    def period(*options: str) -> object:
        return ok("extract", release, "--json", *options).json["figures"][0]["period"]["start"]

    assert period() is None
    assert period("--issued", "2023-07-08") == "2023-01-01"
    ran = run("extract", release, "--issued", "8.7.2023")
    assert ran.code == 2
    assert "2020-07-13" in ran.said


def test_a_folder_is_read_whole_in_order_of_name(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/3.md", "1.txt", "2.html", "4.xlsx", ".5.txt", ".DS_Store"):
        (tmp_path / name).write_text(SENTENCE, "utf-8")
    ran = run("extract", str(tmp_path), "--json")
    skipped = f"skipped other files in {tmp_path}: 2 (.5.txt, 4.xlsx)"
    assert (ran.code, ran.said) == (0, f"lvliang: {skipped}\n")
    told = run("extract", str(tmp_path), "--json", "--errors", "json").said
    assert json.loads(told) == {"note": skipped, "code": "unread"}
    found = ran.json
    names = [os.path.relpath(text["file"], tmp_path) for text in found["texts"]]
    assert names == ["1.txt", "2.html", os.path.join("b", "3.md")]
    assert found["count"] == 6
    assert "File" in run("extract", str(tmp_path), "--lang", "en").text
    (tmp_path / "empty").mkdir()
    ran = run("extract", str(tmp_path / "empty"))
    assert ran.code == 4
    assert ".html, .docx or .pdf" in ran.said


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_one_bad_file_never_ends_the_run(tmp_path: Path, jobs: tuple[str, ...]) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "1.txt").write_bytes(b"\0\1")
    ran = run("extract", str(tmp_path), "--json", *jobs)
    assert ran.code == 4
    assert ran.json["count"] == 4
    (failed,) = ran.json["failed"]
    assert failed["file"].endswith("1.txt")
    assert "binary" in failed["en"]
    assert "1/3 files could not be read" in ran.said
    assert "binary" in ran.said
    alone = run("extract", str(tmp_path / "1.txt"))
    assert (alone.code, alone.out) == (4, b"")


def test_many_files_are_read_by_several_processes(tmp_path: Path) -> None:
    for number in range(FEW + 2):
        (tmp_path / f"{number:03}.txt").write_text(f"破案{number + 1}起。", "utf-8")
    found = ok("extract", str(tmp_path), "--json").json
    assert [row["value"] for row in found["figures"]] == list(range(1, FEW + 3))


def test_progress_is_shown_on_a_terminal_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lvliang_cli.diagnostics import Diagnostics

    for terminal, as_json, total, due in (
        (True, False, 9, "\r\x1b[Klvliang: 1/9\r\x1b[K"),
        (False, False, 9, ""),
        (True, True, 9, ""),
        (True, False, 2, ""),
    ):
        err = Stream(terminal=terminal)
        monkeypatch.setattr(sys, "stderr", err)
        diagnostics = Diagnostics(as_json=as_json)
        diagnostics.progress(1, total)
        diagnostics.progress(total, total)
        err.flush()
        assert err.bytes.getvalue().decode() == due
    monkeypatch.setattr(sys, "stderr", None)
    Diagnostics().progress(1, 9)
    gone = Stream(terminal=True)
    monkeypatch.setattr(sys, "stderr", gone)
    monkeypatch.setattr(gone, "write", lambda text: (_ for _ in ()).throw(OSError()))
    Diagnostics().progress(1, 9)


def test_progress_tells_the_pace_and_the_time_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    from lvliang_cli import diagnostics

    times = iter([50.0, 50.05, 52.0, 54.0, 54.5, 60.0])
    monkeypatch.setattr(diagnostics.time, "monotonic", lambda: next(times))
    err = Stream(terminal=True)
    monkeypatch.setattr(sys, "stderr", err)
    told = diagnostics.Diagnostics("en")
    for done in (1, 2, 5, 401):
        told.progress(done, 10_001)
    told.progress(1, 8)  # another job of the same call
    told.progress(8, 8)
    err.flush()
    assert err.bytes.getvalue().decode().split("\r\x1b[K")[1:] == [
        "lvliang: 1/10001",
        "lvliang: 5/10001, 2.0 a second, 83:18 to go",
        "lvliang: 401/10001, 100 a second, 1:36 to go",
        "lvliang: 1/8",
        "",
    ]


def test_a_draft_is_a_dataset_for_every_command(release: str, tmp_path: Path) -> None:
    draft = str(tmp_path / "draft.json")
    ran = run("extract", release, "--issued", "2023-07-08", "--draft", draft)
    assert ran.code == 0
    assert "--url" in ran.said
    found = ok("metrics", "list", "--data", draft, "--json").json
    assert [row["value"] for row in found["metrics"]] == [568, 0.5]
    assert found["dataset"]["id"] == "release"
    assert run("check", "--data", draft).code == 0
    assert ok("review", draft, "--json").json["counts"]["open"] == 0


def test_what_is_known_goes_into_the_draft(release: str, tmp_path: Path) -> None:
    draft = str(tmp_path / "draft.json")
    options = ("--id", "qinghe-x", "--url", "https://example.org/x", "--publisher", "清河日报")
    ran = run("extract", release, "--draft", draft, *options)
    assert ran.code == 0
    assert "--issued" in ran.said
    assert "--url" not in ran.said
    (source,) = json.loads(Path(draft).read_bytes())["sources"]
    assert source["url"] == "https://example.org/x"
    assert source["publisher"]["zh"] == "清河日报"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--draft", "x.json", "--id", "not an id"), 2),
        (("--draft", "x.json", "--url", "nowhere"), 2),
        (("--jobs", "0"), 2),
        (("--draft", os.path.join("missing", "x.json")), 5),
    ],
)
def test_what_cannot_be_drafted_is_refused(
    release: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("extract", release, *arguments)
    assert ran.code == code
    assert ran.said.startswith("lvliang: ")
    assert not (tmp_path / "x.json").exists()


def test_a_draft_is_of_one_file_with_text(release: str, tmp_path: Path) -> None:
    assert run("extract", release, release, "--draft", "x.json").code == 2
    (tmp_path / "空.txt").write_text(" \n", "utf-8")
    ran = run("extract", str(tmp_path / "空.txt"), "--draft", str(tmp_path / "x.json"))
    assert ran.code == 4
    (tmp_path / "清河.txt").write_text(SENTENCE, "utf-8")
    draft = tmp_path / "y.json"
    assert run("extract", str(tmp_path / "清河.txt"), "--draft", str(draft)).code == 0
    assert json.loads(draft.read_bytes())["id"].startswith("release-")


def test_hostile_text_is_shown_harmless(tmp_path: Path) -> None:
    path = tmp_path / "=1+1.txt"
    path.write_text("破案\x08[31m5起,[bold]6人[/bold]\u202e,=2+3起。", "utf-8")
    out = ok("extract", str(path), "--lang", "en", columns=100).text
    assert "\x08[31m5" not in out
    assert "\u202e" not in out
    rows = list(csv.reader(io.StringIO(ok("extract", str(path), "--csv").text)))
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_a_page_marks_every_figure_and_what_was_passed_over(tmp_path: Path) -> None:
    copy, page = tmp_path / "r<b>.txt", tmp_path / "page.html"
    text = "<script>1</script>7月13日,破获案件12起,抓获约30人。"
    copy.write_text(text, "utf-8")
    read = ok("extract", str(copy), "--html", str(page), "--json", "--lang", "en").json
    shown = page.read_text("utf-8")
    assert "<script>" not in shown
    assert "r&lt;b&gt;.txt" in shown
    marked = re.findall(
        r'<mark class="(\w+)" id="text-(\w+)"><a href="#figure-(\w+)">([^<]*)', shown
    )
    assert [(ident, text) for _, ident, card, text in marked if ident == card] == [
        (ident, text) for _, ident, _, text in marked
    ]
    figures = [figure["as_written"] for figure in read["figures"]]
    assert [text for _, ident, _, text in marked if ident[0] == "f"] == figures
    dropped = [one["as_written"] for one in read["dropped"]]
    assert [text for _, ident, _, text in marked if ident[0] == "d"] == dropped
    for _, ident, _, _ in marked:
        assert f'<article id="figure-{ident}"' in shown


def test_a_page_goes_with_one_file(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("破获案件12起。", "utf-8")
    ran = run("extract", str(tmp_path), "--html", str(tmp_path / "page.html"))
    assert ran.code == 2
    assert "--html works only with one file" in ran.said
    assert not (tmp_path / "page.html").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_in_a_folder_is_passed_over_with_a_word(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, "utf-8")
    os.mkfifo(tmp_path / "b.txt")
    found = run("extract", str(tmp_path), "--json", "--lang", "en")
    assert found.code == 0
    assert len(found.json["texts"]) == 1
    assert "skipped" in found.said
    assert "b.txt: not a regular file" in found.said


def test_the_place_of_a_release_is_found_or_given(tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_text("吕梁市公安局上半年战果\n全市破案50起,其中离石区20起。\n", "utf-8")
    found = ok("extract", str(path), "--json").json
    assert found["texts"][0]["place"] == {"name": "吕梁市", "code": "141100"}
    assert [row["place"] for row in found["figures"]] == [
        None,
        {"name": "离石区", "code": "141102"},
    ]
    out = str(tmp_path / "d.json")
    drafted = run("extract", str(path), "--region", "140100", "--draft", out, "--id", "d")
    assert drafted.code == 0
    region = json.loads(Path(out).read_text("utf-8"))["region"]
    assert (region["code"], region["name"]["zh"]) == ("140100", "太原市")
    refused = run("extract", str(path), "--region", "朝阳区")
    assert refused.code == 3
    assert "110105" in refused.said


@pytest.mark.parametrize(
    "option", [("--id", "../x"), ("--id", ""), ("--id", "con"), ("--url", "javascript:x")]
)
def test_a_bad_name_for_a_draft_is_a_bad_request(option: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("破案5起。", "utf-8")
    draft = tmp_path / "d.json"
    ran = run("extract", str(tmp_path / "in.txt"), "--draft", str(draft), *option)
    assert (ran.code, draft.exists()) == (2, False)
    assert f"{option[0]}: not a valid" in ran.said


def test_the_file_of_the_text_is_not_taken_for_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("破案3起。", "utf-8")
    env = {"LVLIANG_HOME": str(tmp_path / "home")}
    assert run("extract", "a.txt", "--draft", "d.json", "--id", "o").code == 0
    assert run("data", "add", "d.json", env=env).code == 0
    assert run("extract", "a.txt", "--text", "out", "--region", "nowhere", env=env).code == 3
