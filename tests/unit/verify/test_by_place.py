"""Altered figures that no hash tells, by their place between others, their unit and name."""

import pytest

from lvliang_cli.core.text.bilingual import Words

from ..verifying import held, release
from .test_altered_by_hash import changes

MARKED = (
    "上半年全市公安机关持续发力接报有效警情【480起】,另有破获盗窃案件【36起】,共抓获各类人员【75名】,"
    "走访重点企业【292家】听取意见建议若干条并逐一办理。"
)
PARTS = {
    "f1": {"label": Words("接报有效警情", ""), "value": 480},
    "f2": {"label": Words("破获盗窃案件", ""), "value": 36},
    "f3": {"label": Words("抓获各类人员", ""), "value": 75, "unit": "person"},
    "f4": {"label": Words("走访重点企业", ""), "value": 292, "unit": "establishment"},
}
OLD = "另有破获盗窃案件36起,共抓获各类"


def told(new: str) -> tuple[object, ...] | None:
    return changes(MARKED, (OLD, new), **PARTS).get("f2")


def test_the_distances_to_both_neighbours_show_it() -> None:
    assert told("其中侦破偷窃案件63起,并抓捕各类") == ("changed", "value", "36起", "63起")
    assert told("其中侦破偷窃案件36人,并抓捕各类") == ("changed", "unit", "36起", "36人")


def test_one_neighbour_is_enough_beside_the_name() -> None:
    assert told("另有破获盗窃案件63起,以及其间先后抓捕各类") == (
        "changed",
        "value",
        "36起",
        "63起",
    )
    for new in (
        "还有登记遗失物品63起,以及其间先后抓捕各类",  # no name
        "另有破获盗窃案件63人,以及其间先后抓捕各类",  # neither unit nor both distances
        "另有破获盗窃案件。其63起,以及其间先后抓捕各类",
    ):
        outcome = told(new)
        assert outcome is not None
        assert outcome[0] in ("unclear", "missing"), new


def test_a_piece_of_a_number_shows_nothing() -> None:
    outcome = told("其中侦破偷窃案件第63 万起,并抓捕各类")
    assert outcome is not None
    assert outcome[0] in ("unclear", "missing")


REWORDED = (
    "上半年全市共接报有效警情【480起】。一是严厉打击,破获电信诈骗案件【36起】;"
    "二是服务群众,走访重点企业【292家】,召开座谈会听取意见建议。\n"
    "应急处突方面,全市公安机关出动警力参加抢险救援任务【1257人次】,协助属地转移安置受灾群众【864人】,"
    "为滞留车辆开辟应急通道【17条】,向社会各界发布道路交通安全预警提示信息【3415条】。"
)
OF_REWORDED = {
    "f1": {"label": Words("有效警情", ""), "value": 480},
    "f2": {"label": Words("破获电信诈骗案件", ""), "value": 36},
    "f3": {"label": Words("走访重点企业", ""), "value": 292, "unit": "establishment"},
}
THEN = "一是严厉打击,破获电信诈骗案件36起;二是服务群众"


def told_of_reworded(new: str) -> tuple[object, ...] | None:
    return changes(REWORDED, (THEN, new), **OF_REWORDED).get("f2")


def test_a_number_with_the_name_and_the_unit_is_the_figure() -> None:
    assert told_of_reworded("今年以来,多警种合力攻坚,先后破获电信诈骗类案件38起;同时服务群众") == (
        "changed",
        "value",
        "36起",
        "38起",
    )
    assert (
        told_of_reworded("今年以来,多警种合力攻坚,先后破获电信诈骗类案件36起;同时服务群众") is None
    )
    assert told_of_reworded(
        "今年以来,多警种合力攻坚,先后破获电信诈骗类案件近36起;同时服务群众"
    ) == (
        "changed",
        "hedge",
        "36起",
        "近36起",
    )


def test_where_more_than_one_can_be_meant_nothing_is_told() -> None:
    for new in (
        "破获电信诈骗案件38起,其中先破获电信诈骗案件39起;此后服务群众",
        "抓获一批人员38起;此后服务群众",
        "破获电信诈骗案件的专班38人;此后服务群众",
        "破获电信诈骗案件同比上升38起;此后服务群众",
        "此后服务群众",
    ):
        outcome = told_of_reworded(f"今年以来,多警种协同联动、合力攻坚,{new}")
        assert outcome is not None
        assert outcome[0] in ("unclear", "missing")


def test_a_name_of_one_word_is_not_enough() -> None:
    short = {**OF_REWORDED, "f2": {"label": Words("案件", ""), "value": 36}}
    edit = THEN, "今年以来,多警种协同联动、合力攻坚,破获电信诈骗类案件38起;同时服务群众"
    assert changes(REWORDED, edit, **short)["f2"][0] in ("unclear", "missing")


OF_ARTICLE = (
    "一季度,城北分局立案侦办盗窃车辆案件【1482起】,追回被盗车辆【376辆】。"
    "接处警平台受理求助类警情【28614起】,平均出警时间【7分钟】,同比缩短【12.5%】。"
    "发放防盗宣传手册【9.6万余册】,走访沿街商户【2350户】,整治乱停乱放点位【64处】。"
)
NAMED = {
    "f1": {"label": Words("侦办盗窃车辆案件", "")},
    "f2": {"label": Words("追回被盗车辆", ""), "unit": "vehicle"},
    "f3": {"label": Words("求助类警情", "")},
    "f4": {"label": Words("平均出警时间", ""), "unit": "minute"},
    "f5": {"label": Words("平均出警时间变化", "")},
    "f6": {"label": Words("发放防盗宣传手册", ""), "qualifier": "more_than"},
    "f7": {"label": Words("走访沿街商户", "")},
    "f8": {"label": Words("整治乱停乱放点位", "")},
}


