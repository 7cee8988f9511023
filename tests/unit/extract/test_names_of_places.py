"""The gazetteer: codes, names, and what lies in what."""

import pytest

from lvliang_cli.core.data.divisions import Division, gazetteer
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage4_place.names_of_places import given_place, named_places
from lvliang_cli.core.text.errors import UnknownName

from .test_places import told


def test_the_gazetteer_knows_codes_names_and_what_lies_in_what() -> None:
    book = gazetteer()
    assert book.known("140000") == book.known("山西") == Division("140000", "山西省")
    assert book.known("吉林") == Division("220000", "吉林省")
    assert book.known("朝阳区") is None
    assert book.known("恩施") == Division("422800", "恩施土家族苗族自治州")
    assert [book.by_code[code].level for code in ("140000", "141100", "141102")] == [
        "province",
        "city",
        "county",
    ]
    assert book.above("141102", "city") == Division("141100", "吕梁市")
    assert named_places("山西省吕梁市离石区城区")[-1].divisions == (Division("141102", "离石区"),)


@pytest.mark.parametrize(
    ("text", "place"),
    [("吕梁", "吕梁市 141100"), ("141100", "吕梁市 141100"), ("全国", "全国 ?"),
     ("襄樊市", "襄樊市 420600")],
)  # fmt: skip
def test_a_place_can_be_given_by_name_or_code(text: str, place: str) -> None:
    assert told(given_place(text)) == place


@pytest.mark.parametrize(
    ("text", "hint"),
    [("朝阳区", "110105"), ("吕粱市", "141100"), ("999999", "GB/T 2260")],
)
def test_a_name_of_no_place_or_of_several_is_refused(text: str, hint: str) -> None:
    with pytest.raises(UnknownName) as raised:
        given_place(text)
    assert raised.value.hint is not None
    assert hint in raised.value.hint.en


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("山西省吕梁市", "141100"),
        ("山西省吕梁市离石区", "141102"),
        ("江苏省南京市鼓楼区", "320106"),
        ("河北省吕梁市", None),
        ("山西省" * 3_000, None),
        ("鼓楼区", None),
        ("", None),
    ],
)
def test_what_a_place_lies_in_may_stand_before_it(name: str, code: str | None) -> None:
    found = gazetteer().known(name)
    assert (found and found.code) == code


@pytest.mark.parametrize(
    ("text", "release", "places"),
    [
        # two that are one subject
        ("太原、吕梁破案5起。", "-", ["太原、吕梁 ?"]),
        ("太原市公安局和吕梁市公安局破案5起。", "-", ["太原市、吕梁市 ?"]),
        ("太原警方会同吕梁警方破案5起。", "-", ["太原、吕梁 ?"]),
        ("太原、吕梁分别破案5起、6起。", "-", ["-", "-"]),
        ("山西省公安厅、太原市公安局破案5起。", "山西省 140000", ["太原市 140100"]),
        # the sum of several, the rest of one
        (
            "太原破案5起,吕梁破案6起,共破案11起。",
            "-",
            ["太原市 140100", "吕梁市 141100", "-"],
        ),
        (
            "太原破案5起;吕梁破案6起。全年破案11起。",
            "-",
            ["太原市 140100", "吕梁市 141100", "-"],
        ),
        (
            "太原破案5起,吕梁破案6起,两市共破案11起。",
            "-",
            ["太原市 140100", "吕梁市 141100", "两市 ?"],
        ),
        (
            "太原市破案9起,其中小店区5起,迎泽区3起,其余1起。",
            "-",
            ["太原市 140100", "小店区 140105", "迎泽区 140106", "太原市 140100"],
        ),
        # each place goes on until the next
        (
            "太原破案5起。抓获6人。吕梁破案7起。抓获8人。",
            "-",
            ["太原市 140100", "太原市 140100", "吕梁市 141100", "吕梁市 141100"],
        ),
        ("北京时间10时,破案5起。", "-", ["-"]),
        ("太原以外的城市破案5起。", "-", ["-"]),
        ("太原及周边破案5起。", "-", ["-"]),
        ("太原及时破案5起。", "-", ["太原市 140100"]),
    ],
)
def test_two_places_are_not_one_of_them(text: str, release: str, places: list[str]) -> None:
    reading = read(text)
    assert told(reading.place) == release
    assert [told(figure.place) for figure in reading.figures] == places
