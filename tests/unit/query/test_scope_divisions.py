"""Which figures a place and a dataset take in."""

import json

import pytest

from lvliang_cli.core.data.dataset import Collection, Dataset, Totals, read_dataset
from lvliang_cli.core.data.divisions import lies_in
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.data.model import Region
from lvliang_cli.core.query.scope import Scope, areas_called, kept_in, narrowed, regions_of
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import UnknownName

from ..synthetic import Release, release_of

CASES = [("立案", "exact", 10), ("破案", "exact", 5)]
COUNTY = {"code": "140105", "name": {"zh": "小店区", "en": None}}
CITY = {"code": "140200", "name": {"zh": "大同市", "en": None}}
PART = {"code": None, "name": {"zh": "城区", "en": None}}
NATION = {"code": None, "name": {"zh": "全国", "en": None}}


def read(release: Release) -> Dataset:
    return read_dataset(json.dumps(release).encode(), f"{release['id']}.json")


def placed(ident: str, region: tuple[str | None, str] | None, *places: object) -> Dataset:
    """A release of `region` with a figure of each of `places`."""
    release = release_of(ident, region, [("立案", "exact", n) for n in range(1, len(places) + 1)])
    for metric, place in zip(release["metrics"], places, strict=True):
        metric["place"] = place
    return read(release)


def found(data: Collection, *regions: str) -> dict[str, list[int]]:
    """The values of the figures of `regions`, by dataset."""
    part = narrowed(data, Scope(regions))
    return {d.release.id: [int(m.value) for m in d.release.metrics] for d in part.datasets}


def data() -> Collection:
    province = placed("province", ("140000", "山西省"), None, CITY, COUNTY, NATION)
    city = placed("city", ("140100", "山西省太原市"), None, COUNTY, PART)
    other = placed("other", ("141000", "临汾市"), None)
    named = placed("named", (None, "清河市(虚构)"), None, PART)
    return together([province, city, other, named, placed("nowhere", None, None, CITY)])


def test_a_code_takes_in_what_lies_in_it() -> None:
    assert lies_in("140105", "140100")
    assert lies_in("140105", "140000")
    assert not lies_in("141100", "141000")
    assert not lies_in("140100", "140105")


@pytest.mark.parametrize("text", ["140000", "山西", "山西省", "city of 山西省", "Shanxi"])
def test_a_province_takes_in_its_cities_and_counties_and_not_the_nation(text: str) -> None:
    assert found(data(), text) == {
        "province": [1, 2, 3],
        "city": [1, 2, 3],
        "other": [1],
        "nowhere": [2],
    }


@pytest.mark.parametrize(
    "text", ["140100", "太原", "太原市", "city of 山西省太原市", "Taiyuan City"]
)
def test_a_city_takes_in_its_counties_and_parts_wherever_they_are_printed(text: str) -> None:
    assert found(data(), text) == {"province": [3], "city": [1, 2, 3]}


def test_a_place_without_a_code_is_known_by_its_name_in_either_language() -> None:
    for text in ("清河市(虚构)", "清河市", "清河", "City of 清河市"):
        assert found(data(), text) == {"named": [1, 2]}
    assert found(data(), "城区") == {"city": [3], "named": [2]}
    assert found(data(), "140105", "大同") == {"province": [2, 3], "city": [2], "nowhere": [2]}


def test_what_is_of_another_place_is_left_out_with_all_that_needs_it() -> None:
    one = placed("city", ("140100", "太原市"), None, COUNTY)
    relation = {
        "id": "r",
        "type": "same",
        "stated": "figure-1",
        "arguments": [{"role": "other", "metric": "figure-0", "value": None}],
        "locators": [],
        "note": None,
    }
    release = json.loads(one.data)
    release["relations"] = [relation]
    whole = read(release)
    part = narrowed(whole, Scope(("140105",)))
    assert [r.id for r in whole.release.relations] == ["r"]
    assert not part.records("relations")
    assert [m.id for m in part.records("metrics")] == ["figure-1"]
    assert narrowed(whole, Scope(("140105",)), is_whole=True).records("relations")
    assert narrowed(whole, Scope(("太原",))).records("relations")


