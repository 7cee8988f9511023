"""What is told of a verification: the document, a quotation, the annotated page."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from lvliang_cli.core.contract.document import Facts, Prose, Table
from lvliang_cli.core.data.codes import CHANGES, REASONS
from lvliang_cli.core.data.dataset import Dataset, load
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.text.bilingual import LANGS, Lang, Words
from lvliang_cli.core.text.encoding import Decoded
from lvliang_cli.core.verify import Verification
from lvliang_cli.core.view.shared.quotation import Quote, quotes
from lvliang_cli.core.view.show import show_all
from lvliang_cli.core.view.verify.html import annotated
from lvliang_cli.core.view.verify.verify_document import change_words, verify_document
from lvliang_cli.render.annotated_page import render
from lvliang_cli.render.json_document import envelope
from lvliang_cli.render.json_text import compact

from ..support import SECOND
from ..verifying import LIST, ONE, TWO, dataset_of, held, locator_of, release

TEXT = SECOND.with_suffix(".txt").read_text("utf-8")


def body(dataset: Dataset, found: Verification, path: str = "copy.txt") -> Any:
    return json.loads(compact(envelope(verify_document(dataset, found, path))))


def codes(dataset: Dataset, text: str) -> list[str]:
    return [note["code"] for note in body(dataset, held(dataset, text))["notes"]]


def test_the_document_of_the_file_itself(qinghe: Dataset) -> None:
    found = body(qinghe, held(qinghe, TEXT), "/some/where/copy.txt")
    assert found["count"] == 25
    assert found["counts"] == {"exact": 25, "moved": 0, "not_found": 0}
    assert (found["identical"], found["same_text"], found["encoding"]) == (True, True, "utf-8")
    assert found["file"]["name"] == "copy.txt"
    assert (found["file"]["chars"], found["file"]["paragraphs"]) == (388, 9)
    for row in found["places"] + found["other_places"]:
        place = {name: row[name] for name in ("paragraph", "start", "end", "as_written")}
        assert row["found"] == place
        assert (row["lookalike"], row["repeats"]) == (None, 0)
    assert {row["kind"] for row in found["other_places"]} == {"claim", "platform", "programme"}
    carried = {code for row in found["places"] for code in row["cautions"]}
    assert {caution["code"] for caution in found["cautions"]} == carried != set()
    assert not verify_document(qinghe, held(qinghe, TEXT), "x").finds_problems


def test_the_notes() -> None:
    dataset, text = release(TWO)
    assert codes(dataset, text) == []
    assert codes(dataset, text.replace("一是", "\r\n一是")) == []
    assert codes(dataset, "无关的文字") == ["another-document"]
    assert codes(dataset, text.replace("36起", "63起")) == ["changed-surroundings"]
    assert codes(dataset, f"{text}\n{text}") == ["repeated"]


def test_the_same_file_and_the_same_text_are_told() -> None:
    dataset, text = release(f"题\n{ONE}")
    for copy, words in (
        (text, "The file is, byte for byte, the one that the dataset was made from."),
        (
            text.replace("\n", "\r\n"),
            "The text is the one that the dataset was made from; enc",
        ),
        (f"{text}。", None),
    ):
        blocks = verify_document(dataset, held(dataset, copy), "x").blocks()
        told = [block.text for block in blocks if isinstance(block, Prose)]
        same = [each.en for each in told if isinstance(each, Words) and "was made from" in each.en]
        assert (same == []) if words is None else same[0].startswith(words)


def test_one_place_and_several_are_told_rightly() -> None:
    for marked, change, words in (
        (TWO, ("36起", "63起"), "the words around 1 place differ from the release; read them"),
        (LIST, ("54件", "45件"), "the words around 3 places differ from the release; read them"),
    ):
        dataset, text = release(marked)
        document = verify_document(dataset, held(dataset, text.replace(*change)), "x")
        assert [note.words.en for note in document.notes] == [words]


def test_what_is_missing_comes_first_for_people() -> None:
    dataset, text = release(TWO)
    document = verify_document(dataset, held(dataset, text.replace("36起", "63起")), "x")
    assert document.finds_problems
    tables = [block for block in document.blocks() if isinstance(block, Table)]
    assert [table.title and table.title.en for table in tables] == [
        "Figures changed",
        "Figures found",
    ]
    ((ident, _, printed, change, where),) = tables[0].rows
    assert (ident, printed, where) == ("f2", "36起 → 63起", "x:1:37")
    assert isinstance(change, Words)
    assert change.en == "changed to 63"
    (summary, facts, *_) = document.blocks()
    assert isinstance(summary, Prose)
    assert summary.tone == "caution"
    assert isinstance(facts, Facts)
    nowhere = verify_document(dataset, held(dataset, "别的文字"), "x")
    (only,) = [block for block in nowhere.blocks() if isinstance(block, Table)]
    assert {row[4] for row in only.rows} == {""}


def test_the_grid_has_a_row_for_each_figure() -> None:
    dataset, text = release(TWO)
    grid = verify_document(dataset, held(dataset, text.replace("36起", "63起")), "x").grid()
    rows = [dict(zip(grid.header, row, strict=True)) for row in grid.rows]
    assert [row["id"] for row in rows] == ["f1", "f2", "f3", "f4"]
    assert (rows[1]["found_start"], rows[1]["lookalike_as_written"]) == (None, "63起")
    assert rows[0]["found_start"] == rows[0]["start"]
    assert rows[0]["source_url"].startswith("https://")


def test_of_several_datasets_the_one_that_fits_best(lvliang: Dataset, qinghe: Dataset) -> None:
    from lvliang_cli.core.data.gather import gather
    from lvliang_cli.core.verify import verify

    both = gather([str(SECOND), lvliang.path])
    found = verify(both, TEXT.encode(), Decoded(TEXT, "utf-8"))
    assert found.dataset.release.id == qinghe.release.id
    document = verify_document(both, found, "x")
    assert [note.code for note in document.notes] == ["best-of-several"]
    assert next(iter(quotes(found))) == f"{qinghe.release.id}/{qinghe.release.metrics[0].id}"


QUOTED = "前言。第一句没有数字;第二句破获案件【12起】和其他,然后结束!第三句。\n末段共【7人】参加"


def test_a_figure_in_its_sentence() -> None:
    dataset, text = release(QUOTED)
    assert quotes(held(dataset, f"题\n{text}")) == {
        "f1": Quote("第二句破获案件", "12起", "和其他,然后结束!", 2, 20, 23),
        "f2": Quote("末段共", "7人", "参加", 3, 40, 42),
    }
    assert quotes(held(dataset, text.replace("12起", "13起")))["f1"] is None


def test_a_quotation_in_every_form(qinghe: Dataset) -> None:
    name = "drink-driving"
    found = quotes(held(qinghe, f"页眉\n{TEXT}".replace("4.86万", "4.68万")))
    document = show_all(qinghe, [name, "alarms"], "metric", None, found)
    assert document.finds_problems
    assert [note.code for note in document.notes] == ["not-in-copy"]
    tones = [b.tone for b in document.blocks() if isinstance(b, Prose) and "copy" in str(b.text)]
    assert tones == ["plain", "caution"]
    first, second = document.rows()
    assert first["quote"] == {
        "prefix": "交通管理方面,检查车辆12万余辆,查处酒驾不足",
        "exact": "900起",
        "suffix": ";",
        "paragraph": 7,
        "start": 248,
        "end": 252,
    }
    assert second["quote"] is None
    told = [str(block.text) for block in document.blocks() if isinstance(block, Prose)]
    assert any("查处酒驾不足【900起】;" in text for text in told)
    assert any("was not found with certainty" in text for text in told)
    grid = document.grid()
    assert grid.header[-6:] == tuple(f"quote_{part}" for part in Quote._fields)
    assert grid.rows[0][-6:-3] == (first["quote"]["prefix"], "900起", ";")
    assert set(grid.rows[1][-6:]) == {None}
    few = show_all(qinghe, [name], "metric", ["id"], found)
    assert list(few.rows()[0]) == ["id", "quote"]
    assert not few.finds_problems
    assert "quote" not in show_all(qinghe, [name], "metric").rows()[0]


class Page(HTMLParser):
    """What a page holds: elements with their attributes, ids, links and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.ids = [str(found["id"]) for _, found in self.tags if "id" in found]
        self.links = [str(found["href"]) for tag, found in self.tags if tag == "a"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def page(dataset: Dataset, text: str, lang: Lang = "en") -> Page:
    return Page(render(annotated(held(dataset, text)), lang))


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("178起", "187起"), "别的\n\n文件\n", ""])
def test_the_lines_of_the_page_are_those_of_the_copy(text: str, qinghe: Dataset) -> None:
    lines = annotated(held(qinghe, text)).lines
    assert ["".join(piece.text for piece in line) for line in lines] == (
        text.removesuffix("\n").split("\n")
    )


