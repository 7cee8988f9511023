"""Stage 7: what is doubtful about a figure beside what the stages before have said.

A doubt says that the number, its period, its name or a partner may be read wrongly; what is
only not printed (no basis of comparison) is said by the record and weighs little.
"""

from collections.abc import Container

from ..text.patterns import pattern
from .language.boundaries import LONGEST
from .model.mention import Article, Mention
from .stage1_numbers.hedge_beside import HEDGES, hedge_before
from .stage1_numbers.normalise import normalise
from .stage1_numbers.numeral_and_measure import SHORT
from .stage4_place.names_of_places import whole_place
from .stage5_subject.kinds_of_words import POINTS_BACK, ends_in_noun
from .stage5_subject.positioned_words import added, words_at

_BROKEN = pattern(
    r"^0\d|\d'\d|\d\\|\d,\d{4}(?!\d)|\d\s+\d{1,2}(?!\d)|\d\s+\d{4}|\d[\u200b-\u200f\u2060\ufeff]|\d\s+[.,]|[.,]\s+\d"
)
"""00公里 of 9,607,00公里, 26 .98万, 12 34: parts of a number, or two numbers; not the 321 146 of a
thin space."""
_TORN = pattern(
    r"[一-龥]\d{1,9}\s*\n\s*$|(?:_|(?<!\.\.)\.|(?:\d{4}|\d,\d{3}),|\d[·•]|\d(?:天|个?小时|分钟?)|[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd])$"
)
"""嫌疑人12 at the end of a line, and 34名 at the beginning of the next; 5..3%, .5%, 1_000元;
1699,3吨; 1小时37分钟"""
_GOES_ON = pattern(r".*(?:天|小时|分钟?)\d++(?:个?小时|分|秒)")
_CUT = pattern(
    r"(?:(?<![目标])的|[和与及或并且将被把按]|惠及|下达|(?<![安健齐保完周])全破?)$|^(?:[的和与及或等们于]|(?:对(?!.*(?:[进出]口|批捕|逮捕|起诉|公诉|处罚)$)|[将把向以由])(?![外口方比接待决案])"
    r"|按(?!时|期|揭|摩|键|需|日|次)|[^省市县区乡镇村一二三四五六七八九十]、|除(?![夕草险四])|(?:导致|造成|引发)的|较(?![大重好多])|[合共]计(?![划量提])|高于|低于|约为|恢复[至到]|经过|增[幅速]|增长(?![面点极])|降幅|[是仅只]|最[高低多少大小快慢](?:的|$))|情况$|[一-龥](?:\d{4,}|\d+\.\d+)$"
)
"""对涉案厅局级干部, 批发和, 增幅高于全省: what is left of a longer name, or of a clause."""
_BARE = pattern(
    r"(?:发生|造成|导致|引发|出现|肇事|涉[及案]|死亡|受伤)+|(?:累计|合计|共计|占比|同比|环比|[日月年]均|平均|[近\d一二三四五六七八九十]+年|[首前第][一二三\d]?批)+"
    r"|(?:占比|[产销]量|[进出]口量|保有量|增[速幅]|总量|规模)(?:(?:全[国省市]|世界|全球)?排名)?"
)
"""What happened, and nothing that says to whom or by what; or nothing but when and how."""
_TWICE = pattern(
    r"未发生.|(?<!审查)(发生|造成|导致|抓获|查处|查获|破获|受理|审结|起诉|批捕|处罚|实现|完成|收缴|缴获)(?![率数量额总]).*\1(?![率数量额总])"
)
"""未发生特大事故发生事故: parts of two clauses"""
_PAST_ANOTHER = pattern("(?:高于|低于|高出|快于|慢于|超过)[一-龥]{2,}$")
"""占0.16%,低于全国0.18%的比例: the number is the other's."""
_OF_ANOTHER = pattern(r"[高低快慢]于[^，,。;；\d]{1,12}[\d.]+%的?(?:[增降涨跌][速幅]|平均|水平)")
"""快于GDP5%的增速: what the other did"""
_FROM_ANOTHER = pattern("高于|低于|快于|慢于|^(?:单位|部门)$")
"""13个县增速高于全市: what lies so, and how many do; 部门9个: of what"""
_SHARE_OF_NONE = pattern("占.*的比重")
_CHINESE = pattern("[一-龥]")
_SENTENCE = 24
"""Shorter ones are names and numbers: GDP 12%."""
_TWO_TIMES_COMPARED = pattern(r"[比与和同][^，,。;\n]{2,24}(?:比较|相比|对比)")
"""二零一三年十一月与二零一二年十一月比较"""
_SOME_YEARS = pattern(
    r"十[一二三四五]五(?![”\"]?(?:规划|开局|收官|以来|期间|时期|末))|(?<![\d日月年])以前|从前|当初|(?<!\d)(?:\d{1,2}|[两二三四五六七八九十百]+)年(?:之?中|里|之?内|间)"
)
"""10年中有6年超过10%: of years that nothing before dates"""
_YEARLY = pattern("年均|年平均|平均每年")
"""去年进出口22万亿元,年均增长10%: a mean of years, and not of the last"""
_OFFICE = pattern(
    "(?:.*(?:局|厅|部门|委员会|办事处|管委会)|.{0,4}(?:城区|开发区|高新区|[^乡城集村]镇))$"
)
"""国税局完成9亿元, 城区99件: who did it, and not what"""
_LONGEST_PERIOD = 24
"""Words of a period are shorter; more has run into what stands beside it."""


