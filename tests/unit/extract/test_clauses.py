"""Where a clause begins."""

from lvliang_cli.core.extract.clauses import before, clause_start, is_aside


def test_a_clause_begins_after_the_last_mark() -> None:
    text = "今年,破案1,234起(含5起),抓获"
    assert text[clause_start(text, 5) :].startswith("破案1,234")
    assert before(text, 10) == "破案1,234"
    assert clause_start("没有标点" * 40, 160) == 80
    assert is_aside(text, text.index("5起") + 2, len(text))
    assert not is_aside(text, 8, len(text))
