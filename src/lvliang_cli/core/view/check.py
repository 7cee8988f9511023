"""The check of a dataset as a document: every figure classed, what does not match first."""

from collections import Counter
from typing import Any

from lvliang_cli.core.check.dataset_check import CLASSES, REASONS, Standing, check_all, results
from lvliang_cli.core.check.findings import SEVERITIES, Finding, findings
from lvliang_cli.core.check.result import VERDICTS, Checked, Result
from lvliang_cli.core.check.wording import percent, span
from lvliang_cli.core.contract.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Grid,
    Prose,
    Table,
)
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.shared.check_result import CAVEAT, result_json
from lvliang_cli.core.view.shared.source_line import closing

SHOWN_DECIMALS = 2


def check_report(data: Collection) -> Document:
    """Every figure of `data` checked as far as the print allows."""
    standings = check_all(data)
    found = findings(data, standings)

    def rows() -> list[dict[str, Any]]:
        return [figure_json(data, standing, found) for standing in standings]

    def body() -> dict[str, Any]:
        return {
            "counts": _counts(standings, found),
            "figures": rows(),
            "checks": [check_json(data, checked) for checked in results(standings)],
            "findings": [finding_json(data, finding) for finding in found],
        }

    return Document(
        "check",
        "figures",
        Words("核对", "Check"),
        body,
        rows,
        lambda: _grid(data, standings, found),
        lambda: _blocks(data, standings, found),
        data,
        data.notes,
        finds_problems=_counts(standings, found)["errors"] > 0,
    )


def figure_json(data: Collection, standing: Standing, found: tuple[Finding, ...]) -> dict[str, Any]:
    """How far a figure can be checked, and what was found of it."""
    metric = standing.metric
    return {
        "metric": data.name(metric),
        "label": metric.label._asdict(),
        "as_written": metric.as_written,
        "checkable": standing.checkable,
        "reason": standing.reason,
        "verdicts": [checked.result.verdict for checked in standing.checks],
        "findings": [finding.code for finding in found if finding.metric == metric],
    }


def check_json(data: Collection, checked: Checked) -> dict[str, Any]:
    """A check's result; ``relation`` is null for a percentage that stands alone."""
    relation = None if checked.relation is None else checked.relation.id
    return {
        "metric": data.name(checked.metric),
        "relation": relation,
        "against": None if checked.against is None else data.name(checked.against),
        **result_json(checked.result),
    }


def finding_json(data: Collection, finding: Finding) -> dict[str, Any]:
    return {
        "severity": finding.severity,
        "code": finding.code,
        "metric": data.name(finding.metric) if finding.metric else None,
        "relation": finding.relation,
        **finding.words._asdict(),
    }


def _counts(standings: tuple[Standing, ...], found: tuple[Finding, ...]) -> dict[str, int]:
    classes = Counter(standing.checkable for standing in standings)
    severities = Counter(finding.severity for finding in found)
    return {
        "figures": len(standings),
        **{name.replace("-", "_"): classes[name] for name in CLASSES},
        **{f"{name}s": severities[name] for name in SEVERITIES},
    }


def _grid(data: Collection, standings: tuple[Standing, ...], found: tuple[Finding, ...]) -> Grid:
    header = (
        *("metric", "label_zh", "label_en", "as_written", "checkable", "reason", "verdicts"),
        *("findings", "paragraph", "start", "end", "source_url"),
    )
    rows = []
    for standing in standings:
        row, locator = figure_json(data, standing, found), standing.metric.locator
        rows.append(
            (
                row["metric"],
                row["label"]["zh"],
                row["label"]["en"],
                row["as_written"],
                row["checkable"],
                row["reason"],
                "; ".join(row["verdicts"]) or None,
                "; ".join(row["findings"]) or None,
                locator.paragraph,
                locator.start,
                locator.end,
                data.of(standing.metric).sources[locator.source].url,
            )
        )
    return Grid(header, tuple(rows))


