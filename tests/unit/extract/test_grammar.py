"""What the grammar of time expressions reads."""

from lvliang_cli.core.extract.stage3_time.grammar import number


def test_numbers_below_a_hundred() -> None:
    assert [number(n) for n in ("9", "九", "十", "十一", "二十", "二十三", "两")] == [
        9, 9, 10, 11, 20, 23, 2,
    ]  # fmt: skip
