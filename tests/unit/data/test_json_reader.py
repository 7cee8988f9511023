"""JSON text is read strictly: digits are kept, and what is doubtful becomes a flaw."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.data.dataset import load, read_dataset
from lvliang_cli.core.data.json_reader import Flaw, first_flaw, parse
from lvliang_cli.core.text.errors import BadData

from ..support import BUNDLED, refusal_of

WHOLE = 10**40 - 1
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**38), 10**38) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES, st.booleans())
def test_sound_json_is_read_as_it_is(value: Any, mark: bool) -> None:
    text = json.dumps(value, ensure_ascii=True)
    found = parse((b"\xef\xbb\xbf" if mark else b"") + text.encode())
    assert found == value
    assert first_flaw(found, "x") is None


@given(st.decimals(-(10**12), 10**12, places=6, allow_nan=False))
def test_every_digit_of_a_decimal_is_kept(number: Decimal) -> None:
    text = format(number, "f")
    assert str(parse(text.encode())) == str(Decimal(text))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("NaN", "NaN is not a valid number"),
        ("Infinity", "Infinity is not a valid number"),
        ("-Infinity", "-Infinity is not a valid number"),
        ("9" * 41, "40 digits"),
        ("-" + "9" * 5000, "40 digits"),
        ("1e41", "40 digits"),
        ("1e400", "40 digits"),
        ("0e-400", "40 digits"),
        ("1e9999999999999999999", "40 digits"),
        ("1e-9999999999999999999", "40 digits"),
        ("0." + "1" * 41, "40 digits"),
        ("0." + "1" * 5000, "40 digits"),
        ('{"a": 1, "b": 2, "a": 3}', "key a is given twice"),
    ],
)
def test_what_is_doubtful_becomes_a_flaw(text: str, why: str) -> None:
    found = parse(text.encode())
    assert isinstance(found, Flaw)
    assert why in found.words.en
    assert found.words.zh


@pytest.mark.parametrize("number", [WHOLE, -WHOLE, 0])
def test_forty_digits_are_accepted_with_either_sign(number: int) -> None:
    assert parse(str(number).encode()) == number


def test_an_absurd_exponent_is_refused_by_its_place() -> None:
    text = BUNDLED.read_text("utf-8")
    old = '"value": 120000000'
    assert old in text
    data = text.replace(old, '"value": 1e9999999999999999999', 1).encode()
    assert refusal_of(lambda: read_dataset(data, "x")).startswith("dataset, at metrics[0].value: ")


def test_the_first_flaw_is_the_first_in_the_text() -> None:
    found = parse(b'{"a": [1, {"b": [0, NaN]}], "c": Infinity, "d": {"e": 1, "e": 2}}')
    where = first_flaw(found, "review")
    assert where is not None
    assert (where[0], where[1].words.en) == ("review.a[1].b[1]", "NaN is not a valid number")
    del found["a"]
    assert first_flaw(found, "review")[0] == "review.c"  # type: ignore[index]
    del found["c"]
    assert first_flaw(found, "review")[0] == "review.d"  # type: ignore[index]


@pytest.mark.parametrize("depth", [5_000, 200_000])
@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_what_is_nested_too_deep_is_refused(opening: str, depth: int) -> None:
    assert "nested too deep" in refusal_of(lambda: parse((opening * depth).encode()))


@pytest.mark.parametrize(
    "data", [b"\xff", "吕梁".encode("gb18030"), b'"\xed\xa0\x80"', b"\xc0\x80"]
)
def test_what_is_not_utf8_is_refused_with_its_byte(data: bytes) -> None:
    assert "not UTF-8 (byte" in refusal_of(lambda: parse(data))


@pytest.mark.parametrize("text", ["", " ", "{", "[1,]", "{'a': 1}", "01", "+1", ".5", "1.", "nan"])
def test_what_is_not_json_is_refused_with_its_line(text: str) -> None:
    assert "not valid JSON: line 1, column" in refusal_of(lambda: parse(text.encode()))


@pytest.mark.parametrize("name", ["", "sub"])
def test_a_folder_is_no_dataset(tmp_path: Any, name: str) -> None:
    (tmp_path / "sub").mkdir()
    with pytest.raises(BadData, match="cannot read the dataset"):
        load(str(tmp_path / name))
