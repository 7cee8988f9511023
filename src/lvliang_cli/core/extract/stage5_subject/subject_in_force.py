"""What is in force where a figure stands: the subject, the whole, the frame of its sentence."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import LONGEST, is_aside
from ..model.mention import Article, Mention
from .kinds_of_words import CRIME, HOW_MANY, MEAN, depends, is_specific, object_of, topic_of
from .name_in_progress import Named
from .positioned_words import NOTHING, Words, words_at
from .words_before_figure import Phrase, without_direction

PREDICATE = pattern(
    r"(?:(?<=[案件罪])数量)?(?:尽管|虽然|成倍|相对|[最较更]为|仍然?|依然|继续|整体|总体|全部|均|都)*(?:是|呈|保持|居(?![民住家委])|有所|较|明显|出现(?:拐点|反弹)|持续(?!高发|多发|低位)|处于|表现(?!的)|突出(?=$|[，,])|力度|(?:首次)?突破[一-龥]{0,6}(?:大关|关口)|上升|下降|减少|增加(?!值)|增长(?!点|的?贡献)|(?<!原)创(?![新业造意办建客投伤收])"
    r"|(?:长势|供应)(?:良好|平稳|充足|喜人|稳定|向好|较好)|(?<=[一-龥]{2})[成作]?为[^，,]{0,8}第[一二三四五]大|与[^，]*持平|持平)"
)
"""无业人员仍是高发人群: what is said of a subject."""
_ITEM = pattern(
    r"\s*(?:\d{1,2}[.、．]|[(（][一二三四五六七八九十\d]{1,3}[)）])"
    r"([一-龥]{2,12}?)(?:情况|工作|方面)?[。:：]"
)
"""1.刑事案件。, (二)立案情况:"""
_SLOGAN = pattern(
    "^(?:持续|全力|着力|大力|强化|加强|做[实优好强]|优化|维护|保障(?!性|房)|推[进动]|坚持|聚焦|深化|提升|促进|依法(?!不)|严厉)[一-龥]{4}"
)
"""(一)全力维护社会稳定。: what is striven for, and not what is counted"""
_CASES = pattern(f"{CRIME.pattern}|(?:事故|火灾|[^种分]类)$")
INVESTED = pattern("(?:累计)?(?:计划|完成)*总?投资额?")
"""开工项目25个,总投资107亿元: of the projects"""
_LISTED = pattern(r"\s*(?:、|和|与|及|以及|并)")
_OF_ALL = pattern("(?:办结|审结|结案|执结|破案|侦破|办理)(?:案件)?数?|(?:直接)?(?:经济|财产)?损失")
"""受理30件,其中甲类10件;办结25件: of all that were taken on"""
_AMONG = pattern(r"中[，,]?有?")
"""25起火灾中,有18起"""
_LONGEST_REMARK = 3
"""4.77%最高(其中大学5.68%): between a figure and the bracket that parts it."""
_FURTHEST = 12
"""A clause that names nothing takes what one of so many figures before it counts."""
REACH = 60
"""The parts and the whole of a share are among so many figures before it."""


class InForce:
    """What the figures of an article are read with, one after the other.

    Attributes:
        named: the figures so far.
        crime: the last topic of the sentence that is a crime or its cases.
        topic: the object that the sentence counts, for verbs and dependent nouns.
        whole: what 其中 refers to, None if nothing was counted yet.
        in_part: whether a 其中 is open.
        parts: levels counted in it since it opened, or since the last ；.
        frame, listed: as of `Phrase`, of the clause or one before it.
        verb: of the list's first member.
        lists_openly: whether the members of that list stand behind a colon, not before brackets.
        share_of: the whole of the last share.
        aside: what the last bracket counts: 零售量 in 食品(零售量增5%);服装(增3%).
        item: ``1.刑事案件。``, the heading that the block begins with.
    """

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self.article, self.plain, self.mentions = article, article.plain, mentions
        self.named: list[Named] = []
        self.sentence = self.block = -1
        self.item = NOTHING
        self.whole: Named | None = None
        self._forget()

    def _forget(self) -> None:
        self.topic = self.crime = self.frame = self.share_of = NOTHING
        self.verb = self.listed = self.aside = NOTHING
        self.in_part = self.lists_openly = False
        self.parts = 0

    def begin(self, mention: Mention, found: Phrase, taken: int) -> Named:
        """The figure of `mention`, once its sentence and its clause are in force."""
        layout = self.article.layout
        sentence = layout.sentence(mention.start).start
        block = layout.block(mention.start).first
        if block != self.block:
            self.whole = None
            item = _ITEM.match(self.plain, self.plain.rfind("\n", 0, sentence) + 1)
            self.item = NOTHING if item is None else words_at(self.plain, *item.span(1))
            self.item = NOTHING if self.item.has(_SLOGAN) else self.item
        if sentence != self.sentence:
            self._forget()
        self.sentence, self.block = sentence, block
        self.frame = found.frame if found.frame.plain else self.frame
        if found.listed.plain:
            self.listed, self.lists_openly = found.listed, found.mark == ":"
        self._open_or_close_part(mention, found, taken)
        name = Named(mention, found, sentence, block)
        name.in_part = self.in_part
        name.is_apart = ";" in self.plain[taken : mention.start]
        return name

    def _open_or_close_part(self, mention: Mention, found: Phrase, taken: int) -> None:
        """其中 and a colon after a figure open a list of parts; ；closes it before another 其中."""
        is_among = _AMONG.match(self.plain, taken, mention.start) is not None
        if found.bracket is None and (found.is_part or is_among):
            self.in_part = True
        elif found.mark == ":" and self.named:
            colon = mention.start - len(found.raw) - 1
            self.in_part = self.in_part or self.named[-1].mention.end == colon
        elif found.mark == ";" and self.in_part:
            end = min(self.article.layout.sentence(mention.start).end, mention.end + LONGEST)
            is_whole_list = self.parts > 1 or _OF_ALL.fullmatch(found.own.plain) is not None
            whole, this = self.whole and self.whole.mention.quantity, mention.quantity
            is_more = whole and whole.unit == this.unit and whole.value < this.value
            is_whole_list = is_whole_list or bool(is_more)  # and so no part of it
            self.in_part = "其中" not in self.plain[mention.end : end] and not is_whole_list
            if is_whole_list and self.whole is not None:
                self.topic = self.crime = topic_of(self.whole.own)
            self.parts = 0

    def is_list(self, name: Named) -> bool:
        """Whether only a list mark stands between the figure and the one before it."""
        return bool(self.named) and _LISTED.match(name.found.raw) is not None

    def nearest(self) -> Iterator[Named]:
        """The figures before, as far as any is looked for, the nearest first."""
        return reversed(self.named[-REACH:])

    def in_sentence(self, name: Named) -> Iterator[Named]:
        """Those of its sentence, the nearest first."""
        return takewhile(lambda other: other.sentence == name.sentence, self.nearest())

    def before_points(self, name: Named) -> Named | None:
        """What percentage points of its sentence are of: the last one that is in no points."""
        own = (one for one in self.in_sentence(name) if not one.is_other)
        return next((one for one in own if not one.in_points), None)

    def last(self, name: Named) -> Named | None:
        """The figure before, in the block; an aside or a limit is passed over."""
        for other in reversed(self.named[-_FURTHEST:]):
            if other.block != name.block:
                return None
            is_apart = is_aside(self.plain, other.mention.end, name.mention.start)
            if not (other.is_limit or other.is_size or is_apart):
                return other
        return None

    def outside(self, name: Named) -> Named | None:
        """The figure right before the bracket that this one stands in."""
        bracket = name.found.bracket
        if bracket is None:
            return None
        last = next((o for o in reversed(self.named) if o.mention.end <= bracket), None)
        return last if last and bracket - last.mention.end <= _LONGEST_REMARK else None

    def topic_for(self, name: Named) -> Words:
        """The object in force: of the sentence, or of a clause before that counts nothing."""
        if any(lead.plain.startswith(("以上", "上述")) for lead in name.found.leads):
            return NOTHING
        own = told(name.found) if name.is_apart else NOTHING
        return own if own.has(_CASES) else self.topic if self.topic.plain else told(name.found)

    def is_open(self, name: Named, whole: Named) -> bool:
        """``受理8万件,办结6万件。其中,咨询类占40%``: of which of the two is not told."""
        counts = [o for o in self.nearest() if o.is_level and o.measure.id == whole.measure.id]
        is_counted = any(other.sentence == name.sentence for other in counts)
        beside = [other for other in counts if other.sentence == whole.sentence]
        return not is_counted and whole.sentence != name.sentence and len(beside) > 1

    def scopes(self, name: Named) -> tuple[Words, ...]:
        """What could set `name` apart from a figure of the same name, the nearest first."""
        outer = self.outside(name)
        whole = self.whole if self.in_part else None
        is_alike = whole is not None and (name.is_percent or whole.measure.id == name.measure.id)
        whole = whole if whole and is_alike and not self.is_open(name, whole) else None
        return (
            name.found.dropped,
            NOTHING if outer is None else outer.own,
            NOTHING if whole is None else whole.own,
            self.frame,
            self.item,
            told(name.found),
        )

    def keep(self, name: Named) -> None:
        """Note what later clauses may refer to."""
        self.named.append(name)
        if not self.topic.plain:
            self.topic = told(name.found)
        is_aside_ = name.found.bracket is not None or name.is_limit or not name.own.plain
        if is_aside_ or name.whole is not None or name.of is not None:
            return
        if name.is_whole and name.found.own.plain == "":
            return  # 占预算数109466万元的56%
        is_counted = (not name.is_percent or self.whole is None) and not name.words.has(MEAN)
        if is_counted and not self.in_part:
            self.whole = name
        self.parts += self.in_part and name.is_level and not name.is_percent
        is_of_another = depends(name.own) or INVESTED.fullmatch(name.own.plain)
        is_relative = name.found.is_relative and name.own.plain == name.found.own.plain
        if not (is_of_another or name.mention.is_rank or is_relative):
            topic = topic_of(name.own)
            self.topic = topic if topic.plain else self.topic
            self.crime = topic if topic.has(CRIME) else self.crime


def told(found: Phrase) -> Words:
    """What a clause before that counts nothing speaks of."""
    for lead in reversed(found.leads):
        if lead.plain.startswith(("未", "没有", "无", "比")):
            continue  # 未发生特大事故,发生重大事故3起; 比全省平均水平高出8点,收入3亿元
        lead = lead.before(PREDICATE)
        words = object_of(without_direction(lead).before(HOW_MANY))
        if is_specific(words) and len(words.plain) > 3:
            return words
    return NOTHING
