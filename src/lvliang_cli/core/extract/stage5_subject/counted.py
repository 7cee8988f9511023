"""The thing counted, whole: 破获刑事案件 in 共破获刑事案件572起, 群众 in 疏散25828名群众.

What a clause names itself comes from `phrases`, what stands after the unit from `objects`.
A clause that names nothing, or a part only, is completed from what its sentence counts:

    empty       同比下降5%                  what the figure before counts
    a verb      审结30件                    刑事案件审结, with the object in force
    dependent   抓获嫌疑人8人               诈骗案件抓获嫌疑人: of which cases
    a part      其中,城区20起               城区接警, with the head of the whole
    a share     占总数的5%                  城区接警占总数的比重
    a list      盗窃、抢劫分别降3%、4%      each its own, see `lists`
"""

from collections.abc import Sequence

from lvliang_cli.core.extract.clauses import is_aside
from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.record import Article, Base, Mention, Subject
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage5_subject.apart import told_apart
from lvliang_cli.core.extract.stage5_subject.heads import (
    counts_in,
    depends,
    ends_in_noun,
    has_actor,
    has_verb,
    head,
    is_average,
    is_generic,
    is_mean,
    is_measured,
    is_part_only,
    is_specific,
    is_too_wide,
    measure_in_force,
    needs_measure,
    object_of,
    stock_in_force,
    topic_of,
    verb_of,
)
from lvliang_cli.core.extract.stage5_subject.indicator import indicator
from lvliang_cli.core.extract.stage5_subject.lists import is_against, share_of, shared_out
from lvliang_cli.core.extract.stage5_subject.named import Named
from lvliang_cli.core.extract.stage5_subject.objects import object_after
from lvliang_cli.core.extract.stage5_subject.phrases import (
    Phrase,
    named_words,
    phrase,
    without_direction,
)
from lvliang_cli.core.extract.stage5_subject.words import NOTHING, Words, added, joined, words_at

_LISTED = pattern(r"\s*(?:、|和|与|及|以及|并)")
_PREDICATE = pattern(
    r"(?:仍然?|依然|继续|整体|总体|均|都)?(?:是|呈|保持|居|有所|较|明显|持续|处于|上升|下降|减少|增加|增长|创|与[^，]*持平|持平)"
)
"""无业人员仍是高发人群: what is told of a subject."""
_ITEM = pattern(
    r"\s*(?:\d{1,2}[.、．]|[(（][一二三四五六七八九十\d]{1,3}[)）])([一-龥]{2,12}?)(?:情况|工作|方面)?[。:：]"
)
_REFERS = pattern(r"^(?:[一-龥]{0,3})(?:相关|此类|上述|该类|有关)")
_REGION = pattern("全[省市区国县州盟]|我[省市]|国内|省内|世界|全球")
_RANKING = pattern("(?:全.|我.|.内|世界|全球)?排名$")
_PLACED = pattern("(?:排名|排位|位居|位列|名列|跃居|稳居|保持|[排列居占均由至到从,，、包括])+$")
_ALL = pattern(r"(?:其|全部|全市|全省|全国|全县)?(?:总数|总量|总额|总人数|全部|总体|总)?")
_PASSIVE = pattern(r"(?:被|获|因)[^，,。;；、:：\n\d]{1,20}")
_RATE = pattern(
    r"(?<!平均)(?<!年均)(?<!自然)(?:增[速幅]|[降涨升跌减]幅|(?:年|月)?增长?率|年增率|(?:增长|上升|下降|降低)(?:幅度|率))$"
)
"""增速为9.2% says of the thing itself that it rose."""
_POINTS = ("百分点", "个百分点", "个")
_RATIO = pattern(r"(?:完成|占|达到)?(?:全年|年度|年初)?(?:预算|计划|任务|目标)的?")
"""完成预算的102%"""
_AMONG = pattern(r"中[，,]?有?")
"""25起火灾中,有18起"""
_LIMIT = pattern(r"(?:在|超过?|逾|突破|达到?|低于|高于|不足|不到|少于|多于)$")
"""18起过火面积在15平方米以下: the next number is a limit in the name of this one."""
_FOR = pattern(r"(?:[为给向对从]|全[国省市县])(?:约|近|超过?)?$")
"""为623个接种点配置: the clause before the number is told of what follows it."""
_MOVED_TO = pattern(
    r"(?:[升增降减缩涨跌]|提高|上升|下降|扩大|回[升落])[到至为成]?(?:了|约|近|超过?)*$"
)
"""结案率提高到99%: the number is where it stands now."""
LONGEST_REMARK = 3
"""4.77%最高(其中大学5.68%): between a figure and the bracket that parts it."""
LONGEST_LEAD = 12
"""What stands before the number and is longer than this is a clause of its own."""
_LOOSE = frozenset("个名家位项条户处人")
"""Measure words whose noun follows them, if one does: 在7个行业."""
_OF_A_HEAD = {
    "person": "人员",
    "kind": "类型",
    "case": "案件",
    "establishment": "单位",
    "household": "户",
    "vehicle": "车辆",
}
"""What 上升的有8类 counts, by the unit."""
_FLOWS = pattern(r"(?:贷款|存款|票据融资|社会融资规模|理财|储蓄)$")
"""Stocks whose 增加 over a period is a flow with a name of its own."""


