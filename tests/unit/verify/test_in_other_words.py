"""Figures of an article that bear there the value, the unit and the name that the release has."""

from datetime import date
from decimal import Decimal

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Change
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.numbers.periods import Period
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify.release_figure import agreement

from ..verifying import held, release

RELEASE = (
    "清河市公安局通报全年工作\n"
    "全年全市共接报处置警情【244.4万起】,比上年增加【3.6%】,出动警力【2593万人次】。\n"
    "从构成看,抢险救援【44.2万起】、占总数的【18.1%】,社会救助【85.8万起】。\n"
    "从季节看,夏季三个月接报处置警情【68.5万起】,占全年的【28%】。\n"
    "全市直接经济损失【4315.7万元】,比上年下降【8.2%】,工矿企业中发生死亡事故【61起】。\n"
)
NAMED = {
    "f1": {"label": Words("接报处置警情", "")},
    "f2": {"label": Words("接报处置警情变化", ""), "kind": "change"},
    "f3": {"label": Words("出动警力", "")},
    "f4": {"label": Words("抢险救援", "")},
    "f5": {"label": Words("抢险救援占总数的比重", "")},
    "f6": {"label": Words("社会救助", "")},
    "f7": {"label": Words("夏季接报处置警情", "")},
    "f8": {"label": Words("夏季接报处置警情占全年的比重", "")},
    "f9": {"label": Words("直接经济损失", "")},
    "f10": {"label": Words("直接经济损失变化", ""), "kind": "change", "value": Decimal("-8.2")},
    "f11": {"label": Words("工矿企业死亡事故", "")},
}
HEAD = "清河警方去年接警244.4万起,出动警力2593万人次,社会救助85.8万起。"
"""Enough for the text to be of this release."""


def told(article: str) -> dict[str, tuple[object, ...]]:
    dataset, _ = release(RELEASE, **NAMED)
    return {
        each.record.id: (each.verdict, *each.changes, here.as_written)
        for each in held(dataset, article).metrics
        if (here := each.now or each.lookalike) is not None
    }


def test_an_abbreviated_name_is_the_name() -> None:
    assert told(HEAD)["f1"] == ("found", "244.4万起")


def test_a_figure_printed_twice_under_its_name_is_found() -> None:
    assert told(f"清河去年接报处置警情244.4万起\n{HEAD}")["f1"] == ("found", "244.4万起")


def test_a_print_under_its_own_name_far_from_its_place_is_found() -> None:
    outcome = told(f"全市直接经济损失4315.7万元。夏季警情较多,接警68.5万起。{HEAD}")
    assert (outcome["f9"], outcome["f7"]) == (("found", "4315.7万元"), ("found", "68.5万起"))


def test_a_print_right_beside_its_neighbour_in_one_sentence_is_found() -> None:
    outcome = told(f"{HEAD}其中夏季三个月接报处置警情68.5万起,占28%。")
    assert outcome["f8"] == ("found", "28%")


@pytest.mark.parametrize("between", ["。邻县为", ",邻近各县区公布的此项都不到,邻县为"])
def test_the_same_print_in_another_sentence_or_far_away_is_not(between: str) -> None:
    outcome = told(f"{HEAD}其中夏季三个月接报处置警情68.5万起{between}28%。")
    assert outcome.get("f8", ("missing",))[0] in ("missing", "unclear")


def test_swapped_digits_under_the_same_name_are_a_change() -> None:
    outcome = told(f"去年全市的直接经济损失4351.7万元。{HEAD}")
    assert outcome["f9"] == ("changed", "value", "4351.7万元")


def test_two_of_that_name_leave_open_which_was_meant() -> None:
    outcome = told(f"去年的直接经济损失4351.7万元,前年的直接经济损失4315.8万元。{HEAD}")
    assert outcome["f9"][0] == "unclear"


def test_a_share_in_the_place_of_its_count_and_the_other_way_round() -> None:
    outcome = told(f"{HEAD}抢险救援工作开展18.1%,占总警情的44.2万起。")
    assert outcome["f4"] == ("changed", "value", "unit", "18.1%")
    assert outcome["f5"] == ("changed", "value", "unit", "44.2万起")


def test_the_same_print_under_another_name_is_not_the_figure() -> None:
    outcome = told(f"{HEAD}农业保险赔付4315.7万元。")
    assert outcome["f9"] == ("unclear", "4315.7万元")


def test_a_change_beside_its_level_that_goes_the_other_way_is_changed() -> None:
    outcome = told(f"{HEAD}全市直接经济损失4315.7万元,比上年上升8.2%。")
    assert outcome["f10"] == ("changed", "direction", "上升8.2%")


