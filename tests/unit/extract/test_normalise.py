"""Text made plain, one character for one."""

import pytest

from lvliang_cli.core.extract.stage1_numbers.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("１２００余人次", "1200余人次"),
        ("４，５６５件", "4,565件"),
        ("共１２，３４５６件", "共12，3456件"),
        ("98.7％ 5．5﹪", "98.7% 5.5%"),
        ("第ー起", "第一起"),
        ("メーカー", "メーカー"),
        ("萬億個餘兩", "万亿个余两"),
        ("2O2O年 1l5起", "2020年 115起"),
        ("O型血 10kg", "O型血 10kg"),
        ("①㎏½", "①㎏½"),
        ("a\u3000b\u00a0c\td", "a b c d"),
        ("a\u2028b\x0bc", "a\nb\nc"),
        ("⼀⼗", "一十"),
        ("5圆 三百万圓 5万亿圆 100日圆", "5元 三百万元 5万亿元 100日元"),
        ("上涨1·8%,2•9个百分点,5·20专案", "上涨1.8%,2.9个百分点,5·20专案"),
        ("团圆行动 日圆", "团圆行动 日圆"),
        ("“引号”、,，。", "“引号”、,，。"),
    ],
)
def test_a_character_becomes_one_plain_character(text: str, plain: str) -> None:
    assert normalise(text) == plain
    assert len(plain) == len(text)
