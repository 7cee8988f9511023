"""Doubts about periods, names and partners that a person has to look at; invented sentences."""

from datetime import date

import pytest

from lvliang_cli.core.extract.model.mention import Article, Mention, When
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage1_numbers.figure_or_not import judged
from lvliang_cli.core.extract.stage7_further_doubts import doubts

ISSUED = date(2023, 10, 12)


def found(text: str) -> list[set[str]]:
    return [set(figure.doubts) for figure in read(text, ISSUED).figures]


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("立案12006起,其中盗窃7003起、诈骗6003起。", "guessed-partner", [True, False, False]),
        ("立案1300起,其中盗窃700起、诈骗600起。", "guessed-partner", [False, False, False]),
        ("与试点以前比较,销量上升13.3%。", "basis-unread", [True]),
        ("销量同比上升13.3%。", "basis-unread", [False]),
        ("销量50件。", "basis-unread", [False]),
        ("对该类企业处罚5家。", "label-cut", [True]),
        ("傳染病造成死亡8人,火灾造成死亡3人。", "label-cut", [False, False]),
        ("造成死亡8人。", "label-cut", [True]),
        ("累计22种。", "label-cut", [True]),
        ("破案2\u200b6起。", "broken-number", [True]),
        ("巡逻9,607,00公里,查处05户。", "broken-number", [True, True]),
        ("破案16992,3起,查处1,234,56户。", "broken-number", [True, True]),
        ("共对27个大气污染问题下发15份通知。", "label-cut", [True, False]),
        ("从39个事项拓展到91个。", "label-cut", [True]),
        ("查处吸毒30人次,其中9成是青年。", "label-cut", [False, True]),
        ("出口增长45%,增幅高于全省31%的平均。", "label-cut", [False, True]),
        ("吸毒人员占人口的0.16%,低于全国0.18%的比例。", "label-cut", [False, True]),
        ("警方加大对裁判的监督,办结3件。", "label-cut", [True]),
        ("税收5亿元,国税局完成3亿元;设立公安局3个。", "label-cut", [False, True, False]),
        ("2022年9亿元,“十四五”出口5亿元,是“十三五”的2倍。", "period-carried", [False, True, True]),
        (
            "诉求涉及街道4个,部门9个;城区收入9亿元,中溪镇22件。",
            "label-cut",
            [False, True, False, True],
        ),
        ("出口增长9%,规模占总量的2%。", "label-cut", [False, True]),
        ("平均用时1小时37分钟,缩短20分钟。", "broken-number", [True, True, False]),
        ("去年出口5亿元,年均增长3%。", "period-carried", [False, True]),
        ("2016年至2020年出口5亿元,年均增长3%。", "period-carried", [False, False]),
    ],
)
def test_what_may_be_otherwise_is_doubted(text: str, code: str, expected: list[bool]) -> None:
    assert [code in each for each in found(text)][: len(expected)] == expected


@pytest.mark.parametrize(
    ("when", "is_carried"),
    [
        (When("上半年", "2023-01-01", "2023-06-30", "inherited"), False),
        (When("上半年", "2023-01-01", "2023-06-30", "printed"), False),
        (When("统计处今日(十月十二日)发表", "2023-10-12", "2023-10-12", "inherited"), True),
        (When("甲" * 25, "2023-01-01", "2023-06-30", "inherited"), True),
        (None, False),
    ],
)
def test_a_period_of_another_place_is_doubted(when: When | None, is_carried: bool) -> None:
    text = "破案5起。"
    article = Article(text, text, ISSUED)
    ((quantity, verdict),) = judged(text)
    mention = Mention(quantity, verdict)
    mention.when = when
    doubts(article, [mention])
    assert ("period-carried" in mention.doubts) == is_carried


def test_a_period_from_before_the_paragraph_that_printed_another_is_doubted() -> None:
    text = "破案5起,抓获6人。"
    article = Article(text, text, ISSUED)
    mentions = [Mention(quantity, verdict) for quantity, verdict in judged(text)]
    mentions[0].when = When("7月", "2023-07-01", "2023-07-31", "printed")
    mentions[1].when = When("上半年", "2023-01-01", "2023-06-30", "inherited")
    doubts(article, mentions)
    assert ["period-carried" in mention.doubts for mention in mentions] == [False, True]


@pytest.mark.parametrize(
    ("words", "is_cut"),
    [
        ("对涉案厅局级干部", True),
        ("批发和", True),
        ("此类案件", True),
        ("“猎狐行动", True),
        ("其他案件", False),
        ("按照补助标准", True),
        ("按日连续处罚案件", False),
        ("响、管制刀具", True),
        ("除甲市外城市", True),
        ("合计", True),
        ("增长面", False),
        ("选手将", True),
        ("发生事故发生火灾", True),
        ("受理投诉占受理总数的比重", False),
        ("对外贸易额", False),
        ("“猎狐”行动", False),
    ],
)
def test_a_name_that_looks_like_a_piece_is_doubted(words: str, is_cut: bool) -> None:
    text = "破案5起。"
    article = Article(text, text, ISSUED)
    ((quantity, verdict),) = judged(text)
    mention = Mention(quantity, verdict)
    mention.subject = mention.subject._replace(words=words)
    doubts(article, [mention])
    assert ("label-cut" in mention.doubts) == is_cut


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("增速最高的为太原市(增长5.1%)。", "太原市"),
        ("7个县(市、区)增速高于全市。", ""),
        ("2023年70个大中城市销售情况", ""),
        ("年末常住人口766579,比上年末增加2028人。", ""),
    ],
)
def test_a_name_that_names_no_thing_is_doubted(text: str, name: str) -> None:
    last = read(text).figures[-1]
    assert name in last.counted
    assert "label-cut" in last.doubts
