"""Which figures and other records a list keeps.

One filter given twice is "or"; different filters are "and". A figure that is only a
bound passes `least` and `most` only if it certainly satisfies them. A name filters
every dataset that knows it.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from ..data import codes
from ..data.dataset import Collection
from ..data.json_reader import MAX_DIGITS
from ..data.model import Metric
from ..numbers.format import Number
from ..numbers.periods import asked_for, days_of, parse_span
from ..text.bilingual import BY_PART, Note, Words, note
from ..text.errors import BadUsage
from .lookup import Hit, choose, resolve_each, resolve_units
from .record_names import KINDS, normal


class MetricFilters(NamedTuple):
    """The filters of ``metrics list``, as typed; empty means no filter."""

    topic: Sequence[str] = ()
    section: Sequence[str] = ()
    platform: Sequence[str] = ()
    unit: Sequence[str] = ()
    kind: Sequence[str] = ()
    qualifier: Sequence[str] = ()
    caution: Sequence[str] = ()
    period: Sequence[str] = ()
    least: str | None = None
    most: str | None = None
    search: str | None = None


Keep = Callable[[Metric], bool]
Key = tuple[str, str]
"""A dataset and an id in it."""


def select_metrics(
    data: Collection, filters: MetricFilters
) -> tuple[list[Metric], tuple[Note, ...]]:
    """The figures that pass, in the order of the release, and notes on them."""
    metrics = list(data.records("metrics"))
    notes: list[Note] = []
    for keep in _keeps(data, filters, notes):
        metrics = [metric for metric in metrics if keep(metric)]
    if not filters.period:
        return metrics, tuple(notes)
    spans = [asked_for(text) for text in filters.period]
    dated = [m for m in metrics if m.period is not None]
    kept = [m for m in dated if m.period and any(is_in(m.period) for is_in in spans)]
    undated = len(metrics) - len(dated)
    within = [parse_span(text.removeprefix("=")) for text in filters.period]
    days = {days for m in kept if (days := days_of(m.period)) is not None}
    if not all(any(s[0] <= day[0] and day[1] <= s[1] for s in within) for day in days):
        notes.append(_OVERLAPPING)
    if undated:
        en = f"more left out: no period is printed for {'them' if undated > 1 else 'it'}"
        zh = f"另有 {undated} 个数字未印时段,未计入"
        notes.append(note("period-unknown", zh, f"{undated} {en}"))
    return kept, tuple(notes)


NO_CAUTION = "none"
"""Stands for the figures that carry none."""
_OVERLAPPING = note(
    "overlapping",
    "有的时段只与所问时段部分重叠;只要恰为此时段的:--period =时段",
    "some of these only overlap the period asked for; for exactly that one: --period =SPAN",
)


def select_records(
    data: Collection, noun: str, topic: Sequence[str], section: Sequence[str], search: str | None
) -> tuple[list[Any], tuple[Note, ...]]:
    """The records of a list other than the figures that pass the filters, and notes on them."""
    records = list(data.records(noun))
    notes: list[Note] = []
    if topic:
        topics = _topics(data, topic, notes)
        records = [record for record in records if _is_any_of(topics, record, record.topics)]
    if section:
        sections = _named(data, section, "section", notes)
        records = [record for record in records if (record.dataset, record.section) in sections]
    if search is not None:
        from .search import mentions

        kind = next(kind for kind, (plural, _) in KINDS.items() if plural == noun)
        records = [record for record in records if mentions(data.of(record), kind, record, search)]
    return records, tuple(notes)


def parse_number(text: str) -> Number:
    """An exact number: digits with or without grouping commas, sign, point, 万 or 亿.

    Raises:
        BadUsage: no number, or more digits than any published total has.
    """
    from unicodedata import normalize

    digits = normalize("NFKC", text).replace(",", "").strip()
    zeros = 0
    while digits.endswith(("万", "亿")):
        zeros += 4 if digits[-1] == "万" else 8
        digits = digits[:-1]
    body = digits[1:] if digits[:1] in ("+", "-") else digits
    whole, _, fraction = body.partition(".")
    if not (whole + fraction).isdecimal() or len(body) + zeros > MAX_DIGITS:
        words = Words(f"“{text}”不是数字", f"{text!r} is not a valid number")
        hint = Words("例如 112000、11.2万 或 -20", "such as 112000, 11.2万 or -20")
        raise BadUsage(words, token=text, hint=hint)
    return Decimal(f"{digits}E{zeros}") if "." in digits else int(digits) * 10**zeros


def _keeps(data: Collection, filters: MetricFilters, notes: list[Note]) -> list[Keep]:
    keeps: list[Keep] = []
    if filters.topic:
        topics = _topics(data, filters.topic, notes)
        keeps.append(lambda m: _is_any_of(topics, m, m.topics))
    if filters.section:
        sections = _named(data, filters.section, "section", notes)
        keeps.append(lambda m: (m.dataset, m.section) in sections)
    if filters.platform:
        platforms = _named(data, filters.platform, "platform", notes)
        keeps.append(lambda m: _is_any_of(platforms, m, m.platforms))
    if filters.unit:
        units = set[Key]().union(*(resolve_units(data, text) for text in filters.unit))
        keeps.append(lambda m: (m.dataset, m.unit) in units)
    if filters.kind:
        kinds = {choose(Words("类别", "kind"), codes.KIND, text) for text in filters.kind}
        keeps.append(lambda m: m.kind in kinds)
    if filters.qualifier:
        what = Words("限定词", "qualifier")
        qualifiers = {choose(what, codes.QUALIFIER, text) for text in filters.qualifier}
        keeps.append(lambda m: m.qualifier in qualifiers)
    if filters.caution:
        shorts = {code: caution.short for code, caution in codes.CAUTIONS.items()}
        what, shorts[NO_CAUTION] = Words("注意", "caution"), Words("无", "none")
        cautions = {code for text in filters.caution for code in _cautions(what, shorts, text)}
        keeps.append(lambda m: not cautions.isdisjoint(m.cautions or (NO_CAUTION,)))
    if filters.least is not None:
        least = parse_number(filters.least)
        keeps.append(lambda m: m.lower is not None and m.lower >= least)
    if filters.most is not None:
        most = parse_number(filters.most)
        keeps.append(lambda m: m.upper is not None and m.upper <= most)
    if filters.search is not None:
        from .search import mentions

        search = filters.search
        keeps.append(lambda m: mentions(data.of(m), "metric", m, search))
    return keeps


def _cautions(what: Words, shorts: dict[str, Words], text: str) -> Sequence[str]:
    """The codes that `text` is: one of a caution, or of what is in doubt all."""
    return codes.DOUBTS if normal(text) in codes.DOUBTED else (choose(what, shorts, text),)


def _hits(data: Collection, names: Sequence[str], kind: str, notes: list[Note]) -> list[Hit]:
    """What `names` name; what was taken for parts of names goes to `notes`."""
    hits = [hit for name in names for hit in resolve_each(data, name, (kind,))]
    notes += dict.fromkeys(n for hit in hits for n in hit.notes if n.code == BY_PART)
    return hits


def _named(data: Collection, names: Sequence[str], kind: str, notes: list[Note]) -> set[Key]:
    return {(hit.record.dataset, hit.record.id) for hit in _hits(data, names, kind, notes)}


def _topics(data: Collection, names: Sequence[str], notes: list[Note]) -> set[Key]:
    """The topics called `names`, each with those below it."""
    return {
        (hit.record.dataset, topic)
        for hit in _hits(data, names, "topic", notes)
        for topic in data.of(hit.record).topic_and_narrower(hit.record.id)
    }


def _is_any_of(wanted: set[Key], record: Any, ids: Sequence[str]) -> bool:
    """Whether `ids`, of the dataset of `record`, name something that is `wanted`."""
    return any((record.dataset, ident) in wanted for ident in ids)
