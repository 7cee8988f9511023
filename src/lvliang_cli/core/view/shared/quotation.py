"""Figures in their sentences, from a copy that the reader gave."""

from typing import TYPE_CHECKING

from lvliang_cli.core.contract.document import Prose
from lvliang_cli.core.text.bilingual import Note, Words, note

if TYPE_CHECKING:
    from lvliang_cli.core.verify.quote import Quote


def quote_words(quote: "Quote | None") -> Words:
    """The sentence with the figure in brackets, or that there is none."""
    if quote is None:
        return Words(
            "所给文本:没有确定找到这个数字。",
            "In your copy: this figure was not found with certainty.",
        )
    sentence = f"{quote.prefix.lstrip()}【{quote.exact}】{quote.suffix.rstrip()}"
    span = f"{quote.start}-{quote.end}"
    return Words(
        f"所给文本(第 {quote.paragraph} 行,字符 {span}):{sentence}",
        f"In your copy (line {quote.paragraph}, characters {span}): {sentence}",
    )


def quote_block(quote: "Quote | None") -> Prose:
    """The same as a block."""
    words = quote_words(quote)
    return Prose(words, "caution") if quote is None else Prose(words)


def unquoted_note(name: str) -> Note:
    """That the figure called `name` is not in the copy."""
    zh, en = (
        f"在所给文本中没有确定找到 {name}",
        f"{name} was not found with certainty in the copy given",
    )
    return note("not-in-copy", zh, en)
