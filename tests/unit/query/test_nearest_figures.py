"""Which figures are nearest to what none answers, and what is told of them."""

from datetime import date

import pytest

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read as read_text
from lvliang_cli.core.query.nearest_figures import near_answers, nearest, told_near
from lvliang_cli.core.query.questions import read

COUNTY = (
    "临江县2023年统计公报\n2023年末,全县共有村(社区)179个。医疗机构床位90张。"
    "接到群众反映噪音扰民的报警210起,受理投诉900件。城镇登记失业率1.9%,城镇新增就业300人。"
    "办理来信91封。龙门口岸日均客流30人。破获盗窃案件300起,同比上升3%。"
)


@pytest.fixture(scope="module")
def county() -> Collection:
    release = draft(read_text(COUNTY), About("county", None, None, date(2026, 1, 31)))
    return Collection([Dataset(release, "county.txt", COUNTY.encode(), prefix="county/")])


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("噪音投诉", "210起"),  # what few names have says most
        ("失业多少人", "1.9%"),
        ("写了多少封", "91封"),
    ],
)
def test_the_rarest_word_tells_what_is_nearest(county: Collection, asked: str, first: str) -> None:
    assert nearest(county, read(asked))[0].as_written == first


def test_what_has_not_the_thing_asked_for_is_not_nearest(county: Collection) -> None:
    assert nearest(county, read("抢夺案件下降多少")) == []


def test_what_is_nearest_is_told_with_the_call_that_shows_it(county: Collection) -> None:
    told = told_near(county, "失业多少人")
    assert told is not None
    assert "1.9%" in told.zh
    assert "lvliang show" in told.zh
    assert told_near(county, "抢夺案件下降多少") is None


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("噪音扰民抓了多少人", "210起"),  # the unit is another one, which is told
        ("口岸每天有多少人排队", "30人"),
        ("抢夺案件下降多少", ""),
        ("北京破了多少起盗窃案", ""),
    ],
)
def test_what_is_nearest_answers_where_all_else_fits(
    county: Collection, asked: str, first: str
) -> None:
    found = near_answers(county, read(asked))
    assert [m.as_written for m in found.figures][:1] == [first] * bool(first)
    assert found.is_near == bool(first)
    assert (found.other_unit == "人") == (first == "210起")
