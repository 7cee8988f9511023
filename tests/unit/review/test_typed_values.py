"""Fields of a figure that a person puts right."""

from lvliang_cli.core.review.decisions import Decision
from lvliang_cli.core.review.typed_values import correct

from .test_partners import settled


def test_fields_are_set_in_the_short_form() -> None:
    after = settled(
        Decision("p1-1", "correct", {"period": "2023-01/2023-06", "place": "岚县", "label": "立案"})
    )
    metric = after.metrics["p1-1"]
    assert metric.period == ("2023-01-01", "2023-06-30", "printed", None)
    assert metric.place is not None
    assert (metric.place.code, metric.place.name.zh) == ("141127", "岚县")
    assert metric.label.zh == "立案"
    words = settled(
        Decision("p1-1", "correct", {"period": "春节期间", "place": "无", "label.en": "Filed"})
    ).metrics["p1-1"]
    assert words.period == (None, None, "printed", "春节期间")
    assert words.place is None
    assert words.label.en == "Filed"
    none = settled(Decision("p1-1", "correct", {"period": "-"})).metrics["p1-1"]
    assert none.period is None
    assert "no-period" in none.cautions


def test_the_kind_of_a_figure_is_put_right() -> None:
    change = settled(Decision("p1-2", "correct", {"kind": "change", "change": "yoy"}))
    made_change = change.metrics["p1-2"].change
    assert made_change is not None
    assert made_change.basis == "yoy"
    unknown = settled(Decision("p1-2", "correct", {"kind": "change"})).metrics["p1-2"].change
    assert unknown is not None
    assert unknown.basis == "unknown"
    level = settled(
        Decision("r-p1-3", "drop", {}, is_relation=True),
        Decision("p1-3", "correct", {"kind": "rate"}),
    ).metrics["p1-3"]
    assert level.change is None
    based = settled(Decision("p1-3", "correct", {"change.basis": "mom"})).metrics["p1-3"].change
    assert based is not None
    assert based.basis == "mom"


def test_a_rank_keeps_its_scope() -> None:
    metric = {
        "kind": "count",
        "rank": {"scope": "city"},
        "change": None,
        "period": None,
        "qualifier": "exact",
        "readings": [],
        "cautions": [],
    }
    correct(metric, {"kind": "rank"})
    assert metric["rank"] == {"scope": "city"}
    assert metric["cautions"] == ["no-period"]
