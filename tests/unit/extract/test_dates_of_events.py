"""Years that tell of a founding, a document, a meeting or a plan; invented sentences."""

from datetime import date

import pytest

from lvliang_cli.core.extract.reading import read

ISSUED = date(2022, 3, 1)


def dated(text: str, issued: date | None = None) -> list[str]:
    """The words and the last day of the period of each figure, ``!`` where it is in doubt."""
    found = []
    for figure in read(text, issued).figures:
        when = figure.period
        doubt = {"period-open", "year-unknown", "year-guessed"} & set(figure.doubts)
        said = "-" if when is None else f"{when.as_written} {when.end or '?'}"
        found.append(said + "".join(f" !{code}" for code in sorted(doubt)))
    return found


@pytest.mark.parametrize("issued", [None, ISSUED])
@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("医院创办于1987年6月2日,现有医生60人。", ["-"]),
        ("某某,1978年5月生,抓获同伙60人。", ["-"]),
        ("某某生于1978年5月,抓获同伙60人。", ["-"]),
        ("某某,1998年7月参加工作,走访60户。", ["-"]),
        ("某某2008年从警,破案60起。", ["-"]),
        ("该队2019年荣获集体二等功,走访60户。", ["-"]),
        ("2019年被评为先进单位,现有民警60人。", ["-"]),
        ("10月9日是宣传日。目前,有站点60个。\n发放手册60份。", ["目前 ?"] * 2),
        ("10月9日,大会开幕。\n发放手册60份。", ["-"]),
        ("2020年版手册发放60份。", ["-"]),
        ("按照《某市2021—2025年规划》,建成警务室60个。", ["-"]),
        ("会议部署2021年任务,全市破案60起。", ["-"]),
        ("1995年命案告破,抓获同伙60人。", ["-"]),
        ("侦破2003年发生的命案60起。", ["-"]),
        ("侦破2003年积案60起。", ["-"]),
        ("有效期至:2021年5月6日\n全市破案60起。", ["-"]),
        ("大约2021年6月,破案60起。", ["-"]),
        ("农历2021年正月,破案60起。", ["-"]),
        ("水库始建于1971年,年供水60吨。", ["-"]),
        ("依照2016年规定,发放补贴60元。", ["-"]),
        ("执行2019年颁布的条例,处罚60人。", ["-"]),
        ("1952年9月,清河县人民医院成立。现有床位60张。", ["-"]),
        ("2021年5月6日 星期四 多云\n捡了60个瓶子。", ["-"]),
        ("根据2020年统计,人口60人。", ["2020年 2020-12-31"]),
        ("2020年,清河县公安局破案60起。", ["2020年 2020-12-31"]),
        ("2020年上半年新闻发布会召开\n破案60起。", ["2020年上半年 2020-06-30"]),
        ("到2020年底,建成学校60所。", ["到2020年底 2020-12-31"]),
        ("2020年计划生育奖励60人。", ["2020年 2020-12-31"]),
    ],
)  # fmt: skip
def test_a_year_of_an_event_dates_no_figure(
    text: str, periods: list[str], issued: date | None
) -> None:
    assert dated(text, issued) == periods


def test_what_follows_a_meeting_is_not_of_its_year_without_a_doubt() -> None:
    text = "座谈会于2019年4月举行。全年走访60户。"
    assert dated(text) == ["全年 ? !year-unknown"]
    assert dated(text, ISSUED) == ["全年 2021-12-31 !year-guessed"]


@pytest.mark.parametrize("issued", [None, ISSUED])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("到2030年,建成医院60所。", "到2030年"),
        ("拟于2026年新建医院60所。", "2026年"),
        ("争取2028年达到60所。", "2028年"),
        ("2026年,我市将新建医院60所。", "2026年"),
        ("计划今年新建医院60所。", "今年"),
    ],
)
def test_a_plan_has_words_and_no_days(text: str, words: str, issued: date | None) -> None:
    assert dated(text, issued) == [f"{words} ? !period-open"]
    assert read(text, issued).period is None


def test_a_plan_ends_with_its_sentence_and_one_of_a_year_gone_by_keeps_it() -> None:
    text = "2021年破案50起。力争2030年建成医院60所。全年抓获70人。"
    assert dated(text)[1:] == ["2030年 ? !period-open", "全年 2021-12-31"]
    assert dated("计划2020年新建医院60所。", ISSUED) == ["2020年 2020-12-31"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # what is of that year is so still
        ("据《2020年统计公报》,全市破案60起。", ["2020年 2020-12-31"]),
        ("2020年命案全部告破,破案60起。", ["2020年 2020-12-31"]),
        ("2020年全市获评先进单位60个。", ["2020年 2020-12-31"]),
        # two times are not the later of them
        ("2019年和2020年,破案60起。", ["2019年和2020年 2020-12-31"]),
        ("2018年、2019年、2020年三年共破案60起。", ["2018年、2019年、2020年 2020-12-31"]),
        ("2019年或2020年,破案60起。", ["2019年或2020年 ?"]),
        ("2020年1月和3月,破案60起。", ["2020年1月和3月 ?"]),
        # some days of a year are not the year
        ("2020年运动会期间,破案60起。", ["2020年运动会期间 ?"]),
        ("2020年夏天,破案60起。", ["2020年夏天 ?"]),
        ("2020年初,破案60起。", ["2020年初 ?"]),
        ("2020年底,在册60人。", ["2020年底 2020-12-31"]),
        ("2020年下半年以来,破案60起。", ["2020年下半年以来 ? !year-unknown"]),
        # each time of a title dates what stands beside it
        ("2020年破案60起 2019年破案50起", ["2020年 2020-12-31", "2019年 2019-12-31"]),
        ("2020年1-6月破案60起,1-7月破案70起", ["2020年1-6月 2020-06-30", "1-7月 2020-07-31"]),
    ],
)
def test_a_year_is_said_only_as_far_as_it_is_printed(text: str, periods: list[str]) -> None:
    assert dated(text) == periods
