"""Stage 4: where a release and its figures hold.

The place of the release is that of its issuer (吕梁市公安局, 民权县统计局) or the official name
that opens its title, the nation for an authority of the state, else unknown. A figure has another
place where one is named at the head of its clause (湖北新增…, 其中城区…) or right before it
(武汉565例), or where a word says how wide it reaches (全国, 全省).
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from lvliang_cli.core.text.patterns import pattern

from ..model.mention import Article, Mention, Place
from ..stage2_layout.layout import Block, Layout
from ..stage3_time.base_periods import LEVEL_OF
from ..stage3_time.expressions import expressions
from .names_of_places import (
    NATION,
    WIDTH,
    Atlas,
    Named,
    holds,
    is_spoken,
    joints,
    named_places,
    nested,
    wide,
)
from .place_of_release import AT, HERE, PASSING, STATE, is_visit, of_release

_EACH_OWN = pattern(r"[^。;；\n]{0,40}?(?:分别|依次|各)")
_OTHER_PLACES = pattern(
    r"\s?(?:其余|其他|其它|剩余|余下|[一-龥]{0,6}(?:新|开发|高新|经开|示范|合作|管理|产业|工业园|试验|城)区-?[\d一二三四五六七八九十])"
)
_TOTAL = pattern(r"[^，,。;；\d]{0,4}?(?:共(?!同)|合计|总计|累计)")
"""全年共破案500起, of all the places before"""
_OF_SHARE = pattern(
    r"(?:[占比于居列位第]|排名|高出|超过?)[^，,。;；]{0,4}$"
    r"|(?:入[选围]|[荣喜]?获[得评]?|评[选为]|创建|新增|成为|走在|进入|辐射|融入|服务|领跑|叫响)$"
)
"""占全省的5%; 居全国第三: what the figure is measured by, not where it holds"""
_LEVEL_OF = pattern(rf"\d+(?:\.\d+)?%(?={LEVEL_OF})")
"""高于全国2.8%的增幅: the one number that is of the nation"""
_OPENING = pattern(r"(?:(?:其中|此外|同时|另外?|据|共|累计|而|当日|尤其是|特别是)[,，:]?\s?)*")
"""其中,城区; 另据"""
_WIDE = "全我本"
_NUMBER = 2
"""十一、太原市: so long is the number of a heading."""


def places(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `place` of every mention, and the place of the article unless it is given."""
    named = named_places(article.layout.flat)
    atlas = Atlas(named)
    article.place = article.place or of_release(article, named, atlas)
    _of_figures(article, mentions, named, atlas)


class _Scope(NamedTuple):
    """A place in force up to `until`.

    Attributes:
        block: of the text, where it is named.
        named: None where it is a word for how wide it reaches.
        is_listed: another place had its say before it, beside which it stands.
    """

    until: int
    place: Place
    block: Block
    named: Named | None = None
    is_listed: bool = False


