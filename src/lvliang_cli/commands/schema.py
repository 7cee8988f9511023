"""``schema``."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.request import Request


def run(name: str | None, request: Request) -> None:
    """The JSON Schema of the document called `name`, or of all."""
    from lvliang_cli.core.view.schema_document import schema_document

    emit(schema_document(name), request)
