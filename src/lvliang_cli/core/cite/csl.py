"""CSL-JSON, as Zotero and pandoc read it. An inferred year is marked ``circa``.

What is not known is left out: a style then prints its own words, such as n.d.
"""

from typing import Any

from .cited import Cited, date_parts, printed, title
from .sentence import about


def item(cited: Cited) -> dict[str, Any]:
    """One CSL-JSON item."""
    source = cited.source
    members: dict[str, Any] = {
        "id": cited.key,
        "type": source.type,
        "title": printed(source, title(cited.dataset, source)),
        "author": [{"family": a.family, "given": a.given} for a in source.author],
        "accessed": {"date-parts": [date_parts(cited.accessed)]},
        "language": source.language,
    }
    if source.publisher is not None:
        members["container-title"] = printed(source, source.publisher)
    if source.issued is not None:
        members["issued"] = {"date-parts": [date_parts(source.issued.date)]}
        if source.issued.year_inferred:
            members["issued"]["circa"] = True
    if source.url is not None:
        members["URL"] = source.url
    if remark := about(cited):
        members["note"] = remark.say("both")
    return members
