"""What could drive a terminal or hide text is written out, and nothing else is touched."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.render.escape import json_safe, visible

UNSAFE = [
    *range(0x20),
    *range(0x7F, 0xA0),
    *(0xAD, 0x61C, 0x180E, 0xFEFF),
    *range(0x200B, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2060, 0x2070),
    *range(0xFFF9, 0xFFFC),
    *range(0xD800, 0xE000),
    *range(0xE0000, 0xE0080),
]
HOSTILE = st.text(st.one_of(st.sampled_from([chr(code) for code in UNSAFE]), st.characters()))


def test_every_unsafe_character_is_written_out_in_ascii() -> None:
    for code in UNSAFE:
        shown = visible(f"一{chr(code)}b")
        assert shown[0] == "一"
        assert shown[-1] == "b"
        assert shown[1:-1].isascii()
        assert shown[1] == "\\"
        assert int(shown[3:-1], 16) == code
        assert shown[2] == ("x" if code < 0x100 else "u" if code < 0x10000 else "U")
        assert len(shown) - 4 == {"x": 2, "u": 4, "U": 8}[shown[2]]


@pytest.mark.parametrize(
    "text", ["", "plain", "吕梁 11.2万余辆", "第ー起", "😀", "é\\x1b", "\u3000", "≥≈▸█"]
)
def test_what_is_safe_stays_as_it_is(text: str) -> None:
    assert visible(text) == text
    assert json_safe(text) == text


@given(HOSTILE)
def test_safe_characters_keep_their_place(text: str) -> None:
    shown = visible(text)
    assert visible(shown) == shown
    assert not {chr(code) for code in UNSAFE} & set(shown)
    rest = [char for char in text if ord(char) not in UNSAFE]
    position = 0
    for char in rest:
        position = shown.index(char, position) + 1


@given(HOSTILE)
def test_escaped_json_is_the_same_data(text: str) -> None:
    written = json_safe(json.dumps(text, ensure_ascii=False))
    assert not {chr(code) for code in UNSAFE} & set(written)
    found = json.loads(written)
    expected = "".join(
        f"\\u{ord(char):04x}" if "\ud800" <= char <= "\udfff" else char for char in text
    )
    assert found == expected
    written.encode("utf-8")


def test_a_character_beyond_the_first_plane_becomes_a_pair() -> None:
    assert json_safe('"\U000e0041"') == r'"\udb40\udc41"'
    assert json_safe('"\x7f\x9b"') == r'"\u007f\u009b"'
