"""``lvliang schema``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.view.schema import schema_document
from lvliang_cli.request import Request

from .declare import argument
from .options import with_output


@with_output
def print_schema(
    request: Request, document: str | None = argument("schema [DOCUMENT]")
) -> Document:
    """What form do the documents have? JSON stands in for every format for people."""
    if request.format in ("csv", "tsv"):
        form = request.format.upper()
        words = Words(f"JSON Schema 不能写成 {form}", f"a JSON Schema has no {form} form")
        hint = Words("加上 --json,或不指定格式", "add --json, or name no format")
        raise BadUsage(words, token=request.format, hint=hint)
    return schema_document(document)
