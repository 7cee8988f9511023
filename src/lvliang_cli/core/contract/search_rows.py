"""The rows of ``search``."""

from typing import Any

from lvliang_cli.core.contract.record_fields import printed_at
from lvliang_cli.core.contract.row_members import (
    SOURCE_URL,
    Member,
    Members,
    bilingual,
    coded,
    place,
    region_of,
)
from lvliang_cli.core.contract.schema_parts import IDS, SIDE, TEXT
from lvliang_cli.core.query.record_names import KINDS


def _figure(name: str, schema: dict[str, Any], meaning: str) -> Member:
    """A member that only rows of figures have."""
    member = Member(name, schema, f"{meaning}; figures only", f"record.{name}")
    return member._replace(of_some=lambda found: found.kind == "metric")


RESULTS = Members(
    "search.list",
    "results",
    (
        coded("kind", KINDS, "`metric`, `claim`, `section`, ..."),
        Member("id", TEXT, "id of the record", "record.id"),
        bilingual("label", "its name, in both languages"),
        Member("matched", IDS, "names of the fields that mention the words"),
        Member("dataset", TEXT, "id of the dataset that it belongs to", "record.dataset"),
        region_of("region", "its place, or null", "region"),
        _figure("as_written", TEXT, "the figure as printed"),
        _figure("value", {"type": "number"}, "the number"),
        _figure("unit", TEXT, "id of the unit"),
        _figure("qualifier", TEXT, "`exact`, `more_than`, ..."),
        _figure("lower", SIDE, "lower bound or null"),
        _figure("upper", SIDE, "upper bound or null"),
        _figure("cautions", IDS, "codes"),
        place(lambda found: printed_at(found.record)),
        SOURCE_URL,
    ),
    order=(
        *("kind", "id", "label", "as_written", "value", "unit", "qualifier", "lower", "upper"),
        *("cautions", "matched", "place", "source_url", "dataset", "region"),
    ),
)