class _Scoping:
    """Finds what each place that is named in a text is the place of."""

    def __init__(
        self, article: Article, mentions: Sequence[Mention], named: Sequence[tuple[int, Place]]
    ) -> None:
        self._article = article
        self._starts = [start for start, _ in named]
        self._names = [place for _, place in named]
        self._text, self._layout = article.layout.flat, article.layout
        self._figures = [mention.start for mention in mentions]
        self._before_end = self._last_end = -1
        self._listing = -1
        self._time_ends = [expression.end for expression in expressions(self._text)]

    def reach(self, start: int, end: int, *, is_width: bool) -> int:
        """Where a place named at ``start:end`` ceases to be in force; 0 where it never is."""
        until = self._reach(start, end, is_width=is_width)
        self._listing = self._layout.clause(start).start if until else -1
        return until

    def _reach(self, start: int, end: int, *, is_width: bool) -> int:
        text, layout = self._text, self._layout
        clause = layout.clause(start)
        follows = start == self._last_end
        self._before_end, self._last_end = self._last_end, end
        level = _LEVEL_OF.match(text, end) if is_width else None
        if level is not None:
            return level.end()
        sentence = layout.sentence(start)
        is_in = not is_width and text.endswith("在", 0, start) and HERE.match(text, end)
        if is_in and not text[sentence.start : start - 1].strip():
            return self._next_place(start)
        follows = follows or AT.search(text, max(0, start - 4), start) is not None
        is_of_share = _OF_SHARE.search(text, max(clause.start, start - 6), start)
        if follows or is_of_share or PASSING.match(text, end):
            return 0
        if is_width and text.endswith("地区", start, end) and text[start - 1] in "、和与及":
            return 0  # 中部、西部地区分别增长: each of its own
        is_far = self._article.place != NATION and text.endswith("国", start, end)
        is_far = is_far and not is_spoken(text, start)
        if (is_far or not is_width) and not self._opens(clause.start, start):
            return 0
        if not is_width and is_visit(text, clause, start, end):
            return 0
        aside = layout.aside(start)
        if aside is not None:
            return aside.end
        block = layout.block(start)
        is_object = is_width and text[start] not in _WIDE and text[start - 1] != "的"
        if block.kind == "title":
            return layout.span(block).end if is_object else len(text)
        if block.kind == "heading":
            return layout.end_of_section(block)
        first = bisect_left(self._figures, layout.span(block).start)
        opens_block = first == len(self._figures) or self._figures[first] > start
        if is_object and not self._opens(clause.start, start):
            return clause.end  # 治理中心城区堵点60处
        next_ = bisect_left(self._figures, start)
        if not is_width and next_ < len(self._figures) and self._figures[next_] >= sentence.end:
            return 0  # 支持甲市创新。新增装机8万千瓦: nothing is counted where it is named
        return layout.span(block).end if opens_block else sentence.end

    def _next_place(self, start: int) -> int:
        """Where another place than that at `start` is named, or its part of a sentence ends."""
        own, until = bisect_left(self._starts, start), self._layout.part(start).end
        for later in range(own + 1, bisect_left(self._starts, until)):
            if self._names[later] != self._names[own]:
                return self._starts[later]
        return until

    def is_one_of_several(self, last: _Scope, start: int, named: Named | None) -> bool:
        """``黄陂区前川站、颍州区西湖站出动2000次``: two that are counted together."""
        clause = self._layout.clause(start).start
        if named is None or last.named is None or last.named.start < clause:
            return False
        figures = bisect_left(self._figures, start) - bisect_left(self._figures, last.named.end)
        is_listed = not figures and "、" in self._text[last.named.end : start]
        return is_listed and not any(nested(named, last.named))

    def _opens(self, clause: int, start: int) -> bool:
        """Whether only words of time and linking stand before a place in its clause or list."""
        time = bisect_left(self._time_ends, start + 1) - 1
        begin = max(clause, self._time_ends[time] if time >= 0 else 0)
        mark = self._text.rfind("、", begin, start)
        is_behind = self._text[mark - 1] == ")" or mark == self._before_end
        figures = bisect_left(self._figures, mark) - bisect_left(self._figures, begin)
        is_behind = is_behind or (mark - begin > _NUMBER and not figures)
        is_aside = self._text[mark - 1] == ")"
        since = self._layout.sentence(start).start if is_aside else clause
        if mark >= 0 and is_behind and self._listing < since:
            return False
        return _OPENING.fullmatch(self._text, max(begin, mark + 1), start) is not None


