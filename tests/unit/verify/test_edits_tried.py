"""What is tried at a number: another number, hedge, unit or direction."""

import pytest

from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.extract.stage1_numbers.lexer import quantities
from lvliang_cli.core.verify.edits_tried import as_seen, attempts, direction, hedged_span
from lvliang_cli.core.verify.what_changed import Attempt

from ..support import figure
from ..verifying import locator_of


def metric_of(as_written: str, **parts: object) -> Metric:
    locator = locator_of(as_written, 0, len(as_written))
    return figure(1, as_written=as_written, locator=locator)._replace(**parts)


def tried(plain: str, metric: Metric) -> list[Attempt]:
    (number,) = quantities(plain)
    return list(attempts(plain, metric, metric.locator, number))


def test_a_number_with_and_without_the_hedges_beside_it() -> None:
    spans = {plain: {(a.start, a.end) for a in tried(plain, metric_of("12起"))} for plain in _PLAIN}
    assert spans["破案近13起左右,"] >= {(3, 6), (2, 6), (3, 8), (2, 8), (3, 5)}
    assert spans["破案13坨坨坨坨坨"] == {(2, 4), (2, 5), (2, 6), (2, 7)}
    assert spans["破案13坨,"] == {(2, 4), (2, 5)}


@pytest.mark.parametrize(
    ("plain", "seen"),
    [
        ("集中签约9个", "9个"),
        ("查处违约9起", "9起"),
        ("损失约9万元", "约9万元"),
        ("大约9个", "大约9个"),
        ("靠近9处", "9处"),
        ("近 9处", "近 9处"),
        ("14万亿元多一点", "14万亿元"),
        ("14万亿元多,", "14万亿元多"),
        ("14万亿元以上部分", "14万亿元以上"),
    ],
)
def test_the_end_of_another_word_is_no_hedge(plain: str, seen: str) -> None:
    first, last = hedged_span(plain, quantities(plain)[0])
    assert plain[first:last] == seen


_PLAIN = ("破案近13起左右,", "破案13坨坨坨坨坨", "破案13坨,")


def test_the_hedge_that_the_release_has_is_put_back() -> None:
    for hedge, befores, afters in (
        ("近", {"", "近"}, {""}),
        ("左右", {""}, {"", "左右"}),
        ("余", {""}, {""}),  # inside the print
    ):
        metric = metric_of("12余起", qualifier_as_written=hedge)
        made = tried("破案13起,", metric)
        assert {a.before for a in made} == befores
        assert {a.after for a in made} == afters


def test_the_ordinal_mark_belongs_to_a_rank() -> None:
    assert {a.start for a in tried("排名第三位", metric_of("第二"))} == {2}
    assert {a.start for a in tried("排名第三位", metric_of("二位"))} == {3}


def test_every_other_word_of_direction_is_tried_for_a_change() -> None:
    metric = metric_of("20%", kind="change", value=-20)
    made = [a for a in tried("同比上升约21%。", metric) if a.turned is not None]
    assert {a.turned for a in made} == {"上升"}
    assert ("下降约", 2, 8) in {(a.before, a.start, a.end) for a in made}
    assert "上升约" not in {a.before for a in made}
    bare = [a for a in tried("同比-21%", metric) if a.turned is not None]
    assert {(a.turned, a.start) for a in bare} == {("", 2)}
    assert {"下降", "上升"} <= {a.before for a in bare}


def test_the_last_word_of_direction_of_the_same_clause() -> None:
    for plain, word in (
        ("由升转降20", "由升转降"),
        ("下降的势头得到扭转,20", None),
        ("上升了20", "上升"),
        ("升10和20", None),
    ):
        found = direction(plain, plain.index("20"))
        assert (found and found[0]) == word


def test_a_number_among_other_words_is_told_with_its_hedge_and_a_turned_direction() -> None:
    rise = metric_of("20%", kind="change", value=20)
    (number,) = quantities("同比下降近21%")
    now = as_seen("同比下降近21%", rise, rise.locator, number, "words")
    assert (now.span, now.attempt.turned, now.as_read) == ((2, 8), "下降", "20%")
    fall = rise._replace(value=-20, qualifier_as_written="约")
    now = as_seen("同比下降近21%", fall, fall.locator, number, "words")
    assert (now.span, now.attempt.turned, now.as_read) == ((4, 8), None, "约20%")
    after = rise._replace(value=-20, qualifier_as_written="左右")
    assert as_seen("同比下降近21%", after, after.locator, number, "words").as_read == "20%左右"
