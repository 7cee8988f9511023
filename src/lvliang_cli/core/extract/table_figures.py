"""The figures of tables: each number with the names, the unit and the period of its heads.

A cell has no sentence, so what stages 3 to 5 find in sentences is found here in heads and
captions. Nothing is taken from the paragraph before a table but the period of the release.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from ..text.patterns import pattern
from .language.boundaries import Span
from .model.mention import Article, Base, Change, Mention, Place, Subject, When
from .stage1_numbers.quantity import Verdict
from .stage2_layout.tables import Entry, Table, caption_units, is_total, measure_in, moves_in
from .stage3_time.base_periods import bases
from .stage3_time.calendar_arithmetic import Days, years_later
from .stage3_time.days_of_expressions import Calendar
from .stage3_time.expressions import expressions
from .stage4_place.names_of_places import place_of_head
from .stage5_subject.kinds_of_words import is_part_only, needs_measure
from .stage5_subject.positioned_words import added
from .table_quantities import quantity_of, unit_of

_BESIDE_NAME = pattern(
    r"[(\[【][^()\[\]【】]*[)\]】]|[一-龥\d]{0,8}=\s?100|[#*]"
    r"|(?<=[一-龥])[ \u3000]+(?=[一-龥])|^\s*其中\s*:?"
    r"|^(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[、.](?!\d)|[A-Z][、.])"
)
"""(亿元); 上年同月=100; 一、; 1、; the blank of 城 镇; 其中:"""
_NO_NAME = pattern(
    r"指标值?|项目|类别|名称|绝对[数量值额]|[年期]末数|总量|数量|数值|实绩|实际|本[月期年]|[%‰]|按[一-龥]{1,12}分|分[一-龥]{2}"
)
"""指标; 分季节, the head of a group of rows"""
_NUMERAL = r"[\d〇零一二三四五六七八九十]"
_WHOLE_TIME = pattern(
    rf"^(?:{_NUMERAL}{{4}}年?)?(?:(?:{_NUMERAL}{{1,2}}月?[-~—至])?{_NUMERAL}{{1,2}}月[份末底]?|[上下]半年"
    r"|[前第]?[一二三四]个?季度|年|全年|年末|年底)?(?:累计|水平|当月|平均|绝对[数量])?$"
)
"""2023年; 1-6月: a head that is a time and no name"""
_MOVED = pattern(
    r"同比|环比|[比较][上去同前]|[比较与][^比较与]{2,12}(?:比|增|减|升|降|变动)|增[长减速幅]|(?:名义|实际)增[长速]|升降|涨跌|变动|±|[+-]\s?[%‰]"
)
"""Where the head of a change ceases to name what has changed: 工业产值同比增长"""
_THING = pattern(
    r"(?:附?表\s?[\d一二三四五六七八九十][\d.—-]*|[一二三四五六七八九十]{1,2}、)?(?:[\s:\d年月份季度上下半前一二三四末至-]|全年)*"
    r"(?:主要|全[国省市县区])?(?:各[省市县区类级地]+|分[省市县区]+)?(?P<thing>(?:\d{1,2}岁(?:及?以[上下])?)?(?:(?![及与和])[一-龥]){0,12}?(?:(?:(?![及与和])[一-龥]){2}[数量额率]|总值|增加值|产值|面积|收入|支出|人口|价格|年限))"
    r"(?:$|[\s(,，及比]|构成|(?:完成)?情况|表|增长|增速|计量单位|单位)"
)
"""2019年人口数及其构成: what a table counts where its columns name times only"""
_BASIS_HEAD = pattern("同比|环比|定基")
_INDEX_BASE = pattern(r"[(\[]?[一-龥\d]{0,8}=\s?100")
"""上月=100: what is set to a hundred, and no time of the number"""
_PLACED = pattern(
    r"[一-龥]{2,8}(?:[县区旗镇乡]|街道|村|分局|[支大中]队|派出所|县局)(?<![小社园校灾山景农渔]区|[农渔]村)"
)
"""城关分局; 南河县: where something is counted, and not what"""
_MEASURED = pattern(r"(?:增加值|总值|产值|投资|零售总?额|收入|支出|总额|余额|[产货运电]量|面积)$")
"""What is counted in money or goods: in per cent, it is its growth."""
_OF_PLAN = pattern(r"(?:完成|实现|为|占)[^(%]*(?:[(]?%|进度|率)")
"""完成预算%, which does not grow, but what it is of"""
_YEAR = pattern(r"(?:19|20)\d\d")
_MEASURED_BY = pattern("[为占是比较与和]$")
"""决算数为上年决算数的%: a time that the number is measured by"""
_SERIES = pattern(
    r"(?:19|20)\d\d年?[-—~至到]+(?:19|20)\d\d年(?P<part>前?[一二三四]个?季度|[上下]半年|\d{1,2}[-—~至]\d{1,2}月)"
)
"""2019—2023年前三季度: which part of each year its columns are of"""
_NOW = pattern(
    r"(?:本年|本期|当年|今年|累计|自年初累计|本年累计|实绩|当期)[数量]?"
    r"(?:(?:同比)?(?:增[长减幅速]|升降)[率%±]*)?(?:[(\[].*)?"
)
"""累计; 累计增长(%)"""
_NOW_OF = pattern(r"(?:[一二三四五六七八九十]{1,2}、)?(?:本|当)年度?(?=[一-龥])(?![末初底])")
"""本年新收, in a table of a year that the caption or the release names"""
_YEAR_BEFORE = pattern(r"(?:上年|去年|同期)(?:同[期月季]|末|底|年?[数量]|实绩|累计)*(?:[(\[].*)?")
"""Heads that name a time by that of the caption."""
_TRADED = pattern("(?:出口|进口)(?:总?[值额])?$")
_SHARES = {"", "比重", "构成", "占比", "所占比重", "同比", "环比", "定基"}
_RATES = {"%", "‰"}
LIKE_AN_INDEX = (Decimal(80), Decimal(130))
"""A rise by so many per cent, under a head such as 比上年涨跌(%), may be an index."""


class _Level(NamedTuple):
    """A level of a row: when it ends, its period, the heads that name it, and its unit."""

    end: str
    when: When | None
    named: list[Span]
    unit: str


def table_figures(article: Article, table: Table) -> list[tuple[Entry, Mention]]:
    """A mention, filled, for each number of `table` that is a numeral."""
    found = [*filter(None, map(_Filler(article, table).filled, table.entries))]
    _doubt_alike(found)
    return found


class _Filler:
    """Fills the mentions of a table one after the other.

    Attributes:
        places: the heads that name places; `thing` is what the caption says is counted.
        falls: the rows that have a fall in per cent; `pairs` are as `_pairs` has them.
        row: the row that is read; `named` are the heads that name each level so far, by place.
        last: the latest level of the row and the last, of those of a plan (True) and of others.
        newest: of the rows that are times the latest; of those that end alike, the last.
        times: of the levels so far, by their columns.
    """

    def __init__(self, article: Article, table: Table) -> None:
        text = article.plain
        self.article, self.table, self.text = article, table, text
        self.captions = [_of(text, span) for span in table.caption]
        self.units = next(filter(None, map(caption_units, reversed(self.captions))), ())
        self.calendar, self.frame = _frame(article, table)
        self.places = _places(article, table)
        lines = (_THING.match(text, span.start, span.end) for span in reversed(table.caption))
        self.thing = next((Span(*found.span("thing")) for found in lines if found), None)
        self.pairs = _pairs(table.entries)
        self.falls = {one.at[0] for one in table.entries if text[one.span.start] + one.unit == "-%"}
        self.row, self.named = 0, dict[tuple[int, int], list[Span]]()
        self.last: dict[bool, tuple[_Level, _Level]] = {}
        self.newest: When | None = None
        self.times: dict[int, When | None] = {}

    def filled(self, entry: Entry) -> tuple[Entry, Mention] | None:
        """The number of `entry`, None where it is not a numeral."""
        text, units = self.text, self.units
        if entry.measure == "level" and set(units) & {"%", "‰"} and len(units) == 1:
            entry = entry._replace(measure=measure_in("".join(self.captions)))
        unit = unit_of(text, self.table.entries, entry, units)
        quantity = quantity_of(text, entry, unit)
        if quantity is None:
            return None
        is_told = quantity.unit and (entry.unit or unit in units or entry.measure == "level")
        doubts = () if is_told else ("no-measure-word",)
        mention = Mention(quantity, Verdict("statistic", "table-cell", doubts))
        mention.paragraph = self.article.layout.paragraph(mention.start)
        mention.when = _when(self.article, self.calendar, entry, self.frame)
        near = (_name(text, span) for span in (*entry.row[::-1], *entry.column[::-1]))
        place = next((self.places[head] for head in near if head in self.places), None)
        mention.place = None if place == self.article.place else place
        named = _named(text, entry, entry.column)
        if self.row != entry.at[0]:
            self.row, self.last = entry.at[0], {}
        if not named and quantity.unit == "%" and self.row in self.falls and _grows(text, entry):
            entry = entry._replace(measure="change")
        self._name_it(entry, mention, self._by_levels(entry, mention, named))
        return entry, mention

    def _by_levels(self, entry: Entry, mention: Mention, named: list[Span]) -> list[Span]:
        """The heads above that name a number, where it has none of its own those of the levels
        before it in its row, which date it as well.
        """
        text, when, unit = self.text, mention.when, mention.quantity.unit
        latest, last = self.last.get(False) or self.last.get(True) or (None, None)
        above = [_of(text, _without_basis(text, entry, span)) for span in entry.column]
        is_dated = any(expressions(head) or _NOW.fullmatch(head) for head in above)
        if latest is not None and entry.measure != "level" and not is_dated:
            is_same = entry.measure == "share" and when and when.end == latest.end
            mention.when = when if is_same else latest.when
        is_moves = entry.measure == "change" and entry.at[1] not in self.times
        if latest is None and is_moves and not is_dated:
            left = max((column for column in self.times if column < entry.at[1]), default=None)
            mention.when = when if left is None else self.times[left]  # of a row without a level
        if entry.measure == "change":
            _move(text, self.table, entry, mention)
            of = self.named.get(self.pairs.get(entry.at, entry.at))
            heads = [_name(text, span) for span in named[-1:]]
            if of is not None and heads in ([], [_name(text, span) for span in of[-1:]]):
                named = of
            elif latest and last and not named:
                head = _name(text, entry.column[-1]) if entry.column else ""
                is_rate = {unit, last.unit} <= _RATES and not _BASIS_HEAD.match(head)
                named = list(entry.column) if is_rate else latest.named
        elif entry.measure == "level":
            end = "" if when is None else when.end or "9999"  # 2023年预算数, not yet over
            level = _Level(end, when, named, unit)
            is_of_plan = any(_OF_PLAN.search(text, *span) for span in named)
            latest, _ = self.last.get(is_of_plan, (level, level))
            self.last[is_of_plan] = max(level, latest, key=attrgetter("end")), level
            self.times[entry.at[1]], self.named[entry.at] = when, named
            head = _name(text, entry.row[-1]).removesuffix("合计")
            if when is not None and _WHOLE_TIME.match(head):
                self.newest = max(when, self.newest or when, key=lambda one: one.end or "")
        if self.newest is not None and moves_in(_of(text, entry.row[-1])) and not is_dated:
            mention.when = self.newest
        return named

    def _name_it(self, entry: Entry, mention: Mention, named: list[Span]) -> None:
        """Give a number its subject: the heads of its row, those above, and the thing counted."""
        text, places, thing = self.text, self.places, self.thing
        heads = [_name(text, span) for span in entry.row]
        rows = entry.row[-1:] if heads[0] in places and heads[-1] in places else entry.row
        if (
            entry.whole is not None
            and thing is None
            and _is_of_whole(heads[-1], _name(text, entry.whole))
        ):
            rows = entry.whole, *rows  # 商品房销售面积,其中:住宅
        spans = [*_named(text, entry, rows), *named]
        words = list(dict.fromkeys(_name(text, span) for span in spans))
        is_bare = all(
            w in places or is_total(w) or _BASIS_HEAD.fullmatch(w) or _PLACED.fullmatch(w)
            for w in words
        )
        told = "".join(word for word in words if not _BASIS_HEAD.fullmatch(word))
        is_kind = thing is not None and _is_of(told, _of(text, thing))
        parted = [_name(text, span) for span in named]
        if thing is not None and is_kind and (is_bare or set(parted) <= _SHARES):
            count = len(words) - len(set(parted)) * (not is_bare)
            words[count:count], spans = [_of(text, thing)], [*spans, thing]
        elif is_bare:
            mention.doubts.append("no-thing-counted")
        mention.subject = Subject("".join(words), tuple(spans))


def _pairs(entries: Sequence[Entry]) -> dict[tuple[int, int], tuple[int, int]]:
    """Of changes that stand behind as many levels or more: of which each is, both by place."""
    pairs: dict[tuple[int, int], tuple[int, int]] = {}
    for _, row in groupby(entries, lambda entry: entry.at[0]):
        runs = [list(run) for _, run in groupby(row, lambda entry: entry.measure)]
        for levels, moves in pairwise(runs):
            is_pair = (levels[0].measure, moves[0].measure) == ("level", "change")
            is_pair = is_pair and len({move.unit for move in moves}) == 1
            if is_pair and len(levels) >= len(moves) > 1:
                of = levels[-len(moves) :]
                pairs |= {move.at: level.at for move, level in zip(moves, of, strict=True)}
    return pairs


def _doubt_alike(filled: Sequence[tuple[Entry, Mention]]) -> None:
    """Doubt those of other value that nothing tells apart but, perhaps, their unit."""
    alike = defaultdict[object, list[Mention]](list)
    for entry, mention in filled:
        when = mention.when and mention.when.key
        is_rate = entry.measure == "change" and mention.quantity.unit in _RATES
        key = mention.subject.words, entry.measure, when, mention.place, mention.base, is_rate
        alike[key].append(mention)
    for group in alike.values():
        if len({mention.quantity.value for mention in group}) > 1:
            for mention in group:
                mention.doubts.append("not-distinct")


def _is_of(row: str, thing: str) -> bool:
    """Whether a row is a kind of the thing that the caption names, and not such a thing itself."""
    return row[-1:] not in ("率", "比") and thing[:2] not in row and thing[-2:] != row[-2:]


def _is_of_whole(row: str, whole: str) -> bool:
    """Whether a row names but a part, a branch or a change: 住宅, 第一产业, 比上年增长."""
    if _TRADED.search(whole) and "口" not in row:
        return True  # 出口,其中:机电产品
    return is_part_only(added(row)) or needs_measure(added(row)) or moves_in(row)


def _grows(text: str, entry: Entry) -> bool:
    """Whether a number in per cent, of a row that falls, is the growth of money or goods."""
    own = _name(text, entry.row[-1])
    of = own if entry.whole is None or not _is_of_whole(own, "") else _name(text, entry.whole)
    return entry.measure == "level" and _MEASURED.search(of) is not None


def _of(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _frame(article: Article, table: Table) -> tuple[Calendar, tuple[When, Days] | None]:
    """A calendar that knows the years of the captions, and the period that they print."""
    calendar, release = Calendar(article.issued), article.period
    if release is not None and release.end is not None:
        calendar.release = int(release.end[:4])
    frame = None
    if release is not None and release.start is not None and release.end is not None:
        days = Days(date.fromisoformat(release.start), date.fromisoformat(release.end))
        frame = release._replace(basis="inherited"), days
    for span in table.caption:
        series = _SERIES.search(article.plain, span.start, span.end)
        calendar.part = calendar.part if series is None else series["part"]
        is_dateline = article.layout.block(span.start).kind == "dateline"
        if is_dateline and not _of(article.plain, span).endswith(("年", "月")):
            continue
        frame = _time(article, calendar, span, frame) or frame
    return calendar, frame


def _time(
    article: Article, calendar: Calendar, span: Span, force: tuple[When, Days] | None
) -> tuple[When, Days] | None:
    """The first period that a head prints with days that are known."""
    head = _of(article.plain, span)
    head += ("年" + calendar.part) * (_YEAR.fullmatch(head) is not None)
    if _NOW.fullmatch(head) or (force and _NOW_OF.match(head)):
        return force
    if _YEAR_BEFORE.fullmatch(head):
        past = force and years_later(force[1], -1)
        if past is None:
            return None
        words = article.text[span.start : span.end]
        return When(words, past.first.isoformat(), past.last.isoformat(), "printed"), past
    for expression in expressions(head):
        if _MEASURED_BY.search(head, 0, expression.start):
            continue
        days = calendar.days(expression, None if force is None else force[1]).days
        if days is not None:
            calendar.note(expression, days)
            words = article.text[span.start + expression.start : span.end][
                : expression.end - expression.start
            ]
            return When(words, days.first.isoformat(), days.last.isoformat(), "printed"), days
    return None


def _when(
    article: Article, calendar: Calendar, entry: Entry, frame: tuple[When, Days] | None
) -> When | None:
    """From the head of the column, of the row, the caption, or the release."""
    heads = [_without_basis(article.plain, entry, span) for span in reversed(entry.column)]
    spans = [
        _without_basis(article.plain, entry, span)
        for span in (*heads, *reversed(entry.row), *filter(None, [entry.whole]))
        if not (moves_in(_of(article.plain, entry.row[-1])) and span == entry.whole)
    ]
    for span in spans:
        found = _time(article, calendar, span, frame)
        if found is not None:
            return found[0]
    for span in spans:
        for named in expressions(head := _of(article.plain, span)):
            if _MEASURED_BY.search(head, 0, named.start):
                continue
            words = article.text[span.start + named.start : span.start + named.end]
            return When(words, None, None, "printed")
    if frame is not None:
        return frame[0]
    return None if article.period is None else article.period._replace(basis="inherited")


def _without_basis(text: str, entry: Entry, span: Span) -> Span:
    """The head of a change up to what it is compared with: 12月 of 12月比上年增长."""
    if text.startswith("年初预算", span.start, span.end):
        return Span(span.end, span.end)  # of the whole year
    index = _INDEX_BASE.search(text, span.start, span.end)
    span = span if index is None else Span(span.start, index.start())
    found = bases(_of(text, span)) if entry.measure == "change" else ()
    return Span(span.start, span.start + found[0].start) if found else span


def _name(text: str, span: Span) -> str:
    name = _BESIDE_NAME.sub("", _of(text, span)).strip(" :、")
    return "" if _NO_NAME.fullmatch(name) else name


def _named(text: str, entry: Entry, heads: Sequence[Span]) -> list[Span]:
    """The heads that name more than a time; of a change, as far as they say what has changed."""
    named = []
    for span in heads:
        moved = _MOVED.search(text, span.start, span.end) if entry.measure == "change" else None
        span = span if moved is None else Span(span.start, moved.start())
        if not _WHOLE_TIME.match(_name(text, span)):
            named.append(span)
    return named


def _places(article: Article, table: Table) -> dict[str, Place]:
    """The heads that name places; one city alone without its suffix may be another name (东方)."""
    spans = (span for entry in table.entries for span in (*entry.row, *entry.column))
    heads = dict.fromkeys(_name(article.plain, span) for span in spans)
    found = {head: place_of_head(head, article.place) for head in heads}
    named = {head: place for head, place in found.items() if place is not None}
    is_sure = len(named) > 1 or all(head.endswith(place.name) for head, place in named.items())
    return named if is_sure or (article.place and article.place.code) else {}


def _move(text: str, table: Table, entry: Entry, mention: Mention) -> None:
    """The change that a column such as 比上年增长(%) prints; an index in it is doubted."""
    head = "".join(_of(text, span) for span in (*table.caption[-1:], *entry.column, *entry.row))
    quantity = mention.quantity
    if LIKE_AN_INDEX[0] <= quantity.value <= LIKE_AN_INDEX[1] and "指数" in head:
        mention.doubts.append("change-or-index")
    found = bases(head)
    basis = found[-1].code if found else "unknown"
    printed = found[-1].as_written if found else ""
    direction = "down" if quantity.value < 0 else "up"
    percent = quantity.value if quantity.unit == "%" else None
    mention.change = Change(direction, basis, printed, percent)
    mention.base = Base(basis, printed)
