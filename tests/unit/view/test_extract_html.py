"""The page of an extraction: its marks and what it leaves out."""

from datetime import date

from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.view.extract.html import annotated_reading


def test_the_page_marks_figures_and_what_was_passed_over() -> None:
    page = annotated_reading(
        read("5起。\n1.上半年破案500起,同比上升0.5%。", date(2023, 8, 1)), "a.txt"
    )
    figures, dropped = page.groups
    assert [(card.as_written, card.tone) for card in figures.cards] == [
        ("5起", "caution"),
        ("500起", "plain"),
        ("0.5%", "plain"),
    ]
    assert [(card.as_written, card.tone) for card in dropped.cards] == [("1", "changed")]
    facts = {name.en: told.en for name, told in figures.cards[2].facts}
    assert facts["Period"] == "上半年"
    assert facts["Change"] == "up on a year earlier"
    assert figures.cards[0].cautions[0][0].en == "Doubt"
    assert page.summary.en == "3 figures; 1 not figures"
    marked = {ident: piece.text for line in page.lines for piece in line for ident in piece.ids}
    assert marked == {"f1": "5起", "f2": "500起", "f3": "0.5%", "d1": "1"}


def test_a_figure_without_a_period_has_none_on_the_page() -> None:
    (figures, _) = annotated_reading(read("破案5起。"), "a.txt").groups
    assert [name.en for name, _ in figures.cards[0].facts] == ["Paragraph", "Confidence"]
