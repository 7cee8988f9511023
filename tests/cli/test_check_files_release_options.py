"""The contract of ``check FILE``: exit codes, bad files, folders, formats, pages."""

import csv
import io
import json
import os
import re
from pathlib import Path

import pytest

from lvliang_cli.sources.releases import FEW

from ..unit.sources.test_word_or_pdf import pdf, saved, word
from .calling import SECOND, ok, run
from .printed_tables import shown_width

FITS = "清河市公安局\n上半年刑事案件立案1279起,破案768起,破案率60.05%。\n"
SLIPS = FITS.replace("60.05", "62.05")


@pytest.fixture
def release(tmp_path: Path) -> str:
    path = tmp_path / "release.txt"
    path.write_text(SLIPS, "utf-8")
    return str(path)


def test_a_finding_is_a_line_with_file_line_and_column(release: str) -> None:
    ran = run("check", release)
    assert (ran.code, ran.said) == (1, "")
    finding, sentence, _, total = ran.text.split("\n")[:4]
    assert finding.startswith(f"{release}:2:26: error: ")
    assert sentence == "    上半年刑事案件立案〔1279起〕,破案〔768起〕,破案率【62.05%】。"
    assert total == "1 file, 3 figures, 3 checked, 1 does not match."
    zh = run("check", release, "--lang", "zh").text
    assert zh.startswith(f"{release}:2:26: 错误:")
    assert "1 个文件,3 个数字,核对 3 个,1 处不符。" in zh


def test_what_fits_ends_well_from_a_file_and_from_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "fits.md"
    path.write_text(f"# {FITS}", "utf-8")
    assert ok("check", str(path)).text.startswith("1 file, 3 figures, 3 checked, 0 do not match.")
    for encoding in ("utf-8", "gbk", "utf-16"):
        assert ok("check", "-", stdin=FITS.encode(encoding)).text.startswith("1 file, 3 figures")
        ran = run("check", "-", "--json", stdin=SLIPS.encode(encoding))
        assert (ran.code, ran.json["checks"][0]["file"]) == (1, "-")


def test_machines_get_a_row_a_check_in_every_format(release: str) -> None:
    body = run("check", release, "--json").json
    assert (body["document"], body["count"]) == ("check.files", len(body["checks"]))
    lines = run("check", release, "--jsonl").text.splitlines()
    assert [json.loads(line) for line in lines] == body["checks"]
    (row,) = csv.DictReader(io.StringIO(run("check", release, "--csv").text))
    assert (row["severity"], row["line"], row["column"]) == ("error", "2", "26")
    assert SLIPS[int(row["char_start"]) : int(row["char_end"])] == row["as_written"]
    assert row["worked_out_en"].startswith("100 × 768 ÷ 1279 = 60.0469…%")


def test_one_bad_file_never_ends_the_run(release: str, tmp_path: Path) -> None:
    fits, binary, missing = (str(tmp_path / n) for n in ("fits.txt", "binary.txt", "missing.txt"))
    Path(fits).write_text(FITS, "utf-8")
    Path(binary).write_bytes(b"\0\1")
    empty = tmp_path / "empty"
    empty.mkdir()
    for given, code, read in (
        ([fits, missing, binary, str(empty)], 4, 1),
        ([missing, release, binary, str(empty), fits], 1, 2),
    ):
        ran = run("check", *given, "--json")
        assert (ran.code, ran.json["counts"]["files"]) == (code, read)
        assert {one["file"] for one in ran.json["failed"]} == {missing, binary, str(empty)}
        for path in (missing, binary, str(empty)):
            assert sum(path in line for line in ran.said.splitlines()) == 1
    assert "3/4 files could not be read" in run("check", fits, missing, binary, str(empty)).said
    alone = run("check", missing)
    assert (alone.code, alone.out) == (4, b"")


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_a_folder_is_walked_in_order(tmp_path: Path, jobs: tuple[str, ...]) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/3.md", "1.txt", "2.html", "4.xlsx", ".5.txt"):
        text = SLIPS.replace("\n", "<p>") if name == "2.html" else SLIPS
        (tmp_path / name).write_text(text, "utf-8")
    ran = run("check", str(tmp_path), "--json", *jobs)
    assert ran.code == 1
    names = [os.path.relpath(one["file"], tmp_path) for one in ran.json["files"]]
    assert names == ["1.txt", "2.html", os.path.join("b", "3.md")]
    assert [one["errors"] for one in ran.json["files"]] == [1, 1, 1]
    text = run("check", str(tmp_path)).text
    assert f"{tmp_path / '2.html'}:2:26 (paragraph 2): error: " in text


