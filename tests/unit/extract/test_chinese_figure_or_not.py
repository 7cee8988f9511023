"""Which quantities are figures; the sentences are invented, one trap each."""

import pytest

from lvliang_cli.core.extract.model.reasons import DOUBTS, DROPPED, TAKEN
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage1_numbers.chinese_figure_or_not import judge_chinese
from lvliang_cli.core.extract.stage1_numbers.lexer import quantities

SILENT = """
扎实推进“四零”乡镇创建。
贯彻二十届二中全会精神,落实“十四五”规划。
推动“一窗受理”,做到“只跑一次”。
增强五个意识,坚定五个自信,做到五个维护。
全镇一盘棋,上下一条心。
第一时间到达,第一书记值守,第三产业发展。
拨打12399热线,电话:0358-1234567,手机13900001111。
依据第二百条之规定,按青政办〔2021〕7号文件办理。
2021年3月5日上午9时20分至11点半。
2019年至2021年,1-9月,三季度,前五个月。
李四、王五在三亚、九江、五台山走访。
一方面抓整改,另一方面抓提升;一手抓防,一手抓治。
1.加强领导。2.压实责任。
(一)总体要求 (二)重点任务
①统筹 ②推进
5G基站、G7高速、C1驾照、A级景区。
车牌青A12345,编号QH-2021-77。
百姓安居,万众一心,千方百计,十分满意。
我们一起努力,和群众打成一片,统一指挥。
一名男子报警,一个电话打来。
这三起案件、该两名人员已移送。
数百名群众到场,上千人围观,成千上万的人参加,多名干部受伤。
三五百人,七八个村,十天半月。
涉案三千元以上的,从重处理。
一次死亡3人以上的事故,60岁以上老年人。
年满18周岁,未满14周岁。
嫌疑人赵某,35岁。
被判处有期徒刑三年,处十日拘留。
24小时值班,连续五年先进,三个月内完成。
近三年来,为期100天的行动,30分钟内到场。
每10万人,每百户,平均每3天。
距镇区5公里处,方圆3公里范围内。
公路坡度12度,光伏板角度30度,用电不受影响。
连接101路公交,住3号楼2单元。
前10名,前三项,后5位。
占股50%以上的股东。
一元复始,三元桥,五角场。
三大攻坚战,四大银行。
“八类”案件、三类事故。
比分3:2,坡度1:5。
版本2.0版,IP 10.0.0.1。
“6·18”专案,12·4宣传日。
建成10个方面的制度,抓好3个环节。
三角债、一角、五分钟后。
考核加5分制。
数以万计,亿万群众,一亿。
百日行动、千人计划。
第三次会议,第12期简报。
一番话。
说过10句。
订单2021号。
三成立。
三个一,两个不。
123(a)。
路口5分。
时速不得超过120公里,三项制度改革。
死亡3人以上,罚款200元以上,处5日以内。
携带现金超过5万元的须申报,乘客超过40人,应当停驶。
当场罚款200元,记12分,每车加收50元。
举报奖励最高可达5万元,路段限速60公里/小时。
含量达80mg/100ml,每100ml的含量。
该村在东经110度、北纬37度。
100米短跑,1.5倍镜头。
阅读量 10万+ 字数:1200
"""