def of_article(text: str) -> dict[str, tuple[object, ...]]:
    """Verdict, changes and print of what an article quotes of a release."""
    dataset, _ = release(OF_ARTICLE, **NAMED)
    return {
        each.record.id: (each.verdict, *each.changes, (each.now or each.lookalike).as_written)
        for each in held(dataset, text).metrics
        if each.verdict != "missing"
    }


def test_an_article_in_other_words_and_another_order() -> None:
    article = (
        "走访2350户沿街商户、发出9.6万册宣传手册之后,城北的民警算了一笔账:盗窃车辆案件侦办1428起,"
        "367辆被盗车辆追回,求助类警情28614起。乱停乱放点位也少了。"
    )
    assert of_article(article) == {
        "f1": ("changed", "value", "1428起"),
        "f2": ("changed", "value", "367辆"),
        "f3": ("found", "28614起"),
        "f6": ("changed", "hedge", "9.6万册"),
        "f7": ("found", "2350户"),
    }


def test_an_article_of_other_figures_with_the_same_names_is_another() -> None:
    article = "城南分局侦办盗窃车辆案件903起,追回被盗车辆215辆,走访沿街商户1620户。"
    assert of_article(article) == {
        "f1": ("unclear", "903起"),
        "f2": ("unclear", "215辆"),
        "f7": ("unclear", "1620户"),
    }


def test_another_number_beside_the_name_is_not_the_figure_that_stands_elsewhere() -> None:
    article = (
        "城北分局走访沿街商户2350户,求助类警情28614起。上年一季度侦办盗窃车辆案件1284起,"
        "今年增至1482起;街道一级侦办盗窃车辆案件142起。"
    )
    told = of_article(article)
    assert (told["f3"][0], told["f7"][0]) == ("found", "found")
    assert told["f1"] == ("found", "1482起")


def test_a_number_of_another_unit_or_of_another_size_is_no_hint() -> None:
    article = "城北分局走访沿街商户2350户,求助类警情28614起。整治乱停乱放点位8人。"
    assert set(of_article(article)) == {"f3", "f7"}
    larger = article.replace("8人", "210处")
    assert of_article(larger)["f8"] == ("unclear", "210处")


def test_a_number_of_another_unit_and_other_digits_is_not_told_by_its_place() -> None:
    outcome = told("其中侦破偷窃案件91人,并抓捕各类")
    assert outcome is not None
    assert outcome[0] in ("unclear", "missing")


def test_one_digit_of_another_unit_is_told_by_its_place_where_it_is_the_same_digit_alone() -> None:
    parts = {**PARTS, "f2": {"label": Words("破获盗窃案件", ""), "value": 9}}
    marked, old = MARKED.replace("36起", "9起"), OLD.replace("36", "9")
    for new, outcome in (
        ("9人", ("changed", "unit", "9起", "9人")),
        ("91人", ("missing", None, None)),
    ):
        told = changes(marked, (old, f"其中侦破偷窃案件{new},并抓捕各类"), **parts)
        assert told["f2"] == outcome


@pytest.mark.parametrize("new", ["签约63起", "违约63起", "案件63起多一点"])
def test_the_end_of_another_word_beside_a_number_is_no_hedge_that_was_put_in(new: str) -> None:
    assert told(f"其中侦破偷窃{new},并抓捕各类") == ("changed", "value", "36起", "63起")


def test_a_print_under_the_name_of_another_figure_that_is_gone_is_not_found() -> None:
    """Two figures changed places, and the clause of one was left out."""
    edit = "另有破获盗窃案件36起,共抓获各类人员75名", "其中先后抓获各类人员36名"
    marked = MARKED.replace("【75名】", "【75起】")
    parts = {**PARTS, "f3": {"label": Words("抓获各类人员", ""), "value": 75}}
    old, new = (each.replace("名", "起") for each in edit)
    assert changes(marked, (old, new), **parts)["f2"][0] in ("unclear", "missing")


LOOSE = (
    "上半年全市公安机关持续发力接报有效警情【480起】,另有破获盗窃案件{}起{},共抓获各类人员【75名】,"
    "走访重点企业【292家】听取意见建议若干条并逐一办理。"
)


@pytest.mark.parametrize(
    ("before", "after", "qualifier"),
    [
        ("不足", "", "less_than"),
        ("超过", "", "over"),
        ("近", "", "nearly"),
        ("", "以上", "at_least"),
    ],
)
@pytest.mark.parametrize("furniture", ["\n河湾晚报  第6版\n", "\n\n第 2 页 共 9 页\n\n"])
def test_a_page_may_end_between_a_figure_and_its_hedge(
    before: str, after: str, qualifier: str, furniture: str
) -> None:
    marked = LOOSE.replace("{}起{}", f"{before}【36起】{after}")
    hedge = {"qualifier": qualifier, "qualifier_as_written": before + after}
    parts = PARTS | {"f2": PARTS["f2"] | hedge}
    middle = furniture.join(each for each in (before, "36起", after) if each)
    printed, other = f"{before}36起{after}", middle.replace("36", "63")
    assert changes(marked, (printed, middle), **parts) == {}
    assert "hedge" not in changes(marked, (printed, other), **parts)["f2"]
    gone = changes(marked, (printed, middle.replace(before + after, "")), **parts)
    assert gone == {"f2": ("changed", "hedge", printed, "36起")}
    unit = printed.replace("36", f"36{furniture}")
    assert changes(marked, (printed, unit), **parts)["f2"][0] == "rewritten"
