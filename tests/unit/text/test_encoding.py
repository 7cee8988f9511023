"""Bytes of a text file become its very characters, or are refused with a reason."""

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.text.encoding import MAX_TEXT_BYTES, SURELY_UTF8, Decoded, decode
from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.sources.source_text import source_text

from ..support import SECOND, refusal_of

TEXT = SECOND.with_suffix(".txt").read_text("utf-8")
CHINESE = st.text(st.characters(codec="gb18030", exclude_characters="\0\r\x1b\ufeff"))

RUSSIAN = "Полиция раскрыла 120 дел и задержала 35 человек за год."


def refused(data: bytes) -> str:
    return refusal_of(lambda: decode(data, "copy.txt"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(encoding: str, ending: str) -> None:
    data = TEXT.replace("\n", ending).encode(encoding)
    assert decode(data, "copy.txt") == Decoded(TEXT, encoding)


def test_gbk_is_read_as_gb18030() -> None:
    assert decode(TEXT.encode("gbk"), "x") == Decoded(TEXT, "gb18030")
    assert decode("侦破“第ー起”𠮷".encode("gb18030"), "x").text == "侦破“第ー起”𠮷"


def test_utf16_of_either_byte_order() -> None:
    for order in ("utf-16-le", "utf-16-be"):
        assert decode(f"\ufeff{TEXT}".encode(order), "x") == Decoded(TEXT, "utf-16")


@pytest.mark.parametrize(
    "text", [TEXT, "破案12起\n", "全市破案一百起", "<meta charset=gbk>破案3起"]
)
def test_utf16_without_a_mark_is_chinese_in_one_byte_order(text: str) -> None:
    for order in ("utf-16-le", "utf-16-be"):
        assert decode(text.encode(order), "x") == Decoded(text, order)


def test_nothing_is_text_too() -> None:
    assert decode(b"", "x") == Decoded("", "utf-8")
    assert decode(b"\xef\xbb\xbf", "x") == Decoded("", "utf-8-sig")


@given(CHINESE)
def test_no_character_is_lost_or_changed(text: str) -> None:
    assert decode(text.encode("utf-8"), "x") == Decoded(text, "utf-8")
    assert decode(text.encode("utf-16"), "x") == Decoded(text, "utf-16")


@given(st.binary(max_size=200))
def test_any_bytes_are_read_exactly_or_refused_in_a_line(data: bytes) -> None:
    try:
        text, encoding = decode(data, "x")
    except BadData:
        assert "\n" not in refused(data)
        return
    raw = data.decode(encoding)
    assert text == raw.replace("\r\n", "\n").replace("\r", "\n")
    assert "\r" not in text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"a\0b", "binary, not text"),
        (b"\0bad", "binary, not text"),
        ("文".encode("utf-32"), "binary, not text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary, not text"),
        (RUSSIAN.encode("utf-16")[2:], "binary, not text"),
        (TEXT.encode("utf-16")[2:-1], "binary, not text"),
        (b"'\0@eu\0\x08W", "binary, not text"),  # '攀u圈
        ("a\0b".encode("utf-16"), "binary, not text"),
        (b"\xff\xff\xff", "not text in UTF-8, UTF-16, GB18030 or Big5"),
        (b"\xff\xfea", "damaged UTF-16 text (byte 2)"),
        (b"\xef\xbb\xbfab\xff", "damaged UTF-8 text (byte 5)"),
        (TEXT.encode("utf-8")[:-2], f"damaged UTF-8 text (byte {len(TEXT.encode()) - 4})"),
        (b"x" * (MAX_TEXT_BYTES + 1), "larger than 4 MiB"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, why: str) -> None:
    assert refused(data) == f"the file copy.txt is {why}"


def test_a_few_good_characters_do_not_make_it_utf8() -> None:
    """GB18030 may begin with what happens to be UTF-8; a long good stretch is no chance."""
    some = "é".encode() * (SURELY_UTF8 - 1)
    assert decode(some + "公".encode("gbk"), "x").encoding == "gb18030"
    assert "damaged UTF-8" in refused("é".encode() + some + "公".encode("gbk"))


def test_a_file_and_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "copy.txt"
    path.write_bytes(TEXT.encode("gbk"))
    read = source_text(str(path))
    assert (read.data, read.encoding, read.text) == (TEXT.encode("gbk"), "gb18030", TEXT)
    stdin = io.TextIOWrapper(io.BytesIO(b"a\r\nb"))
    monkeypatch.setattr(sys, "stdin", stdin)
    read = source_text("-")
    assert (read.data, read.encoding, read.text) == (b"a\r\nb", "utf-8", "a\nb")


def test_no_more_is_read_than_is_needed_to_refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = io.BytesIO(b"x" * (MAX_TEXT_BYTES + 1000))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(endless))
    assert "larger than 4 MiB" in refusal_of(lambda: source_text("-"))


