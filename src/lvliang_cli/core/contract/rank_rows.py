"""The rows of ``rank``."""

from typing import NamedTuple

from lvliang_cli.core.contract.record_fields import source_url
from lvliang_cli.core.contract.row_members import (
    AS_PRINTED,
    NOTE,
    PERIOD,
    SOURCE_URL,
    Member,
    Members,
    bilingual,
    coded,
    columns_of,
    part,
    place,
    region_of,
)
from lvliang_cli.core.contract.schema_parts import IDS, ORDINAL, TEXT, TRUTH, or_null
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric, Region
from lvliang_cli.core.query.rank import LEVELS, Ranked

_COUNT = or_null(ORDINAL)


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


RANKED = Members(
    "rank",
    "ranks",
    (
        Member(
            "rank_from",
            _COUNT,
            "best rank that it can have, worked out; null where it has none, see `apart`",
            "one.first",
        ),
        Member("rank_to", _COUNT, "worst rank that it can have", "one.last"),
        Member("places", _COUNT, "how many places are ranked with it", "one.places"),
        Member("is_tie", TRUTH, "whether it certainly equals those of `tied`", "one.is_tie"),
        Member(
            "tied",
            IDS,
            "figures of the same table that print the same number",
            lambda row: [row.data.name(metric) for metric in row.one.tied],
        ),
        region_of("region", "`code` and `name` of the place", "region"),
        coded(
            "level",
            LEVELS,
            "`province`, `city`, `county` or `nation`; null of a place without a code",
            "one.level",
        ),
        part("period", PERIOD, "`start`, `end` and `basis`, as printed", "metric.period"),
        Member("metric", TEXT, "the figure", lambda row: row.data.name(row.metric)),
        Member("dataset", TEXT, "id of its dataset", "metric.dataset"),
        bilingual("label", "its name, in both languages", "metric.label"),
        *AS_PRINTED,
        part(
            "apart",
            NOTE,
            "why it is not ranked: `code`, `zh`, `en`; null where it is",
            "one.why",
            columns_of("apart", ("code", "zh", "en")),
        ),
        Member("processing", {"const": "derived"}, "of the rank: worked out", lambda _: "derived"),
        place("metric.locator"),
        SOURCE_URL._replace(get=lambda row: source_url(row.data, row.metric)),
    ),
)
