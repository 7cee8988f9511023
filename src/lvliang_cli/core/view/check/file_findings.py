"""Files that were checked, and what is said of each: every check at the place of its figure.

A `Spot` is a check, or a figure whose print is doubtful in itself. Every format of
``check FILE`` is made from these.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from typing import NamedTuple

from lvliang_cli.core.check.dataset.dataset_check import Standing, results
from lvliang_cli.core.check.dataset.error_or_warning import codes_of
from lvliang_cli.core.check.dataset.findings import Finding, findings, told_of
from lvliang_cli.core.check.verdict.explain import worked_out
from lvliang_cli.core.check.verdict.result import Checked
from lvliang_cli.core.check.verdict.wording import verdict_sentence
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.extract.language.boundaries import Boundaries, Span
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.text.bilingual import Words, joined, same
from lvliang_cli.core.text.errors import Failure

from .explain import partners

OF_A_PRINT = ("misprint", "ambiguous")
"""Cautions about one figure that need no check; a range (5%至8%) is not ambiguous."""


class CheckedFile(NamedTuple):
    """A file that was checked, or why it could not be.

    Attributes:
        path: as given.
        kind: ``text``, ``markdown``, ``html``, ``word``, ``pdf`` or ``dataset``.
        text: what positions count; empty for a dataset, which holds none.
        pages: where each page of a PDF begins in `text`.
        dataset: what was read, None when `failure` says why there is none.
        standings: how far each figure could be checked.
    """

    path: str
    kind: str = ""
    text: str = ""
    pages: tuple[int, ...] = ()
    dataset: Dataset | None = None
    standings: tuple[Standing, ...] = ()
    failure: Failure | None = None


class Place(NamedTuple):
    """Where a figure stands: `page` and `column` None where there is none; all from 1."""

    page: int | None
    line: int
    column: int | None
    char_start: int
    char_end: int


class Spot(NamedTuple):
    """What is said of one figure: a check, or without one a caution.

    Attributes:
        severity: a key of `SEVERITIES`; None where nothing is found.
        code: the verdict, or the code of the caution.
    """

    metric: Metric
    severity: str | None
    code: str
    checked: Checked | None
    said: Words


class Spots:
    """Everything that is said of one file, in the order of its text."""

    def __init__(self, file: CheckedFile) -> None:
        assert file.dataset is not None
        self.file, self.dataset = file, file.dataset

    @cached_property
    def all(self) -> tuple[Spot, ...]:
        found = {
            (one.relation, one.metric.id, one.code): one
            for one in findings(self.dataset, self.file.standings)
            if one.metric is not None
        }
        spots = [_spot(self.dataset, checked, found) for checked in results(self.file.standings)]
        spots += [
            Spot(one.metric, one.severity, one.code, None, one.words)
            for one in found.values()
            if one.code in OF_A_PRINT and one.relation is None and one.metric is not None
            if "range" not in codes_of(self._reviewed.get(one.metric.id, ()))
        ]
        return tuple(sorted(spots, key=lambda spot: spot.metric.locator.start))

    @property
    def told(self) -> list[Spot]:
        """What a person has to look at."""
        return [spot for spot in self.all if spot.severity is not None]

    @property
    def checked(self) -> int:
        """How many figures could be checked."""
        return sum(standing.checkable == "checked" for standing in self.file.standings)

    @property
    def errors(self) -> int:
        return sum(spot.severity == "error" for spot in self.all)

    def partners(self, spot: Spot) -> list[tuple[str, Metric]]:
        """The figures that it was checked against, each after its role."""
        if spot.checked is None:
            return []
        listed = partners(self.dataset, spot.checked)
        return [(role, metric) for role, metric in listed if metric.id != spot.metric.id]

    def doubts(self, spot: Spot) -> list[str]:
        """Codes of what the reader doubts in the figures of a check and in their relation."""
        idents = {spot.metric.id, *(metric.id for _, metric in self.partners(spot))}
        told = [doubt for ident in idents for doubt in self._reviewed.get(ident, ())]
        if spot.checked is not None and spot.checked.relation is not None:
            told += spot.checked.relation.doubts
        return sorted(codes_of(told))

    @cached_property
    def _reviewed(self) -> dict[str, tuple[str, ...]]:
        """The doubts of each figure that no person has settled."""
        reviews = self.dataset.release.review
        return {review.metric: review.doubts for review in reviews if review.status == "open"}

    def place(self, metric: Metric) -> Place:
        where = metric.locator
        before = self._line_ends[bisect_left(self._line_ends, where.start) - 1]
        column = where.start - before if self.file.text else None
        page = bisect_right(self.file.pages, where.start) or None
        return Place(page, where.paragraph, column, where.start, where.end)

    def sentence(self, metric: Metric) -> Span | None:
        """The sentence around a figure, without the blanks at its ends."""
        if not self.file.text:
            return None
        start, end = self._boundaries.sentence(metric.locator.start)
        return _bare(self.file.text, start, max(end, metric.locator.end))

    @cached_property
    def _line_ends(self) -> list[int]:
        """Before the first line, and where each line of the text ends."""
        return [-1, *(found.start() for found in re.finditer("\n", self.file.text))]

    @cached_property
    def _boundaries(self) -> Boundaries:
        return Boundaries(normalise(self.file.text))


@lru_cache(maxsize=1)
def _bare(text: str, start: int, end: int) -> Span:
    """A sentence without the blanks at its ends, kept for the next of its figures."""
    said = text[start:end]
    return Span(end - len(said.lstrip()), start + len(said.rstrip()))


def _spot(
    dataset: Dataset, checked: Checked, found: dict[tuple[str | None, str, str], Finding]
) -> Spot:
    metric, relation, result = told_of(dataset, checked), checked.relation, checked.result
    finding = found.get((relation and relation.id, metric.id, result.verdict))
    if finding is None:
        return Spot(metric, None, result.verdict, checked, verdict_sentence(result))
    return Spot(metric, finding.severity, result.verdict, checked, finding.words)


def message(spot: Spot) -> Words:
    """What was found, and the arithmetic of it."""
    arithmetic = worked(spot)
    return joined([spot.said, arithmetic], "", " ") if arithmetic.zh else spot.said


def where(spots: Spots, metric: Metric) -> Words:
    """``release.txt:4:18``, with the page or paragraph where lines are not those of the file."""
    place, path = spots.place(metric), spots.file.path.replace("\n", "\\n")
    spot = f"{path}:{place.line}" + (f":{place.column}" if place.column else "")
    if place.page is not None:
        return same(spot).noted(Words(f"第 {place.page} 页", f"page {place.page}"))
    if spots.file.kind in ("text", "markdown"):
        return same(spot)
    return same(spot).noted(Words(f"第 {place.line} 段", f"paragraph {place.line}"))


def worked(spot: Spot) -> Words:
    return same("") if spot.checked is None else worked_out(spot.checked.result)
