"""The verdict in one sentence."""

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.verdict.result import Result
from lvliang_cli.core.check.verdict.wording import verdict_sentence


def test_a_result_without_any_extra_has_a_short_sentence() -> None:
    result: Result = typed.total("100", ["30", "70"])
    assert verdict_sentence(result).en == "“100”: consistent."
