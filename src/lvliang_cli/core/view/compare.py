"""A comparison as a document."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial

from ..contract.compare_rows import COMPARISONS, Pair
from ..contract.document import Block, Cell, Column, Document, Links, Prose, Table, table_of
from ..contract.interval_rows import EXPORTED_DECIMALS, decimal
from ..contract.record_cells import figure_rows
from ..data.codes import WORDS_OF
from ..data.dataset import Collection
from ..data.model import Metric
from ..numbers.format import Number, large, rounded, with_unit
from ..numbers.interval import Interval
from ..numbers.periods import written
from ..query.compare import Compared, compare
from ..query.comparison_records import POINTS, Comparison, Finding
from ..text.bilingual import Words, joined, same
from .shared.cautions_and_source import caution_prose, cautions_json, closing, codes_of
from .shared.list_columns import HEADS, LISTED, caution_cell, link, table, unit_cell, value_cell
from .show import figure_tables

MIN_PAIRS_AS_ROWS = 3  # from this many pairs of two releases on, each is a row

CHANGE = HEADS["change"]
NOT_COMPARED = Words("未比", "not compared")
NOTHING_CERTAIN = Words("无法确定", "cannot be determined")

ORDER = WORDS_OF["order"]

BASIS = WORDS_OF["comparison"]


def compare_document(data: Collection, names: Sequence[str], base: str | None) -> Document:
    """The comparison of `names`; errors as `compare` raises them."""
    compared = compare(data, names, base)
    told = data.showing(metric.dataset for metric in compared.metrics)
    pairs = [Pair(data, one) for one in compared.comparisons]
    found = [pair._replace(finding=each) for pair in pairs for each in pair.comparison.findings]
    return COMPARISONS.answer(
        Words("比较", "Comparison"),
        lambda: list(map(COMPARISONS.row, pairs)),
        lambda: _blocks(data, compared, told),
        told,
        compared.notes,
        flat=lambda: map(COMPARISONS.flat, found),
        before=lambda: {"metrics": figure_rows(data, compared.metrics)},
        after=lambda: {
            "without_counterpart": [data.name(metric) for metric in compared.without],
            "cautions": cautions_json(data, compared.metrics),
        },
    )


def _blocks(data: Collection, compared: Compared, told: Collection) -> list[Block]:
    shown = [metric for metric in compared.metrics if metric not in compared.without]
    homes = {(pair.base.dataset, pair.other.dataset) for pair in compared.comparisons}
    if len(compared.comparisons) >= MIN_PAIRS_AS_ROWS and len(homes) == 1 and len(set(*homes)) > 1:
        blocks: list[Block] = [_pairs_table(data, compared.comparisons)]
        reasons = dict.fromkeys(why for c in compared.comparisons if (why := _why_not(c)))
        blocks += [Prose(Words("未比:", "not compared: ").plus(why), "caution") for why in reasons]
    else:
        blocks = figure_tables(data, shown) if shown else []
        if compared.comparisons:
            blocks.append(_findings_table(data, compared))
    if not shown:
        blocks.append(table(LISTED["metrics"], data, compared.without))
    elif compared.without:
        title = Words("没有对应的数字", "Without a counterpart")
        blocks.append(table(LISTED["metrics"], data, compared.without, title))
    notes = dict.fromkeys(note for c in compared.comparisons for note in c.notes)
    blocks += [Prose(note.words, "caution") for note in notes]
    blocks += caution_prose(codes_of(shown))
    return [*blocks, *closing(told, compared.notes)]


def _why_not(pair: Comparison) -> Words | None:
    return pair.no_change if pair.widest.ratio else None


def _pairs_table(data: Collection, pairs: Sequence[Comparison]) -> Table:
    """Two releases side by side: a row for each pair, by the widest reading of the two prints."""

    def valued(which: str) -> tuple[Column, Callable[[Comparison], Cell]]:
        head = Column(which, same(getattr(pairs[0], which).dataset), "right")

        def cell(pair: Comparison) -> Cell:
            metric = getattr(pair, which)
            return value_cell(data.of(metric), metric)

        return head, cell

    def period(pair: Comparison) -> Cell:
        both = (pair.base.period, pair.other.period)
        return " · ".join(dict.fromkeys(written(span) for span in both if span))

    def change(pair: Comparison) -> Cell:
        return NOT_COMPARED if _why_not(pair) else change_cell(pair.widest)

    def cautions(pair: Comparison) -> Cell:
        return caution_cell(pair.base._replace(cautions=pair.cautions))

    return table_of(
        pairs,
        (HEADS["figure.label"], lambda pair: pair.base.label),
        *([(HEADS["pair.period"], period)] if len(set(map(period, pairs))) > 1 else []),
        valued("base"),
        valued("other"),
        (HEADS["difference"], lambda pair: difference_cell(data, pair, pair.widest)),
        (CHANGE, change),
        (HEADS["caution"]._replace(under="label"), cautions),
        title=Words("两份通稿都有的数字", "Figures that both releases have"),
    )


def _findings_table(data: Collection, compared: Compared) -> Table:
    found = [(c, finding) for c in compared.comparisons for finding in c.findings]
    columns: list[tuple[Column, Callable[[tuple[Comparison, Finding]], Cell]]] = [
        (HEADS["other"], lambda one: _label(data, one[0].other)),
        (HEADS["base"], lambda one: _label(data, one[0].base)),
        (HEADS["basis"], lambda one: BASIS[one[1].basis]),
        (HEADS["finding.difference"], lambda one: difference_cell(data, *one)),
        (HEADS["ratio"], lambda one: _ratio(data, *one)),
    ]
    if any(finding.change is not None for _, finding in found):
        columns.append((CHANGE, lambda one: change_cell(one[1])))
    return table_of(found, *columns, title=Words("相差与比值", "Difference and ratio"))


def _label(data: Collection, metric: Metric) -> Links:
    """The label, and its dataset where several are read, leading to the figure's row."""
    origin = f" ({metric.dataset})" if data.of(metric).prefix else ""
    return link(data, metric, metric.label.plus(same(origin)))


