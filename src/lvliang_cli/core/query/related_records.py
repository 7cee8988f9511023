"""What belongs to a thing: its figures, claims, platforms, sections and words."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..data.dataset import Dataset
from ..data.model import Claim, Metric, Named, Section, Term, Topic
from .record_names import normal, other_names


class Related(NamedTuple):
    metrics: tuple[Metric, ...] = ()
    claims: tuple[Claim, ...] = ()
    topics: tuple[Topic, ...] = ()
    sections: tuple[Section, ...] = ()
    platforms: tuple[Named, ...] = ()
    programmes: tuple[Named, ...] = ()
    glossary: tuple[Term, ...] = ()


def related(dataset: Dataset, kind: str, record: Any) -> Related:
    """What belongs to `record` of `kind` (a key of `record_names.KINDS`)."""
    release = dataset.release
    metrics = metrics_of(dataset, kind, record)
    claims: tuple[Claim, ...] = ()
    topics: tuple[Topic, ...] = ()
    holding = {metric.section for metric in metrics}
    sections = tuple(section for section in release.sections if section.id in holding)
    if kind == "topic":
        ids = dataset.topic_and_narrower(record.id)
        claims = tuple(c for c in release.claims if not ids.isdisjoint(c.topics))
        topics = tuple(t for t in release.topics if t.id in ids and t.id != record.id)
        own = {s.id for s in release.sections if not ids.isdisjoint(s.topics)}
        own |= {s.id for s in sections} | {c.section for c in claims}
        sections = tuple(s for s in release.sections if s.id in own)
    elif kind == "section":
        claims = tuple(c for c in release.claims if c.section == record.id)
        topics = tuple(dataset.topics[topic] for topic in record.topics)
        sections = ()
    elif kind == "claim":
        claims = (record,)
        topics = tuple(dataset.topics[topic] for topic in record.topics)
        sections = (dataset.sections[record.section],)
    elif kind != "term":
        wanted = {topic for metric in metrics for topic in metric.topics}
        topics = tuple(t for t in release.topics if t.id in wanted)
    ids = {metric.id for metric in metrics}
    paragraphs = range(0)
    if kind == "section":
        paragraphs = range(record.paragraphs[0], record.paragraphs[1] + 1)
    return Related(
        metrics,
        claims,
        topics,
        sections,
        tuple(p for p in release.platforms if p != record and _touches(p, ids, paragraphs)),
        tuple(p for p in release.programmes if p != record and _touches(p, ids, paragraphs)),
        _terms(dataset, record, metrics, claims),
    )


def metrics_of(dataset: Dataset, kind: str, record: Any) -> tuple[Metric, ...]:
    """The figures of `record`, in the order of the release."""
    metrics = dataset.release.metrics
    if kind == "metric":
        return (record,)
    if kind == "topic":
        return dataset.topic_metrics(record.id)
    if kind == "section":
        return tuple(m for m in metrics if m.section == record.id)
    if kind in ("platform", "programme"):
        return tuple(m for m in metrics if m.id in record.metrics)
    if kind == "term":
        term = normal(record.term)
        return tuple(m for m in metrics if term in normal(f"{m.label.zh} {_of(m)}"))
    return ()


def _of(metric: Metric) -> str:
    return metric.change.of.zh if metric.change else ""


def _touches(named: Named, metric_ids: set[str], paragraphs: range) -> bool:
    """Whether a platform or programme is tied to one of the figures or named there."""
    return not metric_ids.isdisjoint(named.metrics) or any(
        locator.paragraph in paragraphs for locator in named.locators
    )


def _terms(
    dataset: Dataset, record: Any, metrics: Sequence[Metric], claims: Sequence[Claim]
) -> tuple[Term, ...]:
    """Words of the glossary that the Chinese labels on the page use."""
    shown = [record, *metrics, *claims]
    text = normal(" ".join(name for item in shown for name in other_names(item)))
    text += normal(" ".join(_of(metric) for metric in metrics))
    return tuple(t for t in dataset.release.glossary if t != record and normal(t.term) in text)
