"""Balances and the flows that they are the difference of; invented sentences."""

import pytest

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("进出口总额302亿元,其中出口198亿元,进口104亿元,贸易顺差94亿元。",
         ["sum 302亿元 part 198亿元 part 104亿元", "sum 198亿元 part 104亿元 part 94亿元"]),
        ("出口198亿元,进口104亿元,顺差49亿元。", ["sum 198亿元 part 104亿元 part 49亿元"]),
        ("出口104亿元,进口198亿元,实现94亿元的贸易逆差。",
         ["sum 198亿元 part 104亿元 part 94亿元"]),
        ("资金流入30亿元,流出12亿元,净流入18亿元。", ["sum 30亿元 part 12亿元 part 18亿元"]),
        ("资金流入12亿元,流出30亿元,净流出18亿元。", ["sum 30亿元 part 12亿元 part 18亿元"]),
        ("出生人口10.5万人,死亡人口6.2万人,自然增长4.3万人。",
         ["sum 10.5万人 part 6.2万人 part 4.3万人"]),
        ("出生人口10.5万人,死亡人口6.2万人,出生率8.1‰,自然增长率3.3‰。", []),
        # of several trades the one that fits, of several that do not fit none
        ("出口198亿元,其中机电产品出口150亿元;进口104亿元,实现顺差94亿元。",
         ["part 150亿元 whole 198亿元", "sum 198亿元 part 104亿元 part 94亿元"]),
        ("出口198亿元,其中机电产品出口150亿元;进口104亿元,实现顺差90亿元。",
         ["part 150亿元 whole 198亿元"]),
        ("出口198亿元,顺差94亿元。", []),
        ("出口198亿元,进口104万吨,顺差94亿元。", []),
        # what is left over is of more than the two, so that only a slip is told
        ("收入总计26141万元,支出总计14852万元,收支相抵,年终结余11389万元。",
         ["sum 26141万元 part 14852万元 part 11389万元"]),
        ("收入总计26141万元,支出总计14852万元,年终结余5300万元。", []),
        ("法院旧存案件18262件,新收7879件,共受理26141件,审执结14852件,未结11289件。",
         ["sum 26141件 part 14852件 part 11289件", "sum 26141件 part 18262件 part 7879件"]),
        # one place and another
        ("甲县受理312件,比乙县的287件多35件。", ["sum 312件 part 287件 part 35件"]),
        ("甲县受理312件、办结250件,比乙县的287件少37件。", ["sum 287件 part 250件 part 37件"]),
        ("甲县受理312件、办结200件,比乙县的287件多35件。", []),
        ("甲县受理312件,比乙县的287件少12人。", []),
        # a difference is never a part, but of a difference
        ("总额302亿元,其中甲类198亿元,乙类104亿元,二者差额94亿元。",
         ["sum 302亿元 part 198亿元 part 104亿元"]),
        ("顺差94亿元,其中对甲地顺差60亿元,对乙地顺差34亿元。",
         ["sum 94亿元 part 60亿元 part 34亿元"]),
    ],
)  # fmt: skip
def test_a_balance_is_checked_against_its_flows(text: str, expected: list[str]) -> None:
    assert links(text, "sum", "part") == expected
