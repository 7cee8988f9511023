"""Figures that a copy prints for another period, by hand."""

from datetime import date

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Change
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.numbers.periods import written
from lvliang_cli.core.text.bilingual import Words

from ..verifying import held, release

ABOUT = About("made", None, None, date(2024, 1, 20))
TEXT = (
    "2023年全市公安机关工作情况\n"
    "上半年,全市各级公安机关持续发力、主动作为,共侦破电信诈骗案件386起,抓获涉案人员412名。"
    "专班为群众追回被骗资金,共计860万元。\n"
    "2022年,全市各交警大队坚持源头治理、路面严管,共查处酒后驾驶行为925起。\n"
    "截至12月底,全市建成各类巡防站点,经验收合格的共138个。\n"
)


def told(
    *edits: tuple[str, str], text: str = TEXT, issued: date | None = date(2024, 1, 15)
) -> dict[str, str | None]:
    """The figures of `text` for which a copy with `edits` has another period, with that."""
    copy = text
    for old, new in edits:
        assert old in copy
        copy = copy.replace(old, new, 1)
    dataset = Dataset(draft(read(text, issued), ABOUT), "made", b"{}")
    return {
        each.locator.as_written: each.said and each.said.period and written(each.said.period)
        for each in held(dataset, copy).metrics
        if "period" in each.changes
    }


def test_other_words_in_the_sentence_change_what_they_date() -> None:
    assert told(("上半年", "一季度")) == dict.fromkeys(
        ["386起", "412名", "860万元"], "2023-01/2023-03"
    )
    assert told(("2022年", "2021年")) == {"925起": "2021-01/2021-12"}
    assert told(("专班为群众", "2022年,专班为群众")) == {"860万元": "2022-01/2022-12"}
    assert told(("12月底", "11月底")) == {"138个": "2023-11-30"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("截至2022年3月底", "截至2022年3底"),
        ("截至2022年3月底", "截至2022囧上年"),
        ("截至2022年3月底", "截至2022年十\n一月"),
        ("截至2022年3月底", "截至2022年2月8囧"),
        ("2023年3月与2022年3月比较", "本市2022年囧1月比较"),
    ],
)
def test_words_that_are_mistyped_or_that_only_compare_date_nothing(old: str, new: str) -> None:
    text = (
        "清河市公安局交通管理工作\n截至2022年3月底,全市建成的机动车登记服务站点达402个。\n"
        "2023年3月与2022年3月比较,珠宝首饰、钟表及名贵礼物的失窃案件上升13.3%。\n"
    )
    assert told((old, new), text=text) == {}


def test_a_title_dates_what_has_no_words_of_its_own() -> None:
    text = "清河市公安局2023年一季度工作通报\n" + "".join(
        f"全市公安机关持续深化各项重点整治,{words}。\n"
        for words in ("共立案386起", "共抓获412名", "共查处925起")
    )
    assert set(told(("一季度", "上半年"), text=text).values()) == {"2023-01/2023-06"}


def test_without_a_date_of_issue_that_of_the_copy_counts() -> None:
    text = f"清河市公安局2024年1月15日通报\n{TEXT}"
    found = told(("12月底", "11月底"), text=text, issued=None)
    assert found == {"138个": "2023-11-30"}


@pytest.mark.parametrize(
    "edits",
    [
        [("全市建成", "本市建成")],
        [("2022年,", "2022年里,")],
        [("上半年,", "上半年来,")],
        [("2023年全市公安机关工作情况\n", "")],
        [("2023年全市", "发布日期:2024年1月18日\n2023年全市")],
        [("2022年,", "较2021年,")],
        [("2022年,", "春运期间,")],
        [("2022年,", "2021年2月5日,"), ("酒后驾驶", "酒后开车"), ("2021年2月5日", "2022年2月5日")],
    ],
)
def test_what_is_dated_as_before_or_may_be_is_not_accused(edits: list[tuple[str, str]]) -> None:
    assert told(*edits) == {}


def test_words_that_a_hash_vouches_for_are_those_of_the_release() -> None:
    """A sentence of 2022 and one of 上半年 that were put together."""
    text = "2023年工作情况\n上半年共立案386起,同比平稳。\n2022年共立案412起,同比略降。\n"
    edits = ("同比平稳。\n", ""), ("2022年共立案412起,", "共立案412起,")
    assert told(*edits, text=text) == {}


