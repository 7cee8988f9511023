"""The gazetteer: codes, names, and what lies in what."""

from lvliang_cli.core.data.divisions import Division, gazetteer
from lvliang_cli.core.extract.stage4_place.gazetteer import named_places


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
