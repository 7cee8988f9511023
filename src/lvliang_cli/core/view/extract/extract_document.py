"""What was read in releases, as a document: figures, and what is not one and why."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from lvliang_cli.core.contract.document import Block, Cell, Column, Document, Prose, Table, table_of
from lvliang_cli.core.contract.extract_rows import FAILED, FIGURES, PASSED_OVER, RELATIONS, TEXTS
from lvliang_cli.core.data.codes import CHANGE_BASIS, CLASS, DIRECTION
from lvliang_cli.core.extract.model.figure import Dropped, Figure
from lvliang_cli.core.extract.model.reasons import DOUBTS, DROPPED
from lvliang_cli.core.numbers.format import BOUND_SIGNS, TURNED, large
from lvliang_cli.core.text.bilingual import Note, Words, joined, same
from lvliang_cli.core.text.errors import Failure

from ..shared.list_columns import HEADS

if TYPE_CHECKING:  # who reads loads it
    from lvliang_cli.core.extract.reading import Reading

_PARAGRAPH = HEADS["extract.paragraph"]


class ReadFile(NamedTuple):
    """A file that was read, as `SourceText` has it, or the `failure` that says why it could not be.

    `sha256` is that of the text that positions refer to, in UTF-8.
    """

    path: str
    kind: str = ""
    encoding: str = ""
    sha256: str = ""
    reading: "Reading | None" = None
    failure: Failure | None = None
    file_sha256: str = ""
    unread: tuple[Note, ...] = ()


def extraction(files: Sequence[ReadFile], *, shows_dropped: bool) -> Document:
    """The figures of `files`; with `shows_dropped`, rows are the dropped candidates."""
    read = [(file, file.reading) for file in files if file.reading is not None]
    figures = [(file.path, n, f) for file, r in read for n, f in enumerate(r.figures)]
    dropped = [(file.path, d) for file, r in read for d in r.dropped]

    def figure_rows() -> list[dict[str, Any]]:
        return [FIGURES.row(f, file=path, number=n + 1) for path, n, f in figures]

    def dropped_rows() -> list[dict[str, Any]]:
        return [PASSED_OVER.row(one, file=path) for path, one in dropped]

    def body() -> dict[str, Any]:
        return {
            "texts": [
                TEXTS.row(one, file=f.path, kind=f.kind, encoding=f.encoding, sha256=f.sha256)
                for f, one in read
            ],
            "failed": [FAILED.row(f.failure, file=f.path) for f in files if f.failure is not None],
            "figures": figure_rows(),
            "dropped": dropped_rows(),
            "relations": [
                RELATIONS.row(relation, file=file.path)
                for file, reading in read
                for relation in reading.relations
            ],
        }

    table, rows = (PASSED_OVER, dropped_rows) if shows_dropped else (FIGURES, figure_rows)

    def blocks() -> list[Block]:
        several = len(files) > 1
        found = [_figure_table(figures, several=several)]
        if shows_dropped and dropped:
            found.append(_dropped_table(dropped, several=several))
        return [*found, *(Prose(words, "faint") for words in _closing(files))]

    return Document(
        "extract",
        "figures",
        Words("读出的数字", "Figures read"),
        body=body,
        rows=rows,
        grid=lambda: table.grid(rows()),
        blocks=blocks,
        notes=tuple(note for file in files for note in file.unread),
    )


def _figure_table(figures: Sequence[tuple[str, int, Figure]], *, several: bool) -> Table:
    columns: list[tuple[Column, Callable[[Figure], Cell]]] = [
        (_PARAGRAPH, lambda figure: str(figure.paragraph)),
        (HEADS["as_written"], lambda figure: figure.as_written),
        (HEADS["value"], value_text),
        (HEADS["extract.unit"], lambda figure: figure.unit_as_written),
        (HEADS["extract.change"], change_words),
        (HEADS["counted"], lambda figure: figure.counted),
        (HEADS["data.period"], lambda figure: figure.period.as_written if figure.period else ""),
        (HEADS["doubts"], lambda figure: joined([DOUBTS[doubt].words for doubt in figure.doubts])),
    ]
    table = table_of([figure for *_, figure in figures], *columns)
    return _with_file(table, [path for path, *_ in figures]) if several else table


def _dropped_table(dropped: Sequence[tuple[str, Dropped]], *, several: bool) -> Table:
    table = table_of(
        [one for _, one in dropped],
        (_PARAGRAPH, lambda one: str(one.paragraph)),
        (HEADS["start"], lambda one: str(one.start)),
        (HEADS["printed.as_written"], lambda one: one.as_written),
        (HEADS["reason"], lambda one: DROPPED[one.reason]),
        title=Words("不作数字的候选", "Not figures"),
    )
    return _with_file(table, [path for path, _ in dropped]) if several else table


def _with_file(table: Table, paths: Sequence[str]) -> Table:
    """`table` with the file that each row comes from before it."""
    file = HEADS["file"]
    rows = zip(paths, table.rows, strict=True)
    return table._replace(
        columns=(file, *table.columns), rows=tuple((path, *row) for path, row in rows)
    )


def value_text(figure: Figure) -> Words:
    if figure.readings:
        mark = "–" if "range" in figure.doubts else " / "
        return joined(list(map(large, figure.readings)), mark, mark)
    sign = "+" if figure.kind == "change" and figure.value > 0 else ""
    qualifier = TURNED[figure.qualifier] if figure.value < 0 else figure.qualifier
    return same(BOUND_SIGNS[qualifier] + sign).plus(large(figure.value))


def change_words(figure: Figure) -> Words | str:
    if figure.change is None:
        return "" if figure.class_ == "statistic" else CLASS[figure.class_]
    direction, basis = DIRECTION[figure.change.direction], CHANGE_BASIS[figure.change.basis]
    if figure.change.basis == "unknown":
        return Words(f"{direction.zh}({basis.zh})", f"{direction.en} {basis.en}")
    return Words(f"{basis.zh}{direction.zh}", f"{direction.en} {basis.en}")


def _closing(files: Sequence[ReadFile]) -> list[Words]:
    read = [file.reading for file in files if file.reading is not None]
    figures = sum(len(reading.figures) for reading in read)
    dropped = sum(len(reading.dropped) for reading in read)
    said = [
        Words(
            f"{len(files)} 个文件,读出 {len(read)} 个,共 {figures} 个数字;"
            f"{dropped} 处不是数字(--dropped 列出并说明原因)。",
            f"Figures: {figures}, in {len(read)} of {len(files)} files; not figures: {dropped}"
            " (--dropped lists them with the reason).",
        ),
        Words(
            "由程序读出,未经核实;位置按所读文本的字符计。",
            "Read by the program, not verified; positions count characters of the text as read.",
        ),
    ]
    said += [file.failure.words for file in files if file.failure is not None]
    return said
