"""The rows of ``trend``."""

from .compare_rows import COMPARISONS, Pair, flat_finding
from .members_table import ORDER, members
from .record_cells import source_url
from .row_members import Members

_STEP = tuple(member for member in COMPARISONS.members if member.schema is not None)
OBSERVATIONS = Members(
    "trend",
    "observations",
    (
        *members(
            "trend.observations",
            {
                "metric": lambda seen: seen.data.name(seen.one.metric),
                "region": lambda seen: seen.data.region(seen.one.metric),
                "is_period_of_release": lambda seen: seen.one.metric.period is None,
                "step": lambda seen: seen.one.step and Pair(seen.data, seen.one.step),
                "printed_change": lambda s: s.one.printed and s.data.name(s.one.printed),
                "notes": lambda s: [note.code for note in s.one.step.notes] if s.one.step else [],
                "source_url": lambda seen: source_url(seen.data, seen.one.metric),
            },
            of={"compare.comparisons": _STEP},
        ),
        *flat_finding("one.widest"),  # the one that stands for the step
    ),
    order=ORDER["trend.observations"],
)
