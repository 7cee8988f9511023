"""Figures that a copy prints for another period than the release does.

The words of a period stand in the sentence, and most stand too far from a figure for its hash.
So the copy is dated as a release is, and the days compared. Sentences that were moved may come
under words that never were about them; so words only count that stand in the paragraph of a
figure, or before all that are dated, of which they date most; that date none as the release does;
for which no hash of a figure beside them vouches; and beside which nothing more was put in.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ..data.model import Locator, Metric
from ..extract.model.mention import Article, Mention
from ..extract.stage1_numbers.normalise import normalise
from ..extract.stage2_layout.tables import tables
from ..extract.stage3_time.issue_day import issued_in
from ..extract.stage3_time.period_in_force import periods
from ..numbers.periods import Period, a_year_less, days_of, overlaps, same_each_year, written
from ..text.patterns import pattern
from .by_hash import AROUND
from .copy_numbers import CopyNumbers
from .folded_copy import Copy
from .lists_of_times import dealt
from .release_figure import rows_of
from .what_changed import Evidence

BY_PLAIN_HASH = ("context", "mended-context")
BY_HASH = (*BY_PLAIN_HASH, "cut-context")
_WITH_YEAR = pattern(r"[\d〇零一二三四五六七八九]{4}|[今去前同本当上]年")
_LAST_YEAR = pattern("[去上]年")
_COMPARED_BY = pattern(r"[比较与較與][^，,。;；\n]{0,6}\Z")
_COMPARED_WITH = pattern(r"(?:同期)?(?:相比|比[较較])")
"""Before and behind the words of a base, which date no figure: 较2022年下降, 与2022年相比."""
_CARRIED_OVER = pattern("结转|结余|旧存|未结")
"""上年结转: what this time began with."""
_CUT_OFF = pattern(r"[\d〇零一二三四五六七八九十][^，,。;；!！?？、]?$")
"""Before words of which a part was lost, as of those that end with a digit: 2023囧上年, 7月8囧."""
_PARTED_BEFORE, _PARTED_AFTER = pattern(r"[^\s。;；!！?？]\s+$"), pattern(r"\s+[^\s]")
ADDED = 3
"""Visible characters that may have come beside words of a period."""
_TO_DATE = pattern("以来|至今|迄今|截[至止]")
"""In the words of a period that ends with the day of issue, as the half-year may that begins it."""
_SAME_TIME = pattern("同[期月季周旬日]")
_LINE_END = pattern(r"[ \t]*\n|[^\n]*[。;；!！?？][ \t]*\n")
_YEAR = pattern(r"[\d〇零一二三四五六七八九]{4}年?度?$")
_BASES = {
    "yoy": (pattern("环比"), pattern("同比|[比较]?[上去]年")),
    "mom": (pattern("同比"), pattern("环比|上[个月季周旬]")),
}
_BASES["last_year"], _BASES["previous"] = _BASES["yoy"], _BASES["mom"]
"""The word that gives a change another base, and words without which it may do so."""
_OF_ITS_TIME = pattern(r"\D*[同环]比\D*")
"""Between the words of a period and a change, which is then one of that time: 2023年同比下降8%."""
_CLAUSE = pattern(r"[^。;；!！?？\n\d]*$")


class Printed(NamedTuple):
    """Where a figure stands in the copy, from `start` to `end`, and how it was recognised."""

    start: int
    end: int
    evidence: Evidence


class _Dated(NamedTuple):
    """A figure that words of the copy date.

    Its words may be the same, as a hash tells or its days, which may be those of the release; or
    of the base of a change, which leaves both open; or a list of several gives it those (`dealt`).
    `sentence` is where its own begins, None where they stand in one before it.
    """

    locator: Locator
    period: Period
    is_same: bool
    dealt: bool | None
    is_base: bool
    sentence: int | None
    is_in_line: bool
    size: int
    """How many figures its list has, in the copy as in the release; else 0."""


def redated(
    numbers: CopyNumbers,
    printed: Mapping[Locator, Printed],
    metrics: Mapping[Locator, Metric],
    issued: date | None,
) -> dict[Locator, Period | None]:
    """The period that the copy gives each figure for which that is another than the release's.

    None stands for the base of a change that is another, whose days are not told; no days, for what
    may be of the same. 今年 in a copy of another day may be that of either: what holds for both.
    """
    article = Article(numbers.copy.text, numbers.plain, issued)
    told = _redated(numbers, article, printed, metrics)
    article.issued, _ = (
        issued_in(article.plain, article.layout) if told and issued else (None, None)
    )
    if article.issued and article.issued != issued:
        told = {
            at: when
            for at, when in _redated(numbers, article, printed, metrics).items()
            if at in told
        }
    return told


def _redated(
    numbers: CopyNumbers,
    article: Article,
    printed: Mapping[Locator, Printed],
    metrics: Mapping[Locator, Metric],
) -> dict[Locator, Period | None]:
    """The same by the day of issue of `article`."""
    copy, mentions = numbers.copy, _mentions(article, numbers)
    periods(article, mentions)
    at = {mention.quantity.start: mention for mention in mentions}
    listed, was_listed = numbers.rows, rows_of(metrics)
    groups: dict[int, list[_Dated]] = {}
    for locator, place in printed.items():
        metric = metrics[locator]
        mention = next((at[start] for start in range(place.start, place.end) if start in at), None)
        release = days_of(metric.period)
        if mention is None or mention.when is None or release is None:
            continue
        when = Period(*mention.when[1:], mention.when.as_written)
        words, days = mention.when.as_written, days_of(when)
        sentence = article.layout.sentence(mention.start).start
        own = article.plain.find(words, sentence, mention.start)
        first = own if own >= 0 else article.plain.rfind(words, 0, sentence)
        last = first + len(words)
        if (
            first < 0
            or days is None
            or _SAME_TIME.search(words)
            or _COMPARED_BY.search(article.plain, max(0, first - 8), first)
            or _COMPARED_WITH.match(article.plain, last)
            or _CARRIED_OVER.match(article.plain, last)
            or _CUT_OFF.search(article.plain, max(0, first - 2), first)
            or words[-1].isdigit()
            or (article.plain[last : last + 1].isdigit() and last not in at)
            or _may_be_piece(article.plain, first, words, metric.period)
        ):
            continue
        is_in_line = article.layout.paragraph(first) == article.layout.paragraph(mention.start)
        base = metric.change and days_of(metric.change.base)
        was = (metric.period and metric.period.as_written) or ""
        is_to_date = days[0] == release[0] and _TO_DATE.search(was) is not None
        is_same = is_to_date or days == release or _may_be_same(when, release)
        row, was_row = listed[mention.quantity.start], was_listed[locator.start]
        size = len(row) if len(row) == len(was_row) else 0
        is_dealt = None
        for its, one, all_ in (
            (dealt(metric.period, was_row, locator.start), days, release),
            (dealt(when, row, mention.quantity.start), release, days),
        ):
            if its is not None and all_[0] <= one[0] <= one[1] <= all_[1]:
                is_dealt = its == one
        is_last = place.evidence not in BY_HASH and _LAST_YEAR.match(words)  # said a year later
        is_same |= bool(is_last) and same_each_year(days) == a_year_less(release)
        is_same |= _is_vouched(copy, first, place)
        is_base = days == base and not _OF_ITS_TIME.fullmatch(article.plain, last, mention.start)
        where = sentence if own >= 0 else None, is_in_line, size
        dated_so = _Dated(locator, when, is_same, is_dealt, is_base, *where)
        groups.setdefault(first, []).append(dated_so)
    told: dict[Locator, Period | None] = {}
    in_order = sorted(((place, at) for at, place in printed.items()), key=lambda each: each[0])
    starts = [place.start for place, _ in in_order]
    dated = [printed[each.locator].start for group in groups.values() for each in group]
    for first, group in groups.items():
        last = first + len(group[0].period.as_written or "")
        before = in_order[bisect_left(starts, first) - 1] if starts[0] < first else None
        leads = min(group, key=lambda each: printed[each.locator])
        is_as_it_was = (
            any(each.is_same for each in group)
            or all(each.dealt for each in group)
            or leads.is_base
            or (before is not None and _is_covered(copy, before[0], first, last))
            or _added(copy, before, (printed[leads.locator], leads.locator), leads.sentence or 0)
            > last - first + ADDED
        )
        beside = [each for each in group if _is_beside(each, group)]
        line_end = article.plain.find("\n", first)
        is_of_all = (
            not any(each.is_in_line for each in group)
            and first < min(dated)
            and not any(first < start < line_end for start in at)
            and len(group) * 2 > len(dated)
            and len({days_of(metrics[each.locator].period) for each in group}) == 1
            and not any(
                when and when.as_written and when.as_written in copy.text
                for when in (metrics[each.locator].period for each in group)
            )
        )
        several = [each for each in group if each.size > 1]
        every = {days_of(metrics[each.locator].period) for each in several}
        if several and len(every) == len(several) == several[0].size:
            others = [each for each in several if not each.is_same]
            told |= {each.locator: each.period._replace(start=None, end=None) for each in others}
        elif not is_as_it_was:
            is_open = any(each.dealt is not None for each in group)
            for each in group if is_of_all else beside:
                period = each.period
                told[each.locator] = period._replace(start=None, end=None) if is_open else period
    for locator, place in printed.items():
        if locator not in told and _is_rebased(copy, article.plain, metrics[locator], place):
            told[locator] = None
    return told


def _may_be_piece(plain: str, first: int, words: str, period: Period | None) -> bool:
    """Whether a blank or what stands between lines may part them from the rest of the words that
    the release has.
    """
    last, was = first + len(words), "".join(normalise((period and period.as_written) or "").split())
    is_parted = _PARTED_BEFORE.search(plain, max(0, first - 40), first) is not None
    is_last = is_parted and was.endswith(words)
    is_first = was.startswith(words) and _PARTED_AFTER.match(plain, last) is not None
    return was != words and (is_last or is_first)


def _added(
    copy: Copy,
    before: tuple[Printed, Locator] | None,
    after: tuple[Printed, Locator],
    sentence: int,
) -> int:
    """How many visible characters the copy has more than the release from one figure to another,
    or from the beginning; of whole sentences that were put in, none.
    """
    black, (place, locator) = copy.black_before, after
    last, was = 0, locator.start - locator.paragraph + 1
    if before is not None:
        last, was = before[0].end, was - before[1].end + before[1].paragraph - 1
    return black[place.start] - black[max(last, sentence)] - was if was >= 0 else 0


def _is_beside(dated: _Dated, group: Sequence[_Dated]) -> bool:
    """Whether the words stand in its sentence, or in its paragraph in one that the release has
    there too: another may have been moved under them.
    """
    paragraph, start = dated.locator.paragraph, dated.locator.start
    return dated.sentence is not None or (
        dated.is_in_line
        and any(
            each.locator.paragraph == paragraph and each.locator.start < start
            for each in group
            if each.sentence is not None
        )
    )


def _mentions(article: Article, numbers: CopyNumbers) -> list[Mention]:
    """What `extract` would read in sentences, as far as it is needed to date it."""
    layout = article.layout
    cells = {line for table in tables(layout) for line in table.lines}
    mentions = []
    for quantity, verdict in numbers.judged:
        line = layout.paragraph(quantity.start)
        if verdict.class_ is not None and line not in cells:
            mention = Mention(quantity, verdict)
            mention.paragraph = line
            mentions.append(mention)
    return mentions


def _may_be_same(period: Period, release: tuple[str, str]) -> bool:
    """Whether the words leave open what year it is, or may be a part of those of the release.

    Of a range of days that is broken or mistyped one day is read, of 2023年上半年 the year.
    """
    days, words = days_of(period), period.as_written or ""
    assert days is not None
    if _YEAR.match(words):
        return days[0] <= release[0] and release[1] <= days[1]
    has_year = _WITH_YEAR.search(words) is not None
    if len(written(period).partition("/")[0]) > len("2020-01"):
        is_one_day = days[0] == days[1] and days[0][4:] != release[0][4:]
        return overlaps(period, release) or not (has_year or is_one_day)
    return not has_year and [day[4:7] for day in days] == [day[4:7] for day in release]


def _is_vouched(copy: Copy, first: int, place: Printed) -> bool:
    """Whether a hash covers the words that begin at `first`, so that the release has them."""
    if place.evidence not in BY_HASH:
        return False
    return copy.spot(place.start, place.end).low - copy.spot(first, first).low <= AROUND


def _is_covered(copy: Copy, before: Printed, first: int, last: int) -> bool:
    """Whether the hash of a figure that stands before them covers the words, as they stand."""
    if before.evidence not in BY_PLAIN_HASH or not before.end <= first:
        return False
    ends_line = _LINE_END.match(copy.text, before.end) is not None
    return not ends_line and copy.spot(first, last).high - copy.spot(*before[:2]).high <= AROUND


def _is_rebased(copy: Copy, plain: str, metric: Metric, place: Printed) -> bool:
    """Whether a change is said to be one on the month before, and was one on the year before, or
    the other way round.
    """
    if metric.change is None or metric.change.basis not in _BASES:
        return False
    other, own = _BASES[metric.change.basis]
    clause = _CLAUSE.search(plain, max(0, place.start - 30), place.start)
    assert clause is not None
    found = other.search(clause[0])
    if found is None or own.search(clause[0]):
        return False
    return not _is_vouched(copy, clause.start() + found.start(), place)
