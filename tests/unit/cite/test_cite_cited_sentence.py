"""Citations in every style, with the year in brackets where none is printed."""

import json
import re

import pytest

from lvliang_cli.core.cite.cited import date_parts
from lvliang_cli.core.cite.sentence import sentence
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.cite import cite
from lvliang_cli.render.json_text import compact

from ..support import changed

DAY = "2026-01-31"
BOUND = "epidemic-vehicles-inspected"


def text(dataset: Dataset, style: str, *names: str) -> Words:
    (row,) = cite(dataset, names, style, DAY).rows()
    return Words(**row["text"])


def test_a_sentence_says_all_that_a_reader_needs(lvliang: Dataset) -> None:
    words = text(lvliang, "sentence", BOUND)
    for part in (
        *("Vehicles inspected: more than 112,000 vehicles", "11.2万余辆", "2020-01/2020-06"),
        *("Caution: bound only", "[2020?]-07-13", "paragraph 4", "http://", f"accessed {DAY}"),
    ):
        assert part in words.en
    assert "检查过往车辆:多于 112,000 辆" in words.zh
    assert "160 or 165 days" in text(lvliang, "sentence", "robbery-days-without-case").en
    assert "no period printed" in text(lvliang, "sentence", "robbery-days-without-case").en
    assert "+111.54%" in text(lvliang, "sentence", "telecom-fraud-local-solved-change").en
    assert "No. 1 " in text(lvliang, "sentence", "asset-thaw-scam-provincial-rank").en
    assert "12 cases" in text(lvliang, "sentence", "homicide-cold-cases-solved").en
    assert "Caution" not in text(lvliang, "sentence", "homicide-cold-cases-solved").en


def test_a_number_of_one_is_one_thing() -> None:
    def one(release: dict) -> None:  # type: ignore[type-arg]
        for metric in release["metrics"]:
            if metric["id"] == "homicide-cold-cases-solved":
                metric |= {"value": 1, "lower": 1, "upper": 1}

    assert "1 case (" in text(changed(one), "sentence", "homicide-cold-cases-solved").en


def test_every_hedge_has_its_words(qinghe: Dataset) -> None:
    told = {
        "suspects-caught": "nearly 1,500 people",
        "payments-stopped": "over 23,000,000 yuan",
        "money-returned": "about 8,605,000 yuan",
        "drink-driving": "less than 900 cases",
        "waiting-time": "at most 15 minutes",
        "one-window-items": "at least 120 items",
        "sense-of-safety-rise": "+0.6 percentage points",
        "online-rate": "88.00%",
    }
    for name, words in told.items():
        assert words in text(qinghe, "sentence", name).en


def test_gbt7714(lvliang: Dataset, qinghe: Dataset) -> None:
    assert text(lvliang, "gbt7714").zh == (
        "武艳永, 郝淑平. [吕梁市公安局上半年工作情况通稿][EB/OL]. 记者观察网, "
        f"[2020]([2020]-07-13)[{DAY}]. http://ll.jzgczz.com/infos/31931.html."
    )
    assert text(lvliang, "gbt7714").en == text(lvliang, "gbt7714").zh
    figure = text(lvliang, "gbt7714", BOUND)
    assert f"记者观察网, [2020]:第 4 段([2020]-07-13)[{DAY}]. http:" in figure.zh
    assert figure.zh.endswith(". 所引:检查过往车辆,11.2万余辆。")
    assert figure.en.endswith(". Cited: Vehicles inspected, 11.2万余辆.")
    assert text(qinghe, "gbt7714").zh.startswith(
        "佚名. 清河市公安局通报前三季度工作[EB/OL]. 清河日报"
    )
    assert "2023(2023-10-12)" in text(qinghe, "gbt7714").en


def test_bibtex_is_balanced_and_hostile_text_is_escaped(lvliang: Dataset, qinghe: Dataset) -> None:
    def spoil(release: dict) -> None:  # type: ignore[type-arg]
        release["title"]["zh"] = "a}b{c\\d%e&f$g#h_i~j^k\nl"
        release["sources"][0]["url"] = "http://x/{}\\"

    for dataset in (lvliang, qinghe, changed(spoil)):
        for names in ((), (dataset.release.metrics[0].id,)):
            entry = text(dataset, "bibtex", *names).zh
            assert entry.startswith("@misc{")
            assert entry.count("{") == entry.count("}")
            depth = 0
            for mark in re.findall(r"[{}]", entry):
                depth += 1 if mark == "{" else -1
                assert depth >= 0
            assert depth == 0
    assert "year = {[2020?]}" in text(lvliang, "bibtex").zh
    assert "year = {[2020?]},\n  month = jul,\n  day = {13}" in text(lvliang, "bibtex").zh
    assert "year = {2023},\n  month = oct,\n  day = {12}" in text(qinghe, "bibtex").zh
    assert "year = {2023}" in text(qinghe, "bibtex").zh
    assert "author" not in text(qinghe, "bibtex").zh


