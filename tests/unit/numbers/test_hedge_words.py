"""Every hedge is a code, and is read."""

from lvliang_cli.core.data.codes import QUALIFIER
from lvliang_cli.core.numbers.chinese_numerals import HEDGES
from lvliang_cli.core.numbers.hedge_words import AFTER, BEFORE
from lvliang_cli.core.numbers.parse import read_printed


def test_hedges_are_codes_and_every_one_is_read() -> None:
    assert set(BEFORE.values()) | set(AFTER.values()) <= set(QUALIFIER)
    assert set(HEDGES) <= set(AFTER)
    for words, code in BEFORE.items():
        assert read_printed(f"{words}300").qualifier == code
    for words, code in AFTER.items():
        assert read_printed(f"300{words}").qualifier == code
        assert read_printed(f"300人{words}").qualifier == code
        assert read_printed(f"300{words}人").qualifier == code
