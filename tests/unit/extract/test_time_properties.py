"""What holds of periods and places for any text, made of pieces of releases."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.extract.reading import read

_TIMES = """
2023年 去年 今年 上年 上半年 全年 下半年 四季度 前三季度 12月末 年末 年初 8月 9月份 1至8月
截至目前 截至6月30日 截至9月底 今年以来 自6月25日起 2022年以来 去年同期 上年同期 比上年末
2019年10月—2020年3月 12月30日至1月2日 本周 上月末 本月 上一季度 春节期间 “十四五”期间
到2035年 2030年 比2019年同期 由2010年的 降至2022年的 (2018年上半年 第六次全国人口普查
2月29日 2月30日 31日 昨日 当日 民国111年 二〇二二年 99年 分季度看, 其中, 与2021年相比
"""
_PLACES = "全市 全省 全国 吕梁市公安局 山西省 离石区 某县 中心城区 香港 朝阳区"
_WORDS = """
破案5起 抓获6人 同比增长7% 下降8.5% 存栏9头 3件 占10% 11个百分点 , ， 、 。 ; ( )
公安局发布 力争 累计 现有 与 的 为
"""
TIMES = st.sampled_from(_TIMES.split())
PLACES = st.sampled_from(_PLACES.split())
WORDS = st.sampled_from([*_WORDS.split(), "\n", "\t", "\n一、情况\n"])
TEXTS = st.lists(st.one_of(TIMES, PLACES, WORDS), max_size=40).map("".join)
DAYS = st.dates(date(2000, 1, 1), date(2035, 12, 31))


@given(TEXTS, st.none() | DAYS)
def test_a_period_is_whole_printed_and_over_on_the_day_of_issue(
    text: str, issued: date | None
) -> None:
    for figure in read(text, issued).figures:
        for when in (figure.period, figure.base):
            if when is None or when.end is None:
                continue
            last = date.fromisoformat(when.end)
            assert when.start is None or date.fromisoformat(when.start) <= last
            assert issued is None or last <= issued
        if figure.period is not None:
            assert all(
                words in text.replace("\n", "") for words in figure.period.as_written.split("…")
            )


@given(TEXTS, DAYS, st.integers(1, 3000))
def test_a_later_day_of_issue_never_moves_what_is_printed_in_full(
    text: str, issued: date, later: int
) -> None:
    full = f"2009年5月,破案5起。\n{text}"
    both = [read(full, day).figures[0] for day in (issued, issued + timedelta(later))]
    assert {figure.period and figure.period.end for figure in both} <= {"2009-05-31", None}


@given(st.permutations(["2021年8月,破案5起。", "2022年9月,抓获6人。", "截至2020年底,存栏9头。"]))
def test_shuffled_paragraphs_keep_their_own_figures(paragraphs: list[str]) -> None:
    ends = {"5起": "2021-08-31", "6人": "2022-09-30", "9头": "2020-12-31"}
    for figure in read("\n".join(paragraphs), date(2023, 1, 1)).figures:
        assert figure.period is not None
        assert figure.period.end == ends[figure.as_written]


@given(TEXTS)
def test_brackets_and_other_paragraphs_leave_a_full_period_alone(text: str) -> None:
    quoted = "".join(text.split("\n")).replace("(", "").replace(")", "")
    framed = f"2022年9月,破案55起({quoted}),抓获66人。"
    found = {f.as_written: f.period for f in read(framed, date(2023, 1, 1)).figures}
    after = found.get("66人")
    assert after is not None
    assert (after.start, after.end) == ("2022-09-01", "2022-09-30")
