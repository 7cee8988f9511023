"""``lvliang query``."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.contract.query_rows import Answered
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.gather import is_catalogue
from lvliang_cli.core.text.bilingual import Words, plural, same
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.view.query import query_document, schema_document
from lvliang_cli.index.sql import ask, stream
from lvliang_cli.index.views import explained
from lvliang_cli.output import notes_for_stderr, write_parts
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
from lvliang_cli.render import Look, render
from lvliang_cli.request import Request

from .declare import argument, option
from .emit import asked, tell
from .options import with_datasets


@with_datasets
def query_data(
    request: Request,
    sql: str | None = argument("query SQL"),
    explain_schema: bool = option("query --explain-schema"),
    parquet: str | None = option("query --parquet"),
) -> Document | None:
    """What do the datasets answer to this SQL? It is the SQL of SQLite, read only, on the views
    that `--explain-schema` lists. For figures that are only bounds, `qualifier`, `lower` and
    `upper` say so. As everywhere, the bundled dataset is asked unless `--data` names others;
    `--data all` asks the whole catalogue.
    """
    if explain_schema and sql is None and parquet is None:
        return schema_document(explained())
    if explain_schema or sql is None:
        zh, en = "须有一条 SQL,或 --explain-schema", "give one SQL query, or only --explain-schema"
        hint = same('lvliang query "select id, value from figures limit 5"')
        raise BadUsage(Words(zh, en), hint=hint)
    is_whole = is_catalogue(request.data) and not request.is_narrowed
    data = None if is_whole else asked(request)
    if parquet is not None:
        _write(sql, request, data, parquet)
    elif request.format in ROWS:
        _stream(sql, request, data)
    else:
        return query_document(sql, *ask(sql, data))
    return None


ROWS = ("jsonl", "csv", "tsv")
"""Formats whose rows are written as they are found."""
AT_ONCE, MOST_LETTERS = 500, 1_000_000
"""Rows that are written together, and characters that end a batch."""


def _stream(sql: str, request: Request, data: Collection | None) -> None:
    look = Look(excel=request.excel, has_heads=not request.no_header)

    def text(columns: Sequence[str], rows: list[tuple[Any, ...]]) -> str:
        document = query_document(sql, Answered(tuple(columns), rows))
        return render(document, str(request.format), look)

    def write(columns: Sequence[str], rows: Iterator[tuple[Any, ...]]) -> None:
        chunks = _chunks(rows)
        first = text(columns, next(chunks, []))
        head = text(columns, [])
        rest = (text(columns, chunk).removeprefix(head) for chunk in chunks)
        write_parts(chain([first], rest), request.output)

    answer = stream(sql, data, write)
    for words in notes_for_stderr(query_document(sql, *answer), request):
        tell(words)


def _chunks(rows: Iterator[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    chunk: list[tuple[Any, ...]] = []
    letters = 0
    for row in rows:
        chunk.append(row)
        letters += sum(len(value) for value in row if isinstance(value, str))
        if len(chunk) == AT_ONCE or letters > MOST_LETTERS:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk


def _write(sql: str, request: Request, data: Collection | None, path: str) -> None:
    from lvliang_cli.extras.parquet import write_answer

    keep_apart(request, dataset_files(request.data), [path])
    counts: list[int] = []
    stream(sql, data, lambda names, rows: counts.append(write_answer(names, rows, path)))
    rows = counts[-1]
    tell(Words(f"已写入 {path}:{rows} 行", f"wrote {path}: {rows} {plural('row', rows)}"))
