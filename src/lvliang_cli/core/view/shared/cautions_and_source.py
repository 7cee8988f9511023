"""What ends a view: the cautions of its figures, and the line that says where they come from."""

from collections.abc import Iterable, Sequence
from typing import Any

from lvliang_cli.core.cite.cited import NO_DATE, NO_PUBLISHER
from lvliang_cli.core.contract.document import Block, Prose
from lvliang_cli.core.data.codes import CAUTIONS
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Issued, Metric, Source
from lvliang_cli.core.numbers.periods import MONTHS
from lvliang_cli.core.text.bilingual import Note, Words, joined, listed, same


def caution_prose(caution_codes: Iterable[str]) -> list[Block]:
    """One paragraph for each caution: short form, then the sentence."""
    head, colon = Words("注意 · ", "Caution · "), Words(":", ": ")
    return [
        Prose(head.plus(short).plus(colon).plus(sentence), "caution", caution_anchor(code))
        for code in caution_codes
        for short, sentence in [CAUTIONS[code]]
    ]


def caution_anchor(code: str) -> str:
    """Where a page explains the caution called `code`."""
    return f"caution-{code}"


def caution_line(data: Collection, metrics: Sequence[Metric]) -> list[Block]:
    """Which figures carry which caution, in one line; nothing when none does."""
    said = [
        CAUTIONS[code].short.noted(listed(_carrying(code, data, metrics)))
        for code in codes_of(metrics)
    ]
    if not said:
        return []
    return [Prose(Words("注意:", "Cautions: ").plus(joined(said, ";", "; ")), "caution")]


def _carrying(code: str, data: Collection, metrics: Sequence[Metric]) -> list[str]:
    return [data.name(metric) for metric in metrics if code in metric.cautions]


def codes_of(metrics: Sequence[Metric]) -> list[str]:
    """Every caution among `metrics` once, in the order in which it first comes."""
    return list(dict.fromkeys(code for metric in metrics for code in metric.cautions))


def cautions_json(data: Collection, metrics: Sequence[Metric]) -> list[dict[str, Any]]:
    """The words of every caution among `metrics`, for JSON."""
    from lvliang_cli.core.contract.dataset_rows import CAUTIONED

    return [
        CAUTIONED.row((code, CAUTIONS[code]), metrics=_carrying(code, data, metrics))
        for code in codes_of(metrics)
    ]


MOST_SOURCES = 5
CAVEAT = Words("所列为原文所说,未经核实。", "What the releases say, not verified.")


def source_line(data: Collection) -> Prose:
    """Outlet, date as printed, address, and that the figures are only reported.

    Of more sources than `MOST_SOURCES` the first, and how many there are.
    """
    said = list(dict.fromkeys(outlet_words(s) for d in data.datasets for s in d.release.sources))
    if not said:
        return Prose(CAVEAT, "faint")
    caveat = Words("。所列为原文所说,未经核实。", ". What the release says, not verified.")
    outlets = joined(said[:MOST_SOURCES], ";", "; ")
    if len(said) > MOST_SOURCES:
        count = len(said)
        outlets = outlets.plus(Words(f"等 {count} 份", f" and others, {count} in all"))
    return Prose(Words("来源:", "Source: ").plus(outlets).plus(caveat), "faint")


def closing(data: Collection, notes: tuple[Note, ...]) -> list[Block]:
    """The notes and the source line, which end every view."""
    said = [Prose(note.words, "faint") for note in (*data.notes, *notes) if not note.is_aside]
    return [*said, source_line(data)]


def outlet_words(source: Source) -> Words:
    """Outlet, else title; date, its year said to be inferred if it is not printed; address."""
    outlet = source.publisher or source.title or NO_PUBLISHER
    address = [] if source.url is None else [same(source.url)]
    return joined([outlet, _date(source.issued), *address], ",")


def _date(issued: Issued | None) -> Words:
    if issued is None:
        return NO_DATE
    year, month, day = issued.date.split("-")
    zh, en = issued.date, f"{int(day)} {MONTHS[int(month)]} {year}"
    if issued.year_inferred:
        zh = f"{issued.as_written or issued.date[5:]}(年份未印,推断为 {year})"
        en = f"{int(day)} {MONTHS[int(month)]} (no year printed; {year} inferred)"
    return Words(zh, en)
