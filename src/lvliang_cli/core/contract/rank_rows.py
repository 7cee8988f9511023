"""The rows of ``rank``."""

from ..query.rank import LEVELS
from .members_table import listed
from .record_cells import source_url

RANKED = listed(
    "rank.ranks",
    {
        "tied": lambda row: [row.data.name(metric) for metric in row.one.tied],
        "region": lambda row: row.data.region(row.one.metric),
        "metric": lambda row: row.data.name(row.one.metric),
        "source_url": lambda row: source_url(row.data, row.one.metric),
    },
    of={"level-of-place": LEVELS},
)
