"""``lvliang verify`` and ``metrics show --source`` on files, standard input and hostile text."""

import json
from pathlib import Path

import pytest

from .calling import PEOPLE, SECOND, THIRD, UNSAFE, ok, run
from .conftest import NASTY

TEXT = SECOND.with_suffix(".txt")
DATA = ("--data", str(SECOND))


def copy_of(path: Path, *changes: tuple[str, str], encoding: str = "utf-8") -> str:
    """A file with the text of the invented release after `changes`."""
    text = TEXT.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_bytes(text.encode(encoding))
    return str(path)


def test_the_release_itself() -> None:
    found = ok("verify", str(TEXT), *DATA, "--json").json
    assert found["document"] == "verify"
    assert found["counts"] == {"exact": found["count"], "moved": 0, "not_found": 0}
    assert found["identical"] is True


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_encodings_and_line_ends(encoding: str, tmp_path: Path) -> None:
    file = copy_of(tmp_path / "copy.txt", ("\n", "\r\n"), encoding=encoding)
    found = ok("verify", file, *DATA, "--json").json
    assert (found["encoding"], found["same_text"], found["identical"]) == (encoding, True, False)
    assert found["counts"]["exact"] == found["count"]


def test_an_altered_figure_is_a_problem(tmp_path: Path) -> None:
    file = copy_of(tmp_path / "copy.txt", ("900起", "901起"))
    ran = run("verify", file, *DATA, "--json")
    assert (ran.code, ran.said) == (1, "")
    (missing,) = [row for row in ran.json["places"] if row["status"] == "not_found"]
    assert missing["id"] == "drink-driving"
    assert missing["lookalike"]["as_written"] == "901起"
    assert (missing["verdict"], missing["changes"]) == ("changed", ["value"])
    assert (missing["release_print"], missing["found_print"]) == ("900起", "901起")
    assert (missing["found_value"], missing["found_unit"]) == (901, "case")
    assert missing["found_qualifier"] == "less_than"
    for format in (*PEOPLE, "csv", "tsv", "jsonl"):
        told = run("verify", file, *DATA, "--format", format)
        assert told.code == 1
        assert "901起" in told.text


def test_standard_input() -> None:
    data = TEXT.read_bytes()
    assert ok("verify", "-", *DATA, "--json", stdin=data).json["identical"] is True
    assert ok("verify", str(TEXT), "--data", "-", stdin=SECOND.read_bytes()).code == 0
    both = run("verify", "-", "--data", "-", stdin=data)
    assert (both.code, both.out) == (2, b"")
    assert "both" in both.said
    shown = ok("metrics", "show", "drink-driving", "--source", "-", *DATA, "--json", stdin=data)
    assert shown.json["metrics"][0]["quote"]["exact"] == "900起"
    assert run("metrics", "show", "drink-driving", "--source", "-", "--data", "-").code == 2


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"a\0b", "binary"), (b"\xff\xff", "GB18030"), (b"x" * (4 * 1024 * 1024 + 1), "4 MiB")],
)
@pytest.mark.parametrize("command", [("verify",), ("metrics", "show", "drink-driving", "--source")])
def test_what_is_no_text(
    command: tuple[str, ...], content: bytes, why: str, tmp_path: Path
) -> None:
    file = tmp_path / "copy"
    file.write_bytes(content)
    ran = run(*command, str(file), *DATA)
    assert (ran.code, ran.out, ran.said.count("\n")) == (4, b"", 1)
    assert why in ran.said


def test_a_file_that_is_not_there() -> None:
    ran = run("verify", "missing.txt", *DATA)
    assert (ran.code, ran.out) == (4, b"")
    assert ran.said.startswith("lvliang: cannot read the file missing.txt: ")
    assert run("verify").code == 2