TAIPEI = "臺北市警察局統計今年上半年破獲竊盜案件共計1234件,較去年同期減少5.6%。"


@pytest.mark.parametrize("head", ["", "<html><meta charset=big5>", "<?xml encoding='Big5'?>"])
def test_big5_is_read_declared_or_not(head: str) -> None:
    page = head + TAIPEI
    assert decode(page.encode("big5"), "x") == Decoded(page, "big5hkscs")


def test_traditional_text_in_gbk_is_no_big5() -> None:
    assert decode(TAIPEI.encode("gbk"), "x") == Decoded(TAIPEI, "gb18030")


JAPANESE = (
    "今年の上半期に警察は百二十件の事件を解決し、三十五人を逮捕しました。去年よりも多いです。"
)
KOREAN = (
    "경찰은 올해 상반기에 사건 120건을 해결하고 용의자 35명을 체포했다. "
    "작년보다 많은 숫자이며 피해 금액도 늘어났다."
)
FRENCH = "La police a arrêté 35 personnes à Montréal, où elle a fermé 120 dossiers."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (KOREAN, "euc_kr"),
        ("교통사고 사망자는 45명이다.", "euc_kr"),
        (KOREAN, "johab"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (FRENCH, "latin-1"),
    ],
)
def test_no_other_encoding_is_read_as_chinese(text: str, encoding: str) -> None:
    assert refused(text.encode(encoding))
    assert decode(text.encode(), "x") == Decoded(text, "utf-8")


@pytest.mark.parametrize(
    ("was", "read_as"),
    [("utf-8", "gb18030"), ("utf-8", "cp1252"), ("utf-8", "latin-1"), ("gbk", "latin-1")],
)
def test_what_was_read_in_another_encoding_and_saved_is_garbled(was: str, read_as: str) -> None:
    garbled = TEXT.encode(was).decode(read_as, "ignore")
    assert "is garbled" in refused(garbled.encode())


@pytest.mark.parametrize(
    "text", ["岚县12起", "濮阳:5", "朱镕基视察12家企业", "約3億", "城镇 农村 合计 12 34"]
)
def test_a_few_characters_are_chinese(text: str) -> None:
    assert decode(text.encode("gb18030"), "x") == Decoded(text, "gb18030")


def test_a_wrong_declaration_over_utf8_does_no_harm() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">破案5起'
    assert decode(page.encode(), "x") == Decoded(page, "utf-8")
    assert decode(page.encode("gbk"), "x") == Decoded(page, "gb18030")


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (
            "<meta charset='shift_jis'>破案".encode("gbk"),
            "declared as shift_jis, which is not read",
        ),
        (b"<meta charset='big5'>\xff\xff", "declared as big5, but is not"),
    ],
)
def test_what_cannot_be_as_declared_is_refused(page: bytes, why: str) -> None:
    assert refused(page) == f"the file copy.txt is {why}"


def test_an_address_is_no_file() -> None:
    with pytest.raises(BadUsage) as refusal:
        source_text("https://example.org/a.html")
    assert refusal.value.words.en == "https://example.org/a.html is a web address, not a file"
    assert refusal.value.hint is not None
    assert "save the page" in refusal.value.hint.en


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(BadData) as refusal:
        source_text("no/such/file.txt")
    assert refusal.value.words.en.startswith("cannot read the file no/such/file.txt: ")
    assert refusal.value.words.zh.startswith("无法读取文件 no/such/file.txt:")
    assert refusal.value.hint is not None
    assert "name a text, a page" in refusal.value.hint.en
