"""The rows of a document as JSON Lines, one object a line, nothing else."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.render import Look
from lvliang_cli.render.json_text import compact


def render(document: Document, look: Look) -> str:
    return "".join(f"{compact(row)}\n" for row in document.rows())
