"""The day of issue and the outlet, where the text prints them outside its prose."""

from datetime import date

from lvliang_cli.core.text.patterns import pattern

from ..stage2_layout.layout import Layout
from .calendar_arithmetic import day_of

_DATE = r"(?P<print>((?:19|20)\d\d)\s?[年/.-]\s?(\d{1,2})\s?[月/.-]\s?(\d{1,2})(?:\s?日)?)"
_FULL = pattern(_DATE)
"""2021年6月4日; 2022-08-05"""
_LABELLED = pattern(
    r"(?:(?:^|\n)(?:[^\S\n]*(?:来源|作者|编辑)[:：][^\n:]{1,20}\s)?[^\S\n]*(?:日期|时间)|(?:发布|发文|发表|成文|更新|印发)(?:日期|时间))"
    rf"\s?[:为]?\s?{_DATE}"
)
"""发布日期:2019-07-25; not 案发时间为2019年7月25日"""
_PUBLISHED = pattern(
    rf"(?:^|\n)[^\S\n]*(?:\(\s*)?{_DATE}(?:\s?\d\d:\d\d(?::\d\d)?)?\s*(?:发布|印发|来源|作者|编辑|浏览|阅读|点击|字号)"
)
"""2024-05-06 09:30 来源:本站; (2024年5月6日发布), a line by itself"""
_OTHER = pattern("时间|日期|电话|期[至限]")
"""会议时间:2019年7月25日, a line with the day of something else"""
_DATELINE = pattern(rf"(?:^|\n|[(【])[^。据\n]{{0,16}}?{_DATE}\s?(?:讯|电|消息|报道)")
"""本报2020年1月15日讯; not 据某报2020年1月15日报道"""


def issued_in(plain: str, layout: Layout) -> tuple[date | None, str | None]:
    """The day of issue that normalised `plain` prints outside its prose, and its print."""
    head = plain[:_HEAD]
    found = _LABELLED.search(head) or _DATELINE.search(head) or _PUBLISHED.search(head)
    found = found or _PUBLISHED.search(plain, max(0, len(plain) - _HEAD))
    for block in layout.blocks:
        if found is None and block.kind == "dateline":
            span = layout.span(block)
            if _OTHER.search(plain, span.start, span.end):
                continue
            found = _FULL.search(plain, span.start, span.end)
    if found is None:
        return None, None
    day = day_of(*map(int, found.groups()[1:]))
    return day, None if day is None else found["print"]


def outlet_in(text: str) -> str | None:
    """The outlet that the head or the end of a text prints as its source."""
    found = _OUTLET.search(text[:_HEAD]) or _OUTLET.search(text[-_HEAD:])
    return None if found is None else found[1]


_OUTLET = pattern(
    r"(?:^|[\s|(])来源\s?[:：]\s?(?!本站|本网|原创|网络|互联网|综合|未知)([^\s\d,,。;;:：|()()]{2,20})"
)
"""2022-01-17 来源:清河日报社, not 信息来源:"""
_HEAD = 600
