"""Verification of a reader's copy: every place of a dataset found again, or not."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Locator, Source
from lvliang_cli.core.text.encoding import Decoded
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.core.verify.copy import Copy, Spot
from lvliang_cli.core.verify.lookalike import lookalikes
from lvliang_cli.core.verify.match import Evidence, Recognised, recognised, unchanged
from lvliang_cli.core.verify.meaning_kept import still_says

Status = Literal["exact", "moved", "not_found"]

FEW = 5
"""With less than one figure in this many found, the copy is probably of another document."""


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
        status: ``exact``: the same characters at the same position; ``moved``: found,
            but at another position or in another width or spacing; ``not_found``.
        evidence: how it was recognised; None if it was not found.
        place: where it stands in the copy; None if it was not found.
        repeats: how many more places of the copy have it in the same surroundings.
        lookalike: of what was not found: what stands where it should; None for nothing.
    """

    kind: str
    record: Any
    locator: Locator
    status: Status
    evidence: Evidence | None
    place: Place | None
    repeats: int
    lookalike: Place | None


class Verification(NamedTuple):
    """A copy compared with a source of a dataset.

    Attributes:
        dataset: the dataset that the source belongs to.
        source: the source that the copy was compared with.
        text: the text of the copy; positions count its code points.
        encoding: of the file, as `core.decode.Decoded` names it.
        sha256: of the file.
        is_identical: the file is, byte for byte, the one the dataset was made from.
        is_same_text: the text is the same, whatever the encoding and the line ends.
        metrics: one finding for each figure of the source, in the order of the dataset.
        others: the places of claims, platforms and programmes.
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

    @property
    def counts(self) -> dict[Status, int]:
        """How many figures are exact, moved and not found."""
        counted = Counter(finding.status for finding in self.metrics)
        return {status: counted[status] for status in ("exact", "moved", "not_found")}

    @property
    def is_complete(self) -> bool:
        """Whether every figure was found."""
        return self.counts["not_found"] == 0

    @property
    def is_unlikely(self) -> bool:
        """Whether so little was found that this is probably another document."""
        return (len(self.metrics) - self.counts["not_found"]) * FEW < len(self.metrics)


def verify(datasets: Collection, data: bytes, decoded: Decoded) -> Verification:
    """Hold a copy against the source that it fits best, of every one of `datasets`.

    `data` are the bytes of the file and `decoded` its text: the file's own, or what is
    left of a page without its tags.
    """
    text, encoding = decoded
    copy, file_digest = Copy(text), sha256_of(data)
    text_digest = sha256_of(text.encode("utf-8"))
    verified = []
    sources = [(each, source) for each in datasets.datasets for source in each.release.sources]
    for dataset, source in sources:
        printed = _printed(dataset, source)
        locators = list(dict.fromkeys(locator for _, _, locator in printed))
        is_same_text = source.sha256 in (file_digest, text_digest)
        found = unchanged(text, locators) if is_same_text else {}
        if len(found) < len(locators):
            found = recognised(copy, locators) | found
        found = _without_turned(text, printed, found)
        findings = _findings(copy, printed, found)
        verified.append(
            Verification(
                dataset,
                source,
                text,
                encoding,
                file_digest,
                source.sha256 == file_digest,
                is_same_text,
                tuple(finding for finding in findings if finding.kind == "metric"),
                tuple(finding for finding in findings if finding.kind != "metric"),
            )
        )
    return max(verified, key=_found)


def _without_turned(
    text: str, printed: list[tuple[str, Any, Locator]], found: Mapping[Locator, Recognised]
) -> dict[Locator, Recognised]:
    """`found` without figures whose unhashed surroundings now say another thing of them."""
    turned = {
        locator
        for kind, record, locator in printed
        if kind == "metric"
        and locator in found
        and found[locator].evidence == "neighbours"
        and not still_says(text, found[locator].spot, record)
    }
    return {locator: known for locator, known in found.items() if locator not in turned}


def _found(verification: Verification) -> int:
    findings = verification.metrics + verification.others
    return sum(finding.place is not None for finding in findings)


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
    copy: Copy,
    printed: list[tuple[str, Any, Locator]],
    found: Mapping[Locator, Recognised],
) -> list[Finding]:
    spots = {locator: known.spot for locator, known in found.items()}
    hints = lookalikes(copy, (locator for _, _, locator in printed), spots)
    findings = []
    for kind, record, locator in printed:
        place = _place(copy, spots.get(locator))
        known = found.get(locator)
        findings.append(
            Finding(
                kind,
                record,
                locator,
                _status(locator, place),
                known and known.evidence,
                place,
                known.repeats if known else 0,
                _place(copy, hints.get(locator)),
            )
        )
    return findings


def _place(copy: Copy, spot: Spot | None) -> Place | None:
    if spot is None:
        return None
    start, end = spot.start, spot.end
    return Place(copy.paragraph(start), start, end, copy.text[start:end])


def _status(locator: Locator, place: Place | None) -> Status:
    if place is None:
        return "not_found"
    here = place.start, place.end, place.as_written
    return "exact" if here == (locator.start, locator.end, locator.as_written) else "moved"