def test_a_number_with_the_names_of_two_figures_is_neither() -> None:
    dataset, _ = release(
        "立案盗窃【368起】。\n立案诈骗【368起】。\n走访商户【2350户】。\n整治点位【6475处】。\n",
        **{f"f{at}": {"label": Words(name, "")} for at, name in enumerate(("盗窃", "诈骗"), 1)},
        f3={"label": Words("走访商户", "")},
        f4={"label": Words("整治点位", "")},
    )
    found = held(dataset, "走访2350户商户,6475处点位得到整治。全市的盗窃诈骗368起。").metrics
    assert [each.verdict for each in found][2:] == ["found", "found"]
    assert {each.verdict for each in found[:2]} == {"unclear", "missing"}


def test_a_release_of_which_all_that_is_missing_may_be_exchanged() -> None:
    dataset, _ = release("立案【386件】,破案【54件】。", f1=NAMED["f1"], f2=NAMED["f1"])
    found = held(dataset, "破案54件,立案386件。")
    assert {each.verdict for each in found.metrics} <= {"unclear", "missing", "found"}


def test_a_count_and_its_share_in_the_other_order_are_not_exchanged() -> None:
    outcome = told(f"{HEAD}占总警情18.1%的抢险救援44.2万起。")
    assert (outcome["f4"][0], outcome["f5"][0]) == ("found", "found")


def test_the_values_of_two_in_other_units_are_not_exchanged() -> None:
    outcome = told(f"{NEW}全市抢险救援85.8万处、占总数的18.1%,社会救助44.2万处。")
    assert (outcome["f4"][0], outcome["f6"][0]) == ("unclear", "unclear")


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("接警", "接报处置警情", 1),
        ("死亡人数", "生产安全事故死亡", 1),
        ("夏季接警", "接报处置警情", 0.5),
        ("断卡行动惩戒人员", "断卡行动打击处理人员", 0),
        ("灭火", "火灾扑救", 0),
        ("案件变化", "案件", 0),
    ],
)
def test_the_share_of_a_name(one: str, other: str, share: float) -> None:
    assert agreement(one, other) == agreement(other, one) == share


ROW = (
    "春运第九日,国铁发送【1093万人次】,比上年增长【9.2%】;公路发送【6874万人次】,增长【1.67%】;"
    "水运发送【168.19万人次】,下降【1.34%】;航空发送【178.69万人次】,增长【16.28%】。\n"
    "当日口岸查验【452.7万人次】,占全国的【30.8%】。\n"
)
OF_ROW = {
    f"f{at}": {
        "label": Words(f"{name}变化" if at % 2 == 0 else name, ""),
        "kind": "change" if at % 2 == 0 else "count",
        **({"value": Decimal("-1.34")} if at == 6 else {}),
        **({"change": Change("yoy", Words("", ""))} if at % 2 == 0 else {}),
    }
    for at, name in enumerate(
        ["国铁发送", "国铁发送", "公路发送", "公路发送", "水运发送", "水运发送"], 1
    )
} | {
    "f7": {"label": Words("航空发送", "")},
    "f8": {"label": Words("航空发送变化", ""), "kind": "change"},
    "f9": {"label": Words("口岸查验", "")},
    "f10": {"label": Words("口岸查验占全国的比重", "")},
}


def of_row(article: str) -> dict[str, tuple[object, ...]]:
    dataset, _ = release(ROW, **OF_ROW)
    return {
        each.record.id: (each.verdict, *each.changes, each.now.as_written)
        for each in held(dataset, article).metrics
        if each.now is not None
    }


def test_a_level_and_its_change_in_a_row_are_found_whatever_they_are_called() -> None:
    assert of_row("坐火车的有1093万人次,多出9.2%;坐汽车的6874万人次,涨了1.67%。") == {
        "f1": ("found", "1093万人次"),
        "f2": ("found", "9.2%"),
        "f3": ("found", "6874万人次"),
        "f4": ("found", "1.67%"),
    }


def test_a_row_that_stands_twice_leaves_open_which_it_is() -> None:
    rows = (
        "坐火车的有1093万人次,多出9.2%;坐汽车的6874万人次,涨了1.67%;坐地铁的1093万人次,多出9.2%。"
    )
    assert {"f1", "f2"} & of_row(rows).keys() == set()


