"""Numbers typed by hand: what is understood and what is refused."""

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.text.errors import BadUsage


@pytest.mark.parametrize(
    "call",
    [
        lambda: typed.change("abc"),
        lambda: typed.change("3个百分点"),
        lambda: typed.change("3个百分点", "1", "2", "1"),
        lambda: typed.change("3%", "三分之一", "2"),
        lambda: typed.rate("3"),
        lambda: typed.rate("3", "5", "1", "0"),
        lambda: typed.rate("3", "5", "1", "-10"),
        lambda: typed.total("3", ["3"]),
        lambda: typed.points("1", "x", "2"),
    ],
)
def test_what_is_not_understood_is_refused(call: object) -> None:
    with pytest.raises(BadUsage):
        call()  # type: ignore[operator]


def test_points_are_recognised_and_signs_follow_the_percentage() -> None:
    points = typed.change("3个百分点", "60%", "63%")
    assert (points.type, points.verdict) == ("points", "consistent")
    fall = typed.change("-10%", None, "45", "5")
    assert fall.arguments[1].value == -5
    assert fall.verdict == "consistent"
    assert typed.change("-10%", None, "45", "减少5件").verdict == "consistent"
    assert typed.change("10%", None, "55", "+5").verdict == "consistent"
