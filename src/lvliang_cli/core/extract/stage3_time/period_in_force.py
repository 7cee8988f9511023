"""Stage 3: the period in force for each figure, and that of the release.

A time expression governs what follows it: the rest of its sentence where figures stand
before it, its paragraph where it opens a sentence, its section as a heading, the text as a
title. The narrowest one in force dates a figure; where none is, the release does.
"""

from collections.abc import Sequence
from itertools import cycle

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import Span
from ..model.mention import Article, Mention, When
from ..stage2_layout.layout import Block
from .calendar_arithmetic import Days, adjoining
from .dates_of_events import is_of_session, is_plan, is_plan_of_year, is_programme
from .dating_or_comparing import Role, Roles, is_one
from .days_of_expressions import DATED, Calendar, Known
from .expressions import expressions
from .governing_expression import Dated, Flows, Governing, both, is_later, printed, when_of
from .grammar import Expression, Part
from .several_periods import AND, Movements, shared_out

_NUMERALS = "一二三四1234"
LONGEST = 12
"""A list of more periods than this is not shared out."""
_THIS_YEAR = pattern(r"(?:过去的?|这)一年|一年来")
"""过去一年; 这一年"""
_OF_WHICH = pattern(r"\s?其中")
"""其中,企业3231.5万户"""
_CARRIED_OVER = pattern(r"\s?(?:旧存|结转(?!支出)|结余|未结|末)")
"""上年旧存: what was there when that year ended."""
_WEEK = 7
_NEAR = 24  # so many characters belong to the words about a time or a figure
_NEAR_TITLE = 80  # so many characters at the top may be a title
_LEAD = 600  # the period of the release stands in so many characters, or nowhere


