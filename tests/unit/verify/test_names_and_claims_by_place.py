"""Places that follow from neighbours, and hints of what stands where nothing does."""

import pytest

from ..verifying import TWO, held, release, said, told

NEAR = {
    "a word was changed, both distances agree": (
        [("治安类警情占比", "治安类报案占比")],
        "exact 36起 neighbours",
    ),
    "a clause was dropped, a neighbour's hash covers it": (
        [("其中治安类警情占比较大,", "")],
        "moved 36起 neighbours",
    ),
    "words were added and changed, the distances agree nearly": (
        [("治安类警情占比", "治安方面的警情占比"), ("正在", "均正在"), ("另有", "还另有")],
        "moved 36起 neighbours",
    ),
    "words were put in, no distance agrees": (
        [("共查处36起", "经过连日奋战共查处36起,其余的不在此列")],
        "moved 36起 words",
    ),
    "a page ended in the sentence": (
        [("占比较大,", "占比\n— 3 —\n公安简报\n较大,")],
        "moved 36起 cut-context",
    ),
    "the same print came to stand close by": (
        [("另有7起", "另有36起,又有7起")],
        "exact 36起 words",
    ),
}


@pytest.mark.parametrize(("changes", "outcome"), NEAR.values(), ids=NEAR)
def test_neighbours(changes: list[tuple[str, str]], outcome: str) -> None:
    dataset, text = release(TWO)
    for change in changes:
        assert change[0] in text
        text = text.replace(*change)
    assert told(dataset, text)["f2"] == outcome


def test_a_covered_place_keeps_its_distance() -> None:
    """The hash of a neighbour vouches for its characters, and the distance tells which."""
    dataset, text = release(TWO)
    assert told(dataset, text.replace("正在办理。", ""))["f3"] == "exact 7起 neighbours"


LONG = "全市公安机关持续开展各类{}专项行动共出动【{}】次,工作成效十分明显"


SHORT = (LONG.format("整治", "3000人"), "【12起】", LONG.format("慰问", "4000家"))


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("{0}\n{1}\n{2}。", "exact"),
        ("题\n{0}\n{1}\n{2}", "moved"),
        ("{0}\n另有\n一行\n{1}\n和一行\n{2}", "moved"),
        ("{0}\n1\n一行\n{1}\n{1}\n和一行\n{2}", "not_found"),
        ("{1}\n{0}\n{2}", "not_found"),
        ("{0}\n{2}\n{1}", "not_found"),
        ("{0}\n共{1}\n{2}", "moved"),
        ("{0}另有{1}", "not_found"),
        ("题\n{1}", "not_found"),
    ],
)
def test_a_paragraph_too_short_to_be_recognised_needs_its_neighbours(
    lines: str, status: str
) -> None:
    dataset, text = release("\n".join(SHORT))
    copy = lines.format(*text.split("\n"))
    assert held(dataset, copy).metrics[1].status == status


def test_a_count_printed_as_a_change_needs_both_distances() -> None:
    """With one it may have changed places with its change."""
    dataset, text = release(TWO)
    copy = text.replace("占比较大,共查处36起", "占比较上年,下降36起")
    assert told(dataset, copy)["f2"] == "exact 36起 neighbours"
    other = copy.replace(",另有7起正在", ",与此同时又有77起正在").replace("治安类", "治安类警")
    assert told(dataset, other)["f2"] == "not_found"


def test_a_like_number_where_the_figure_should_stand_is_told() -> None:
    dataset, text = release(TWO)
    altered = text.replace("36起", "63起")
    found = {each.record.id: each for each in held(dataset, altered).metrics}
    assert found["f2"].status == "not_found"
    assert found["f2"].lookalike is not None
    assert found["f2"].lookalike.as_written == "63起"
    assert found["f2"].lookalike.start == found["f2"].locator.start
    assert [said(found[name]) for name in ("f1", "f3", "f4")] == [
        "exact 480起 context",
        "exact 7起 mended-context",
        "exact 292个 context",
    ]


def test_the_same_print_among_other_words_is_told_but_never_found() -> None:
    dataset, text = release(TWO)
    altered = text.replace("共查处36起,", "").replace("意见建议", "意见建议36起,逐一答复落实到位")
    finding = held(dataset, altered).metrics[1]
    assert (finding.status, finding.evidence, finding.place) == ("not_found", None, None)
    assert finding.lookalike is not None
    assert altered[finding.lookalike.start : finding.lookalike.end] == "36起"


def test_a_print_that_two_may_be_is_a_hint_for_one() -> None:
    dataset, text = release(
        "甲县共查处【36起】,乙县共查处【36起】。工作队多次前往基层一线逐一走访企业【292家】并听取意见建议若干条。"
    )
    cut = text.partition("。")[2]
    copy = f"{cut}另据通报," + "其他县区的情况仍在统计之中,随后公布。" * 12 + "有36起。"
    found = held(dataset, copy).metrics
    assert sorted(each.verdict for each in found) == ["found", "missing", "unclear"]
