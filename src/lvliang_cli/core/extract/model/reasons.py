"""Why a figure was taken or doubted, and why a candidate was dropped: codes and words."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Words


class Doubt(NamedTuple):
    words: Words
    weight: int


TAKEN = {
    "measure-word": Words("后有量词或单位", "a measure word or unit follows"),
    "large-number": Words("以万、亿印出", "printed in 万 or 亿"),
    "named-number": Words("前文称其为数量", "the words before call it a number"),
    "of-hundred": Words("合为一百的连比", "a part of a ratio that adds to 100"),
    "duration-measured": Words("前文说明是时长", "the words before say that it is a duration"),
    "one-case": Words("前有破案等动词,后有案件", "a verb before it and a case after it"),
    "verb-before": Words("紧接在动词之后", "right after a verb of the trade"),
    "object-before": Words("前有动词与宾语", "after a verb and its object"),
    "noun-after": Words("后接案件、嫌疑人等", "a case or a suspect follows"),
    "rank": Words("排名", "a place in an order"),
    "task-count": Words("任务或项目的个数", "a number of tasks or projects"),
    "target": Words("目标,不是结果", "a target, not a result"),
    "programme-name": Words("工程或战役的名称", "in the name of a programme"),
    "table-cell": Words("表中的数字", "a number in a table"),
    "whole-text": Words("全文只有这个数", "it is the whole text"),
}

DOUBTS = {
    "chinese-numeral": Doubt(Words("汉字数字", "a numeral in Chinese characters"), 10),
    "no-measure-word": Doubt(Words("没有量词", "no measure word"), 15),
    "one-or-together": Doubt(Words("“一起”也可作“一同”", "一起 may also mean together"), 30),
    "programme-count": Doubt(Words("项目数,不是成效", "a number of tasks, not an outcome"), 0),
    "ambiguous": Doubt(Words("印法有两种读法", "the print has two readings"), 50),
    "range": Doubt(Words("印的是一个范围", "a range is printed"), 30),
    "look-alike": Doubt(Words("含形近字,按数字读", "holds a look-alike, read as a numeral"), 40),
    "line-break": Doubt(Words("数字与单位之间换行", "a line break between number and unit"), 30),
    "two-hedges": Doubt(Words("前后限定词不一", "hedges before and inside differ"), 20),
    "shared-unit": Doubt(Words("单位取自同列后文", "takes the unit of a later number"), 10),
    "no-basis": Doubt(Words("比较基期未印", "no basis of comparison is printed"), 2),
    "direction-carried": Doubt(Words("升降承前", "direction carried from the figure before"), 2),
    "basis-carried": Doubt(Words("比较基期承前", "basis carried from an earlier sentence"), 2),
    "subject-carried": Doubt(
        Words("统计项目承前句", "the thing counted is carried from an earlier sentence"), 15
    ),
    "not-distinct": Doubt(Words("与另一数字无从区分", "cannot be told from another figure"), 15),
    "year-guessed": Doubt(Words("时段的年份系推断", "the year of the period was guessed"), 10),
    "period-open": Doubt(
        Words("时段在发布日尚未结束", "the period was not over on the day of issue"), 10
    ),
    "year-unknown": Doubt(Words("时段的年份不详", "the year of the period is not known"), 10),
    "change-or-index": Doubt(
        Words("列名说是增减,数字像指数", "the head says a change, the number may be an index"), 40
    ),
    "basis-unread": Doubt(Words("前文有比较,未能读出", "a comparison before it was not read"), 15),
    "broken-number": Doubt(Words("数字中间断开", "a break inside the number"), 40),
    "guessed-partner": Doubt(Words("与何数相连有两解", "its partners may be others"), 15),
    "period-carried": Doubt(Words("时段承自别段", "the period is that of another paragraph"), 15),
    "label-cut": Doubt(Words("名称可能不全", "the name may be cut short"), 15),
    "no-thing-counted": Doubt(Words("未识别统计项目", "the thing counted was not found"), 15),
}
"""Each doubt with the hundredths by which it lowers the confidence of a figure."""
RELATION_DOUBTS = {
    "guessed-partner": DOUBTS["guessed-partner"].words,
    "maybe-all-parts": Words("各部分或许不是全部", "the parts may not be all that the total has"),
    "maybe-comparable": Words("或按可比口径", "it may be on a comparable basis"),
    "working-days": Words("或按工作日计", "it may be by working days"),
}
"""Why a relation may be another one than the one that was linked."""


def confidence(doubts: Iterable[str]) -> Decimal:
    """From 0 to 1: by which order to review figures; not a measured probability."""
    left = 100 - sum(DOUBTS[doubt].weight for doubt in doubts)
    return Decimal(max(left, 0)).scaleb(-2)


DROPPED = {
    "date": Words("日期", "a date"),
    "time": Words("时刻", "a time of day"),
    "period": Words("时段", "a period"),
    "ratio": Words("比例或时刻", "a ratio or a time"),
    "identifier": Words("编号", "an identifier"),
    "telephone": Words("电话号码", "a telephone number"),
    "document-number": Words("文号", "the number of a document"),
    "page-footer": Words("页脚", "the footer of a page"),
    "footnote": Words("脚注号", "a footnote mark"),
    "item-number": Words("条目序号", "an item number"),
    "address-of-page": Words("网址", "a web address"),
    "place": Words("地点", "a place"),
    "name": Words("词语、成语或地名", "a word, an idiom or a place"),
    "title": Words("书名号内", "in the title of a document"),
    "quoted-name": Words("引号内的名称", "in a quoted name"),
    "ordinal": Words("序数", "an ordinal"),
    "denominator": Words("“每”之后的基数", "the base of a rate, after 每"),
    "vague": Words("约数,无确定数目", "vague, no number is meant"),
    "part-of-word": Words("词的一部分", "part of a word"),
    "no-measure-word": Words("没有量词", "no measure word follows"),
    "duration": Words("时间长度,不是统计", "a length of time, not measured"),
    "age": Words("年龄", "an age"),
    "penalty": Words("刑期或处罚", "a sentence or a penalty"),
    "threshold": Words("条件中的界限", "a threshold in a condition"),
    "programme-name": Words("名称或口号", "a name or a slogan"),
    "reference": Words("回指前文", "refers to what was said before"),
    "together": Words("“一起”作“一同”", "一起 in the sense of together"),
    "small-chinese-numeral": Words(
        "汉字小数目,上下文不像统计", "a small Chinese numeral in no such context"
    ),
}