def difference_cell(data: Collection, comparison: Comparison, finding: Finding) -> Words:
    """The other less the base, with its unit or in points; of ranks which comes first."""
    order = comparison.rank_order
    if order is not None:
        return ORDER[order]
    if finding.difference is None:
        return Words("单位不同", "units differ")
    is_face = finding.basis == "face"
    text = _interval_words(finding.difference, decimal, signed=True, is_face=is_face)
    if finding.difference.is_unbounded:
        return text
    if comparison.dimension in POINTS:
        return text.plus(Words(" 个百分点", " percentage points"))
    return with_unit(text, unit_cell(data.of(comparison.base), comparison.base))


def _ratio(data: Collection, comparison: Comparison, finding: Finding) -> Words:
    if finding.basis == "order" or comparison.dimension in POINTS:
        return same("")
    if finding.ratio is None:
        return Words("无比值", "no ratio")
    text = _interval_words(finding.ratio, _ratio_rounded, is_face=finding.basis == "face")
    if comparison.base.unit == comparison.other.unit or text == NOTHING_CERTAIN:
        return text
    base, other = (data.unit(m) for m in (comparison.base, comparison.other))
    per = Words(f" {other.label.zh}/{base.label.zh}", f" {other.plural} per {base.label.en}")
    return text.plus(per)


def change_cell(finding: Finding) -> Words:
    """The change in percent, as derived; nothing where it has no meaning.

    A level always falls by less than all of it, so -100 is not given as a lower side.
    """
    if finding.change is None:
        return same("")
    said = finding.change
    if said.lower == -100 and said.upper != -100:
        said = said._replace(lower=None)
    to_percent = partial(_rounded, decimals=2, least=1)
    text = _interval_words(said, to_percent, signed=True, is_face=finding.basis == "face")
    return text if text == NOTHING_CERTAIN else text.plus(same("%"))


def _interval_words(
    interval: Interval,
    round_: Callable[[Fraction], Number],
    *,
    signed: bool = False,
    is_face: bool = False,
) -> Words:
    """An interval for people: a point, a span, one side, or nothing certain.

    A ratio is always above zero, so zero is not given as its lower side.
    """

    def side(value: Fraction) -> Words:
        return same("+" if signed and value > 0 else "").plus(large(round_(value)))

    lower, upper = interval.lower, interval.upper
    if not signed and lower == 0 and upper != 0:
        lower = None
    if lower is not None and upper is not None:
        if side(lower) == side(upper):
            is_exact = lower == upper == Fraction(round_(lower)) and not is_face
            return same("" if is_exact else "≈ ").plus(side(lower))
        return joined([side(lower), side(upper)], " 至 ", " to ")
    if lower is not None:
        return _SIDES["lower", interval.lower_open].plus(side(lower))
    if upper is not None:
        return _SIDES["upper", interval.upper_open].plus(side(upper))
    return NOTHING_CERTAIN


_SIDES = {
    ("lower", True): Words("大于 ", "more than "),
    ("lower", False): Words("不小于 ", "at least "),
    ("upper", True): Words("小于 ", "less than "),
    ("upper", False): Words("不大于 ", "at most "),
}


def _rounded(value: Fraction, decimals: int, least: int) -> Number:
    """`value` to `decimals`, more where that gives less than `least` of the last."""
    while 0 < abs(value) * 10**decimals < least and decimals < EXPORTED_DECIMALS:
        decimals += 1
    return rounded(value, decimals)


def _ratio_rounded(value: Fraction) -> Number:
    return value.numerator if value.denominator == 1 else _rounded(value, 3, 1000)
