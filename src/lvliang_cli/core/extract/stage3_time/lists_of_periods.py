"""Lists of periods, and the figures of each: 第1和第2季增速分别为6%和5%."""

from collections.abc import Sequence

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import Span
from ..model.mention import Mention
from .dating_or_comparing import Roles
from .grammar import Expression

_RESPECTIVELY = pattern(r"[^。;；\n\d]{0,40}(?:分别|依次)[^，,。;；\n\d]{0,12}-?")
"""the words between the periods and the figures that are shared out"""
_OF_ONE_THING = pattern(r"(?:涉及|[^。;；\n\d、和与及]){0,40}-?")
"""the same without 分别, where as many follow as there are periods"""
_MANY = 3
"""So many periods without 分别 are one for each: 1月和2月破案12起和15起 may be of both."""


def shared_out(
    text: str,
    listed: Sequence[Expression],
    mentions: Sequence[Mention],
    roles: Roles,
    stretch: Span,
) -> tuple[Sequence[Expression], list[tuple[int, Expression]]]:
    """The periods that are `listed`, or the years of a span, and the figures of each in `stretch`.

    Each list of as many figures has one of each: 收案5件、6件,结案4件、5件. Of as many lists
    each is of one: 收结案分别为5件、4件,6件、5件,8件、7件.
    """
    each = listed if len(listed) > 1 else _years_of(listed[0])
    rows = _rows(text, mentions, roles, stretch) if len(each) > 1 else []
    if not rows:
        return each, []
    gap = text[stretch.start : mentions[rows[0].start].start]
    is_told = _RESPECTIVELY.fullmatch(gap) is not None
    if not is_told and (len(listed) < _MANY or _OF_ONE_THING.fullmatch(gap) is None):
        return each, []  # 2024年、2025年零事故,“十四五”时期事故分别下降6%、5%: of that time
    if len(rows[0]) == len(each):
        return each, [pair for row in rows for pair in zip(row, each, strict=True)]
    is_for_each = is_told and len(rows) == len(each)
    pairs = zip(rows, each, strict=True) if is_for_each else ()
    return each, [(index, one) for row, one in pairs for index in row]


def _years_of(span: Expression) -> Sequence[Expression]:
    """Each year of a span over whole years: 2017年至2019年."""
    last = span.to
    if last is None or span.year is None or last.year is None or span.part or last.part:
        return [span]
    return [span._replace(year=year, to=None) for year in range(span.year, last.year + 1)]


def _rows(text: str, mentions: Sequence[Mention], roles: Roles, stretch: Span) -> list[range]:
    """The first list of figures in `stretch`, and those behind it that are as long."""
    figure, rows = roles.first_after(stretch.start), list[range]()
    while figure < len(mentions) and mentions[figure].start < stretch.end:
        row = range(figure, roles.list_end(figure))
        gap = text[mentions[figure - 1].end : mentions[figure].start]
        if rows and (len(row) != len(rows[0]) or _OF_ONE_THING.fullmatch(gap) is None):
            break
        rows.append(row)
        figure = row.stop
    return rows
