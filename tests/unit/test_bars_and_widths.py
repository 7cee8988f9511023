"""Bars, column widths and wrapped lines: never too long, never a character lost."""

from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from lvliang_cli.core.contract.document import Bar
from lvliang_cli.render.cells import NARROW, WIDTH, bar_text
from lvliang_cli.render.widths import broken_at_hyphens, fit
from lvliang_cli.render.wrap import wrapped

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


COLUMNS = st.lists(
    st.tuples(st.integers(1, 60), st.integers(1, 60), st.booleans()), min_size=1, max_size=7
)


@given(COLUMNS, st.integers(1, 200))
def test_widths_fit_whenever_they_can(columns: list[tuple[int, int, bool]], available: int) -> None:
    naturals, floors, rigid = zip(*columns, strict=True)
    widths = fit(naturals, floors, available, rigid)
    assert len(widths) == len(columns)
    assert all(1 <= width <= natural for width, natural in zip(widths, naturals, strict=True))
    assert sum(widths) <= max(available, len(columns))
    assert sum(widths) == min(sum(naturals), max(available, len(columns)))
    least = [min(floor, natural) for floor, natural in zip(floors, naturals, strict=True)]
    if sum(least) <= available:
        assert all(width >= low for width, low in zip(widths, least, strict=True))
    if any(width < low for width, low, hard in zip(widths, least, rigid, strict=True) if hard):
        assert all(width == 1 for width, hard in zip(widths, rigid, strict=True) if not hard)


def test_narrow_columns_keep_their_width_and_numbers_are_not_broken() -> None:
    assert fit([5, 10, 100], [5, 10, 8], 60, [False] * 3) == [5, 10, 45]
    assert fit([9, 40], [9, 20], 12, [True, False]) == [9, 3]
    assert fit([3, 4], [3, 4], 7, [False, False]) == [3, 4]
    assert fit([5, 5], [5, 5], 1, [True, False]) == [1, 1]


@given(st.lists(st.text("ab9", min_size=1, max_size=6), min_size=1, max_size=8), st.integers(1, 20))
def test_an_id_is_broken_after_hyphens_and_keeps_every_character(
    parts: list[str], width: int
) -> None:
    ident = "-".join(parts)
    lines = broken_at_hyphens(ident, width).split("\n")
    assert "".join(lines) == ident
    assert all(line.endswith("-") for line in lines[:-1])
    for line in lines:
        assert len(line) <= width or "-" not in line[:-1]


TEXT = st.text("ab 中文,。、(《」9%·é😀", max_size=60)


@given(TEXT, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing_but_spaces(text: str, width: int) -> None:
    lines = wrapped(text, width).split("\n")
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(TEXT, st.integers(1, 40))
def test_no_wrapped_line_is_empty(text: str, width: int) -> None:
    assume(text.strip(" "))
    assert all(wrapped(text, width).split("\n"))


@given(TEXT, st.integers(2, 40))
def test_a_text_that_fits_is_not_touched(text: str, width: int) -> None:
    assume(cell_len(text) <= width)
    assert wrapped(text, width) == text


def test_where_chinese_lines_end() -> None:
    assert wrapped("中", 1) == "中"
    assert wrapped("中文 ", 1) == "中\n文"
    assert wrapped("中文中文,中文", 8) == "中文中\n文,中文"
    assert wrapped("见《中文》好", 6) == "见《中\n文》好"
    assert wrapped("好见《中", 6) == "好见\n《中"
    assert wrapped("word longerword", 6) == "word\nlonger\nword"