def test_another_base_of_a_change() -> None:
    change = Change("yoy", Words("", ""))
    marked = (
        "上半年全市公安机关持续发力,立案【386起】,其中涉及电信网络的刑事案件立案数同比{}下降"
        "【20%】,全市各级累计抓获各类涉案人员【45名】。"
    )
    parts = {"kind": "change", "unit": "percent", "value": -20, "change": change}
    for between, new, changes in (
        ("", "环比", ("period",)),
        ("", "较上年同期", ()),
        ("", "", ()),
        ("继续保持较为明显的态势,", "环比", ("period",)),
    ):
        dataset, text = release(marked.format(between), f2=parts)
        found = held(dataset, text.replace("同比", new)).metrics[1]
        assert found.changes == changes, new
    dataset, text = release(marked.format("").replace("同比", "环比"), f2=parts)
    assert held(dataset, f"题目\n{text}").metrics[1].changes == ()  # the release has it so
    dataset, text = release(
        marked.format(""), f2={**parts, "change": Change("unknown", Words("", ""))}
    )
    assert held(dataset, text.replace("同比", "环比")).metrics[1].changes == ()


def test_a_change_whose_base_the_new_words_give_is_dated_by_them_with_its_level() -> None:
    """Of 2022 and its base alike is 2022, and so is a 同比 of that time."""
    text = (
        "2023年全市公安机关工作情况\n"
        "2023年上半年,各分局聚焦民生小案,共破获入室盗窃案件640起,同比上升8.5%。\n"
    )
    found = told(("2023年上半年", "2022年上半年"), text=text)
    assert found == dict.fromkeys(["640起", "8.5%"], "2022-01/2022-06")
    alone = text.replace("共破获入室盗窃案件640起,", "破案率")
    assert told(("2023年上半年", "2022年上半年"), text=alone) == {"8.5%": "2022-01/2022-06"}
    later = text.replace("同比上升8.5%。", "同比上升8.5%。其中电动车案件210起。")
    after = "共破获入室盗窃案件640起,同比上升8.5%。", "较2022年上升8.5%。"
    lost = text.replace(*after), later.replace(*after)
    assert [told(("较2022年", "2022年"), text=each) for each in lost] == [{}, {}]
    same = "与上年同月相比", "2021年同月相比"
    assert told(same, text=text.replace("同比", "与上年同月相比")) == {}


def test_words_that_the_hash_of_a_figure_before_them_covers_are_those_of_the_release() -> None:
    text = (
        "2023年,分局审结各类案件640件(含上年旧存案件,下同),与去年相比上升2.1%;结案率为93.0%,"
        "同比上升1.3个百分点。\n截至12月底,尚有未结案件24件。\n"
    )
    assert told(("(含上年", "(含\n上年"), text=text) == {}
    moved = text.replace("(含上年旧存案件,下同)", "。\n上年")
    assert told(("\n上年", "\n2020年"), text=moved) != {}


def test_a_day_without_a_year_may_be_of_any() -> None:
    text = (
        "2023年专项行动情况\n2023年2月部署大队12个。"
        "行动首日即3月5日,各大队在城区主干道设卡,共查处酒后驾驶行为41起。\n"
    )
    assert told(("2023年2月", "2021年2月"), text=text) == {"12个": "2021-02"}
    assert told(("3月5日", "3月6日"), text=text) == {"41起": "2023-03-06"}


def test_a_sentence_put_in_before_the_words_leaves_them_told() -> None:
    put_in = "另据了解,邻近的县区对此也有各自的部署和统计,口径不尽相同。2021年"
    assert told(("2022年", put_in)) == {"925起": "2021-01/2021-12"}


def test_this_year_in_a_copy_of_another_year_may_be_that_of_the_release() -> None:
    text = TEXT.replace("上半年,", "今年上半年,", 1)
    last, this = (
        ("2023年全市", "2024年2月3日 来源:清河日报\n2023年全市"),
        ("今年上半年", "去年上半年"),
    )
    assert told(last, this, text=text, issued=date(2023, 12, 30)) == {}
    assert "386起" in told(this, text=text, issued=date(2023, 12, 30))


