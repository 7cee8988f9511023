"""What a page draws has blocks that say the same without it."""

from lvliang_cli.core.contract.document import Facts, Prose, Table
from lvliang_cli.core.contract.html_page_content import Legend, Panels, Section, Text
from lvliang_cli.core.text.bilingual import Words

TITLE = Words("趋势", "Trends")
TABLE = Table((), ())


def test_a_section_is_its_tables_and_words_where_nothing_is_drawn() -> None:
    facts = Facts(())
    drawn = (Panels(TITLE, TITLE, (), TABLE), Legend(()), Text(()), facts)
    assert Section("trends", TITLE, None, drawn).blocks == [Prose(TITLE, "heading"), TABLE, facts]


def test_the_lead_stands_under_the_title() -> None:
    assert Section("a", TITLE, TITLE, ()).blocks == [Prose(TITLE, "heading"), Prose(TITLE)]
