"""A person's decisions on a draft: made, recorded, and never at the cost of validity."""

import json
from typing import Any

import pytest

from lvliang_cli.core.contract.document import Prose
from lvliang_cli.core.data.dataset import Dataset, read_dataset
from lvliang_cli.core.review.allowed_answers import QUIT, SKIP, answer
from lvliang_cli.core.review.decisions import Decision, read_decisions
from lvliang_cli.core.review.settle import open_reviews, read_draft, settle
from lvliang_cli.core.text.errors import BadData, BadUsage, Failure, UnknownName
from lvliang_cli.core.view.review.question import question
from lvliang_cli.core.view.review.review_document import review_document
from lvliang_cli.core.view.shared.quotation import quotes

from ..support import SECOND
from ..verifying import held

DOUBTED = ("volunteers", "crime-solved")


def draft() -> Any:
    """The second release with two figures that wait for a person."""
    data = json.loads(SECOND.read_bytes())
    data["review"] = []
    for ident in DOUBTED:
        metric = next(m for m in data["metrics"] if m["id"] == ident)
        metric["cautions"].append("unreviewed")
        data["review"].append(
            {
                "metric": ident,
                "status": "open",
                "confidence": 0.5,
                "doubts": ["no unit is printed"],
                "as_written": metric["as_written"],
                "corrected": [],
            }
        )
    return data


def read(data: Any) -> Dataset:
    return read_dataset(json.dumps(data).encode(), "draft.json")


def settled(*decisions: Decision) -> Dataset:
    data = draft()
    for decision in decisions:
        data = settle(data, [decision])
    return read(data)


def test_what_waits_is_told_in_the_order_of_the_release() -> None:
    dataset = read(draft())
    assert [r.metric for r in open_reviews(dataset)] == ["crime-solved", "volunteers"]
    assert "unreviewed" in dataset.metrics["volunteers"].cautions


def test_accepting_takes_the_caution_away_and_is_recorded() -> None:
    dataset = settled(Decision("volunteers", "accept", {}))
    assert "unreviewed" not in dataset.metrics["volunteers"].cautions
    assert [(r.metric, r.status) for r in dataset.release.review] == [
        ("volunteers", "accepted"),
        ("crime-solved", "open"),
    ]


def test_a_correction_sets_fields_and_the_bounds_follow() -> None:
    changes = {"value": 30, "qualifier": "exact", "label.en": "Helpers"}
    metric = settled(Decision("volunteers", "correct", changes)).metrics["volunteers"]
    assert (metric.value, metric.lower, metric.upper) == (30, 30, 30)
    assert metric.label.en == "Helpers"
    assert metric.cautions == ()
    hedged = settled(Decision("crime-solved", "correct", {"qualifier": "nearly"}))
    assert hedged.metrics["crime-solved"].lower is None
    assert hedged.metrics["crime-solved"].cautions == ("bound",)
    two = settled(Decision("crime-solved", "correct", {"readings": [1240, 1420]}))
    assert two.metrics["crime-solved"].upper == 1420
    assert two.release.review[1].corrected == ("readings",)


def test_a_field_and_a_part_of_it_are_set_in_that_order() -> None:
    changes = {"label": {"zh": "甲", "en": "A"}, "label.zh": "乙"}
    metric = settled(Decision("volunteers", "correct", changes)).metrics["volunteers"]
    assert (metric.label.zh, metric.label.en) == ("乙", "A")


def test_dropping_takes_out_all_that_points_at_it() -> None:
    dataset = settled(Decision("crime-solved", "drop", {}))
    assert "crime-solved" not in dataset.metrics
    assert "crime-solved-on-a-year" not in {r.id for r in dataset.release.relations}
    assert dataset.release.review[1].status == "dropped"
    assert dataset.release.review[1].as_written == "1240起"
    assert len(dataset.release.relations) == 2