def doubts(article: Article, mentions: list[Mention]) -> None:
    """Add the codes of `reasons.DOUBTS` that each mention earns."""
    guessed = {relation.members[0] for relation in article.relations if relation.doubts}
    printed: dict[int, set[tuple[str | None, str | None]]] = {}
    beside = {m.when.key: m.when.end for m in mentions if m.when and m.when.basis == "printed"}
    latest = max((end for end in beside.values() if end), default="")
    for index, mention in enumerate(mentions):
        after = mentions[index + 1].start if index + 1 < len(mentions) else len(article.plain)
        last = mentions[max(0, index - 1)]
        days = printed.setdefault(article.layout.block(mention.start).first, set())
        due = (
            *_doubts(article, mention),
            ("guessed-partner", index in guessed),
            ("period-carried", _is_carried_period(article, mention, days, last)),
            ("period-carried", _dates_none(mention, beside, latest)),
            ("label-cut", _is_cut(mention) or _runs_on(article, mention, after)),
            ("basis-unread", _has_unread_basis(article, mention)),
        )
        mention.doubts += [code for code, is_due in due if is_due]
        if mention.when is not None and mention.when.basis == "printed":
            days.add((mention.when.start, mention.when.end))


def _is_carried_period(
    article: Article, mention: Mention, days: set[tuple[str | None, str | None]], last: Mention
) -> bool:
    """Whether the period was taken over where another reading is near: from another block
    although its own has printed one before (`days`), the day of issue itself, or, with the name,
    from the figure before, `last`, whose own is doubted.
    """
    when = mention.when
    if when is None or when.basis != "inherited":
        return False
    if mention.subject.carried == "clause":
        return when == last.when and "period-carried" in last.doubts
    clause = max(article.layout.clause(mention.start).start, mention.start - LONGEST)
    is_other = _SOME_YEARS.search(article.plain, clause, mention.start) is not None
    is_issue = article.issued is not None and when.end == article.issued.isoformat()
    is_other = is_other or (is_issue and when.start in (None, when.end))
    is_of_year = (when.start or "")[:4] == (when.end or "?")[:4] or "year-unknown" in mention.doubts
    is_mean = is_of_year and _YEARLY.search(article.plain, clause, mention.start) is not None
    if is_other or is_mean or len(when.as_written) > _LONGEST_PERIOD:
        return True
    is_left = when.as_written.endswith("目前") and mention.change is not None and len(days) > 1
    return bool(days) and (is_left or (when.start, when.end) not in days)


def _dates_none(mention: Mention, beside: Container[tuple[str, str]], latest: str) -> bool:
    """Whether a month or a day was taken over that dates no figure where it stands, where times of
    a later year do: 2019年1月,考察港口。2020年吞吐量9万吨。新增泊位26个.
    """
    when = mention.when
    if when is None or when.basis == "printed" or not when.start or not when.end:
        return False
    return when.key not in beside and when.start[:7] == when.end[:7] and when.end[:4] < latest[:4]


