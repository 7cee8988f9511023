"""A comparison as a document."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from lvliang_cli.core.compare import POINTS, Compared, Comparison, Finding, compare, rank_order
from lvliang_cli.core.dataset import Dataset
from lvliang_cli.core.document import Block, Cell, Column, Document, Grid, Prose, Table
from lvliang_cli.core.fields import fields_of, json_row
from lvliang_cli.core.interval import Interval
from lvliang_cli.core.model import Metric
from lvliang_cli.core.numbers import grouped, rounded
from lvliang_cli.core.view.cautions import caution_prose, cautions_json, codes_of
from lvliang_cli.core.view.columns import LISTED, table, unit_cell
from lvliang_cli.core.view.intervals import EXPORTED_DECIMALS, decimal, interval_json
from lvliang_cli.core.view.page import figure_tables
from lvliang_cli.core.view.source_line import closing
from lvliang_cli.core.words import Words

RATIO_DECIMALS = 3

NOTHING_CERTAIN = Words("无法确定", "nothing certain")

ORDER = {
    "same": Words("位次相同", "same place"),
    "before": Words("位次靠前", "comes before"),
    "after": Words("位次靠后", "comes after"),
}

BASIS = {
    "exact": Words("确数", "exact"),
    "face": Words("按所印数字", "as printed"),
    "readings": Words("按各读法", "by either reading"),
    "last-digit": Words("按末位数字", "to the last printed digit"),
    "literal": Words("按字面", "literally"),
    "order": Words("位次", "order"),
}


def compare_document(dataset: Dataset, names: Sequence[str], base: str | None) -> Document:
    """The comparison of `names`; errors as `compare` raises them."""
    compared = compare(dataset, names, base)
    all_fields = fields_of("metrics")

    def rows() -> list[dict[str, Any]]:
        return [_json(dataset, comparison) for comparison in compared.comparisons]

    def body() -> dict[str, Any]:
        return {
            "metrics": [json_row(all_fields, dataset, metric) for metric in compared.metrics],
            "comparisons": rows(),
            "without_counterpart": [metric.id for metric in compared.without],
            "cautions": cautions_json(compared.metrics),
        }

    return Document(
        "compare",
        "comparisons",
        Words("比较", "Comparison"),
        body,
        rows,
        lambda: _grid(dataset, compared),
        lambda: _blocks(dataset, compared),
        dataset,
        compared.notes,
    )


def _blocks(dataset: Dataset, compared: Compared) -> list[Block]:
    shown = [metric for metric in compared.metrics if metric not in compared.without]
    blocks = figure_tables(dataset, shown)
    blocks.append(_findings_table(dataset, compared))
    if compared.without:
        title = Words("没有对应的数字", "Without a counterpart")
        blocks.append(table(LISTED["metrics"], dataset, compared.without, title))
    notes = dict.fromkeys(note for c in compared.comparisons for note in c.notes)
    blocks += [Prose(note.words, "caution") for note in notes]
    blocks += caution_prose(codes_of(shown))
    return [*blocks, *closing(dataset, compared.notes)]


def _findings_table(dataset: Dataset, compared: Compared) -> Table:
    columns = (
        Column("other", Words("比较", "Compared")),
        Column("base", Words("基准", "With"), under="other", tone="faint"),
        Column("basis", Words("读法", "Reading")),
        Column("difference", Words("相差", "Difference"), "right"),
        Column("ratio", Words("比值", "Ratio"), "right", tone="heading"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            comparison.other.label,
            comparison.base.label,
            BASIS[finding.basis],
            _difference(dataset, comparison, finding),
            _ratio(dataset, comparison, finding),
        )
        for comparison in compared.comparisons
        for finding in comparison.findings
    ]
    return Table(columns, tuple(rows), Words("相差与比值", "Difference and ratio"))


def _difference(dataset: Dataset, comparison: Comparison, finding: Finding) -> Words:
    order = rank_order(comparison)
    if order is not None:
        return ORDER[order]
    if finding.difference is None:
        return Words("单位不同", "units differ")
    is_face = finding.basis == "face"
    text = _interval_words(finding.difference, _exact_text, signed=True, is_face=is_face)
    if finding.difference.is_unbounded:
        return text
    if comparison.dimension in POINTS:
        return text.plus(Words(" 个百分点", " percentage points"))
    unit = unit_cell(dataset, comparison.base)
    return text.plus(Words(f" {unit.zh}", f" {unit.en}"))


def _ratio(dataset: Dataset, comparison: Comparison, finding: Finding) -> Words:
    if finding.basis == "order" or comparison.dimension in POINTS:
        return Words("", "")
    if finding.ratio is None:
        return Words("无比值", "no ratio")
    text = _interval_words(finding.ratio, _ratio_text, is_face=finding.basis == "face")
    if comparison.base.unit == comparison.other.unit or text == NOTHING_CERTAIN:
        return text
    base, other = (dataset.units[m.unit] for m in (comparison.base, comparison.other))
    return text.plus(
        Words(f" {other.label.zh}/{base.label.zh}", f" {other.plural} per {base.label.en}")
    )


def _interval_words(
    interval: Interval, text: Any, *, signed: bool = False, is_face: bool = False
) -> Words:
    """An interval for people: a point, a span, one side, or nothing certain.

    That a ratio is above zero is no news, so zero is not told as its lower side.
    """

    def side(value: Fraction) -> str:
        return ("+" if signed and value > 0 else "") + str(text(value))

    lower, upper = interval.lower, interval.upper
    if not signed and lower == 0 and upper != 0:
        lower = None
    if lower is not None and upper is not None:
        if lower == upper:
            sign = "≈ " if is_face or Fraction(text(lower).replace(",", "")) != lower else ""
            return Words(sign + side(lower), sign + side(lower))
        return Words(f"{side(lower)} 至 {side(upper)}", f"{side(lower)} to {side(upper)}")
    if lower is not None:
        open_ = interval.lower_open
        return Words(
            f"{'大于' if open_ else '不小于'} {side(lower)}",
            f"{'more than' if open_ else 'at least'} {side(lower)}",
        )
    if upper is not None:
        open_ = interval.upper_open
        return Words(
            f"{'小于' if open_ else '不大于'} {side(upper)}",
            f"{'less than' if open_ else 'at most'} {side(upper)}",
        )
    return NOTHING_CERTAIN


def _exact_text(value: Fraction) -> str:
    """A difference: exact, since printed figures are decimal numbers."""
    return grouped(decimal(value))


def _ratio_text(value: Fraction) -> str:
    """A ratio to three decimals, more where that gives less than four digits."""
    decimals = RATIO_DECIMALS
    while 0 < value * 10**decimals < 1000 and decimals < EXPORTED_DECIMALS:
        decimals += 1
    return grouped(value.numerator if value.denominator == 1 else rounded(value, decimals))


def _difference_unit(comparison: Comparison) -> str | None:
    if comparison.dimension == "rank":
        return None
    if comparison.dimension in POINTS:
        return "percentage-point"
    return comparison.base.unit if comparison.base.unit == comparison.other.unit else None


def _json(dataset: Dataset, comparison: Comparison) -> dict[str, Any]:
    return {
        "base": comparison.base.id,
        "other": comparison.other.id,
        "dimension": comparison.dimension,
        "difference_unit": _difference_unit(comparison),
        "order": rank_order(comparison),
        "findings": [
            {
                "basis": finding.basis,
                "is_exact": finding.basis == "exact",
                "difference": interval_json(finding.difference),
                "ratio": interval_json(finding.ratio),
            }
            for finding in comparison.findings
        ],
        "notes": [{"code": note.code, **note.words._asdict()} for note in comparison.notes],
        "cautions": list(codes_of((comparison.base, comparison.other))),
    }


_SIDES = ("lower", "upper", "lower_open", "upper_open", "lower_exact", "upper_exact")
_PLACE = ("paragraph", "start", "end")


def _grid(dataset: Dataset, compared: Compared) -> Grid:
    header = (
        *("base", "other", "base_label_zh", "base_label_en", "other_label_zh", "other_label_en"),
        *("base_as_written", "other_as_written", "dimension", "basis", "is_exact", "order"),
        *(f"difference_{side}" for side in _SIDES),
        "difference_unit",
        *(f"ratio_{side}" for side in _SIDES),
        "cautions",
        *(f"{which}_{name}" for which in ("base", "other") for name in _PLACE),
        "source_url",
    )
    rows = [
        (
            *(comparison.base.id, comparison.other.id),
            *(*comparison.base.label, *comparison.other.label),
            *(comparison.base.as_written, comparison.other.as_written),
            *(comparison.dimension, finding.basis, finding.basis == "exact"),
            rank_order(comparison),
            *_sides(finding.difference),
            _difference_unit(comparison),
            *_sides(finding.ratio),
            ";".join(codes_of((comparison.base, comparison.other))),
            *_place(comparison.base),
            *_place(comparison.other),
            dataset.sources[comparison.base.locator.source].url,
        )
        for comparison in compared.comparisons
        for finding in comparison.findings
    ]
    return Grid(header, tuple(rows))


def _sides(interval: Interval | None) -> tuple[Any, ...]:
    told = interval_json(interval)
    return (None,) * len(_SIDES) if told is None else tuple(told[side] for side in _SIDES)


def _place(metric: Metric) -> tuple[int, int, int]:
    return metric.locator.paragraph, metric.locator.start, metric.locator.end