def _of_figures(
    article: Article, mentions: Sequence[Mention], named: Sequence[Named], atlas: Atlas
) -> None:
    text, layout = article.layout.flat, article.layout
    places, at = list[tuple[int, int, Named | None, Place]](), dict[int, Place]()
    for joint in joints(text, named):
        names = "、".join(place.name for place in joint)
        place = atlas.place(joint[0]) if len(joint) == 1 else Place(names)
        at[joint[0].start] = place
        if len(joint) == 1 or not _EACH_OWN.match(text, joint[-1].end):
            places.append((joint[0].start, joint[-1].end, joint[-1], place))
    places += [
        (width.start(), width.end(), None, wide(width[0], article.place))
        for width in WIDTH.finditer(text)
    ]
    places += [
        (body.start(), body.end(), None, NATION)
        for body in STATE.finditer(text)
        if article.place == NATION and body.start() == layout.part(body.start()).start
    ]
    places.sort(key=lambda found: found[:2])
    at |= {start: place for start, _, _, place in places}
    scoping, scopes, index = _Scoping(article, mentions, sorted(at.items())), list[_Scope](), 0
    for mention in mentions:
        while index < len(places) and places[index][0] < mention.start:
            start, end, of, place = places[index]
            near = None if of else next((scope for scope in reversed(scopes) if scope.named), None)
            is_far = near and not (article.place and holds(article.place, near.place))
            if near and near.named and is_far and near.named.start >= layout.part(start).start:
                own = wide(text[start:end], near.place)
                place = own if own.code else place  # 甲省高院称,全省收案30件
            until = scoping.reach(start, end, is_width=of is None)
            block = layout.block(start)
            if block.kind == "title" and "、" in place.name:
                until = min(until, layout.span(block).end)  # the news is of them, not all of it
            if block.kind == "title" and of is not None and holds(place, article.place):
                until = 0  # 宝鸡渭滨检察院
            if of and text.endswith("在", 0, start) and _is_unsure(of, place):
                until = 0
            if until and scopes and scoping.is_one_of_several(scopes[-1], start, of):
                scopes.pop()
            elif until:
                _put(scopes, _Scope(until, place, block, of), layout, start)
            index += 1
        while scopes and scopes[-1].until <= mention.start:
            scopes.pop()
        in_force = _in_force(scopes, text, layout.clause(mention.start).start)
        is_of_more = text.startswith(")等", mention.start - 2)  # 河北易县(351毫米)等31个站
        aside = layout.aside(mention.start)  # 甲区(办5件)、某局(办6件): of the last alone
        after = (
            0 if aside is None else text.rfind(")、", layout.part(aside.start).start, aside.start)
        )
        if in_force is None or (in_force.named and (is_of_more or in_force.named.end <= after)):
            continue
        mention.place = None if in_force.place == article.place else in_force.place


def _is_unsure(named: Named, place: Place) -> bool:
    """Whether what is taken for a city is called as a province is: 海南 beside 青海."""
    is_province = (place.code or "").endswith("0000")
    return not is_province and any(one.level == "province" for one in named.divisions)


def _put(scopes: list[_Scope], scope: _Scope, layout: Layout, start: int) -> None:
    """Put a place in force. One beside another ends it, and takes over if it opens a sentence."""
    last = scopes[-1] if scopes and scopes[-1].until > start else None
    if last is not None and last.block == scope.block:
        stretch = layout.part(start) if scope.named is None else layout.sentence(start)
        opens = not layout.flat[stretch.start : start].strip()
        if opens and not _is_around(last, scope) and scope.place != last.place:
            scope = scope._replace(until=max(scope.until, last.until))
        if _is_beside(scope, last):
            scope = scope._replace(is_listed=True)
            before = last.named.start if last.named else start
            if ";" in layout.flat[before:start] or before >= layout.part(start).start:
                scope = scope._replace(until=min(scope.until, layout.part(start).end))
            scopes.pop()
    while scopes and scopes[-1].until <= scope.until:
        if scopes[-1].until == scope.until and _is_around(scopes[-1], scope):
            break
        scopes.pop()
    scopes.append(scope)


def _is_beside(scope: _Scope, other: _Scope) -> bool:
    return bool(scope.named and other.named) and not _is_around(scope, other)


def _is_around(scope: _Scope, inner: _Scope) -> bool:
    return bool(scope.named and inner.named and any(nested(inner.named, scope.named)))


def _in_force(scopes: list[_Scope], text: str, clause: int) -> _Scope | None:
    """The place in force; of a total or of the rest, the one around the places before it."""
    within = list(scopes)
    last = within[-1].named if within else None
    if last is not None and last.start < clause and _OTHER_PLACES.match(text, clause):
        within.pop()
    elif _TOTAL.match(text, clause):
        while within and within[-1].is_listed:
            within.pop()
    return within[-1] if within else None
