"""The rows of ``trend``."""

from operator import attrgetter
from typing import NamedTuple

from lvliang_cli.core.contract.compare_rows import COMPARISONS, FLAT_FINDING, Pair
from lvliang_cli.core.contract.record_fields import source_url
from lvliang_cli.core.contract.row_members import (
    AS_PRINTED,
    PERIOD,
    SOURCE_URL,
    Member,
    Members,
    bilingual,
    or_none,
    part,
    place,
    reader,
    region_of,
)
from lvliang_cli.core.contract.schema_parts import MAYBE_TEXT, TEXT, TRUTH, or_null
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.query.comparison_records import Finding
from lvliang_cli.core.query.trend import Observation


class Observed(NamedTuple):
    """A figure of a trend in `data`."""

    data: Collection
    one: Observation

    @property
    def metric(self) -> Metric:
        return self.one.metric

    @property
    def finding(self) -> Finding | None:
        """The finding that stands for the step in a flat table."""
        return self.one.widest


OBSERVATIONS = Members(
    "trend",
    "observations",
    (
        Member("metric", TEXT, "the figure", lambda seen: seen.data.name(seen.metric)),
        Member("dataset", TEXT, "id of the dataset that it belongs to", "metric.dataset"),
        region_of("region", "the place, or null", lambda seen: seen.data.region(seen.metric)),
        part(
            "period",
            PERIOD,
            "`start`, `end` and `basis`, of the release if none is printed for it",
            "one.period",
        ),
        Member(
            "is_period_of_release",
            TRUTH,
            "whether it is that of the release",
            lambda seen: seen.metric.period is None,
        ),
        bilingual("label", "its name there, in both languages", "metric.label"),
        *AS_PRINTED,
        Member(
            "step",
            or_null(COMPARISONS.schema()),
            "comparison with the one before, as in `compare`; null for the first, and where"
            " `unknown` says why",
            lambda seen: seen.one.step and COMPARISONS.row(Pair(seen.data, seen.one.step)),
            {},
        ),
        or_none(
            bilingual(
                "unknown", "what is not known and has to be, for a step; else null", "one.unknown"
            )
        ),
        Member(
            "printed_change",
            MAYBE_TEXT,
            "the figure that says in the same release how it changed on a year before, or null",
            lambda seen: seen.one.printed and seen.data.name(seen.one.printed),
        ),
        *FLAT_FINDING,
        Member("difference_unit", None, get=reader("one.step", then=attrgetter("difference_unit"))),
        Member(
            "notes",
            None,
            get=lambda seen: [note.code for note in seen.one.step.notes] if seen.one.step else [],
        ),
        place("metric.locator"),
        SOURCE_URL._replace(get=lambda seen: source_url(seen.data, seen.metric)),
    ),
    order=(
        *("metric", "dataset", "period", "is_period_of_release", "label", "as_written", "value"),
        *("unit", "qualifier", "lower", "upper", "cautions", "basis", "change", "difference"),
        *("difference_unit", "processing", "notes", "place", "source_url", "region", "unknown"),
        "printed_change",
    ),
)
