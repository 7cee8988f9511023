"""The views of the index that `query` documents: their names and columns keep their meanings."""

from collections.abc import Mapping
from typing import NamedTuple

from lvliang_cli.core.contract.query_rows import Explained
from lvliang_cli.core.text.bilingual import Words


class Column(NamedTuple):
    """A column of a view: its type, what it means, and what it is in SQL, if not its own name."""

    type: str
    words: Words
    sql: str = ""


class View(NamedTuple):
    """Columns of `source`, named there by the `alias` of their table."""

    words: Words
    source: str
    columns: Mapping[str, Column]
    alias: str = "x"


def _text(zh: str, en: str, sql: str = "") -> Column:
    return Column("text", Words(zh, en), sql)


def _number(zh: str, en: str) -> Column:
    return Column("number", Words(zh, en))


_DATASET = {"dataset": _text("数据集的标识", "id of the dataset", "r.id")}
_LABEL = {
    "label_zh": _text("中文名称", "Chinese label"),
    "label_en": _text("英文名称;没有则为空", "English label; null where there is none"),
}
_TOPICS = _text("主题,以分号相隔", "topics, joined by semicolons")
_PLACE = {
    "source_url": _text("来源的网址", "address of the source"),
    "paragraph": _number("段落,从 1 起", "paragraph, from 1"),
    "char_start": _number(
        "在原文中的起位(字符,从 0 起)", "where it starts in the source, in characters from 0"
    ),
    "char_end": _number("止位,不含", "where it ends, not included"),
}
_REGION = {
    "region_code": _text(
        "地区代码(GB/T 2260);不知则为空",
        "code of the place (GB/T 2260); null where it is not known",
    ),
    "region_zh": _text("地区", "place, in Chinese"),
    "region_en": _text("地区英文名", "place, in English"),
}
_PERIOD = {
    "period_start": _text("时段首日;不知则为空", "first day; null where it is not known"),
    "period_end": _text("时段末日", "last day, included"),
    "period_basis": _text("时段如何得知", "how the period is known, a code"),
    "period_as_written": _text("时段所印的字样", "the words printed for the period"),
}


def _exact(name: str, zh: str, en: str) -> dict[str, Column]:
    """A number for sorting and arithmetic, and the same with every digit as text."""
    return {
        name: _number(f"{zh},供排序和计算", f"{en}, for sorting and arithmetic"),
        f"{name}_exact": _text(f"{zh},每位数字都在", f"{en}, with every digit"),
    }


_RECORD = (
    "(SELECT json FROM record WHERE record.dataset = x.dataset AND record.position = x.position)"
)
_BELONGS = "{} AS x JOIN release AS r USING (dataset)"

