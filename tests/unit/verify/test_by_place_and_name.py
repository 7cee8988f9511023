"""Altered figures that no hash tells, by their place between others, their unit and name."""

from lvliang_cli.core.text.bilingual import Words

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
    "二是服务群众,走访重点企业【292家】,召开座谈会听取意见建议。"
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
