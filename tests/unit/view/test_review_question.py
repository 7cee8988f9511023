"""Questions on a draft, and the answers that are understood."""

from typing import Any

import pytest

from lvliang_cli.core.review.allowed_answers import UNDO, answer, relation_answer
from lvliang_cli.core.review.decisions import Decision
from lvliang_cli.core.review.settle import all_reviews, open_relations
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.view.review.question import (
    doubt_words,
    question,
    relation_question,
    stated_in,
)

from ..review.test_partners import dataset, made


def test_questions_show_the_partners() -> None:
    found = dataset(made())
    (review,) = [each for each in all_reviews(found) if each.metric == "p1-3"]
    assert "r-p1-3 (change): to=p1-2 900起" in question(found, review, "1/1").en
    assert [each.id for each in stated_in(found, "p1-3")] == ["r-p1-3"]
    (doubted,) = open_relations(found)
    told = relation_question(found, doubted, "1/1").en
    assert told.startswith("1/1 p2-1 82019人次; r-p2-1 (sum): part=p2-2 10690人次")
    assert "the parts may not make up the whole total" in told
    assert "各部分或许不是全部" not in told
    whole = made("男性占60%,女性占40%。")
    (hundred,) = dataset(whole).release.relations
    assert relation_question(dataset(whole), hundred, "1/1").en.startswith("1/1 r-p1-1; ")


def test_doubts_are_told_in_one_language_a_persons_own_as_they_are() -> None:
    kept = ("look-alike: 含形近字 / holds a look-alike", "见第 2 页")
    assert doubt_words(kept) == Words("含形近字;见第 2 页", "holds a look-alike; 见第 2 页")
    assert doubt_words(()) == Words("-", "-")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("r to=p1-1", Decision("r-1", "correct", {"to": "p1-1"}, is_relation=True)),
        ("r -", Decision("r-1", "drop", {}, is_relation=True)),
        ("n paragraph=3; as_written=5起",
         Decision("", "add", {"paragraph": 3, "as_written": "5起"})),
        ("u", UNDO),
    ],
)  # fmt: skip
def test_answers_on_partners(text: str, expected: Any) -> None:
    assert answer(text, "p1-3", "r-1") == expected


def test_answers_where_nothing_is_linked_and_on_a_relation() -> None:
    role = {"stated": "p1-3", "type": "change", "to": "p1-1"}
    assert answer("r type=change; to=p1-1", "p1-3") == Decision("", "relate", role)
    for text, decision, changes in (
        ("a", "accept", {}),
        ("d", "drop", {}),
        ("c to=p1-1", "correct", {"to": "p1-1"}),
    ):
        expected = Decision("r-1", decision, changes, is_relation=True)
        assert relation_answer(text, "r-1") == expected
    for wrong in ("r -", "x"):
        with pytest.raises(BadUsage):
            answer(wrong, "p1-3")
        with pytest.raises(BadUsage):
            relation_answer(wrong, "r-1")
