"""The catalogue, and what was done to it, as documents."""

from collections.abc import Callable, Sequence

from ..contract.dataset_rows import KEPT, PLACED, REPRINT
from ..contract.document import Block, Cell, Document, Lines, Prose, table_of
from ..data.catalogue import Kept, Shelved, shelved
from ..data.codes import UNKNOWN
from ..data.dataset import unreviewed_note
from ..data.reprints import Reprint
from ..numbers.periods import written
from ..text.bilingual import Note, Words, joined, same
from ..text.suggest import not_among
from .shared.list_columns import HEADS
from .shared.sort_and_limit import limited, order


def catalogue_document(
    files: Sequence[Shelved], sort: str | None = None, limit: int | None = None
) -> Document:
    """The datasets `files` of the catalogue, and what cannot be read, by the column `sort`.

    Raises:
        BadUsage: an unknown column.
    """
    if sort is not None:
        column = sort.removeprefix("-")
        header = KEPT.grid(()).header
        if column not in header:
            raise not_among(Words(f"没有列 {column}", f"no column {column}"), column, header)
        at = header.index(column)
        cells = [row[at] for row in KEPT.grid(map(KEPT.row, files)).rows]
        files = order(files, cells, descending=sort.startswith("-"))
    files = limited(list(files), limit)
    return KEPT.listing(files, Words("数据集", "Datasets"), lambda: _table(files))


def added_document(
    files: Sequence[Kept], outcome: str, told: Sequence[Words], reprints: Sequence[Reprint] = ()
) -> Document:
    """The datasets that were added; `outcome` is a stable word, `told` says it to people.

    Of `reprints`, each of which was added, a line each says what they are reprints of.
    """
    new = [file.dataset for file in files if file.dataset is not None]
    note = unreviewed_note(
        sum(len(dataset.release.metrics) for dataset in new),
        sum(dataset.count_unreviewed() for dataset in new),
    )
    pending = [] if note is None else [note]
    again = [reprint.words for reprint in reprints]
    blocks: list[Block] = [
        Lines(joined(list(told), "\n", "\n")),
        *(Prose(words, "caution") for words in again),
        *(Prose(note.words, "caution") for note in pending),
    ]
    document = KEPT.listing(list(map(shelved, files)), None, lambda: blocks)
    return document._replace(
        name="data.add",
        body=lambda: {
            "outcome": outcome,
            "datasets": document.rows(),
            "reprints": [REPRINT.row(reprint) for reprint in reprints],
        },
        notes=(
            *(() if outcome == "added" and len(told) == 1 else (Note(outcome, t) for t in told)),
            *(Note("reprint", words) for words in again),
            *pending,
        ),
    )


def path_document(
    name: str, ident: str | None, path: str, blocks: Sequence[Block] = ()
) -> Document:
    """Where the dataset `ident` is or was, or where all are; the bare path by default."""
    row = PLACED.row(None, id=ident, path=path)
    return Document(
        name,
        body=lambda: row,
        rows=lambda: [row],
        grid=lambda: PLACED.grid([row]),
        blocks=lambda: blocks or [Lines(same(path))],
    )


def _table(files: Sequence[Shelved]) -> list[Block]:
    def kept(file: Shelved) -> Words:
        if file.title is None:
            return Words("不可读", "unreadable")
        return Words("内置", "bundled") if file.is_bundled else Words("已添加", "added")

    def known(cell: Callable[[Shelved], Cell]) -> Callable[[Shelved], Cell]:
        return lambda file: "" if file.title is None else cell(file)

    table = table_of(
        files,
        (HEADS["id"]._replace(under="title"), lambda file: file.name),
        (HEADS["title"], lambda file: file.title or ""),
        (HEADS["region"], known(lambda file: UNKNOWN if file.region is None else file.region.told)),
        (
            HEADS["data.period"],
            known(lambda file: UNKNOWN if file.period is None else written(file.period)),
        ),
        (HEADS["figures"], known(lambda file: str(file.metrics))),
        (HEADS["kept"], kept),
    )
    problems = [
        Prose(Words(f"{f.name}:", f"{f.name}: ").plus(f.problem), "caution")
        for f in files
        if f.problem is not None
    ]
    return [table, *problems]
