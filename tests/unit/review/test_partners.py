"""Partners, periods, places and figures that a person puts right; what is undone."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lvliang_cli.core.data.dataset import Dataset, read_dataset
from lvliang_cli.core.data.field_kinds import RELEASE
from lvliang_cli.core.data.json_reader import parse
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.review.decisions import Decision, read_decisions
from lvliang_cli.core.review.settle import all_reviews, open_relations, open_reviews, settle
from lvliang_cli.core.text.errors import BadData, BadUsage, Failure, UnknownName
from lvliang_cli.render.json_text import indented

TEXT = (
    "上半年,全市立案1200起,破案900起,同比上升5%。\n"
    "铁路等运送82019人次,其中铁路10690人次,道路67861人次,水路1681人次,民航1786人次。\n"
    "命案五起,全部告破。\n"
)


def made(text: str = TEXT) -> Any:
    """The draft of `text` as plain JSON."""
    release = draft(read(text, date(2023, 7, 20)), About("draft", None, None, date(2024, 1, 1)))
    return parse(indented(RELEASE.form(release)).encode())


def dataset(data: Any) -> Dataset:
    return read_dataset(indented(data).encode(), "draft.json")


def settled(*decisions: Decision, text: str | None = None) -> Dataset:
    data = made()
    for decision in decisions:
        data = settle(data, [decision], text)
    return dataset(data)


def linked(release: Dataset, ident: str) -> dict[str, str | int | None]:
    (relation,) = [each for each in release.release.relations if each.id == ident]
    return {a.role: a.metric or a.value for a in relation.arguments}


def test_partners_are_given_anew() -> None:
    before = dataset(made())
    assert linked(before, "r-p1-3") == {"to": "p1-2"}
    after = settled(Decision("r-p1-3", "correct", {"to": "p1-1"}, is_relation=True))
    assert linked(after, "r-p1-3") == {"to": "p1-1"}
    (relation,) = [each for each in after.release.relations if each.id == "r-p1-3"]
    assert relation.linked == "reviewed"
    places = {after.metrics[ident].locator[3:5] for ident in ("p1-1", "p1-3")}
    assert {tuple(extent) for extent in relation.evidence} == places


def test_a_doubted_relation_is_accepted_or_taken_away() -> None:
    before = dataset(made())
    (doubted,) = open_relations(before)
    assert doubted.type == "sum"
    kept = settled(Decision(doubted.id, "accept", {}, is_relation=True))
    assert not open_relations(kept)
    gone = settled(Decision(doubted.id, "drop", {}, is_relation=True))
    assert len(gone.release.relations) == len(before.release.relations) - 1
    part = settled(Decision(doubted.id, "correct", {"complete": False}, is_relation=True))
    assert {each.complete for each in part.release.relations if each.type == "sum"} == {False}


def test_a_relation_that_was_missed_is_made() -> None:
    role = {"type": "part", "stated": "p1-2", "whole": "p1-1"}
    after = settled(Decision("", "relate", role), Decision("", "relate", {**role, "note": None}))
    assert linked(after, "r-p1-2") == linked(after, "r-p1-2-2") == {"whole": "p1-1"}
    shares = settled(
        Decision("r-p1-3", "drop", {}, is_relation=True),
        Decision("", "relate", {"type": "rate", "stated": "p1-2", "total": "p1-1", "per": 7}),
        Decision("r-p1-2", "correct", {"per": [8], "scale": None}, is_relation=True),
    )
    assert linked(shares, "r-p1-2") == {"total": "p1-1", "per": 8}


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (Decision("r-p9", "accept", {}, is_relation=True), "no relation 'r-p9'"),
        (Decision("r-p1-3", "correct", {"tow": "p1-1"}, is_relation=True), "has no 'tow'"),
        (Decision("", "relate", {"stated": "p1-1"}), "type of the relation is missing"),
        (Decision("p1-1", "correct", {"change.of2": 1}), "no field 'change.of2'"),
        (Decision("p1-1", "correct", {"unit.x": 1}), "no field 'unit.x'"),
        (Decision("p1-1", "correct", {"locator": 1}), "cannot be corrected"),
        (
            Decision("", "add", {"paragraph": 3, "as_written": "五起"}),
            "adding a figure needs the text of the draft",
        ),
    ],
)
def test_what_cannot_be_settled_is_refused(decision: Decision, why: str) -> None:
    with pytest.raises((BadUsage, UnknownName)) as refused:
        settled(decision)
    assert why in refused.value.words.en


def test_the_gravest_doubts_come_first_and_all_can_be_asked() -> None:
    data = made()
    data["review"] = [
        {**_open("p1-1"), "confidence": Decimal("0.9")},
        {**_open("p1-2"), "confidence": Decimal("0.5")},
        {**_open("p1-3"), "confidence": None},
    ]
    for metric in data["metrics"]:
        waits = metric["id"] in ("p1-1", "p1-2", "p1-3")
        metric["cautions"] = ["unreviewed" if waits else "machine-read"]
    found = dataset(data)
    assert [each.metric for each in open_reviews(found)] == ["p1-2", "p1-1", "p1-3"]
    every = [each.metric for each in all_reviews(found)]
    assert every[:4] == ["p1-2", "p1-1", "p1-3", "p2-1"]
    assert len(every) == len(found.metrics)


def _open(ident: str) -> dict[str, Any]:
    return {
        "metric": ident,
        "status": "open",
        "doubts": [],
        "as_written": "x",
        "corrected": [],
    }


def test_decisions_on_relations_are_read() -> None:
    data = (
        b'[{"relation": "r-1", "decision": "accept"},'
        b' {"metric": "a", "decision": "drop"}, {"decision": "undo"},'
        b' {"decision": "relate", "set": {"type": "part"}}]'
    )
    assert read_decisions(data) == [
        Decision("r-1", "accept", {}, is_relation=True),
        Decision("", "relate", {"type": "part"}),
    ]
    with pytest.raises(BadUsage, match="no decision to undo"):
        read_decisions(b'{"decision": "undo"}')
    for wrong in (b'{"decision": "accept"}', b'{"metric": "a", "decision": "undo"}'):
        with pytest.raises(Failure):
            read_decisions(wrong)
    with pytest.raises(BadData):
        read_decisions(b'{"decision": "add"}')


def test_what_is_no_json_is_said_of_the_decisions_and_not_of_the_dataset() -> None:
    assert read_decisions(b" \n") == []
    for data, number in ((b"[", 1), (b'{"decision": "undo"}\n[', 2)):
        with pytest.raises(BadData) as caught:
            read_decisions(data)
        assert caught.value.words.en == f"decision {number}: not valid JSON"
