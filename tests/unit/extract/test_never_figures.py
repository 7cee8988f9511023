"""What holds a numeral so that it is not a figure."""

import pytest

from lvliang_cli.core.extract.stage1_numbers.never_figures import (
    NAMES,
    form_of,
    name_over,
    shields_of,
)
from lvliang_cli.core.text.tsv_files import rows


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2022年08月05日", "date"),
        ("7月18日至27日", "date"),
        ("1至5月份", "date"),
        ("2019-2021年", "date"),
        ("2020-07-13", "date"),
        ("15:40", "time"),
        ("20时30分", "time"),
        ("前三季度", "period"),
        ("6.0:24.5", "ratio"),
        ("10^4起", "formula"),
        ("±800千伏", "formula"),
        ("5±1吨", "formula"),
        ("1.2×10**4人", "formula"),
        ("1.23E+05户", "formula"),
        ("建设2×66万千瓦机组", "formula"),
        ("140302197706220124", "identifier"),
        ("晋J12345", "identifier"),
        ("5G基站", "identifier"),
        ("拨打96110", "telephone"),
        ("110类报警5544起", "telephone"),
        ("0358-8221234", "telephone"),
        ("晋公通字〔2020〕12号", "document-number"),
        ("战果[12]", "footnote"),
        ("6、破案", "item-number"),
        ("(三)提高", "item-number"),
        ("一是加强", "item-number"),
        ("K123+500米处", "place"),
        ("“6·10”", "name"),
        ("《2021年第3号公告》", "title"),
        ("“三零”", "quoted-name"),
        ("超额完成浓度下降4%、天数减少6%的改善目标", "target"),
        ("版权所有 © 2020 清河市公安局 ICP备案号:晋ICP备123号", "page-footer"),
        ("技术支持:甲公司 最佳分辨率1024×768", "page-footer"),
        ("共3页 第1页", "page-footer"),
        ("浏览次数:1234次", "no-measure-word"),
        ("https://a.example/30%25", "address-of-page"),
    ],
)
def test_shields_say_what_holds_the_numeral(text: str, reason: str) -> None:
    assert reason in {shield.reason for shield in shields_of(text).all}


def test_what_only_sounds_like_a_footer_is_read() -> None:
    for text in (
        "核发备案号12个。",
        "侵犯版权所有人权益案件5起。",
        "共3页材料",
        "网页浏览次数达12万次。",
        "比例1:3:",
    ):
        assert shields_of(text).all == []


def test_a_shield_is_found_by_any_of_its_characters() -> None:
    shields = shields_of("在2022年08月05日和“三零”")
    found = shields.over(5, 6)
    assert found is not None
    assert found.reason == "date"
    assert shields.over(0, 1) is None
    assert shields_of("").over(0, 1) is None


@pytest.mark.parametrize(("reason", "source", "example"), rows("lexicon/never_figures"))
def test_every_shield_holds_its_example(reason: str, source: str, example: str) -> None:
    assert form_of(source).search(example), (reason, source)


def test_a_name_is_found_over_any_of_its_characters() -> None:
    assert name_over("在三台县走访", 1) == (1, 4)
    assert name_over("千方百计", 2) == (0, 4)
    assert name_over("三百人", 0) is None
    assert all(len(name) > 1 for name in NAMES)


def test_the_longest_name_is_taken() -> None:
    assert name_over("创建四个全面", 2) == (2, 6)
    assert name_over("一带一路沿线", 0) == (0, 4)
