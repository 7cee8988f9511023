"""A document as one JSON object that names its schema, tool and dataset; its rows as JSON Lines."""

from typing import Any

from lvliang_cli import __version__
from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.data.dataset import Dataset

from . import Look
from .json_text import compact, indented, spread

SCHEMA_VERSION = "1.0"
"""Of the documents printed. Within a major version they only grow."""


def render(document: Document, look: Look) -> str:
    if document.is_bare:
        return indented(document.body()) + "\n"
    return spread(envelope(document)) + "\n"


def render_lines(document: Document, look: Look) -> str:
    """The rows alone, one object a line."""
    return "".join(f"{compact(row)}\n" for row in document.rows())


def envelope(document: Document) -> dict[str, Any]:
    """The whole JSON object of `document`."""
    body = document.body()
    members: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "document": document.name,
        "tool": {"name": "lvliang", "version": __version__},
    }
    if document.dataset is not None:
        read = [_dataset(dataset) for dataset in document.dataset.datasets]
        is_one = len(read) == 1 and document.dataset.totals is None
        members |= {"dataset": read[0]} if is_one else {"datasets": read}
    if document.fields is not None:
        members["fields"] = list(document.fields)
    if isinstance(body.get(document.main), list):
        members["count"] = len(body[document.main])
    members["notes"] = [{"code": note.code, **note.words._asdict()} for note in document.remarks]
    return {**members, **body}


def _dataset(dataset: Dataset) -> dict[str, Any]:
    return {
        "id": dataset.release.id,
        "title": dataset.release.title._asdict(),
        "version": dataset.release.version,
        "sha256": dataset.sha256,
    }
