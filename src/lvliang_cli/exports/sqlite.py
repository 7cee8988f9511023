"""Datasets as one SQLite file that Datasette serves, and what Datasette says about it.

Each view that `query` documents is a table here, of the same columns, so that rows have pages
of their own and lead to their release. https://docs.datasette.io/en/stable/metadata.html
"""

from collections.abc import Sequence
from typing import Any

from lvliang_cli.core.contract.dictionary import CODES
from lvliang_cli.core.data import codes
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.index.fill_tables import of_datasets
from lvliang_cli.index.views import VIEWS
from lvliang_cli.render.json_text import indented

from . import NAME, TITLE, File

TABLES = [name for name in VIEWS if name != "unreadable"]
KEYS = {
    "figures": "dataset, id",
    "releases": "dataset",
    "claims": "dataset, id",
    "relations": "dataset, id",
    "topics": "dataset, id",
    "figure_topics": "dataset, figure, topic",
}
FACETS = {
    "figures": ["dataset", "kind", "qualifier", "unit_zh", "region_zh"],
    "releases": ["region_zh"],
    "relations": ["type"],
}
_CODES = {
    **{name.removeprefix("metrics.").replace(".", "_"): words for name, words in CODES.items()},
    "relations_type": codes.RELATION,
    "relation_arguments_role": codes.ROLE,
    "relations_linked": codes.LINKED,
}
USED = [
    *("kind", "class", "qualifier", "period_basis", "change_basis", "prices", "cautions", "status"),
    *("processing", "claims_scope", "claims_direction", "relations_type", "relations_linked"),
    "relation_arguments_role",
]
CAUTION = Words(
    "所列为通稿所说,未经核实。qualifier 不是 exact 的只是界限,须与 lower、upper 一并使用。",
    "What the releases say, not verified. Where qualifier is not exact there is only a bound: "
    "use lower and upper.",
)
CODES_WORDS = codes.WORDS_OF["column-of-codes"]


def build(datasets: Sequence[Dataset]) -> dict[str, File]:
    connection = of_datasets(datasets)
    connection.execute("ATTACH ':memory:' AS made")
    rows = 0
    for name in TABLES:
        connection.execute(f"CREATE TABLE made.{name} ({_columns(name)})")
        connection.execute(f"INSERT INTO made.{name} SELECT * FROM main.{name}")
        (count,) = connection.execute(f"SELECT count(*) FROM made.{name}").fetchone()
        rows += count
    connection.execute(
        'CREATE TABLE made.codes ("column" TEXT, code TEXT, zh TEXT, en TEXT,'
        ' PRIMARY KEY ("column", code))'
    )
    meanings = [(name, code, *_CODES[name][code].cells) for name in USED for code in _CODES[name]]
    connection.executemany("INSERT INTO made.codes VALUES (?, ?, ?, ?)", meanings)
    data = connection.serialize(name="made")
    connection.close()
    return {
        f"{NAME}.sqlite": File(data, rows + len(meanings)),
        "metadata.json": File((indented(_metadata()) + "\n").encode(), None),
    }


def _columns(table: str) -> str:
    types = {"text": "TEXT", "number": "NUMERIC"}
    parts = [f"{name} {types[column.type]}" for name, column in VIEWS[table].columns.items()]
    if table in KEYS:
        parts.append(f"PRIMARY KEY ({KEYS[table]})")
    if table != "releases":
        parts.append("FOREIGN KEY (dataset) REFERENCES releases (dataset)")
    return ", ".join(parts)


def _metadata() -> dict[str, Any]:
    tables = {
        name: {
            "description": VIEWS[name].words.say("both"),
            "columns": {c: column.words.say("both") for c, column in VIEWS[name].columns.items()},
            **({"facets": FACETS[name]} if name in FACETS else {}),
            **({"label_column": "title_zh"} if name == "releases" else {}),
        }
        for name in TABLES
    }
    about, *columns = CODES_WORDS.items()
    tables["codes"] = {
        "description": about[1].say("both"),
        "columns": {name: words.say("both") for name, words in columns},
    }
    return {
        "title": TITLE.say("both"),
        "description": CAUTION.say("both"),
        "databases": {NAME: {"tables": tables}},
    }