def test_many_files_are_checked_by_several_processes(tmp_path: Path) -> None:
    for number in range(FEW + 2):
        (tmp_path / f"{number:03}.txt").write_text(FITS, "utf-8")
    counts = ok("check", str(tmp_path), "--json").json["counts"]
    assert (counts["files"], counts["checked"], counts["errors"]) == (FEW + 2, 3 * (FEW + 2), 0)


def test_text_page_word_and_pdf_of_one_release_are_told_alike(tmp_path: Path) -> None:
    lines = SLIPS.splitlines()
    (tmp_path / "1.txt").write_text(SLIPS, "utf-8")
    (tmp_path / "2.html").write_text("".join(f"<p>{line}</p>" for line in lines), "utf-8")
    word_file = saved(word(*lines), tmp_path)
    pdf_file = pdf(tmp_path, [(40, 500, lines[0])], [(40, 500, lines[1])])
    given = [str(tmp_path / "1.txt"), str(tmp_path / "2.html"), word_file, pdf_file]
    ran = run("check", *given, "--json")
    told = {
        (
            one["line"],
            *(one[name] for name in ("column", "as_written", "severity", "verdict")),
            one["worked_out"]["en"],
        )
        for one in ran.json["checks"]
    }
    assert len(told) == 1
    assert [one["kind"] for one in ran.json["files"]] == ["text", "html", "word", "pdf"]
    assert [one["page"] for one in ran.json["checks"]] == [None, None, None, 2]
    text = run("check", *given).text
    assert f"{word_file}:2:26 (paragraph 2): error: " in text
    assert f"{pdf_file}:2:26 (page 2): error: " in text


def test_a_dataset_is_checked_as_one(tmp_path: Path, release: str) -> None:
    as_file = ok("check", str(SECOND), "--json").out
    assert as_file == ok("check", "--data", str(SECOND), "--json").out
    piped = ok("check", "-", "--json", stdin=SECOND.read_bytes()).json
    assert [one["kind"] for one in piped["files"]] == ["dataset"]
    both = run("check", str(SECOND), release, "--json")
    assert both.code == 1
    assert [one["kind"] for one in both.json["files"]] == ["dataset", "text"]
    other = tmp_path / "other.json"
    other.write_text("{}", "utf-8")
    assert run("check", str(other)).code == 4
    mixed = run("check", str(other), str(SECOND))
    assert mixed.code == 4
    assert str(other) in mixed.said


