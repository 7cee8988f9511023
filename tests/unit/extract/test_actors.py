"""Who counted is cut from the name of what is counted, and kept where it tells figures apart."""

import pytest

from lvliang_cli.core.extract.stage5_subject.actors import without_actor
from lvliang_cli.core.extract.stage5_subject.positioned_words import words_at


@pytest.mark.parametrize(
    ("words", "rest", "actor"),
    [
        ("全市公安机关共破获案件", "破获案件", "全市公安机关"),
        ("各级公安机关还依法查处案件", "查处案件", "各级公安机关"),
        ("全院受理案件", "受理案件", "全院"),
        ("基层法院收案", "基层法院收案", ""),
        ("投诉热线共受理投诉", "受理投诉", "投诉热线"),
        ("超员客车共发生事故", "超员客车共发生事故", ""),
        ("北京铁警暑运抓获嫌疑人", "抓获嫌疑人", "北京铁警暑运"),
        ("社区卫生服务中心诊疗人次", "社区卫生服务中心诊疗人次", ""),
        ("各级12315机构共受理投诉", "受理投诉", "各级12315机构"),
        ("泰州市平台受理", "泰州市平台受理", ""),
        ("立案", "立案", ""),
    ],
)
def test_the_actor_is_cut(words: str, rest: str, actor: str) -> None:
    found = without_actor(words_at(words, 0, len(words)))
    assert (found[0].plain, found[1].plain) == (rest, actor)