VIEWS: Mapping[str, View] = {
    "figures": View(
        Words("每行一个所印的数字", "one printed figure a row"),
        _BELONGS.format("figure"),
        {
            **_DATASET,
            "id": _text("数字的标识", "id of the figure"),
            **_LABEL,
            **_exact("value", "取值(万、亿已展开)", "value, 万 and 亿 expanded"),
            "unit": _text("单位", "unit"),
            "unit_zh": _text("单位的中文", "unit in Chinese"),
            "unit_en": _text("单位的英文", "unit in English"),
            "printed": _text("原文所印", "as printed"),
            "qualifier": _text(
                "限定词;不是 exact 的只是界限或约数",
                "hedge; what is not exact is only a bound or an approximation",
            ),
            **_exact("lower", "下界(含);空为无下界", "lower bound, included; null: none"),
            **_exact("upper", "上界(含);空为无上界", "upper bound, included; null: none"),
            "readings": _text("不止一种读法时的各读法", "every reading where there are several"),
            "kind": _text("类别", "kind, such as count or change"),
            "class": _text("性质", "class, such as statistic or target"),
            **_PERIOD,
            **_REGION,
            "has_own_region": _number(
                "1 为数字自印的地区,0 为通稿的地区",
                "1: the place is printed for the figure, 0: it is that of the release",
            ),
            "indicator": _text("指标的键,各通稿相同", "key of the indicator, one in all releases"),
            "change_basis": _text("变化与何时相比", "what a change is measured from, a code"),
            "prices": _text("价格口径", "at which prices, a code"),
            "section": _text("章节", "section"),
            "topics": _TOPICS,
            "cautions": _text(
                "注意事项的代码,以分号相隔", "codes of cautions, joined by semicolons"
            ),
            "status": _text("统计状态", "status of the observation, a code"),
            "processing": _text("如何得来", "how it came to be, a code"),
            "note_zh": _text("说明", "note in Chinese"),
            "note_en": _text("英文说明", "note in English"),
            **_PLACE,
            "record": _text("完整的记录(JSON)", "the whole record as JSON", _RECORD),
        },
    ),
    "releases": View(
        Words("每行一个数据集,即一份通稿", "one dataset a row, that is one release"),
        "release AS r WHERE r.problem_en IS NULL",
        {
            **_DATASET,
            "title_zh": _text("标题", "title in Chinese"),
            "title_en": _text("英文标题", "title in English"),
            **_REGION,
            **_PERIOD,
            "issued": _text("发布日;不知则为空", "day of issue; null: not known"),
            "publisher_zh": _text("发布者", "publisher in Chinese"),
            "publisher_en": _text("发布者英文名", "publisher in English"),
            "source_url": _text("来源的网址", "address of the source"),
            "figures": _number("数字的个数", "how many figures it has"),
            "unreviewed": _number(
                "其中程序读出而未经人审的", "how many of them a program read and no person reviewed"
            ),
            "version": _text("数据集的版本", "version of the dataset"),
            "created": _text("整理日期", "day on which it was compiled"),
            "sha256": _text("文件的哈希", "hash of its file"),
        },
        alias="r",
    ),
    "claims": View(
        Words("每行一条没有数字的表述", "one claim without a number a row"),
        _BELONGS.format("claim"),
        {
            **_DATASET,
            "id": _text("表述的标识", "id of the claim"),
            **_LABEL,
            "printed": _text("原文所印", "as printed"),
            "section": _text("章节", "section"),
            "topics": _TOPICS,
            "scope": _text("在何范围内", "within what, a code"),
            "direction": _text("方向", "direction, a code"),
            **_PLACE,
        },
    ),
    "relations": View(
        Words(
            "每行一个所印的关系,如合计、占比、变化",
            "one printed relation a row: a sum, a share, a change",
        ),
        _BELONGS.format("relation"),
        {
            **_DATASET,
            "id": _text("关系的标识", "id of the relation"),
            "type": _text("种类", "type, a code"),
            "stated": _text("由它得出的数字", "the figure that follows from others"),
            "complete": _number("合计的各项是否齐全", "of a sum: 1 if its parts are all, else 0"),
            "linked": _text("如何找到", "how it was found, a code"),
            "doubts": _text("疑点", "why it may be another one"),
            "note_zh": _text("说明", "note in Chinese"),
            "note_en": _text("英文说明", "note in English"),
        },
    ),
    "relation_arguments": View(
        Words("每行关系中的一个数", "one number in a relation a row"),
        _BELONGS.format("argument"),
        {
            **_DATASET,
            "relation": _text("关系的标识", "id of the relation"),
            "role": _text("作用", "its role, a code"),
            "figure": _text("数字的标识", "id of the figure; null for a plain number"),
            **_exact("value", "不是数字记录的数", "the number, where it is not a figure"),
        },
    ),
    "topics": View(
        Words("每行一个主题", "one topic a row"),
        _BELONGS.format("topic"),
        {
            **_DATASET,
            "id": _text("主题的标识", "id of the topic"),
            **_LABEL,
            "aliases": _text("别名,以分号相隔", "other names, joined by semicolons"),
            "broader": _text("上位主题", "the topic above it"),
        },
    ),
    "figure_topics": View(
        Words(
            "每行一个数字与一个主题,含上位主题",
            "one figure and one topic a row, the topics above it too",
        ),
        "figure_topic AS t JOIN figure AS x USING (dataset, position)"
        " JOIN release AS r USING (dataset)",
        {
            **_DATASET,
            "figure": _text("数字的标识", "id of the figure", "x.id"),
            "topic": _text("主题的标识", "id of the topic", "t.topic"),
        },
    ),
    "unreadable": View(
        Words("目录中不可读的文件", "the files of the catalogue that are not datasets"),
        "release AS r WHERE r.problem_en IS NOT NULL",
        {
            "file": _text("文件名", "name of the file", "CAST(r.file AS TEXT)"),
            "problem_zh": _text("原因", "why, in Chinese"),
            "problem_en": _text("英文原因", "why, in English"),
        },
        alias="r",
    ),
}


def explained() -> list[Explained]:
    """Every view and its columns, and what they mean."""
    found = []
    for name, view in VIEWS.items():
        found.append(Explained(name, None, None, view.words))
        for column, (type_, words, _) in view.columns.items():
            found.append(Explained(name, column, type_, words))
    return found
