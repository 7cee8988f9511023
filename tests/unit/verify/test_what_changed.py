"""In what a print of the copy differs from that of the release."""

from decimal import Decimal

import pytest

from lvliang_cli.core.extract.stage1_numbers.lexer import quantities
from lvliang_cli.core.extract.stage5_subject.change_direction import directions
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.verify.edits_tried import DIRECTION
from lvliang_cli.core.verify.what_changed import Altered, Attempt, falls, said

from .test_altered_by_hash import changes
from .test_edits_tried import metric_of

NUMBERS = {"case": "起"}


def told(was: str, here: str, turned: str | None = None, **parts: object) -> object:
    """The changes and the value of `here`, which stands where the release has `was`."""
    metric = metric_of(was, **{"unit": "case", "value": 12, **parts})
    number = next(q for q in quantities(here) if q.numeral_end > q.start)
    attempt = Attempt(0, len(here), turned=turned)
    found = said(metric, Altered(number, attempt, was, "context"), here)
    return found and (found.changes, found.value, found.unit)


@pytest.mark.parametrize(
    ("was", "here", "outcome"),
    [
        ("12起", "13起", (("value",), 13, "case")),
        ("12起", "1.2起", (("value",), Decimal("1.2"), "case")),
        ("12起", "12件", ((), 12, "case")),
        ("12起", "12人", (("unit",), 12, "person")),
        ("12起", "13人", (("value", "unit"), 13, "person")),
        ("12起", "12坨", (("unit",), 12, None)),
        ("12起", "近12起", (("hedge",), 12, "case")),
        ("近12起", "12起", (("hedge",), 12, "case")),
        ("约12起", "大约12起", ((), 12, "case")),
        ("12起", "十二起", ((), 12, "case")),
        ("1.2万起", "12000起", ((), 12_000, "case")),
        ("1.2万起", "12,000起", ((), 12_000, "case")),
        ("1.2万起", "1.2起", (("value",), Decimal("1.2"), "case")),
        ("1.20万起", "1.2万起", ((), 12_000, "case")),
        ("12", "13", (("value",), 13, "case")),
        ("12起", "12至15起", (("value",), None, "case")),
        ("百分之十二", "12%", ((), 12, "percent")),
        ("12%", "12个百分点", (("unit",), 12, "percentage-point")),
        ("12起", "12万余万起", None),
        ("几起", "12起", ((), 12, "case")),
        ("几起", "13起", (("value",), 13, "case")),
        ("12起", "1 2\u200b起", ((), 12, "case")),
    ],
)
def test_one_print(was: str, here: str, outcome: object) -> None:
    unit = "percent" if "%" in was or "百分" in was else "case"
    assert told(was, here, unit=unit) == outcome


@pytest.mark.parametrize(
    ("was", "here", "outcome"),
    [
        ("12", "13", (("value",), 130_000, "CNY")),
        ("12", "12万元", ((), 120_000, "CNY")),
        ("12", "13万元", (("value",), 130_000, "CNY")),
        ("12", "12元", (("value",), 12, "CNY")),
    ],
)
def test_a_cell_has_the_multiplier_of_its_heads(was: str, here: str, outcome: object) -> None:
    assert told(was, here, unit="CNY", value=120_000) == outcome


def test_a_minus_says_the_direction_whatever_its_head_is_called() -> None:
    fell = {"unit": "percent", "kind": "change", "value": Decimal("-7.1")}
    assert told("-7.1%", "增长-7.1%", "增长", **fell) == ((), Decimal("-7.1"), "percent")


def test_a_misprint_of_two_readings_is_the_same_only_in_the_same_digits() -> None:
    misprint = {"unit": "day", "value": 160}
    assert told("160(5)天", "160(65)天", **misprint) == (("value",), 160, "day")
    assert told("160(5)天", "160(5)天", **misprint) == ((), 160, "day")


def test_papers_are_counted_in_two_words() -> None:
    papers = Words("检察建议", "suggestions")
    assert told("12件", "12份", label=papers) == ((), 12, "document")
    assert told("12件", "12份") == (("unit",), 12, "document")


def test_a_rank_without_its_mark_is_no_rank() -> None:
    rank = {"unit": "rank", "value": 1}
    assert told("第一", "第1", **rank) == ((), 1, "rank")
    assert told("第一", "一", **rank) == (("unit",), 1, None)


def test_a_direction() -> None:
    change = {"kind": "change", "unit": "percent", "value": -20}
    assert told("下降20%", "上升20%", "上升", **change) == (("direction",), 20, "percent")
    assert told("下降20%", "减少20%", "减少", **change) == ((), -20, "percent")
    assert told("下降20%", "-20%", "", **change) == ((), -20, "percent")
    assert told("下降20%", "20%", "", **change) == (("direction",), 20, "percent")
    assert told("下降20%", "上升25%", "上升", **change) == (("value", "direction"), 25, "percent")
    rise = {**change, "value": 20}
    assert told("上升20%", "-20%", "", **rise) == (("direction",), -20, "percent")


def test_what_is_known_to_be_changed_is_not_asked_of_the_print() -> None:
    metric = metric_of("12", unit="case", value=12)
    (number, _) = quantities("12和15人")
    altered = Altered(number, Attempt(0, 6), "12和15起", "neighbours", ("unit",))
    found = said(metric, altered, "12和15人")
    assert found is not None
    assert (found.changes, found.value, found.unit) == (("unit",), 12, "person")


def test_words_that_say_that_a_number_fell() -> None:
    assert [falls(word) for word in ("下降", "少", "由升转降", "上升", "多增")] == [
        *(True, True, True),
        *(False, False),
    ]


def test_the_same_bound_in_another_word_is_not_another_hedge() -> None:
    marked = "上半年全市公安机关持续发力,检查各类车辆【12万余辆】,收集到意见建议若干条,逐一办理。"
    parts = {"f1": {"value": 120_000, "unit": "vehicle", "qualifier": "more_than"}}
    for new, found in (
        ("超过120000辆", ("rewritten", "12万余辆", "超过120000辆")),
        ("逾12万辆", ("rewritten", "12万余辆", "逾12万辆")),
        ("近12万辆", ("changed", "hedge", "12万余辆", "近12万辆")),
    ):
        assert changes(marked, ("12万余辆", new), **parts) == {"f1": found}


def test_what_is_turned_is_marked_with_its_word() -> None:
    (number,) = quantities("上升近20%")
    turned = Altered(number, Attempt(0, 6, turned="上升"), "下降20%", "context")
    bare = Altered(number, Attempt(2, 6), "20%", "context")
    assert (turned.print_span, bare.print_span) == ((0, 6), (3, 6))
    assert Altered(number, Attempt(2, 6), "第2", "context").print_span == (2, 6)


def test_every_word_of_direction_that_is_read_is_known_to_rise_or_fall() -> None:
    """Those of one character, 快 and 慢, are read beside a number only."""
    known = {word: sign for word, sign in directions().signs.items() if len(word) > 1}
    assert len(known) > 80
    assert {word for word, sign in known.items() if falls(word) != (sign == "down")} == set()
    rises = pattern(DIRECTION)
    assert [word for word in known if rises.search(word) is None] == []
