"""The page of a figure tells its cautions."""

from lvliang_cli.core.data.codes import CAUTIONS
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.view.show import show, show_all

from ..support import prose


def test_a_caution_is_told_in_words_on_the_page_of_its_figure(lvliang: Dataset) -> None:
    for metric in lvliang.release.metrics:
        told = prose(show_all(lvliang, [metric.id], "metric"))
        for code in metric.cautions:
            assert CAUTIONS[code].sentence.en in told
    for topic in lvliang.release.topics:
        told = prose(show(lvliang, f"topic:{topic.id}"))
        for metric in lvliang.topic_metrics(topic.id):
            assert all(CAUTIONS[code].sentence.en in told for code in metric.cautions)
