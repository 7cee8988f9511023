"""One numeral and its unit: bracketed endings and odd forms."""

from decimal import Decimal

from lvliang_cli.core.extract.stage1_numbers.lexer import quantities
from lvliang_cli.core.extract.stage1_numbers.numeral_and_measure import numerals_at

from .test_lexer import only


def test_a_bracketed_ending_gives_two_readings() -> None:
    assert only("160(5)天").readings == (160, 165)
    assert only("160(160)天").readings == ()
    assert only("160(第)天").unit == "天"
    assert [q.value for q in quantities("5(160)天")] == [5, 160]
    assert [q.value for q in quantities("1.5(5)天")] == [Decimal("1.5"), 5]
    assert [q.unit for q in quantities("160(5)")] == ["", ""]


def test_a_blank_behind_a_numeral_is_no_part_of_it() -> None:
    assert [(n.value, end) for n, end in numerals_at("3 万 人", 0)] == [(30000, 3), (3, 1)]


def test_digits_of_another_script_are_no_numeral() -> None:
    assert list(numerals_at("٣", 0)) == []
    assert [(n.value, end) for n, end in numerals_at("12", 0)] == [(12, 2)]


def test_odd_forms_are_no_numbers() -> None:
    assert [q.value for q in quantities("百分之")] == [100]
    assert [q.value for q in quantities("百分之多")] == [100]
    assert all(q.value for q in quantities("数千万万万"))
    assert quantities("几") == []
    assert [q.value for q in quantities("3万多亿元,2万余亿")] == [3 * 10**12, 2 * 10**12]
    assert [q.value for q in quantities("60多个亿,5个亿元")] == [60 * 10**8, 5 * 10**8]
    assert [q.value for q in quantities("1" * 70 + "起5起")] == [5]
    assert [q.unit for q in quantities("1200 多彩")] == [""]
    assert [q.value for q in quantities("三四百百人")] == [3, 400, 100]
    assert [q.value for q in quantities("5元两三角")] == [5, 2]
