"""What each field and each code means, in both languages.

`FIELDS` gives a meaning for every field of every record; a test holds it against the
reader's own table. The standards named are what a field maps to.
"""

from typing import NamedTuple

from lvliang_cli.core.contract.row_members import Member, Members, bilingual, coded
from lvliang_cli.core.contract.schema_parts import MAYBE_TEXT, TEXT, type_name
from lvliang_cli.core.data import codes
from lvliang_cli.core.text.bilingual import Words


class Meaning(NamedTuple):
    """`standard` names the counterpart in another vocabulary, if there is one."""

    words: Words
    standard: str = ""


def _m(zh: str, en: str, standard: str = "") -> Meaning:
    return Meaning(Words(zh, en), standard)


_DATASET = _m("所属数据集", "the dataset it belongs to", "SDMX DATAFLOW")
_ID = _m("稳定的标识", "stable id", "schema.org identifier")
_LABEL = _m("名称", "name", "SKOS prefLabel")
_LOCATOR = _m("在来源中的确切位置", "exact place in the source", "W3C TextPositionSelector")
_DERIVED_METRICS = _m("其下数字的标识(推算)", "ids of its figures (derived)")

FIELDS: dict[str, dict[str, Meaning]] = {
    "metrics": {
        "id": _ID,
        "dataset": _DATASET,
        "label": _m("数字是什么", "what the figure is", "SDMX INDICATOR; OWID title"),
        "section": _m("所在章节", "the section it stands in"),
        "topics": _m("主题", "its topics", "SKOS subject"),
        "platforms": _m("相关平台", "the platforms it is tied to"),
        "kind": _m("类别", "what kind of figure", "schema.org statType"),
        "class": _m("统计数字、排名或项目数", "statistic, rank or programme count"),
        "value": _m(
            "万、亿展开后以基本单位计的数值;变化带正负号",
            "the number in base units after 万 and 亿 are expanded; changes are signed",
            "SDMX OBS_VALUE; schema.org value",
        ),
        "unit": _m("单位", "unit", "SDMX UNIT_MEASURE; OWID unit"),
        "decimals": _m(
            "基本单位小数点后印出的位数,可为负(11.2万 为 -3)",
            "digits printed after the point of the base unit, may be negative (11.2万 is -3)",
            "SDMX DECIMALS, UNIT_MULT",
        ),
        "as_written": _m(
            "原文所印的字样", "the figure exactly as printed", "W3C TextQuoteSelector exact"
        ),
        "qualifier": _m("限定:确数、多于、约等", "exact, more than, about, ..."),
        "qualifier_as_written": _m("限定词原文", "the hedge as printed"),
        "lower": _m(
            "下界;限定为多于、超过时不含;空为无下界",
            "lower bound, itself excluded when more_than or over; null is open",
            "schema.org minValue",
        ),
        "upper": _m(
            "上界;限定为接近、不足时不含;空为无上界",
            "upper bound, itself excluded when nearly or less_than; null is open",
            "schema.org maxValue",
        ),
        "period": _m(
            "起止日(含)、如何得知与所印字样;日子不可知则只有字样;空为未印",
            "first and last day, included, how they are known, and the words printed, which "
            "stand alone where the days are unknown; null if none is printed",
            "SDMX TIME_PERIOD; schema.org observationPeriod",
        ),
        "change": _m(
            "什么的变化、比较方式,与基期的字样和起止日",
            "what it is a change of, how it is compared, and the words and days of its base",
        ),
        "rank": _m("排名的范围", "within what it is a rank"),
        "readings": _m("印法有歧义时的各读法", "every reading of an ambiguous print"),
        "cautions": _m("凡用此数字须说明的注意", "what must be said wherever the figure appears"),
        "status": _m("观测状态", "observation status", "SDMX OBS_STATUS"),
        "processing": _m("从所印到取值的处理", "from print to value", "OWID processing_level"),
        "locator": _LOCATOR,
        "note": _m("本工具的说明", "a note in our own words", "SDMX COMMENT_OBS"),
        "place": _m(
            "所述地方;空为通稿的地区",
            "the place that it is about; null if that is the region of the release",
            "SDMX REF_AREA; schema.org observationAbout",
        ),
        "prices": _m(
            "金额或其变化按什么价格计;空为不涉及",
            "at which prices an amount or its change is counted; null where that has no meaning",
            "SDMX PRICE_BASE",
        ),
        "indicator": _m(
            "跨通稿的指标:键与由来字样;空为未定",
            "what is measured, the same in every release: its key and the words it comes from; "
            "null if undecided",
            "SDMX INDICATOR",
        ),
        "region": _m(
            "数字的地区:自印的,否则为通稿的;空为不详",
            "the place that the figure is of: its own, else that of the release; null if unknown",
            "SDMX REF_AREA",
        ),
    },
    "sections": {
        "id": _ID,
        "order": _m("次序,从 1 起", "place in the order, from 1"),
        "title": _m("标题(本工具自拟)", "title in our own words"),
        "summary": _m("摘要(本工具自拟)", "summary in our own words"),
        "paragraphs": _m("首段与末段,从 1 起", "first and last paragraph, from 1"),
        "topics": _m("所涉主题", "the topics it is about"),
        "metrics": _DERIVED_METRICS,
        "dataset": _DATASET,
    },
    "topics": {
        "id": _ID,
        "label": _LABEL,
        "aliases": _m("别名", "other names", "SKOS altLabel"),
        "broader": _m("上位主题", "the topic above it", "SKOS broader"),
        "description": _m("说明", "description"),
        "metrics": _DERIVED_METRICS,
        "dataset": _DATASET,
    },
    "platforms": {
        "id": _ID,
        "name_as_written": _m("原文名称", "the name as printed"),
        "label": _LABEL,
        "description": _m("原文所说的内容,本工具转述", "what the release says it is, in our words"),
        "locators": _m("各处位置", "every place where it is named", "W3C TextPositionSelector"),
        "metrics": _m("直接相关的数字", "the figures tied to it"),
        "dataset": _DATASET,
    },
    "claims": {
        "id": _ID,
        "label": _m("所作表述,本工具转述", "what is stated, in our words"),
        "section": _m("所在章节", "the section it stands in"),
        "topics": _m("主题", "its topics"),
        "scope": _m("范围", "how far it reaches"),
        "direction": _m("方向;空为无", "its direction; null if none"),
        "locator": _LOCATOR,
        "dataset": _DATASET,
    },
    "glossary": {
        "id": _ID,
        "term": _m("术语原文", "the term as printed"),
        "label": _LABEL,
        "explanation": _m("解释", "what it means"),
        "dataset": _DATASET,
    },
}
FIELDS["programmes"] = FIELDS["platforms"]

