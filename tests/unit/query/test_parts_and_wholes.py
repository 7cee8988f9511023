"""Of what one has the most: parts of a whole, and what is called alike."""

from datetime import date

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read as read_text
from lvliang_cli.core.query.parts_and_wholes import kinds_of_thing, longest_list, whole_of_all
from lvliang_cli.core.query.questions import read

COUNTY = (
    "临江县医疗床位情况\n2023年末,临江县床位90张,其中中医院床位20张、民营医院床位30张、"
    "综合医院床位40张。龙门口岸日均客流30人,石桥日均客流80人,青滩日均客流50人。"
)


def county() -> Collection:
    release = draft(read_text(COUNTY), About("county", None, None, date(2026, 1, 31)))
    return Collection([Dataset(release, "county.txt", COUNTY.encode(), prefix="county/")])


def test_which_has_the_most_is_asked_of_the_parts_or_of_what_is_called_alike() -> None:
    data = county()
    of = {m.as_written: m for m in data.records("metrics")}
    kinds = kinds_of_thing(data, read("哪种医院床位最多"), [of["90张"]], set())
    assert [m.as_written for m in kinds] == ["20张", "30张", "40张"]
    alike = kinds_of_thing(data, read("哪个口岸客流最多"), [of["30人"]], set())
    assert [m.as_written for m in alike] == ["30人", "80人", "50人"]


def test_the_whole_of_several_parts_is_that_of_their_sum() -> None:
    data = county()
    of = {m.as_written: m for m in data.records("metrics")}
    parts = [of["20张"], of["30张"], of["40张"]]
    assert whole_of_all(data, parts) == [of["90张"]]
    assert whole_of_all(data, parts[:2]) == []  # two are no list


def test_the_longest_list_of_a_release_is_in_order() -> None:
    data = county()
    found = longest_list(data, read("医疗床位哪个最多"))
    assert [m.as_written for m in found] == ["40张", "30张", "20张"]  # and not the sum of them
