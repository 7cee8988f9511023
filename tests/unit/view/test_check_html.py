"""The page of a file that was checked: tones, groups, links between partners."""

from lvliang_cli.core.view.check.html import annotated_check
from lvliang_cli.core.view.shared.annotated_copy import Card
from lvliang_cli.render.annotated_page import render

from ..support import SLIP, checked_text

TEXT = SLIP + "\n出动警力500人次。"


def test_figures_are_toned_by_what_was_found_and_grouped() -> None:
    page = annotated_check(checked_text(TEXT))
    found = {group.id: [card.as_written for card in group.cards] for group in page.groups}
    assert found == {
        "wrong": ["62.05%"],
        "caution": ["1279起", "768起"],
        "fits": ["300起", "23.5%"],
        "plain": ["500人次"],
    }
    assert page.title.en == "a.txt"
    assert page.summary.en == "1 file, 6 figures, 5 checked, 1 does not match"


def cards(text: str) -> dict[str, Card]:
    page = annotated_check(checked_text(text))
    return {card.as_written: card for group in page.groups for card in group.cards}


def test_partners_are_linked_both_ways() -> None:
    card = cards(TEXT)
    slip, whole = card["62.05%"], card["1279起"]
    assert {link.as_written for link in slip.links} == {"1279起", "768起"}
    assert slip.id in {link.id for link in whole.links}
    assert slip.cautions == whole.cautions
    assert "60.0469…%" in slip.cautions[0][1].en
    assert [(name.en, "consistent" in told.en) for name, told in card["23.5%"].facts] == [
        ("consistent", True)
    ]
    assert card["500人次"].facts == card["500人次"].links == ()


def test_the_page_is_safe_against_hostile_text() -> None:
    page = render(annotated_check(checked_text(TEXT + "<script>x</script>\u202e")), "zh")
    assert "<script" not in page
    assert "\u202e" not in page
    assert 'href="#text-p2-1"' in page
    assert 'id="text-p2-1"' in page
