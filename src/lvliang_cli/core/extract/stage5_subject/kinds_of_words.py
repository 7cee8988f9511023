"""What kind of words a name is made of: a noun, a verb, a part, a noun that needs another."""

from functools import lru_cache

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import patterns, word_list

from ..language.lexicon import Term, lexicon
from .positioned_words import NOTHING, Words

_GENERIC = frozenset(word_list("generic-nouns"))
"""Nouns that are not a scope for another."""
_REFERRING = pattern(r"^(?:相关|有关|上述|此类|该类|各类|涉案)+")
POINTS_BACK = pattern(r"此类|该类|上述|^这(?!些?年)|^(?:该|其(?![他它余中])|这些)")
"""发生此类火灾13.8万起: of which kind is said before"""
_WORDS = patterns("lexicon/kinds_of_words")
HOW_MANY = _WORDS["how-many"]
"""公路查处数量大幅增长,查处38起: what is said of 公路查处"""
_DEPENDENT = _WORDS["dependent"]
_RATES = _WORDS["rates"]
_PARTS = _WORDS["parts"]
_STARTS = pattern(r"(?:共|累计|新增|现有|尚在|已|净|为[一-龥]{1,6}?)+")


def terms(words: Words) -> tuple[Term, ...]:
    return _terms(words.plain)


@lru_cache(maxsize=4_096)
def _terms(plain: str) -> tuple[Term, ...]:
    """The terms of a name, which is asked of more than once."""
    return tuple(lexicon().terms(plain))


def last_term(words: Words) -> Term | None:
    """The term that ends where `words` end."""
    found = terms(words)
    return found[-1] if found and found[-1].end == len(words.plain) else None


def ends_in_verb(words: Words) -> bool:
    """Whether an object has to follow: 抽取, 共造成, 为."""
    term = last_term(words)
    if words.plain.endswith(("有", "为", "对", "向", "将", "把")):
        return True
    return term is not None and term.of("verb") is not None and term.of("noun") is None


_BEFALLEN = _WORDS["befallen"]


def is_done_to(words: str) -> bool:
    """Whether `words` end in what people did or suffered, and not in who they are: 出动."""
    term = next(iter(_terms(words)[-1:]), None)
    is_verb = term is not None and term.end == len(words) and term.of("verb") is not None
    return bool(_BEFALLEN.search(words) or (is_verb and term and term.of("noun") is None))


def ends_in_noun(words: Words) -> bool:
    """Whether what is counted is named, so that no noun has to follow the number."""
    term = last_term(words)
    if term is None or words.plain.endswith("新增"):
        return False
    return term.of("noun") is not None or term.of("measure") is not None


def has_actor(words: Words) -> bool:
    """Whether `words` begin with a court or office of one level: 最高法院."""
    return _ACTOR_KEPT.match(words.plain) is not None


LONGEST_VERB = 4
_NO_OBJECTS = ("者", "坏", "经营", "安全", "村民")
_JOINED = pattern("[和或及、]")


def verb_of(words: Words) -> Words:
    """The verb that `words` begin with, 查获 of 共查获, or several in a row: 督促查处."""
    start = _STARTS.match(words.plain)
    at = 0 if start is None else start.end()
    term = lexicon().at(words.plain, at, len(words.plain)) if at < len(words.plain) else None
    if term is None or term.of("verb") is None or len(words.plain) - term.end < 2:
        return NOTHING
    if words.plain[at : term.end] == "涉" or words.plain.startswith(_NO_OBJECTS, term.end):
        return NOTHING  # 消费者自行登记; 生产经营性事故; 涉酒事故
    if term.end - at > LONGEST_VERB and not _JOINED.search(words.plain[at : term.end]):
        return NOTHING  # a verb with its object
    more = verb_of(words.part(term.end))
    is_verb = words.plain.startswith(more.plain, term.end) and not ends_in_noun(more)
    end = term.end + len(more.plain) * is_verb
    return words.part(at, end + words.plain.startswith("了", end))


def has_verb(words: Words) -> bool:
    return any(term.of("verb") is not None for term in terms(words))


_ACTOR_KEPT = _WORDS["actor-kept"]
_NO_TOPIC = _WORDS["no-topic"]
_MEMBER = pattern("[^、]+")
"""审结、执结"""
_MEMBERS = pattern("、|[和与及](?=死亡|受伤|[伤亡]人)")
"""事故起数、死亡人数: the sentence speaks of accidents."""
CRIME = _WORDS["crime"]


