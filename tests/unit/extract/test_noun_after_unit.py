"""The noun after a unit, with where it ends."""

import pytest

from lvliang_cli.core.extract.model.mention import Mention
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage1_numbers.figure_or_not import judged
from lvliang_cli.core.extract.stage5_subject.noun_after_unit import object_after


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("疏散25828名群众,转移物资。", "群众"),
        ("造成3人受伤。", "受伤"),
        ("解救12名被困群众。", "被困群众"),
        ("为300名受害人追回资金。", "受害人"),
        ("900个村中过半通了公路。", "村"),
        ("80个服务站严格落实值守。", "服务站"),
        ("7名民警积极参与救援。", "民警"),
        ("5个公园取得积极成效。", "公园取得积极成效"),
        ("有19个省份都上调了标准。", "省份"),
        ("其中5名责任人被依法不起诉。", "责任人被依法不起诉"),
        ("发放12床棉被。", "棉被"),
        ("立案30起,同比持平。", ""),
        ("立案30起左右。", ""),
        ("认定200个左右示范企业。", "示范企业"),
        ("破案率97%工作。", ""),
        ("120名法官人均结案242件。", "法官"),
        ("结案超过3000万件大关。", ""),
        ("从70余个国家(地区)抓获逃犯900余名。", "国家(地区)"),
        ("已组织7轮“惊雷”会战。", "“惊雷”会战"),
        ("出动984台警车全域巡控。", "警车"),
        ("占97%的案件。", "案件"),
        ("侦破一起32年前发生在石庄镇的命案。", "命案"),
        ("857家景区累计接待游客。", "景区"),
        ("建成41个区县(自治县)服务中心。", "区县(自治县)服务中心"),
        ("授予26个城市“森林城市”称号。", "城市“森林城市”称号"),
        ("建成6个“口袋公园”让居民推窗见绿。", "“口袋公园”"),
    ],
)
def test_the_noun_ends_at_a_verb_or_a_mark(text: str, noun: str) -> None:
    quantity, verdict = next(pair for pair in judged(text) if pair[1].class_ is not None)
    mention = Mention(quantity, verdict)
    words, end = object_after(text, mention, len(text))
    assert words.plain == noun
    assert end >= mention.end
    assert all(text[at] == character for character, at in zip(*words, strict=True))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全市8类严重暴力案件破案率实现100%。", ["严重暴力案件", "严重暴力案件破案率"]),
        ("3座跨江大桥总流量152万辆。", ["跨江大桥", "总流量"]),
        ("3家企业占全市产值的82%。", ["企业", "企业占全市产值的比重"]),
    ],
)
def test_what_the_next_number_measures_is_not_in_the_noun(text: str, names: list[str]) -> None:
    assert [figure.counted for figure in read(text).figures] == names
