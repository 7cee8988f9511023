"""The rows of ``rank``."""

from typing import NamedTuple

from ..data.dataset import Collection
from ..query.rank import LEVELS, Ranked
from .members_table import listed
from .record_fields import source_url


class Placed(NamedTuple):
    """A row of a ranking in `data`."""

    data: Collection
    one: Ranked


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
