"""The check of a dataset as a document: every figure classed, what does not match first."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lvliang_cli.core.check.dataset.dataset_check import (
    CLASSES,
    REASONS,
    WEAK,
    Standing,
    WorkedOut,
    check_all,
    results,
)
from lvliang_cli.core.check.dataset.findings import SEVERITIES, Finding, findings
from lvliang_cli.core.check.verdict.result import POSSIBLE, VERDICTS, Checked, Result
from lvliang_cli.core.check.verdict.wording import percent, role, span
from lvliang_cli.core.contract.check_rows import CHECKS, FIGURES, FINDINGS
from lvliang_cli.core.contract.document import Block, Cell, Document, Prose, Table, table_of
from lvliang_cli.core.contract.members_table import members
from lvliang_cli.core.contract.record_cells import source_url
from lvliang_cli.core.contract.row_members import row_of
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.text.bilingual import Words, joined, plural, same
from lvliang_cli.core.text.tsv_files import by_key

from ..shared.cautions_and_source import closing
from ..shared.check_result import CAVEAT, less_than_certain
from ..shared.list_columns import HEADS

SHOWN_DECIMALS = 2

Make = Callable[..., dict[str, Any]]
"""What makes a row of an item and of what is given besides."""


def check_report(data: Collection, done: Mapping[str, WorkedOut] | None = None) -> Document:
    """Every figure of `data` checked as far as what is printed allows; `done` as in `check_all`."""
    standings = check_all(data, done)
    found = findings(data, standings)
    of = by_key((finding.metric, finding) for finding in found)

    def figures(make: Make) -> list[dict[str, Any]]:
        return [figure_row(make, data, each, of.get(each.metric, ())) for each in standings]

    counts = _counts(standings, found)
    return FIGURES.answer(
        Words("核对", "Check"),
        lambda: figures(FIGURES.row),
        lambda: _blocks(data, standings, found),
        data,
        flat=lambda: figures(FIGURES.flat),
        before=lambda: {"counts": counts},
        after=lambda: {
            "checks": [check_row(CHECKS.row, data, checked) for checked in results(standings)],
            "findings": [finding_row(data, finding) for finding in found],
        },
        finds_problems=counts["errors"] > 0,
    )


def figure_row(
    make: Make, data: Collection, standing: Standing, found: Sequence[Finding]
) -> dict[str, Any]:
    """The row of a figure of which `found` was found; `make` is ``FIGURES.row`` or ``.flat``."""
    region = data.region(standing.metric)
    return make(
        standing,
        metric=data.name(standing.metric),
        region=None if region is None else row_of(members("region"), region),
        findings=[finding.code for finding in found],
        source_url=source_url(data, standing.metric),
    )


def check_row(make: Make, data: Collection, checked: Checked, **given: Any) -> dict[str, Any]:
    """The row of a check; `make` is that of a table with the members of `CHECKS`."""
    against = checked.against and data.name(checked.against)
    return make(checked, metric=data.name(checked.metric), against=against, **given)


def finding_row(data: Collection, finding: Finding) -> dict[str, Any]:
    """A row of `FINDINGS`."""
    return FINDINGS.row(finding, metric=finding.metric and data.name(finding.metric))


def _counts(standings: tuple[Standing, ...], found: tuple[Finding, ...]) -> dict[str, int]:
    classes = Counter(standing.checkable for standing in standings)
    severities = Counter(finding.severity for finding in found)
    codes = Counter(finding.code for finding in found)
    return {
        "figures": len(standings),
        "possible": codes[POSSIBLE],
        "one_way": codes["directional"],
        **{name.replace("-", "_"): classes[name] for name in CLASSES},
        **{f"{name}s": severities[name] for name in SEVERITIES},
    }


def _blocks(
    data: Collection, standings: tuple[Standing, ...], found: tuple[Finding, ...]
) -> list[Block]:
    counts = _counts(standings, found)
    blocks: list[Block] = [_outcome(counts)]
    not_checked = Counter(each.reason for each in standings if each.checkable != "checked")
    if not_checked:
        reasons = [
            Words(f"{REASONS[reason].zh} {count} 个", f"{REASONS[reason].en} ({count})")
            for reason, count in not_checked.most_common()
        ]
        told = Words("未能核对的:", "Not checked: ").plus(joined(reasons, ";", "; "))
        blocks.append(Prose(told.plus(Words("。", "."))))
    worked_out = [one for one in results(standings) if one.result.verdict not in WEAK]
    if worked_out:
        blocks.append(_checks(data, worked_out))
    if found:
        blocks.append(_findings(data, found))
    how = Words(
        "查看计算过程:lvliang check --explain 数字",
        "To see the arithmetic of one figure: lvliang check --explain FIGURE",
    )
    return [*blocks, Prose(CAVEAT, "faint"), Prose(how, "faint"), *closing(data, ())]


def _outcome(counts: dict[str, int]) -> Prose:
    """How many figures could be checked, and what came of it."""
    figures, checked, errors = counts["figures"], counts["checked"], counts["errors"]
    said = [
        Words(
            f"{figures} 个数字中,{checked} 个可以核对",
            f"{checked} of {figures} {plural('figure', figures)} could be checked",
        )
    ]
    if errors:
        said.append(
            Words(
                f"{errors} 处不符",
                f"{errors} {plural('check', errors)} {'does' if errors == 1 else 'do'} not match",
            )
        )
    said += less_than_certain(counts)
    if checked and len(said) == 1:
        said.append(Words("没有不符的", "all of them match"))
    words = joined(said, ";", "; ").plus(Words("。", "."))
    return Prose(words, "caution" if errors else "heading")


def _checks(data: Collection, worked_out: Sequence[Checked]) -> Table:
    def power(one: Checked) -> Cell:
        return "" if one.result.power is None else percent(one.result.power)

    return table_of(
        worked_out,
        (HEADS["metric"], lambda one: _checked_label(data, one)),
        (HEADS["check.as_written"], lambda one: one.result.stated.as_written),
        (HEADS["exact"], lambda one: _worked_out(one.result)),
        (HEADS["verdict"], lambda one: VERDICTS[one.result.verdict]),
        (HEADS["power"], power),
        title=Words("核算", "Worked out"),
    )


def _checked_label(data: Collection, checked: Checked) -> Words:
    """The figure, and the one of another release that it was checked against."""
    if checked.result.type == "whole100":
        first = checked.metric.label
        return Words(f"占比合计({first.zh}等)", f"Sum of shares ({first.en}, and others)")
    if checked.against is None:
        return checked.metric.label
    name = data.name(checked.against)
    return checked.metric.label.plus(Words(f"(对 {name})", f" (against {name})"))


def _worked_out(result: Result) -> Words:
    """What the figure should be; with one number, what the other could be."""
    if result.exact is not None:
        mark = "%" if result.stated.form == "percent" else ""
        return span(result.exact, max(result.stated.decimals, 0) + SHOWN_DECIMALS, mark)
    feasible = result.feasible
    if feasible is None or feasible.first is None:
        return same("")
    what, first, last = role(feasible.role), feasible.first, feasible.last
    said = what.plus(same(f" {first}"))
    if first == last:
        return said
    until = Words("及以上", " or more") if last is None else Words(f" 至 {last}", f" to {last}")
    return said.plus(until)


def _findings(data: Collection, found: tuple[Finding, ...]) -> Table:
    grouped: dict[tuple[str, Words], list[str]] = {}
    for finding in found:
        names = grouped.setdefault((finding.severity, finding.words), [])
        if finding.metric is not None:
            names.append(data.name(finding.metric))
    return table_of(
        grouped.items(),
        (HEADS["severity"], lambda one: SEVERITIES[one[0][0]]),
        (HEADS["finding"], lambda one: one[0][1]),
        (HEADS["metrics"], lambda one: ", ".join(dict.fromkeys(one[1]))),
        title=Words("发现", "Findings"),
    )
