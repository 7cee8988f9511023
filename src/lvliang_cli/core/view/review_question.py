"""A doubtful figure put to a person, and what was answered."""

import re
from typing import Any

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.json_reader import first_flaw, parse
from lvliang_cli.core.data.model import Review
from lvliang_cli.core.review.decisions import Decision
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.core.view.shared.columns import period_cell, value_cell

ANSWERS = Words(
    "a 认可 · d 剔除 · c 字段=值; … 更正(如 c value=48600; label.en=Cars)· s 跳过 · q 结束",
    "a accept · d drop · c FIELD=VALUE; … correct (such as c value=48600; label.en=Cars)"
    " · s skip · q quit",
)
_NEXT_FIELD = re.compile(r"[;；]\s*(?=[a-z_]+(?:\.[a-z_]+)?\s*=)")

SKIP, QUIT = "skip", "quit"


def question(dataset: Dataset, review: Review, number: int, count: int) -> Words:
    """What was read, why it is doubtful, and where it stands; one line."""
    metric = dataset.metrics[review.metric]
    value, period = value_cell(dataset, metric), period_cell(metric)
    when = period if isinstance(period, Words) else Words(str(period), str(period))
    doubts = "; ".join(review.doubts) or "-"
    place = metric.locator
    return Words(
        f"{number}/{count} {metric.id}:{metric.label.zh},印作“{metric.as_written}”,读作 {value.zh},"
        f"时段 {when.zh};第 {place.paragraph} 段第 {place.start} 字;疑点:{doubts}",
        f"{number}/{count} {metric.id}: {metric.label.en}, printed “{metric.as_written}”, read as"
        f" {value.en}, period {when.en}; paragraph {place.paragraph}, character {place.start};"
        f" doubts: {doubts}",
    )


def answer(text: str, ident: str) -> Decision | str:
    """What the line `text` decides about the figure `ident`: a decision, `SKIP` or `QUIT`.

    Raises:
        BadUsage: it is no answer.
    """
    letter, _, rest = text.strip().partition(" ")
    match letter.lower():
        case "a" | "accept" if not rest:
            return Decision(ident, "accept", {})
        case "d" | "drop" if not rest:
            return Decision(ident, "drop", {})
        case "s" | "skip" if not rest:
            return SKIP
        case "q" | "quit" if not rest:
            return QUIT
        case "c" | "correct" if "=" in rest:
            return Decision(ident, "correct", dict(map(_change, _NEXT_FIELD.split(rest))))
    raise BadUsage(Words(f"不明白“{text.strip()}”", f"{text.strip()!r} is no answer"), hint=ANSWERS)


def _change(text: str) -> tuple[str, Any]:
    """``FIELD=VALUE``; a value that is no JSON is a text."""
    name, _, value = text.partition("=")
    try:
        read = parse(value.strip().encode("utf-8", "surrogatepass"))
    except BadData:
        read = value.strip()
    flaw = first_flaw(read, name)
    if flaw is not None:
        raise BadUsage(flaw[1].words)
    return name.strip(), read