@pytest.mark.parametrize("sentence", SILENT.strip().splitlines())
def test_these_sentences_yield_nothing(sentence: str) -> None:
    reading = read(sentence)
    assert [figure.as_written for figure in reading.figures] == []
    assert {dropped.reason for dropped in reading.dropped} <= DROPPED.keys()


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("破获盗窃案五起,抓获嫌疑人三名。", ["五起", "三名"]),
        ("货物5000件,其中六成来自北部,二成是水果,会议三成员。", ["5000件", "六成"]),
        ("侦破一起特大诈骗案。", ["一起"]),
        ("破获命案积案一起。", ["一起"]),
        ("打掉两个团伙,捣毁三处窝点。", ["两个", "三处"]),
        ("抓获一名潜逃多年的逃犯。", ["一名"]),
        ("捣毁一个窝点。", ["一个"]),
        ("检查两家企业。", ["两家"]),
        ("查获枪支两支。", ["两支"]),
        ("致三人死亡、五人受伤。", ["三人", "五人"]),
        ("两名嫌疑人落网。", ["两名"]),
        ("出动警力三千余人次。", ["三千余人次"]),
        ("发放十余份。", ["十余份"]),
        ("罚款五百元。", ["五百元"]),
        ("近一吨毒品。", ["一吨"]),
        ("一美元。", ["一美元"]),
        ("五元三角。", ["五元三角"]),
        ("百分之八十五的群众。", ["百分之八十五"]),
        ("占七成。近八成群众。三成以上。约三成半。", ["七成", "八成", "三成", "三成半"]),
        ("产值翻一番。", ["翻一番"]),
        ("完成五项重点工作。", ["五项"]),
        ("细化为十二项。", ["十二项"]),
        ("以“四大工程”统领,打好“五场战役”。", ["四大", "五场"]),
        ("排名全省第一,列全市第三位。", ["第一", "第三位"]),
        ("位居全省第二位、第三位。", ["第二位", "第三位"]),
        ("全国第一个示范县。", ["第一个"]),
        ("用户突破1.3亿,追回赃款153.83万。", ["1.3亿", "153.83万"]),
        ("立案数为1234,结案数(件):99。", ["1234", "99"]),
        ("平均办理时间在15分钟以内。", ["15分钟"]),
        ("连续273天零发案。", ["273天"]),
        ("平均用时24小时。", ["24小时"]),
        ("平均寿命延长0.64年。人均预期寿命78.2岁。", ["0.64年", "78.2岁"]),
        ("案件连续160(5)天未发。", ["160(5)天"]),
        ("平均年龄38岁。", ["38岁"]),
        ("审限缩短3个月。", ["3个月"]),
        ("达到300人以上。车速31公里以上。", ["300人", "31公里"]),
        ("务工规模保持在3000万人以上的水平。", ["3000万人"]),
        ("满意率98%以上的镇。", ["98%"]),
        ("“本次行动共查处违法行为1200起”", ["1200起"]),
        ("行动中“查扣车辆1200余辆”", ["1200余辆"]),
        ("得分98.5分。", ["98.5分"]),
        ("25个方阵参加。", ["25个"]),
        ("其他出动4.0万起。", ["4.0万起"]),
        ("巡逻里程3.2万公里。", ["3.2万公里"]),
        ("KTV12家。", ["12家"]),
        ("万余人参加。", ["万余人"]),
        ("三百二十一起。", ["三百二十一起"]),
        ("一百二十个村。", ["一百二十个"]),
        ("出动次数超过1000次的消防站达到了215个。", ["215个"]),
        ("案值超过100万元的案件12起。", ["12起"]),
        ("投入超过1亿元的资金,新建3个站。", ["1亿元", "3个"]),
        ("罚款50万元。罚款共计300元。", ["50万元", "300元"]),
        ("用电3.2万度。", ["3.2万度"]),
        ("发生一次死亡3人特大事故2起。", ["2起"]),
        ("该起事故一次死亡3人。", ["3人"]),
        ("平均13秒钟处置一起警情,3天破案1起。", ["13秒钟", "1起"]),
        ("总值居全省16地市第3位。", ["第3位"]),
    ],
)
def test_these_are_figures(sentence: str, printed: list[str]) -> None:
    reading = read(sentence)
    assert [figure.as_written for figure in reading.figures] == printed
    for figure in reading.figures:
        assert figure.reason in TAKEN
        assert set(figure.doubts) <= DOUBTS.keys()


def test_ranks_and_programme_counts_have_a_class_of_their_own() -> None:
    figures = read("完成五项重点工作,排名全省第一,破案5起。").figures
    assert [figure.class_ for figure in figures] == ["programme", "rank", "statistic"]
    rank = figures[1]
    assert (rank.kind, rank.value, rank.unit, rank.unit_as_written) == ("rank", 1, "rank", "第")


def test_a_number_alone_is_read_whatever_it_is() -> None:
    for text, value in ((" 一百五十二 ", 152), ("零", 0), ("第三", 3), ("十二周岁", 12)):
        (figure,) = read(text).figures
        assert (figure.value, figure.reason) == (value, "whole-text"), text
    for text in ("万", "千百", "数百", "三,五", ""):
        assert read(text).figures == (), text


def test_a_small_count_needs_a_verb_or_a_case() -> None:
    (quantity,) = quantities("三家")
    assert judge_chinese("三家", quantity).class_ is None


def test_of_which_size_the_counted_are_is_not_a_figure() -> None:
    figures = read("产值超亿元企业340家,涉案金额超亿元。").figures
    assert [figure.as_written for figure in figures] == ["340家", "亿元"]


def test_what_is_numbered_in_a_row_is_not_ranked() -> None:
    figures = read("全市第一、二、三产业投资分别增长1%、2%、3%。").figures
    assert [figure.as_written for figure in figures] == ["1%", "2%", "3%"]
    ranks = read("破案率和发案数分列全省第一、第二位。").figures
    assert [figure.class_ for figure in ranks] == ["rank", "rank"]
