"""Places that are named together, and what is of several of them; real places, invented figures."""

import pytest

from lvliang_cli.core.extract.model.mention import Place
from lvliang_cli.core.extract.reading import read


def told(place: Place | None) -> str:
    return "-" if place is None else f"{place.name} {place.code or '?'}"


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
