"""The days of the base of a change; invented sentences, issued 12 October 2023."""

from datetime import date

import pytest

from lvliang_cli.core.extract.model.mention import Base
from lvliang_cli.core.extract.reading import read

from .test_period_in_force_dating_or_comparing import ISSUED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年立案5起,同比增长6%。", ["yoy 同比 21-01-01/21-12-31"]),
        ("2022年9月立案5起,环比增长6%。", ["mom 环比 22-08-01/22-08-31"]),
        ("2022年三季度增长6%,从环比看,增长7%。", ["unknown", "mom 环比 22-04-01/22-06-30"]),
        ("2022年末存栏5头,比上年末增长6%。", ["on_period 比上年末 21-12-31/21-12-31"]),
        ("2022年末存栏5头,比上年增长6%。", ["last_year 比上年 21-12-31/21-12-31"]),
        ("9月末余额5亿元,比年初增加6亿元。", ["on_period 比年初 22-12-31/22-12-31"]),
        ("9月末余额5亿元,比上月末增加6亿元。", ["mom 比上月末 23-08-31/23-08-31"]),
        ("2022年上半年立案5起,比2019年同期增长6%。", ["on_period 比2019年同期 19-01-01/19-06-30"]),
        ("2022年立案5起,比2019年增长6%。", ["of_year 比2019年 19-01-01/19-12-31"]),
        ("2022年上半年立案5起,比2019年增长6%。", ["of_year 比2019年 19-01-01/19-12-31"]),
        ("2022年上半年立案5起,比上年增长6%。", ["last_year 比上年"]),
        ("今天,接警5起,较去年12月16日的最高点下降90%。",
         ["on_period 较去年12月16日的最高点 22-12-16/22-12-16"]),
        ("2022年立案5起,比上年增长6%,两年平均增长3%。",
         ["last_year 比上年 21-01-01/21-12-31", "annual 两年平均"]),
        ("近三年立案年均增长6%,十年平均增长3%,年均破案5起。",
         ["annual 年均", "annual 十年平均"]),
        ("2022年立案5起,比上年增长6%,两年平均增长3%;破案5起,增长2%。",
         ["last_year 比上年 21-01-01/21-12-31", "annual 两年平均",
          "last_year 比上年 21-01-01/21-12-31"]),
        ("2022年立案5起,比上个五年增长6%。", ["unknown 比上个五年"]),
        ("2022年立案5起,2022年相比2020年增长6%。", ["of_year 相比2020年 20-01-01/20-12-31"]),
        ("2022年立案5起,相对2020年增加6起,比20年前增加7%。",
         ["of_year 相对2020年 20-01-01/20-12-31", "unknown 比20年前"]),
        ("2022年立案5起,与2021年相比2022年增长6%。",
         ["last_year 与2021年相比 21-01-01/21-12-31"]),
        ("2022年上半年立案5起,与2021年上半年相比增长6%。",
         ["yoy 与2021年上半年相比 21-01-01/21-06-30"]),
        ("2022年前三季度增长6%,降幅比上半年收窄7个百分点。",
         ["unknown", "on_period 比上半年 22-01-01/22-06-30"]),
        ("2020年11月1日零时常住人口5人,比第六次全国人口普查增加6人。",
         ["on_period 比第六次全国人口普查 10-11-01/10-11-01"]),
        ("2022年春节假期出游5人次,比去年春节假期增长6%。", ["yoy 比去年春节假期"]),
        ("2022年1月31日至2月6日出游5人次,比去年春节假期增长6%。", ["yoy 比去年春节假期"]),
        ("2022年8月立案5起,比全年增长6%。", ["of_year 比全年"]),
        ("2022年立案5起,比节前增长6%。", ["unknown 比节前"]),
        ("本周接警5起,较上周下降6%。", ["previous 较上周"]),
        ("2022年8月立案5起,按年上升6%。", ["yoy 按年 21-08-01/21-08-31"]),
        ("2024年1至2月立案5起,同比增长6%。", ["yoy 同比 23-01-01/23-02-28"]),
    ],
)  # fmt: skip
def test_a_change_has_the_days_of_its_base(text: str, expected: list[str]) -> None:
    found = []
    for figure in read(text, date(2024, 10, 12) if "2024" in text else ISSUED).figures:
        if (base := figure.base) is not None:
            span = "" if base.start is None else f" {base.start[2:]}/{(base.end or '')[2:]}"
            found.append(f"{base.kind} {base.as_written}{span}".strip())
    assert found == expected


def test_the_end_of_a_plan_is_a_basis_of_its_own() -> None:
    (change,) = read("2023年,产值较“十三五”末增长30%。", date(2023, 12, 31)).figures
    assert change.base == Base("on_period", "较“十三五”末", "2020-01-01", "2020-12-31")
