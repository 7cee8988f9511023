"""A figure that was missed is added."""

import pytest

from lvliang_cli.core.review.decisions import Decision
from lvliang_cli.core.review.settle import settle
from lvliang_cli.core.text.errors import BadUsage

from .test_partners import TEXT, dataset, made


def test_a_figure_that_was_missed_is_added() -> None:
    text = "全市立案1200起。\n查获毒品多批,其中海洛因12公斤。\n"
    data = made(text)
    data["metrics"], data["units"] = data["metrics"][:1], data["units"][:1]
    data["review"], data["relations"] = [], []
    fields = {"paragraph": 2, "as_written": "12公斤", "label.zh": "海洛因", "occurrence": 1}
    after = dataset(settle(data, [Decision("", "add", fields)], text))
    metric = after.metrics["p2-1"]
    assert (metric.value, metric.unit, metric.label.zh) == (12, "kilogram", "海洛因")
    start = text.index("12公斤")
    assert metric.locator[3:5] == (start, start + 4)
    assert [review.metric for review in after.release.review] == ["p2-1"]
    again = {"paragraph": 1, "as_written": "1200起"}
    for fields, why in (
        (again, "is already in the draft"),
        ({"paragraph": 1, "as_written": "7起"}, "no '7起' in paragraph 1"),
        ({"paragraph": 9, "as_written": "7起"}, "no '7起' in paragraph 9"),
        ({"paragraph": 1, "as_written": "全市"}, "no number can be read in '全市'"),
    ):
        with pytest.raises(BadUsage) as refused:
            settle(data, [Decision("", "add", fields)], text)
        assert why in refused.value.words.en
    other = {"paragraph": 1, "as_written": "200起", "occurrence": 1}
    known = dataset(settle(made(), [Decision("", "add", other)], TEXT))
    assert known.metrics["p1-4"].value == 200
