"""The whole of what is asked for, the kinds of which one has the most, and what is called alike."""

from collections.abc import Collection as Several
from collections.abc import Sequence

from ..data.dataset import Collection
from ..data.model import Metric
from ..numbers.periods import days_of
from ..text.tsv_files import patterns
from .asked_time import fits_time
from .asked_unit_and_place import is_of_kind
from .question_coverage import has, pairs
from .questions import CHANGE, Question
from .record_names import bare, core, normal

WHOLES, SUM, LEAST_LISTED = ("whole", "total"), "sum", 3
"""What relations call that of which others are parts, and that of all of those; how many figures
are a list, at least."""
_RECEIVED = patterns("lexicon/question_asking")["received"]
"""What says of a count that it is one of what has kinds."""


def among_which(metric: Metric) -> object:
    """What counts have in common of which the greatest counts what others count a part of."""
    return metric.kind, metric.dataset, metric.unit, days_of(metric.period)


def kinds_of_thing(
    data: Collection, question: Question, best: list[Metric], worth: Several[Metric]
) -> list[Metric]:
    """Of which one has the most: the parts of the first of `best`, else all but what has kinds."""
    parts, is_short = _parts(data, best[:1]), len(best) <= LEAST_LISTED
    parts = parts or (_parts(data, best) if is_short else [])
    if parts or is_short:
        sisters = [] if parts else _sisters(data, question, best[0])
        return [m for m in parts if m in worth] or parts or sisters or best
    most = max(best, key=lambda m: m.value)
    others = [m.value for m in best if m != most and m.unit == most.unit]
    is_all = len(others) >= LEAST_LISTED and most.value >= sum(others)
    is_all = is_all and _RECEIVED.search(most.label.zh) is not None
    return [m for m in best if m != most] if is_all else best


def whole_of_all(data: Collection, parts: Sequence[Metric]) -> list[Metric]:
    """What a release calls the sum of several of `parts`, the first among them."""
    ids = [m.id for m in parts]
    dataset = data.of(parts[0]) if len(ids) >= LEAST_LISTED else None
    for relation in dataset.release.relations if dataset else ():
        added = {a.metric for a in relation.arguments if relation.type == SUM}
        if ids[0] in added and len(added.intersection(ids)) >= LEAST_LISTED and dataset:
            return [m for m in dataset.release.metrics if m.id == relation.stated]
    return []


def longest_list(data: Collection, question: Question) -> tuple[Metric, ...]:
    """The longest list of counts of one time in a release whose title has the words, in order."""
    titles = {dataset: pairs(bare(normal(dataset.release.title.zh))) for dataset in data.datasets}
    about = [d for d, two in titles.items() if all(all(has(word, two)) for word in question.words)]
    lists: dict[object, list[Metric]] = {}
    for dataset in about:
        relations = dataset.release.relations
        wholes = {a.metric for r in relations for a in r.arguments if a.role in WHOLES}
        wholes |= {r.stated for r in relations if r.type == SUM}
        for metric in dataset.release.metrics:
            is_one = metric.kind == "count" and metric.id not in wholes
            if is_one and fits_time(data, question, metric):
                lists.setdefault(among_which(metric), []).append(metric)
    found = max(lists.values(), key=len, default=[])
    found.sort(key=lambda m: m.value, reverse=question.order < 0)
    return tuple(found) if len(found) >= LEAST_LISTED else ()


def _parts(data: Collection, wholes: Sequence[Metric]) -> list[Metric]:
    """The figures that the releases call parts of `wholes`."""
    found: list[Metric] = []
    ids = {(m.dataset, m.id) for m in wholes}
    for dataset in data.datasets:
        of = {m.id: m for m in dataset.release.metrics}
        for relation in dataset.release.relations:
            roles = {a.role: a.metric for a in relation.arguments}
            roles |= {WHOLES[0]: relation.stated} if relation.type == SUM else {}
            whole = next(filter(None, map(roles.get, WHOLES)), None)
            if (dataset.release.id, whole) in ids:
                found += [of[a.metric] for a in relation.arguments if a.role == "part" and a.metric]
    return found


def _sisters(data: Collection, question: Question, first: Metric) -> list[Metric]:
    """What is called as `first` is behind the kind of thing that is asked for: 口岸日均客流."""
    name, alike = normal(first.label.zh), among_which(first)
    starts = (word[:size] for word in question.words for size in range(len(word), 1, -1))
    tail = name.partition(next((start for start in starts if start in name), name))[2]
    if len(core(tail)) < LEAST_LISTED:
        return []
    found = [
        m
        for m in data.records("metrics")
        if m.label.zh.endswith(tail) and m.label.zh != tail and among_which(m) == alike
    ]
    found = [m for m in found if question.kind != CHANGE or is_of_kind(question, m)]
    return found if len(found) >= LEAST_LISTED else []