def test_names_that_are_not_known_or_of_several_places() -> None:
    for text, nearest in (("太原市市", "太原市"), ("140199", "140109")):
        with pytest.raises(UnknownName) as refused:
            narrowed(data(), Scope((text,)))
        assert nearest in refused.value.did_you_mean
    with pytest.raises(UnknownName, match="places are called"):
        narrowed(data(), Scope(("朝阳区",)))
    with pytest.raises(UnknownName, match="none of the datasets read covers '浙江'"):
        narrowed(data(), Scope(("浙江",)))
    with pytest.raises(UnknownName) as refused:
        narrowed(data(), Scope((), ("citty",)))
    assert refused.value.did_you_mean == ("city",)


def test_a_name_of_several_divisions_is_the_one_that_is_read() -> None:
    def place(code: str) -> Region:
        return Region(code, Words("朝阳区", "Chaoyang"))

    (area,) = areas_called(["朝阳区"], [place("110105")])
    assert area.code == "110105"
    with pytest.raises(UnknownName, match="2 places"):
        areas_called(["chaoyang"], [place("110105"), place("220104")])
    assert areas_called(["999999"], [place("999999")])[0].code == "999999"


def test_datasets_and_totals_are_those_that_are_left() -> None:
    whole = data()
    assert len(regions_of(whole.datasets)) == 8
    whole = Collection(whole.datasets, (), Totals(99, 9))
    part = narrowed(whole, Scope((), ("CITY", "other")))
    assert [d.prefix for d in part.datasets] == ["city/", "other/"]
    assert part.totals == (4, 0)
    assert [d.prefix for d in narrowed(whole, Scope((), ("other",))).datasets] == [""]


def test_the_catalogue_is_listed_by_place_and_period() -> None:
    from lvliang_cli.core.data.catalogue import Kept

    files = [Kept(f"{d.release.id}.json", d) for d in data().datasets]
    files.append(Kept("broken.json", None))
    undated = read(release_of("undated", ("140100", "太原市"), CASES, ""))
    files.append(Kept("undated.json", undated))

    def names(scope: Scope, *periods: str) -> list[str]:
        return [file.name for file in kept_in(files, scope, periods)]

    assert names(Scope()) == [file.name for file in files]
    assert names(Scope(("太原",))) == ["province", "city", "undated"]
    assert names(Scope(("太原",)), "2024-06", "2020") == ["province", "city"]
    assert names(Scope(), "2020") == []


def test_the_list_of_the_catalogue_is_sorted_by_a_column_and_limited() -> None:
    from lvliang_cli.core.data.catalogue import Kept, shelved
    from lvliang_cli.core.text.errors import BadUsage
    from lvliang_cli.core.view.data import catalogue_document

    files = [shelved(Kept(f"{d.release.id}.json", d)) for d in data().datasets]
    by_place = [row["id"] for row in catalogue_document(files, "-region_code", 4).rows()]
    assert by_place == ["other", "city", "province", "named"]
    with pytest.raises(BadUsage, match="no column"):
        catalogue_document(files, "colour")


def test_names_in_latin_letters() -> None:
    def codes(text: str, *there: str) -> list[str | None]:
        regions = [Region(code, Words("某地", "Somewhere")) for code in there]
        return [area.code for area in areas_called([text], regions)]

    for text in ("Lüliang", "lvliang", "LULIANG"):
        assert codes(text) == ["141100"]
    assert codes("Xi'an") == codes("xi an") == ["610100"]
    assert codes("Shaanxi Province") == ["610000"]
    assert codes("Jilin") == ["220000"]
    assert codes("Hohhot") == codes("huhehaote") == ["150100"]
    with pytest.raises(UnknownName, match="2 places"):
        codes("Suzhou")
    assert codes("Suzhou", "341302") == ["341300"]
    with pytest.raises(UnknownName, match="no place"):
        codes("Atlantis")