def test_a_page_that_lvliang_wrote_is_passed_over(release: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run("check", release, "--html", str(page)).code == 1
    assert 'class="wrong"' in page.read_text("utf-8")
    ran = run("check", str(tmp_path), "--json")
    assert [one["file"] for one in ran.json["files"]] == [release]
    assert ran.said == f"lvliang: skipped {page}: a page that lvliang wrote\n"


def test_a_file_that_was_not_read_has_no_page_and_no_figure_to_explain(
    release: str, tmp_path: Path
) -> None:
    page, empty, own = tmp_path / "page.html", tmp_path / "empty", tmp_path / "own.html"
    empty.mkdir()
    run("check", release, "--html", str(own))
    for given, code in (
        ((str(empty), release), 1),
        ((str(empty), str(tmp_path / "missing.txt")), 4),
        ((str(own),), 0),
    ):
        ran = run("check", *given, "--html", str(page))
        assert (ran.code, page.exists()) == (code, code == 1)
        page.unlink(missing_ok=True)
    assert run("check", str(empty), release, "--explain", "p2-3").code == 1
    assert run("check", str(own), "--explain", "p2-3").text.startswith("0 files")


def test_one_figure_is_explained(release: str) -> None:
    ran = run("check", release, "--explain", "p2-3", "--json")
    assert (ran.code, ran.json["document"]) == (1, "check.explain")
    assert ran.json["checks"][0]["partners"][0]["as_written"] == "62.05%"
    assert run("check", release, "--explain", "p9-9").code == 3


def test_sarif_is_written_to_a_file_of_its_ending(release: str, tmp_path: Path) -> None:
    out = tmp_path / "out.sarif"
    assert run("check", release, "-o", str(out)).code == 1
    ran = run("check", release, "--format", "sarif")
    assert json.loads(out.read_bytes()) == ran.json
    assert ran.json["version"] == "2.1.0"
    assert run("check", str(SECOND), "--format", "sarif").json["runs"][0]["results"]
    for words in (("check", "--format", "sarif"), ("topics", "--format", "sarif")):
        refused = run(*words)
        assert (refused.code, refused.out) == (2, b"")
    assert run("topics", "-o", str(tmp_path / "topics.sarif")).code == 2


def test_what_is_no_verb_is_a_file_unless_it_is_a_slip_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("change", "chnge", "通稿"):
        Path(name).write_text(SLIPS, "utf-8")
    assert run("check", "./change").code == run("check", "chnge").code == 1
    assert run("check", "通稿").code == 1
    assert run("check", "change").code == 2
    slip = run("check", "shrae", "-p", "5%")
    assert slip.code == 2
    assert "share" in slip.said
    for missing in ("none.txt", "drafts"):
        assert run("check", missing).code == 4


def test_a_date_and_a_region_are_heeded(release: str) -> None:
    first = run("check", release, "--issued", "2023-07-08", "--region", "吕梁市", "--json")
    assert first.json["checks"][0]["doubts"] == []
    assert run("check", release, "--issued", "8.7.2023").code == 2
    assert run("check", release, "--region", "无此地").code == 3
    assert run("check", release, "--jobs", "0").code == 2


def test_what_does_not_go_together_is_refused(release: str, tmp_path: Path) -> None:
    page = str(tmp_path / "page.html")
    for words in (
        (release, "--data", str(SECOND)),
        (release, release, "--html", page),
        (release, release, "--explain", "p2-3"),
        (release, "--html", release),
        (release, "--html", "-"),
        ("--html", page),
        (str(SECOND), "--html", page),
        (str(SECOND), "--data", str(SECOND)),
        (release, "--format", "sarif", "--explain", "p2-3"),
        (release, "-o", release),
    ):
        ran = run("check", *words)
        assert (ran.code, ran.out) == (2, b""), words
    assert Path(release).read_text("utf-8") == SLIPS
    piped = run("check", "-", "--html", page, stdin=SECOND.read_bytes())
    assert (piped.code, piped.out) == (2, b"")
    from_environment = run("check", release, env={"LVLIANG_DATA": str(SECOND)})
    assert from_environment.code == 1


def test_hostile_names_and_texts_are_shown_harmless(tmp_path: Path) -> None:
    path = tmp_path / "a\nb.txt:1:1: error: x\x1b[31m.txt"
    path.write_text(SLIPS.replace("刑事", "刑\u202e事"), "utf-8")
    for width in (None, 60):
        ran = run("check", str(path), columns=width, env={"NO_COLOR": "1"})
        assert "\x1b" not in ran.text
        assert "\u202e" not in ran.text
        assert not re.search(r"^b\.txt", ran.text, re.MULTILINE)
    missing = str(tmp_path / "no\nfile.txt")
    assert len(run("check", missing, str(path)).said.splitlines()) == 1


def test_prose_is_fitted_to_a_terminal(release: str) -> None:
    lines = run("check", release, columns=60, env={"NO_COLOR": "1"}).text.splitlines()
    assert max(shown_width(line) for line in lines[3:]) <= 60


def test_the_help_shows_files_and_verbs() -> None:
    text = ok("check", "--help").text
    assert "[FILE...] | COMMAND [ARGS]..." in text
    assert "lvliang check release.txt" in text
    assert "change" in text
    assert "[文件...]" in ok("check", "--help", env={"LVLIANG_LANG": "zh"}).text
