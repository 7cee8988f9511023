"""A document's flat table as tab-separated values."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.render import Look
from lvliang_cli.render.delimited import render as delimited


def render(document: Document, look: Look) -> str:
    return delimited(document, look, "\t")