def test_a_title_dates_no_figures_of_several_periods_whose_own_words_are_left_out() -> None:
    text = TEXT.replace("2023年全市", "2023年度全市", 1)
    assert told(("上半年,", ""), ("2022年,", ""), ("截至12月底,", ""), text=text) == {}


@pytest.mark.parametrize(
    ("new", "told_of"),
    [("上半年", {}), ("二季度", {"925起": "2023-04/2023-06"}), ("截至11月底", {})],
)
def test_days_to_date_may_be_the_half_year_that_begins_with_them(
    new: str, told_of: dict[str, str]
) -> None:
    text = "2023年路面整治情况\n今年以来,全市各交警大队严管路面,共查处酒后驾驶行为925起。\n"
    assert told(("今年以来", new), text=text, issued=date(2023, 10, 15)) == told_of


def test_words_in_a_line_with_other_numbers_date_no_other_line() -> None:
    text = "清河市公安局2023年一季度工作通报\n" + "".join(
        f"全市公安机关持续深化各项重点整治,{words}。\n"
        for words in ("共立案386起", "共抓获412名", "共查处925起")
    )
    title = "清河市公安局2023年一季度工作通报"
    assert told((title, "清河市公安局2022年接到求助4350次"), text=text) == {}
    assert len(told((title, "清河市公安局2022年工作通报"), text=text)) == 3


HONEST = (
    (
        "2021年1—6月,全院受理各类案件4829件(含旧存274件),同比增长5.5%。结案2731件,结案率56.55%。"
        "刑事新收214件,结案187件。",
        "上半年,该院收案总量为4829件(其中上年结转274件),办结2731件,结案率为56.55%。"
        "刑事案件新收214件,办结187件。",
    ),
    (
        "前8个月,进出口2957亿元,增长3.5%。其中国有企业402亿元,占13.6%。"
        "出口机电产品1061亿元,增长9.3%,占出口总值的60.3%。",
        "前8个月,进出口2957亿元,增长3.5%,国有企业402亿元,占13.6%。"
        "机电产品出口1061亿元,增长9.3%,占出口的六成。",
    ),
    (
        "2020年全县实现生产总值118.24亿元,下降18.9%。其中,第一产业增加值23.93亿元,增长3.9%,"
        "占生产总值的比重为20.2%;第二产业增加值43.29亿元,下降35.8%,占生产总值的比重为36.6%;"
        "第三产业增加值51.02亿元,下降3.9%,占生产总值的比重为43.2%。\n农林牧渔业总产值42.67亿元,增长2.8%。",
        "去年全县完成生产总值118.24亿元,同比下降18.9%,三次产业增加值依次为23.93亿元、43.29亿元和"
        "51.02亿元,其中一产增长3.9%,二产下降35.8%,三产下降3.9%,结构比为20.2:36.6:43.2。"
        "农林牧渔业总产值42.67亿元,增长2.8%。",
    ),
)
HONEST += (
    (
        "2022年上半年,受理审查起诉案件533件645人,同比下降0.9%、10.3%。\n"
        "共审结审查起诉案件326件364人,同比下降17.5%、15.2%。起诉257件292人。",
        "上半年受理审查起诉案件533件,涉及645人,件数下降0.9%,人数下降约一成;审结326件364人,"
        "降幅均超过15%。起诉257件292人。",
    ),
)
HONEST += (
    (
        "2019年、2020年、2021年收结案分别为:125件、112件,156件、148件,187件、169件,年均增幅达24%以上。",
        "2021年收案187件,结案169件,2020年156件、148件,2019年125件、112件,年均增幅超过24%。",
    ),
    (
        "2018年至2020年立案数分别为1208起、1153起、1187起。",
        "2019年立案1153起,2020年立案1187起。",
    ),
    (
        "2019年、2020年、2021年,全市立案1208起、1153起、1187起。",
        "2021年至2019年,全市立案逐年变化:2021年立案1187起,2020年立案1153起,2019年立案1208起。",
    ),
    ("2023年,立案1235起,同比增长12.3%,破案1102起。", "2023年立案1235起,同比多135起,破案1102起。"),
    (
        "2019年、2020年盗窃、诈骗两类案件分别立案215起、113起和188起、97起。抓获嫌疑人764名和815名。",
        "2020年盗窃案件立案188起,诈骗97起,抓获嫌疑人815名。2019年盗窃立案215起、诈骗113起。",
    ),
    (
        "2019年全市刑事立案1208起,抓获嫌疑人764名。2020年刑事立案1153起,抓获嫌疑人815名。",
        "2019年和2020年,全市刑事立案1208起和1153起,抓获嫌疑人764名和815名。",
    ),
)
"""Releases, and articles that say the same: several years, what a time began with, 成, one print
of two.
"""


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("2021年至2023年", "2022年"),
        ("2022年", "2021年至2023年"),
        ("2022年和2023年", "2023年"),
        ("2022年1月和2月", "2022年1月"),
        ("2022年1月", "2022年1月和2月"),
    ],
)
def test_one_of_several_times_is_another_but_of_a_list_that_is_open(was: str, now: str) -> None:
    lead, text = "全市平稳。", "{},全市破获诈骗案件3612起,抓获嫌疑人4215人。"
    assert verdicts_of(lead + text.format(was), lead + text.format(now)) == ["changed"] * 2
    listed = "{},三个县立案3612起、2512起{}。抓获嫌疑人4215人。"
    more = "、1867起" if "至" in was + now else ""
    found = verdicts_of(lead + listed.format(was, more), lead + listed.format(now, more))
    assert found == ["unclear"] * len(found)


