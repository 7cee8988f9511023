"""The rows of ``compare``, of which those of ``trend`` hold one for each step."""

from collections.abc import Callable
from typing import Any, NamedTuple

from ..data.dataset import Collection
from ..data.model import Metric
from ..query.comparison_records import Comparison, Finding
from .interval_rows import interval
from .members_table import ORDER, members
from .record_cells import source_url
from .row_members import Member, Members, schema_of, within


class Pair(NamedTuple):
    """A comparison of figures of `data`; `finding` is one of its findings, in a flat table."""

    data: Collection
    comparison: Comparison
    finding: Finding | None = None


_BASIS, _IS_EXACT, _PROCESSING = members(
    "finding",
    {"is_exact": lambda finding: finding.basis == "exact"},
)
FINDING = (_BASIS, _IS_EXACT, *map(interval, ("difference", "ratio", "change")), _PROCESSING)


def flat_finding(path: str) -> tuple[Member, ...]:
    """Columns of a finding, where a row is one finding or has none."""
    return tuple(member._replace(schema=None) for member in within(FINDING, path))


def _of(side: str, read: Callable[[Collection, Metric], Any]) -> Callable[[Pair], Any]:
    """What `read` finds of one figure of a pair."""
    return lambda pair: read(pair.data, getattr(pair.comparison, side))


_ROW = members(
    "compare.comparisons",
    {
        "base": _of("base", Collection.name),
        "other": _of("other", Collection.name),
        "base_region": _of("base", Collection.region),
        "other_region": _of("other", Collection.region),
    },
    of={"finding": FINDING},
)
_FINDINGS = {"type": "array", "items": schema_of(FINDING), "minItems": 1}
_PRINTED = members(
    "compared-prints",
    {"source_url": _of("base", source_url), "other_source_url": _of("other", source_url)},
)
COMPARISONS = Members(
    "compare",
    "comparisons",
    (
        *(m._replace(schema=_FINDINGS) if m.name == "findings" else m for m in _ROW),
        *flat_finding("finding"),
        *(member._replace(schema=None) for member in _PRINTED),
    ),
    order=ORDER["compare.comparisons"],
)
