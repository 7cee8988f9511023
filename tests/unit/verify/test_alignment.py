"""Missing figures paired with the numbers of a copy, by hand."""

import pytest

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify import alignment
from lvliang_cli.core.verify.alignment import FAR, Pairing, aligned, unit_of
from lvliang_cli.core.verify.copy import Copy
from lvliang_cli.core.verify.copy_numbers import CopyNumbers
from lvliang_cli.core.verify.landmarks import Landmarks
from lvliang_cli.core.verify.names import Names

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
    missing = [locator for locator in metrics if locator not in spots]
    numbers, names = CopyNumbers(copy), Names(metrics.values())
    found = aligned(numbers, Landmarks(copy, spots), missing, metrics, spots, names)
    return {metrics[locator].id: ranked for locator, ranked in found.items()}


def test_in_the_order_of_both_by_the_distances() -> None:
    found = pairs("全市立案480起,其中盗窃63起,诈骗57起,抓获92名。", "f1", "f4")
    assert [found[name][0].number.value for name in ("f2", "f3")] == [63, 57]
    assert [(each[0].left, each[0].right) for each in found.values()] == [(0, 0), (0, 0)]
    assert all(each[0].lead > 3 for each in found.values())


def test_two_in_each_others_place_are_paired_with_where_they_stand() -> None:
    found = pairs("全市立案480起,其中盗窃75起,诈骗36起,抓获92名。", "f1", "f4")
    assert [found[name][0].number.value for name in ("f2", "f3")] == [75, 36]
    assert not found["f2"][0].is_same


def test_a_figure_that_is_gone_leaves_its_number_to_the_next() -> None:
    found = pairs("全市立案480起,诈骗75起,抓获92名。", "f1", "f4")
    assert found["f3"][0].number.value == 75
    assert found["f3"][0].total > found["f2"][0].total
    assert found["f2"][0].lead < 0


def test_neighbours_that_were_moved_apart_are_each_measured_from() -> None:
    found = pairs("抓获92名。另据通报,近期工作仍在推进。全市立案480起,其中盗窃63起。", "f1", "f4")
    assert found["f2"][0].number.value == 63
    assert (found["f2"][0].left, found["f2"][0].right) == (0, FAR)
    assert "f3" in found
    found = pairs("诈骗57起,抓获92名。全市立案480起。", "f1", "f4")
    assert (found["f3"][0].number.value, found["f3"][0].right) == (57, 0)


def test_without_anything_certain_the_beginning_is() -> None:
    found = pairs("全市立案408起,其中盗窃36起。")
    assert (found["f1"][0].number.value, found["f1"][0].left) == (408, 0)
    assert (found["f2"][0].number.value, found["f2"][0].is_same) == (36, True)
    assert pairs("全市没有数字。") == {}


def test_a_copy_of_too_many_numbers_is_not_held_against_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "全市立案480起,其中盗窃63起,诈骗57起,抓获92名。"
    assert pairs(text, "f1", "f4")
    monkeypatch.setattr(alignment, "MOST", 3)

    assert pairs(text, "f1", "f4") == {}


def test_the_unit_of_a_number() -> None:
    plain = "立案12起,列第3,共5"
    first, second, third = CopyNumbers(Copy(plain)).free([])
    assert [unit_of(plain, each) for each in (first, second, third)] == ["case", "rank", ""]
