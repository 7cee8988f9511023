"""CSL-JSON, as Zotero and pandoc read it. An inferred year is marked ``circa``."""

from typing import Any

from lvliang_cli.core.cite.facts import Cited, date_parts, title
from lvliang_cli.core.cite.sentence import sentence


def item(cited: Cited) -> dict[str, Any]:
    """One CSL-JSON item."""
    source = cited.source
    issued: dict[str, Any] = {"date-parts": [date_parts(source.issued.date)]}
    if source.issued.year_inferred:
        issued["circa"] = True
    members: dict[str, Any] = {
        "id": cited.key,
        "type": source.type,
        "title": title(cited.dataset, source).zh,
        "author": [{"family": a.family, "given": a.given} for a in source.author],
        "container-title": source.publisher.zh,
        "issued": issued,
        "accessed": {"date-parts": [date_parts(cited.accessed)]},
        "URL": source.url,
        "language": source.language,
    }
    if cited.metric is not None:
        members["note"] = sentence(cited.dataset, cited.metric).zh
    return members
