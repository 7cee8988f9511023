"""Wrapped lines: never too long, never a character lost."""

from hypothesis import assume, given
from hypothesis import strategies as st
from rich.cells import cell_len

from lvliang_cli.render.wrap import wrapped

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
