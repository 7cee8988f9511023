"""Whether two figures measure the same thing, and in what their definitions differ.

Figures of different releases are the same indicator if they share unit and kind and, in
Chinese or in English, the label. Nothing weaker ever joins them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lvliang_cli.core.data import codes
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.periods import days_of, length, written
from lvliang_cli.core.query.names import normal
from lvliang_cli.core.text.bilingual import Note, Words

YEAR = 12


class Facet(NamedTuple):
    """One part of a definition: two figures agree in it if `key` is the same."""

    code: str
    name: Words
    key: object
    told: Words


def same_indicator(data: Collection, a: Metric, b: Metric) -> bool:
    """Whether unit, kind and a label of `a` and `b` are the same."""
    labels = zip(a.label, b.label, strict=True)
    return (
        (a.unit, a.kind) == (b.unit, b.kind)
        and data.dimension(a) == data.dimension(b)
        and any(normal(ours) == normal(theirs) for ours, theirs in labels)
    )


def differences(data: Collection, a: Metric, b: Metric) -> list[Note]:
    """In what the definitions of two figures of different releases differ."""
    theirs = {facet.code: facet for facet in _facets(data, b)}
    return [
        Note(
            f"other-{ours.code}",
            Words(
                f"{ours.name.zh}不同:{ours.told.zh} 与 {other.told.zh}",
                f"the {ours.name.en} differ: {ours.told.en} and {other.told.en}",
            ),
        )
        for ours in _facets(data, a)
        for other in [theirs.get(ours.code, ours)]
        if ours.key != other.key
    ]


def _facets(data: Collection, metric: Metric) -> Iterator[Facet]:
    """What the figure is a figure of; a part that it does not have is left out."""
    zh, en = metric.label
    yield Facet("label", Words("名称", "labels"), normal(zh), Words(f"“{zh}”", f"“{en}” ({zh})"))
    region = data.region(metric)
    if region is not None:
        yield Facet("region", Words("地区", "regions"), region.code or region.name.zh, region.name)
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
        span = written(metric.period)
        if days:
            told = Words(span, span)
        else:
            told = Words(f"{months} 个月", f"{months} month{'' if months == 1 else 's'}")
        yield Facet("length", Words("时段长短", "lengths of the periods"), size, told)
        if size < (YEAR, 0):
            name = Words("所在月份", "parts of the year")
            yield Facet("season", name, known[0][5:], Words(span, span))
