"""Sentences, parts, clauses and asides by position, counted by hand."""

from lvliang_cli.core.extract.language.boundaries import Boundaries, before, clause_start, is_aside

TEXT = "立案5起(含旧案1起。),抓获6人;破案3起。\n完"
#       0  3  5         12    18   23 24
FOUND = Boundaries(TEXT)


def stretch(span: tuple[int, int]) -> str:
    return TEXT[span[0] : span[1]]


def test_a_full_stop_in_brackets_ends_no_sentence_around_them() -> None:
    assert stretch(FOUND.sentence(14)) == "立案5起(含旧案1起。),抓获6人;破案3起。"
    assert stretch(FOUND.sentence(23)) == "\n"
    assert stretch(FOUND.sentence(24)) == "完"


def test_a_semicolon_ends_a_part_and_a_comma_a_clause() -> None:
    assert stretch(FOUND.part(14)) == "立案5起(含旧案1起。),抓获6人;"
    assert stretch(FOUND.part(20)) == "破案3起。"
    assert stretch(FOUND.clause(14)) == "抓获6人;"


def test_an_aside_is_what_closed_brackets_hold() -> None:
    aside = FOUND.aside(7)
    assert aside is not None
    assert stretch(aside) == "含旧案1起。"
    assert FOUND.aside(2) is None
    assert FOUND.aside(14) is None
    assert Boundaries("立案(含旧案").asides == []


def test_of_brackets_in_brackets_the_innermost_is_meant() -> None:
    nested = Boundaries("a(b[c]d)e")
    assert [nested.aside(at) for at in (2, 4, 6, 8)] == [(2, 7), (4, 5), (2, 7), None]


def test_a_comma_of_thousands_and_a_colon_of_the_clock_end_nothing() -> None:
    assert Boundaries("共12,070件,15:40止").clauses == [0, 9]


def test_a_clause_begins_after_the_last_mark() -> None:
    text = "今年,破案1,234起(含5起),抓获"
    assert text[clause_start(text, 5) :].startswith("破案1,234")
    assert before(text, 10) == "破案1,234"
    assert clause_start("没有标点" * 40, 160) == 80
    assert is_aside(text, text.index("5起") + 2, len(text))
    assert not is_aside(text, 8, len(text))


def test_a_time_or_a_grouped_number_does_not_begin_a_clause_and_a_quotation_mark_does() -> None:
    assert before("截至15:40,", 7) == "截至15:40"
    assert before("共1,070起", 6) == "共1,070"
    assert before("“雷霆”行动", 6) == "行动"
