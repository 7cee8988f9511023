"""The day of issue, where the text prints it: a line of its own, or a dateline."""

from datetime import date

from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.stage2_layout.layout import Layout
from lvliang_cli.core.extract.stage3_time.days import day_of

_DATE = r"((?:19|20)\d\d)\s?[年/.-]\s?(\d{1,2})\s?[月/.-]\s?(\d{1,2})\s?日?"
_FULL = pattern(_DATE)
_LABELLED = pattern(rf"(?:发布|发文|发表|成文|更新|印发)?(?:日期|时间)\s?[:为]?\s?{_DATE}")
"""发布日期:2019-07-25"""
_DATELINE = pattern(rf"(?:^|\n|[(【])[^。\n]{{0,16}}?{_DATE}\s?(?:讯|电|消息|报道)")
"""本报2020年1月15日讯"""


def issued_in(plain: str, layout: Layout) -> date | None:
    """The day of issue that normalised `plain` prints outside its prose, else None."""
    head = plain[:_HEAD]
    for form in (_LABELLED, _DATELINE):
        found = form.search(head)
        if found is not None:
            return day_of(*map(int, found.groups()))
    for block in layout.blocks:
        if block.kind == "dateline":
            span = layout.span(block)
            found = _FULL.search(plain, span.start, span.end)
            if found is not None:
                return day_of(*map(int, found.groups()))
    return None


_HEAD = 600
