"""All about one figure, as blocks of a page."""

from collections.abc import Mapping

from lvliang_cli.core.cite.sentence import period_words, sentence
from lvliang_cli.core.contract.document import Block, Cell, Facts, Prose
from lvliang_cli.core.data import codes
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.numbers.format import grouped
from lvliang_cli.core.text.bilingual import Words, joined, same

from .cautions_and_source import caution_prose
from .list_columns import value_cell

Pair = tuple[Words, Cell]


def metric_blocks(dataset: Dataset, metric: Metric) -> list[Block]:
    """The page of one figure for people."""
    blocks: list[Block] = [
        Prose(metric.called, "heading"),
        Facts(tuple(_facts(dataset, metric))),
        *caution_prose(metric.cautions),
    ]
    if metric.note is not None:
        blocks.append(Prose(Words(f"说明:{metric.note.zh}", f"Note: {metric.note.en}")))
    blocks.append(Prose(Words("引用:", "To cite: ").plus(sentence(dataset, metric)), "faint"))
    return blocks


def _facts(dataset: Dataset, metric: Metric) -> list[Pair]:
    facts: list[Pair] = [
        (Words("原文", "As printed"), metric.as_written),
        (Words("取值", "Value"), value_cell(dataset, metric)),
    ]
    if metric.qualifier != "exact":
        mark = f" ({metric.qualifier_as_written})" if metric.qualifier_as_written else ""
        said = codes.QUALIFIER[metric.qualifier].plus(same(mark))
        facts.append((Words("限定", "Qualifier"), said))
        facts.append((Words("界限", "Bounds"), _bounds(metric)))
    if metric.change is not None:
        basis = codes.CHANGE_BASIS[metric.change.basis]
        facts.append((Words("变化", "Change"), joined([metric.change.of, basis], ",")))
    if metric.rank is not None:
        scope = codes.SCOPE.get(metric.rank.scope or "", codes.UNKNOWN)
        facts.append((Words("排名范围", "Ranked within"), scope))
    topics = [dataset.topics[topic].label for topic in metric.topics]
    platforms = [p.label for p in dataset.release.platforms if p.id in metric.platforms]
    return [
        *facts,
        (Words("时段", "Period"), period_words(dataset, metric)),
        (Words("类别", "Kind"), _coded(codes.KIND, metric.kind)),
        (Words("状态", "Status"), _coded(codes.STATUS, metric.status)),
        (Words("处理", "Processing"), _coded(codes.PROCESSING, metric.processing)),
        *([(Words("主题", "Topics"), joined(topics))] if topics else []),
        (Words("章节", "Section"), dataset.sections[metric.section].title),
        *([(Words("平台", "Platforms"), joined(platforms))] if platforms else []),
        (Words("位置", "Place"), place(metric.locator)),
        (Words("标识", "ID"), dataset.name(metric)),
    ]


def place(locator: Locator) -> Words:
    """Paragraph, item and position, for people."""
    item_zh = f"第 {locator.item} 条," if locator.item else ""
    item_en = f"item {locator.item}, " if locator.item else ""
    span = f"{locator.start}-{locator.end}"
    return Words(
        f"第 {locator.paragraph} 段,{item_zh}字符 {span}",
        f"paragraph {locator.paragraph}, {item_en}characters {span}",
    )


def _bounds(metric: Metric) -> Words:
    """What the hedge promises, in words."""
    number = grouped(metric.value)
    match metric.qualifier:
        case "more_than" | "over":
            return Words(f"大于 {number},上限未知", f"above {number}, upper bound unknown")
        case "at_least":
            return Words(f"{number} 或更多", f"{number} or more")
        case "at_most":
            return Words(f"{number} 或更少", f"{number} or less")
        case "nearly" | "less_than":
            return Words(f"小于 {number},下限未知", f"below {number}, lower bound unknown")
    return Words("都不确定", "none is certain")


def _coded(known: Mapping[str, Words], code: str) -> Words:
    zh, en = known[code]
    return Words(f"{zh} ({code})", en if en == code else f"{en} ({code})")