def _has_unread_basis(article: Article, mention: Mention) -> bool:
    """Whether its block compares with something, and the change was given no basis."""
    if mention.change is None or mention.change.basis_as_written:
        return False
    block = article.layout.span(article.layout.block(mention.start)).start
    begin = max(block, mention.start - LONGEST)
    return _TWO_TIMES_COMPARED.search(article.plain, begin, mention.start) is not None


def _is_cut(mention: Mention) -> bool:
    """Whether the name looks like a piece of one, or only points back to one."""
    words = normalise(mention.subject.words)
    return bool(words) and (
        _CUT.search(words) is not None
        or _BARE.fullmatch(words.partition("占")[0] or words) is not None
        or POINTS_BACK.search(words) is not None
        or _TWICE.search(words.partition("占")[0]) is not None
        or bool(mention.quantity.unit == "%" and not mention.change and _PAST_ANOTHER.search(words))
        or (mention.quantity.unit in ("个", "家") and _FROM_ANOTHER.search(words) is not None)
        or whole_place(words) is not None
        or (mention.quantity.unit not in ("个", "家") and _OFFICE.match(words) is not None)
        or (len(words) == 1 and not ends_in_noun(added(words)))
        or words.count("“") != words.count("”")
        or words.count("(") != words.count(")")
    )


def _runs_on(article: Article, mention: Mention, after: int) -> bool:
    """Whether the name goes on to the next figure, at `after`, and ends in no noun that is known:
    对207个问题下发158份; or the number is what another did.
    """
    other = _OF_ANOTHER.search(article.plain, max(0, mention.start - 16), mention.end + 6)
    start, end = mention.subject.spans[-1] if mention.subject.spans else (0, 0)
    is_last = start >= mention.end and end == after
    is_last = is_last and not ends_in_noun(words_at(article.plain, start, end))
    return is_last or (other is not None and other.end() > mention.end)


def _doubts(article: Article, mention: Mention) -> tuple[tuple[str, bool], ...]:
    """Each code with whether the mention by itself earns it."""
    quantity, change = mention.quantity, mention.change
    printed = article.text[mention.start : mention.end]
    plain = article.plain[mention.start : mention.end]
    carried = () if change is None else change.carried
    is_torn = _TORN.search(article.plain, max(0, mention.start - 16), mention.start) is not None
    is_torn = is_torn or _GOES_ON.match(article.plain, mention.start, mention.end + 6) is not None
    before = hedge_before(article.plain, quantity.start) if quantity.hedge else ""  # 近300余人
    unlike = [(a, b) for a, b in zip(printed, plain, strict=True) if a != b]
    return (
        ("ambiguous", bool(quantity.readings) or SHORT.fullmatch(plain) is not None),
        ("range", quantity.upper is not None),
        ("two-hedges", bool(before) and HEDGES[before] != quantity.qualifier),
        ("look-alike", any(a in "ー·•" or (a.isascii() and b.isdigit()) for a, b in unlike)),
        ("line-break", "\n" in plain),
        ("broken-number", is_torn or _BROKEN.search(printed) is not None),
        ("shared-unit", quantity.inherits),
        ("no-basis", change is not None and not change.basis_as_written),
        ("direction-carried", "direction-carried" in carried),
        ("basis-carried", "basis-carried" in carried),
        ("no-thing-counted", _is_of_nothing(article, mention)),
    )


def _is_of_nothing(article: Article, mention: Mention) -> bool:
    """Whether nothing is named that it counts, or is a share of a whole; or its sentence is in
    another language, whose words are not understood.
    """
    if not mention.subject.words or _SHARE_OF_NONE.fullmatch(mention.subject.words):
        return True
    if mention.verdict.reason == "table-cell":
        return not _CHINESE.search(mention.subject.words)
    sentence, plain = article.layout.sentence(mention.start), article.plain
    begin = max(sentence.start, mention.start - LONGEST)
    end = min(sentence.end, mention.end + LONGEST)
    is_told = _CHINESE.search(plain, begin, mention.start) or _CHINESE.search(
        plain, mention.end, end
    )
    return sentence.end - sentence.start > _SENTENCE and not is_told