def test_a_page_is_written_beside_the_answer(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    for lang, word in (("en", "Figures found"), ("zh", "找到的数字")):
        ran = ok("verify", str(TEXT), *DATA, "--html", str(page), "--lang", lang)
        assert ran.out == ok("verify", str(TEXT), *DATA, "--lang", lang).out
        assert word in page.read_text("utf-8")


def test_a_page_that_cannot_be_written(tmp_path: Path) -> None:
    ran = run("verify", str(TEXT), *DATA, "--html", str(tmp_path / "missing" / "page.html"))
    assert (ran.code, ran.out) == (5, b"")
    for name in ("-", ""):
        ran = run("verify", str(TEXT), *DATA, "--html", name)
        assert (ran.code, ran.out) == (2, b"")


def test_a_page_is_written_of_a_copy_with_problems_too(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    file = copy_of(tmp_path / "copy.txt", ("900起", "901起"))
    assert run("verify", file, *DATA, "--html", str(page)).code == 1
    assert "901起" in page.read_text("utf-8")


def test_of_several_datasets_the_one_that_fits() -> None:
    ran = ok("verify", str(TEXT), "--data", str(SECOND), "--data", "qinghe-2022", "--json")
    assert ran.json["dataset"]["id"] == "qinghe-2023"
    assert ran.json["notes"][0]["code"] == "best-of-several"


def test_another_document_is_said_to_be_another() -> None:
    ran = run("verify", str(TEXT), "--data", "lvliang-2020h1", "--json")
    assert ran.code == 1
    verdicts = ran.json["verdicts"]
    assert verdicts["missing"] + verdicts["unclear"] == ran.json["count"]
    assert [note["code"] for note in ran.json["notes"]] == ["another-document"]
    told = run("verify", str(TEXT), "--data", "lvliang-2020h1", "--csv")
    assert "another document" in told.said


def test_the_release_of_the_catalogue_that_fits(tmp_path: Path) -> None:
    """The catalogue has the bundled release and that of the year before, whose form is the same."""
    for data in ((), ("--data", "all")):
        ran = run("verify", str(TEXT), *data)
        assert (ran.code, ran.out) == (3, b"")
        assert "none of 2 releases fits this text" in ran.said
    text = THIRD.with_suffix(".txt").read_text("utf-8").replace("129起", "192起")
    file = tmp_path / "copy.txt"
    file.write_text(text, "utf-8")
    found = run("verify", str(file), "--json").json
    assert found["dataset"]["id"] == "qinghe-2022"
    assert found["verdicts"] == {
        "found": 21,
        "changed": 1,
        "rewritten": 0,
        "unclear": 0,
        "missing": 0,
    }
    (note, *_) = found["notes"]
    assert note["code"] == "best-of-several"
    assert "22 of 22 figures recognised" in note["en"]


def test_hostile_text_reaches_no_screen_and_no_page(tmp_path: Path) -> None:
    nasty = NASTY.replace("\ud800", "").replace("\x00", "").replace("\x1b", "\x08")
    file = copy_of(tmp_path / "copy.txt", ("全市", f"{nasty}全市"), ("900起", "901\u200b\x08起"))
    page = tmp_path / "page.html"
    for format in (*PEOPLE, "csv", "jsonl"):
        ran = run("verify", file, *DATA, "--format", format, "--html", str(page))
        assert ran.code == 1
        assert not UNSAFE.search(ran.text)
    html = page.read_text("utf-8")
    assert not UNSAFE.search(html)
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    shown = run("metrics", "show", "alarms", "--source", file, *DATA)
    assert not UNSAFE.search(shown.text)


def test_a_figure_is_shown_in_its_sentence() -> None:
    shown = ok("metrics", "show", "drink-driving", "--source", str(TEXT), *DATA)
    assert "查处酒驾不足【900起】;" in shown.text
    rows = ok("metrics", "show", "drink-driving", "--source", str(TEXT), *DATA, "--jsonl").text
    assert json.loads(rows)["quote"]["suffix"] == ";"
    table = ok("metrics", "show", "drink-driving", "--source", str(TEXT), *DATA, "--csv").text
    assert table.partition("\n")[0].endswith(
        "quote_prefix,quote_exact,quote_suffix,quote_paragraph,quote_start,quote_end"
    )


def test_a_figure_that_is_not_in_the_copy_is_a_problem(tmp_path: Path) -> None:
    file = copy_of(tmp_path / "copy.txt", ("900起", "901起"))
    ran = run("metrics", "show", "drink-driving", "--source", file, *DATA, "--json")
    assert ran.code == 1
    assert ran.json["metrics"][0]["quote"] is None
    assert [note["code"] for note in ran.json["notes"]] == ["not-in-copy"]
    told = run("metrics", "show", "drink-driving", "--source", file, *DATA)
    assert (told.code, told.said) == (1, "")
    assert "was not found with certainty" in told.text


def test_a_short_article_about_the_release_is_compared(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(
        "吕梁警方上半年破获命案积案12起,盗抢骗立案下降20%,止付被骗资金4551.66万元,避免损失740万元,"
        "检查车辆11.2万辆,检查人员20.2万余名,落实就业2319人。"
    )
    asked = run("verify", str(article), "--data", "lvliang-2020h1", "--json")
    verdicts = {place["id"]: place["verdict"] for place in asked.json["places"]}
    assert verdicts["homicide-cold-cases-solved"] == "found"
    assert verdicts["telecom-fraud-payments-stopped"] == "changed"
