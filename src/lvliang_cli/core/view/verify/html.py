"""The reader's own text with every figure marked, and a card for each of them.

It is made from the reader's copy on demand and kept nowhere.
"""

from lvliang_cli.core.cite.sentence import period_words
from lvliang_cli.core.data.codes import CAUTIONS, EVIDENCE, WORDS_OF
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify import Finding, Place, Verification

from ..shared.annotated_copy import AnnotatedCopy, Card, Group, pieces
from ..shared.cautions_and_source import source_line
from ..shared.figure_page import place
from ..shared.list_columns import value_cell
from .verify_document import change_words, counts_words, place_words

_KEY = tuple(WORDS_OF["key-of-copy"].items())


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
    if (spot := finding.now or finding.lookalike) is not None:
        seen, where = spot.as_written, place_words(spot)
        what = (
            Words("近似之处", "Similar")
            if finding.now is None
            else Words("在此文本中", "In the copy")
        )
        facts.append((what, Words(f"“{seen}”,{where.zh}", f"“{seen}”, {where.en}")))
    facts.append((Words("在原文中", "In the release"), place(finding.locator)))
    return facts
