"""What each field and each code means, in both languages.

`FIELDS` gives a meaning for every field of every record; a test holds it against the
reader's own table. The standards named are what a field maps to.
"""

from typing import Any, NamedTuple

from lvliang_cli.core import codes
from lvliang_cli.core.words import Words


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
            "起止日(含)与如何得知;空为未印",
            "first and last day, included, and how they are known; null if none is printed",
            "SDMX TIME_PERIOD; schema.org observationPeriod",
        ),
        "change": _m("变化的比较基期与对象", "what it is a change of, and against what"),
        "rank": _m("排名的范围", "within what it is a rank"),
        "readings": _m("印法有歧义时的各读法", "every reading of an ambiguous print"),
        "cautions": _m("凡用此数字须说明的注意", "what must be told wherever the figure appears"),
        "status": _m("观测状态", "observation status", "SDMX OBS_STATUS"),
        "processing": _m("从所印到取值的处理", "from print to value", "OWID processing_level"),
        "locator": _LOCATOR,
        "note": _m("本工具的说明", "a note in our own words", "SDMX COMMENT_OBS"),
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

CODES: dict[str, dict[str, Words]] = {
    "metrics.kind": codes.KIND,
    "metrics.class": codes.CLASS,
    "metrics.qualifier": codes.QUALIFIER,
    "metrics.period.basis": codes.PERIOD_BASIS,
    "metrics.change.basis": codes.CHANGE_BASIS,
    "metrics.rank.scope": codes.SCOPE,
    "metrics.cautions": {code: caution.sentence for code, caution in codes.CAUTIONS.items()},
    "metrics.status": codes.STATUS,
    "metrics.processing": codes.PROCESSING,
    "claims.scope": codes.SCOPE,
    "claims.direction": codes.DIRECTION,
    "dimension": codes.DIMENSION,
}


def entries() -> list[dict[str, Any]]:
    """Every field, then every code, one row each."""
    from lvliang_cli.core.fields import fields_of
    from lvliang_cli.core.schema import type_name

    rows: list[dict[str, Any]] = []
    for noun, meanings in FIELDS.items():
        for field in fields_of(noun):
            if field.in_json:
                meaning = meanings[field.name]
                rows.append(
                    _row(
                        "field",
                        noun,
                        field.name,
                        type_name(field.kind),
                        meaning.words,
                        meaning.standard,
                    )
                )
    for name, words_of in CODES.items():
        rows += [_row("code", name, code, "code", words, "") for code, words in words_of.items()]
    return rows


def _row(
    entry: str, belongs_to: str, name: str, type_: str, words: Words, standard: str
) -> dict[str, Any]:
    return {
        "entry": entry,
        "belongs_to": belongs_to,
        "name": name,
        "type": type_,
        "explanation": words._asdict(),
        "standard": standard or None,
    }