def test_figures_of_several_years_under_one_of_them_are_not_all_of_it() -> None:
    was = "2021年、2022年、2023年,全市分别查处酒驾12起、15起、18起,罚款36万元。"
    now = "2023年全市共查处酒驾12起、15起、18起,罚款36万元。"
    assert verdicts_of(was, now) == ["unclear", "unclear", "found", "found"]


def verdicts_of(text: str, copy: str) -> list[str]:
    dataset = Dataset(draft(read(text, date(2024, 1, 15)), ABOUT), "made", b"{}")
    return [each.verdict for each in held(dataset, copy).metrics]


@pytest.mark.parametrize(("text", "article"), HONEST)
def test_other_words_for_the_same_numbers_accuse_none(text: str, article: str) -> None:
    dataset = Dataset(draft(read(text, date(2021, 8, 20)), ABOUT), "made", b"{}")
    assert [each.changes for each in held(dataset, article).metrics if each.changes] == []


@pytest.mark.parametrize(
    ("text", "article"),
    [
        (
            "2019年至2021年,全市刑事案件立案数分别为3079起、2817起、2406起。",
            "2021年,全市刑事案件立案2406起,2020年为2817起,2019年为3079起。",
        ),
        (
            "2019年、2020年、2021年,受理审查逮捕案件126件、98件、143件,涉及182人、141人、205人。",
            "2021年受理审查逮捕案件143件205人,2020年98件141人,2019年126件182人。",
        ),
        (
            "2023年一、二、三季度,全市分别查处酒驾1204起、1567起、1423起。",
            "2023年二季度查处酒驾1567起,一季度1204起,三季度1423起。",
        ),
    ],
)
def test_what_a_release_deals_out_by_years_is_found_in_another_order(
    text: str, article: str
) -> None:
    assert set(verdicts_of(text, article)) == {"found"}


def test_a_title_before_words_of_a_period_compares_them_with_nothing() -> None:
    text = "各类商品价格同比变动情况\n2023年8月份,蛋类和粮食价格环比上涨2.3%。\n"
    assert told(("2023年8月份", "2023年6月份"), text=text) == {"2.3%": "2023-06"}


def test_a_direction_turned_under_the_name_of_its_own_is_told() -> None:
    dataset = Dataset(draft(read(HONEST[2][0], date(2021, 8, 20)), ABOUT), "made", b"{}")
    text = "第一产业增加值23.93亿元,第三产业增加值51.02亿元,第一产业下降3.9%。"
    changed = [each for each in held(dataset, text).metrics if each.changes]
    assert [(each.record.label.zh, each.changes) for each in changed] == [
        ("第一产业增加值变化", ("direction",))
    ]
