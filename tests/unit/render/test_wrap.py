"""Wrapped lines: never too long, never a character lost."""

from hypothesis import assume, given
from hypothesis import strategies as st
from rich.cells import cell_len

from lvliang_cli.render.wrap import broken_at_hyphens, fit, wrapped

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


def test_full_width_marks_stay_with_what_they_close_or_open() -> None:
    comma, semicolon, opened, closed = "\uff0c", "\uff1b", "\uff08", "\uff09"
    text = f"公安机关破获案件{comma}抓获人员{opened}其中{closed}三人{semicolon}查处"
    for width in range(6, 40):
        for line in wrapped(text, width).split("\n"):
            assert line[0] not in {comma, semicolon, closed}
            assert line[-1] != opened
    assert wrapped(text, 16).startswith(f"公安机关破获案\n件{comma}")


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