_ADDED_UP = pattern(r"(?:累计|共|已|完成)+$")
STEP = _WORDS["step"]
"""刑事拘留, 批准和决定逮捕, 移送起诉: what was done to the same people, one after the other"""


def without_verb(words: Words) -> Words:
    """油茶 of 完成油茶种植, 中欧班列 of 中欧班列累计开行; nothing of what ends otherwise."""
    verb = last_term(words)
    is_short = verb is not None and verb.of("verb") is not None and verb.end - verb.start == 2
    return object_of(words.part(0, -2).before(_ADDED_UP)) if is_short else NOTHING


def topic_of(words: Words) -> Words:
    """What `words` make the sentence speak of: 刑事案件 of 审结刑事案件."""
    if _NO_TOPIC.search(words.plain):
        of = words.before(_EVENT)
        return of if of.plain != words.plain and of.has(CRIME) else NOTHING
    first = words.before(_MEMBERS)
    words = first if _EVENT.search(first.plain) else words
    actor = _ACTOR_KEPT.match(words.plain)
    if actor is None and ends_in_verb(words) and not words.plain.endswith("投资"):
        return NOTHING
    end = 0 if actor is None else actor.end()
    kept, rest = words.part(0, end), words.part(end)
    return kept.plus(without_event(object_of(rest))) if is_specific(rest) else kept


_GIVING = pattern("(?:提供|从事|参加|接受|享受)[^的]{2,8}的[一-龥]")
"""提供住宿的机构: what they do is what they are"""


def object_of(words: Words) -> Words:
    """`words` without the verb and status that they begin with."""
    if _GIVING.match(words.plain):
        return words
    found = NOTHING
    while (verb := verb_of(words)).plain:
        found = words = words.part(words.plain.index(verb.plain) + len(verb.plain)).strip("、的")
    return words.without(_STARTS) if not found.plain and _STARTS.match(words.plain) else words


_EVENT = _WORDS["event"]


def without_event(words: Words) -> Words:
    """命案 of 命案发案数: what was counted, without how."""
    shorter = words.before(_EVENT)
    return shorter if len(shorter.plain) > 1 else words


AVERAGE = _WORDS["average"]
_RATED = pattern("(?:[率比额数量]|规模)$")


def is_measured(words: Words) -> bool:
    """Whether `words` are a measure that takes no verb of a list: 整改率."""
    return words.has(_RATED)


MEAN = pattern(r"[日月年人户]均|平均")


def is_generic(words: Words) -> bool:
    plain = _REFERRING.sub("", words.plain)
    return len(plain) < 2 or plain in _GENERIC


def is_specific(words: Words) -> bool:
    """Whether `words` can say of which cases a loss or a suspect is."""
    told = object_of(words)
    term = last_term(told)
    if term is not None and term.start == 0:
        noun = term.of("noun")
        is_event = noun is not None and noun.facts["same"] != ""
        if is_event or any(map(term.of, ("verb", "direction", "measure"))):
            return False
    return not is_generic(told)


def depends(words: Words) -> bool:
    """Whether `words` count something only of another: 抓获嫌疑人, 审结, 破案率."""
    term = last_term(words)
    noun = term.of("noun") if term is not None and term.start == 0 else None
    if noun is not None and noun.facts["same"]:
        return not words.plain.endswith("数")
    rest = object_of(words).plain
    if _DEPENDENT.fullmatch(rest) or _RATES.fullmatch(rest) or _RATES.fullmatch(words.plain):
        return True
    if "、" in rest:
        return all(depends(words.part(*part.span())) for part in _MEMBER.finditer(words.plain))
    is_whole = sum(term.end - term.start for term in terms(words)) == len(words.plain) <= 3
    return is_whole and all(map(_is_event, terms(words)))


def result_count(words: Words) -> int | None:
    """Where the number of results begins that `words`, or the first of their list, end with
    (诈骗案件立案数, 诈骗案件立案数、损失数); None without one.
    """
    first = words.part(0, len(words.plain.partition("、")[0]))
    term = last_term(first) if first.plain.endswith("数") else None
    noun = None if term is None else term.of("noun")
    return term.start if term is not None and noun is not None and noun.facts["same"] else None


