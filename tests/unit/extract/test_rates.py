"""So much a day or a head, and multiples; invented sentences."""

import pytest

from lvliang_cli.core.extract.reading import read

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7月8日至7月14日受理诉求71184件,日均10169件。", ["rate 10169件 total 71184件 per 7"]),
        ("五年来,查处酒驾12.5万起,年均2.5万起。", ["rate 2.5万起 total 12.5万起 per 5"]),
        ("五年累计造林126万亩,年均25.2万亩。", ["rate 25.2万亩 total 126万亩 per 5"]),
        ("近三年查处酒驾12万起,年均查处4万起。", ["rate 4万起 total 12万起 per 3"]),
        ("2019年至2023年查处酒驾12.5万起,年均2.5万起。",
         ["rate 2.5万起 total 12.5万起 per 5"]),
        ("近三年立案656件、674件、356件,年均562件。", []),
        ("2023年,办理登记8280件,月均650件。", ["rate 650件 total 8280件 per 12"]),
        ("2023年5月,办理登记8280件,月均650件。", []),
        # of a year alone, of something else, of a stock, of other years
        ("2023年查处酒驾12.5万起,年均2.5万起。", []),
        ("查处酒驾12.5万起,年均2.5万起。", []),
        ("五年来,查处酒驾12.5万起,年均破案2.5万起。", []),
        ("五年来,机动车保有量12.5万辆,年均2.5万辆。", []),
        ("五年来,查处酒驾12.5万起,近三年年均2.5万起。", []),
        ("本周报警3410起(日均488起)。", ["rate 488起 total 3410起 per 7"]),
        ("共受理14586件,审结8887件。共有1200名法官,人均受理12.2件。",
         ["rate 12.2件 total 14586件 per 1200名"]),
        ("共有家庭户270637户,家庭户人口为707389人。平均每个家庭户的人口为2.61人。",
         ["rate 2.61人 total 707389人 per 270637户"]),
        ("拆借成交136.5万亿元,日均成交7.6万亿元。", []),
        ("人均可支配收入32560元。", []),
        ("受理145件。法官12名。\n\n\n\n人均受理12.2件。", []),
        ("法官12名,人均结案12.2件。", []),
        ("法官12名。人均结案12.2件。", []),
        ("受理145件。日均受理12件。", []),
        ("4月1日至4月30日受理2130件,日均100件。",
         ["rate 100件 total 2130件 per 30 ? working-days"]),
        ("日均处警30起。", []),
        # too far off to be of one thing
        ("流转耕地4.97亿亩。家庭农场48.5万户,户均耕地175亩。", []),
        ("一季度建成服务站30.3万个,日均3.5亿个包裹送出。", []),
    ],
)  # fmt: skip
def test_rates(text: str, expected: list[str]) -> None:
    assert links(text, "rate") == expected


@pytest.mark.parametrize(("month", "days"), [("11月", [30]), ("2月", [])])
def test_the_days_of_a_month_of_no_year(month: str, days: list[int]) -> None:
    found = read(f"{month},客运量1868万人次,日均62.27万人次。").relations
    assert [argument.value for one in found for argument in one.arguments[1:]] == days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("立案120起,是去年同期(40起)的3倍。", ["multiple 3倍 from 40起 to 120起"]),
        ("办理公证2.6万件,是去年的1.5倍。", ["multiple 1.5倍 to 2.6万件"]),
        ("办理案件1,250件,是上年500件的2.5倍。", ["multiple 2.5倍 from 500件 to 1,250件"]),
        ("办理案件1,250件,是2021年的500件的2.5倍。", ["multiple 2.5倍 from 500件 to 1,250件"]),
        ("办理案件1,250件,是上年500人的2.5倍。", []),
        ("办理案件1,250件,涉案50人,是上年500人的2.5倍。", ["multiple 2.5倍 from 500人 to 50人"]),
        ("是去年的1.5倍。", []),
        ("高温天气204次,为常年同期的2.48倍。", []),
        ("办理公证2.6万件,增速为全省的1.5倍。", []),
    ],
)
def test_multiples(text: str, expected: list[str]) -> None:
    assert links(text, "multiple") == expected