def periods(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `when` of every mention, and the period of the article as a whole."""
    clock = _Clock(article, mentions)
    for mention in mentions:
        clock.advance(mention.start)
        clock.date(mention)
    clock.advance(len(article.plain) + 1)
    clock.finish()


class _Clock:
    """Goes through a text once and knows at each figure what is in force."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self._article, self._mentions = article, mentions
        self._text, self._layout = article.layout.flat, article.layout
        self._expressions = expressions(self._text)
        self._known: dict[int, Known] = {}
        self._next = self._index = self._previous_end = 0
        self._roles = Roles(article, mentions)
        self._calendar = Calendar(article.issued)
        lead = self._text.lstrip()[:_NEAR_TITLE].partition("\n")[0]
        self._is_ahead = is_programme(lead, article.issued)
        self._in_force: list[Governing] = []
        self._release: Governing | None = None
        self._release_block: Block | None = None
        self._section, self._part = Dated(), Dated()
        self._headline: Block | None = None
        self._direct: dict[int, When] = {}
        self._movements = Movements()
        self._last: Governing | None = None
        self._flows = Flows()
        self._undated: list[Mention] = []
        self._block = article.layout.blocks[0]
        self._shared = Span(0, 0)

    def advance(self, position: int) -> None:
        """Take in the expressions that begin before `position`."""
        while self._next < len(self._expressions):
            expression = self._expressions[self._next]
            if expression.start >= position:
                break
            self._next += 1
            self._enter(self._layout.block(expression.start))
            role = self._roles.of(expression)
            self._take(expression, role)
            if role.kind == "governs":
                self._date_each()
        self._enter(self._layout.block(min(position, len(self._text))))

    def date(self, mention: Mention) -> None:
        """Fill `when` of a mention."""
        self._take_up_the_last(mention)
        governing = self._governing(mention.start)
        direct = self._direct.get(self._index)
        sentence = self._layout.sentence(mention.start).start
        side, end = self._movements.of(self._text, mention.start, mention.end, sentence)
        if side and end is None and governing is not None:
            end = governing.year_of(side)
        if direct is not None:
            mention.when = direct
        elif end is not None or side == "from":
            mention.when = end
        elif governing is None:
            self._undated.append(mention)
        else:
            mention.when = self._when(mention, governing)
            self._last = governing
        self._index += 1
        self._previous_end = mention.end

    def _take_up_the_last(self, mention: Mention) -> None:
        """A sentence or a block that begins with 其中 goes on with what dated the figure before."""
        sentence = self._layout.sentence(mention.start)
        if self._previous_end > sentence.start or self._last is None:
            return
        governing = self._governing(mention.start)
        is_own = governing is not None and governing.expression.start >= sentence.start
        if not is_own and _OF_WHICH.match(self._text, sentence.start):
            self._in_force.append(self._last._replace(until=sentence.end))

    def finish(self) -> None:
        """The period of the release, which also dates what stands before it."""
        if self._release is None:
            return
        self._article.period = self._release.when("printed")
        expression = self._release.expression
        is_backward = expression.kind in DATED and not expression.is_since
        for mention in self._undated:
            is_of_title = self._layout.block(mention.start).kind == "title"
            if is_backward or is_of_title:
                mention.when = self._when_of(mention, self._release, "inherited")
                mention.doubts += [] if is_of_title else ["period-carried"]

    def _enter(self, block: Block) -> None:
        if block is self._block:
            return
        self._block = block
        self._calendar.paragraph = None
        self._calendar.here.clear()
        start = self._layout.span(block).start
        while self._in_force and self._in_force[-1].until <= start:
            self._in_force.pop()
        heading = self._layout.heading_over(block)
        headline = heading if self._layout.is_headline(heading) else None
        if block.kind == "heading" or headline is not self._headline:
            self._headline, self._section = headline, Dated()
            self._calendar.end_section()
        if self._part.time is None or not self._layout.is_within(heading, self._part.heading):
            self._part = Dated(heading)
        self._movements.end_paragraph()

    def _take(self, expression: Expression, role: Role) -> None:
        at_hand = self._governing(expression.start)
        force = None if at_hand is None else at_hand.days
        if role.kind == "direct":
            self._date_directly(expression, role, at_hand)
        elif role.kind == "compares":
            known = self._calendar.days(expression, force, compares=True)
            words = self._words(expression.start, expression.end)
            self._movements.compares(expression.start, when_of(words, known.days, "inherited"))
        elif role.kind == "defines" and self._in_force and self._in_force[-1].days is None:
            named = self._in_force.pop()
            self._forget(named)
            year = named.expression.year
            known = self._calendar.days(expression._replace(year=expression.year or year), force)
            words = self._words(named.expression.start, expression.end + 1)
            self._push(named._replace(words=words, days=known.days, is_weak=known.is_weak))
        elif role.kind == "governs" and not (
            self._block.kind == "title" and is_of_session(self._text, expression)
        ):
            self._govern(expression, role.until, at_hand)

    def _date_directly(self, expression: Expression, role: Role, at_hand: Governing | None) -> None:
        force = None if at_hand is None else at_hand.days
        if expression.kind == "year" and self._text.endswith("同比", 0, expression.start):
            expression = expression._replace(part=Part("same"))  # 同比去年41583件
        known = self._calendar.days(expression, force, compares=True)
        if force is None and at_hand is not None:
            known = self._calendar.same_part(expression, at_hand.expression)
        days = None if known.is_weak else known.days  # 全年目标900万人, issued in April
        when = when_of(self._words(expression.start, expression.end), days, "printed")
        is_inferred = expression.kind == "same" or not (expression.has_year or expression.part)
        direct = when._replace(basis="inferred") if is_inferred else when
        self._direct |= dict.fromkeys(range(role.first, role.last), direct)
        self._movements.has_end(role.side, when._replace(basis="inherited"))

    def _date_each(self) -> None:
        """``第1和第2季增速分别为6%和5%``: to each figure of the list its own period."""
        first = last = self._next - 1
        while first > max(0, last - LONGEST) and AND.fullmatch(
            self._text, self._expressions[first - 1].end, self._expressions[first].start
        ):
            first -= 1
        listed = self._expressions[first : last + 1]
        lead, end = listed[0], listed[-1].end
        following = [e.start for e in self._expressions[self._next : self._next + 1]]
        stretch = Span(end, min([self._layout.sentence(end).end, *following]))
        dated = shared_out(self._text, len(listed), self._mentions, self._roles, stretch)
        if not dated or any(one.start not in self._known for one in listed):
            return
        behind = self._mentions[dated[-1]].end
        self._shared = Span(behind, self._layout.sentence(behind).end)
        self._in_force = [g for g in self._in_force if g.expression.start < lead.start]
        found = [
            self._calendar.days(lead._replace(part=one.part), None)
            if lead.has_year and not one.has_year
            else self._known[one.start]
            for one in listed
        ]
        is_weak = any(known.is_weak for known in found)
        for index, (one, known) in zip(dated, cycle(zip(listed, found, strict=True)), strict=False):
            is_short = self._text[one.end - 1] in _NUMERALS  # 第1 of 第1和第2季
            span = (lead.start, end) if is_short else (one.start, one.end)
            self._direct[index] = when_of(self._words(*span), known.days, "printed")
            if is_weak or known.days is None:
                doubt = "year-unknown" if known.days is None else "year-guessed"
                self._mentions[index].doubts.append(doubt)

    def _govern(self, expression: Expression, until: int, at_hand: Governing | None) -> None:
        text = self._text
        force = None if at_hand is None else at_hand.days
        is_whole = expression.part is None and not expression.has_year
        if is_whole and at_hand and self._is_near(at_hand.expression, expression):
            expression = expression._replace(year=at_hand.expression.year)  # 2023年,法院全年收案
        known = self._known[expression.start] = self._calendar.days(expression, force)
        days, words = known.days, self._words(expression.start, expression.end)
        if expression.kind == "now" and self._is_in_campaign(at_hand, expression):
            return  # 行动开展以来,目前…
        if expression.kind == "same" and not expression.has_year and days is None:
            return  # 当天, of no day that is known
        is_of_year = is_plan_of_year(text, expression, is_ahead=self._is_ahead)
        is_told = days is not None and days == force and days.is_year
        clause = self._layout.clause(expression.start)
        is_planned = is_of_year or is_plan(text, expression, clause, is_told=is_told)
        if is_planned and self._calendar.may_be_ahead(expression):
            if not is_of_year:
                until = min(until, self._layout.sentence(expression.start).end)
            self._put_in_force(Governing(until, expression, words, None, is_open=True))
            return
        is_as_of = expression.is_until
        if expression.kind == "week" and force is not None and words[0] == "本":
            days = force if (force.last - force.first).days == _WEEK - 1 else None
        if force is not None and _THIS_YEAR.fullmatch(words) and force.is_year:
            days = force
        if expression.part is None and _CARRIED_OVER.match(text, expression.end) and days:
            days = Days(days.last, days.last)
            first = self._roles.first_after(expression.end)
            until = min([until, *[one.end for one in self._mentions[first : first + 1]]])
        if at_hand is not None and self._is_near(at_hand.expression, expression):
            joined = self._joined(at_hand, expression, days)
            if joined is not None:
                words = both(self._article.text, at_hand.expression, expression)
                days, is_as_of = joined, False
                self._forget(at_hand)
            elif AND.fullmatch(text, at_hand.expression.end, expression.start):
                words = at_hand.words + self._words(at_hand.expression.end, expression.end)
                days = adjoining(text[at_hand.expression.end], at_hand.days, days)
                self._forget(at_hand)
                if days is None:
                    expression = expression._replace(part=Part("named"))
        is_open = known.is_open and days is None
        self._push(Governing(until, expression, words, days, known.is_weak, is_as_of, is_open))
        if until >= self._layout.sentence(expression.start).end:
            self._calendar.note(expression, None if known.is_weak else days)

    def _is_near(self, first: Expression, last: Expression) -> bool:
        """Whether two expressions may be the two ends of one period."""
        block = self._layout.span(self._layout.block(last.start))
        stretch = block if last.kind == "now" else self._layout.sentence(last.start)
        return first.start >= stretch.start

    def _is_in_campaign(self, at_hand: Governing | None, now: Expression) -> bool:
        """Whether the sentence is dated by an event that goes on."""
        if at_hand is None or at_hand.days is not None or not at_hand.expression.is_since:
            return False
        return at_hand.expression.start >= self._layout.sentence(now.start).start

    def _forget(self, governing: Governing) -> None:
        """Drop what has become a part of the expression behind it."""
        if self._release is governing:
            self._release = None
        self._part.forget(governing)
        self._section.forget(governing)

    def _put_in_force(self, governing: Governing) -> None:
        while self._in_force and self._in_force[-1].until <= governing.until:
            self._in_force.pop()
        self._in_force.append(governing)

    def _push(self, governing: Governing) -> None:
        block, release = self._block, self._release
        opens = governing.until >= self._layout.span(block).end
        if block.kind == "title":  # it dates what nothing else does
            if governing.expression.year and governing.expression.part:
                self._calendar.title = governing.expression
            self._put_in_force(governing._replace(until=self._layout.span(block).end))
        else:
            self._put_in_force(governing)
        if block.kind == "heading":
            self._calendar.heading = governing.year
        elif block.kind == "paragraph" and opens and self._dates_any(governing):
            self._section.take(governing)
            if self._layout.is_numbered(self._part.heading) and not self._layout.is_numbered(block):
                self._part.take(governing, self._section.time)
        if release is None and self._is_of_release(governing, opens=opens):
            self._set_release(governing, block)
        elif (
            release is not None
            and block is self._release_block
            and is_later(governing, release, is_title=block.kind == "title", opens=opens)
        ):
            self._forget(release)
            self._section.time = self._section.time or governing
            self._set_release(governing, block)

    def _dates_any(self, governing: Governing) -> bool:
        """Not 7月19日,大会开班。上半年破案5起; nor 今年以来,形势向好: nothing is counted in it."""
        expression = governing.expression
        following = [e.start for e in self._expressions[self._next : self._next + 1]]
        end = min([self._layout.span(self._block).end, *following])
        is_day = expression.kind == "days" and is_one(expression) and not expression.is_until
        is_background = expression.is_since and expression.kind in ("year", "point")
        first = self._roles.first_after(expression.end)
        is_counted = first < len(self._mentions) and self._mentions[first].start < end
        return is_counted or not (is_background or (is_day and not expression.is_since))

    def _set_release(self, governing: Governing, block: Block) -> None:
        """Take the period of the release: in a lead that speaks of two years, the later."""
        self._release, self._release_block = governing, block
        self._calendar.release = governing.year or governing.expression.year

    def _is_of_release(self, governing: Governing, *, opens: bool) -> bool:
        expression = governing.expression
        is_open = expression.is_until or expression.is_since or expression.to is not None
        is_day = expression.kind in ("days", "day", "same") and "时" not in governing.words
        is_lead = expression.start < _LEAD and self._headline is None
        return is_lead and opens and (is_open or not is_day)

    def _governing(self, at: int) -> Governing | None:
        while self._in_force and self._in_force[-1].until <= at:
            self._in_force.pop()
        if self._in_force:
            return self._in_force[-1]
        return self._part.time or self._section.time or self._release

    def _when(self, mention: Mention, governing: Governing) -> When:
        sentence = self._layout.sentence(mention.start)
        is_beside = governing.expression.start >= max(sentence.start, self._previous_end)
        when = self._when_of(mention, governing, "printed" if is_beside else "inherited")
        since, until = self._shared
        is_mixed = any(at.is_mixed and at.time is governing for at in (self._part, self._section))
        is_shared = governing.expression.start < since <= mention.start < until
        day = governing.expression  # 昨天, of another paragraph
        is_mixed = is_mixed or (day.kind == "day" and not (day.is_until or day.is_since))
        if is_shared or (is_mixed and governing.until <= mention.start):
            mention.doubts.append("period-carried")  # of each, of the last, or of the whole
        if governing.is_weak:
            mention.doubts.append("year-guessed")
        elif governing.is_open:
            mention.doubts.append("period-open")
        elif governing.days is None and governing.expression.kind in DATED:
            mention.doubts.append("year-unknown")
        return when

    def _when_of(self, mention: Mention, governing: Governing, basis: str) -> When:
        clause = self._layout.clause(mention.start).start
        lead = self._text[max(clause, mention.start - _NEAR) : mention.start]
        sentence = self._layout.sentence(mention.start).start
        whole = self._release and self._release.days
        return self._flows.when(governing, basis, lead, sentence, whole)

    def _joined(self, at_hand: Governing, expression: Expression, days: Days | None) -> Days | None:
        """From the one to the other, unless a figure or the end of a title stands between."""
        first = at_hand.expression
        if expression.kind == "now" and first.is_since and not first.is_until:
            return at_hand.days
        if first.end <= self._previous_end or "》" in self._text[first.end : expression.start]:
            return None
        return self._calendar.joined(first, expression, (at_hand.days, days))

    def _words(self, start: int, end: int) -> str:
        return printed(self._article.text, start, end)
