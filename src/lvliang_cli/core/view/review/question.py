"""A figure or a relation as it is put to a person."""

import re
from collections.abc import Sequence

from lvliang_cli.core.data.codes import RELATION
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Relation, Review
from lvliang_cli.core.text.bilingual import Words, joined, same

from ..shared.list_columns import period_cell, value_cell

_KEPT_DOUBT = re.compile(r"[a-z0-9-]+: (.+?) / (.+)")
"""period-guessed: 年份是推断的 / the year is inferred"""


def doubt_words(doubts: Sequence[str]) -> Words:
    """The doubts of a draft in words; it keeps them as ``code: 中文 / English``. ``-`` for none."""
    if not doubts:
        return same("-")
    kept = [(_KEPT_DOUBT.fullmatch(doubt), doubt) for doubt in doubts]
    said = [Words(*match.groups()) if match else same(doubt) for match, doubt in kept]
    return joined(said, ";", "; ")


def question(dataset: Dataset, review: Review, place_in_line: str) -> Words:
    """What was read, why it is doubtful, where it stands, and with what; one line."""
    metric = dataset.metrics[review.metric]
    value, period = value_cell(dataset, metric), period_cell(metric)
    when = period if isinstance(period, Words) else same(period)
    doubts = doubt_words(review.doubts)
    place = metric.locator
    region = dataset.region(metric)
    where = Words("地点不详", "place unknown") if region is None else region.name
    links = [_linked(dataset, each) for each in stated_in(dataset, review.metric)]
    zh, en = ("".join(f";{link[side]}" for link in links) for side in (0, 1))
    return Words(
        f"{place_in_line} {metric.id}:{metric.label.zh},印作“{metric.as_written}”,读作 {value.zh},"
        f"时段 {when.zh},{where.zh};第 {place.paragraph} 段第 {place.start} 字;"
        f"疑点:{doubts.zh}{zh}",
        f"{place_in_line} {metric.id}: {metric.label.en}, printed “{metric.as_written}”, read as"
        f" {value.en}, period {when.en}, {where.en}; paragraph {place.paragraph}, character"
        f" {place.start}; doubts: {doubts.en}{en}",
    )


def stated_in(dataset: Dataset, ident: str) -> list[Relation]:
    """The relations whose stated figure it is."""
    return [each for each in dataset.release.relations if each.stated == ident]


def relation_question(dataset: Dataset, relation: Relation, place_in_line: str) -> Words:
    """What was linked, and why it may be otherwise; one line."""
    zh, en = _linked(dataset, relation)
    doubts = doubt_words(relation.doubts)
    stated = relation.stated and dataset.metrics[relation.stated].as_written
    shown = f"{relation.stated} {stated}" if stated else relation.id
    return Words(
        f"{place_in_line} {shown};{zh};疑点:{doubts.zh}",
        f"{place_in_line} {shown}; {en}; doubts: {doubts.en}",
    )


def _linked(dataset: Dataset, relation: Relation) -> tuple[str, str]:
    partners = ", ".join(
        f"{argument.role}={argument.value if argument.metric is None else argument.metric}"
        + ("" if argument.metric is None else f" {dataset.metrics[argument.metric].as_written}")
        for argument in relation.arguments
    )
    name = RELATION[relation.type]
    return f"{relation.id}({name.zh}):{partners}", f"{relation.id} ({name.en}): {partners}"
