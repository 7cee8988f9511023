"""Figures in a sentence that was put in other words."""

from lvliang_cli.core.text.bilingual import Words

from .test_altered import changes

MARKED = (
    "上半年全市共接报有效警情【480起】。一是严厉打击,破获电信诈骗案件【36起】;"
    "二是服务群众,走访重点企业【292家】,召开座谈会听取意见建议。"
)
PARTS = {
    "f1": {"label": Words("有效警情", ""), "value": 480},
    "f2": {"label": Words("破获电信诈骗案件", ""), "value": 36},
    "f3": {"label": Words("走访重点企业", ""), "value": 292, "unit": "establishment"},
}
OLD = "一是严厉打击,破获电信诈骗案件36起;二是服务群众"


def told(new: str) -> tuple[object, ...] | None:
    return changes(MARKED, (OLD, new), **PARTS).get("f2")


def test_a_number_with_the_name_and_the_unit_is_the_figure() -> None:
    assert told("今年以来,多警种合力攻坚,先后破获电信诈骗类案件38起;同时服务群众") == (
        "changed",
        "value",
        "36起",
        "38起",
    )
    assert told("今年以来,多警种合力攻坚,先后破获电信诈骗类案件36起;同时服务群众") is None
    assert told("今年以来,多警种合力攻坚,先后破获电信诈骗类案件近36起;同时服务群众") == (
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
        outcome = told(f"今年以来,多警种协同联动、合力攻坚,{new}")
        assert outcome is not None
        assert outcome[0] in ("unclear", "missing")


def test_a_name_of_one_word_is_not_enough() -> None:
    short = {**PARTS, "f2": {"label": Words("案件", ""), "value": 36}}
    edit = OLD, "今年以来,多警种协同联动、合力攻坚,破获电信诈骗类案件38起;同时服务群众"
    assert changes(MARKED, edit, **short)["f2"][0] in ("unclear", "missing")
