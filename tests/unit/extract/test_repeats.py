"""Figures that are printed twice."""

import pytest

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("警方破获刑案近27万起\n全国公安机关共破获刑事案件26.98万起。",
         ["same 26.98万起 other 27万起"]),
        ("上半年打掉犯罪组织22个\n上半年,全省打掉犯罪组织22个。", ["same 22个 other 22个"]),
        ("全市破获刑事案件350起。\n上半年破获刑事案件120起。", []),
        ("一、破获刑事案件350起\n近年来,破获刑事案件120起。", []),
        # a title may speak of a part of the time
        ("一季度破获刑事案件350起\n上半年,全市破获刑事案件350起。", ["same 350起 other 350起"]),
        ("命案破案率100%。“两抢”破案率100%。", []),
        ("2022年预期寿命79.13岁。\n到2030年,预期寿命达到79.1岁。", []),
        # one digit off in words that are printed twice
        ("一季度,全国法院共受理执行案件14586件。\n据通报,一季度,全国法院共受理执行案件14587件。",
         ["same 14587件 other 14586件"]),
        ("甲省新增死亡病例35例。\n乙省新增死亡病例34例。", []),
        ("二、外币贷款增加255亿美元\n3月末情况。一季度外币贷款增加855亿美元。",
         ["same 855亿美元 other 255亿美元 ? guessed-partner"]),
    ],
)  # fmt: skip
def test_what_is_printed_twice(text: str, expected: list[str]) -> None:
    assert links(text, "same") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nine characters and more before both, and one digit that differs
        (
            "全国机动车保有量达4.17亿辆。\n年末全国机动车保有量达4.19亿辆。",
            ["same 4.19亿辆 other 4.17亿辆 ? guessed-partner"],
        ),
        # the same number goes before one that differs in a digit
        (
            "全国机动车保有量达4.17亿辆。\n全国机动车保有量达4.19亿辆,下同。\n全国机动车保有量达4.19亿辆。",
            [
                "same 4.19亿辆 other 4.17亿辆 ? guessed-partner",
                "same 4.19亿辆 other 4.19亿辆",
            ],
        ),
        ("全国机动车保有量达4.17亿辆。\n年末全国机动车保有量达6.19亿辆。", []),
        # a headline and its sentence, by more than a digit
        (
            "一、全社会用电量增长4.8%\n3月份,全社会用电量增长7.5%。",
            ["same 7.5% other 4.8% ? guessed-partner"],
        ),
        (
            "一、出口增长5.2%\n以人民币计价,出口增长5.2%;以美元计价,出口增长3.1%。",
            ["same 5.2% other 5.2%"],
        ),
        ("一、全社会用电量同比增长4.8%\n全社会用电量环比增长7.5%。", []),
        ("一、新增就业655人\n新增就业900人目标,完成七成。", []),
        # other words before both, and one digit that differs
        (
            "上半年打掉团伙22个,查处交通违法行为3051起。\n"
            "上半年打掉团伙22个;开展夜查,查处交通违法行为3951起。",
            ["same 22个 other 22个", "same 3951起 other 3051起 ? guessed-partner"],
        ),
        # how much fewer there are, and how many
        ("全镇常住人口3.12万人。\n参保少了,因为常住人口减少3.1万人。", []),
        # each paragraph is of something else
        (
            "打掉团伙22个,查处交通违法行为3051起。\n打掉团伙29个,查处交通违法行为3951起。",
            [],
        ),
        ("上半年查处交通违法行为3051起。\n夜里查处交通违法行为3951起。", []),
        ("甲县查处交通违法行为3051起。\n乙县查处交通违法行为3951起。", []),
        ("共查处交通违法行为31起。\n上半年还开展夜查,交通违法行为查处39起。", []),
        # a headline that rounds or cuts what the text prints
        (
            "集装箱吞吐量超363万标箱\n上半年,集装箱吞吐量263.95万标箱。",
            ["same 263.95万标箱 other 363万标箱 ? guessed-partner"],
        ),
        # of two times, or of two things that only end alike
        ("6月30日,共查处各类交通违法行为3051起。\n上半年,共查处各类交通违法行为3951起。", []),
        ("夜间,共查处各类交通违法行为3051起。\n高速路段,共查处各类交通违法行为3951起。", []),
        # long words right before both, or right behind
        ("8月份中国制造业采购经理指数为57.1%\n今天公布的8月份中国制造业采购经理指数为50.1%,比上月低0.3个百分点。",
         ["same 50.1% other 57.1% ? guessed-partner"]),
        ("一、84项新食品安全国家标准发布\n两部门发布85项新食品安全国家标准。",
         ["same 85项 other 84项 ? guessed-partner"]),
        ("一、84项标准发布\n两部门发布85项新标准。", []),
        # of several that it may repeat, the first
        ("一、84项新食品安全国家标准发布\n二、86项新食品安全国家标准发布\n两部门发布85项新食品安全国家标准。",
         ["same 85项 other 84项 ? guessed-partner"]),
        ("今年将新培育3000家小巨人企业\n今年工信部将新培育5000家专精特新小巨人企业。",
         ["same 5000家 other 3000家 ? guessed-partner"]),
        # a change that a headline tells
        (
            "一、贷款余额同比增长4.7%\n3月末,银行业贷款余额16.77万亿元,同比增长4.1%。",
            ["same 4.1% other 4.7% ? guessed-partner"],
        ),
        ("一、贷款余额同比增长4.7%\n3月末,银行业贷款余额同比增长6.8%。", []),
        ("一、贷款余额同比增长4%\n3月末,银行业贷款余额同比增长6%。", []),
        ("外贸进出口同比增长4.7%。\n前5个月,外贸进出口总值16.77万亿元,同比增长4.1%。", []),
    ],
)  # fmt: skip
def test_what_is_perhaps_printed_twice(text: str, expected: list[str]) -> None:
    assert links(text, "same") == expected


@pytest.mark.parametrize(
    "text",
    [
        "下达57.4亿元支持城市改造\n下达资金57.4亿元。\n下达18亿元支持福利\n下达资金18亿元。",
        "合作区累计进出口超1280亿元\n今年前8个月,合作区进出口306.5亿元。四年来总值1282.1亿元。",
        "成交额增长42.75%\n成交量、成交额分别增长30.02%和42.75%。",
        "补贴申请突破1000万份\n截至目前,今年补贴申请量322.5万份。去年以来累计申请量已突破1000万份。",
        "国土部通报5起案件\n这5起案件涉及土地1464亩。\n国土部督办4起案件\n今天国土部督办4起案件。",
        "国庆假期接待游客430万人次\n国庆假期,接待游客430.4万人次。去年国庆假期接待游客365万人次。",
        "上半年旅游收入256.8亿元\n上半年旅游收入256.8亿元。2024年上半年旅游收入236.8亿元。",
        "全市居民人均可支配收入28560元\n全市居民人均可支配收入28560元。农村居民人均可支配收入18560元。",
        "甲气田探明储量超6000亿方\n甲气田新增探明储量2202.16亿方。",
        "一期投资12.56亿元,建成厂房25.6万平方米。\n二期投资12.86亿元,建成厂房28.6万平方米。",
        "1号线日均客流25.68万人次,周末23.68万人次。\n2号线日均客流26.68万人次,周末24.68万人次。",
    ],
)
def test_a_headline_that_the_text_tells_too(text: str) -> None:
    assert not [told for told in links(text, "same") if told.endswith("guessed-partner")]
