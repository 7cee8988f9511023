"""``lvliang query``."""

from typing import TYPE_CHECKING, Annotated

from lvliang_cli.cli.declare import argument, option
from lvliang_cli.cli.emit import asked, emit, tell
from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_scope
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
from lvliang_cli.request import Request

if TYPE_CHECKING:
    from lvliang_cli.core.contract.query_rows import Answered

Sql = Annotated[
    str | None,
    argument(
        metavar="SQL",
        show_default=False,
        help=say("一条 SQL 查询", "One question in SQL"),
    ),
]
ExplainSchema = Annotated[
    bool,
    option(
        "--explain-schema",
        help=say("列出可查询的表和列", "List what can be asked: views and columns"),
    ),
]

Parquet = Annotated[
    str | None,
    option(
        "--parquet",
        metavar="OUT",
        help=say("写成 Parquet 文件(需 scale)", "Write a Parquet file (extra scale)"),
    ),
]


@with_scope
def query_data(
    request: Request,
    sql: Sql = None,
    explain_schema: ExplainSchema = False,
    parquet: Parquet = None,
) -> None:
    """What do the datasets answer to this SQL? It is the SQL of SQLite, read only, on the views
    that `--explain-schema` lists. Of figures that are only bounds, `qualifier`, `lower` and
    `upper` say so. As everywhere, the bundled dataset is asked unless `--data` names others;
    `--data all` asks the whole catalogue.
    """
    from lvliang_cli.core.view.query import query_document, schema_document
    from lvliang_cli.index.views import explained

    if explain_schema and sql is None and parquet is None:
        emit(schema_document(explained()), request)
        return
    if explain_schema or sql is None:
        raise BadUsage(
            Words("须有一条 SQL,或 --explain-schema", "one SQL is due, or --explain-schema alone"),
            hint=Words(
                'lvliang query "select id, value from figures limit 5"',
                'lvliang query "select id, value from figures limit 5"',
            ),
        )
    from lvliang_cli.index.sql import ask

    answer = ask(sql, request.data, asked(request) if request.is_narrowed else None)
    if parquet is not None:
        _write(answer.found, parquet, request)
        return
    emit(query_document(sql, *answer), request)


def _write(found: "Answered", path: str, request: Request) -> None:
    from lvliang_cli.parquet import write_answer

    keep_apart(request, dataset_files(request.data), [path])
    write_answer(found.columns, found.rows, path)
    count = len(found.rows)
    tell(Words(f"已写入 {path}:{count} 行", f"wrote {path}: {count} rows"))
