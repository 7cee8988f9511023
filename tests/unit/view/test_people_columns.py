"""Bars stand only where two figures share a scale."""

from lvliang_cli.core.contract.document import Bar
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.view.shared.people_columns import bar, scale_of

from ..support import figure


def test_bars_only_where_two_figures_share_a_scale(lvliang: Dataset) -> None:
    small, big, alone = figure(1), figure(4), figure(7, unit="day")
    scale = scale_of([small, big, alone])
    shown = bar(small, scale)
    assert isinstance(shown, Bar)
    assert (shown.share, shown.reach, shown.bound, shown.is_negative) == (0.25, 0.25, "", False)
    assert bar(alone, scale) == ""
    assert bar(figure(2, kind="rank"), {("case", "rank"): shown.share}) == ""
    assert bar(figure(0), scale_of([figure(0), figure(0)])) == ""
    fall, rise = figure(-3, kind="change"), figure(1, kind="change")
    falling = bar(fall, scale_of([fall, rise]))
    assert isinstance(falling, Bar)
    assert (falling.share, falling.is_negative) == (1, True)
    two = figure(160, readings=(160, 165))
    either = bar(two, scale_of([two, figure(165)]))
    assert isinstance(either, Bar)
    assert either.reach == 1 > either.share
    hedged = figure(3, qualifier="nearly")
    assert bar(hedged, scale_of([hedged, big])).bound == "less"  # type: ignore[union-attr]
