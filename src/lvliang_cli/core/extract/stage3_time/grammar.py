"""The grammar of time: `FIND` finds expressions, `expression_of` reads year and part of one."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from lvliang_cli.core.text.patterns import pattern

from ..stage1_numbers.never_figures import DAY, MONTH
from .named_times import NAMED, PLANS

DatedKind = Literal["months", "days", "point", "window"]
"""Parts of a year, which have days once it is known."""
CountedKind = Literal[
    "month", "month_end", "quarter", "day", "week", "same", "plan", "census", "named", "now"
]
"""What is counted from other days, has its own or none."""
MONTH_STEP = 100
"""What a month counts in the days of a `Part`; a day without its month is below it."""


class Part(NamedTuple):
    """A part of a year, or a time that is counted from another.

    `kind` is one of

        months    months `first` to `last`
        days      from month and day `first` to `last`, each as ``100 * month + day``;
                  the month is 0 where none is printed
        point     the last day of month `last`
        window    the `first` months that end with month `last`
        month     the month `first` months from the one in force (上月: -1)
        month_end its last day
        quarter   the quarter `first` quarters from the one in force
        day       the day `first` days from the day of issue (昨日: -1)
        week      this week, the last, the 28th: without days unless they are printed
        same      the days in force (同期, 当日)
        plan      from year `first` to year `last`
        census    the day of census number `first` (4 to 7)
        named     a time with a name and no days
        now       the day of issue (目前)
    """

    kind: DatedKind | CountedKind
    first: int = 0
    last: int = 0


class Expression(NamedTuple):
    """A time expression at ``start:end`` of the text.

    Attributes:
        year: as printed, None if none is.
        relative: years from the year of issue (今年 0, 去年 -1), None if not so printed.
        in_force: years from the year in force (上年 -1, 当年 0), None if not so printed.
        part: of the year, None for the whole of it.
        to: of a span over years, the expression that ends it.
        is_since: 自…以来, 起: only the beginning is printed.
        is_until: 截至, …止: only the end is printed.
    """

    start: int
    end: int
    year: int | None = None
    relative: int | None = None
    in_force: int | None = None
    part: Part | None = None
    to: "Expression | None" = None
    is_since: bool = False
    is_until: bool = False

    @property
    def kind(self) -> DatedKind | CountedKind | Literal["year"]:
        return "year" if self.part is None else self.part.kind

    @property
    def has_year(self) -> bool:
        return (self.year, self.relative, self.in_force) != (None, None, None)


_N = "一二三四五六七八九"
TO = r"\s?(?:[-~—–至到]|——|--)\s?"
NO_NUMBER = "(?!(?:[,，、和]\\d{1,3}号)*[线楼机院井馆厅矿船卫令文公决段炉门路车舰店厂区桥地])"
"""Behind 16号 these make it the number of a thing: 22号线, 3号,4号楼."""
_HOUR = r"(?:\s?(?:\d{1,2}|零)\s?(?:[-—~至]\s?\d{1,2}\s?)?[时点](?:\d{1,2}分|整)?)?"
_NEXT_DAY = rf"(?:{TO}(?:[次翌]日|第二天)\s?(?:凌晨|早上?|上午|中午|下午|晚上?)?{_HOUR})?"
"""1月2日20时至次日8时"""
_NO_COUNT = "(?![起件人名辆次个家项场批宗例期十百千万亿余多])"
"""上周三, not the three of 上周三起事故"""
BARE_YEAR = "(?:前?[一二三四]季度|[上下]半年|全年)"
"""2022上半年: what a year without 年 may stand before"""
_YEAR = (
    # 2019年; 二〇一五年; 2022年度; 2022前三季度
    rf"(?P<year>(?<!\d)(?:19|20)\d\d(?={BARE_YEAR})|(?:(?<!\d)(?:19|20)\d\d|[一二][〇零{_N}]{{3}})(?=\s?年))(?:\s?年度?)?"
    # 民国101年; 今(101)年; 113年第2季
    r"|(?:中华)?民国\s?(?P<era>\d{2,3})\s?年|[今去上]\s?\((?P<bracket>1\d\d)\)\s?年"
    r"|(?<![\d.])(?P<bare>1[0-3]\d)\s?年(?=\s?(?:\d|第|[上下]半|全年|底|平均))"
    # 今年; 去年; 上年
    r"|(?P<issue>今年度?|本年度?|明年|去年度?|前年)"
    r"|(?P<force>(?<!网)上一?年度?|(?<!学)前一年|当年|同年|次年)"
)
_PART = (
    # 1至8月; 1-4月; 一至六月
    rf"(?<![\d.])(?P<mrange>{MONTH}\s?月?份?{TO}{MONTH}\s?月(?:份|底|末)?|(?![一二三四五六七八九十]+、\d){MONTH}(?:、{MONTH}){{1,11}}(?:[两三四五六]个)?月份?"
    rf"|{MONTH}月[与和及]{MONTH}月(?=合计))(?!\s?{DAY}\s?[日号])"
    # 7月18日至27日; 6月24日—6月30日
    rf"|(?<![\d.])(?P<drange>{MONTH}\s?月\s?{DAY}\s?[日号]?{TO}(?:{MONTH}\s?月\s?)?{DAY}\s?[日号])"
    # 2月29日0—24时; 11月1日零时
    rf"|(?<![\d.])(?P<day>{MONTH}\s?月\s?{DAY}\s?[日号]{_HOUR}{_NEXT_DAY})"
    # 8 月; 9月末; 5月上旬; 3月当月
    rf"|(?<![\d.])(?P<month>{MONTH}\s?月份?(?P<edge>\s?(?:末|底|初|[上中下]旬|[上下]半月|当月))?)(?![亮饼])"
    # 3日; 1日至20日; 16号上午
    rf"|(?<![\d.第])(?<!\d,)(?<!时长)(?<![用历耗]时)(?P<alone>(?:{DAY}\s?日(?:{TO}{DAY}\s?日)?|(?:(?<![一-龥“”A-Za-z-])|(?<=[于在从自至到])){DAY}号{NO_NUMBER}){_HOUR}{_NEXT_DAY})(?![内游均后前常益期子产消]|及?以[上下内])"
    r"|(?P<half>[上下]半年)度?"
    # 前三季度; 首十一个月; 前4月
    rf"|(?<![先之目以])[前首](?P<firsts>[{_N}十两\d]{{1,2}})个?(?P<first_of>季度?|月)份?"
    r"|第?(?P<qrange>[一二三1-3](?:季度)?[-~—至到]第?[二三四2-4])\s?季度"
    r"|(?:第?(?P<quarter>[一二三四1-4首])\s?季度|(?:第\s?|(?<=[^\n])(?=[一二三](?:、[二三四])+季度))(?P<third>[一二三四1-4])(?:\s?季(?!节)|(?=(?:[和与及、]第?\s?[一二三四1-4])+\s?季(?!节)))|(?P<initial>首)季)"
    r"(?P<qend>[末底])?"
    r"|(?P<ends>年[末底终]|岁末|(?<=年)[末底终])|(?P<begins>(?:年初|岁初|(?<=年)初)(?!预算))|(?P<whole>全年|整年|年初(?=预算))"
    r"|(?P<final>最后一个月)|(?P<same>同月|同季度?|同期|同一?时期)"
)
_OTHER = (
    # 本月; 上月末; 月末
    r"(?P<rmonth>本月[末底]?|当月|[上前](?:一?个)?月[末底]?|下个?月|月[末底])"
    r"|(?P<rquarter>本季度?|[上前]一?个?季度?)"
    r"|(?P<rday>今[日天]|昨[日天晚]|前(?:日|天(?!津))|(?<!光)明[日天]|当[日天]|本日)"
    rf"|(?P<week>[本上前下]一?个?(?:周|星期)(?:[一二三四五六日天]{_NO_COUNT})?|第[{_N}十\d]{{1,3}}周)"
    r"|第\s?(?P<census>[四五六七])\s?次\s?全国\s?人口\s?普查"
    rf"|[“\"]?(?P<plan>{'|'.join(PLANS)})[”\"]?(?:时期|期间|期?[末初])?"
    r"|(?P<now>目前|迄今|现在)"
    rf"|(?P<named>{NAMED})"
)
FIND = pattern(
    r"(?=[\d一二三四五六七八九十〇中民今本去上前当同次明年月第首近过长往历目迄现昨岁下整全最"
    r"春元清端国双两黄暑寒高大正小除劳“\"])"
    rf"(?:(?:{_YEAR})\s?的?\s?)?(?:{_PART}|{_OTHER})?"
)
_YEARS = pattern(rf"(?<!\d)((?:19|20)\d\d)(?:{TO}|[、和])$")
"""2019 in 2019—2021年"""
_SEASON = pattern(r"秋冬季|冬春季|[采供]暖季|学年|赛季|榨季|财年")
"""2019—2020年秋冬季: two years name it, its days are its own."""
_EACH = pattern(r"[^。；;\n\d]{0,24}分别")
"""2023、2024年分别增长5.2%、5.6%: each is of one of the years."""
_NUMBERS = pattern(r"\d+|[一二三四五六七八九十]+")
"""12; 十一"""
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_THIRDS = {
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "上半月": (1, 15),
    "下半月": (16, 31),
}
_RELATIVE = {"今": 0, "本": 0, "明": 1, "去": -1, "前": -2}
_IN_FORCE = {"上": -1, "前": -1, "当": 0, "同": 0, "次": 1}
_STEP = {"本": 0, "当": 0, "上": -1, "前": -1, "下": 1, "月": 0}
_DAY = {"今": 0, "本": 0, "昨": -1, "前": -2, "明": 1}
HALVES = (Part("months", 1, 6), Part("months", 7, 12))


def expression_of(match: re.Match[str], *, has_era: bool) -> Expression | None:
    """What `match` of `FIND` says, None where it says no time; `has_era`: 113年 may be a year."""
    year = _year(match, has_era=has_era)
    part = _part(match)
    issue, force = match["issue"], match["force"]
    is_whole = bool(year or issue or force or match["whole"])
    if (part is None and not is_whole) or (match["bare"] and year is None):
        return None
    if match["same"] and not is_whole:
        return None
    start, end = match.start(), match.start() + len(match[0].rstrip(" 的"))
    opening = _YEARS.search(match.string, max(0, start - 8), start)
    if opening is not None and match["year"] and (part is None or match["ends"]):
        season = _SEASON.match(match.string, end)
        is_listed = opening[0][-1] in "、和" and _EACH.match(match.string, end) is not None
        if season is not None or is_listed:
            whole = end if season is None else season.end()
            return Expression(opening.start(), whole, year, part=Part("named"))
        return Expression(opening.start(), end, int(opening[1]), to=Expression(start, end, year))
    return Expression(
        start,
        end,
        year,
        _RELATIVE[issue[0]] if issue else None,
        _IN_FORCE[force[0]] if force else None,
        part,
    )


def _year(match: re.Match[str], *, has_era: bool) -> int | None:
    """The printed year; one of the Republic counts from 1911."""
    if match["year"]:
        return int(match["year"].translate(_DIGITS))
    era = match["era"] or match["bracket"] or (match["bare"] if has_era else None)
    return int(era) + 1911 if era else None


def number(words: str) -> int:
    """A number up to 99 in digits or Chinese numerals: 十一, 二十三, 9."""
    tens, ten, ones = words.partition("十")
    if not ten:
        return int(tens.translate(_DIGITS).replace("两", "2"))
    return 10 * (number(tens) if tens else 1) + (number(ones) if ones else 0)


def _numbers(words: str) -> list[int]:
    return [number(found) for found in _NUMBERS.findall(words)]


def _part(match: re.Match[str]) -> Part | None:
    """The part of the year that the match names; the last group that took part says which."""
    group = match.lastgroup or ""
    reader = _READERS.get(group)
    return None if reader is None else reader(match)


def _months(match: re.Match[str]) -> Part:
    """``1至8月``, ``6、7、8三个月``; months that do not follow each other have no days."""
    first, *listed, last = _numbers(match["mrange"].partition("个")[0].rstrip("两三四五六"))
    is_range = not listed and "、" not in match["mrange"]
    is_whole = is_range or [first, *listed, last] == list(range(first, last + 1))
    return Part("months", first, last) if is_whole else Part("named")


def _month(match: re.Match[str]) -> Part:
    month, edge = _numbers(match["month"])[0], (match["edge"] or "").strip()
    if edge in ("末", "底"):
        return Part("point", last=month)
    if edge in _THIRDS:
        first, last = _THIRDS[edge]
        return Part("days", MONTH_STEP * month + first, MONTH_STEP * month + last)
    return Part("named") if edge == "初" else Part("months", month, month)


def _day_range(match: re.Match[str]) -> Part:
    month, first, *rest = _numbers(match["drange"])
    last_month, last = rest if len(rest) == 2 else (month, rest[0])
    return Part("days", MONTH_STEP * month + first, MONTH_STEP * last_month + last)


def _day(match: re.Match[str]) -> Part:
    month, day = _numbers(match["day"])[:2]
    first = MONTH_STEP * month + day
    return Part("days", first, first + _goes_on(match["day"]))


def _alone(match: re.Match[str]) -> Part:
    days = _numbers(match["alone"].replace("号", "日").partition("时")[0].rpartition("日")[0])
    return Part("days", days[0], days[-1] + _goes_on(match["alone"]))


def _goes_on(words: str) -> bool:
    """Whether a day goes on to the next: 1日20时至次日8时."""
    return any(after in words for after in ("次日", "翌日", "第二天"))


def _firsts(match: re.Match[str]) -> Part | None:
    last = number(match["firsts"]) * (3 if match["first_of"][0] == "季" else 1)
    return Part("months", 1, last) if 1 <= last <= 12 else None


def _quarter(match: re.Match[str]) -> Part:
    words = match["quarter"] or match["third"] or "1"
    last = 3 * (1 if words == "首" else number(words))
    return Part("point", last=last) if match["qend"] else Part("months", last - 2, last)


def _quarters(match: re.Match[str]) -> Part:
    first, last = _numbers(match["qrange"])
    return Part("months", 3 * first - 2, 3 * last)


def _month_from(match: re.Match[str]) -> Part:
    words = match["rmonth"]
    return Part("month_end" if words[-1] in "末底" else "month", _STEP[words[0]])


def _day_from(match: re.Match[str]) -> Part:
    words = match["rday"]
    return Part("same") if words[0] == "当" else Part("day", _DAY[words[0]])


def _plan(match: re.Match[str]) -> Part:
    """“十三五”期间, and “十三五”末: its last year."""
    first, last = PLANS[match["plan"]], PLANS[match["plan"]] + 4
    return Part(
        "plan", last if match[0][-1] == "末" else first, first if match[0][-1] == "初" else last
    )


_READERS: dict[str, Callable[[re.Match[str]], Part | None]] = {
    "mrange": _months,
    "drange": _day_range,
    "day": _day,
    "month": _month,
    "alone": _alone,
    "half": lambda match: HALVES["上下".index(match["half"][0])],
    "first_of": _firsts,
    "qrange": _quarters,
    **dict.fromkeys(("quarter", "third", "initial", "qend"), _quarter),
    "ends": lambda match: Part("point", last=12),
    "begins": lambda match: Part("point", last=0),
    "final": lambda match: Part("months", 12, 12),
    "same": lambda match: Part("same"),
    "rmonth": _month_from,
    "rquarter": lambda match: Part("quarter", _STEP[match["rquarter"][0]]),
    "rday": _day_from,
    "week": lambda match: Part("week"),
    "plan": _plan,
    "census": lambda match: Part("census", number(match["census"])),
    "now": lambda match: Part("now"),
    "named": lambda match: Part("named"),
}
