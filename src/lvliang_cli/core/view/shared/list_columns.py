"""The columns people see in a list, for each noun, and bars that share a scale."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, Literal

from lvliang_cli.core.contract.document import Bar, Block, Cell, Column, Links, Table
from lvliang_cli.core.contract.record_cells import Field, people_cells, people_columns
from lvliang_cli.core.data import codes
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.format import BOUNDED, TURNED, in_words, with_unit
from lvliang_cli.core.numbers.periods import written
from lvliang_cli.core.query.record_names import label_of
from lvliang_cli.core.text.bilingual import Words, joined, same
from lvliang_cli.core.text.tsv_files import by_key, rows

from .cautions_and_source import caution_anchor, caution_line


def _head(name: str, zh: str, en: str, align: Any, under: str, tone: Any) -> Column:
    return Column(name.rpartition(".")[2], Words(zh, en), align or "left", under, tone or "plain")


HEADS = {row[0]: _head(*row) for row in rows("column_heads")}
"""Columns by the first cell of their row of ``data/column_heads.tsv``.

That is their key, behind what they are of where others have another of that key (`claim.label`).
Behind it stand the head in both languages, and what is not as `Column` has it by default.
"""

Shown = tuple[Column, Callable[[Dataset, Any], Cell]]
"""A column and what makes its cell."""


def table(
    shown: Sequence[Shown], data: Collection, records: Sequence[Any], title: Words | None = None
) -> Table:
    """`records` as a table of the columns `shown`; figures of several places say theirs."""
    if len({_place(data, record) for record in records}) > 1:
        at = next(at for at, (column, _) in enumerate(shown) if column.key == "label") + 1
        shown = [*shown[:at], (HEADS["region"]._replace(under="label"), region_cell), *shown[at:]]
    rows = tuple(tuple(cell(data.of(record), record) for _, cell in shown) for record in records)
    anchors = tuple(map(data.name, records))
    return Table(tuple(column for column, _ in shown), rows, title, anchors)


def _place(data: Collection, record: Any) -> str | None:
    region = data.region(record) if isinstance(record, Metric) else None
    return None if region is None else region.key


def region_cell(dataset: Dataset, metric: Metric) -> Words:
    """The place that the figure is about."""
    region = dataset.region(metric)
    return codes.UNKNOWN if region is None else region.told


_NUMBERS = ("value", "lower", "upper", "decimals", "order", "start", "end")


def field_table(fields: Sequence[Field], data: Collection, records: Sequence[Any]) -> Table:
    """`records` as a table of the fields that were asked for, under their own names."""
    columns = tuple(
        Column(name, same(name), "right" if field.name in _NUMBERS else "left")
        for field in fields
        for name in people_columns(field)
    )
    rows = tuple(
        tuple(cell for field in fields for cell in people_cells(field, data.of(record), record))
        for record in records
    )
    return Table(columns, rows)


def chosen_table(fields: Sequence[Field], data: Collection, records: Sequence[Any]) -> list[Block]:
    """`records` with `fields`, and a line of the cautions of figures unless among the fields."""
    blocks: list[Block] = [field_table(fields, data, records)]
    if all(field.name != "cautions" for field in fields):
        blocks += caution_line(data, [one for one in records if isinstance(one, Metric)])
    return blocks


def period_cell(metric: Metric) -> Cell:
    return written(metric.period) if metric.period else Words("未印", "not printed")


def caution_cell(metric: Metric) -> Links:
    """The cautions of a figure in short words, each leading to its sentence."""
    return Links(
        tuple((codes.CAUTIONS[code].short, caution_anchor(code)) for code in metric.cautions)
    )


def link(data: Collection, metric: Metric, words: Words | None = None) -> Links:
    """`words`, the label if none are given, leading to the row of the figure."""
    return Links(((words or metric.called, data.name(metric)),))


def unit_cell(dataset: Dataset, metric: Metric) -> Words:
    """The unit in words; a percentage keeps its sign, and a rank says its own."""
    unit = dataset.units[metric.unit]
    if unit.dimension == "rank":
        return same("")
    if unit.short_unit == "%":
        return same("%")
    return Words(unit.label.zh, unit.label.en if metric.value == 1 else unit.plural)


def number_cell(dataset: Dataset, metric: Metric) -> Words:
    """The value alone, as it stands in a column of values."""
    number = in_words(metric)
    if dataset.units[metric.unit].dimension == "rank":
        return Words(f"第 {number.zh} 位", f"No. {number.en}")
    return number


def value_cell(dataset: Dataset, metric: Metric) -> Words:
    """The value with its unit, as people say it."""
    number, unit = number_cell(dataset, metric), unit_cell(dataset, metric)
    return number.plus(unit) if unit.en in ("", "%") else with_unit(number, unit)


def _lead(what: Words) -> list[Shown]:
    return [
        (HEADS["id"]._replace(under="label"), lambda d, r: d.name(r)),
        (Column("label", what), lambda _, r: r.called if isinstance(r, Metric) else label_of(r)),
    ]


def _named(what: Words) -> list[Shown]:
    """The columns of platforms and of programmes."""
    return [
        *_lead(what),
        (
            HEADS["paragraphs"],
            lambda _, p: ", ".join(dict.fromkeys(str(at.paragraph) for at in p.locators)),
        ),
        (HEADS["figures"], lambda _, p: str(len(p.metrics))),
        (HEADS["description"], lambda _, p: p.description),
    ]


LISTED: dict[str, list[Shown]] = {
    "metrics": [
        *_lead(Words("数字", "Figure")),
        (HEADS["as_written"], lambda _, m: m.as_written),
        (HEADS["value"], number_cell),
        (HEADS["unit"], unit_cell),
        (HEADS["period"], lambda _, m: period_cell(m)),
        (HEADS["caution"], lambda _, m: caution_cell(m)),
    ],
    "sections": [
        *_lead(Words("章节", "Section")),
        (HEADS["paragraphs"], lambda _, s: "-".join(dict.fromkeys(map(str, s.paragraphs)))),
        (HEADS["figures"], lambda d, s: str(len(d.section_metrics(s.id)))),
        (HEADS["topics"], lambda d, s: joined([d.topics[topic].label for topic in s.topics])),
    ],
    "topics": [
        *_lead(Words("主题", "Topic")),
        (HEADS["figures"], lambda d, t: str(len(d.topic_metrics(t.id)))),
        (HEADS["broader"], lambda d, t: d.topics[t.broader].label if t.broader else ""),
        (HEADS["aliases"], lambda _, t: ", ".join(t.aliases)),
    ],
    "platforms": _named(Words("平台", "Platform")),
    "programmes": _named(Words("专项", "Programme")),
    "claims": [
        *_lead(Words("表述", "Claim")),
        (HEADS["scope"], lambda _, c: codes.SCOPE[c.scope]),
        (HEADS["direction"], lambda _, c: codes.DIRECTION[c.direction] if c.direction else ""),
        (HEADS["paragraph"], lambda _, c: str(c.locator.paragraph)),
        (HEADS["printed.as_written"], lambda _, c: c.locator.as_written),
    ],
    "glossary": [
        (HEADS["id"]._replace(under="term"), lambda d, t: d.name(t)),
        (HEADS["term"], lambda _, t: t.term),
        (HEADS["label"], lambda _, t: t.label),
        (HEADS["explanation"], lambda _, t: t.explanation),
    ],
}

_ENDS: dict[tuple[bool, bool], Literal["", "more", "less", "about"]] = {
    (True, True): "",
    (True, False): "more",
    (False, True): "less",
    (False, False): "about",
}
"""How a bar ends whose figure is bounded from below or not, from above or not."""

Scale = dict[tuple[str, str], Fraction]


def scale_of(metrics: Sequence[Metric]) -> Scale:
    """The longest length for each unit and kind that two or more of `metrics` share."""
    groups = by_key(((m.unit, m.kind), max(lengths_of(m))) for m in metrics)
    return {key: max(lengths) for key, lengths in groups.items() if len(lengths) > 1}


def bar(metric: Metric, scale: Scale) -> Cell:
    """The bar of `metric`; none where nothing shares its scale, and none for a rank."""
    longest = scale.get((metric.unit, metric.kind), Fraction(0))
    if metric.kind == "rank" or longest == 0:
        return ""
    lengths = lengths_of(metric)
    qualifier = TURNED[metric.qualifier] if metric.value < 0 else metric.qualifier
    return Bar(
        min(lengths) / longest, max(lengths) / longest, _ENDS[BOUNDED[qualifier]], metric.value < 0
    )


def lengths_of(metric: Metric) -> list[Fraction]:
    """How long the bar of `metric` is, in its unit, for each of its readings."""
    return [abs(Fraction(value)) for value in metric.readings or (metric.value,)]
