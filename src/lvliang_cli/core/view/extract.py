"""What was read in releases, as a document: figures, and what was passed over and why."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from lvliang_cli.core.contract.document import Block, Cell, Column, Document, Grid, Prose, Table
from lvliang_cli.core.data.codes import CHANGE_BASIS, CLASS, DIRECTION
from lvliang_cli.core.extract.figure import Dropped, Figure
from lvliang_cli.core.extract.reading import Reading
from lvliang_cli.core.extract.reasons import DOUBTS, DROPPED
from lvliang_cli.core.extract.record import Base
from lvliang_cli.core.extract.relation import Relation
from lvliang_cli.core.numbers.format import BOUND_SIGNS, TURNED, grouped
from lvliang_cli.core.text.bilingual import Words, joined
from lvliang_cli.core.text.errors import Failure


class ReadFile(NamedTuple):
    """A file that was read, or why it could not be.

    Attributes:
        path: as given.
        kind: ``text``, ``markdown`` or ``html``.
        encoding: of the file.
        sha256: of the text that positions refer to, in UTF-8.
        reading: None when `failure` says why there is none.
    """

    path: str
    kind: str = ""
    encoding: str = ""
    sha256: str = ""
    reading: Reading | None = None
    failure: Failure | None = None


def extraction(files: Sequence[ReadFile], *, shows_dropped: bool) -> Document:
    """The figures of `files`; with `shows_dropped`, rows are the dropped candidates."""
    read = [(file, file.reading) for file in files if file.reading is not None]
    figures = [(file.path, n, f) for file, r in read for n, f in enumerate(r.figures)]
    dropped = [(file.path, d) for file, r in read for d in r.dropped]

    def figure_rows() -> list[dict[str, Any]]:
        return [_figure_json(path, number, figure) for path, number, figure in figures]

    def dropped_rows() -> list[dict[str, Any]]:
        return [_dropped_json(path, one) for path, one in dropped]

    def body() -> dict[str, Any]:
        return {
            "texts": [_text_json(file, reading) for file, reading in read],
            "failed": [_failed_json(file) for file in files if file.failure is not None],
            "figures": figure_rows(),
            "dropped": dropped_rows(),
            "relations": [
                {"file": file.path, **_relation_json(relation)}
                for file, reading in read
                for relation in reading.relations
            ],
        }

    def flat() -> Grid:
        if shows_dropped:
            return _grid(DROPPED_COLUMNS, dropped_rows())
        return _grid(FIGURE_COLUMNS, [_flat_figure(row) for row in figure_rows()])

    def blocks() -> list[Block]:
        several = len(files) > 1
        found = [_figure_table(figures, several=several)]
        if shows_dropped:
            found.append(_dropped_table(dropped, several=several))
        return [*found, *(Prose(words, "faint") for words in _closing(files))]

    return Document(
        "extract",
        "figures",
        Words("读出的数字", "Figures read"),
        body,
        dropped_rows if shows_dropped else figure_rows,
        flat,
        blocks,
    )


# --- JSON ----------------------------------------------------------------------------

FIGURE_COLUMNS = (
    "file",
    "number",
    "paragraph",
    "item",
    "start",
    "end",
    "as_written",
    "class",
    "kind",
    "value",
    "unit",
    "unit_as_written",
    "decimals",
    "qualifier",
    "qualifier_as_written",
    "lower",
    "upper",
    "readings",
    "change_direction",
    "change_basis",
    "change_basis_as_written",
    "change_percent",
    "counted",
    "period_as_written",
    "period_start",
    "period_end",
    "period_basis",
    "base_start",
    "base_end",
    "place_name",
    "place_code",
    "prices",
    "indicator",
    "section",
    "confidence",
    "doubts",
    "reason",
)
DROPPED_COLUMNS = ("file", "paragraph", "start", "end", "as_written", "reason")


def _figure_json(path: str, number: int, figure: Figure) -> dict[str, Any]:
    change, when = figure.change, figure.period
    return {
        "file": path,
        "number": number + 1,
        "paragraph": figure.paragraph,
        "item": figure.item,
        "start": figure.start,
        "end": figure.end,
        "as_written": figure.as_written,
        "class": figure.class_,
        "kind": figure.kind,
        "value": figure.value,
        "unit": figure.unit,
        "unit_as_written": figure.unit_as_written,
        "decimals": figure.decimals,
        "qualifier": figure.qualifier,
        "qualifier_as_written": figure.qualifier_as_written,
        "lower": figure.lower,
        "upper": figure.upper,
        "readings": list(figure.readings),
        "change": None
        if change is None
        else {
            "direction": change.direction,
            "basis": change.basis,
            "basis_as_written": change.basis_as_written or None,
            "percent": change.percent,
        },
        "counted": figure.counted,
        "period": None if when is None else when._asdict(),
        "base": _base_json(figure.base),
        "place": None if figure.place is None else figure.place._asdict(),
        "prices": figure.prices,
        "indicator": figure.indicator.key or None,
        "section": figure.section + 1,
        "confidence": figure.confidence,
        "doubts": list(figure.doubts),
        "reason": figure.reason,
    }


def _base_json(base: Base | None) -> dict[str, Any] | None:
    """What a change is measured against, None for a level; its days are often unknown."""
    if base is None:
        return None
    return {"as_written": base.as_written or None, "start": base.start, "end": base.end}


def _flat_figure(row: dict[str, Any]) -> dict[str, Any]:
    change, when = row["change"] or {}, row["period"] or {}
    base, place = row["base"] or {}, row["place"] or {}
    return {
        **row,
        "readings": ";".join(str(reading) for reading in row["readings"]) or None,
        "doubts": ";".join(row["doubts"]) or None,
        **{f"change_{name}": change.get(name) for name in _CHANGE_PARTS},
        **{f"period_{name}": when.get(name) for name in _PERIOD_PARTS},
        **{f"base_{name}": base.get(name) for name in ("start", "end")},
        **{f"place_{name}": place.get(name) for name in ("name", "code")},
    }


_CHANGE_PARTS = ("direction", "basis", "basis_as_written", "percent")
_PERIOD_PARTS = ("as_written", "start", "end", "basis")


def _dropped_json(path: str, dropped: Dropped) -> dict[str, Any]:
    return {
        "file": path,
        "paragraph": dropped.paragraph,
        "start": dropped.start,
        "end": dropped.end,
        "as_written": dropped.as_written,
        "reason": dropped.reason,
        "because": DROPPED[dropped.reason]._asdict(),
    }


def _text_json(file: ReadFile, reading: Reading) -> dict[str, Any]:
    return {
        "file": file.path,
        "kind": file.kind,
        "encoding": file.encoding,
        "chars": len(reading.text),
        "sha256": file.sha256,
        "issued": None if reading.issued is None else reading.issued.isoformat(),
        "period": None if reading.period is None else reading.period._asdict(),
        "place": None if reading.place is None else reading.place._asdict(),
        "sections": [section._asdict() for section in reading.sections],
    }


def _failed_json(file: ReadFile) -> dict[str, Any]:
    assert file.failure is not None
    return {"file": file.path, **file.failure.words._asdict()}


def _relation_json(relation: Relation) -> dict[str, Any]:
    """Figures are named by their number in `figures` of their file, from 1."""
    stated = relation.stated
    return {
        "type": relation.type,
        "stated": None if stated is None else stated + 1,
        "arguments": [
            {"role": a.role, "figure": None if a.figure is None else a.figure + 1, "value": a.value}
            for a in relation.arguments
        ],
        "complete": relation.complete,
        "linked": relation.linked,
        "doubts": list(relation.doubts),
        "evidence": [{"start": start, "end": end} for start, end in relation.evidence],
    }


def _grid(columns: tuple[str, ...], rows: Sequence[dict[str, Any]]) -> Grid:
    return Grid(columns, tuple(tuple(row[name] for name in columns) for row in rows))


# --- tables --------------------------------------------------------------------------


def _figure_table(figures: Sequence[tuple[str, int, Figure]], *, several: bool) -> Table:
    columns = (
        *_file_column(several),
        Column("paragraph", Words("段", "¶"), "right", tone="faint"),
        Column("as_written", Words("原文", "As printed"), "right"),
        Column("value", Words("取值", "Value"), "right", tone="heading"),
        Column("unit", Words("单位", "Unit")),
        Column("change", Words("变化", "Change")),
        Column("counted", Words("所计", "What is counted")),
        Column("period", Words("时段", "Period")),
        Column("doubts", Words("疑点", "Doubts"), tone="caution"),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *([path] if several else []),
            str(figure.paragraph),
            figure.as_written,
            value_text(figure),
            figure.unit_as_written,
            change_words(figure),
            figure.counted,
            figure.period.as_written if figure.period else "",
            _doubts(figure),
        )
        for path, _, figure in figures
    )
    return Table(columns, rows)


def _dropped_table(dropped: Sequence[tuple[str, Dropped]], *, several: bool) -> Table:
    columns = (
        *_file_column(several),
        Column("paragraph", Words("段", "¶"), "right", tone="faint"),
        Column("start", Words("位置", "Position"), "right"),
        Column("as_written", Words("原文", "As printed")),
        Column("reason", Words("不是数字,因为", "Not a figure, because it is")),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            *([path] if several else []),
            str(one.paragraph),
            str(one.start),
            one.as_written,
            DROPPED[one.reason],
        )
        for path, one in dropped
    )
    return Table(columns, rows, Words("不作数字的候选", "Passed over"))


def _file_column(several: bool) -> tuple[Column, ...]:
    return (Column("file", Words("文件", "File"), tone="faint"),) if several else ()


def value_text(figure: Figure) -> str:
    if figure.readings:
        mark = "–" if "range" in figure.doubts else " / "
        return mark.join(grouped(reading) for reading in figure.readings)
    sign = "+" if figure.kind == "change" and figure.value > 0 else ""
    qualifier = TURNED[figure.qualifier] if figure.value < 0 else figure.qualifier
    return BOUND_SIGNS[qualifier] + sign + grouped(figure.value)


def change_words(figure: Figure) -> Words | str:
    if figure.change is None:
        return "" if figure.class_ == "statistic" else CLASS[figure.class_]
    direction, basis = DIRECTION[figure.change.direction], CHANGE_BASIS[figure.change.basis]
    return Words(f"{basis.zh}{direction.zh}", f"{direction.en} {basis.en}")


def _doubts(figure: Figure) -> Words | str:
    return joined([DOUBTS[doubt].words for doubt in figure.doubts]) if figure.doubts else ""


def _closing(files: Sequence[ReadFile]) -> list[Words]:
    read = [file.reading for file in files if file.reading is not None]
    figures = sum(len(reading.figures) for reading in read)
    dropped = sum(len(reading.dropped) for reading in read)
    said = [
        Words(
            f"{len(files)} 个文件中的 {len(read)} 个,{figures} 个数字;"
            f"{dropped} 处不是数字(--dropped 列出并说明原因)。",
            f"Figures: {figures}, in {len(read)} of {len(files)} files; passed over: {dropped}"
            " (--dropped lists them with the reason).",
        ),
        Words(
            "由程序读出,未经核实;位置按所读文本的字符计。",
            "Read by the program, not verified; positions count characters of the text as read.",
        ),
    ]
    said += [file.failure.words for file in files if file.failure is not None]
    return said
