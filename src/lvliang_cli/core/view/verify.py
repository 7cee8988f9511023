"""A reader's copy compared with the dataset, as a document."""

import os
from collections.abc import Sequence
from typing import Any

from lvliang_cli.core.contract.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Grid,
    Prose,
    Table,
)
from lvliang_cli.core.contract.verify_rows import COPY, PLACES
from lvliang_cli.core.data.codes import EVIDENCE, FOUND_AGAIN
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.text.bilingual import Note, Words, plural
from lvliang_cli.core.verify import Finding, Place, Verification
from lvliang_cli.core.view.shared.closing import cautions_json, closing
from lvliang_cli.core.view.shared.people_columns import caution_cell


def verify_document(data: Collection, verification: Verification, path: str) -> Document:
    """What became of every figure in the copy that was read from `path`.

    `data` is all that was read; the answer is about the dataset that the copy fits best.
    """
    dataset = verification.dataset
    notes = (*_chosen_note(data, dataset), *_notes(verification))
    metrics = [finding.record for finding in verification.metrics]

    def rows() -> list[dict[str, Any]]:
        return [PLACES.row(finding) for finding in verification.metrics]

    def body() -> dict[str, Any]:
        return {
            "source": verification.source.id,
            "identical": verification.is_identical,
            "same_text": verification.is_same_text,
            "encoding": verification.encoding,
            "file": _file(verification, path),
            "counts": verification.counts,
            "places": rows(),
            "other_places": [PLACES.row(finding) for finding in verification.others],
            "cautions": cautions_json(dataset, metrics),
        }

    return Document(
        "verify",
        "places",
        Words("与数据集核对", "Held against the dataset"),
        body,
        rows,
        lambda: _grid(dataset, verification.metrics),
        lambda: [*_blocks(verification, path), *closing(dataset, notes)],
        dataset,
        notes,
        finds_problems=not verification.is_complete,
    )


def place_words(place: Place) -> Words:
    """A place in the copy, for people."""
    span = f"{place.start}-{place.end}"
    return Words(
        f"第 {place.paragraph} 行,字符 {span}", f"line {place.paragraph}, characters {span}"
    )


def counts_words(verification: Verification) -> Words:
    """How many figures were found, in one sentence."""
    counts, total = verification.counts, len(verification.metrics)
    found = total - counts["not_found"]
    return Words(
        f"{total} 个数字找到 {found} 个:原位 {counts['exact']},移位 {counts['moved']},"
        f"未找到 {counts['not_found']}",
        f"{found} of {total} {plural('figure', total)} found: {counts['exact']} in place,"
        f" {counts['moved']} moved, {counts['not_found']} not found",
    )


def _chosen_note(data: Collection, dataset: Dataset) -> list[Note]:
    """Which of several datasets the copy was compared with."""
    if len(data.datasets) == 1:
        return []
    count, ident = len(data.datasets), dataset.release.id
    words = Words(
        f"{count} 个数据集中,此文本与 {ident} 最相符",
        f"of {count} datasets the copy fits {ident} best",
    )
    return [Note("best-of-several", words)]


def _notes(verification: Verification) -> list[Note]:
    notes = []
    findings = verification.metrics + verification.others
    if verification.is_unlikely:
        notes.append(Note("another-document", _ANOTHER))
    changed = sum(f.evidence in ("mended-context", "neighbours") for f in findings)
    if changed:
        notes.append(
            Note(
                "changed-surroundings",
                Words(
                    f"{changed} 处的周围文字与原文不同,请细读",
                    f"the words around {_places(changed)} differ from the release; read them",
                ),
            )
        )
    repeated = sum(f.repeats > 0 for f in findings)
    if repeated:
        notes.append(
            Note(
                "repeated",
                Words(
                    f"{repeated} 处在文本中重复出现,取与前后最相符的一处",
                    f"{_places(repeated)} stand in the copy more than once; shown is the one that"
                    " fits its neighbours best",
                ),
            )
        )
    return notes


def _places(count: int) -> str:
    return f"{count} place{'' if count == 1 else 's'}"


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
    "几乎没有找到数字,这很可能是另一份文件",
    "hardly any figure was found: this is probably another document",
)


def _file(verification: Verification, path: str) -> dict[str, Any]:
    """The copy itself; of its path only the last part, which everybody may know."""
    return COPY.row(verification, name=os.path.basename(path))


def _grid(dataset: Dataset, findings: Sequence[Finding]) -> Grid:
    urls = [dataset.sources[finding.locator.source].url for finding in findings]
    pairs = zip(findings, urls, strict=True)
    return PLACES.grid(PLACES.flat(finding, source_url=url) for finding, url in pairs)


def _blocks(verification: Verification, path: str) -> list[Block]:
    file = _file(verification, path)
    same = _IDENTICAL if verification.is_identical else _SAME_TEXT
    return [
        Prose(counts_words(verification), "plain" if verification.is_complete else "caution"),
        *([Prose(same)] if verification.is_same_text else ()),
        Facts(
            (
                (Words("文件", "File"), file["name"]),
                (Words("编码", "Encoding"), verification.encoding),
                (Words("SHA-256", "SHA-256"), verification.sha256),
            )
        ),
        *_tables(verification),
    ]


def _tables(verification: Verification) -> list[Block]:
    """What was not found comes first, since that is what a reader looks for."""
    missing = [finding for finding in verification.metrics if finding.place is None]
    found = [finding for finding in verification.metrics if finding.place is not None]
    titled = (
        (Words("未找到的数字", "Figures not found"), missing),
        (Words("找到的数字", "Figures found"), found),
        (Words("表述与名称", "Claims and names"), verification.others),
    )
    return [_table(findings, title) for title, findings in titled if findings]


def _table(findings: Sequence[Finding], title: Words) -> Table:
    is_metric = any(finding.kind == "metric" for finding in findings)
    caution = (Column("caution", Words("注意", "Caution"), tone="caution"),) if is_metric else ()
    columns = (
        Column("id", Words("标识", "ID"), under="label", tone="faint"),
        Column("label", Words("名称", "Name")),
        Column("as_written", Words("原文", "As printed"), "right"),
        Column("status", Words("结果", "Result"), tone="heading"),
        Column("place", Words("在此文本中", "In the copy")),
        Column("evidence", Words("依据", "Recognised by"), under="place", tone="faint"),
        *caution,
    )
    rows: list[tuple[Cell, ...]] = [
        (
            finding.record.id,
            finding.record.label,
            finding.locator.as_written,
            FOUND_AGAIN[finding.status],
            _where(finding),
            "" if finding.evidence is None else EVIDENCE[finding.evidence],
            *((caution_cell(finding.record),) if is_metric else ()),
        )
        for finding in findings
    ]
    return Table(columns, tuple(rows), title)


def _where(finding: Finding) -> Cell:
    if finding.place is not None:
        return place_words(finding.place)
    if finding.lookalike is None:
        return ""
    seen, words = finding.lookalike.as_written, place_words(finding.lookalike)
    return Words(f"近似:“{seen}”,{words.zh}", f"similar: “{seen}”, {words.en}")