@pytest.mark.parametrize(
    ("decision", "failure", "why"),
    [
        (Decision("volunteer", "accept", {}), UnknownName, "no figure 'volunteer'"),
        (Decision("volunteers", "correct", {"as_written": "3"}), BadUsage, "cannot be corrected"),
        (Decision("volunteers", "correct", {"valeu": 3}), BadUsage, "cannot be corrected"),
        (Decision("volunteers", "correct", {"label.fr": "x"}), BadUsage, "no field 'label.fr'"),
        (Decision("volunteers", "correct", {"cautions": []}), BadUsage, "cannot be corrected"),
    ],
)
def test_what_cannot_be_decided_is_refused(
    decision: Decision, failure: type[Failure], why: str
) -> None:
    with pytest.raises(failure) as refused:
        settle(draft(), [decision])
    assert why in refused.value.words.en


@pytest.mark.parametrize(
    "decision",
    [
        Decision("volunteers", "accept", {}),
        Decision("volunteers", "correct", {"value": 30}),
        Decision("volunteers", "drop", {}),
        Decision("alarms", "accept", {}),
    ],
)
def test_the_same_decision_a_second_time_changes_nothing(decision: Decision) -> None:
    once = settle(draft(), [decision])
    assert settle(once, [decision]) == once != draft()


def test_what_is_settled_can_be_settled_otherwise() -> None:
    first = Decision("volunteers", "correct", {"value": 30})
    second = Decision("volunteers", "correct", {"label.en": "Helpers"})
    dataset = settled(first, second, Decision("volunteers", "accept", {}))
    assert dataset.metrics["volunteers"].value == 30
    assert dataset.metrics["volunteers"].label.en == "Helpers"
    review = next(r for r in dataset.release.review if r.metric == "volunteers")
    assert (review.status, review.corrected) == ("corrected", ("label.en", "value"))
    gone = settle(draft(), [Decision("volunteers", "drop", {})])
    with pytest.raises(UnknownName) as refused:
        settle(gone, [first])
    assert refused.value.words.en == "volunteers was already dropped"


def test_a_figure_without_a_doubt_can_be_settled_too() -> None:
    dataset = settled(
        Decision("alarms", "correct", {"label": {"zh": "警情", "en": "Alarms"}}),
        Decision("fraud-filed-change", "drop", {}),
    )
    told = {r.metric: (r.status, r.confidence, r.doubts) for r in dataset.release.review}
    assert told["alarms"] == ("corrected", None, ())
    assert told["fraud-filed-change"] == ("dropped", None, ())
    assert dataset.metrics["alarms"].label.zh == "警情"
    assert review_document(dataset).body()["counts"]["without_doubt"] == 21


def test_a_draft_without_a_list_of_relations_or_reviews() -> None:
    data = json.loads(SECOND.read_bytes())
    del data["relations"], data["review"]
    dataset = read(settle(data, [Decision("alarms", "drop", {})]))
    assert [(r.metric, r.as_written) for r in dataset.release.review] == [("alarms", "4.86万起")]


def test_a_correction_that_is_not_valid_is_refused_by_the_reader() -> None:
    data = settle(draft(), [Decision("volunteers", "correct", {"unit": "nothing"})])
    with pytest.raises(BadData):
        read(data)


def test_a_draft_is_read_as_it_stands_and_as_a_dataset() -> None:
    data = json.dumps(draft()).encode()
    as_it_stands, dataset = read_draft(data, "draft.json")
    assert [m["id"] for m in as_it_stands["metrics"]] == list(dataset.metrics)
    assert dataset.release == read(draft()).release


def test_the_draft_itself_is_left_alone() -> None:
    data = draft()
    settle(data, [Decision("volunteers", "drop", {})])
    assert data == draft()


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda d: d["review"].append(d["review"][0]), "listed twice"),
        (lambda d: d["review"][0].update(metric="nothing"), "does not exist"),
        (lambda d: d["review"][0].update(status="dropped"), "marked as dropped, but still present"),
        (lambda d: d["review"][0].update(status="accepted"), "unreviewed differs"),
        (lambda d: d["review"].pop(), "unreviewed differs"),
    ],
)
def test_the_record_of_a_review_must_agree_with_the_figures(spoil: Any, why: str) -> None:
    data = draft()
    spoil(data)
    with pytest.raises(BadData) as refused:
        read(data)
    assert why in refused.value.words.en


