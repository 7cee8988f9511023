"""The catalogue, and what was done to it, as documents."""

from collections.abc import Sequence
from typing import Any

from lvliang_cli.core.contract.document import (
    Block,
    Cell,
    Column,
    Document,
    Grid,
    Lines,
    Prose,
    Table,
)
from lvliang_cli.core.contract.record_fields import json_value
from lvliang_cli.core.data.catalogue import Kept
from lvliang_cli.core.data.codes import UNKNOWN
from lvliang_cli.core.numbers.periods import days_of, written
from lvliang_cli.core.text.bilingual import Note, Words
from lvliang_cli.core.view.shared.people_columns import ID

_HEADER = (
    *("id", "title_zh", "title_en", "region_code", "region_zh", "region_en"),
    *("period_start", "period_end", "version", "created", "metrics", "is_bundled"),
    *("path", "sha256", "problem_zh", "problem_en"),
)


def catalogue_document(files: Sequence[Kept]) -> Document:
    """Every dataset of the catalogue, and what cannot be read."""
    return _datasets("data.list", files, Words("数据集", "Datasets"), lambda: _table(files))


def added_document(file: Kept, outcome: str, said: Words) -> Document:
    """The dataset that was added; `outcome` is a stable word, `said` says it to people."""
    note = None if file.dataset is None else file.dataset.unreviewed
    pending = [] if note is None else [Prose(note.words, "caution")]
    document = _datasets("data.add", [file], None, lambda: [Prose(said), *pending])
    return document._replace(
        body=lambda: {"outcome": outcome, "datasets": document.rows()},
        notes=(
            *(() if outcome == "added" else (Note(outcome, said),)),
            *(() if note is None else (note,)),
        ),
    )


def path_document(
    name: str, ident: str | None, path: str, blocks: Sequence[Block] = ()
) -> Document:
    """Where the dataset `ident` is or was, or where all are; the bare path by default."""
    row = {"id": ident, "path": path}
    return Document(
        name,
        "",
        None,
        lambda: row,
        lambda: [row],
        lambda: Grid(("id", "path"), ((ident, path),)),
        lambda: blocks or [Lines(Words(path, path))],
    )


def _datasets(name: str, files: Sequence[Kept], title: Words | None, blocks: Any) -> Document:
    def rows() -> list[dict[str, Any]]:
        return [_json(file) for file in files]

    return Document(
        name,
        "datasets",
        title,
        lambda: {"datasets": rows()},
        rows,
        lambda: Grid(_HEADER, tuple(_flat(file) for file in files)),
        blocks,
    )


def _json(file: Kept) -> dict[str, Any]:
    dataset = file.dataset
    release = None if dataset is None else dataset.release
    return {
        **{
            name: None if release is None else json_value(getattr(release, name))
            for name in ("id", "title", "region", "period", "version", "created")
        },
        "metrics": None if release is None else len(release.metrics),
        "is_bundled": file.is_bundled,
        "path": file.path,
        "sha256": None if dataset is None else dataset.sha256,
        "problem": json_value(file.problem) if dataset is None else None,
    }


def _flat(file: Kept) -> tuple[Any, ...]:
    dataset = file.dataset
    if dataset is None:
        unknown = (None,) * _HEADER.index("is_bundled")
        return (*unknown, False, file.path, None, *file.problem)
    release = dataset.release
    region = release.region
    return (
        *(release.id, *release.title.cells),
        *((None,) * 3 if region is None else (region.code, *region.name.cells)),
        *(days_of(release.period) or (None, None)),
        *(release.version, release.created, len(release.metrics)),
        *(file.is_bundled, file.path, dataset.sha256, None, None),
    )


def _table(files: Sequence[Kept]) -> list[Block]:
    columns = (
        ID._replace(under="title"),
        Column("title", Words("标题", "Title")),
        Column("period", Words("时段", "Period")),
        Column("figures", Words("数字", "Figures"), "right"),
        Column("kept", Words("存放", "Kept")),
    )
    rows: list[tuple[Cell, ...]] = []
    for file in files:
        if file.dataset is None:
            rows.append((file.name, "", "", "", Words("不可读", "unreadable")))
            continue
        release = file.dataset.release
        kept = Words("内置", "bundled") if file.is_bundled else Words("已添加", "added")
        span = UNKNOWN if release.period is None else written(release.period)
        figures = str(len(release.metrics))
        rows.append((file.name, release.title, span, figures, kept))
    problems = [
        Prose(Words(f"{f.name}:{f.problem.zh}", f"{f.name}: {f.problem.en}"), "caution")
        for f in files
        if f.dataset is None
    ]
    return [Table(columns, tuple(rows)), *problems]
