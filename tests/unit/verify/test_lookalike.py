"""What stands where a figure should be is told and never found."""

from ..verifying import TWO, held, release, said


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
