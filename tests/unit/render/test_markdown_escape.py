"""Text that came from data stays text in Markdown."""

import pytest

from lvliang_cli.core.contract.document import Document, Grid, Lines, Prose
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.render import Look, render


def shown(*blocks: Prose | Lines) -> str:
    document = Document("x", "", None, dict, list, lambda: Grid((), ()), lambda: list(blocks))
    return render(document, "markdown", Look()).removesuffix("\n")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("~~cut~~", r"\~\~cut\~\~"),
        ("# head", r"\# head"),
        ("####### seven", "####### seven"),
        ("#4", "#4"),
        ("> quoted", r"\> quoted"),
        (">112,000", r"\>112,000"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("-20", "-20"),
        ("+10.12", "+10.12"),
        ("---", r"\---"),
        ("===", r"\==="),
        ("1. first", r"1\. first"),
        ("12) twelfth", r"12\) twelfth"),
        ("1.5 million", "1.5 million"),
        ("    code", "code"),
        ("```", r"\`\`\`"),
        ("| a |", r"\| a \|"),
        ("", ""),
    ],
)
def test_what_begins_a_block_is_escaped(text: str, escaped: str) -> None:
    assert shown(Prose(text)) == escaped


def test_a_heading_keeps_its_last_marks() -> None:
    assert shown(Prose("Class C #", "heading")) == r"### Class C \#"


def test_no_line_ends_the_fence() -> None:
    text = "a\n`````\nb"
    assert shown(Lines(Words(text, text))) == f"``````text\n{text}\n``````"
