"""Which words are time expressions."""

from lvliang_cli.core.extract.stage3_time.expressions import expressions


def test_words_that_only_look_like_times_are_none() -> None:
    for text in ("113年前", "前二十个月", "月亮", "同期", "百人", "1013年", "四季常青"):
        assert not [e for e in expressions(text) if e.part is None or e.kind != "named"], text


def test_what_began_in_a_year_is_not_of_that_year_alone() -> None:
    (since,) = expressions("从2020年开始开展为期三年的行动,共侦办案件2万余起")
    assert (since.is_since, since.year) == (True, 2020)
    (of_year,) = expressions("2020年开始的行动共侦办案件2万余起")
    assert not of_year.is_since


def test_months_counted_from_another_make_no_span() -> None:
    assert [expression.to for expression in expressions("上月至本月")] == [None, None]
