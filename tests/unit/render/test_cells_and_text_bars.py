"""Bars as text: as long as they should be, and no second reading hidden."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lvliang_cli.core.contract.document import Bar
from lvliang_cli.render.cells_and_text_bars import NARROW, WIDTH, bar_text

SHARES = st.fractions(0, 1, max_denominator=400)
MARKS = "▸◂≈<>~▼v"


def lengths(text: str) -> int:
    return len(text.strip(MARKS))


@given(SHARES, SHARES, st.integers(1, 40), st.booleans())
@example(Fraction(199, 200), Fraction(1), 20, True)
@example(Fraction(199, 200), Fraction(1), 20, False)
def test_a_bar_is_no_longer_than_its_width(
    first: Fraction, second: Fraction, width: int, is_unicode: bool
) -> None:
    share, reach = sorted((first, second))
    for bound in ("", "more", "less", "about"):
        text = bar_text(Bar(share, reach, bound, True), width, is_unicode=is_unicode)
        assert lengths(text) <= width


@given(SHARES, SHARES, st.integers(1, 40), st.booleans())
def test_a_longer_share_has_no_shorter_bar(
    first: Fraction, second: Fraction, width: int, is_unicode: bool
) -> None:
    short, long = sorted((first, second))
    a, b = (bar_text(Bar(s, s), width, is_unicode=is_unicode) for s in (short, long))
    assert len(a) <= len(b)
    assert bool(a) == (short > 0)
    full = "█" if is_unicode else "#"
    assert bar_text(Bar(Fraction(1), Fraction(1)), width, is_unicode=is_unicode) == full * width
    off = abs(
        Fraction(bar_text(Bar(long, long), width, is_unicode=False).count("#")) - long * width
    )
    assert off <= Fraction(1, 2) or (long * width < Fraction(1, 2) and long > 0)


@given(SHARES, SHARES, st.integers(1, 40))
def test_a_second_reading_is_seen_wherever_there_is_one(
    first: Fraction, second: Fraction, width: int
) -> None:
    share, reach = sorted((first, second))
    assert ("░" in bar_text(Bar(share, reach), width)) or share == reach


@pytest.mark.parametrize(
    ("bar", "wide", "ascii_"),
    [
        (Bar(Fraction(1, 2), Fraction(1, 2)), "█████", "#####"),
        (Bar(Fraction(1, 2), Fraction(1, 2), "more"), "█████▸", "#####>"),
        (Bar(Fraction(1, 2), Fraction(1, 2), "less"), "█████◂", "#####<"),
        (Bar(Fraction(1, 2), Fraction(1, 2), "about"), "█████≈", "#####~"),
        (Bar(Fraction(1, 2), Fraction(1, 2), "", True), "▼█████", "v#####"),
        (Bar(Fraction(1, 2), Fraction(4, 5)), "█████░░░", "#####..."),
        (Bar(Fraction(1, 16), Fraction(1, 16)), "▋", "#"),
        (Bar(Fraction(1, 1000), Fraction(1, 1000)), "▏", "#"),
        (Bar(Fraction(0), Fraction(0)), "", ""),
    ],
)
def test_bars_by_eye(bar: Bar, wide: str, ascii_: str) -> None:
    assert bar_text(bar, NARROW) == wide
    assert bar_text(bar, NARROW, is_unicode=False) == ascii_
    assert len(bar_text(Bar(Fraction(1), Fraction(1)))) == WIDTH
