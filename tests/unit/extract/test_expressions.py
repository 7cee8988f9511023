"""Which words are time expressions."""

from lvliang_cli.core.extract.stage3_time.expressions import expressions


def test_words_that_only_look_like_times_are_none() -> None:
    for text in ("113年前", "前二十个月", "月亮", "同期", "百人", "1013年", "四季常青"):
        assert not [e for e in expressions(text) if e.part is None or e.kind != "named"], text
