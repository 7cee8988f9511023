"""Known slips: which are recognised."""

import pytest

from lvliang_cli.core.check import typed_numbers as typed


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "slips"),
    [
        ("-25%", "200", "250", ("sign",)),
        ("-20%", "200", "250", ("swapped",)),  # 200/250 - 1
        ("+20%", "200", "250", ("wrong-base",)),  # 50/250
        ("+125%", "200", "250", ("level-for-change",)),
        ("增长2.5倍", "40", "100", ("level-for-change",)),  # is 2.5 times, rises by 1.5
        ("+10%", "60%", "70%", ("points-for-percent",)),  # 16.67%
        ("+66.5%", "768", "1279.0", ()),  # 66.536: fits
        ("+39.95%", "768", "1279", ("wrong-base",)),  # 511/1279
        ("+5.7%", "2568", "2421", ("sign",)),  # -5.724%
        # so small that the sign and the swap cannot be told apart
        ("-0.5%", "565", "568", ("sign", "swapped")),
    ],
)
def test_known_slips(printed: str, earlier: str, current: str, slips: tuple[str, ...]) -> None:
    result = typed.change(printed, earlier, current)
    assert result.patterns == slips
    if slips:
        assert (result.verdict, result.detail) == ("pattern", slips[0])
    else:
        assert result.fits
