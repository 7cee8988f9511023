"""The figures of the place and of the unit that a question asks for."""

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.query.answers import answers
from lvliang_cli.core.query.questions import read

from .short_releases import dataset, prints


def test_a_place_in_the_title_is_that_of_figures_without_one(data: Collection) -> None:
    assert prints(data, "九江用电量多少")[0] == "700亿千瓦时"
    (power,) = (d for d in data.datasets if d.release.id == "power")
    unplaced = Dataset(power.release._replace(region=None), "power.txt", b"")
    assert prints(unplaced, "九江检修线路多少条") == ["45条"]
    assert answers(unplaced, read("大同检修线路多少条")).figures == ()
    assert answers(data, read("大同用电量多少")).figures == ()
    lies_there = answers(data, read("山西不起诉多少人"))
    assert [m.as_written for m in lies_there.figures] == ["20人"]
    assert (lies_there.missing, lies_there.is_sure) == (("山西",), False)


def test_what_is_of_a_city_is_not_of_the_nation_nor_of_the_province(data: Collection) -> None:
    for asked in ("全国不起诉多少人", "全省不起诉多少人"):
        assert answers(data, read(asked)).figures == ()


def test_another_unit_or_direction_is_not_sure(data: Collection) -> None:
    assert not answers(data, read("大同不起诉多少件")).is_sure
    assert not answers(data, read("太原火灾起数上升多少")).is_of_kind
    assert prints(data, "太原火灾起数下降多少") == ["5%"]


def test_what_is_of_the_nation_or_the_province_is_found_as_such() -> None:
    for text, asked in (
        ("国家统计局2024年通报\n2024年,全国破获盗窃案件64起。", "全国盗窃多少起"),
        ("山西省公安厅2024年通报\n2024年,全省破获盗窃案件64起。", "全省盗窃多少起"),
    ):
        (found,) = answers(Collection([dataset(text, "wide")]), read(asked)).figures
        assert found.as_written == "64起"
