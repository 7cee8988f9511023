"""Verification of a reader's copy: every place of a dataset found again, or not."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from datetime import date
from fractions import Fraction
from typing import Any, Literal, NamedTuple, get_args

from ..data.dataset import Collection, Dataset
from ..data.model import Locator, Metric, Source
from ..numbers.periods import Period, days_of
from ..text.encoding import Decoded
from ..text.hashing import sha256_of
from ..text.tsv_files import by_key
from .by_hash import Hit
from .copy_numbers import CopyNumbers, is_rounded
from .folded_copy import Copy, Script, Spot, bare, folded, in_scripts
from .search_order import recognised, some_of, unchanged
from .what_changed import Altered, Change, Evidence, Said, only_number, said

Status = Literal["exact", "moved", "not_found"]
Reason = Literal["same-print-elsewhere", "rounded-there", "another-number-there"]
Verdict = Literal["found", "changed", "rewritten", "unclear", "missing"]

CLOSEST = 3
"""How many of several releases are looked at in full: those whose prints the copy has most of, up
to one of which most figures are recognised.
"""
FEW = 5
"""With less than one figure in this many the same, the copy is probably of another document."""
SOME = 10
"""Of how many figures at least that holds: an article has no more of a long release."""


class Place(NamedTuple):
    """A place in the copy: its line from 1, code points from 0, half-open, and its text."""

    paragraph: int
    start: int
    end: int
    as_written: str


class Finding(NamedTuple):
    """What became of one place of the dataset.

    Attributes:
        kind: ``metric``, ``claim``, ``platform`` or ``programme``.
        record: the record that the place belongs to.
        locator: the place in the release.
        evidence: how it was recognised; None if it was not found.
        place: where it stands in the copy; None if it was not found.
        repeats: how many more places of the copy have it in the same surroundings.
        lookalike: of what was not found: what stands where it should; None for nothing.
        said: what the copy says in its place, where that is certain and not the same print.
    """

    kind: str
    record: Any
    locator: Locator
    evidence: Evidence | None
    place: Place | None
    repeats: int
    lookalike: Place | None
    said: Said | None = None

    @property
    def status(self) -> Status:
        """``exact``: the same characters at the same position; ``moved``: found, but at another
        position or in another width or spacing; ``not_found``.
        """
        if self.place is None:
            return "not_found"
        was = self.locator.start, self.locator.end, self.locator.as_written
        return "exact" if self.place[1:] == was else "moved"

    @property
    def changes(self) -> tuple[Change, ...]:
        """In what the figure differs from the release; nothing for a figure that is found."""
        return self.said.changes if self.said else ()

    @property
    def verdict(self) -> Verdict:
        """What became of it, in a word."""
        if self.changes:
            return "changed"
        if self.place is not None:
            is_same = bare(self.place.as_written) == bare(self.locator.as_written)
            return "found" if is_same else "rewritten"
        return "missing" if self.lookalike is None else "unclear"

    @property
    def now(self) -> Place | None:
        """The place of the figure, or of what the copy has changed it to."""
        return self.lookalike if self.said is not None and self.place is None else self.place

    @property
    def reason(self) -> Reason | None:
        """Why it is unclear what became of it."""
        if self.verdict != "unclear":
            return None
        assert self.lookalike is not None
        is_same = bare(self.lookalike.as_written) == bare(self.locator.as_written)
        if is_same:
            return "same-print-elsewhere"
        number = only_number(self.lookalike.as_written)
        hedged = number and number._replace(qualifier="about")
        is_rounder = hedged and self.kind == "metric" and is_rounded(hedged, self.record.value)
        return "rounded-there" if is_rounder else "another-number-there"


class Verification(NamedTuple):
    """A copy compared with a source of a dataset.

    Attributes:
        dataset: the dataset that the source belongs to.
        source: the source that the copy was compared with.
        text: the text of the copy; positions count its code points.
        encoding: of the file, as `core.text.encoding.Decoded` names it.
        sha256: of the file.
        is_identical: the file is, byte for byte, the one the dataset was made from.
        is_same_text: the text is the same, whatever the encoding and the line ends.
        metrics: one finding for each figure of the source, in the order of the dataset.
        others: the places of claims, platforms and programmes.
        own: the figures of the copy that the release does not have.
    """

    dataset: Dataset
    source: Source
    text: str
    encoding: str
    sha256: str
    is_identical: bool
    is_same_text: bool
    metrics: tuple[Finding, ...]
    others: tuple[Finding, ...]
    own: tuple[Place, ...]

    @property
    def counts(self) -> dict[Status, int]:
        """How many figures are exact, moved and not found."""
        counted = Counter(finding.status for finding in self.metrics)
        return {status: counted[status] for status in ("exact", "moved", "not_found")}

    @property
    def verdicts(self) -> dict[Verdict, int]:
        """How many figures are found, written otherwise, changed, unclear and missing."""
        counted = Counter(finding.verdict for finding in self.metrics)
        return {verdict: counted[verdict] for verdict in get_args(Verdict)}

    @property
    def is_complete(self) -> bool:
        """Whether every figure was found, with nothing changed in it."""
        return self.counts["not_found"] == 0 and self.verdicts["changed"] == 0

    @property
    def recognised(self) -> int:
        """How many figures have a certain place, changed or not."""
        return sum(finding.now is not None for finding in self.metrics)

    @property
    def is_unlikely(self) -> bool:
        """Whether so little is the same that this is probably another document.

        A release of the same form for another time has the sentences and none of the numbers; an
        article has a few of the figures.
        """
        total, known = len(self.metrics), self.recognised
        same = self.verdicts["found"] + self.verdicts["rewritten"]
        return same * FEW < max(known, min(total, SOME)) if total >= FEW else known == 0


def verify(datasets: Collection, data: bytes, decoded: Decoded) -> Verification:
    """Hold a copy against the source that it fits best, of every one of `datasets`.

    `data` are the bytes of the file and `decoded` its text: the file's own, or what is
    left of a page without its tags.
    """
    text, encoding = decoded
    digests = sha256_of(data), sha256_of(text.encode("utf-8"))
    scripts = {script: CopyNumbers(Copy(read)) for script, read in in_scripts(text).items()}
    sources = [(each, source) for each in datasets.datasets for source in each.release.sources]
    closest = sorted(
        sources, key=lambda pair: _likeness(pair[0], pair[1], scripts, digests), reverse=True
    )
    verified: list[Verification] = []
    for dataset, source in closest[:CLOSEST]:
        verified.append(_verified(dataset, source, text, scripts, digests, encoding))
        if 2 * verified[-1].recognised > len(verified[-1].metrics):
            break  # no other fits better
    best = max(verified, key=lambda one: sum(f.now is not None for f in one.metrics + one.others))
    return best if best.is_same_text or best.is_unlikely else best._replace(own=_own(best, scripts))


def _own(best: Verification, scripts: Mapping[Script, CopyNumbers]) -> tuple[Place, ...]:
    """The figures of the copy that the release does not have, which is in one of two scripts."""
    numbers = list(scripts.values())[-1]
    there = [each.now or each.lookalike for each in best.metrics + best.others]
    seen = [Spot(place.start, place.end, 0, 0) for place in there if place is not None]
    own = numbers.own(best.dataset.release.metrics, seen)
    return tuple(_place(numbers.copy, best.text, spot) for spot in own)


def _likeness(
    dataset: Dataset,
    source: Source,
    scripts: Mapping[Script, CopyNumbers],
    digests: tuple[str, str],
) -> float:
    """The share of the characters of the printed figures that the copy has somewhere, 0 to 1.

    The text of the release itself comes before all others.
    """
    if source.sha256 in digests:
        return 2
    prints = ["".join(map(folded, at.as_written)) for _, _, at in _printed(dataset, source)]
    read = [numbers.copy.marked for numbers in scripts.values()]
    there = sum(len(each) for each in prints if any(each in marked for marked in read))
    return there / max(1, sum(map(len, prints)))


def _verified(
    dataset: Dataset,
    source: Source,
    text: str,
    scripts: Mapping[Script, CopyNumbers],
    digests: tuple[str, str],
    encoding: str,
) -> Verification:
    printed = _printed(dataset, source)
    locators = list(dict.fromkeys(locator for _, _, locator in printed))
    metrics = {at: record for kind, record, at in printed if kind == "metric"}
    is_same_text = source.sha256 in digests
    numbers = scripts["as_written"]
    found = unchanged(text, locators) if is_same_text else {}
    altered: dict[Locator, Altered] = {}
    hints: dict[Locator, Spot] = {}
    if len(found) < len(locators):
        numbers = _fitting(scripts, locators)
        again, altered, hints = recognised(numbers, locators, metrics)
        found = again | found
    findings = _findings(dataset, numbers.copy, text, printed, found, altered, hints)
    if not is_same_text:
        by_name = {at for at, now in altered.items() if now.evidence == "words"}
        findings = _dated(numbers, findings, metrics, source, by_name)
    of_kind = by_key((finding.kind == "metric", finding) for finding in findings)
    figures, others = (tuple(of_kind.get(is_metric, ())) for is_metric in (True, False))
    is_identical = source.sha256 == digests[0]
    of_copy = text, encoding, digests[0], is_identical, is_same_text
    return Verification(dataset, source, *of_copy, figures, others, ())


def _fitting(scripts: Mapping[Script, CopyNumbers], locators: Sequence[Locator]) -> CopyNumbers:
    """The copy in the script of the release: that in which most is recognised.

    Where nothing is, the release is in simplified characters, as nearly all are.
    """
    first, *others = list(scripts.values())[::-1]
    return max(first, *others, key=lambda each: some_of(each.copy, locators)) if others else first


def _printed(dataset: Dataset, source: Source) -> list[tuple[str, Any, Locator]]:
    """Kind, record and place of everything that the dataset has of `source`."""
    release = dataset.release
    printed: list[tuple[str, Any, Locator]] = []
    printed += [("metric", record, record.locator) for record in release.metrics]
    printed += [("claim", record, record.locator) for record in release.claims]
    for kind, named in (("platform", release.platforms), ("programme", release.programmes)):
        printed += [(kind, record, locator) for record in named for locator in record.locators]
    return [each for each in printed if each[2].source == source.id]


def _findings(
    dataset: Dataset,
    copy: Copy,
    text: str,
    printed: list[tuple[str, Any, Locator]],
    found: Mapping[Locator, Hit],
    altered: Mapping[Locator, Altered],
    hints: Mapping[Locator, Spot],
) -> list[Finding]:
    findings = []
    for kind, record, locator in printed:
        known, now = found.get(locator), altered.get(locator) if kind == "metric" else None
        place = _place(copy, text, known.spot) if known else None
        seen = _place(copy, text, hints[locator]) if locator in hints else None
        evidence = known and known.how
        what = None
        if now is not None:
            seen = _place(copy, text, copy.spot(*now.span))
            what = said(record, now, copy.text[slice(*now.span)])
            if what is not None and _is_by_how_much(dataset, record, what):
                what = None
            if what is not None and not what.changes:
                is_all = now.as_read == locator.as_written
                place = _place(copy, text, copy.spot(*(now.span if is_all else now.print_span)))
                evidence, seen = now.evidence, None
        findings.append(
            Finding(
                *(kind, record, locator, evidence, place),
                *(known.repeats if known else 0, seen, what),
            )
        )
    return findings


def _is_by_how_much(dataset: Dataset, metric: Metric, now: Said) -> bool:
    """Whether a copy says 多135件 where the release has 1235件, 增长12.3%, which is as much."""
    changes = (each for each in dataset.release.relations if each.stated == metric.id)
    to = (a.metric for each in changes if each.type == "change" for a in each.arguments[-2:])
    levels = [dataset.metrics[at] for at in to if at and dataset.metrics[at].unit == now.unit]
    is_turned = "direction" in now.changes  # 增长12.3%, and 下降135件
    if not levels or now.value is None or "unit" not in now.changes or is_turned:
        return False
    by = abs(Fraction(now.value)) * (1 if metric.value > 0 else -1)
    before = Fraction(levels[-1].value) - by
    step = Fraction(10) ** -metric.decimals
    return before > 0 and 2 * abs(100 * by / before - Fraction(metric.value)) <= step


def _dated(
    numbers: CopyNumbers,
    findings: list[Finding],
    metrics: Mapping[Locator, Metric],
    source: Source,
    by_name: Set[Locator],
) -> list[Finding]:
    """`findings` with what is printed for another period.

    Another number for another period, recognised `by_name`, may be a figure of that time; one of
    another unit is of the period that its own figure has.
    """
    from .changed_period import Printed, redated

    printed = {
        each.locator: Printed(each.now.start, each.now.end, each.evidence or "words")
        for each in findings
        if each.kind == "metric" and each.now is not None
    }
    if not printed:
        return findings
    issued = source.issued and date.fromisoformat(source.issued.date)
    periods = redated(numbers, printed, metrics, issued)
    return [
        each
        if each.locator not in periods or "unit" in each.changes
        else each._replace(said=None)
        if each.locator in by_name and "value" in each.changes
        else _also(each, periods[each.locator])
        for each in findings
    ]


def _also(finding: Finding, period: Period | None) -> Finding:
    """What becomes of a figure that the copy gives another period too, or may give."""
    if period is not None and days_of(period) is None:
        return finding._replace(evidence=None, place=None, lookalike=finding.now)
    record = finding.record
    what = finding.said or Said(
        (), finding.locator.as_written, record.value, record.unit, record.qualifier
    )
    said = what._replace(changes=(*what.changes, "period"), period=period)
    return finding._replace(said=said)


def _place(copy: Copy, text: str, spot: Spot) -> Place:
    start, end = spot.start, spot.end
    return Place(copy.paragraph(start), start, end, text[start:end])