@pytest.mark.parametrize(
    ("article", "figure", "outcome"),
    [
        ("坐飞机的187.69万人次,多了16.28%", "f7", ("changed", "value", "187.69万人次")),
        ("坐船的168.19万人次,涨了1.34%", "f6", ("changed", "direction", "涨了1.34%")),
        ("坐火车的1093万人次,同比增长2.9%", "f2", ("changed", "value", "2.9%")),
        ("口岸查验452.7万人次,占38.0%", "f10", ("changed", "value", "38.0%")),
    ],
)
def test_a_slip_beside_what_is_certain(
    article: str, figure: str, outcome: tuple[object, ...]
) -> None:
    known = "坐汽车的6874万人次,增长1.67%。"
    assert of_row(f"{known}{article}。")[figure] == outcome


@pytest.mark.parametrize(
    "article",
    [
        "坐火车的1093万人次,平均每列装载5.4%",  # not said to be a change
        "坐火车的1093万人次,环比增长7.7%",  # on another time
        "坐飞机的有187.69万人次。多了16.28%",  # in two sentences
        "坐飞机的有196.69万人次,多了16.28%",  # two digits differ
    ],
)
def test_what_may_be_another_number_is_not_told(article: str) -> None:
    told = of_row(f"坐汽车的6874万人次,增长1.67%。{article}。")
    assert {"f2", "f7"} & told.keys() == set()


NEW = "清河警方去年接警244.4万起,"
"""The head of an article; behind it comes what was altered."""


@pytest.mark.parametrize(
    ("article", "of", "now"),
    [
        ("社会救助88.5万起。", "f6", ("changed", "value", "88.5万起")),
        (
            "出动警力2593万人次,全年直接经济损失4135.7万元。",
            "f9",
            ("changed", "value", "4135.7万元"),
        ),
        ("出动警力2593万人次。工矿企业死亡事故16起。", "f11", ("changed", "value", "16起")),
        ("出动警力2593万人次。工矿企业死亡事故55起。", "f11", ("unclear", "55起")),  # no slip
        ("出动警力2593万人次。上年工矿企业死亡事故16起。", "f11", ("unclear", "16起")),
        ("出动警力2593万人次。太原市工矿企业死亡事故16起。", "f11", ("unclear", "16起")),
        ("出动警力2593万人次。另悉邻县工矿企业死亡事故16起。", "f11", ("unclear", "16起")),
        ("出动警力2593万人次。太原市称,全国工矿企业死亡事故16起。", "f11", ("changed",)),
        ("\n太原市出动警力2593万人次。工矿企业死亡事故16起。", "f11", ("changed",)),
        ("社会救助88.5万起,其中老人社会救助58.8万起。", "f6", ("changed", "value", "88.5万起")),
        ("出动警力2593万人次。本年社会救助85.8万人。", "f6", ("changed", "unit", "85.8万人")),
        ("出动警力2593万人次。本年社会救助85.8起。", "f6", ("changed", "value", "85.8起")),
        ("出动警力2593万人次。本年社会救助85.8万。", "f6", ("unclear",)),  # whatever it counts
        ("出动警力2593万人次。社会救助88.5万起。\n社会救助58.8万起。", "f6", ("unclear",)),
        ("出动警力2593万人次。工矿企业死亡事故近60起。", "f11", ("unclear", "60起")),
    ],
)
def test_another_number_under_the_very_name_is_the_figure_changed(
    article: str, of: str, now: tuple[str, ...]
) -> None:
    assert told(f"{NEW}{article}")[of][: len(now)] == now


def test_a_number_of_another_year_is_not_the_figure_changed() -> None:
    period = Period("2023-01-01", "2023-12-31", "printed", "2023年")
    dataset, _ = release(RELEASE, **NAMED | {"f9": NAMED["f9"] | {"period": period}})
    for year, verdict in (("2021年", "unclear"), ("2023年", "changed")):
        found = held(dataset, f"{HEAD}\n{year},清河市直接经济损失4315.6万元。").metrics
        assert {each.record.id: each.verdict for each in found}["f9"] == verdict


LISTED = (
    "清河口岸全年查验旅客【3586.4万人次】,其中内地居民【2471.9万人次】、外国人【824.6万人次】,"
    "同比分别上升【21.3%】、【67.5%】。\n签发护照【40.27万本】。\n"
)
OF_LIST = {
    "f1": {"label": Words("查验旅客", "")},
    "f2": {"label": Words("内地居民", "")},
    "f3": {"label": Words("外国人", "")},
    "f4": {"label": Words("内地居民变化", ""), "kind": "change"},
    "f5": {"label": Words("外国人变化", ""), "kind": "change"},
    "f6": {"label": Words("签发护照", "")},
}
ON_YEAR = Change("yoy", Words("", ""))


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("上升93.8%", ("changed", "93.8%")),
        ("增长67.5%", ("found", "67.5%")),
        ("增长近七成", ("unclear", "missing")),
        ("环比上升93.8%", ("unclear", "missing")),
    ],
)
def test_the_change_of_a_level_is_told_beside_it_though_the_release_lists_both(
    now: str, told: tuple[str, ...]
) -> None:
    parts = OF_LIST | {f"f{at}": OF_LIST[f"f{at}"] | {"change": ON_YEAR} for at in (4, 5)}
    dataset, _ = release(LISTED, **parts)
    found = held(dataset, f"去年外国人824.6万人次,{now}。护照签发40.27万本,内地居民2471.9万人次。")
    finding = found.metrics[4]
    assert finding.verdict in told
    if finding.now is not None:
        assert finding.now.as_written == told[1]


