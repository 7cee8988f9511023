"""What holds a numeral and is not a figure: dates, quoted names, addresses, item numbers.

A shield is a stretch of text with the reason why no figure begins in it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from lvliang_cli.core.extract.language.page_furniture import furniture
from lvliang_cli.core.text.patterns import pattern

_D = "〇零一二三四五六七八九"
_N = "一二三四五六七八九十"
_YEAR = rf"(?:(?:1[6-9]|20|21)\d\d|[{_D}]{{4}})"
MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[{_N}])"
DAY = rf"(?:[12]\d|3[01]|0?[1-9]|[二三]?十[{_N}]?|[{_N}])"
_TO = r"\s?(?:[-~—–至到、和]|——|--)\s?"

_PATTERNS = (
    # Longest first where one begins another. What ends in a group called "none" is passed
    # over as a whole: were it refused, every later beginning in it would be tried as well.
    (
        "address-of-page",
        r"(?:https?://|www\.)[^\s，。；、()“”\"'一-龥]+|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+",
    ),
    (
        "date",
        rf"{_YEAR}\s?年(?:度)?(?:{_TO}{_YEAR}\s?年)?(?:\s?{MONTH}\s?月份?(?:{_TO}{MONTH}\s?月份?)?"
        rf"(?:\s?{DAY}\s?[日号](?:{_TO}(?:{MONTH}\s?月)?{DAY}\s?[日号])?)?)?",
    ),
    ("date", rf"(?<!\d){_YEAR}(?:[-~—–至、]|到)(?={_YEAR}\s?年)"),
    ("date", r"(?<!\d)(?:19|20)\d\d([-/.])(?:1[0-2]|0?[1-9])(?:\1(?:3[01]|[12]\d|0?[1-9]))(?!\d)"),
    (
        "date",
        rf"(?<![\d.个百千万余多两几]){MONTH}(?:{_TO}{MONTH})?\s?月(?!亮|饼|球)份?"
        rf"(?:\s?{DAY}\s?[日号](?:{_TO}(?:{MONTH}\s?月)?{DAY}\s?[日号])?)?",
    ),
    (
        "date",
        r"(?<![\d.])(?:[12]\d|3[01]|0?[1-9])\s?(?:日(?![均元])|号(?!线|楼|院|店|机|车|文|检|令|公告))"
        r"(?:(?:[-~—–至到])(?:[12]\d|3[01]|0?[1-9])[日号])?",
    ),
    ("time", r"(?<!\d)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])"),
    (
        "time",
        r"(?<![\d.])(?:[01]?\d|2[0-4])\s?(?:时(?!代|期|空)|点(?![\d.多余]))(?:[0-5]?\d分(?!钟)|许|整|半)?",
    ),
    ("time", rf"(?<![第百{_N}])[零{_N}]{{1,3}}时(?!代|期|空|候|常|刻|间|分)(?:[{_N}]{{1,3}}分)?"),
    (
        "period",
        rf"第?[一二三四1-4]{_TO}第?[一二三四1-4]\s?季度|前?第?[一二三四1-4]\s?(?:个)?季度|"
        rf"前[一二三四五六七八九十]+个?月|第[{_N}]+周|[{_N}]五(?:规划|时期|期间)?(?=[”\"末以时期规开收])|"
        rf"[12]?\d世纪|[{_N}]{{1,4}}世纪|\d0年代|[{_N}]十年代|\d0后|[{_N}0]{{1,4}}后(?=[青民警])",
    ),
    ("ratio", r"(?<![\d:])\d++(?:\.\d++)?(?:\s?:\s?\d++(?:\.\d++)?)++(?P<none>:)?"),
    ("identifier", r"(?<![\d.,])\d{10,}+[Xx]?(?![百千万亿余多]|\.\d)"),
    (
        "telephone",
        r"(?<![\d.])(?:0\d{2,3}[-—)]\s?\d{7,8}|[48]00-\d{3,4}-\d{3,4}|1[3-9]\d{9})(?![\d.])",
    ),
    (
        "telephone",
        r"(?:电话|热线|专线|手机|传真|拨打|致电|微信|QQ|邮编|联系方式)[号码]{0,2}[:为是]{0,1}\s?"
        r"(?:\d[\d-]{2,}+(?:、|或|和|/)?)++(?!\.?(?:[百千万亿余多个次起件人名条部台张通只支枚把辆本户家处批箱]|\s[起件人名条部台张]))",
    ),
    ("telephone", r"(?<![\d.])1(?:10|19|20|22)(?=类[^，,。;；\d]{0,6}[警接])"),
    (
        "no-measure-word",
        r"(?:阅读|浏览|点击|字数|评论|转发|点赞|人气)[量数]?\s?:?\s?\d++\.?\d*+万?\+?(?=\s|$)"
        r"|(?:阅读|浏览|点击|打印)(?:次数|[量数])?\s?:\s?\d++\.?\d*+万?人?次(?=\s|$)",
    ),
    ("page-footer", r"(?<!\d)共\s?\d{1,4}\s?页(?=[\s,，]{0,4}(?:第|当前)|\s*+$)"),
    (
        "document-number",
        r"[〔\[(](?:19|20)\d\d[〕\])]\s?第?\d+号|第\d++号|(?<!\d)\d++号(?:文件?|令|公告|检察建议)",
    ),
    ("footnote", r"\[\d{1,3}\]|[①-⑳⑴-⒇㈠-㈩❶-❿]|(?<=注)\d{1,2}(?=[\s:：、)]|\.(?!\d)|$)"),
    # 表1, not 申请表1份
    ("item-number", r"(?:附?[表图]|专栏)\s?\d{1,2}(?![\d.百千万亿]|\s?[张份个页])"),
    ("item-number", r"\(\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?\)"),
    (
        "item-number",
        r"(?m:^)\s{0,8}(?:\d{1,2}[、．)]|\d{1,2}\.(?!\d)|\d{1,2}\.(?=(?:19|20)\d\d年|\d{3,}))"
        rf"|(?m:^)\s{{0,8}}\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?=[、\s]|本|(?![百千万亿个项起件人名元户家辆%])[一-龥]{{2,}}[:。])"
        r"|(?<=[。;；!?：:])\s{0,8}(?:\d{1,2}[、．)](?!\d)|\d{1,2}\.(?!\d))"
        rf"|(?<=[。;；!?：:])\s{{0,8}}[{_N}]{{1,3}}[、．.]"
        rf"|(?m:^)\s{{0,8}}[{_N}]{{1,3}}[、．.]",
    ),
    (
        "item-number",
        rf"(?:(?<=[。;；:，,\s])|(?m:^))(?:第?[{_N}]{{1,2}}[是则](?![否不])|其[一二三四五])",
    ),
    (
        "identifier",
        r"(?<![A-Za-z])(?:[A-Za-z]{1,2}-?\d++(?:\.\d++)?(?!%)(?:[-+]\d++)?|[A-Za-z]{2,}+-\d++)",
    ),
    ("identifier", r"(?<!\d)\d++(?![gtmL])[A-Za-z](?![A-Za-z\d])"),
    (
        "identifier",
        r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•]?[A-Z0-9*×]{4,6}",
    ),
    (
        "place",
        r"(?<!\d)[Kk]?\d++(?:\.\d++)?(?:\s?(?:公里|千米|米)(?:\+\d++米)?(?:处|路段)"
        r"|\+\d++(?:米处?)?)",
    ),
    (
        "place",
        r"(?<!\d)\d++(?:号楼|号线|号院|号店|栋(?=\d|[东西南北]?单元)|单元|室|弄|巷|路公交|次列车|次航班)(?:\d++(?:单元|室|号))*",
    ),
    (
        "name",
        r"(?<!\d)\d{1,2}[·•]\d{1,2}(?!\d)|7\s?[×xX*]\s?24(?:小时)?|(?<!\d)\d++\+\d++(?:\+[\dNnX])*|\d\.0(?=版|[”\"\s]|时代|系统)",
    ),
    ("name", r"(?<!\d)31个?省(?=[(、]?(?:自治区|区、|区市))"),
    (
        "target",
        r"(?:完成|实现|达到|超过|提出|确定|设定)[^。;；，,\n]{2,80}?(?:%|百分点)的[一-龥]{0,4}(?:目标|任务)",
    ),
    (
        "threshold",
        r"一次性?(?:死亡|[伤亡]亡?)\d++(?:[-—至]\d++)?人(?=(?:及?以[上下])?的?[一-龥]{0,12}(?:事故|火灾))",
    ),
    ("title", r"《[^《》\n]{1,80}》"),
    (
        "quoted-name",
        r"“[^“”\n]{1,14}”|‘[^‘’\n]{1,14}’|「[^「」\n]{1,14}」|『[^『』\n]{1,14}』|【[^【】\n]{1,14}】",
    ),
    ("quoted-name", r"(?<![\d])\"[^\"\n，。,;；]{1,12}\"(?!\d)"),
)
_LINE = pattern(r"[^\n]++")
_FIND = [(reason, pattern(source, re.ASCII)) for reason, source in _PATTERNS]


class Shield(NamedTuple):
    """From `start` to `end` (half-open) no figure begins, for `reason`."""

    start: int
    end: int
    reason: str


class Shields:
    """The shields of a text, looked up by position."""

    def __init__(self, found: Iterator[Shield]) -> None:
        self.all = sorted(found)
        self._reached = list(accumulate((shield.end for shield in self.all), max))

    def over(self, start: int, end: int) -> Shield | None:
        """The shield over a character of ``start:end``, the first that begins."""
        index = bisect_right(self._reached, start)
        found = self.all[index] if index < len(self.all) else None
        return found if found is not None and found.start < end else None


def shields_of(text: str) -> Shields:
    """The shields of normalised `text`."""
    return Shields(_shields(text))


def _shields(text: str) -> Iterator[Shield]:
    lines = list(_LINE.finditer(text))
    for index in furniture([line[0] for line in lines]):
        yield Shield(*lines[index].span(), "page-footer")
    for reason, form in _FIND:
        for found in form.finditer(text):
            if found.lastgroup != "none":
                yield Shield(found.start(), found.end(), reason)