@pytest.mark.parametrize("lang", LANGS)
def test_every_figure_is_marked_and_linked_both_ways(lang: Lang, qinghe: Dataset) -> None:
    found = page(qinghe, TEXT, lang)
    idents = {metric.id for metric in qinghe.release.metrics}
    assert len(found.ids) == len(set(found.ids))
    assert {f"text-{ident}" for ident in idents} | {f"figure-{i}" for i in idents} <= set(found.ids)
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    marks = [attributes for tag, attributes in found.tags if tag == "mark" and "id" in attributes]
    assert len(marks) == len(idents)
    assert qinghe.release.title.say(lang) in found.text


def test_a_changed_figure_is_marked_with_what_the_release_prints() -> None:
    dataset, text = release(TWO)
    found = page(dataset, text.replace("36起", "63起"))
    classes = {a["id"]: a["class"] for tag, a in found.tags if tag == "mark" and "id" in a}
    assert classes == {
        "text-f1": "plain",
        "text-f2": "altered",
        "text-f3": "changed",
        "text-f4": "plain",
    }
    assert "#changed" in found.links
    assert "Figures changed" in found.text
    was = [a["data-was"] for tag, a in found.tags if tag == "mark" and "data-was" in a]
    assert was == ["36起"]
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    gone = page(dataset, text.replace("36起", "多起"))
    assert "text-f2" not in gone.ids
    assert "figure-f2" in gone.ids


