"""Files that were checked as a document: rows, findings for people, totals."""

from typing import Any

from lvliang_cli.core.check.dataset.dataset_check import check_all
from lvliang_cli.core.contract.document import Lines, Prose
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.core.view.check.checked_files_document import (
    AROUND,
    LONGEST,
    check_files,
    total_words,
)
from lvliang_cli.core.view.check.file_findings import CheckedFile

from ..support import SECOND, SLIP, changed, checked_text

UNREAD = CheckedFile("b.txt", failure=BadData(Words("坏", "bad")))


def shown(*files: CheckedFile) -> list[str]:
    """What people see in English, a block each."""
    blocks = check_files(files).blocks()
    texts = [block.text for block in blocks if isinstance(block, Lines | Prose)]
    assert len(texts) == len(blocks)
    return [text.en if isinstance(text, Words) else text for text in texts]


def test_a_finding_is_a_place_what_was_worked_out_and_the_marked_sentence() -> None:
    finding, total, how, _ = shown(checked_text(SLIP))
    head, sentence = finding.split("\n")
    assert head.startswith("a.txt:2:26: error: “62.05%”: does not match")
    assert "100 × 768 ÷ 1279 = 60.0469…%" in head
    assert head.endswith("[p2-3]")
    assert sentence == "    上半年刑事案件立案〔1279起〕,破案〔768起〕,破案率【62.05%】。"
    assert total == "1 file, 5 figures, 5 checked, 1 does not match."
    assert how.endswith("lvliang check a.txt --explain p2-3")


def test_a_partner_in_another_sentence_is_told_with_its_place() -> None:
    finding = shown(checked_text(SLIP.replace("23.5%", "28.5%")))[1]
    assert finding.endswith("其中盗窃〔300起〕,占立案总数的【28.5%】。 (whole “1279起” at 2:10)")


def test_a_long_sentence_is_cut_around_its_figures() -> None:
    long = SLIP.replace("上半年", "上半年" + "全局上下尽职尽责," * 40).replace(
        "破案率62.05%", "破案率62.05%" + ",群众交口称赞" * 40
    )
    finding = shown(checked_text(long))[0]
    sentence = finding.split("\n")[1].strip()
    assert sentence[0] == sentence[-1] == "…"
    assert "〔1279起〕,破案〔768起〕,破案率【62.05%】" in sentence
    assert LONGEST > len(sentence) > 2 * AROUND


def test_nothing_found_is_said_in_two_lines() -> None:
    document = check_files([checked_text(SLIP.replace("62.05", "60.05"))])
    assert not document.finds_problems
    total, _ = document.blocks()
    assert isinstance(total, Prose)
    assert total.text == Words(
        "1 个文件,5 个数字,核对 5 个,0 处不符。",
        "1 file, 5 figures, 5 checked, 0 do not match.",
    )
    assert total.tone == "heading"


def test_files_that_were_not_read_are_listed_and_counted() -> None:
    document = check_files([UNREAD, checked_text(SLIP)])
    assert document.finds_problems
    body = document.body()
    assert body["failed"] == [{"file": "b.txt", "zh": "坏", "en": "bad"}]
    assert [(one["file"], one["figures"], one["errors"]) for one in body["files"]] == [
        ("a.txt", 5, 1)
    ]
    assert body["counts"] == {
        "files": 1,
        "failed": 1,
        "figures": 5,
        "checked": 5,
        "possible": 0,
        "one_way": 0,
        "errors": 1,
        "warnings": 0,
        "notices": 0,
    }
    counted = {"files": 3, "figures": 84, "checked": 41, "errors": 2, "possible": 1}
    counted |= {"one_way": 1, "failed": 1}
    assert total_words(counted) == Words(
        "3 个文件,84 个数字,核对 41 个,2 处不符,1 处可能不符,1 处只按单向舍入相符,1 个文件未能读取",
        "3 files, 84 figures, 41 checked, 2 do not match, 1 may not match, "
        "1 fits only when rounded one way, 1 not read",
    )


def test_rows_have_every_check_with_positions_in_code_points() -> None:
    text = "𠮷" + SLIP  # one code point, two units of UTF-16
    document = check_files([checked_text(text)])
    slip, share = document.rows()
    assert text[slip["char_start"] : slip["char_end"]] == "62.05%" == slip["as_written"]
    assert text[slip["sentence_start"] : slip["sentence_end"]].endswith("破案率62.05%。")
    assert (slip["severity"], slip["verdict"], slip["code"]) == ("error", *["repairable"] * 2)
    assert (share["severity"], share["verdict"]) == (None, "consistent")
    assert slip["exact"]["lower_exact"] == "76800/1279"
    partners = {one["role"]: one for one in slip["partners"]}
    assert text[partners["whole"]["char_start"] : partners["whole"]["char_end"]] == "1279起"
    assert document.body()["checks"] == [slip, share]
    header, rows = document.grid()
    flat: dict[str, Any] = dict(zip(header, rows[0], strict=True))
    assert flat["worked_out_en"] == slip["worked_out"]["en"]
    assert (flat["line"], flat["column"]) == (slip["line"], slip["column"])


def test_a_row_without_a_check_and_one_of_a_dataset_leave_open_what_they_lack() -> None:
    (row,) = check_files([checked_text("上半年破获刑事案件1O8起。")]).rows()
    assert row["code"] == "misprint"
    assert not {"type", "verdict", "exact"} & row.keys()
    assert row["worked_out"] == {"zh": "", "en": ""}

    def misprint(data: Any) -> None:
        data["metrics"][0]["cautions"] = ["misprint"]

    dataset = changed(misprint)
    file = CheckedFile("x.json", "dataset", dataset=dataset, standings=check_all(dataset))
    first = check_files([file]).rows()[0]
    assert (first["column"], first["sentence_start"], first["sentence_end"]) == (None,) * 3
    finding = shown(file)[0]
    assert finding.split("\n")[1].strip() == dataset.release.metrics[0].as_written


def test_a_partner_of_a_dataset_is_told_with_its_paragraph() -> None:
    def misprint(data: Any) -> None:
        change = next(m for m in data["metrics"] if m["id"] == "fraud-filed-change")
        change.update(value=-12.72, lower=-12.72, upper=-12.72)

    dataset = changed(misprint, SECOND)
    file = CheckedFile("x.json", "dataset", dataset=dataset, standings=check_all(dataset))
    finding = next(one for one in shown(file) if "error" in one)
    assert "at 4" in finding.split("\n")[1]
