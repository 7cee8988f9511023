"""Missing figures paired with the numbers of a copy, by hand."""

import pytest

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify import alignment
from lvliang_cli.core.verify.alignment import FAR, Alignment, Pairing
from lvliang_cli.core.verify.copy_numbers import CopyNumbers, alike
from lvliang_cli.core.verify.folded_copy import Copy
from lvliang_cli.core.verify.release_figure import release_figures

from ..verifying import release

MARKED = "全市立案【480起】,其中盗窃【36起】,诈骗【75起】,抓获【92名】。"
PARTS = {
    "f1": {"label": Words("立案数", ""), "value": 480},
    "f2": {"label": Words("盗窃案件", ""), "value": 36},
    "f3": {"label": Words("诈骗案件", ""), "value": 75},
    "f4": {"label": Words("抓获人数", ""), "value": 92, "unit": "person"},
}


def pairs(text: str, *known: str) -> dict[str, list[Pairing]]:
    """The pairings of the figures that are not `known` by their ids."""
    dataset, _ = release(MARKED, **PARTS)
    metrics = {metric.locator: metric for metric in dataset.release.metrics}
    copy = Copy(text)
    spots = {}
    for locator, metric in metrics.items():
        if metric.id in known:
            start = text.index(locator.as_written)
            spots[locator] = copy.spot(start, start + len(locator.as_written))
    aligner = Alignment(CopyNumbers(copy), release_figures(metrics))
    found = aligner.pairs(spots)
    assert aligner.pairs(spots) == found
    return {metrics[locator].id: ranked for locator, ranked in found.items()}


def values(found: dict[str, list[Pairing]], *names: str) -> list[object]:
    return [found[name][0].there.number.value for name in names]


def test_in_the_order_of_both_by_the_distances() -> None:
    found = pairs("全市立案480起,其中盗窃63起,诈骗57起,抓获92名。", "f1", "f4")
    assert values(found, "f2", "f3") == [63, 57]
    assert [(each[0].off, each[0].both) for each in found.values()] == [(0, 0), (0, 0)]
    assert all(each[0].lead > 3 for each in found.values())


def test_two_in_each_others_place_are_paired_with_where_they_stand() -> None:
    found = pairs("全市立案480起,其中盗窃75起,诈骗36起,抓获92名。", "f1", "f4")
    assert values(found, "f2", "f3") == [75, 36]


def test_a_figure_that_is_gone_leaves_its_number_to_the_next() -> None:
    found = pairs("全市立案480起,诈骗75起,抓获92名。", "f1", "f4")
    assert values(found, "f3") == [75]
    assert found["f3"][0].gain > found["f2"][0].gain
    assert found["f2"][0].lead < 0


def test_neighbours_that_were_moved_apart_are_each_measured_from() -> None:
    found = pairs("抓获92名。另据通报,近期工作仍在推进。全市立案480起,其中盗窃63起。", "f1", "f4")
    assert values(found, "f2") == [63]
    assert (found["f2"][0].off, found["f2"][0].both) == (0, FAR)
    found = pairs("诈骗57起,抓获92名。全市立案480起。", "f1", "f4")
    assert (*values(found, "f3"), found["f3"][0].off) == (57, 0)


def test_without_anything_certain_the_beginning_is() -> None:
    found = pairs("全市立案408起,其中盗窃36起。")
    assert (*values(found, "f1", "f2"), found["f1"][0].off) == (408, 36, 0)
    assert (found["f1"][0].score.is_same, found["f2"][0].score.is_same) == (False, True)
    assert pairs("全市没有数字。") == {}


@pytest.mark.parametrize(
    ("one", "other", "worth"),
    [
        ("5", "5", 2.0),
        ("86608", "86608", 4.0),
        ("386", "368", 2.0),
        ("386", "387", 2.0),
        ("386", "3386", 3.0),
        ("86608", "866", 2.5),
        ("86608", "968", 0.0),
        ("5", "6", 0.0),
        ("36", "75", 0.0),
        ("36", "63", 1.0),
        ("25828", "26", 1.5),
        ("25828", "25", 1.5),
        ("96608", "1", 0.5),
        ("1234", "134", 3.0),
    ],
)
def test_what_digits_are_worth(one: str, other: str, worth: float) -> None:
    assert alike(one, other) == alike(other, one) == worth


def test_a_copy_of_too_many_numbers_is_not_held_against_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "全市立案480起,其中盗窃63起,诈骗57起,抓获92名。"
    assert pairs(text, "f1", "f4")
    monkeypatch.setattr(alignment, "MOST", 3)

    assert pairs(text, "f1", "f4") == {}


def test_numbers_that_overlap_are_no_two_in_a_row() -> None:
    """Blanks may part a number, or two: both readings are numbers of the copy."""
    found = pairs("全市立案480起,其中盗窃3 6起,诈骗7 5起,抓获92名。", "f1", "f4")
    assert found["f2"][0].there.start < found["f3"][0].there.start
