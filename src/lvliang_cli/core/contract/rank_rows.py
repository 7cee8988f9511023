"""The rows of ``rank``."""

from typing import NamedTuple

from ..data.dataset import Collection
from ..data.model import Metric, Region
from ..query.rank import LEVELS, Ranked
from .members_table import listed
from .record_fields import source_url


class Placed(NamedTuple):
    """A row of a ranking in `data`."""

    data: Collection
    one: Ranked

    @property
    def metric(self) -> Metric:
        return self.one.metric

    @property
    def region(self) -> Region | None:
        return self.data.region(self.metric)


RANKED = listed(
    "rank.ranks",
    {
        "tied": lambda row: [row.data.name(metric) for metric in row.one.tied],
        "metric": lambda row: row.data.name(row.metric),
        "source_url": lambda row: source_url(row.data, row.metric),
    },
    of={"level-of-place": LEVELS},
)
