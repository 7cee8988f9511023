"""The tables of the index. They bear singular names and may change; see `views` for the rest."""

from collections.abc import Mapping

from lvliang_cli.index.views import VIEWS

TABLES: Mapping[str, tuple[str, ...]] = {
    "release": (
        *("dataset INTEGER PRIMARY KEY", "file BLOB UNIQUE", "stamp TEXT"),
        *("problem_zh TEXT", "problem_en TEXT", "id TEXT", "title_zh TEXT", "title_en TEXT"),
        *("region_code TEXT", "region_zh TEXT", "region_en TEXT", "period_start TEXT"),
        *("period_end TEXT", "period_basis TEXT", "period_as_written TEXT", "issued TEXT"),
        *("publisher_zh TEXT", "publisher_en TEXT", "source_url TEXT", "version TEXT"),
        *("created TEXT", "sha256 TEXT", "figures INTEGER", "unreviewed INTEGER"),
    ),
    "figure": (
        *("dataset INTEGER", "position INTEGER", "id TEXT", "label_zh TEXT", "label_en TEXT"),
        *("section TEXT", "topics TEXT", "kind TEXT", "class TEXT", "value NUMERIC"),
        *("value_exact TEXT", "lower NUMERIC", "lower_exact TEXT", "upper NUMERIC"),
        *("upper_exact TEXT", "unit TEXT", "unit_zh TEXT", "unit_en TEXT", "printed TEXT"),
        *("qualifier TEXT", "readings TEXT", "period_start TEXT", "period_end TEXT"),
        *("period_basis TEXT", "period_as_written TEXT", "region_code TEXT", "region_zh TEXT"),
        *("region_en TEXT", "has_own_region INTEGER", "indicator TEXT", "change_basis TEXT"),
        *("prices TEXT", "cautions TEXT", "status TEXT", "processing TEXT", "note_zh TEXT"),
        *("note_en TEXT", "source_url TEXT", "paragraph INTEGER", "char_start INTEGER"),
        "char_end INTEGER",
    ),
    "record": ("dataset INTEGER", "position INTEGER", "json TEXT"),
    "claim": (
        *("dataset INTEGER", "position INTEGER", "id TEXT", "label_zh TEXT", "label_en TEXT"),
        *("section TEXT", "topics TEXT", "scope TEXT", "direction TEXT", "printed TEXT"),
        *("source_url TEXT", "paragraph INTEGER", "char_start INTEGER", "char_end INTEGER"),
        "PRIMARY KEY (dataset, position)",
    ),
    "relation": (
        *("dataset INTEGER", "position INTEGER", "id TEXT", "type TEXT", "stated TEXT"),
        *("complete INTEGER", "linked TEXT", "doubts TEXT", "note_zh TEXT", "note_en TEXT"),
        "PRIMARY KEY (dataset, position)",
    ),
    "argument": (
        *("dataset INTEGER", "position INTEGER", "relation TEXT", "role TEXT", "figure TEXT"),
        *("value NUMERIC", "value_exact TEXT", "PRIMARY KEY (dataset, position)"),
    ),
    "topic": (
        *("dataset INTEGER", "position INTEGER", "id TEXT", "label_zh TEXT", "label_en TEXT"),
        *("aliases TEXT", "broader TEXT", "PRIMARY KEY (dataset, position)"),
    ),
    "figure_topic": (
        *("dataset INTEGER", "position INTEGER", "topic TEXT"),
        "PRIMARY KEY (dataset, position, topic)",
    ),
    "name": ("name INTEGER PRIMARY KEY", "text TEXT"),
    "naming": (
        *("dataset INTEGER", "kind TEXT", "name INTEGER", "is_shared INTEGER"),
        "PRIMARY KEY (dataset, kind, name)",
    ),
    "token": ("token INTEGER PRIMARY KEY", "text TEXT"),
    "holding": ("dataset INTEGER", "token INTEGER", "PRIMARY KEY (dataset, token)"),
    "gram": ("gram TEXT", "token INTEGER"),
}
"""The columns of each table. All but `name`, `token` and `gram` belong to one dataset a row."""

WITH_ROWIDS = ("release", "figure", "record", "name", "token", "gram")
PER_DATASET = tuple(name for name in TABLES if name not in ("name", "token", "gram"))
INDEXES = {
    "figure_by_place": "figure (dataset, position)",
    "figure_by_id": "figure (id)",
    "record_by_place": "record (dataset, position)",
    "figure_by_own_region": "figure (region_code) WHERE has_own_region",
    "release_by_id": "release (lower(id), file)",
    "release_by_region": "release (region_code, region_zh)",
    "name_by_text": "name (text)",
    "naming_by_name": "naming (name, kind, is_shared)",
    "holding_by_token": "holding (token)",
    "token_by_text": "token (text)",
    "gram_by_gram": "gram (gram, token)",
}


def creation() -> str:
    """The SQL that makes the tables and the views; the indexes come once rows are in."""
    made = [
        "CREATE TABLE state (state BLOB, datasets, figures, unreviewed, unreadable)",
        "CREATE VIEW known AS SELECT * FROM naming JOIN name USING (name)",
    ]
    for name, columns in TABLES.items():
        ending = "" if name in WITH_ROWIDS else " WITHOUT ROWID"
        made.append(f"CREATE TABLE {name} ({', '.join(columns)}){ending}")
    for name, view in VIEWS.items():
        shown = ", ".join(f"{column.sql} AS {as_}" for as_, column in view.columns.items())
        made.append(f"CREATE VIEW {name} AS SELECT {shown} FROM {view.source}")
    return ";".join(made)


def indexing() -> str:
    """The SQL that makes the indexes, cheapest once all rows are in."""
    return ";".join(f"CREATE INDEX {name} ON {columns}" for name, columns in INDEXES.items())
