"""Bars stand only where two figures share a scale; chosen fields do not hide the cautions."""

from pathlib import Path

from lvliang_cli.core import view
from lvliang_cli.core.contract.document import Bar
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.filters import MetricFilters
from lvliang_cli.core.view.list import list_metrics, list_noun
from lvliang_cli.core.view.shared.list_columns import HEADS, bar, scale_of
from lvliang_cli.core.view.show import show, show_all

from ..support import figure, prose


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


def test_chosen_fields_do_not_lose_the_cautions(lvliang: Dataset) -> None:
    wanted = MetricFilters(topic=["epidemic"])
    told = prose(list_metrics(lvliang, wanted, fields=["id", "value"]))
    assert "bound only (epidemic-vehicles-inspected, epidemic-people-inspected)" in told
    assert "bound only" not in prose(list_metrics(lvliang, wanted, fields=["id", "cautions"]))
    calm = MetricFilters(search="homicide-cold-cases-solved")
    assert "Caution" not in prose(list_metrics(lvliang, calm, fields=["value"]))
    for page in (
        show(lvliang, "epidemic", fields=["value"]),
        show_all(lvliang, ["检查过往车辆"], "metric", ["value"]),
    ):
        assert "bound only" in prose(page)
    listed = list_noun(lvliang, "topics", fields=["id"])
    assert len(list(listed.blocks())) == 2


def test_a_head_has_its_key_its_words_and_what_it_stands_under() -> None:
    base = HEADS["base"]
    assert (base.key, base.title.en, base.under, base.tone) == ("base", "With", "other", "faint")
    assert (HEADS["claim.label"].key, HEADS["claim.label"].align) == ("label", "left")
    assert HEADS["figures"].align == "right"


def test_every_head_is_of_some_view() -> None:
    code = "".join(path.read_text("utf-8") for path in Path(view.__path__[0]).rglob("*.py"))
    assert [name for name in HEADS if f'HEADS["{name}"]' not in code] == []