def test_ris_has_a_tag_on_every_line(lvliang: Dataset, qinghe: Dataset) -> None:
    for dataset in (lvliang, qinghe):
        for names in ((), (dataset.release.metrics[0].id,)):
            lines = text(dataset, "ris", *names).zh.split("\n")
            assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
            assert lines[0] == "TY  - ELEC"
            assert lines[-1] == "ER  - "
    assert "\nPY  - 2020\n" in text(lvliang, "ris").zh
    assert "[2020?] is inferred" in text(lvliang, "ris").zh
    assert "inferred" not in text(qinghe, "ris").zh


def test_csl_json_is_bare_and_marks_an_inferred_year(lvliang: Dataset, qinghe: Dataset) -> None:
    document = cite(lvliang, [BOUND], "csl", DAY)
    assert document.is_bare
    (item,) = json.loads(compact(document.body()))
    assert item["issued"] == {"date-parts": [[2020, 7, 13]], "circa": True}
    assert item["accessed"] == {"date-parts": [[2026, 1, 31]]}
    assert item["author"][0] == {"family": "武", "given": "艳永"}
    assert "多于 112,000" in item["note"]
    header, (row,) = document.grid()
    cells = dict(zip(header, row, strict=True))
    assert (cells["id"], cells["issued"], cells["circa"]) == (
        f"lvliang-2020h1:{BOUND}",
        "2020-07-13",
        True,
    )
    assert (cells["author"], cells["accessed"]) == ("武, 艳永;郝, 淑平", DAY)
    assert cells["note"] == item["note"]
    assert list(document.blocks()) == []
    (other,) = cite(qinghe, [], "csl", DAY).rows()
    assert "circa" not in other["issued"]
    assert "note" not in other
    header, (row,) = cite(qinghe, [], "csl", DAY).grid()
    cells = dict(zip(header, row, strict=True))
    assert (cells["circa"], cells["author"], cells["note"]) == (False, "", None)
    assert cells["container-title"] == other["container-title"]


def test_what_cannot_be_cited(lvliang: Dataset) -> None:
    with pytest.raises(UnknownName):
        cite(lvliang, ["nothing"], "sentence", DAY)
    with pytest.raises(BadUsage) as refused:
        cite(lvliang, [], "apa", DAY)
    assert refused.value.hint is not None
    for day in ("2026-02-30", "today", ""):
        with pytest.raises(BadUsage):
            cite(lvliang, [], "sentence", day)
    assert date_parts("2026-01-31") == [2026, 1, 31]


@pytest.mark.parametrize(
    ("qualifier", "value", "words"),
    [
        ("less_than", -40, ("下降超过 40%", "down by over 40%")),
        ("at_most", -20, ("下降不少于 20%", "down by at least 20%")),
        ("more_than", -30, ("下降不足 30%", "down by less than 30%")),
        ("about", -12, ("下降约 12%", "down by about 12%")),
        ("over", 12, ("上升超过 12%", "up by over 12%")),
        ("exact", -12, (":-12%", ": -12%")),
    ],
)
def test_of_a_fall_the_bound_of_its_size_is_told(
    lvliang: Dataset, qualifier: str, value: int, words: tuple[str, str]
) -> None:
    metric = next(m for m in lvliang.release.metrics if m.id == "property-crime-cases-filed-change")
    told = sentence(lvliang, metric._replace(qualifier=qualifier, value=value))
    assert words[0] in told.zh
    assert words[1] in told.en


@pytest.mark.parametrize(
    ("print_", "hedge", "whole"),
    [("51公斤", "近", "近51公斤"), ("20%", "以上", "20%以上"), ("3万余人", "余", "3万余人"),
     ("3人", None, "3人")],
)  # fmt: skip
def test_a_print_has_its_hedge(
    lvliang: Dataset, print_: str, hedge: str | None, whole: str
) -> None:
    metric = lvliang.release.metrics[0]
    assert metric._replace(as_written=print_, qualifier_as_written=hedge).printed == whole
