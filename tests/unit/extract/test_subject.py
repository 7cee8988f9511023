"""What a figure counts, its prices, the key of its indicator and its English label.

Invented sentences, each kind of them with what must not happen beside it.
"""

import pytest

from lvliang_cli.core.extract.model.figure import Figure
from lvliang_cli.core.extract.reading import read


def names(text: str) -> list[str]:
    return [figure.counted for figure in read(text).figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("基层法院收案27件,占全部收案的84.7%;中级法院收案4件,占13.7%。",
         ["基层法院收案", "基层法院收案占全部收案的比重", "中级法院收案",
          "中级法院收案占全部收案的比重"]),
        ("乡镇所94家,占61%。", ["乡镇所", "乡镇所占比"]),
        ("全县人口中,男性36人,占49%。", ["男性", "男性占全县人口的比重"]),
        ("法律服务所15家,其中乡镇所9家,占61%。",
         ["法律服务所", "乡镇所", "乡镇所占法律服务所的比重"]),
        ("盗窃50起,占总数80起的62.5%。", ["盗窃", "总数", "盗窃占总数的比重"]),
        ("食品(占投诉的18%)>交通工具(13%)>服装(9%)。",
         ["食品占投诉的比重", "交通工具占投诉的比重", "服装占投诉的比重"]),
        ("城区火灾40起、亡2人,分别占火灾总数和亡人总数的35%、71%。",
         ["城区火灾", "城区火灾亡", "城区火灾占火灾总数的比重", "城区火灾亡占亡人总数的比重"]),
        ("接警90起,日均3起,占总数的3%。", ["接警", "接警日均", "接警占总数的比重"]),
        ("新登记汽车111万辆,占汽车总量的16%,增加64万辆,占比提高2个百分点。",
         ["新登记汽车", "新登记汽车占汽车总量的比重", "新登记汽车",
          "新登记汽车占汽车总量的比重"]),
        ("耕地占用税1.5亿元,下降3%。", ["耕地占用税", "耕地占用税"]),
        ("超员客车共发生事故6608起,造成20人死亡。",
         ["超员客车发生事故", "超员客车发生事故造成死亡"]),
        ("处置涉诈网址836个,拦截涉案资金38亿元。", ["处置涉诈网址", "拦截涉案资金"]),
        ("查处11项重点违法行为68起。", ["查处重点违法行为", "查处重点违法行为"]),
        ("共发生事故665起、死亡137人、财产损失119万元。",
         ["发生事故", "事故死亡", "事故财产损失"]),
        ("尽管火灾死亡人数上升19%。", ["火灾死亡人数"]),
        ("侦破诈骗案件32起,扣押车辆1台,发案下降10%。",
         ["侦破诈骗案件", "扣押车辆", "诈骗案件发案"]),
        ("执行收案23件,结案10件,结案率43%。", ["执行收案", "执行结案", "执行结案率"]),
        ("与3名反诈志愿者一起宣传。", ["反诈志愿者"]),
        ("登记投诉598件,环比上季度566件增长5%。", ["登记投诉"] * 3),
        ("诈骗警情有所遏制,在全市警方的努力下,全市接报81起。", ["诈骗警情接报"]),
        ("【两项战果】破案33起。", ["破案"]),
        ("全国12315平台受理投诉41件,全省统一平台受理28件。", ["12315平台受理投诉", "统一平台受理"]),
        ("全省打掉63个黑恶团伙 发案数创新低", ["打掉黑恶团伙"]),
        ("打掉诈骗团伙8个,抓获嫌疑人9人,破案3起。",
         ["打掉诈骗团伙", "诈骗团伙抓获嫌疑人", "诈骗团伙破案"]),
        ("出口规模在历史同期首次突破30亿元。", ["出口规模"]),
        ("接待游客220人次,与去年持平,与2019年相比增长6%。", ["接待游客"] * 2),
        ("占7个行业的70%。", ["行业", "占行业的比重"]),
    ],
)  # fmt: skip
def test_shares_name_their_part_and_their_whole(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


def figures(text: str) -> tuple[Figure, ...]:
    return read(text).figures


@pytest.mark.parametrize(
    ("sentence", "prices"),
    [
        ("生产总值72亿元,按可比价格计算,增长0.7%。", [None, "comparable"]),
        ("人均收入41元,同比名义增长6%,扣除价格因素,实际增长5%。", [None, "current", "constant"]),
        ("收入41亿元,扣除留抵退税因素后增长2%,按自然口径计算下降13%。",
         [None, "comparable", "current"]),
        ("按不变价格计算,产值增长5%。", ["constant"]),
        ("增加值实际增长7%。", ["constant"]),
        ("现价总产值59亿元。", ["current"]),
        ("产值增长5%。", [None]),
    ],
)  # fmt: skip
def test_prices_are_told_where_they_are_printed(sentence: str, prices: list[str | None]) -> None:
    assert [figure.prices for figure in figures(sentence)] == prices


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("增速放缓0.8个百分点。", "down"),
        ("同比少增206亿元。", "down"),
        ("同比少减3亿元。", "up"),
        ("价格下调0.15元。", "down"),
        ("粮食减产12万吨。", "down"),
        ("指数低开1.57%。", "down"),
        ("环比↓36.36%。", "down"),
        ("环比↑1.48%。", "up"),
        ("有16.6%的增长。", "up"),
        ("比上月高3.0个百分点。", "up"),
        ("比上年同期低1个百分点。", "down"),
        ("指数为51.2%,高于总体1.4个百分点。", None),
        ("按可比价格下降5.2%。", "down"),
        ("最高3个百分点。", None),
    ],
)
def test_one_table_says_which_way_it_went(sentence: str, expected: str | None) -> None:
    change = figures(sentence)[-1].change
    assert (change.direction if change else None) == expected


def test_figures_of_one_name_are_told_apart_or_doubted() -> None:
    text = "抓获毒品犯罪嫌疑人239名。其中,百城共抓获毒品犯罪嫌疑人162名。"
    assert names(text) == ["抓获毒品犯罪嫌疑人", "百城抓获毒品犯罪嫌疑人"]
    alike = figures("收缴枪支5支。收缴枪支7支。")
    assert all("not-distinct" in figure.doubts for figure in alike)
    same = figures("收缴枪支5支。收缴枪支5支。")
    assert not any("not-distinct" in figure.doubts for figure in same)
