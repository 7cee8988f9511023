"""A reader's copy compared with the dataset, as a document."""

import os
from collections.abc import Callable, Sequence
from typing import Any

from lvliang_cli.core.contract.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Prose,
    Table,
    table_of,
)
from lvliang_cli.core.contract.verify_rows import COPY, OWN, PLACES
from lvliang_cli.core.data.codes import CHANGES, EVIDENCE, FOUND_AGAIN, REASONS, VERDICTS
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.numbers.format import BOUND_SIGNS, grouped
from lvliang_cli.core.numbers.periods import said as period_said
from lvliang_cli.core.text.bilingual import Note, Words, joined, plural, same
from lvliang_cli.core.verify import Finding, Place, Verification

from ..shared.cautions_and_source import cautions_json, closing
from ..shared.list_columns import HEADS, caution_cell

PLACE = HEADS["place"]


def verify_document(data: Collection, verification: Verification, path: str) -> Document:
    """What became of every figure in the copy that was read from `path`.

    `data` is all that was read; the answer is about the dataset that the copy fits best.
    """
    dataset = verification.dataset
    notes = (*_chosen_note(data, verification), *_notes(verification))
    metrics = [finding.record for finding in verification.metrics]

    def flat(finding: Finding) -> dict[str, Any]:
        return PLACES.flat(finding, source_url=dataset.sources[finding.locator.source].url)

    return PLACES.answer(
        Words("与数据集核对", "Compared with the dataset"),
        lambda: list(map(PLACES.row, verification.metrics)),
        lambda: [*_blocks(verification, path), *closing(dataset, notes)],
        dataset,
        notes,
        flat=lambda: map(flat, verification.metrics),
        before=lambda: {
            "source": verification.source.id,
            "identical": verification.is_identical,
            "same_text": verification.is_same_text,
            "encoding": verification.encoding,
            "file": COPY.row(verification, name=os.path.basename(path)),
            "counts": verification.counts,
            "verdicts": verification.verdicts,
        },
        after=lambda: {
            "other_places": [PLACES.row(finding) for finding in verification.others],
            "own_figures": [OWN.row(place) for place in verification.own],
            "cautions": cautions_json(dataset, metrics),
        },
        finds_problems=not verification.is_complete,
    )


def place_words(place: Place) -> Words:
    """A place in the copy, for people."""
    span = f"{place.start}-{place.end}"
    return Words(
        f"第 {place.paragraph} 行,字符 {span}", f"line {place.paragraph}, characters {span}"
    )


def counts_words(verification: Verification) -> Words:
    """What became of the figures, in one sentence."""
    told = {code: n for code, n in verification.verdicts.items() if n or code == "found"}
    total = len(verification.metrics)
    zh = ",".join(f"{VERDICTS[code].zh} {count} 个" for code, count in told.items())
    en = ", ".join(f"{count} {VERDICTS[code].en}" for code, count in told.items())
    if verification.own:
        zh += f";文中另有通稿没有的数字 {len(verification.own)} 个"
        en += f"; the copy has {len(verification.own)} that the release does not"
    return Words(f"{total} 个数字:{zh}", f"{total} {plural('figure', total)}: {en}")


def change_words(finding: Finding) -> Words:
    """In what the copy differs from the release, or why that is unclear."""
    said, reason = finding.said, finding.reason
    if reason is not None:
        return REASONS[reason]
    if said is None or not said.changes:
        return VERDICTS[finding.verdict]
    told = [CHANGES[change] for change in said.changes]
    if said.changes[0] == "value" and said.value is not None:
        sign = BOUND_SIGNS[said.qualifier] if said.value >= 0 else ""
        value = f"{sign}{grouped(said.value)}"
        told[0] = Words(f"改为 {value}", f"changed to {value}")
    if said.period is not None:
        zh, en = period_said(said.period)
        told[-1] = Words(f"时段改为 {zh}", f"period changed to {en}")
    return joined(told)


def _chosen_note(data: Collection, verification: Verification) -> list[Note]:
    """Which of several datasets the copy was compared with, and how well it fits."""
    if len(data.datasets) == 1:
        return []
    count, ident = len(data.datasets), verification.dataset.release.id
    fitting, total = verification.recognised, len(verification.metrics)
    words = Words(
        f"{count} 个数据集中,此文本与 {ident} 最相符:{total} 个数字认出 {fitting} 个",
        f"of {count} datasets the copy fits {ident} best: {fitting} of {total} figures recognised",
    )
    return [Note("best-of-several", words)]


def _notes(verification: Verification) -> list[Note]:
    notes = []
    findings = verification.metrics + verification.others
    if verification.is_unlikely:
        notes.append(Note("another-document", _ANOTHER))
    changed = sum(f.evidence in ("mended-context", "neighbours", "words") for f in findings)
    if changed:
        words = Words(
            f"{changed} 处的周围文字与原文不同,请细读",
            f"the words around {_places(changed)} differ from the release; read them",
        )
        notes.append(Note("changed-surroundings", words))
    repeated = sum(f.repeats > 0 for f in findings)
    if repeated:
        words = Words(
            f"{repeated} 处在文本中重复出现,取与前后最相符的一处",
            f"{_places(repeated)} {'stands' if repeated == 1 else 'stand'} in the copy more than"
            " once; the one shown fits its neighbours best",
        )
        notes.append(Note("repeated", words))
    return notes


