"""The contract of check: exit codes, what is typed by hand, what a script gets."""

import json
from pathlib import Path

import pytest

from .calling import CHANGE, SECOND, ok, run


def test_what_fits_ends_well_and_what_does_not_ends_with_one() -> None:
    assert ok("check", "change", "-p", "-39.95%", "--from", "1279", "--to", "768").code == 0
    ran = run("check", "change", "-p", "-39.59%", "--from", "1279", "--to", "768", "--json")
    assert (ran.code, ran.said) == (1, "")
    found = ran.json
    assert found["verdict"] == "repairable"
    assert found["repairs"] == [
        {"role": "stated", "from": "-39.59%", "to": "-39.95%", "edit": "swap"}
    ]
    assert found["exact"]["lower_exact"] == "-51100/1279"
    assert found["exact"]["value"] == -39.9531
    assert "dataset" not in found


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (("-p", "+111.54"), "no-power"),
        (("--percent", "+111.54%", "--to", "55"), "consistent"),
        (("-p", "上升111.54%", "--to", "54"), "impossible"),
        (("-p", "-120%"), "impossible"),
        (("-p", "下降20%", "--from", "100", "--to", "80"), "consistent"),
        (("-p", "-5.7", "--to", "2421", "--diff", "-147"), "consistent"),
        (("-p", "-5.7", "--to", "2421", "--diff", "减少147件"), "consistent"),
        (("-p", "-34.3%", "--from", "24.1万", "--to", "15.8万"), "consistent-approx"),
        (("-p", "10%", "--from", "0", "--to", "5"), "undefined"),
        (("-p", "１０％", "--from", "100", "--to", "110"), "consistent"),
        (("-p", "增长1.5倍", "--from", "100", "--to", "250"), "consistent"),
        (("-p", "两成", "--from", "100", "--to", "120"), "consistent"),
    ],
)
def test_a_change_as_it_is_typed(words: tuple[str, ...], verdict: str) -> None:
    ran = run("check", "change", *words, "--json")
    assert ran.json["verdict"] == verdict
    assert ran.code == (not ran.json["fits"])


def test_smallest_pairs_and_whole_numbers_are_listed() -> None:
    alone = ok("check", "change", "-p", "+111.54", "--json").json
    assert alone["feasible"]["pairs"][0] == {"from": 26, "to": 55}
    assert alone["power"] is None
    known = ok("check", "change", "-p", "+111.54", "--to", "55", "--json").json
    assert known["feasible"]["values"] == [26]
    assert 0.98 < known["power"] < 0.99
    assert known["power"] + known["luck"] == pytest.approx(1, abs=2e-6)


@pytest.mark.parametrize(
    "words",
    [
        ("change",),
        ("change", "-p", "abc"),
        ("change", "-p", "5%", "--from", "some"),
        ("sum", "3", "-4", "--totl", "3"),
        ("change", "-p", "3个百分点"),
        ("sum", "3", "--total", "3"),
        ("sum", "3", "4"),
        ("sum", "-3.0# h", "--total", "3"),
        ("sum", "-甲3 h", "--total", "3"),
        ("rate", "-r", "5"),
        ("share", "-p", "1e400"),
        ("change", "-p", "9" * 5000),
    ],
)
def test_what_is_not_understood_is_a_usage_error(words: tuple[str, ...]) -> None:
    ran = run("check", *words)
    assert (ran.code, ran.out) == (2, b"")
    assert ran.said.startswith("lvliang: ")
    assert "Traceback" not in ran.said


def test_hostile_texts_are_shown_harmless() -> None:
    ran = run("check", "change", "-p", "5%\x1b[31m[bold]", "--from", "1", "--to", "2")
    assert "\x1b" not in ran.said + ran.text


def test_a_dataset_that_does_not_match_ends_with_one(tmp_path: Path) -> None:
    data = json.loads(SECOND.read_bytes())
    change = next(m for m in data["metrics"] if m["id"] == "fraud-filed-change")
    change.update(value=-12.72, lower=-12.72, upper=-12.72)
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps(data), "utf-8")
    for words in (("check",), ("check", "--explain", "fraud-filed-change")):
        ran = run(*words, "--data", str(path), "--json")
        assert (ran.code, ran.said) == (1, "")
    found = run("check", "--data", str(path), "--json").json
    assert found["counts"]["errors"] == 1
    assert [f["metric"] for f in found["findings"] if f["severity"] == "error"] == [
        "fraud-filed-change"
    ]
    assert ok("check", "--data", str(SECOND)).out


def test_one_figure_is_explained_by_any_of_its_names() -> None:
    by_id = ok("check", "--explain", CHANGE, "--json").json
    label = ok("metrics", "show", CHANGE, "--json").json["metrics"][0]["label"]["zh"]
    assert ok("check", "--explain", label, "--json").json == by_id
    assert any("26 → 55" in step["en"] for step in by_id["checks"][0]["steps"])
    missed = run("check", "--explain", "telecom-fraud-local-solved-chang3")
    assert missed.code == 3
    assert CHANGE in missed.said


def test_reports_are_the_same_figures_in_every_format() -> None:
    rows = [json.loads(line) for line in ok("check", "--jsonl").text.splitlines()]
    assert rows == ok("check", "--json").json["figures"]
    markdown = ok("check", "--md").text
    checked = sum(row["checkable"] == "checked" for row in rows)
    assert f"{checked} of {len(rows)} figures could be checked" in markdown


def test_rows_of_check_and_cite_say_the_place() -> None:
    whole = ok("check", "--json").json["figures"]
    assert {row["region"]["code"] for row in whole} == {"141100"}
    (cited,) = ok("cite", "robbery-days-without-case", "--json").json["citations"]
    assert cited["region"]["name"]["zh"] == "山西省吕梁市"
    assert ok("check", "--csv").text.startswith("metric,label_zh,label_en,as_written,")


@pytest.mark.parametrize("form", ["--csv", "--tsv"])
def test_a_finding_without_arithmetic_is_a_row_of_a_grid(form: str, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("连续160(5)天未发生抢劫案件。\n", encoding="utf-8")
    heads, row = ok("check", str(text), form).text.splitlines()
    assert heads.startswith("file")
    assert "ambiguous" in row


def test_numbers_may_stand_in_order() -> None:
    named = ok("check", "change", "-p", "-8.3%", "--from", "4312", "--to", "3954", "--json")
    assert ok("check", "change", "4312", "3954", "-8.3%", "--json").out == named.out
    assert ok("check", "change", "-8.3%", "4312", "--to", "3954", "--json").out == named.out
    assert ok("check", "share", "2340", "3744", "62.5%", "--json").json["verdict"] == "consistent"
    for wrong in (["1", "2"], ["1", "2", "3", "4", "5%"], ["--form", "5%"]):
        assert run("check", "change", *wrong).code == 2
