"""Whether two figures measure the same thing, and in what their definitions differ.

Figures of different releases are the same indicator if they share unit and kind and the
key of their indicator or, in Chinese or in English, the label, their own places left out of
it; and if neither their places nor, of a change, their bases and prices are known to differ.
Nothing weaker joins them.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from ..data import codes
from ..data.dataset import Collection
from ..data.model import Metric
from ..numbers.format import with_sign
from ..numbers.interval import Interval, has_zero, last_digit, minus
from ..numbers.periods import Period, a_year_less, days_of, length, written
from ..text.bilingual import Note, Words, note, plural, same
from ..text.tsv_files import word_list
from .record_names import normal, unreported

MONTHS_OF_A_YEAR = 12
PLACE_STEM_LENGTH = 2
"""Characters of the shortest form of the name of a place, with which each other one begins."""
MAX_TIMES = 10  # figures of one name that are more times apart are seldom of one scope
A_YEAR_BEFORE = ("yoy", "last_year")
"""The bases of comparison for which the earlier release is known."""
REAL_BY_CUSTOM = (*word_list("real-growth"), *word_list("real-or-nominal"))
"""Growth of these is often stated without the rise of prices, or both ways."""
A_YEAR_EARLIER = {"last_year": "yoy"}
"""同比 of a half-year and 比上年 of a year are one kind of base."""

Names = set[tuple[object, ...]]

FLOWS = ("count", "amount")
UNLIKE_LENGTHS = Words("时段长短不同", "periods of different lengths")
MEANS = ("均", "每")
"""What has one of these in its name, such as 日均 or 每户, is not counted up."""


class Facet(NamedTuple):
    """One part of a definition: two figures agree in it if `key` is the same."""

    code: str
    name: Words
    key: object
    said: Words


def same_indicator(data: Collection, a: Metric, b: Metric) -> bool:
    """Whether `a` and `b` are called the same and nothing that is known sets them apart."""
    return same_name(data, a, b) and apart(data, a, b) is None


def same_name(data: Collection, a: Metric, b: Metric) -> bool:
    """Whether unit, kind and either the key or a label of `a` and `b` are the same.

    English labels count where one of them has no key.
    """
    return not sought_by(data, a).isdisjoint(called(data, b))


def names_of(metric: Metric) -> Names:
    """The names that a figure bears, whatever it counts."""
    key = metric.indicator
    names: Names = {("zh", zh) for zh in joining_names(metric)}
    names.add(("en", normal(metric.label.en), key is None))
    return names if key is None else names | {("key", key.key)}


def joining_names(metric: Metric) -> set[str]:
    """The `chinese_names`, and those without what says only that the thing was reported."""
    names = chinese_names(metric)
    return names | set(map(unreported, names))


def chinese_names(metric: Metric) -> set[str]:
    """Its label as names are compared, and that without its own place at the head or the end.

    Of 太原 both 太原市破案 and 破案(太原) are 破案: `place_of` tells them from those of others.
    """
    label, place = normal(metric.label.zh), metric.place
    if place is None or normal(place.name.zh)[:PLACE_STEM_LENGTH] not in label:
        return {label}
    from ..data.divisions import gazetteer, lies_in
    from .scope import forms_of

    for form in sorted(forms_of(place), key=len, reverse=True):
        before, found, after = label.partition(form)
        around = gazetteer().known(before)
        is_within = around is not None and place.code and lies_in(place.code, around.code)
        at_end = "" if after.strip(") ") else before
        bare = (after if not before or is_within else at_end).strip("() ")
        if found and bare:
            return {label, bare}
    return {label}


def names_sought_by(metric: Metric) -> Names:
    """The names of which figures of the same name bear one, as `names_of` has them."""
    english = normal(metric.label.en)
    others: Names = {("en", english, metric.indicator is not None)}
    if metric.indicator is None:
        return names_of(metric) | others
    return (names_of(metric) - {("en", english, False)}) | others


def sought_by(data: Collection, metric: Metric) -> Names:
    """The names of which figures of the same name bear one, each with its unit and kind."""
    return _counting(data, metric, names_sought_by(metric))


def called(data: Collection, metric: Metric) -> Names:
    """The names that a figure bears, each with its unit and kind."""
    return _counting(data, metric, names_of(metric))


def _counting(data: Collection, metric: Metric, names: Names) -> Names:
    return {(metric.unit, metric.kind, data.dimension(metric), *name) for name in names}


def apart(data: Collection, a: Metric, b: Metric) -> Note | None:
    """What is known to set apart two figures of one name: place, base or prices."""
    places = place_of(data, a), place_of(data, b)
    names = [region.told for metric in (a, b) if (region := data.region(metric)) is not None]
    if None not in places and places[0] != places[1]:
        return _other("region", Words("地区", "places"), *names)
    return measured_apart(a, b)


def measured_apart(a: Metric, b: Metric) -> Note | None:
    """What sets apart two figures of one name wherever they are of: base or prices."""
    bases = [metric.change.basis for metric in (a, b) if metric.change is not None]
    if len({A_YEAR_EARLIER.get(basis, basis) for basis in bases}) > 1:
        said = (codes.CHANGE_BASIS[basis] for basis in bases)
        return _other("basis", Words("比较基期", "bases of the change"), *said)
    if a.prices != b.prices:
        said = (codes.PRICES[metric.prices or "unknown"] for metric in (a, b))
        return _other("prices", Words("价格口径", "prices"), *said)
    return None


def period_of(data: Collection, record: Any) -> Period | None:
    """The period of a figure, else that of the release it belongs to."""
    period: Period | None = getattr(record, "period", None)
    return data.of(record).release.period if period is None else period


def place_of(data: Collection, metric: Metric) -> str | None:
    """What distinguishes one place from another; None where it is not known.

    A place without a code, such as 全市 or 城区, is one of the region of its release.
    """
    whole = data.of(metric).release.region
    within = None if whole is None else whole.key
    if metric.place is None or metric.place.code is not None:
        return within if metric.place is None else metric.place.code
    return None if within is None else f"{within} {metric.place.name.zh}"


def unknown_of(data: Collection, metric: Metric) -> Words | None:
    """What has to be known to compare `metric` with another release, and is not."""
    if place_of(data, metric) is None:
        return Words("地区未知", "its place is not known")
    if days_of(period_of(data, metric)) is None:
        return Words("时段未知", "the days of its period are not known")
    return None


def is_unreviewed(metric: Metric) -> bool:
    """Whether it was read with a doubt, be it of its name, that no person has settled."""
    return "unreviewed" in metric.cautions


def counted_over(metric: Metric) -> tuple[int, int] | None:
    """The `length` of time over which it was counted up; None of what was not, and of no days.

    What there is on one day, and a mean of days or people, is not counted up.
    """
    days, is_mean = days_of(metric.period), any(word in metric.label.zh for word in MEANS)
    is_flow = metric.kind in FLOWS and "stock" not in metric.cautions and not is_mean
    return length(days) if days and is_flow else None


def why_no_change(data: Collection, a: Metric, b: Metric) -> Words | None:
    """Why neither is said to have outgrown the other; None where nothing is against it."""
    if unknown := unknown_of(data, a) or unknown_of(data, b):
        return unknown
    ours, theirs = counted_over(a), counted_over(b)
    return None if None in (ours, theirs) or ours == theirs else UNLIKE_LENGTHS


def printed_change(data: Collection, level: Metric) -> Metric | None:
    """The change of `level` on a year before that its release prints itself."""
    days = days_of(level.period)
    if days is None or level.indicator is None or level.kind == "change":
        return None
    for metric in data.of(level).release.metrics:
        if (
            data.dimension(metric) == "percent-change"
            and metric.indicator is not None
            and metric.indicator.key == level.indicator.key
            and (days_of(metric.period), metric.place) == (days, level.place)
            and metric.change is not None
            and metric.change.basis in A_YEAR_BEFORE
        ):
            return metric
    return None


def cautions_of_change(
    data: Collection, base: Metric, other: Metric, derived: Sequence[Interval]
) -> list[Note]:
    """What is to be said of a change from `base` to `other` that was worked out as `derived`.

    That a number so much greater may count something else; that prices rose meanwhile, of
    money whose growth is stated without them; and that the release prints another change, be
    it for that or since a number was revised.
    """
    notes = []
    if all(_is_beyond(one) for one in derived):
        words = Words(
            f"相差 {MAX_TIMES} 倍以上:所计或不是同一范围,请看两处原文",
            f"more than {MAX_TIMES} times apart: they may not count the same thing; see both texts",
        )
        notes.append(Note("far-apart", words))
    is_nominal = data.dimension(other) == "money" and other.prices in (None, "current", "unknown")
    if is_nominal and any(word in other.label.zh for word in REAL_BY_CUSTOM):
        words = Words(
            "变化按现价推算,未扣除价格因素",
            "the change is worked out at current prices, not adjusted for inflation",
        )
        notes.append(Note("current-prices", words))
    days, metric = days_of(other.period), printed_change(data, other)
    if metric is None or days is None or days_of(base.period) != a_year_less(days):
        return notes
    printed = last_digit(metric, "percent-change")
    if any(has_zero(minus(printed, one)) for one in derived):
        return notes
    name, value = data.name(metric), with_sign(metric)
    words = Words(
        f"原文所印的变化是 {value}%({name}),与推算不同:或按不变价格计算,或前期数已修订",
        f"the release prints a change of {value}% ({name}), unlike the one worked"
        " out: at constant prices, or from a number that was revised since",
    )
    return [*notes, Note("printed-change", words)]


def _is_beyond(change: Interval) -> bool:
    """Whether a change in percent is to more than `MAX_TIMES` times, or to less than its part."""
    most, least = 100 * (MAX_TIMES - 1), Fraction(100, MAX_TIMES) - 100
    is_above = change.lower is not None and change.lower > most
    return is_above or (change.upper is not None and change.upper < least)


def _other(code: str, name: Words, ours: Words, theirs: Words) -> Note:
    return note(
        f"other-{code}",
        f"{name.zh}不同:{ours.zh} 与 {theirs.zh}",
        f"the {name.en} differ: {ours.en} and {theirs.en}",
    )


def differences(data: Collection, a: Metric, b: Metric) -> list[Note]:
    """In what the definitions of two figures of different releases differ."""
    theirs = {facet.code: facet for facet in _facets(data, b)}
    return [
        _other(ours.code, ours.name, ours.said, other.said)
        for ours in _facets(data, a)
        for other in [theirs.get(ours.code, ours)]
        if ours.key != other.key
    ]


def _facets(data: Collection, metric: Metric) -> Iterator[Facet]:
    """What the figure is a figure of; a part that it does not have is left out."""
    zh, en = metric.label
    bare = min(joining_names(metric), key=len)
    yield Facet("label", Words("名称", "labels"), bare, Words(f"“{zh}”", f"“{en}” ({zh})"))
    region = data.region(metric)
    if region is not None:
        yield Facet("region", Words("地区", "regions"), region.key, region.told)
    kind, class_ = codes.KIND[metric.kind], codes.CLASS[metric.class_]
    yield Facet("kind", Words("类别", "kinds"), kind, kind)
    yield Facet("class", Words("性质", "classes"), class_, class_)
    if metric.change is not None:
        basis = codes.CHANGE_BASIS[metric.change.basis]
        yield Facet("basis", Words("比较基期", "bases of the change"), basis, basis)
    if metric.rank is not None and metric.rank.scope is not None:
        scope = codes.SCOPE[metric.rank.scope]
        yield Facet("scope", Words("排名范围", "scopes of the rank"), scope, scope)
    known = days_of(metric.period)
    if metric.period is not None and known is not None:
        months, days = size = length(known)
        span = same(written(metric.period))
        said = span if days else Words(f"{months} 个月", f"{months} {plural('month', months)}")
        yield Facet("length", Words("时段长短", "lengths of the periods"), size, said)
        if size < (MONTHS_OF_A_YEAR, 0):
            yield Facet("season", Words("所在月份", "parts of the year"), known[0][5:], span)
