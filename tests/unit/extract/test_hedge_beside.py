"""Words of about, more than and nearly on either side of a number."""

import pytest

from .test_lexer import only


@pytest.mark.parametrize(
    ("text", "qualifier", "hedge"),
    [
        ("46万余人", "more_than", "余"),
        ("1200 余人", "more_than", "余"),
        ("300元多,", "more_than", "多"),
        ("300元多彩", "exact", ""),
        ("百分之十几", "more_than", "几"),
        ("近5万名", "nearly", "近"),
        ("最近5万名", "exact", ""),
        ("预约300人", "exact", ""),
        ("约300人", "about", "约"),
        ("超过了80%", "over", "超过"),
        ("不足10%", "less_than", "不足"),
        ("98%以上", "at_least", "以上"),
        ("300人左右", "about", "左右"),
        ("至少有10次", "at_least", "至少"),
        ("最多20人", "at_most", "最多"),
        ("最多达20人", "exact", ""),
        ("568起", "exact", ""),
        ("票房破50亿元", "over", "破"),
        ("登记量跌破200万对", "less_than", "跌破"),
        ("全部破10起", "exact", ""),
        ("避免损失约3000万元", "about", "约"),
        ("查处失约300起", "exact", ""),
        ("春节约300万人次", "about", "约"),
        ("节约300万元", "exact", ""),
        ("发放补贴近3亿元", "nearly", "近"),
        ("更贴近3亿人", "exact", ""),
        ("面临近百起纠纷", "nearly", "近"),
        ("3000人次多(含网上)", "more_than", "多"),
        ("300人多部门", "exact", ""),
    ],
)
def test_a_hedge_is_found_on_either_side(text: str, qualifier: str, hedge: str) -> None:
    found = only(text)
    assert (found.qualifier, found.hedge) == (qualifier, hedge)
