"""A figure in its sentence, taken from the reader's own copy and kept nowhere."""

from typing import NamedTuple

from lvliang_cli.core.verify.report import Finding, Verification
from lvliang_cli.core.verify.sentence import sentence_around


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


def quotes(verification: Verification) -> dict[str, Quote | None]:
    """The sentence of each figure, by its name; None where no place is certain.

    The name is its id, with the dataset before it where several were read.
    """
    return {
        verification.dataset.name(finding.record): _quote(verification.text, finding)
        for finding in verification.metrics
    }


def _quote(text: str, finding: Finding) -> Quote | None:
    if finding.place is None:
        return None
    paragraph, start, end, as_written = finding.place
    first, last = sentence_around(text, start, end)
    return Quote(text[first:start], as_written, text[end:last], paragraph, start, end)