def _places(count: int) -> str:
    return f"{count} {plural('place', count)}"


_IDENTICAL = Words(
    "文件与数据集所据的原文逐字节相同。",
    "The file is, byte for byte, the one that the dataset was made from.",
)
_SAME_TEXT = Words(
    "文本与数据集所据的原文相同,只是编码、换行或网页标签不同。",
    "The text is the one that the dataset was made from; encoding, line ends or the tags of a"
    " page differ.",
)
_ANOTHER = Words(
    "几乎没有相同的数字,这很可能是另一份文件或另一时段的通稿",
    "hardly any figure is the same: this is probably another document, or the release of another"
    " period",
)


def _blocks(verification: Verification, path: str) -> list[Block]:
    name = os.path.basename(path)  # only the last part, which everybody may know
    how = _IDENTICAL if verification.is_identical else _SAME_TEXT
    return [
        Prose(counts_words(verification), "plain" if verification.is_complete else "caution"),
        *([Prose(how)] if verification.is_same_text else ()),
        Facts(
            (
                (Words("文件", "File"), name),
                (Words("编码", "Encoding"), verification.encoding),
                (same("SHA-256"), verification.sha256),
            )
        ),
        *_tables(verification, name),
    ]


def _tables(verification: Verification, name: str) -> list[Block]:
    """What differs comes first, since that is what a reader looks for."""

    def of(*verdicts: str) -> list[Finding]:
        return [finding for finding in verification.metrics if finding.verdict in verdicts]

    differing = (
        (Words("有改动的数字", "Figures changed"), of("changed")),
        (Words("不能确定的数字", "Figures unclear"), of("unclear")),
        (Words("写法不同的数字", "Figures rewritten"), of("rewritten")),
    )
    others = (
        (Words("缺失的数字", "Figures missing"), of("missing")),
        (Words("找到的数字", "Figures found"), of("found")),
        (Words("表述与名称", "Claims and names"), list(verification.others)),
    )
    text = verification.text
    own = table_of(
        verification.own,
        (HEADS["verify.as_written"], lambda place: _bare(place.as_written)),
        (PLACE, lambda place: where(place, text, name)),
        title=Words("文中另有而通稿没有的数字", "Figures that only the copy has"),
    )
    return [
        *(_compared(findings, title, text, name) for title, findings in differing if findings),
        *([own] if verification.own else ()),
        *(_table(findings, title, text, name) for title, findings in others if findings),
    ]


def _compared(findings: Sequence[Finding], title: Words, text: str, name: str) -> Table:
    """Each print of the release with that of the copy."""
    there = [(f, here) for f in findings if (here := f.now or f.lookalike) is not None]
    return table_of(
        there,
        (HEADS["id"]._replace(under="label"), lambda one: one[0].record.id),
        (HEADS["search.label"], lambda one: one[0].record.label),
        (
            HEADS["printed"],
            lambda one: f"{_bare(as_released(one[0]))} → {_bare(one[1].as_written)}",
        ),
        (HEADS["verify.change"], lambda one: change_words(one[0])),
        (PLACE, lambda one: where(one[1], text, name)),
        title=title,
    )


def as_released(finding: Finding) -> str:
    """The figure as the release prints it, or what else of it has changed."""
    return finding.said.was if finding.said else finding.locator.as_written


def _bare(print_: str) -> str:
    """`print_` on one line: a number may be broken across two in the copy."""
    return " ".join(print_.split())


def _table(findings: Sequence[Finding], title: Words, text: str, name: str) -> Table:
    cautions = (HEADS["caution"], lambda one: caution_cell(one.record))
    is_metric = any(finding.kind == "metric" for finding in findings)
    columns: list[tuple[Column, Callable[[Finding], Cell]]] = [
        (HEADS["id"]._replace(under="label"), lambda one: one.record.id),
        (HEADS["search.label"], lambda one: one.record.label),
        (HEADS["as_written"], lambda one: one.locator.as_written),
        (HEADS["verify.status"], lambda one: FOUND_AGAIN[one.status]),
        (PLACE, lambda one: "" if one.place is None else where(one.place, text, name)),
        (HEADS["evidence"], lambda one: "" if one.evidence is None else EVIDENCE[one.evidence]),
    ]
    return table_of(findings, *columns, *([cautions] if is_metric else []), title=title)


def where(place: Place, text: str, name: str) -> str:
    """File, line and column of `place`, as editors read it."""
    return f"{name}:{place.paragraph}:{place.start - text.rfind(chr(10), 0, place.start)}"
