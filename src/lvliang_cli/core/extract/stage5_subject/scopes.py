"""What a name that counts something only of another takes from it: 诈骗案件 + 抓获嫌疑人."""

from lvliang_cli.core.extract.stage5_subject.kinds_of_words import HOW_MANY, terms
from lvliang_cli.core.extract.stage5_subject.positioned_words import NOTHING, Words
from lvliang_cli.core.text.patterns import pattern

_MEASURE = pattern(
    r"(?:实现|完成|累计|总|净)*(?:增加值|产值|(?:利[润税]|进出口)?[总差]额|(?:营业|销售|财政|主营业务)?总?收入|利润|投资|[零销]售额|[产销]量|[存出]栏量?)$"
)
_ITS_OWN = pattern("金额|资金|价值|总量|总数|[率速幅]$|^(?:收入|支出)$")
"""对外投资8笔,金额3亿元: of the measure itself; 居民收入3万元,支出2万元"""
_HAS_MEASURES = pattern("(?:[一-龥]业|企业|单位|机构|公司|集团|银行|商户|个体户|学校|医院|园区)$")


def whose(scope: Words, words: Words) -> Words:
    """`scope` without a measure beside `words`: 工业 of 工业增加值, for 利润总额; nothing where it
    does not say of whom it was measured.
    """
    found = None if words.has(_ITS_OWN) else _MEASURE.search(scope.plain)
    if found is None:
        return scope
    kept = scope.part(0, found.start())
    return kept if kept.has(_HAS_MEASURES) or found[0].endswith(("量", "栏")) else NOTHING


_CLASS = pattern(r"一次性?(?:死亡|[伤亡]亡?)\d+(?:[-—至]\d+)?人")
"""一次死亡3人以上事故: which accidents, and not how many died"""
_INSTANCE = pattern("[一二再]审(?!查|批|核)")


def scoped(scope: Words, words: Words) -> Words:
    """`words` of `scope`; a noun that both end in is said once: 刑事案件 + 一审案件."""
    scope = scope.before(HOW_MANY)
    if _CLASS.match(scope.plain):
        return scope.plus(words)
    if not scope.plain or scope.plain in words.plain:
        return words
    if any(scope.plain[term.start : term.end] == words.plain for term in terms(scope)):
        return scope
    if _INSTANCE.match(words.plain) and _INSTANCE.search(scope.plain):
        return words  # 一审刑事案件300件,二审案件80件: perhaps of every kind
    if words.plain in ("收入", "支出") and scope.plain.endswith(("收入", "支出")):
        return scope.part(0, -2).plus(words)
    for noun in ("案件", "事故", "犯罪"):
        if scope.plain.endswith(noun) and words.plain.endswith(noun) and len(scope.plain) > 2:
            return scope.part(0, -2).plus(words)
    return scope.onto(words)
