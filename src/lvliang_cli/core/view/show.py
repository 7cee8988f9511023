"""One page on anything that has a name, as a document."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from ..contract.document import Block, Document, Facts, Grid, Prose, Table
from ..contract.record_cells import chosen, fields_of, grid, json_row
from ..data import codes
from ..data.dataset import Collection, Dataset
from ..data.model import Metric
from ..query.lookup import Hit, by_part, is_name, resolve
from ..query.record_names import KINDS, core, entry_of, label_of
from ..query.related_records import Related, related
from ..query.summary import LEVELS
from ..query.unknown_names import SeveralFit, unanswered
from ..text.bilingual import Note, Words, joined, note, same
from ..text.errors import UnknownName
from .list import list_records
from .shared.cautions_and_source import caution_prose, cautions_json, closing, codes_of
from .shared.figure_page import Pair, metric_blocks, place
from .shared.list_columns import (
    HEADS,
    LISTED,
    Shown,
    bar,
    chosen_table,
    scale_of,
    table,
    value_cell,
)
from .shared.quotation import Quote, quote_words

MAX_SHOWN_WHOLE, MOST_KEY_FIGURES = 3, 3
"""A page of more figures than the first begins with the second number of them."""
OPEN = ("topic", "section", "platform", "programme")
"""Kinds whose pages have figures of several sorts, for a question that none answers."""

CLAIM_CAUTION = Prose(
    Words(
        "注意 · 没有数字:原文只有表述,没有印出数字。",
        "Caution · no number: the release states this without a figure.",
    ),
    "caution",
)


def show(data: Collection, name: str, fields: Sequence[str] | None = None) -> Document:
    """The page on what `name` names, or a list of the figures with it in their names."""
    hit = resolve(data, name) if is_name(data, name) else _answer(data, name, fields)
    if isinstance(hit, Document):
        return hit
    if data.totals is not None and hit.kind != "metric":
        line = f"lvliang search {name!r} --data all"
        told = note("elsewhere", f"目录中提到它的全部:{line}", f"all that mentions it: {line}")
        hit = hit._replace(notes=(*hit.notes, told))
    return pages(data, [hit], "show", fields)


def _answer(data: Collection, name: str, fields: Sequence[str] | None) -> Hit | Document:
    """What a question or a part of a name is taken for: a record, or the figures that fit it best.

    Raises:
        UnknownName: there are none.
    """
    from ..query.answer_doubts import doubts
    from ..query.answers import answers
    from ..query.asked_unit_and_place import is_of_unit
    from ..query.nearest_figures import near_answers
    from ..query.questions import read

    question = read(name)
    found = answers(data, question)
    is_answered = question.is_asked and bool(found.figures) and found.is_of_kind
    is_other_year = question.ago in found.missing
    is_there = not question.place or answers(data, question._replace(words=())).figures
    if question.is_asked and not (is_answered or question.time or is_other_year) and is_there:
        alone = question.words if question.unit == "元" else ()  # a page has few sums of money
        for words in (core(" ".join(question.words)), *alone):
            if words and is_name(data, words) and (hit := resolve(data, words)).kind in OPEN:
                held = related(data.of(hit.record), hit.kind, hit.record).metrics
                if not any(is_of_unit(data, question.unit, metric) for metric in held):
                    raise unanswered(data, question)
                told = by_part(name, entry_of(data, hit.kind, hit.record))
                return hit._replace(notes=(told, *hit.notes))
    if found.not_whole:
        with suppress(UnknownName):
            return resolve(data, name, ("claim",))
    said = doubts(question, found)
    if not (question.is_asked and found.figures):
        try:
            kinds = [k for k in KINDS if k != "metric" or not question.is_asked]
            hit = resolve(data, name, kinds)
            if hit.kind != "metric" or not found.figures or hit.record is found.figures[0]:
                return hit
        except UnknownName as refused:
            listed = ", ".join(n for n in refused.did_you_mean if "metric:" not in n)
            if isinstance(refused, SeveralFit) and listed:
                others = Words(f"名称里有它的还有 {listed}", f"also in the names of {listed}")
                said = (*said, Note("same-name", others))
            if question.is_asked:
                found = near_answers(data, question)
                if not found.figures:
                    raise unanswered(data, question) from None
                said = doubts(question, found)
            elif not found.figures:
                raise
    elif found.is_sure:
        entry = entry_of(data, "metric", found.figures[0])
        return Hit("metric", entry.record, (by_part(name, entry),))
    title = Words(f"名称与“{name}”相符的数字", f"Figures whose names fit {name!r}")
    if not found.is_full:
        zh, en = f"没有完全符合“{name}”的数字,最接近的是", f"No figure fits {name!r} in full"
        title = Words(zh, f"{en}; the nearest")
    document = list_records(data, "metrics", found.figures, fields=fields, notes=said)
    return document._replace(title=title, is_nearest=not found.is_full)


def show_all(
    data: Collection,
    names: Sequence[str],
    kind: str,
    fields: Sequence[str] | None = None,
    quotes: Mapping[str, Quote | None] | None = None,
) -> Document:
    """The pages on several records of one kind.

    `quotes` has the sentence of each figure in the reader's own copy, by the name that
    `data` gives it; where there is none the document says so and `finds_problems`.
    """
    hits: dict[object, Hit] = {}
    for hit in (resolve(data, name, (kind,)) for name in names):
        hits.setdefault(hit.record, hit)  # one thing may have been named in two ways
    return pages(data, list(hits.values()), f"{KINDS[kind][0]}.show", fields, quotes)


def pages(
    data: Collection,
    hits: Sequence[Hit],
    name: str,
    fields: Sequence[str] | None,
    quotes: Mapping[str, Quote | None] | None = None,
) -> Document:
    """One page after another.

    In JSON a single thing stands under its kind; ``topics.show`` and its like list
    what was asked for first, then whatever of that noun belongs to it. Figures stand alone.
    The rows are the figures, of claims, which have none, the claims.
    """
    parts = [related(data.of(hit.record), hit.kind, hit.record) for hit in hits]
    notes = tuple(dict.fromkeys(note for hit in hits for note in hit.notes))
    metrics = list(dict.fromkeys(metric for part in parts for metric in part.metrics))
    noun = "claims" if all(hit.kind == "claim" for hit in hits) else "metrics"
    listed = metrics if noun == "metrics" else [hit.record for hit in hits]
    picked = fields_of(noun) if fields is None else chosen(noun, fields)
    told = data.showing(hit.record.dataset for hit in hits)
    quoted = [None if quotes is None else quotes.get(data.name(metric)) for metric in metrics]
    pairs = zip(metrics, quoted, strict=True)
    unquoted = [] if quotes is None else [data.name(m) for m, quote in pairs if not quote]
    zh, en = "在所给文本中没有确定找到 ", " was not found with certainty in the copy given"

    def rows() -> list[dict[str, Any]]:
        told = [json_row(picked, data, record) for record in listed]
        if quotes is None:
            return told
        from ..contract.dataset_rows import QUOTE

        pairs = zip(told, quoted, strict=True)
        return [{**row, QUOTE.name: QUOTE.of(quote)} for row, quote in pairs]

    def flat() -> Grid:
        if quotes is None:
            return grid(picked, data, listed)
        from ..contract.dataset_rows import QUOTE
        from ..contract.row_members import beside

        return beside(grid(picked, data, listed), QUOTE, quoted)

    def body() -> dict[str, Any]:
        if name == "metrics.show":
            return {"metrics": rows(), "cautions": cautions_json(data, metrics)}
        members: dict[str, Any] = {}
        if len(hits) == 1:
            (hit,) = hits
            row = json_row(fields_of(KINDS[hit.kind][0]), data, hit.record)
            members = {"kind": hit.kind, hit.kind: row}
        for noun in Related._fields:
            named = [hit.record for hit in hits if f"{noun}.show" == name]
            named += [record for part in parts for record in getattr(part, noun)]
            shown = picked if noun == "metrics" else fields_of(noun)
            members[noun] = [json_row(shown, data, each) for each in dict.fromkeys(named)]
        return {**members, "cautions": cautions_json(data, metrics)}

    def blocks() -> list[Block]:
        shown = [] if fields is None else chosen_table(picked, data, listed)
        for at, (hit, part) in enumerate(zip(hits, parts, strict=True)):
            shown += _page(data.of(hit.record), hit, part) if fields is None else []
            if quotes is not None:
                said = quote_words(quoted[at])
                shown.append(Prose(said, "plain" if quoted[at] else "caution"))
        return [*shown, *closing(told, notes)]

    return Document(
        name,
        "metrics",
        body=body,
        rows=rows,
        grid=flat,
        blocks=blocks,
        dataset=told,
        notes=(*notes, *(note("not-in-copy", f"{zh}{name}", f"{name}{en}") for name in unquoted)),
        fields=None if fields is None else tuple(fields),
        finds_problems=bool(unquoted),
    )


def figure_tables(data: Collection, metrics: Sequence[Metric]) -> list[Block]:
    """Levels and changes, each with bars where two or more figures share a unit."""
    changes = [metric for metric in metrics if metric.kind == "change"]
    levels = [metric for metric in metrics if metric.kind != "change"]
    titled = ((Words("数字", "Figures"), levels), (Words("变化", "Changes"), changes))
    return [_with_bars(data, group, title) for title, group in titled if group]


def _with_bars(data: Collection, metrics: Sequence[Metric], title: Words) -> Table:
    scale = scale_of(metrics)
    bars: list[Shown] = [
        (HEADS["bar"]._replace(under="label"), lambda _, metric: bar(metric, scale))
    ]
    return table([*LISTED["metrics"], *(bars if scale else [])], data, metrics, title)


def _page(dataset: Dataset, hit: Hit, part: Related) -> list[Block]:
    if hit.kind == "metric":
        return metric_blocks(dataset, hit.record)
    record = hit.record
    blocks: list[Block] = [Prose(label_of(record).noted(KINDS[hit.kind][1]), "heading")]
    if len(part.metrics) > MAX_SHOWN_WHOLE:
        blocks.append(_key_figures(dataset, part.metrics))
    blocks += _about(dataset, hit)
    if part.metrics:
        blocks += figure_tables(dataset, part.metrics)
    if part.claims and hit.kind != "claim":
        title = Words("没有数字的表述", "Claims without a number")
        blocks.append(table(LISTED["claims"], dataset, part.claims, title))
    if part.metrics:
        blocks += caution_prose(codes_of(part.metrics))
    facts = _see_also(dataset, part)
    if facts:
        blocks.append(Facts(facts, Words("相关", "Related")))
    if part.glossary:
        words = tuple(
            (Words(t.term, f"{t.label.en} ({t.term})"), t.explanation) for t in part.glossary
        )
        blocks.append(Facts(words, Words("术语", "Terms used here")))
    return blocks


def _key_figures(dataset: Dataset, metrics: Sequence[Metric]) -> Prose:
    """The biggest figure of each unit, those of the commonest units first, with its cautions."""
    units = [metric.unit for metric in metrics if metric.kind in LEVELS]
    commonest = sorted(dict.fromkeys(units), key=units.count, reverse=True)
    said = []
    for unit in commonest[:MOST_KEY_FIGURES]:
        of_unit = (m for m in metrics if m.unit == unit and m.kind in LEVELS)
        metric = max(of_unit, key=lambda m: m.value)
        words = metric.label.plus(same(" ")).plus(value_cell(dataset, metric))
        cautions = joined([codes.CAUTIONS[code].short for code in metric.cautions])
        said.append(words.noted(cautions) if metric.cautions else words)
    return Prose(Words("主要数字:", "Key figures: ").plus(joined(said, ";", "; ")))


def _about(dataset: Dataset, hit: Hit) -> list[Block]:
    record = hit.record
    telling = {"topic": "description", "section": "summary", "term": "explanation"}
    if hit.kind in telling:
        return [Prose(getattr(record, telling[hit.kind]))]
    if hit.kind == "claim":
        facts: list[Pair] = [
            (Words("原文", "As printed"), record.locator.as_written),
            (Words("范围", "Scope"), codes.SCOPE[record.scope]),
        ]
        if record.direction:
            facts.append((Words("方向", "Direction"), codes.DIRECTION[record.direction]))
        facts += [
            (Words("位置", "Place"), place(record.locator)),
            (Words("标识", "ID"), dataset.name(record)),
        ]
        return [Facts(tuple(facts)), CLAIM_CAUTION]
    facts = [
        (Words("原文名称", "Name as printed"), record.name_as_written),
        (Words("位置", "Places"), joined(list(map(place, record.locators)), ";", "; ")),
        (Words("标识", "ID"), dataset.name(record)),
    ]
    return [Prose(record.description), Facts(tuple(facts))]


def _see_also(dataset: Dataset, part: Related) -> tuple[Pair, ...]:
    topics = [t.label.noted(len(dataset.topic_metrics(t.id))) for t in part.topics]
    named = [
        (Words("主题(数字个数)", "Topics (figures)"), topics),
        (Words("章节", "Sections"), [s.title for s in part.sections]),
        (Words("平台", "Platforms"), [p.label for p in part.platforms]),
        (Words("专项", "Programmes"), [p.label for p in part.programmes]),
    ]
    return tuple((name, joined(labels)) for name, labels in named if labels)
