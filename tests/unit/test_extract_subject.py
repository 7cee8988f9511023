"""What a figure counts, its prices, the key of its indicator and its English label.

Invented sentences, each kind of them with what must not happen beside it.
"""

import pytest

from lvliang_cli.core.extract.figure import Figure
from lvliang_cli.core.extract.reading import read


def names(text: str) -> list[str]:
    return [figure.counted for figure in read(text).figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what stands before the number, freed of period, actor, basis, method and direction
        ("2023年上半年,全市公安机关共破获刑事案件572起。", ["破获刑事案件"]),
        ("年末生猪存栏36万头,全年生猪出栏60万头。", ["生猪存栏", "生猪出栏"]),
        ("累计1-8月出口2844亿元。", ["出口"]),
        ("扣除留抵退税因素后,税收增长2.5%。", ["税收"]),
        ("初步核算,全市生产总值(GDP)235亿元。", ["生产总值"]),
        ("全县共有家庭户[3]2706户。", ["家庭户"]),
        ("企(事)业单位贷款余额6亿元。", ["企(事)业单位贷款余额"]),
        ("一般公共预算收入56亿元。", ["一般公共预算收入"]),
        ("海南共破获毒品案件82起。", ["破获毒品案件"]),
        ("12345热线共受理市民诉求71412件。", ["受理市民诉求"]),
        ("市检察院的报告称,起诉300人。", ["起诉"]),
        ("位居前三位的依次是盗窃罪48件。", ["盗窃罪"]),
        ("国庆假期全省接待国内游客386万人次。", ["接待国内游客"]),
        ("澳门第3季失业率为3.3%。", ["澳门失业率"]),
        ("基层法院收案27件。", ["基层法院收案"]),
        # what stands after it
        ("从已结案件中抽取100宗法律援助案件进行评估。", ["抽取法律援助案件"]),
        ("41个行业中有37个行业增加值保持增长。", ["行业", "行业增加值保持增长"]),
        ("为623个接种点配置医用冰箱1772台。", ["接种点", "配置医用冰箱"]),
        ("其中5名责任人被依法不起诉。", ["责任人被依法不起诉"]),
        ("先后开展2轮集中收网行动。", ["开展集中收网行动"]),
        ("共有33.3%的事故涉及工人群体。", ["事故涉及工人群体占比"]),
        ("涉酒事故中,83.3%发生在夜间。", ["涉酒事故发生在夜间占比"]),
        ("就业不足率维持于1.0%的水平。", ["就业不足率"]),
        # a limit in the name
        ("18起火灾过火面积在200平方米以下。", ["火灾过火面积在200平方米以下",
         "火灾过火面积在200平方米以下的界限"]),
        (
            "汽车保有量超过200万辆城市34个;超过300万辆城市18个。",
            ["汽车保有量的界限", "汽车保有量超过200万辆城市",
             "汽车保有量超过200万辆城市的界限", "汽车保有量超过300万辆城市"],
        ),
        ("接待超过300万名游客。", ["接待游客"]),
        ("破案率保持92.5%的历史最高水平。", ["破案率"]),
        ("与120余个派出所建立联动机制。", ["派出所"]),
        ("为56名被害人家庭发放救助金118万元。", ["被害人家庭", "发放救助金"]),
        ("帮扶因病致贫家庭20户,走访30户因病致贫家庭。", ["帮扶因病致贫家庭", "走访因病致贫家庭"]),
        # a time is no part of the name; an age is
        ("首两个月销售额共12亿元。", ["销售额"]),
        ("满意度达96.4%,连续5年保持在95%以上。", ["满意度", "满意度"]),
        ("0-17周岁人口98人,60周岁及以上人口123人。", ["0-17周岁人口", "60周岁及以上人口"]),
        ("第28周报告流感病例91例。", ["报告流感病例"]),
        ("去年起诉走私犯罪210人。", ["起诉走私犯罪"]),
        ("起诉职务侵占案件54件,占案件总数的5%。", ["起诉职务侵占案件",
         "起诉职务侵占案件占案件总数的比重"]),
        # told of what the unit counts
        ("案件数上升的有8类,下降的有6类。", ["案件数上升的类型", "下降的类型"]),
        ("判处死刑的5人。", ["判处死刑的人员"]),
    ],
)  # fmt: skip
def test_the_words_of_its_own_clause(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # nothing of its own: what the figure before counts
        ("受理案件12件,同比上升8%。", ["受理案件", "受理案件"]),
        ("受理案件12件(含旧存3件),同比上升8%。", ["受理案件", "旧存", "受理案件"]),
        ("无业人员仍是高发人群,共14119人。", ["无业人员"]),
        ("常住人口746人,与第六次全国人口普查的703人相比,增加43人。", ["常住人口"] * 3),
        # a verb, a suspect, a loss: of the cases in force
        ("新收刑事案件24件;审结23件。", ["新收刑事案件", "刑事案件审结"]),
        ("破获诈骗案件47起,抓获嫌疑人50人,涉案金额2亿元。",
         ["破获诈骗案件", "诈骗案件抓获嫌疑人", "诈骗案件涉案金额"]),
        ("发生火灾36起,造成3人死亡、2人受伤。", ["发生火灾", "火灾造成死亡", "火灾受伤"]),
        ("开展养老领域专项整治,破获相关案件18起。", ["养老领域专项整治破获相关案件"]),
        ("命案发案数下降22%,破案率100%。", ["命案发案数", "命案破案率"]),
        ("最高法院受理案件154件,结案95件,结案率62.3%。",
         ["最高法院受理案件", "最高法院结案", "最高法院结案率"]),
        ("1.刑事案件。一审案件21件。", ["刑事一审案件"]),
        ("公共预算收入56亿元;支出98亿元。", ["公共预算收入", "公共预算支出"]),
        # and not where the cases are wider than what is counted, or name it themselves
        ("破获刑事案件269起,抓获违法犯罪嫌疑人465人。",
         ["破获刑事案件", "抓获违法犯罪嫌疑人"]),
        ("受理案件12件,结案8件。", ["受理案件", "结案"]),
        ("查处治安案件17起,抓获逃犯11名。", ["查处治安案件", "抓获逃犯"]),
        ("督促治理河流4条,挽回国有财产损失93元。", ["督促治理河流", "挽回国有财产损失"]),
        # a part takes what the whole counts
        ("接报警90起,其中甲分局50起、乙分局40起。", ["接报警", "甲分局接报警", "乙分局接报警"]),
        ("新增死亡病例35例(甲地34例,乙地1例)。",
         ["新增死亡病例", "甲地新增死亡病例", "乙地新增死亡病例"]),
        ("机动车保有量9万辆,其中汽车7万辆。", ["机动车保有量", "汽车保有量"]),
        ("卫生机构床位456张,其中医院398张。", ["卫生机构床位", "医院床位"]),
        ("失业率4.7%最高(其中大学5.6%)。", ["失业率", "大学失业率"]),
        ("18起较大火灾中有10起在夜间。", ["较大火灾", "较大火灾在夜间"]),
        ("国考断面21个,其中优良断面18个。", ["国考断面", "优良断面"]),
        ("住户部门贷款增加12亿元,其中,短期贷款减少5亿元;企业贷款增加60亿元,其中,短期贷款增加23亿元。",
         ["住户部门贷款增加额", "住户部门贷款短期贷款增加额", "企业贷款增加额",
          "企业贷款短期贷款增加额"]),
        ("采矿业增加值增长1.6%,制造业增长7.0%。", ["采矿业增加值", "制造业增加值"]),
        ("其中:刑事12起;治安30起。", ["刑事", "治安"]),
        # the mean and the comparison with another figure
        ("受理诉求712件,日均102件,较上周上升1%。",
         ["受理诉求", "受理诉求日均", "受理诉求日均"]),
        ("服判率97.1%,高于总体32.6个百分点。", ["服判率", "服判率高于总体"]),
        ("食品价格上涨1.1%,影响CPI上涨约0.20个百分点。", ["食品价格", "食品价格影响CPI"]),
        ("收入56亿元,完成预算的102%,增长4%。", ["收入", "收入完成预算", "收入"]),
        ("有3个城市的汽车保有量超过百万辆,2家企业的利润超过5万元。",
         ["城市的汽车保有量超过百万辆", "城市的汽车保有量超过百万辆的界限",
          "企业的利润超过5万元", "企业的利润超过5万元的界限"]),
        ("在已结案件中有30件,占60%。", ["已结案件", "已结案件占比"]),
        # carried verbs
        ("缴获毒品5吨、制毒物品7吨。", ["缴获毒品", "缴获制毒物品"]),
        ("排查隐患81项、整改率84%。", ["排查隐患", "整改率"]),
        # what an earlier comparison leaves to the second
        ("有3个城市的汽车保有量超过百万辆,2个城市超200万辆。",
         ["城市的汽车保有量超过百万辆", "城市的汽车保有量超过百万辆的界限",
          "城市的汽车保有量超200万辆", "城市的汽车保有量超200万辆的界限"]),
    ],
)  # fmt: skip
def test_what_the_sentence_adds(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


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
        ("占7个行业的70%。", ["行业", "占行业的比重"]),
    ],
)  # fmt: skip
def test_shares_name_their_part_and_their_whole(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("牛肉、羊肉、猪肉产量分别下降1.7%、1.8%、10.8%,降幅分别比上半年收窄1.7、0.7、8.3个百分点。",
         ["牛肉产量", "羊肉产量", "猪肉产量", "牛肉产量降幅", "羊肉产量降幅", "猪肉产量降幅"]),
        ("审限内结案率和服判息诉率分别提高到99.4%和83.1%。", ["审限内结案率", "服判息诉率"]),
        ("对欧盟和日本出口分别为32亿元和96亿元,分别增长5%和下降3%。",
         ["对欧盟出口", "对日本出口", "对欧盟出口", "对日本出口"]),
        ("发生事故10起,死亡20人,同比增加5起,3人。", ["发生事故", "事故死亡"] * 2),
        ("道路交通事故起数、死亡人数分别下降13%、20%。",
         ["道路交通事故起数", "道路交通事故死亡人数"]),
        ("发生火灾23起,死亡4人,两项数字分别下降12%和8%。", ["发生火灾", "火灾死亡"] * 2),
        ("接待游客38万人次,旅游收入2亿元,恢复至2019年同期的104%和98%。",
         ["接待游客", "旅游收入"] * 2),
        ("甲指数和乙指数为51.2%和50.9%,分别高于总体1.7个和1.4个百分点。",
         ["甲指数", "乙指数", "甲指数高于总体", "乙指数高于总体"]),
        ("用电量12亿千瓦时,比上月、去年同期分别增长3%、5%。", ["用电量"] * 3),
        ("5月用电量120亿千瓦时,增速分别比上月和上年同期高1.3个和1.5个百分点。",
         ["用电量", "用电量增速", "用电量增速"]),
        ("出口增速分别为日本(3%)、美国(5%)。", ["日本出口增速", "美国出口增速"]),
        ("文具(零售量上升9%);服装(上升7%)。", ["文具零售量", "服装零售量"]),
        ("起诉金融、医疗领域职务犯罪348人和580人。",
         ["起诉金融领域职务犯罪", "起诉医疗领域职务犯罪"]),
        ("检查药店和诊所分别2100家和860家。", ["检查药店", "检查诊所"]),
        ("查处酒驾、抓获逃犯41起和62人。", ["查处酒驾", "抓获逃犯"]),
        ("起诉走私犯罪210人、洗钱罪98人、非法经营犯罪345人。",
         ["起诉走私犯罪", "起诉洗钱罪", "起诉非法经营犯罪"]),
        ("破获刑事案件210起、经济犯罪案件98起。", ["破获刑事案件", "破获经济犯罪案件"]),
        # whose they are cannot be known
        ("审结案件30件,分别上升3%、5%。", ["审结案件", "", ""]),
        ("甲、乙和丙下降3%、5%。", ["甲、乙和丙", "甲、乙和丙"]),
    ],
)  # fmt: skip
def test_each_member_of_a_list_has_its_own(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


def figures(text: str) -> tuple[Figure, ...]:
    return read(text).figures


def test_each_change_of_a_list_has_its_own_basis() -> None:
    text = "用电量12亿千瓦时,增速分别比上月和上年同期高1.3个和1.5个百分点。"
    bases = [figure.change.basis for figure in figures(text) if figure.change]
    assert bases == ["mom", "yoy"]


@pytest.mark.parametrize(
    ("sentence", "prices"),
    [
        ("生产总值72亿元,按可比价格计算,增长0.7%。", [None, "comparable"]),
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


def test_a_flow_is_measured_against_nothing() -> None:
    flow, more = figures("一季度外币贷款增加255亿元,同比少增206亿元。")
    assert flow.counted == more.counted == "外币贷款增加额"
    assert flow.change is not None
    assert flow.change.basis == "unknown"
    assert more.change is not None
    assert (more.change.basis, more.change.direction) == ("yoy", "down")


def test_the_name_is_made_of_runs_of_the_text() -> None:
    text = "新增死亡病例35例(某地34例)。"
    subject = figures(text)[1].subject
    assert "".join(text[start:end] for start, end in subject.spans) == subject.words
    assert subject.spans == ((10, 12), (0, 6))


def test_what_is_carried_is_marked_and_doubted_by_how_far() -> None:
    own, clause, sentence = figures("审结盗窃案件30件,增长5%。同比多3件。")
    assert [f.subject.carried for f in (own, clause, sentence)] == ["", "clause", "sentence"]
    assert "subject-carried" in sentence.doubts
    assert "subject-carried" not in clause.doubts
    (_, other) = figures("审结盗窃案件30件。\n同比多3件。")
    assert other.counted == ""
    assert "no-thing-counted" in other.doubts


def test_figures_of_one_name_are_told_apart_or_doubted() -> None:
    text = "抓获毒品犯罪嫌疑人239名。其中,百城共抓获毒品犯罪嫌疑人162名。"
    assert names(text) == ["抓获毒品犯罪嫌疑人", "百城抓获毒品犯罪嫌疑人"]
    alike = figures("收缴枪支5支。收缴枪支7支。")
    assert all("not-distinct" in figure.doubts for figure in alike)
    same = figures("收缴枪支5支。收缴枪支5支。")
    assert not any("not-distinct" in figure.doubts for figure in same)


def test_nothing_of_another_paragraph_is_in_a_name() -> None:
    told = "接警90起,其中城区50起。"
    other = "收缴枪支5支,查处赌场3个。"
    assert names(f"{told}\n{other}") == names(told) + names(other)
    assert names(f"{other}\n{told}") == names(other) + names(told)


@pytest.mark.parametrize(
    ("sentence", "key", "label"),
    [
        ("破获电信网络诈骗案件47起。", "telecom-and-online-fraud+solve",
         "Telecom and online fraud cases solved"),
        ("两抢案件破案率实现100%。", "robbery-and-snatching+solve-rate",
         "Clearance rate for robbery and snatching cases"),
        ("不诉率19.7%。", "non-prosecution-rate", "Non-prosecution rate"),
        ("不起诉率19.7%。", "non-prosecution-rate", "Non-prosecution rate"),
        ("基层法院收案27件。", "case+receive-new+court-primary",
         "Cases newly received, primary courts"),
        ("受理市民诉求71件,日均10件。", "public-request+accept", "Public requests accepted"),
        ("全国机动车保有量达4.17亿辆。", "motor-vehicle", "Motor vehicles on the register"),
        ("破获诈骗案件4起,返还资金48万元。", "fraud+solve", "Fraud cases solved"),
        ("乡镇所94家,占61%。", "township-legal-service-office", "Township legal service offices"),
        # a word without a row: in the key as it stands, and no label
        ("破获奇异果案件4起。", "case+solve+奇异果", ""),
        # a bare product or stock is none of what a list would make it
        ("查验汽车93万辆。", "inspect-border+汽车", ""),
        ("综合考核列全省第一。", "", ""),
    ],
)  # fmt: skip
def test_keys_and_english_labels_are_composed(sentence: str, key: str, label: str) -> None:
    indicator = figures(sentence)[0].indicator
    assert (indicator.key, indicator.label) == (key, label)


@pytest.mark.parametrize(
    ("sentence", "key", "label"),
    [
        ("受理市民诉求71件,日均10件。", "public-request+accept+per-day",
         "Public requests accepted per day"),
        ("破获诈骗案件4起,返还资金48万元。", "fraud+return-money", "Funds returned, fraud"),
        ("发生火灾36起,造成3人死亡。", "death+fire", "Fire deaths"),
        ("乡镇所94家,占61%。", "share:township-legal-service-office/?",
         "Township legal service offices, share"),
        ("法律服务所15家,其中乡镇所9家,占61%。", None, None),
        ("不诉率19.7%,同比上升3个百分点。", "non-prosecution-rate",
         "Non-prosecution rate, change on a year earlier"),
        ("税收12亿元,扣除留抵退税因素后增长2%。", None, None),
    ],
)  # fmt: skip
def test_keys_of_the_last_figure(sentence: str, key: str | None, label: str | None) -> None:
    indicator = figures(sentence)[-1].indicator
    if key is not None:
        assert (indicator.key, indicator.label) == (key, label)
    assert not any("\u4e00" <= character <= "\u9fff" for character in indicator.label)


def test_wording_does_not_matter_to_the_key() -> None:
    keys = {
        figures(text)[-1].indicator.key
        for text in (
            "汽车保有量超过100万辆的城市共有79个。",
            "有84个城市的汽车保有量超过百万辆,5个。",
        )
    }
    assert len(keys) == 1
    assert (
        figures("机动车驾驶人4.8亿人。")[0].indicator.key
        == figures("全国机动车驾驶人数量达4.8亿人。")[0].indicator.key
    )


def test_what_only_looks_alike_has_keys_of_its_own() -> None:
    texts = ["立案30起。", "破案30起。", "受理案件30件。", "新收案件30件。", "审结案件30件。",
             "贷款余额3亿元。", "贷款增加3亿元。",
             "案件数上升的有8类。", "案件数下降的有8类。"]  # fmt: skip
    keys = [figures(text)[0].indicator.key for text in texts]
    assert len(set(keys)) == len(keys)
