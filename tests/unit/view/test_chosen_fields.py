"""Chosen fields do not hide the cautions."""

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.filters import MetricFilters
from lvliang_cli.core.view.list import list_metrics, list_noun
from lvliang_cli.core.view.shared.figure_page import show_metrics
from lvliang_cli.core.view.show import show

from ..support import prose


def test_chosen_fields_do_not_lose_the_cautions(lvliang: Dataset) -> None:
    wanted = MetricFilters(topic=["epidemic"])
    told = prose(list_metrics(lvliang, wanted, fields=["id", "value"]))
    assert "bound only (epidemic-vehicles-inspected, epidemic-people-inspected)" in told
    assert "bound only" not in prose(list_metrics(lvliang, wanted, fields=["id", "cautions"]))
    calm = MetricFilters(search="homicide-cold-cases-solved")
    assert "Caution" not in prose(list_metrics(lvliang, calm, fields=["value"]))
    for page in (
        show(lvliang, "epidemic", fields=["value"]),
        show_metrics(lvliang, ["检查过往车辆"], ["value"]),
    ):
        assert "bound only" in prose(page)
    listed = list_noun(lvliang, "topics", fields=["id"])
    assert len(list(listed.blocks())) == 2
