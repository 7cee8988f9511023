"""The list of the catalogue, from the index alone: no file is read."""

import os
from typing import TYPE_CHECKING

from lvliang_cli.core.data.catalogue import Shelved, folder
from lvliang_cli.core.data.dataset import bundled_path
from lvliang_cli.core.data.model import Region
from lvliang_cli.core.numbers.periods import Period
from lvliang_cli.core.text.bilingual import Untranslated, Words
from lvliang_cli.index import store

if TYPE_CHECKING:
    from sqlite3 import Row

COLUMNS = (
    *("file", "problem_zh", "problem_en", "id", "title_zh", "title_en", "region_code"),
    *("region_zh", "region_en", "period_start", "period_end", "period_basis"),
    *("period_as_written", "version", "created", "figures", "sha256"),
)
SPELLED = r"\ud"
"""What a half of a pair of surrogates is spelled out with, see `words.storable`."""


def shelf() -> list[Shelved] | None:
    """Every file of the catalogue in its order; None where no index could say."""
    connection = store.opened()
    if connection is None:
        return None
    import sqlite3

    connection.row_factory = sqlite3.Row
    sql = f"SELECT {', '.join(COLUMNS)} FROM release ORDER BY file"
    try:
        rows = connection.execute(sql).fetchall()
        is_spelled_out = any(SPELLED in str(cell) for row in rows for cell in row)
        return None if is_spelled_out else [_shelved(row) for row in rows]
    except sqlite3.Error:  # a torn index
        return None
    finally:
        connection.close()


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
