"""Column widths: what fits is not broken."""

from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.render.wrap import broken_at_hyphens, fit

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
