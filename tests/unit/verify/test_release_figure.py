"""How much of a figure's name each pair of its characters tells, by hand."""

from types import SimpleNamespace

import pytest

from lvliang_cli.core.data.model import Region
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify.release_figure import SHORT, release_figures

from ..verifying import release

PARTS = {
    "f1": {"label": Words("立案数", ""), "value": 480},
    "f2": {"label": Words("盗窃案件", ""), "value": 36},
    "f3": {"label": Words("诈骗案件", ""), "value": 75},
}


def test_what_two_names_share_tells_half_as_much() -> None:
    dataset, _ = release("全市立案【480起】,其中盗窃【36起】,诈骗【75起】。", **PARTS)
    metrics = {metric.locator: metric for metric in dataset.release.metrics}
    one, two, three = (each.name for each in release_figures(metrics).values())
    assert two == pytest.approx({"盗窃": 0.4, "窃案": 0.4, "案件": 0.2})
    assert three == pytest.approx({"诈骗": 0.4, "骗案": 0.4, "案件": 0.2})
    assert one == {"立案": 1 / SHORT}


def test_a_figure_without_a_place_may_be_of_each_of_the_release() -> None:
    places = {
        of: parts | {"place": Region(code, Words("", ""))}
        for (of, parts), code in zip(PARTS.items(), ("141100", "140100", None), strict=True)
    }
    dataset, _ = release("全市立案【480起】,其中盗窃【36起】,诈骗【75起】。", **places)
    metrics = {metric.locator: metric for metric in dataset.release.metrics}
    one, two, three = (each.places for each in release_figures(metrics).values())
    assert (one, two, three) == ({"141100"}, {"140100"}, {"141100", "140100"})


def test_all_of_a_name_is_the_whole_of_it() -> None:
    dataset, _ = release(
        "旅客人均乘坐里程约【480公里】。", f1={"label": Words("旅客平均每人乘坐里程数", "")}
    )
    metrics = {metric.locator: metric for metric in dataset.release.metrics}
    (figure,) = release_figures(metrics).values()
    number = SimpleNamespace(words=frozenset(figure.name))
    assert figure.share(number) == 1  # ten tenths, which are not 1 where each sum is rounded


@pytest.mark.parametrize(
    ("value", "words", "is_rather"),
    [
        (36, {"盗窃", "窃案"}, True),
        (36, {"诈骗", "骗案"}, False),
        (75, {"盗窃", "窃案"}, False),
        (63, {"盗窃", "窃案"}, False),
    ],
)
def test_a_number_that_another_says_and_is_named_by_is_rather_of_that(
    value: int, words: set[str], is_rather: bool
) -> None:
    dataset, _ = release("全市立案【480起】,其中盗窃【36起】,诈骗【75起】。", **PARTS)
    metrics = {metric.locator: metric for metric in dataset.release.metrics}
    figures = list(release_figures(metrics).values())
    number = SimpleNamespace(value=value, unit=figures[2].metric.unit, words=frozenset(words))
    assert figures[2].is_rather_of(number, figures) == is_rather