BEHIND: dict[str, dict[str, Meaning]] = {
    "units": {
        "id": _ID,
        "label": _LABEL,
        "plural": _m("英文复数", "the English plural"),
        "short_unit": _m("符号;空为无", "its symbol; null if none", "schema.org unitText"),
        "as_written": _m("原文写法", "how it is printed"),
        "dimension": _m("可与什么比较", "what it can be compared with"),
    },
    "sources": {
        "id": _ID,
        "type": _m("类型", "type of document", "CSL type"),
        "title": _m("所印标题;空为未印", "the title as printed; null if none is", "CSL title"),
        "author": _m("署名", "by-line", "CSL author"),
        "author_romanized": _m("署名的拉丁拼写", "the by-line, romanized"),
        "publisher": _m("发布者;空为不详", "outlet; null if unknown", "CSL container-title"),
        "issued": _m(
            "发布日期与如何得知;空为不详",
            "day of issue and how it is known; null if unknown",
            "CSL issued",
        ),
        "url": _m("网址;空为不详", "address; null if unknown", "CSL URL"),
        "language": _m("语言", "language", "BCP 47"),
        "sha256": _m("全文的 SHA-256", "SHA-256 of the whole text"),
        "chars": _m("全文字符数", "characters in the text"),
        "paragraphs": _m("全文段数", "paragraphs in the text"),
        "text_included": _m("是否附有全文", "whether the text is included"),
    },
    "relations": {
        "id": _ID,
        "type": _m("关系的类型", "what kind of relation"),
        "stated": _m(
            "由其他数字得出的数字;whole100 没有",
            "the figure that follows from the others; null for whole100",
        ),
        "argument": _m("第几个参数,从 1 起", "place among the arguments, from 1"),
        "role": _m("参数的角色", "what the argument is in the relation"),
        "metric": _m("作为参数的数字", "the figure that is the argument"),
        "value": _m("不是数字记录的参数", "an argument that is not a figure, such as days"),
        "locators": _m("各处位置", "every place where it is printed", "W3C TextPositionSelector"),
        "note": _m("本工具的说明", "a note in our own words"),
        "complete": _m(
            "各部分是否就是全部;只用于 sum,空为是",
            "whether the parts are all there are; for a sum alone, null is true",
        ),
        "evidence": _m(
            "原文中表明这一关系之处",
            "where the text shows the relation",
            "W3C TextPositionSelector",
        ),
        "linked": _m("如何得知;空为未记", "how it was found; null if not recorded"),
        "doubts": _m("可能不是这一关系的理由", "why it may be another relation"),
    },
    "review": {
        "metric": _m("所审数字;剔除的已不在", "the figure; one that was dropped is gone"),
        "status": _m("审定结果", "what a person made of it"),
        "confidence": _m("程序的把握,0 至 1", "how sure the program was, 0 to 1"),
        "doubts": _m("疑点", "why it was not certain"),
        "as_written": _m("原文所印的字样", "the figure exactly as printed"),
        "corrected": _m("更正了的字段", "the fields that a person changed"),
    },
}
"""The fields of the lists that no command lists, which are exported."""

