"""What a share is of: a budget, the whole of its own kind, nothing that is printed."""

import pytest

from .test_relations import links

BUDGET = "4月,公共收入累计完成240万元,完成年初预算数600万元的40%,比上年减收10万元,下降4%。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BUDGET, ["share 40% part 240万元 whole 600万元"]),
        # each of the whole of its own kind, which stands in the sentence before
        ("全年抢险救援400起,参与社会救助800起。夏季接警300起,其中抢险救援100起、社会救助200起,"
         "分别占全年同类警情的25%和25%。",
         ["share 25% part 100起 whole 400起", "share 25% part 200起 whole 800起"]),
        ("夏季接警300起,其中抢险救援100起,占全年同类警情的25%。", ["share 25% part 100起"]),
        # of the place, whose name is no part of what is counted; one digit tells nothing
        ("太原市进出口21亿美元。太原市一般贸易进出口13.9亿美元。太原市民营企业进出口10.5亿美元,占同期太原市进出口总值的5成。",
         ["share 5成 part 10.5亿美元 whole 21亿美元"]),
        ("太原市一般贸易进出口13.9亿美元。太原市民营企业进出口10.5亿美元,占同期太原市进出口总值的5成。",
         ["share 5成 part 10.5亿美元"]),
        # 总 means the total of its sentence, where a digit explains the misfit
        ("铁路发送旅客5.5亿人次,增长9%,其中动车组发送2.69亿人次,占总发送量的50.7%。",
         ["share 50.7% part 2.69亿人次 whole 5.5亿人次"]),
        ("铁路发送旅客5.5亿人次,增长9%,其中动车组发送2.69亿人次,占总发送量的37.4%。",
         ["share 37.4% part 2.69亿人次"]),
        # a count has its noun behind it
        ("全省398个地级及以上城市优良率78%,其中99个城市达标,占全部城市数的29.3%。",
         ["share 29.3% part 99个 whole 398个"]),
        # what fell is of all that there were, and not of what is left
        ("养殖场5000家,其中屠宰厂减少1334家,占养殖场的22.5%。", ["share 22.5% part 1334家"]),
        # not of the whole of another year
        ("2018年计划派10313人,其中未成行331人,占计划人数的3.2%,2019年派出1353人,未成行182人,占计划人数的13.5%。",
         ["share 3.2% part 331人 whole 10313人", "share 13.5% part 182人"]),
        # both of all people, who are not printed: 220 of 1100 is 20%, 143 of it 13%
        ("60岁以上220万人,占20%,其中65岁以上143万人,占13%。",
         ["share 20% part 220万人", "share 13% part 143万人"]),
        ("60岁以上220万人,占20%,其中65岁以上143万人,占65%。",
         ["share 20% part 220万人", "share 65% part 143万人 whole 220万人"]),
        # of what its own part of the sentence names, and counts nowhere
        ("全市报告病例900例,死亡20人;前两位依次为流感、肺结核,占病例总数的94%。", []),
        ("共立刑事案件900起,破获现行命案9起,现行命案破案率90%。", ["share 90% part 9起"]),
    ],
)  # fmt: skip
def test_the_whole_of_a_share(text: str, expected: list[str]) -> None:
    found = [link.split(" ? ")[0].replace(" arithmetic", "") for link in links(text, "share")]
    assert found == expected


def test_what_a_budget_comes_to_did_not_fall() -> None:
    assert links(BUDGET, "change") == ["change 4% to 240万元 difference 10万元"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # all the parts are of that name: so is the total, whatever the print says
        ("共收刑事、民事案件90件。其中,基层法院收案60件,占收案总数的46.7%;中级法院收案30件。",
         ["share 46.7% part 60件 whole 90件"]),
        ("共立刑事案件90件。其中,入室盗窃20件,占盗窃总数的46.7%;诈骗70件。",
         ["share 46.7% part 20件"]),
        # one number printed twice is one
        ("全国机动车保有量4.17亿辆。\n机动车保有量4.17亿辆,汽车3.19亿辆,占机动车总量的26.59%。",
         ["share 26.59% part 3.19亿辆 whole 4.17亿辆"]),
        # the words of another paragraph's whole, which it is not
        ("酒驾200起,其中长治90起,占查纠总量的45%。\n醉驾80起,其中太原40起,占查纠总量的50%。",
         ["share 45% part 90起 whole 200起", "share 50% part 40起 whole 80起"]),
        # a name that is only like it, and numbers that only just fit
        ("抢险救援10.4万起。\n处置事故2.2万起,占抢险救援出动总量的20.0%。",
         ["share 20.0% part 2.2万起 whole 10.4万起 ? guessed-partner"]),
    ],
)  # fmt: skip
def test_the_whole_by_its_name(text: str, expected: list[str]) -> None:
    assert links(text, "share") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受理案件80件,结案50件,结案率62.5%。", ["share 62.5% part 50件 whole 80件"]),
        # right after its numbers the rate itself is what does not fit
        ("受理案件80件,结案50件,结案率72.5%。", ["share 72.5% part 50件 whole 80件"]),
        ("受理案件80件,派单60件,结案57件,结案率95%。",
         ["share 95% part 57件 whole 60件 ? guessed-partner"]),
        ("举报501件,已处理474件,处理率94.61%。", ["share 94.61% part 474件 whole 501件"]),
        # people and cases are no whole and part, nor are numbers of another ratio
        ("举报501人,已处理474件,处理率94.61%。", []),
        ("举报501件,已处理474件,处理率64.62%。", []),
        # one digit of it is wrong
        ("举报501件,已处理474件,处理率14.61%。",
         ["share 14.61% part 474件 whole 501件 ? guessed-partner"]),
        # more may be closed than came in: cases carried over
        ("受理1200件,结案1250件(含旧存),结案率96.2%。", []),
        ("结案率62.5%。", []),
        ("抽检360份,合格352份;其中水样120份、合格率100%,土样240份、合格率96.7%。", []),
        # what failed is no part of the rate of what passed
        ("参加考试222人,不及格61人,及格率72.5%。", []),
        ("抽检80批次,合格60批次,不合格20批次,合格率75%。",
         ["share 75% part 60批次 whole 80批次"]),
        ("抽检80批次,合格60批次,不合格20批次,不合格率25%。",
         ["share 25% part 20批次 whole 80批次"]),
        # of all who live there; registered households are others
        ("常住人口403.2万人,其中城镇人口262.1万人,城镇化率为56.0%。",
         ["share 56.0% part 262.1万人 whole 403.2万人"]),
        ("总人口403.2万人,城镇人口262.1万人,乡村人口141.1万人,城镇化率65.0%。",
         ["share 65.0% part 262.1万人 whole 403.2万人"]),
        ("户籍人口403.2万人,城镇人口262.1万人,城镇化率56.0%。", []),
        ("常住人口403.2万人,城镇人口262.1万人,户籍人口城镇化率56.0%。", []),
        # another rate
        ("受理80件,执结60件,实际执结率41%。", []),
        ("结案50件,结案率62.5%。", []),
    ],
)  # fmt: skip
def test_a_rate_is_of_what_its_name_says(text: str, expected: list[str]) -> None:
    assert links(text, "share") == expected
