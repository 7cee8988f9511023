"""Names completed from the sentence, and carried names, which are doubted."""

import pytest

from ..test_extract_subject import figures, names


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


def test_a_flow_is_measured_against_nothing() -> None:
    flow, more = figures("一季度外币贷款增加255亿元,同比少增206亿元。")
    assert flow.counted == more.counted == "外币贷款增加额"
    assert flow.change is not None
    assert flow.change.basis == "unknown"
    assert more.change is not None
    assert (more.change.basis, more.change.direction) == ("yoy", "down")


def test_what_is_carried_is_marked_and_doubted_by_how_far() -> None:
    own, clause, sentence = figures("审结盗窃案件30件,增长5%。同比多3件。")
    assert [f.subject.carried for f in (own, clause, sentence)] == ["", "clause", "sentence"]
    assert "subject-carried" in sentence.doubts
    assert "subject-carried" not in clause.doubts
    (_, other) = figures("审结盗窃案件30件。\n同比多3件。")
    assert other.counted == ""
    assert "no-thing-counted" in other.doubts
