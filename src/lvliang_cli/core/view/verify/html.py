"""The reader's own text with every figure marked, and a card for each of them.

What a page needs and no more: pieces of text with the figures that stand on them, and
what is to be said of each figure, in both languages. It is made from the reader's copy
on demand and kept nowhere.
"""

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

from lvliang_cli.core.cite.sentence import period_words
from lvliang_cli.core.data.codes import CAUTIONS, EVIDENCE
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify import Finding, Place, Verification
from lvliang_cli.core.view.shared.closing import source_line
from lvliang_cli.core.view.shared.figure_page import place
from lvliang_cli.core.view.shared.people_columns import value_cell
from lvliang_cli.core.view.verify.document import change_words, counts_words, place_words


class Piece(NamedTuple):
    """A piece of a line; `ids` of the figures on it, `first` of those that begin here."""

    text: str
    ids: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


class Link(NamedTuple):
    """Another figure that a card leads to, and as what."""

    role: Words
    id: str
    as_written: str


class Card(NamedTuple):
    """What is said of a figure.

    Attributes:
        tone: ``plain``, ``caution`` when it carries one, ``changed`` when the words around
            it differ from the release, ``altered`` when the figure itself does, ``missing``
            when it was not found; ``fits`` or ``wrong`` of one that was checked.
        facts: names and values.
        cautions: a short form and a sentence each.
        is_in_text: it is marked in the text, or what is similar to a missing one.
        links: the figures that belong to it.
    """

    id: str
    label: Words
    as_written: str
    value: Words
    tone: str
    facts: tuple[tuple[Words, Words], ...]
    cautions: tuple[tuple[Words, Words], ...]
    is_in_text: bool
    links: tuple[Link, ...] = ()


class Group(NamedTuple):
    """Cards that belong together, under a heading; `id` is its anchor."""

    id: str
    title: Words
    cards: tuple[Card, ...]


class AnnotatedCopy(NamedTuple):
    """A whole page: `lines` of the copy, `groups` of cards, what stands below.

    `key` says what each tone of a mark means.
    """

    title: Words
    summary: Words
    lines: tuple[tuple[Piece, ...], ...]
    groups: tuple[Group, ...]
    closing: Words
    key: tuple[tuple[str, Words], ...]


_KEY = (
    ("plain", Words("已找到", "found")),
    ("caution", Words("已找到,有注意事项", "found, with a caution")),
    ("changed", Words("已找到,周围文字有改动", "found, the words around it changed")),
    ("altered", Words("数字有改动,前为原文", "figure changed, before it what the release prints")),
    ("missing", Words("不能确定,与未找到的数字近似", "unclear, similar to a missing figure")),
)


def annotated(verification: Verification) -> AnnotatedCopy:
    """The copy of `verification` with its figures, in the order in which they stand there."""
    dataset = verification.dataset
    findings = sorted(verification.metrics, key=lambda finding: _shown(finding) or ())
    places = [(_shown(finding), finding.record.id) for finding in findings]
    spans = [(place.start, place.end, ident) for place, ident in places if place is not None]

    def group(ident: str, title: Words, *verdicts: str) -> Group:
        of = [finding for finding in findings if finding.verdict in verdicts]
        return Group(ident, title, tuple(_card(dataset, finding) for finding in of))

    closing = source_line(dataset).text
    assert isinstance(closing, Words)
    return AnnotatedCopy(
        dataset.release.title,
        counts_words(verification),
        pieces(verification.text, spans),
        (
            group("changed", Words("有改动的数字", "Figures changed"), "changed"),
            group("missing", Words("未找到的数字", "Figures not found"), "unclear", "missing"),
            group("found", Words("找到的数字", "Figures found"), "found", "rewritten"),
        ),
        closing,
        _KEY,
    )


def _shown(finding: Finding) -> Place | None:
    """What is marked in the text: the figure, or what stands for it or is similar."""
    return finding.place or finding.lookalike


def pieces(text: str, spans: list[tuple[int, int, str]]) -> tuple[tuple[Piece, ...], ...]:
    """The text cut at every line's end and wherever a span (start, end, id) begins or ends."""
    cuts = sorted({cut for start, end, _ in spans for cut in (start, end)})
    lines, position = [], 0
    for line in text.removesuffix("\n").split("\n"):
        end = position + len(line)
        inside = cuts[bisect_right(cuts, position) : bisect_left(cuts, end)]
        edges = pairwise([position, *inside, end])
        lines.append(tuple(_piece(text, *edge, spans) for edge in edges if line))
        position = end + 1
    return tuple(lines)


def _piece(text: str, start: int, end: int, spans: list[tuple[int, int, str]]) -> Piece:
    on = [span for span in spans if span[0] < end and start < span[1]]
    return Piece(
        text[start:end],
        tuple(ident for _, _, ident in on),
        tuple(ident for first, _, ident in on if first == start),
    )


def _card(dataset: Dataset, finding: Finding) -> Card:
    metric: Metric = finding.record
    return Card(
        metric.id,
        metric.label,
        finding.said.was if finding.said else metric.as_written,
        value_cell(dataset, metric),
        _tone(finding),
        tuple(_facts(dataset, finding)),
        tuple((CAUTIONS[code].short, CAUTIONS[code].sentence) for code in metric.cautions),
        _shown(finding) is not None,
    )


def _tone(finding: Finding) -> str:
    if finding.verdict == "changed":
        return "altered"
    if finding.place is None:
        return "missing"
    if finding.evidence in ("mended-context", "neighbours", "words"):
        return "changed"
    return "caution" if finding.record.cautions else "plain"


def _facts(dataset: Dataset, finding: Finding) -> list[tuple[Words, Words]]:
    metric, status = finding.record, change_words(finding)
    if finding.evidence is not None:
        how = EVIDENCE[finding.evidence]
        status = Words(f"{status.zh}({how.zh})", f"{status.en} (by {how.en})")
    facts = [
        (Words("时段", "Period"), period_words(dataset, metric)),
        (Words("结果", "Result"), status),
    ]
    if finding.now is not None:
        seen, place_ = finding.now.as_written, place_words(finding.now)
        here = Words(f"“{seen}”,{place_.zh}", f"“{seen}”, {place_.en}")
        facts.append((Words("在此文本中", "In the copy"), here))
    elif finding.lookalike is not None:
        seen, where = finding.lookalike.as_written, place_words(finding.lookalike)
        near = Words(f"“{seen}”,{where.zh}", f"“{seen}”, {where.en}")
        facts.append((Words("近似之处", "Similar"), near))
    facts.append((Words("在原文中", "In the release"), place(finding.locator)))
    return facts