PARTS: dict[str, Meaning] = {
    "dataset": _DATASET,
    "source": _m("来源的标识", "id of the source"),
    "paragraph": _m("第几段,从 1 起", "paragraph, from 1"),
    "item": _m("段内第几条,从 1 起;空为无", "numbered item in it, from 1; null if none"),
    "start": _m(
        "首字符的位置,从 0 起", "position of the first character, from 0", "oa:TextPositionSelector"
    ),
    "end": _m("末字符之后的位置", "position after the last character", "oa:TextPositionSelector"),
    "occurrence": _m("在段内第几次出现", "which occurrence in the paragraph, from 1"),
    "context_sha256": _m("前后文的 SHA-256", "SHA-256 of its surroundings"),
    "source_url": _m("来源的网址", "address of the source"),
    "period_start": _m("首日", "first day, included"),
    "period_end": _m("末日", "last day, included"),
    "period_basis": _m("时段如何得知", "how the period is known"),
    "change_basis": _m("与何时相比", "against what it is a change"),
    "period_as_written": _m("时段的字样", "the words printed for the period"),
    "change_of": _m("什么的变化", "what it is a change of"),
    "change_base_as_written": _m("基期的字样", "the words printed for the base"),
    "change_base_start": _m("基期首日", "first day of the base, included"),
    "change_base_end": _m("基期末日", "last day of the base, included"),
    "place_code": _m("地方的 GB/T 2260 代码", "code of the place in GB/T 2260"),
    "place_name": _m("地方的名称", "name of the place"),
    "region_code": _m("地区的 GB/T 2260 代码", "code of the place in GB/T 2260"),
    "region_name": _m("地区的名称", "name of the place"),
    "indicator_key": _m("指标的键", "key of the indicator"),
    "indicator_words": _m("指标的由来字样", "the words that the key comes from"),
    "evidence_start": _m("表明关系之处的首位", "where the evidence starts"),
    "evidence_end": _m("表明关系之处的末位之后", "after the end of the evidence"),
    "rank_scope": _m("在什么范围内排名", "within what it is a rank"),
    "paragraphs_first": _m("首段,从 1 起", "first paragraph, from 1"),
    "paragraphs_last": _m("末段", "last paragraph, included"),
    "issued_date": _m("发布日期", "day of issue"),
    "issued_as_written": _m(
        "所印日期;空为另从别处得知", "the date as printed; null if it is known from elsewhere"
    ),
    "issued_year_inferred": _m("年份是否推断", "whether the year is inferred, not printed"),
}
"""The flat columns that are a part of a field."""

