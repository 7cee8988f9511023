"""What a reader of a release should know of its figures, with a severity.

An ``error`` is a figure that does not match, a ``warning`` something that can mislead,
a ``notice`` something to be said with the figure. Only errors fail a check.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lvliang_cli.core.data.codes import CAUTIONS, WORDS_OF
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.periods import days_of
from lvliang_cli.core.text.bilingual import Words

from ..verdict.result import POSSIBLE, Checked
from ..verdict.wording import verdict_sentence
from .dataset_check import Standing, results

SEVERITIES = WORDS_OF["severity"]

WARNINGS = (
    *("ambiguous", "misprint", "narrower-period", "other-period", "period-uncertain"),
    *("no-level", "rank-scope-unknown", "rank-without-denominator", "directional"),
)

WORDS = WORDS_OF["finding"]


class Finding(NamedTuple):
    """`code` is stable; `metric` is the figure concerned, or None for the source."""

    severity: str
    code: str
    metric: Metric | None
    words: Words
    relation: str | None = None


def findings(data: Collection, standings: tuple[Standing, ...]) -> tuple[Finding, ...]:
    """All findings: errors first, then warnings, then notices, each in release order."""
    found = [*_of_checks(data, results(standings))]
    sources = [source for each in data.datasets for source in each.release.sources]
    if any(source.issued is not None and source.issued.year_inferred for source in sources):
        found.append(_finding("inferred-year", None))
    if any("machine-read" in metric.cautions for metric in data.records("metrics")):
        found.append(_finding("machine-read", None))
    for standing in standings:
        found += _of_figure(data.of(standing.metric), standing)
    order = list(SEVERITIES)
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))


def told_of(dataset: Dataset, checked: Checked) -> Metric:
    return dataset.metrics.get(checked.result.told.id, checked.metric)


def _of_checks(data: Collection, checks: tuple[Checked, ...]) -> Iterator[Finding]:
    for checked in checks:
        relation, result = checked.relation, checked.result
        ident = None if relation is None else relation.id
        metric = told_of(data.of(checked.metric), checked)
        if result.fails:
            yield Finding("error", result.verdict, metric, verdict_sentence(result), ident)
        elif result.verdict == POSSIBLE:
            yield Finding("warning", POSSIBLE, metric, verdict_sentence(result), ident)
        elif result.verdict in ("directional", "padded"):
            yield _finding(result.verdict, metric, ident)


def _of_figure(dataset: Dataset, standing: Standing) -> Iterator[Finding]:
    metric = standing.metric
    untold = {"machine-read"}
    if standing.reason in ("unlinked", "relation"):  # counts are printed
        untold.add("no-level")
    codes = [code for code in metric.cautions if code not in untold]
    if metric.kind == "rank":
        codes.append("rank-without-denominator")
    if standing.reason == "no-counts":
        codes.append("no-level")
    if metric.period is None:
        codes.append("no-period")
    release, days = days_of(dataset.release.period), days_of(metric.period)
    if release is not None and days is not None and days != release:
        within = release[0] <= days[0] and days[1] <= release[1]
        codes.append("narrower-period" if within else "other-period")
    for code in dict.fromkeys(codes):
        yield _finding(code, metric)


def _finding(code: str, metric: Metric | None, relation: str | None = None) -> Finding:
    words = WORDS[code] if code in WORDS else CAUTIONS[code].sentence
    severity = "warning" if code in WARNINGS else "notice"
    return Finding(severity, code, metric, words, relation)
