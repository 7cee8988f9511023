"""Files read, linked and checked in one step, as a document: a line a finding, then a total."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from lvliang_cli.core.check.dataset.findings import SEVERITIES
from lvliang_cli.core.check.verdict.result import POSSIBLE
from lvliang_cli.core.check.verdict.wording import role as role_words
from lvliang_cli.core.contract.check_rows import FAILED, FILES, PARTNERS_IN_FILE, SPOTS
from lvliang_cli.core.contract.document import Block, Document, Lines, Prose
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.extract.language.boundaries import Span
from lvliang_cli.core.text.bilingual import Words, joined, plural, same

from ..shared.check_result import CAVEAT, less_than_certain
from .file_findings import CheckedFile, Spot, Spots, message, where, worked

LONGEST, AROUND = 160, 40  # a longer sentence is cut to this many characters around its figures
_OWN, _PARTNER = ("【", "】"), ("〔", "〕")
Mark = tuple[int, int, tuple[str, str]]
"""Where a figure begins and ends, and what is put around it."""


def check_files(files: Sequence[CheckedFile]) -> Document:
    """What was found in `files`; it `finds_problems` when a figure does not match."""
    read = [Spots(file) for file in files if file.failure is None]

    return SPOTS.answer(
        None,
        lambda: [_row(spots, spot) for spots in read for spot in spots.all],
        lambda: _blocks(files, read),
        notes=tuple(note for spots in read for note in spots.dataset.asked_notes),
        before=lambda: {
            "counts": counts(files, read),
            "files": [
                FILES.row(s, file=s.file.path, kind=s.file.kind, figures=len(s.file.standings))
                for s in read
            ],
            "failed": [FAILED.row(f.failure, file=f.path) for f in files if f.failure],
        },
        finds_problems=any(spots.errors for spots in read),
    )


def counts(files: Sequence[CheckedFile], read: Sequence[Spots]) -> dict[str, int]:
    told = [spot for spots in read for spot in spots.told]
    severities = Counter(spot.severity for spot in told)
    codes = Counter(spot.code for spot in told)
    return {
        "files": len(read),
        "failed": len(files) - len(read),
        "figures": sum(len(spots.file.standings) for spots in read),
        "checked": sum(spots.checked for spots in read),
        "possible": codes[POSSIBLE],
        "one_way": codes["directional"],
        **{f"{name}s": severities[name] for name in SEVERITIES},
    }


def _row(spots: Spots, spot: Spot) -> dict[str, Any]:
    sentence = spots.sentence(spot.metric)
    return SPOTS.row(
        spot,
        file=spots.file.path,
        **spots.place(spot.metric)._asdict(),
        sentence_start=sentence and sentence.start,
        sentence_end=sentence and sentence.end,
        worked_out=worked(spot)._asdict(),
        partners=[
            PARTNERS_IN_FILE.row(metric, role=role, **spots.place(metric)._asdict())
            for role, metric in spots.partners(spot)
        ],
        doubts=spots.doubts(spot),
    )


def total_words(counted: dict[str, int]) -> Words:
    """``3 files, 84 figures, 41 checked, 2 do not match``."""
    files, figures, checked, errors = (
        counted[name] for name in ("files", "figures", "checked", "errors")
    )
    parts = [
        Words(f"{files} 个文件", f"{files} {plural('file', files)}"),
        Words(f"{figures} 个数字", f"{figures} {plural('figure', figures)}"),
        Words(f"核对 {checked} 个", f"{checked} checked"),
        Words(f"{errors} 处不符", f"{errors} {'does' if errors == 1 else 'do'} not match"),
    ]
    if not (checked or errors):
        parts[2:] = [Words("没有能核对的数字", "none could be checked")]
    parts += less_than_certain(counted)
    if failed := counted["failed"]:
        parts.append(Words(f"{failed} 个文件未能读取", f"{failed} not read"))
    return joined(parts, ",", ", ")


def _blocks(files: Sequence[CheckedFile], read: Sequence[Spots]) -> list[Block]:
    from shlex import quote

    blocks: list[Block] = [Lines(_finding(spots, spot)) for spots in read for spot in spots.told]
    counted = counts(files, read)
    words = total_words(counted).plus(Words("。", "."))
    total = Prose(words, "caution" if counted["errors"] else "heading")
    if not blocks:
        return [total, Prose(CAVEAT, "faint")]
    path, name = next((s.file.path, spot.metric.id) for s in read for spot in s.told)
    line = same(f"lvliang check {quote(path)} --explain {name}")
    how = Words("查看计算过程:", "To see the arithmetic: ").plus(line)
    return [*blocks, total, Prose(how, "faint"), Prose(CAVEAT, "faint")]


def _finding(spots: Spots, spot: Spot) -> Words:
    """Two lines: where, what and the arithmetic; the sentence with the figures marked."""
    head = where(spots, spot.metric).plus(same(": ")).plus(SEVERITIES[spot.severity or "notice"])
    first = head.plus(Words(":", ": ")).plus(message(spot))
    return first.plus(same(f" [{spot.metric.id}]\n    ")).plus(marked(spots, spot))


def marked(spots: Spots, spot: Spot) -> Words:
    """The sentence, the figure in 【】 and its partners in 〔〕; partners elsewhere behind it."""
    sentence, own = spots.sentence(spot.metric), spot.metric.locator
    others = spots.partners(spot)
    inside = [
        metric.locator
        for _, metric in others
        if sentence and sentence.start <= metric.locator.start < sentence.end
    ]
    shown = spot.metric.as_written
    if sentence is not None:
        marks = [(own.start, own.end, _OWN), *((at.start, at.end, _PARTNER) for at in inside)]
        shown = _with_marks(spots.file.text, sentence, sorted(marks))
    shown = shown.replace("\n", " ").replace("\t", " ")
    elsewhere = [
        _elsewhere(spots, role, metric) for role, metric in others if metric.locator not in inside
    ]
    return same(shown).noted(joined(elsewhere, ";", "; ")) if elsewhere else same(shown)


def _elsewhere(spots: Spots, role: str, metric: Metric) -> Words:
    place, what = spots.place(metric), role_words(role)
    at = f"{place.line}:{place.column}" if place.column else f"{place.line}"
    said = metric.as_written
    return Words(f"{what.zh}“{said}”在 {at}", f"{what.en} “{said}” at {at}")


def _with_marks(text: str, sentence: Span, marks: Sequence[Mark]) -> str:
    start, end = sentence
    if end - start > LONGEST:
        start = max(start, marks[0][0] - AROUND)
        end = min(end, max(mark[1] for mark in marks) + AROUND)
    shown, at = "…" if start > sentence.start else "", start
    for first, last, (opening, closing) in marks:
        shown += text[at:first] + opening + text[first:last] + closing
        at = last
    return shown + text[at:end] + ("…" if end < sentence.end else "")
