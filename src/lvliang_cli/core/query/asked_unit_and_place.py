"""Whether a figure is of the unit, of the kind and of the place that a question asks for."""

from ..data.dataset import Collection
from ..data.divisions import gazetteer, lies_in
from ..data.model import Metric
from ..text.patterns import pattern
from .questions import CHANGE, LEVEL, RANK, SHARE, Question
from .record_names import unit_names
from .scope import NATION, PROVINCE, forms_of, is_as_wide

STRICT_UNITS = frozenset("人元天岁吨%") | {"人次"}
"""What is asked for with these is not counted in others."""
EVENT_UNITS = frozenset("起件次宗场个")
"""Those that stand for each other."""
_ALIKE = {
    "人": ("人次",),
    "人次": ("人",),
    "%": ("个百分点",),
    "度": ("℃", "摄氏度"),
    "天": ("小时", "分钟", "秒", "日", "个月", "年"),
}
"""What is counted as well where each of these is asked for."""
_SHARE = pattern(r"占|比[重例]|份额")


def is_of_unit(data: Collection, unit: str, metric: Metric) -> bool:
    """Whether `metric` is counted in what is asked for with the measure word `unit`, if any."""
    words = unit_names(data.of(metric).units[metric.unit])
    alike = EVENT_UNITS if unit in EVENT_UNITS and unit != "个" else {unit, *_ALIKE.get(unit, ())}
    is_named = unit == "人次" and metric.label.zh.endswith(unit)
    return not unit or is_named or not alike.isdisjoint(words)


def is_of_kind(question: Question, metric: Metric) -> bool:
    """Whether `metric` is the kind of number that is asked for."""
    is_share = metric.kind == "rate" and _SHARE.search(metric.label.zh) is not None
    if question.kind == CHANGE:
        basis = metric.change.basis if metric.change else ""
        is_meant = not question.basis or (basis == "mom") == (question.basis == "mom")
        return metric.kind == CHANGE and is_meant and metric.value * question.sign >= 0
    if question.kind == SHARE:
        return metric.kind == "rate"
    if question.kind == RANK:
        return metric.kind == RANK
    if question.kind == LEVEL:
        is_rate = is_share or (metric.label.zh.endswith("率") and not question.text.isascii())
        return not is_rate and metric.kind not in (CHANGE, RANK)
    return not is_share and (not question.order or metric.kind not in ("rate", CHANGE, RANK))


def fits_place(data: Collection, question: Question, metric: Metric) -> bool:
    """Whether `metric` is of the place that is asked for, or of one that lies in it."""
    if not question.place or question.place in metric.label.zh:
        return True
    region, place = data.region(metric), gazetteer().known(question.place)
    if question.place in (NATION, PROVINCE):
        return is_as_wide(region, question.place)
    if place is not None and region is not None and region.code is not None:
        return lies_in(region.code, place.code)
    is_nation = region is not None and region.name.zh == NATION
    return not is_nation and question.place in data.of(metric).release.title.zh


def is_of_place(data: Collection, place: str, metric: Metric) -> bool:
    """Whether `metric` is of that place, if any, itself, not of one that lies in it."""
    region, known = data.region(metric), gazetteer().known(place) if place else None
    codes = (known and known.code, None)
    return known is None or region is None or region.code in codes or place in metric.label.zh


def is_of_part(data: Collection, metric: Metric) -> bool:
    """Whether `metric` is of one place among several: of its own, or its name begins with one."""
    begins, region = gazetteer().at(metric.label.zh, 0), data.region(metric)
    return metric.place is not None or begins not in ("", *(forms_of(region) if region else ()))


def is_at_large(data: Collection, metric: Metric) -> bool:
    """Whether `metric` is of 全国 or 全市, or of the place that its release is about."""
    region, whole = data.region(metric), data.of(metric).release.region
    is_all = region is not None and region.code is None and region.name.zh.startswith("全")
    return region is None or region == whole or is_all