@pytest.mark.parametrize(
    "data",
    [
        b'[{"metric": "a", "decision": "accept"}, {"metric": "b", "decision": "drop"}]',
        b'{"metric": "a", "decision": "accept"}\n\n{"metric": "b", "decision": "drop"}\n',
    ],
)
def test_decisions_are_a_list_or_lines(data: bytes) -> None:
    assert read_decisions(data) == [Decision("a", "accept", {}), Decision("b", "drop", {})]


def test_one_decision_may_stand_alone() -> None:
    data = b'{"metric": "a", "decision": "correct", "set": {"value": 3.10}}'
    (decision,) = read_decisions(data)
    assert str(decision.changes["value"]) == "3.10"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{\n "metric": "a"\n 1}', "the file of decisions is not valid JSON: line 3, column 2"),
        (b"nonsense", "not valid JSON"),
        (b"[1]", "decision 1: expected metric (or relation) and decision"),
        (b'{"metric": "a"}', "decision 1: expected metric (or relation) and decision"),
        (b'{"metric": "a", "decision": "drop", "x": 1}', "decision 1: expected metric"),
        (b'{"metric": 1, "decision": "drop"}', "must be strings"),
        (b'{"metric": "a", "decision": "dorp"}', "no decision 'dorp'"),
        (b'{"metric": "a", "decision": "correct"}', "a correction needs set"),
        (b'{"metric": "a", "decision": "drop", "set": {"value": 1}}', "a correction needs set"),
        (b'{"metric": "a", "decision": "correct", "set": [1]}', "set must be an object"),
        (
            b'{"metric": "a", "decision": "correct", "set": {"value": NaN}}',
            "NaN is not a valid number",
        ),
    ],
)
def test_what_is_no_decision_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(Failure) as refused:
        read_decisions(data)
    assert why in refused.value.words.en


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("a\n", Decision("x", "accept", {})),
        (" DROP ", Decision("x", "drop", {})),
        ("s", SKIP),
        ("q", QUIT),
        ("c value=48600", Decision("x", "correct", {"value": 48600})),
        ("c label.en= Cars = all", Decision("x", "correct", {"label.en": "Cars = all"})),
        ("c value=5; unit=case", Decision("x", "correct", {"value": 5, "unit": "case"})),
        ("c note=a; b；label.zh=甲", Decision("x", "correct", {"note": "a; b", "label.zh": "甲"})),
    ],
)
def test_answers(text: str, answered: Any) -> None:
    assert answer(text, "x") == answered


@pytest.mark.parametrize("text", ["", "x", "a b", "c value", "c value=NaN"])
def test_what_is_no_answer_is_told(text: str) -> None:
    with pytest.raises(BadUsage):
        answer(text, "x")


def test_a_question_says_what_was_read_and_where() -> None:
    dataset = read(draft())
    first = open_reviews(dataset)[0]
    words = question(dataset, first, "1/2")
    assert "printed “1240起”" in words.en
    assert "no unit is printed" in words.en
    words = question(dataset, first._replace(metric="waiting-time", doubts=()), "1/2")
    assert "period not printed" in words.en


def test_the_table_counts_every_state() -> None:
    dataset = settled(Decision("volunteers", "drop", {}))
    document = review_document(dataset)
    assert document.body()["counts"] == {
        "open": 1,
        "accepted": 0,
        "corrected": 0,
        "dropped": 1,
        "without_doubt": 23,
    }
    assert len(document.grid().rows) == 2
    assert len(document.blocks()) == 4  # one says that a figure waits
    none = read({**json.loads(SECOND.read_bytes()), "review": []})
    assert len(review_document(none).blocks()) == 2


def test_with_the_text_each_figure_stands_in_its_sentence() -> None:
    text = SECOND.with_suffix(".txt").read_text("utf-8")
    dataset = settled(Decision("volunteers", "drop", {}))
    document = review_document(dataset, quotes(held(dataset, text)))
    quote = {row["metric"]: row["quote"] for row in document.rows()}
    assert quote["volunteers"] is None
    assert quote["crime-solved"]["exact"] == "1240起"
    assert document.grid().header[-6:-3] == ("quote_prefix", "quote_exact", "quote_suffix")
    told = [block.text.en for block in document.blocks() if isinstance(block, Prose)]
    assert [line for line in told if "In your copy" in line and "【1240起】" in line]
    assert not [line for line in told if "volunteers" in line]