def _blocks(
    data: Collection, standings: tuple[Standing, ...], found: tuple[Finding, ...]
) -> list[Block]:
    counts = _counts(standings, found)
    blocks: list[Block] = [_outcome(counts), _overview(counts)]
    worked_out = results(standings)
    if worked_out:
        blocks.append(_checks(data, worked_out))
    if found:
        blocks.append(_findings(data, found))
    blocks.append(_figures(standings))
    how = Words(
        "逐步算给你看:lvliang check --explain 数字",
        "To see the arithmetic of one figure: lvliang check --explain FIGURE",
    )
    return [*blocks, Prose(CAVEAT, "faint"), Prose(how, "faint"), *closing(data, data.notes)]


def _outcome(counts: dict[str, int]) -> Prose:
    if counts["errors"]:
        number = counts["errors"]
        return Prose(
            Words(f"有 {number} 处不符。", f"{number} of the checks do not match.")
            if number > 1
            else Words("有 1 处不符。", "1 of the checks does not match."),
            "caution",
        )
    return Prose(
        Words("能核的数字没有不符的。", "No figure that could be checked fails to match."),
        "heading",
    )


def _overview(counts: dict[str, int]) -> Facts:
    rows: list[tuple[Words, Cell]] = [(Words("数字", "Figures"), str(counts["figures"]))]
    for name, words in (*CLASSES.items(), *SEVERITIES.items()):
        key = name.replace("-", "_") if name in CLASSES else f"{name}s"
        rows.append((Words(words.zh, words.en[:1].upper() + words.en[1:]), str(counts[key])))
    return Facts(tuple(rows))


def _checks(data: Collection, worked_out: tuple[Checked, ...]) -> Table:
    columns = (
        Column("metric", Words("数字", "Figure")),
        Column("as_written", Words("所印", "Printed"), "right"),
        Column("exact", Words("算得", "Worked out"), "right"),
        Column("verdict", Words("结论", "Verdict"), tone="heading"),
        Column("power", Words("把握", "Power"), "right"),
    )
    rows = []
    for checked in worked_out:
        result = checked.result
        rows.append(
            (
                _checked_label(data, checked),
                result.stated.as_written,
                _worked_out(result),
                VERDICTS[result.verdict],
                "" if result.power is None else percent(result.power),
            )
        )
    return Table(columns, tuple(rows), Words("核算", "Worked out"))


def _checked_label(data: Collection, checked: Checked) -> Words:
    """The figure, and the one of another release that it was checked against."""
    if checked.against is None:
        return checked.metric.label
    name = data.name(checked.against)
    return checked.metric.label.plus(Words(f"(对 {name})", f" (against {name})"))


def _worked_out(result: Result) -> Words:
    """What the figure should be; without counts the smallest pair that gives it."""
    if result.exact is not None:
        mark = "%" if result.stated.form == "percent" else ""
        return span(result.exact, max(result.stated.decimals, 0) + SHOWN_DECIMALS, mark)
    feasible = result.feasible
    if feasible is None or not feasible.pairs:
        return Words("", "")
    below, above = feasible.pairs[0]
    return Words(f"至少 {below} → {above}", f"at least {below} → {above}")


def _findings(data: Collection, found: tuple[Finding, ...]) -> Table:
    columns = (
        Column("severity", Words("程度", "Severity"), tone="caution"),
        Column("finding", Words("发现", "Finding")),
        Column("metrics", Words("涉及", "Figures")),
    )
    grouped: dict[tuple[str, Words], list[str]] = {}
    for finding in found:
        names = grouped.setdefault((finding.severity, finding.words), [])
        if finding.metric is not None:
            names.append(data.name(finding.metric))
    rows = tuple(
        (SEVERITIES[severity], words, ", ".join(dict.fromkeys(names)))
        for (severity, words), names in grouped.items()
    )
    return Table(columns, rows, Words("发现", "Findings"))


def _figures(standings: tuple[Standing, ...]) -> Table:
    columns = (
        Column("metric", Words("数字", "Figure")),
        Column("as_written", Words("所印", "Printed"), "right"),
        Column("checkable", Words("可核", "Checkable")),
        Column("reason", Words("缘由", "Why")),
    )
    rows = tuple(
        (
            standing.metric.label,
            standing.metric.as_written,
            CLASSES[standing.checkable],
            REASONS[standing.reason],
        )
        for standing in standings
    )
    return Table(columns, rows, Words("每个数字", "Every figure"))