def test_the_names_of_a_traditional_release_are_those_of_a_simplified_article() -> None:
    dataset, _ = release(
        "國內航線運送旅客【641.7萬人次】。\n貨運飛機起降【3852架次】。\n",
        f1={"label": Words("國內航線運送旅客", "")},
        f2={"label": Words("貨運飛機起降", "")},
    )
    found = held(dataset, "货运飞机起降3852架次。国内航线运送旅客614.7万人次。").metrics
    assert [each.verdict for each in found] == ["changed", "found"]


def test_what_others_are_counted_by_is_no_figure() -> None:
    dataset, _ = release(
        "新生儿【2836名】。性别比(以女性为100)为【107.4】。\n",
        f1={"label": Words("新生儿", "")},
        f2={"label": Words("性别比", ""), "unit": "number", "value": Decimal("107.4")},
    )
    found = held(dataset, "新生儿2836名。性别比(以女性为100)略有变化。").metrics
    assert [each.verdict for each in found] == ["found", "missing"]


@pytest.mark.parametrize(
    ("text", "copy", "verdicts"),
    [
        (
            "前三季度,全市机电产品出口2363.5亿元,增长13.6%。其中,电脑出口1233.7亿元,增长14.3%;"
            "集成电路出口128.4亿元,增长33.6%。同期,全市机电产品进口1082.2亿元,增长21.7%,其中,"
            "集成电路进口612.6亿元,增长63.9%。",
            "集成电路出口128.4亿元,增长33.6%。全市机电产品出口2963.5亿元,增长13.6%。集成电路进口"
            "612.6亿元,增长63.9%。全市机电产品进口1082.2亿元,增长21.7%。其中,电脑出口1233.7亿元,"
            "增长14.3%。",
            ["changed", *["found"] * 9],
        ),
        (
            "一季度全国共接报火灾17.6万起。\n广东、山东、江苏、浙江等东部省份出警起数最多,平均每周的"
            "出警量在2000起以上,各省另有通报。\n",
            "一季度全国共接报火灾17.6万起。\n广东、山东、江苏、浙江等东部省份出警起数最多,平均每周的"
            "出警量在2600起以上,各省另有通报。\n",
            ["found", "changed"],
        ),
        (
            "前三季度,第一产业增加值86.4亿元,增长4.1%;第二产业增加值512.7亿元,增长5.6%;第三产业增加值"
            "634.9亿元,增长6.3%。固定资产投资下降2.3%。",
            "前三季度,固定资产投资降2.3%,三大產業增加值依次為86.4億元、512.7億元、634.9億元,三大產業"
            "增速依次為4.1%、5.6%、6.3%。",
            [*["rewritten", "found"] * 3, "found"],
        ),
        (
            "前三季度,第一产业增加值86.4亿元,增长4.1%;第二产业增加值512.7亿元,增长5.6%;第三产业增加值"
            "634.9亿元,增长6.3%。",
            "三大产业占比分别为4.1%、5.6%、6.3%。",
            ["missing", "unclear", *["missing"] * 4],
        ),
        (
            "2024年,立案盗窃案件3120起,下降12.5%;立案诈骗案件4570起,上升8.3%;立案抢劫案件12起。",
            "2024年,立案诈骗案件3120起,下降12.5%;立案盗窃案件4570起,上升8.3%;立案抢劫案件12起。",
            [*["unclear"] * 4, "found"],
        ),
        (
            "2023年前三季度,全市社会消费品零售总额456.7亿元,增长7.8%,其中9月份增长8.9%。",
            "2023年前三季度,该市社会消费品零售总额456.7亿元,增长8.9%。",
            ["found", "missing", "unclear"],
        ),
    ],
)
def test_what_the_best_name_and_the_surroundings_show_is_told(
    text: str, copy: str, verdicts: list[str]
) -> None:
    dataset = Dataset(draft(read(text), About("made", None, None, date(2024, 1, 20))), "m", b"{}")
    assert [each.verdict for each in held(dataset, copy).metrics] == verdicts
