"""The rows of ``compare`` and ``trend``."""

from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from lvliang_cli.core.contract.interval_rows import interval
from lvliang_cli.core.contract.record_fields import source_url
from lvliang_cli.core.contract.row_members import (
    NOTE,
    PERIOD,
    SOURCE_URL,
    Member,
    Members,
    bilingual,
    each,
    part,
    place,
    schema_of,
    within,
)
from lvliang_cli.core.contract.schema_parts import (
    IDS,
    MAYBE_TEXT,
    SIDE,
    TEXT,
    TRUTH,
    or_null,
)
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.query.compare import Comparison, Finding, difference_unit, rank_order

if TYPE_CHECKING:  # a comparison follows nothing
    from lvliang_cli.core.query.trend import Observation


class Pair(NamedTuple):
    """A comparison of figures of `data`; `finding` is one of its findings, in a flat table."""

    data: Collection
    comparison: Comparison
    finding: Finding | None = None


class Observed(NamedTuple):
    """A figure of a trend in `data`."""

    data: Collection
    one: "Observation"

    @property
    def metric(self) -> Metric:
        return self.one.metric

    @property
    def finding(self) -> Finding | None:
        """The finding that stands for the step in a flat table."""
        return self.one.widest


FINDING = (
    Member("basis", {"enum": ["exact", "face", "readings", "last-digit", "literal", "order"]}),
    Member("is_exact", TRUTH, get=lambda finding: finding.basis == "exact"),
    interval("difference"),
    interval("ratio"),
    interval("change"),
    Member("processing", {"const": "derived"}, get=lambda _: "derived"),
)


_FLAT_FINDING = tuple(
    member._replace(schema=None) for member in within(FINDING, attrgetter("finding"))
)
"""Columns of a finding, where a row is one finding or has none."""


def _printed(which: str) -> tuple[Member, ...]:
    """Columns about one figure of a pair."""
    figure = f"comparison.{which}."
    return (
        bilingual(f"{which}_label", get=attrgetter(f"{figure}label"))._replace(schema=None),
        Member(f"{which}_as_written", None, get=attrgetter(f"{figure}as_written")),
        *(
            Member(f"{which}_{name}", None, get=attrgetter(f"{figure}locator.{name}"))
            for name in ("paragraph", "start", "end")
        ),
    )


def _cautions(pair: Pair) -> list[str]:
    """The codes of both figures, each once."""
    base, other = pair.comparison.base, pair.comparison.other
    return list(dict.fromkeys((*base.cautions, *other.cautions)))


_FINDINGS = each("findings", FINDING, get=attrgetter("comparison.findings"))
COMPARISONS = Members(
    "compare",
    "comparisons",
    (
        Member(
            "base",
            TEXT,
            "id of the figure compared with",
            lambda pair: pair.data.name(pair.comparison.base),
        ),
        Member(
            "other",
            TEXT,
            "id of the figure compared",
            lambda pair: pair.data.name(pair.comparison.other),
        ),
        Member(
            "dimension",
            TEXT,
            "what both are: `count`, `money`, `percent`, ...",
            attrgetter("comparison.dimension"),
        ),
        Member(
            "difference_unit",
            MAYBE_TEXT,
            "unit of the difference, or null where there is none",
            lambda pair: difference_unit(pair.comparison),
        ),
        Member(
            "order",
            {"enum": ["before", "same", "after", None]},
            "of ranks: the other comes `before`, `after` or is the `same`; else null",
            lambda pair: rank_order(pair.comparison),
        ),
        _FINDINGS._replace(
            schema={"type": "array", "items": schema_of(FINDING), "minItems": 1},
            meaning="one for each way to read what is printed, see below",
        ),
        each(
            "notes",
            NOTE,
            "remarks on this pair, each with `code`, `zh`, `en`",
            attrgetter("comparison.notes"),
        ),
        Member("cautions", IDS, "codes of either figure", _cautions),
        *_FLAT_FINDING,
        *_printed("base"),
        *_printed("other"),
        SOURCE_URL._replace(
            get=lambda pair: source_url(pair.data.of(pair.comparison.base), pair.comparison.base)
        ),
        Member(
            "other_source_url",
            None,
            get=lambda pair: source_url(pair.data.of(pair.comparison.other), pair.comparison.other),
        ),
    ),
    order=(
        *("base", "other", "base_label", "other_label", "base_as_written", "other_as_written"),
        *("dimension", "basis", "is_exact", "order", "difference", "difference_unit", "ratio"),
        *("cautions", "base_paragraph", "base_start", "base_end"),
        *("other_paragraph", "other_start", "other_end", "source_url", "other_source_url"),
        *("change", "processing"),
    ),
)


def _step(observed: Observed) -> dict[str, Any] | None:
    step = observed.one.step
    return None if step is None else COMPARISONS.row(Pair(observed.data, step))


def _step_unit(observed: Observed) -> str | None:
    return None if observed.one.step is None else difference_unit(observed.one.step)


def _step_notes(observed: Observed) -> list[str]:
    return [] if observed.one.step is None else [note.code for note in observed.one.step.notes]


OBSERVATIONS = Members(
    "trend",
    "observations",
    (
        Member("metric", TEXT, "the figure", lambda seen: seen.data.name(seen.metric)),
        Member(
            "dataset", TEXT, "id of the dataset that it belongs to", attrgetter("metric.dataset")
        ),
        part(
            "period",
            PERIOD,
            "`start`, `end` and `basis`, of the release if none is printed for it",
            attrgetter("one.period"),
        ),
        Member(
            "is_period_of_release",
            TRUTH,
            "whether it is that of the release",
            lambda seen: seen.metric.period is None,
        ),
        bilingual("label", "its name there, in both languages", attrgetter("metric.label")),
        Member("as_written", TEXT, "the figure as printed", attrgetter("metric.as_written")),
        Member("value", {"type": "number"}, "the number", attrgetter("metric.value")),
        Member("unit", TEXT, "id of the unit", attrgetter("metric.unit")),
        Member("qualifier", TEXT, "`exact`, `more_than`, ...", attrgetter("metric.qualifier")),
        Member("lower", SIDE, "lower bound or null", attrgetter("metric.lower")),
        Member("upper", SIDE, "upper bound or null", attrgetter("metric.upper")),
        Member("cautions", IDS, "codes", attrgetter("metric.cautions")),
        Member(
            "step",
            or_null(COMPARISONS.schema()),
            "comparison with the one before, as in `compare`; null for the first",
            _step,
            {},
        ),
        *_FLAT_FINDING,
        Member("difference_unit", None, get=_step_unit),
        Member("notes", None, get=_step_notes),
        place(attrgetter("metric.locator")),
        SOURCE_URL._replace(get=lambda seen: source_url(seen.data.of(seen.metric), seen.metric)),
    ),
    order=(
        *("metric", "dataset", "period", "is_period_of_release", "label", "as_written", "value"),
        *("unit", "qualifier", "lower", "upper", "cautions", "basis", "change", "difference"),
        *("difference_unit", "processing", "notes", "place", "source_url"),
    ),
)
