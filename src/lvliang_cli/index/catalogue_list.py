"""What the catalogue holds, listed and counted, from the index alone: no file is read."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lvliang_cli.core.data.catalogue import Shelved, folder
from lvliang_cli.core.data.dataset import Collection, Totals, bundled_path
from lvliang_cli.core.data.model import Region
from lvliang_cli.core.numbers.periods import Period
from lvliang_cli.core.query.summary import Alike, Covering, Overview, counted
from lvliang_cli.core.text.bilingual import Untranslated, Words

from . import store

if TYPE_CHECKING:
    from sqlite3 import Connection, Row

COLUMNS = (
    *("file", "problem_zh", "problem_en", "id", "title_zh", "title_en", "region_code"),
    *("region_zh", "region_en", "period_start", "period_end", "period_basis"),
    *("period_as_written", "version", "created", "figures", "sha256"),
)
SPELLED = r"\ud"
"""What a half of a pair of surrogates is spelled out with, see `indexed_words.storable`."""


def shelf() -> list[Shelved] | None:
    """Every file of the catalogue in its order; None where no index could say."""
    return store.told(_shelf)


def count_all() -> tuple[Overview, Collection] | None:
    """All datasets as `core.query.summary.overview` counts them, and what is to be said of them.

    None of fewer than two, and where no index could say.
    """
    return store.told(_count_all)


def _shelf(connection: "Connection") -> list[Shelved] | None:
    import sqlite3

    connection.row_factory = sqlite3.Row
    rows = connection.execute(f"SELECT {', '.join(COLUMNS)} FROM release ORDER BY file").fetchall()
    return None if _is_spelled_out(rows) else [_shelved(row) for row in rows]


def _is_spelled_out(rows: "Sequence[Row]") -> bool:
    return any(SPELLED in str(cell) for row in rows for cell in row)


def _count_all(connection: "Connection") -> tuple[Overview, Collection] | None:
    """Topics are counted, for the bundled dataset has some."""
    releases = [file for file in _shelf(connection) or () if file.id is not None]
    topics = connection.execute("SELECT dataset, id, label_zh, label_en FROM topic").fetchall()
    if len(releases) < 2 or _is_spelled_out(topics):
        return None
    labels = {(row["dataset"], row["id"]): _words(row, "label") for row in topics}
    lines = connection.execute(
        "SELECT dataset, topics, cautions, count(*) FROM figure JOIN release AS r USING (dataset)"
        " GROUP BY r.file, topics, cautions ORDER BY r.file, min(position)"
    )
    alike = (
        Alike(home, [labels[home, topic] for topic in _listed(ids)], _listed(cautions), count)
        for home, ids, cautions, count in lines
    )
    coverings = (Covering(file.region, file.period, file.metrics or 0) for file in releases)
    found = counted(list(coverings), alike)
    totals = Totals(*connection.execute("SELECT figures, unreviewed FROM state").fetchone())
    return found, Collection((), store.left_out_notes(connection), totals)


def _listed(cell: str | None) -> list[str]:
    return cell.split(";") if cell else []


def _shelved(row: "Row") -> Shelved:
    name = store.name_of(row["file"])
    is_bundled = name == store.BUNDLED
    path = bundled_path() if is_bundled else os.path.join(folder(), name)
    if row["id"] is None:
        return Shelved(path, is_bundled, Words(row["problem_zh"], row["problem_en"]))
    region, period = row["region_zh"], row["period_basis"]
    return Shelved(
        *(path, is_bundled, None, row["id"], _words(row, "title")),
        None if region is None else Region(row["region_code"], _words(row, "region")),
        None if period is None else Period(*row[9:13]),
        *row[13:],
    )


def _words(row: "Row", name: str) -> Words:
    zh, en = row[f"{name}_zh"], row[f"{name}_en"]
    return Untranslated(zh) if en is None else Words(zh, en)
