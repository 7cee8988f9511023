"""Which place lies in which."""

from datetime import date

import pytest

from lvliang_cli.core.extract.model.mention import Place
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage6_relations.totals.within_larger import lies_in

from .test_relations import links


@pytest.mark.parametrize(
    ("here", "there", "lies_there"),
    [
        (Place("武汉市", "420100"), Place("湖北省", "420000"), True),
        (Place("湖北省", "420000"), Place("武汉市", "420100"), False),
        (Place("湖北省", "420000"), Place("全国"), True),
        (Place("全市"), Place("全国"), True),
        (Place("全国"), Place("全市"), False),
        (Place("中心城区"), Place("岚县", "141127"), False),
        (None, Place("全国"), False),
    ],
)
def test_a_place_lies_in_another(here: Place | None, there: Place, lies_there: bool) -> None:
    assert lies_in(here, there) == lies_there


@pytest.mark.parametrize(
    ("days", "is_part"),
    [
        ("11月1日-20日", True),
        ("11月1日至10日", False),
        ("救援队(11月20日)", False),
        ("2021年11月1日-20日", False),
        ("2023年11月1日-20日", False),
    ],
)
def test_a_day_to_come_lies_in_the_days_around_it(days: str, is_part: bool) -> None:
    text = f"11月20日轮渡载客20人。\n{days},轮渡载客60人。"
    parts = [r for r in read(text, issued=date(2023, 11, 4)).relations if r.type == "part"]
    assert bool(parts) == is_part


def test_what_has_no_period_lies_in_none() -> None:
    assert read("查处酒驾60起。\n专项行动期间,查处酒驾20起。").relations == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一季度破案120起,第二季度破案130起,上半年共破案260起。",
         ["sum 260起 part 120起 part 130起"]),
        ("2023年上半年破案250起,2023年一季度破案120起,2023年二季度破案130起。",
         ["sum 250起 part 120起 part 130起"]),
        ("1至2月立案5起,3月立案7起,一季度立案12起。", ["sum 12起 part 5起 part 7起"]),
        # not all of it, or not the same
        ("第一季度破案120起,第三季度破案130起,上半年共破案260起。", []),
        ("第一季度破案120起,上半年共破案260起。", []),
        ("一季度破案100起,二季度120起,同比上升10%,去年上半年200起。", []),
        ("第一季度破案120起,第二季度立案130起,上半年共破案260起。", []),
        ("第一季度破案120起,第二季度破案130人,上半年共破案260起。", []),
        ("一季度末贷款余额120亿元,二季度末贷款余额130亿元,上半年贷款余额130亿元。", []),
        ("第一季度日均破案12起,第二季度日均破案13起,上半年日均破案12起。", []),
    ],
)  # fmt: skip
def test_quarters_add_up_to_the_half_year(text: str, expected: list[str]) -> None:
    assert links(text, "sum") == expected
