"""Figures in their sentences, from a copy that the reader gave."""

from typing import TYPE_CHECKING, NamedTuple

from lvliang_cli.core.text.bilingual import Words

if TYPE_CHECKING:
    from lvliang_cli.core.verify import Finding, Verification


class Quote(NamedTuple):
    """A quotation, named as in W3C's TextQuoteSelector.

    Attributes:
        prefix, exact, suffix: the sentence up to the figure, the figure, the rest.
        paragraph, start, end: the place of the figure in the copy.
    """

    prefix: str
    exact: str
    suffix: str
    paragraph: int
    start: int
    end: int


def quotes(verification: "Verification") -> dict[str, Quote | None]:
    """The sentence of each figure, by its name; None where no place is certain.

    The name is its id, with the dataset before it where several were read.
    """
    return {
        verification.dataset.name(finding.record): _quote(verification.text, finding)
        for finding in verification.metrics
    }


def _quote(text: str, finding: "Finding") -> Quote | None:
    if finding.place is None:
        return None
    paragraph, start, end, as_written = finding.place
    first, last = _sentence_around(text, start, end)
    return Quote(text[first:start], as_written, text[end:last], paragraph, start, end)


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds ``text[start:end]`` begins and ends.

    A sentence ends after 。!? or ;, in any width, and at the end of a line.
    """
    from lvliang_cli.core.verify.folded_copy import ENDS

    first, last = start, end
    while first > 0 and text[first - 1] not in ENDS:
        first -= 1
    while last < len(text) and text[last] not in ENDS:
        last += 1
    if last < len(text) and text[last] != "\n":
        last += 1
    return first, last


def quote_words(quote: Quote | None) -> Words:
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
