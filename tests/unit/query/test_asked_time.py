"""Whether a figure is of the time that a question asks for."""

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.asked_time import fits_time, known_days, may_fit_time
from lvliang_cli.core.query.questions import read


@pytest.mark.parametrize(
    ("time", "fits"),
    [
        ("", True),
        ("2020年", True),
        ("2019年", False),
        ("2020年上半年", True),
        ("上半年", True),
        ("2020年一季度", False),
        ("一季度", False),
    ],
)
def test_the_days_of_a_figure_lie_in_the_time_asked_for(
    lvliang: Dataset, time: str, fits: bool
) -> None:
    question = read("警情")._replace(time=time)
    metric = next(m for m in lvliang.release.metrics if m.period is None)
    assert known_days(lvliang, metric) == ("2020-01-01", "2020-06-30")
    assert fits_time(lvliang, question, metric) is fits
    assert may_fit_time(lvliang, question, metric) is fits
