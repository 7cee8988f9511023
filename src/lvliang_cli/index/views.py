"""The views of the index that `query` documents: their names and columns keep their meanings."""

from collections.abc import Mapping
from typing import NamedTuple

from lvliang_cli.core.contract.query_rows import Explained
from lvliang_cli.core.text.bilingual import Words


class Column(NamedTuple):
    """A column of a view: what it is in SQL, its type, and what it means."""

    sql: str
    type: str
    words: Words


class View(NamedTuple):
    words: Words
    source: str
    columns: Mapping[str, Column]


def _text(sql: str, zh: str, en: str) -> Column:
    return Column(sql, "text", Words(zh, en))


def _number(sql: str, zh: str, en: str) -> Column:
    return Column(sql, "number", Words(zh, en))


_DATASET = {"dataset": _text("r.id", "数据集的标识", "id of the dataset")}
_LABEL = {
    "label_zh": _text("x.label_zh", "中文名称", "Chinese label"),
    "label_en": _text(
        "x.label_en", "英文名称;没有则为空", "English label; null where there is none"
    ),
}
_TOPICS = _text("x.topics", "主题,以分号相隔", "topics, joined by semicolons")
_PLACE = {
    "source_url": _text("x.source_url", "来源的网址", "address of the source"),
    "paragraph": _number("x.paragraph", "段落,从 1 起", "paragraph, from 1"),
    "char_start": _number(
        "x.char_start",
        "在原文中的起位(字符,从 0 起)",
        "where it starts in the source, in characters from 0",
    ),
    "char_end": _number("x.char_end", "止位,不含", "where it ends, not included"),
}
_REGION = {
    "region_code": _text(
        "{}.region_code",
        "地区代码(GB/T 2260);不知则为空",
        "code of the place (GB/T 2260); null where it is not known",
    ),
    "region_zh": _text("{}.region_zh", "地区", "place, in Chinese"),
    "region_en": _text("{}.region_en", "地区英文名", "place, in English"),
}
_PERIOD = {
    "period_start": _text(
        "{}.period_start", "时段首日;不知则为空", "first day; null where it is not known"
    ),
    "period_end": _text("{}.period_end", "时段末日", "last day, included"),
    "period_basis": _text("{}.period_basis", "时段如何得知", "how the period is known, a code"),
    "period_as_written": _text(
        "{}.period_as_written", "时段所印的字样", "the words printed for the period"
    ),
}


def _of(columns: Mapping[str, Column], alias: str) -> dict[str, Column]:
    return {name: column._replace(sql=column.sql.format(alias)) for name, column in columns.items()}


