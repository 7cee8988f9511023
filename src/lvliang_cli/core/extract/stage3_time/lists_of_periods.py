"""Lists of figures that are each of one of as many periods: 第1和第2季增速分别为6%和5%."""

from collections.abc import Sequence
from itertools import pairwise

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import Span
from ..model.mention import Mention
from .dating_or_comparing import Roles

AND = pattern(r"(?:\([^()\d]{1,8}\))?\s?(?:[和与及、或]|以及)\s?")
"""第1和第2季; 2020年或2021年; 24日(周三)、27日"""
_RESPECTIVELY = pattern(r"[^。;；\n\d]{0,40}(?:分别|依次)[^，,。;；\n\d]{0,12}-?")
"""the words between the periods and the figures that are shared out"""
_OF_ONE_THING = pattern(r"(?:涉及|[^。;；\n\d、和与及共各计两二三四五六七八九十]){0,40}-?")
"""the same without 分别, not with 共 or of 三县"""
_MANY = 3
"""So many periods without 分别 are one for each: 1月和2月破案12起和15起 may be of both."""


def shared_out(
    text: str, count: int, mentions: Sequence[Mention], roles: Roles, stretch: Span
) -> range:
    """The figures in `stretch` that are of each of `count` periods before it, in turn.

    So are the lists of as many behind the first: 分别收案5件、6件,结案4件、5件.
    """
    start, first = stretch.start, roles.first_after(stretch.start)
    last, is_told = first, False
    while count > 1 and last < len(mentions) and mentions[last].start < stretch.end:
        row = mentions[last : roles.list_end(last)]
        is_of_all = _OF_ONE_THING.fullmatch(text, start, row[0].start) is not None
        if last == first and _RESPECTIVELY.fullmatch(text, start, row[0].start):
            is_told = is_of_all = True
        is_bare = len({each.quantity.unit for each in row}) == 1 and all(
            AND.fullmatch(text, one.end, two.start) for one, two in pairwise(row)
        )
        if len(row) != count or not is_of_all or not (is_told or (is_bare and count >= _MANY)):
            break  # 2024年、2025年零事故,“十四五”时期事故分别下降6%、5%: of that time
        start, last = row[-1].end, last + count
    return range(first, last)