def test_the_same_print_among_other_words_is_unclear_and_told_as_similar() -> None:
    dataset, text = release(TWO)
    altered = text.replace("共查处36起,", "").replace("意见建议", "意见建议36起,逐一答复落实到位")
    found = held(dataset, altered)
    finding = found.metrics[1]
    assert finding.now is None
    assert change_words(finding) == REASONS["same-print-elsewhere"]
    (card,) = [each for group in annotated(found).groups for each in group.cards if each.id == "f2"]
    told = {name.en: value for name, value in card.facts}
    assert told["Result"] == REASONS["same-print-elsewhere"]
    assert "“36起”" in told["Similar"].en
    assert "In the copy" not in told


def test_a_hedge_that_is_lost_is_told_without_a_value(qinghe: Dataset) -> None:
    found = held(qinghe, TEXT.replace("超过2300万元", "2300万元"))
    (finding,) = [each for each in found.metrics if each.verdict == "changed"]
    assert finding.record.id == "payments-stopped"
    assert change_words(finding) == CHANGES["hedge"]


def test_a_period_that_differs_is_told_with_that_of_the_copy() -> None:
    text = "2023年上半年,全市公安机关持续发力,共侦破电信诈骗案件386起,抓获涉案人员412名。\n"
    made = draft(read(text), About("made", None, None, date(2024, 1, 20)))
    dataset = Dataset(made, "made", b"{}")
    found = held(dataset, text.replace("上半年", "下半年"))
    assert [change_words(each) for each in found.metrics] == [
        Words("时段改为 2023年7月至12月", "period changed to July–December 2023")
    ] * 2


def test_figures_that_share_a_place_or_overlap() -> None:
    dataset, text = release("全力维护安全稳定,以【四大工程】为统领,打好攻坚战,出动【300人】次。")
    first, second = dataset.release.metrics
    inner = locator_of(text, text.index("大工"), text.index("大工") + 2)
    marks = dataset_of(
        text,
        first,
        second,
        first._replace(id="twin"),
        first._replace(id="inner", as_written="大工", locator=inner, cautions=("stock",)),
    )
    (line,) = annotated(held(marks, text)).lines
    assert [(piece.text, piece.ids, piece.first) for piece in line if piece.ids] == [
        ("四", ("f1", "twin"), ("f1", "twin")),
        ("大工", ("f1", "twin", "inner"), ("inner",)),
        ("程", ("f1", "twin"), ()),
        ("300人", ("f2",), ("f2",)),
    ]
    found = page(marks, text)
    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)


def test_a_print_over_two_lines_is_marked_on_both() -> None:
    dataset, text = release(ONE)
    lines = annotated(held(dataset, text.replace("12起", "12\n起"))).lines
    assert [(p.text, p.first) for line in lines for p in line if p.ids] == [
        ("12", ("f1",)),
        ("起", ()),
    ]


NASTY = "<script>alert(1)</script> \x08[31m \u202e <img src=x onerror=alert(1)> &amp; \" ' \t"


def test_a_hostile_text_is_only_text() -> None:
    dataset, text = release(ONE)
    html = render(annotated(held(dataset, f"{NASTY}\n{text}\n{NASTY}")), "both")
    found = Page(html)
    assert {tag for tag, _ in found.tags} <= {
        *("html", "head", "meta", "title", "style", "body", "header", "main", "footer"),
        *("section", "aside", "article", "h1", "h2", "h3", "p", "ul", "li", "dl", "dt", "dd"),
        *("span", "mark", "a", "strong", "div", "nav"),
    }
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", html)
    assert found.text.count("<script>alert(1)</script>") == 2
    for _, attributes in found.tags:
        assert not {"style", "src", "onerror", "onclick"} & attributes.keys()
        assert str(attributes.get("href", "#")).startswith("#")


def test_the_page_may_load_nothing() -> None:
    from base64 import b64encode
    from hashlib import sha256

    dataset, text = release(ONE)
    html = render(annotated(held(dataset, text)), "zh")
    style = re.search("<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style.group(1).encode()).digest()).decode()
    policy = next(a["content"] for t, a in Page(html).tags if a.get("http-equiv"))
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"@import|url\((?!#)", style.group(1))


def test_the_bundled_dataset_on_another_text() -> None:
    found = page(load(None), "别的文字")
    assert found.text.count("missing") >= 35


def test_figures_that_only_the_copy_has_are_counted_and_listed() -> None:
    dataset, text = release(TWO)
    document = verify_document(dataset, held(dataset, f"{text}另查扣机动车915辆。\n"), "x")
    summary, *_ = document.blocks()
    assert isinstance(summary, Prose)
    assert summary.text == Words(
        "4 个数字:相同 4 个;文中另有通稿没有的数字 1 个",
        "4 figures: 4 found; the copy has 1 that the release does not",
    )