def _is_event(term: Term) -> bool:
    """Whether `term` says what was done and not to what."""
    noun = term.of("noun")
    return bool(noun.facts["same"]) if noun is not None else term.of("verb") is not None


def counts_in(words: Words, unit: str) -> bool:
    """Whether the noun of `words` is counted by the measure word `unit`, where that is known."""
    term = last_term(words)
    noun = None if term is None else term.of("noun")
    units = "" if noun is None else noun.facts["units"]
    return not units or unit in units.split("|") or (unit.endswith("元") and "元" in units)


def is_part_only(words: Words) -> bool:
    """Whether `words` name a part and not what is counted of it: 女性, 城区, 20年以上."""
    term = last_term(words)
    return is_part_of(words) or term is None or not any(map(term.of, ("noun", "measure", "verb")))


def is_part_of(words: Words) -> bool:
    """Whether `words` end in what is only a part of another thing: 女性, 城区."""
    return words.has(_PARTS)


def head(words: Words) -> Words:
    """What a part of `words` counts: their last noun with verb and status before it."""
    found = terms(words)
    for term in reversed(found):
        noun = term.of("noun") or term.of("measure")
        if noun is None:
            continue
        start = term.start
        if words.plain.endswith("总", 0, start):
            return object_of(words)  # 公共预算总收入
        for before in reversed([other for other in found if other.end <= start]):
            is_status = before.of("verb") is not None or before.of("measure") is not None
            is_status = is_status or words.plain[start:] == "人数"  # 在校生人数
            if before.end != start or not is_status:
                break
            start = before.start
        return words.part(start)
    return words


IN_ALL = pattern("累计$")
_BODY = pattern("(?:部门|企业|公司|集团)$")
_OF_KIND = pattern("[^种分]类[一-龥]{2}$")
"""受理物业管理类问题9个,其中热线8个"""
_TRADED = pattern("(?<!进)[进出]口[^额值总量货业进出口]{3,}$")
"""汽车 of 出口机电产品: 汽车出口"""


def head_for(part: Words, whole: Words) -> Words:
    """What a part of `whole` counts: for 县属企业 all of 精煤产量, and not 产量.

    For 批发业 it is the 增加值 of 第三产业增加值.
    """
    wide = _INDUSTRY.match(whole.plain)
    if wide is not None and part.plain.endswith("业"):
        return whole.part(wide.end())
    whole = whole.before(IN_ALL)
    if (traded := _TRADED.search(whole.plain)) is not None:
        return whole.part(traded.start(), traded.start() + 2)
    return object_of(whole) if part.has(_BODY) or whole.has(_OF_KIND) else head(whole)


_IN_FORCE = _WORDS["in-force"]
_INDUSTRY = pattern("第[一二三]产业")
_STOCKS = pattern(r"(?:保有量|拥有量|余额)$")
_MEASURED = pattern(r"(?:量|额|数|率|值|收入|支出|面积|登记.*|新增.*|存栏|出栏)$")


def stock_in_force(words: Words, part: Words) -> Words:
    """保有量 of 机动车保有量 for its part 汽车, which has no measure of its own."""
    found = _STOCKS.search(words.plain)
    if found is None or _MEASURED.search(part.plain) or has_verb(part):
        return NOTHING
    return words.part(found.start())


def measure_in_force(words: Words) -> Words:
    """The measure that bare products and branches after `words` are counted by."""
    found = _IN_FORCE.search(words.plain)
    return NOTHING if found is None else words.part(found.start())


def needs_measure(words: Words) -> bool:
    """Whether `words` are a bare product or branch: 制造业, 第一产业, 禽蛋, 现券."""
    if _INDUSTRY.fullmatch(words.plain):
        return True
    term = last_term(words)
    if term is None:
        return words.plain.endswith(("业", "企业"))
    if words.plain.endswith("业") and not words.plain.endswith(("就业", "失业", "毕业", "营业")):
        return True
    noun = term.of("noun")
    if noun is None:
        return term.of("measure") is None and term.of("verb") is None
    form = words.plain[term.start : term.end]
    return noun.id.startswith(("value-added", "output", "gross-output")) and not _IN_FORCE.search(
        form
    )