CODES: dict[str, dict[str, Words]] = {
    "metrics.kind": codes.KIND,
    "metrics.class": codes.CLASS,
    "metrics.qualifier": codes.QUALIFIER,
    "metrics.period.basis": codes.PERIOD_BASIS,
    "metrics.change.basis": codes.CHANGE_BASIS,
    "metrics.rank.scope": codes.SCOPE,
    "metrics.prices": codes.PRICES,
    "metrics.cautions": {code: caution.sentence for code, caution in codes.CAUTIONS.items()},
    "metrics.status": codes.STATUS,
    "metrics.processing": codes.PROCESSING,
    "claims.scope": codes.SCOPE,
    "claims.direction": codes.DIRECTION,
    "dimension": codes.DIMENSION,
    "verify.status": {
        "exact": Words(
            "在读者文本的同一位置,字符相同",
            "the same characters at the same position of the reader's copy",
        ),
        "moved": Words(
            "确定找到,但位置、全半角、标点或空白不同",
            "certainly found, at another position or in another typographic form",
        ),
        "not_found": Words("没有确定的位置", "no place is certain"),
    },
    "verify.evidence": {
        "identical-copy": Words(
            "文本与原文逐字相同", "the text is the release's own, character for character"
        ),
        "context": Words(
            "两侧各 12 个字符(或至行首行尾)的散列相符",
            "the hash of twelve characters on either side agrees",
        ),
        "cut-context": Words(
            "同上,但段落被合并、拆分或移动,或中间插入了页眉、句子、符号",
            "the same, read across joined or moved text, or past what was put in",
        ),
        "mended-context": Words(
            "把邻近被改的数字换回原样后,散列相符",
            "the same, once altered figures beside it are read as in the release",
        ),
        "neighbours": Words(
            "周围文字有改动;位置由已确定的邻近数字及其距离唯一确定",
            "its words were changed; figures found beside it leave this place alone",
        ),
    },
}


class Entry(NamedTuple):
    """A field of a record or a code, with what it means."""

    entry: str
    belongs_to: str
    name: str
    type: str
    words: Words
    standard: str = ""


ENTRIES = Members(
    "dictionary",
    "dictionary",
    (
        coded("entry", ("field", "code")),
        Member("belongs_to", TEXT, "the noun or the list of codes"),
        Member("name", TEXT, "name of the field, or the code"),
        Member("type", TEXT, "type of the field"),
        bilingual("explanation", "its meaning, in both languages", "words"),
        Member(
            "standard",
            MAYBE_TEXT,
            "its counterpart in other vocabularies, or null",
            lambda entry: entry.standard or None,
        ),
    ),
)


def entries() -> list[Entry]:
    """Every field, then every code."""
    from lvliang_cli.core.contract.record_fields import fields_of

    found = []
    for noun, meanings in FIELDS.items():
        for field in fields_of(noun):
            if field.in_json:
                words, standard = meanings[field.name]
                kind = type_name(field.kind)
                found.append(Entry("field", noun, field.name, kind, words, standard))
    for name, words_of in CODES.items():
        found += [Entry("code", name, code, "code", words) for code, words in words_of.items()]
    return found
