"""The rows of ``compare``, of which those of ``trend`` hold one for each step."""

from collections.abc import Callable
from typing import Any, NamedTuple

from lvliang_cli.core.contract.interval_rows import interval
from lvliang_cli.core.contract.record_fields import source_url
from lvliang_cli.core.contract.row_members import (
    NOTE,
    SOURCE_URL,
    Member,
    Members,
    bilingual,
    coded,
    each,
    region_of,
    schema_of,
    within,
)
from lvliang_cli.core.contract.schema_parts import IDS, MAYBE_TEXT, TEXT, TRUTH
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.query.comparison_records import Comparison, Finding


class Pair(NamedTuple):
    """A comparison of figures of `data`; `finding` is one of its findings, in a flat table."""

    data: Collection
    comparison: Comparison
    finding: Finding | None = None


FINDING = (
    coded("basis", ("exact", "face", "readings", "last-digit", "literal", "order")),
    Member("is_exact", TRUTH, get=lambda finding: finding.basis == "exact"),
    interval("difference"),
    interval("ratio"),
    interval("change"),
    Member("processing", {"const": "derived"}, get=lambda _: "derived"),
)


FLAT_FINDING = tuple(member._replace(schema=None) for member in within(FINDING, "finding"))
"""Columns of a finding, where a row is one finding or has none."""


def _printed(which: str) -> tuple[Member, ...]:
    """Columns about one figure of a pair."""
    figure = f"comparison.{which}."
    return (
        bilingual(f"{which}_label", get=f"{figure}label")._replace(schema=None),
        Member(f"{which}_as_written", None, get=f"{figure}as_written"),
        *(
            Member(f"{which}_{name}", None, get=f"{figure}locator.{name}")
            for name in ("paragraph", "start", "end")
        ),
    )


def _of(side: str, read: Callable[[Collection, Metric], Any]) -> Callable[[Pair], Any]:
    """What `read` finds of one figure of a pair."""
    return lambda pair: read(pair.data, getattr(pair.comparison, side))


def _cautions(pair: Pair) -> list[str]:
    """The codes of both figures, each once."""
    base, other = pair.comparison.base, pair.comparison.other
    return list(dict.fromkeys((*base.cautions, *other.cautions)))


_FINDINGS = each("findings", FINDING, get="comparison.findings")
COMPARISONS = Members(
    "compare",
    "comparisons",
    (
        Member("base", TEXT, "id of the figure compared with", _of("base", Collection.name)),
        Member("other", TEXT, "id of the figure compared", _of("other", Collection.name)),
        Member(
            "dimension",
            TEXT,
            "what both are: `count`, `money`, `percent`, ...",
            "comparison.dimension",
        ),
        Member(
            "difference_unit",
            MAYBE_TEXT,
            "unit of the difference, or null where there is none",
            "comparison.difference_unit",
        ),
        coded(
            "order",
            ("before", "same", "after", None),
            "of ranks: the other comes `before`, `after` or is the `same`; else null",
            "comparison.rank_order",
        ),
        _FINDINGS._replace(
            schema={"type": "array", "items": schema_of(FINDING), "minItems": 1},
            meaning="one for each way to read what is printed, see below",
        ),
        each(
            "notes", NOTE, "remarks on this pair, each with `code`, `zh`, `en`", "comparison.notes"
        ),
        Member("cautions", IDS, "codes of either figure", _cautions),
        *(
            region_of(f"{side}_region", f"place of `{side}`, or null", _of(side, Collection.region))
            for side in ("base", "other")
        ),
        *FLAT_FINDING,
        *_printed("base"),
        *_printed("other"),
        SOURCE_URL._replace(get=_of("base", source_url)),
        Member("other_source_url", None, get=_of("other", source_url)),
    ),
    order=(
        *("base", "other", "base_label", "other_label", "base_as_written", "other_as_written"),
        *("dimension", "basis", "is_exact", "order", "difference", "difference_unit", "ratio"),
        *("cautions", "base_paragraph", "base_start", "base_end"),
        *("other_paragraph", "other_start", "other_end", "source_url", "other_source_url"),
        *("change", "processing", "base_region", "other_region"),
    ),
)
