"""A folded text leads back to every raw position, and folds as the locators are defined."""

from unicodedata import category, normalize

from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.verify.folded_copy import Copy, Occupied, Spot

TEXT = st.text(st.sampled_from("公安１2.5％,。、“”()（\n \u3000\u200b½㎡①ー<é"), max_size=40)


def long_way(text: str) -> str:
    parts = (part for character in text for part in normalize("NFKC", character))
    return "".join(part for part in parts if category(part)[0] not in "ZPC")


@given(TEXT)
def test_what_is_kept_is_what_is_hashed(text: str) -> None:
    assert Copy(text).kept == long_way(text)


@given(TEXT)
def test_spans_lead_back_to_the_text(text: str) -> None:
    copy = Copy(text)
    for first in range(len(copy.marked)):
        for last in range(first + 1, len(copy.marked) + 1):
            span = copy.raw_span(first, last)
            if span is not None:
                _, _, low, high = copy.spot(*span)
                assert copy.kept[low:high] == long_way(text[slice(*span)])
                assert Copy(text[slice(*span)]).marked == copy.marked[first:last]


@given(TEXT)
def test_borders_are_where_lines_begin(text: str) -> None:
    copy = Copy(text)
    lines = [long_way(line) for line in text.split("\n")]
    ends = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    assert copy.borders == sorted(set(ends))


@given(TEXT)
def test_paragraphs_and_visible_characters(text: str) -> None:
    copy = Copy(text)
    for position in range(len(text)):
        assert copy.paragraph(position) == text.count("\n", 0, position) + 1
        seen = "".join(c for c in text[:position] if c not in " \u3000\u200b\n")
        assert copy.black_before[position] == len(seen)


def test_half_a_character_is_no_place() -> None:
    copy = Copy("共½起")
    assert copy.marked == "共1⁄2起"
    assert copy.raw_span(1, 4) == (1, 2)
    assert copy.raw_span(1, 2) is None
    assert copy.raw_span(3, 5) is None


def test_symbols_may_be_left_out() -> None:
    assert Copy("<b>12起</b>", drop_symbols=True).kept == "b12起b"
    assert Copy("``é", drop_symbols=True).kept == "é"
    assert Copy("<b>12起").kept == "<b>12起"


def test_another_reading_in_some_places() -> None:
    copy = Copy("破案13起。抓获7人", instead={Spot(2, 5, 2, 5): "12起", Spot(8, 10, 7, 9): "17人"})
    assert copy.kept == "破案12起抓获17人"
    assert copy.raw_span(0, 2) == (0, 2)
    assert copy.raw_span(2, 5) is None
    assert copy.raw_span(6, 8) == (6, 8)


def test_stretches_that_are_occupied() -> None:
    occupied = Occupied([Spot(5, 9, 0, 0), Spot(0, 12, 0, 0), Spot(20, 21, 0, 0)])
    assert [occupied.overlaps(at, at + 2) for at in (0, 10, 11, 12, 18, 19, 20, 21)] == [
        *(True, True, True, False, False, True, True, False)
    ]
    assert not Occupied([]).overlaps(0, 9)
