"""``schema``."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.request import Request


def run(name: str | None, request: Request) -> None:
    """The JSON Schema of the document called `name`, or of all.

    Raises:
        BadUsage: no document is called that, or a flat table is asked for.
    """
    if request.format in ("csv", "tsv"):
        raise BadUsage(
            Words(
                f"JSON Schema 不能写成 {request.format.upper()}",
                f"a JSON Schema has no {request.format.upper()} form",
            ),
            token=request.format,
            hint=Words("加上 --json,或不指定格式", "use --json, or no format at all"),
        )
    from lvliang_cli.core.view.schema import schema_document

    emit(schema_document(name), request)
