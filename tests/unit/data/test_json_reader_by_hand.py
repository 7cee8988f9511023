"""JSON texts of our own that a careless reader takes, refuses, or falls over."""

from decimal import Decimal
from typing import Any

import pytest

from lvliang_cli.core.data.dataset import read_dataset
from lvliang_cli.core.data.json_reader import first_flaw, parse
from lvliang_cli.core.text.errors import BadData

from ..support import refusal_of

SOUND: dict[str, Any] = {
    "[]": [],
    "{}": {},
    " [ ] ": [],
    "\t{\n}\r\n": {},
    "null": None,
    "true": True,
    '""': "",
    '"a"': "a",
    "0": 0,
    "-0": 0,
    "-7": -7,
    "3.10": Decimal("3.10"),
    "1e3": Decimal("1E+3"),
    "1E+3": Decimal("1E+3"),
    "25e-1": Decimal("2.5"),
    "-0.0": Decimal("-0.0"),
    "[[[[[[[[]]]]]]]]": [[[[[[[[]]]]]]]],
    '[1,"2",null,false,{"a":[]}]': [1, "2", None, False, {"a": []}],
    '{"":1}': {"": 1},
    r'{"a\u0000b":1}': {"a\0b": 1},
    r'"\"\\\/\b\f\n\r\t"': '"\\/\b\f\n\r\t',
    r'"\u5415\u6881"': "吕梁",
    '"吕梁"': "吕梁",
    r'"\ud83d\ude00"': "😀",
    '"😀"': "😀",
    '"\u2028\u2029\x7f"': "\u2028\u2029\x7f",
    r'"\ud800"': "\ud800",
    r'"\ude00\ud83d"': "\ude00\ud83d",
}

BROKEN = (
    *("", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1;2]"),
    *("{1:2}", '{"a"}', '{"a":}', '{"a":1,}', '{,"a":1}', '{"a":1 "b":2}', '{"a"::1}', "{a:1}"),
    *("{'a':1}", '{"a":1,,"b":2}', '{"a":1}}', "[]]", "[] []", "1 2", "[1]x", '"a" "b"'),
    *("01", "-01", "00", "+1", "--1", "-", ".5", "-.5", "1.", "1.e1", "1e", "1e+", "1.2.3", "0x10"),
    *("1_000", "1,000", "١", "1２", "nan", "inf", "NULL", "True", "nul", "truee", "undefined"),
    *('"', '"a', "'a'", '"\\"', r'"\x41"', r'"\u12"', r'"\u00g0"', r'"\U0041"', '"\n"', '"\t"'),
    *('"\0"', '"\x1f"', "\0", "[\0]", "// a\n1", "/* a */1", "# a\n1", "[1] // a", "\ufeff\ufeff1"),
    *(
        "\u00a01",
        "\u20601",
        "\x0c1",
        "\x0b1",
        "[1\u3000]",
        "，",
        "[1，2]",
        "｛｝",
        "<a/>",
        "*",
        "\\",
    ),
)

NO_UTF8 = (
    b"\xff", b'"\xc3"', b'"\xe5\x90"', b'"\xf0\x9f\x98"', b'"\x80"', b'"\xc0\xaf"',
    b'"\xed\xa0\x80"', b'"\xf4\x90\x80\x80"', b'"\xf8\x88\x80\x80\x80"', b"[1]\xfe",
    "[1]".encode("utf-16"), "吕梁".encode("gbk"),
)  # fmt: skip

REFUSED = {
    "[NaN]": "NaN is not a valid number",
    '{"a":-Infinity}': "-Infinity is not a valid number",
    '[{"a":1,"a":1}]': "key a is given twice",
    r'{"a":1,"\u0061":2}': "key a is given twice",
    '{"":1,"":2}': "is given twice",
    "[1e999999999]": "40 digits",
    "[1e-999999999]": "40 digits",
    f"[{'9' * 5000}]": "40 digits",
    f"[-{'9' * 5000}.{'9' * 5000}]": "40 digits",
    f"[0.{'0' * 50}1]": "40 digits",
    f"[1{'0' * 4301}]": "40 digits",
}


@pytest.mark.parametrize("text", SOUND)
def test_sound(text: str) -> None:
    found = parse(text.encode())
    assert found == SOUND[text]
    assert type(found) is type(SOUND[text])
    assert str(found) == str(SOUND[text])
    with pytest.raises(BadData):
        read_dataset(text.encode(), "x")  # but no dataset


@pytest.mark.parametrize("text", BROKEN)
def test_broken(text: str) -> None:
    assert "not valid JSON: line " in refusal_of(lambda: parse(text.encode()))
    assert "not valid JSON: line " in refusal_of(lambda: read_dataset(text.encode(), "x"))


@pytest.mark.parametrize("data", NO_UTF8)
def test_no_utf8(data: bytes) -> None:
    assert "not UTF-8 (byte " in refusal_of(lambda: parse(data))


@pytest.mark.parametrize("text", REFUSED)
def test_refused_for_reasons_of_our_own(text: str) -> None:
    found = first_flaw(parse(text.encode()), "x")
    assert found is not None
    assert REFUSED[text] in found[1].words.en
    with pytest.raises(BadData):
        read_dataset(text.encode(), "x")


@pytest.mark.parametrize("depth", [900, 20_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}"), ('[{"a":', "}]")])
def test_depth(opening: str, closing: str, depth: int) -> None:
    for text in (opening * depth, opening * depth + "1" + closing * depth):
        with pytest.raises(BadData):
            read_dataset(text.encode(), "x")
