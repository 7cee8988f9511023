"""Decisions on what was read, from a file: no prompt is needed.

JSON, or one JSON object a line. On a figure:

    {"metric": "crime-solved", "decision": "accept"}
    {"metric": "people-2", "decision": "drop"}
    {"metric": "cars-1", "decision": "correct", "set": {"value": 48600, "label.en": "Cars",
     "period": "2023-01/2023-06", "place": "岚县"}}

On the partners of a figure, by the id of the relation:

    {"relation": "r-p1-3", "decision": "accept"}
    {"relation": "r-p1-3", "decision": "correct", "set": {"from": "p1-1", "to": "p1-2"}}

What the program missed, and a step back:

    {"decision": "relate", "set": {"type": "sum", "stated": "p1-1", "part": ["p1-2", "p1-3"]}}
    {"decision": "add", "set": {"paragraph": 3, "as_written": "5起", "label.zh": "命案"}}
    {"decision": "undo"}
"""

from typing import Any, NamedTuple

from ..data.json_reader import MAX_BYTES, first_flaw, parse
from ..text.bilingual import Words
from ..text.errors import BadData, BadUsage
from ..text.file_bytes import Wanted
from ..text.suggest import not_among

DECISIONS = {"accept": "accepted", "correct": "corrected", "drop": "dropped"}
"""What a person can decide on a figure or its partners, and the status of a figure after it."""

OTHERS = ("relate", "add", "undo")
"""Decisions on nothing that is there already."""

SETTING = ("correct", "relate", "add")
"""Decisions that have a `set`."""


FILE = Wanted(
    Words("决定文件", "the file of decisions"),
    MAX_BYTES,
    Words("请给出 JSON 文件,或每行一个 JSON 对象", "give a JSON file, or one JSON object per line"),
)


class Decision(NamedTuple):
    """What becomes of a figure or a relation.

    Attributes:
        target: its id; empty for one of `OTHERS`.
        decision: of `DECISIONS` or `OTHERS`.
        changes: new values by field path, or by role for a relation.
        is_relation: whether `target` is a relation.
    """

    target: str
    decision: str
    changes: dict[str, Any]
    is_relation: bool = False


def read_decisions(data: bytes) -> list[Decision]:
    """The decisions in `data`, in order, without those that are undone further on.

    Raises:
        BadData: no JSON, or not decisions; the message names the one at fault.
        BadUsage: a decision that does not exist, or a step back where nothing was decided.
    """
    made: list[Decision] = []
    for number, value in enumerate(_values(data), 1):
        decision = _decision(value, number)
        if decision.decision != "undo":
            made.append(decision)
        elif made:
            made.pop()
        else:
            raise nothing_to_undo()
    return made


def nothing_to_undo() -> BadUsage:
    return BadUsage(Words("没有可撤销的决定", "there is no decision to undo"))


def _values(data: bytes) -> list[Any]:
    lines = [line for line in data.splitlines() if line.strip()]
    if not lines:
        return []
    try:
        whole = parse(data)
    except BadData as error:
        opened = lines[0].strip()
        if len(lines) > 1 and (opened[:1] == b"[" or opened == b"{"):  # one value over several
            zh, en = error.words
            file = Words(
                zh.replace("数据集", "决定文件"), en.replace("dataset", "file of decisions")
            )
            raise BadData(file) from None
        return [_value(line, number) for number, line in enumerate(lines, 1)]
    return whole if isinstance(whole, list) else [whole]


def _value(line: bytes, number: int) -> Any:
    try:
        return parse(line)
    except BadData:
        raise _refused(number, "不是有效的 JSON", "not valid JSON") from None


def _decision(value: Any, number: int) -> Decision:
    members = value.keys() - {"set"} if isinstance(value, dict) else set()
    if members not in ({"metric", "decision"}, {"relation", "decision"}, {"decision"}):
        zh, en = "应有 metric(或 relation)与 decision", "expected metric (or relation) and decision"
        raise _refused(number, zh, en)
    flaw = first_flaw(value, "set")
    if flaw is not None:
        raise _refused(number, f"{flaw[0]}:{flaw[1].words.zh}", f"{flaw[0]}: {flaw[1].words.en}")
    target, decision = value.get("relation", value.get("metric", "")), value["decision"]
    changes = value.get("set", {})
    if not isinstance(target, str) or not isinstance(decision, str):
        raise _refused(number, "metric 与 decision 应为文字", "metric and decision must be strings")
    due = OTHERS if members == {"decision"} else tuple(DECISIONS)
    if decision not in due:
        words = Words(f"没有决定“{decision}”", f"no decision {decision!r}")
        raise not_among(words, decision, list(due))
    if not isinstance(changes, dict):
        raise _refused(number, "set 应为对象", "set must be an object")
    if (decision in SETTING) != bool(changes):
        raise _refused(
            number,
            "更正、相连、补录须有 set,其他不可有",
            "a correction needs set, as do relate and add, and nothing else may have it",
        )
    return Decision(target, decision, changes, "relation" in members)


def _refused(number: int, zh: str, en: str) -> BadData:
    return BadData(Words(f"第 {number} 个决定:{zh}", f"decision {number}: {en}"))
