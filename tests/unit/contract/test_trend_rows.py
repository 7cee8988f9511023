"""The rows of a trend: each with the step from the one before."""

from lvliang_cli.core.contract.record_cells import OfData
from lvliang_cli.core.contract.trend_rows import OBSERVATIONS
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.query.trend import trend


def test_the_first_of_a_trend_has_no_step(years: Collection) -> None:
    found = trend(years, "止付资金").observations
    first, later = (OBSERVATIONS.flat(OfData(years, one)) for one in found)
    absent = ("step", "processing", "difference_unit")
    assert [first[name] for name in (*absent, "notes")] == [None, None, None, []]
    assert later["step"]["base"] == first["metric"]
    assert (later["difference_unit"], later["processing"]) == ("CNY", "derived")