def _exact(name: str, zh: str, en: str) -> dict[str, Column]:
    """A number to sort and reckon with, and the same with every digit as text."""
    return {
        name: _number(f"x.{name}", f"{zh},供排序和计算", f"{en}, to sort and reckon with"),
        f"{name}_exact": _text(f"x.{name}_exact", f"{zh},每位数字都在", f"{en}, with every digit"),
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
            "id": _text("x.id", "数字的标识", "id of the figure"),
            **_LABEL,
            **_exact("value", "取值(万、亿已展开)", "value, 万 and 亿 expanded"),
            "unit": _text("x.unit", "单位", "unit"),
            "unit_zh": _text("x.unit_zh", "单位的中文", "unit in Chinese"),
            "unit_en": _text("x.unit_en", "单位的英文", "unit in English"),
            "printed": _text("x.printed", "原文所印", "as printed"),
            "qualifier": _text(
                "x.qualifier",
                "限定词;不是 exact 的只是界限或约数",
                "hedge; what is not exact is only a bound or an approximation",
            ),
            **_exact("lower", "下界(含);空为无下界", "lower bound, included; null: none"),
            **_exact("upper", "上界(含);空为无上界", "upper bound, included; null: none"),
            "readings": _text(
                "x.readings", "不止一种读法时的各读法", "every reading where there are several"
            ),
            "kind": _text("x.kind", "类别", "kind, such as count or change"),
            "class": _text("x.class", "性质", "class, such as statistic or target"),
            **_of(_PERIOD, "x"),
            **_of(_REGION, "x"),
            "has_own_region": _number(
                "x.has_own_region",
                "1 为数字自印的地区,0 为通稿的地区",
                "1: the place is printed for the figure, 0: it is that of the release",
            ),
            "indicator": _text(
                "x.indicator", "指标的键,各通稿相同", "key of the indicator, one in all releases"
            ),
            "change_basis": _text(
                "x.change_basis", "变化与何时相比", "what a change is measured from, a code"
            ),
            "prices": _text("x.prices", "价格口径", "at which prices, a code"),
            "section": _text("x.section", "章节", "section"),
            "topics": _TOPICS,
            "cautions": _text(
                "x.cautions", "注意事项的代码,以分号相隔", "codes of cautions, joined by semicolons"
            ),
            "status": _text("x.status", "统计状态", "status of the observation, a code"),
            "processing": _text("x.processing", "如何得来", "how it came to be, a code"),
            "note_zh": _text("x.note_zh", "说明", "note in Chinese"),
            "note_en": _text("x.note_en", "英文说明", "note in English"),
            **_PLACE,
            "record": _text(_RECORD, "完整的记录(JSON)", "the whole record as JSON"),
        },
    ),
    "releases": View(
        Words("每行一个数据集,即一份通稿", "one dataset a row, that is one release"),
        "release AS r WHERE r.problem_en IS NULL",
        {
            **_DATASET,
            "title_zh": _text("r.title_zh", "标题", "title in Chinese"),
            "title_en": _text("r.title_en", "英文标题", "title in English"),
            **_of(_REGION, "r"),
            **_of(_PERIOD, "r"),
            "issued": _text("r.issued", "发布日;不知则为空", "day of issue; null: not known"),
            "publisher_zh": _text("r.publisher_zh", "发布者", "publisher in Chinese"),
            "publisher_en": _text("r.publisher_en", "发布者英文名", "publisher in English"),
            "source_url": _text("r.source_url", "来源的网址", "address of the source"),
            "figures": _number("r.figures", "数字的个数", "how many figures it has"),
            "unreviewed": _number(
                "r.unreviewed",
                "其中程序读出而未经人审的",
                "how many of them a program read and no person reviewed",
            ),
            "version": _text("r.version", "数据集的版本", "version of the dataset"),
            "created": _text("r.created", "整理日期", "day on which it was compiled"),
            "sha256": _text("r.sha256", "文件的哈希", "hash of its file"),
        },
    ),
    "claims": View(
        Words("每行一条没有数字的表述", "one claim without a number a row"),
        _BELONGS.format("claim"),
        {
            **_DATASET,
            "id": _text("x.id", "表述的标识", "id of the claim"),
            **_LABEL,
            "printed": _text("x.printed", "原文所印", "as printed"),
            "section": _text("x.section", "章节", "section"),
            "topics": _TOPICS,
            "scope": _text("x.scope", "在何范围内", "within what, a code"),
            "direction": _text("x.direction", "方向", "direction, a code"),
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
            "id": _text("x.id", "关系的标识", "id of the relation"),
            "type": _text("x.type", "种类", "type, a code"),
            "stated": _text("x.stated", "由它得出的数字", "the figure that follows from others"),
            "complete": _number(
                "x.complete", "合计的各项是否齐全", "of a sum: 1 if its parts are all, else 0"
            ),
            "linked": _text("x.linked", "如何找到", "how it was found, a code"),
            "doubts": _text("x.doubts", "疑点", "why it may be another one"),
            "note_zh": _text("x.note_zh", "说明", "note in Chinese"),
            "note_en": _text("x.note_en", "英文说明", "note in English"),
        },
    ),
    "relation_arguments": View(
        Words("每行关系中的一个数", "one number in a relation a row"),
        _BELONGS.format("argument"),
        {
            **_DATASET,
            "relation": _text("x.relation", "关系的标识", "id of the relation"),
            "role": _text("x.role", "作用", "its role, a code"),
            "figure": _text("x.figure", "数字的标识", "id of the figure; null for a plain number"),
            **_exact("value", "不是数字记录的数", "the number, where it is not a figure"),
        },
    ),
    "topics": View(
        Words("每行一个主题", "one topic a row"),
        _BELONGS.format("topic"),
        {
            **_DATASET,
            "id": _text("x.id", "主题的标识", "id of the topic"),
            **_LABEL,
            "aliases": _text("x.aliases", "别名,以分号相隔", "other names, joined by semicolons"),
            "broader": _text("x.broader", "上位主题", "the topic above it"),
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
            "figure": _text("x.id", "数字的标识", "id of the figure"),
            "topic": _text("t.topic", "主题的标识", "id of the topic"),
        },
    ),
    "unreadable": View(
        Words("目录中不可读的文件", "the files of the catalogue that are not datasets"),
        "release AS r WHERE r.problem_en IS NOT NULL",
        {
            "file": _text("CAST(r.file AS TEXT)", "文件名", "name of the file"),
            "problem_zh": _text("r.problem_zh", "原因", "why, in Chinese"),
            "problem_en": _text("r.problem_en", "英文原因", "why, in English"),
        },
    ),
}


def explained() -> list[Explained]:
    """Every view and its columns, and what they mean."""
    found = []
    for name, view in VIEWS.items():
        found.append(Explained(name, None, None, view.words))
        for column, (_, type_, words) in view.columns.items():
            found.append(Explained(name, column, type_, words))
    return found