class _Sentence:
    """What is in force where a figure stands.

    Attributes:
        topic: the object that the sentence counts first, for verbs and dependent nouns.
        whole: what 其中 refers to.
        frame: ``全县人口中``.
        verb: of the list's first member.
        share_of: the whole of the last share.
        item: ``1.刑事案件。``, the heading that the paragraph begins with.
        in_part: whether a 其中 is open.
    """

    def __init__(self) -> None:
        self.start = self.paragraph = -1
        self.topic = self.whole = self.frame = self.share_of = self.item = NOTHING
        self.verb = self.listed = self.aside = NOTHING
        self.whole_name: Named | None = None
        self.in_part = False

    def move(self, start: int, paragraph: int, plain: str) -> None:
        """On to the sentence at `start`; 其中 and a heading reach beyond a full stop."""
        if start == self.start:
            return
        if paragraph != self.paragraph:
            self.whole, self.whole_name = NOTHING, None
            item = _ITEM.match(plain, plain.rfind("\n", 0, start) + 1)
            self.item = NOTHING if item is None else words_at(plain, *item.span(1))
        self.start, self.paragraph = start, paragraph
        self.topic = self.frame = self.share_of = self.verb = self.listed = self.aside = NOTHING
        self.in_part = False


def subjects(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `subject` of every mention."""
    named = _Reader(article, mentions).all()
    shared_out(article.plain, mentions, named)
    told_apart(mentions, named)
    for mention, name in zip(mentions, named, strict=True):
        words = name.words
        mention.subject = Subject(words.printed(article.text), words.spans(), name.carried)
        if not mention.is_rank:
            mention.indicator = indicator(name, mention.change, mention.prices)
        if name.carried == "sentence":
            mention.doubts.append("subject-carried")


class _Reader:
    """Names the figures of an article one after the other."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self.article, self.plain, self.mentions = article, article.plain, mentions
        self.now = _Sentence()
        self.named: list[Named] = []
        self.taken = self.begin = 0
        self._is_for = False
        self.limits: set[int] = set()

    def all(self) -> list[Named]:
        for mention in self.mentions:
            self.now.move(self.sentence(mention), self.block(mention), self.plain)
            self.begin = self.taken
            found = phrase(self.article, mention.start, self.taken)
            self.taken = mention.end + 2 * (
                len(self.named) in self.limits and self._is_bounded(mention)
            )
            name = (
                self._ranked(mention, found)
                if mention.is_rank and mention.quantity.unit in ("", "位", "名")
                else self._name(mention, found)
            )
            name.is_limit = len(self.named) in self.limits
            self._keep(mention, found, name)
            self.named.append(name)
        return self.named

    def sentence(self, mention: Mention) -> int:
        return self.article.layout.sentence(mention.start).start

    def block(self, mention: Mention) -> int:
        return self.article.layout.block(mention.start).first

    def _name(self, mention: Mention, found: Phrase) -> Named:
        now = self.now
        now.frame = found.frame if found.frame.plain else now.frame
        now.listed = found.listed if found.listed.plain else now.listed
        self._open_or_close_part(mention, found)
        mention.prices = found.prices
        own = self._own(mention, found)
        if self._is_share_in_bracket(mention, found, own):
            found = found._replace(whole=now.share_of)
        is_list = self._is_list(found)
        if found.whole is not None and not _is_level_share(mention):
            return self._share(mention, found, own)
        if not own.plain and self._is_of_whole(mention, found):
            return self._share_of_last(found)
        self._is_for = _FOR.search(found.raw) is not None
        after = self._after(mention, found, own)
        words = self._with_after(own, after, is_list)
        if after.plain and measure_of(mention.quantity.unit).id == "percent":
            words = joined((found.frame, after, added("占比")))
        name = Named(words, words, "", now.start)
        name.unit = measure_of(mention.quantity.unit).id
        name.is_level, name.is_based = mention.change is None, found.is_based
        name.is_whole = found.whole is not None
        if words.plain:
            self._complete(name, found, mention, own)
        else:
            self._carry(name, found, mention)
        self._as_flow(name, mention)
        return name

    def _as_flow(self, name: Named, mention: Mention) -> None:
        """``一季度贷款增加7亿元``: what was lent in the period, measured against nothing."""
        change = mention.change
        is_amount = measure_of(mention.quantity.unit).dimension in ("money", "count")
        if change is None or name.is_based or not is_amount or not _FLOWS.search(name.words.plain):
            return
        mention.change = change._replace(basis="unknown", basis_as_written="")
        mention.base = Base("unknown")
        name.words = name.words.plus(added("增加额"))

    def _is_list(self, found: Phrase) -> bool:
        return _LISTED.match(found.raw) is not None and bool(self.named)

    def _is_share_in_bracket(self, mention: Mention, found: Phrase, own: Words) -> bool:
        """``食品(占投诉的18%)>交通工具(13%)``: a share of what the one before is a share of."""
        is_next = found.mark in ("(", "（") and not found.own.plain and bool(self.named)
        is_percent = measure_of(mention.quantity.unit).id == "percent" and mention.change is None
        return is_next and is_percent and bool(own.plain and self.named[-1].part is not None)

    def _open_or_close_part(self, mention: Mention, found: Phrase) -> None:
        """其中 and a colon after a figure open a list of parts; ；closes it before another 其中."""
        now = self.now
        if found.bracket is None and (
            found.is_part or _AMONG.match(self.plain, self.begin, mention.start)
        ):
            now.in_part = True
        elif found.mark in (":", "：") and self.named:
            colon = mention.start - len(found.raw) - 1
            now.in_part = now.in_part or self.mentions[len(self.named) - 1].end == colon
        elif found.mark in (";", "；") and now.in_part:
            end = self.article.layout.sentence(mention.start).end
            now.in_part = "其中" not in self.plain[mention.end : end]

    def _in_bracket(self, mention: Mention, found: Phrase, own: Words) -> Words:
        """``食品(零售量增5%);服装(增3%)``: with what stands before the bracket."""
        before = NOTHING if found.is_part else self._before_bracket(mention, found)
        if not is_specific(before):
            return own
        if own.plain:
            self.now.aside = own
            return before.plus(own) if own.plain not in before.plain else before
        return before.plus(self.now.aside)

    def _own(self, mention: Mention, found: Phrase) -> Words:
        """What the clause of the figure names; before its bracket, if that opens with it."""
        bare = without_direction(found.own)
        if measure_of(mention.quantity.unit).id == "percent":
            bare = bare.before(_RATE)
        is_level = mention.change is None and _MOVED_TO.search(found.raw) is None
        is_told = is_level and (bare.plain or found.is_relative)
        own = found.own if is_told else bare
        if not own.plain and found.whole is not None and _is_level_share(mention):
            return found.whole
        if found.whole is not None and found.whole.plain and found.mark not in ("(", "（"):
            return own
        return self._in_bracket(mention, found, own)

    def _after(self, mention: Mention, found: Phrase, own: Words) -> Words:
        """The noun after the unit, where the clause leaves room for one."""
        if mention.change is not None:
            return NOTHING
        index = len(self.named) + 1
        until = self.mentions[index].start if index < len(self.mentions) else len(self.plain)
        is_framed = found.frame.plain != "" and not own.plain
        after, end = object_after(self.plain, mention, until, is_framed=is_framed)
        is_loose = (
            mention.quantity.unit in _LOOSE or measure_of(mention.quantity.unit).id == "percent"
        )
        if not after.plain or not (is_loose or not ends_in_noun(own)):
            return NOTHING
        self.taken = end
        if end == until and _LIMIT.search(after.plain) and index < len(self.mentions):
            limit = self.mentions[index]
            self.limits.add(index)
            end = limit.end + 2 * self._is_bounded(limit)
            return after.plus(words_at(self.plain, limit.start, end))
        return after

    def _is_bounded(self, mention: Mention) -> bool:
        return self.plain.startswith(("以上", "以下", "以内"), mention.end)

    def _with_after(self, own: Words, after: Words, is_list: bool) -> Words:
        """The words before and after the number together; a list goes on with its verb."""
        verb = self.now.verb if is_list else NOTHING
        if not is_list:
            self.now.verb = verb_of(own) if own.plain else NOTHING
        if not after.plain:
            takes = own.plain and not has_verb(own) and not is_measured(own)
            return verb.plus(own) if takes else own
        if not own.plain:
            return verb.plus(after)
        if ends_in_noun(own) or len(own.plain) > LONGEST_LEAD or self._is_for:
            return after
        self.now.verb = self.now.verb if is_list else own
        return own.plus(after)

    def _before_bracket(self, mention: Mention, found: Phrase) -> Words:
        """What stands before the bracket that opens right before the figure: 食品(18%)."""
        bracket = mention.start - len(found.raw) - 1
        last = self.mentions[len(self.named) - 1].end if self.named else 0
        if found.mark not in "(（" or not found.mark or bracket <= last:
            return NOTHING
        before = phrase(self.article, bracket, last)
        self.now.listed = before.listed if before.listed.plain else self.now.listed
        return before.own

    def _carry(self, name: Named, found: Phrase, mention: Mention) -> None:
        """The subject of a clause that names none: of a clause before it, or a sentence."""
        for lead in reversed(found.leads if found.bracket is None else ()):
            told = without_direction(lead.before(_PREDICATE))
            if len(told.plain) > 1 and not is_generic(told) and not depends(told):
                name.words = name.own = told
                return
        last = self._last(mention)
        if last is None:
            passive = _PASSIVE.match(self.plain, mention.end)
            if passive is not None:
                name.words = name.own = words_at(self.plain, *passive.span())
            return
        inner = last.part if last.part is not None else last.of
        is_of_points = mention.quantity.unit in _POINTS
        name.words = last.words if inner is None or is_of_points else inner
        name.scopes = last.scopes
        name.carried = "clause" if last.sentence == name.sentence else "sentence"

    def _last(self, mention: Mention) -> Named | None:
        """What the figure before counts, in the paragraph; an aside is passed over."""
        for index in range(len(self.named) - 1, max(len(self.named) - 12, -1), -1):
            other = self.mentions[index]
            if self.block(other) != self.block(mention):
                return None
            if not (self.named[index].is_limit or is_aside(self.plain, other.end, mention.start)):
                return self.named[index]
        return None

    def _complete(self, name: Named, found: Phrase, mention: Mention, own: Words) -> None:
        """Add what a part, a verb or a dependent noun leaves to the sentence."""
        now, words = self.now, name.words
        is_list = self._is_list(found)
        last, outer = self._last(mention), self._outside(found)
        whole = outer or (now.whole_name if now.in_part or is_list else None)
        if is_list and whole is None:
            whole = last
        topic = self._topic(found)
        if last is not None and is_average(words):
            name.words, name.mean_of = last.words.plus(words), last.words
        elif last is not None and (is_against(words) or _RATIO.fullmatch(words.plain)):
            name.of = last.words if last.of is None else last.of
            name.words = name.of.plus(words)
        elif (depends(words) and not self._is_carried(words, is_list)) or (
            has_actor(topic) and words.plain.endswith("率")
        ):
            scope = topic if topic.plain else now.item
            if outer is not None and is_specific(outer.own):
                scope = outer.own
            if not is_too_wide(scope, words):
                name.words = _scoped(scope, words)
                name.carried = "clause" if name.words.plain != words.plain else ""
        elif now.listed.plain and found.bracket is not None:
            name.words = words.plus(head(now.listed))
        elif (
            whole is not None
            and is_part_only(words)
            and (whole.unit == name.unit or not name.is_level or not whole.is_level)
        ):
            tail = head(whole.words)
            if words.plain.startswith(("在", "发生")):
                name.words = tail.plus(words)
            elif tail.plain[-2:] != words.plain[-2:]:
                name.words = words.plus(tail)
        elif whole is not None and whole.unit == name.unit and name.is_level:
            name.words = words.plus(stock_in_force(whole.words, words))
            unit = mention.quantity.unit
            tail = head(whole.words)
            is_other = not counts_in(words, unit) and counts_in(whole.words, unit)
            if is_other and tail.plain[-2:] != words.plain[-2:]:
                name.words = words.plus(tail)
        elif last is not None and last.sentence == name.sentence and needs_measure(words):
            name.words = words.plus(measure_in_force(last.words))
        if found.is_relative and name.words.plain == words.plain == own.plain:
            name.words = words.plus(added("的" + _OF_A_HEAD.get(name.unit, "")))
        name.scopes = self._scopes(found, outer)

    def _is_carried(self, words: Words, is_list: bool) -> bool:
        """Whether the verb of the list stands before `words`, so that they need no scope."""
        verb = self.now.verb.plain
        return is_list and bool(verb) and words.plain.startswith(verb)

    def _scopes(self, found: Phrase, outer: Named | None = None) -> tuple[Words, ...]:
        now = self.now
        return (
            found.dropped,
            NOTHING if outer is None else outer.own,
            now.whole if now.in_part else NOTHING,
            now.frame,
            now.item,
        )

    def _outside(self, found: Phrase) -> Named | None:
        """What is counted right before the bracket that the figure stands in."""
        if found.bracket is None:
            return None
        for index in range(len(self.named) - 1, -1, -1):
            end = self.mentions[index].end
            if end <= found.bracket:
                return self.named[index] if found.bracket - end <= LONGEST_REMARK else None
        return None

    def _topic(self, found: Phrase) -> Words:
        """The object in force: of the sentence, or of a clause before that counts nothing."""
        topic = self.now.topic
        return topic if topic.plain else self._told(found)

    def _share(self, mention: Mention, found: Phrase, own: Words) -> Named:
        now = self.now
        whole = found.whole or NOTHING
        part, carried = own, ""
        if not part.plain:
            name = Named(NOTHING, NOTHING, "", now.start)
            self._carry(name, found, mention)
            last = self._last(mention)
            mean_of = None if last is None else last.mean_of
            part, carried = mean_of or name.words, name.carried
        if _ALL.fullmatch(whole.plain):
            known = now.frame if now.frame.plain else now.share_of
            if not known.plain and (now.in_part or whole.plain):
                known = now.whole
            whole = known if known.plain and known.plain != part.plain else whole
        name = Named(share_of(part, whole), own, carried, now.start)
        name.part, name.whole, name.is_level = part, whole, False
        name.scopes = self._scopes(found)
        now.share_of = whole
        return name

    def _is_of_whole(self, mention: Mention, found: Phrase) -> bool:
        """``占12个行业的66%``: whether the figure before is the whole of this share."""
        is_percent = measure_of(mention.quantity.unit).id == "percent"
        return (
            is_percent and bool(self.named) and self.named[-1].is_whole and found.raw[-1:] == "的"
        )

    def _share_of_last(self, found: Phrase) -> Named:
        whole = self.named[-1]
        before = [name for name in self.named[:-1] if name.sentence == whole.sentence]
        part = before[-1].words if before else NOTHING
        name = Named(share_of(part, whole.words), NOTHING, "", self.now.start)
        name.part, name.whole, name.is_level = part, whole.words, False
        return name

    def _ranked(self, mention: Mention, found: Phrase) -> Named:
        """``综合考核位居全省第一``: 综合考核全省排名."""
        last = self._last(mention)
        raw = words_at(self.plain, mention.start - len(found.raw), mention.start)
        region = _REGION.search(raw.plain)
        where = NOTHING if region is None else raw.part(*region.span())
        before = raw if region is None else raw.part(0, region.start())
        subject = named_words(before.before(_PLACED))
        told = self._told(found)
        if not subject.plain and told.plain:
            subject = told
        if not subject.plain and last is not None:
            subject = last.words.before(_RANKING)
        words = subject.plus(where).plus(added("排名"))
        return Named(words, words, "", self.now.start)

    def _keep(self, mention: Mention, found: Phrase, name: Named) -> None:
        """Note what later clauses may refer to."""
        now = self.now
        if not now.topic.plain:
            now.topic = self._told(found)
        is_aside = found.bracket is not None or name.is_limit
        if is_aside or not name.own.plain or name.whole is not None:
            return
        is_counted = measure_of(mention.quantity.unit).dimension != "percent" or not now.whole.plain
        if not now.in_part and is_counted and not is_mean(name.words):
            now.whole, now.whole_name = name.words, name
        is_other = depends(name.own) or mention.is_rank or found.is_relative or name.is_limit
        told = NOTHING if is_other else topic_of(name.own)
        now.topic = told if told.plain else now.topic

    def _told(self, found: Phrase) -> Words:
        """What a clause before that counts nothing speaks of."""
        for lead in reversed(found.leads):
            told = object_of(without_direction(lead.before(_PREDICATE)))
            if is_specific(told) and len(told.plain) > 3:
                return told
        return NOTHING


def _is_level_share(mention: Mention) -> bool:
    return measure_of(mention.quantity.unit).dimension != "percent"


def _scoped(scope: Words, words: Words) -> Words:
    """`words` of `scope`; a noun that both end in is said once: 刑事案件 + 一审案件."""
    if not scope.plain or scope.plain in words.plain:
        return words
    if words.plain in ("收入", "支出") and scope.plain.endswith(("收入", "支出")):
        return scope.part(0, -2).plus(words)
    for noun in ("案件", "事故", "犯罪"):
        if scope.plain.endswith(noun) and words.plain.endswith(noun) and len(scope.plain) > 2:
            return scope.part(0, -2).plus(words)
    return scope.plus(words)
