"""Of what a share is a part, and what the part is; invented sentences."""

import pytest

from lvliang_cli.core.extract.reading import read


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("中级法院收案4万件,占收案总数的13%。", "中级法院收案占收案总数的比重"),
        ("事故起数占总起数的6%。", "事故起数占总起数的比重"),
        ("盗窃案件30起,占总数的5%。", "盗窃案件占总数的比重"),
        ("甲类商品30件、乙类商品40件,合计占总数的70%。", "甲类商品、乙类商品合计占总数的比重"),
        (
            "甲类商品1件、乙类商品2件、丙类商品3件、丁类商品4件、戊类商品5件、己类商品6件、"
            "庚类商品7件、辛类商品8件,合计占总数的70%。",
            "乙类商品、丙类商品、丁类商品、戊类商品、己类商品、庚类商品、辛类商品合计占总数的比重",
        ),
        ("东部的火灾数量占全国的45%。", "东部的火灾数量占全国的比重"),
    ],
)
def test_a_share_is_named_by_its_part_and_its_whole(sentence: str, name: str) -> None:
    assert read(sentence).figures[-1].subject.words == name
