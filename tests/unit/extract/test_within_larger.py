"""Which place lies in which."""

from datetime import date

import pytest

from lvliang_cli.core.extract.model.mention import Place
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage6_relations.totals.within_larger import lies_in


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
