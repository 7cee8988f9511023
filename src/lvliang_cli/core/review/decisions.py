"""Decisions on doubtful figures, read from a file: no prompt is needed.

JSON, or one JSON object a line:

    {"metric": "crime-solved", "decision": "accept"}
    {"metric": "people-2", "decision": "drop"}
    {"metric": "cars-1", "decision": "correct", "set": {"value": 48600, "label.en": "Cars"}}
"""

from typing import Any, NamedTuple

from lvliang_cli.core.data.json_reader import first_flaw, parse
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.choices import not_among
from lvliang_cli.core.text.errors import BadData

DECISIONS = {"accept": "accepted", "correct": "corrected", "drop": "dropped"}
"""What a person can decide, and the status that follows."""

MEMBERS = {"metric", "decision", "set"}


class Decision(NamedTuple):
    """What becomes of the figure `metric`; `changes` are new values by field path."""

    metric: str
    decision: str
    changes: dict[str, Any]


def read_decisions(data: bytes) -> list[Decision]:
    """The decisions in `data`, in order.

    Raises:
        BadData: no JSON, or not decisions; the message names the one at fault.
        BadUsage: a decision that does not exist.
    """
    return [_decision(value, number) for number, value in enumerate(_values(data), 1)]


def _values(data: bytes) -> list[Any]:
    try:
        whole = parse(data)
    except BadData:
        lines = [line for line in data.splitlines() if line.strip()]
        if len(lines) < 2:
            raise
        return [parse(line) for line in lines]
    return whole if isinstance(whole, list) else [whole]


def _decision(value: Any, number: int) -> Decision:
    if not isinstance(value, dict) or not {"metric", "decision"} <= value.keys() <= MEMBERS:
        raise _refused(number, "应有 metric 与 decision", "expected metric and decision")
    flaw = first_flaw(value, "set")
    if flaw is not None:
        raise _refused(number, f"{flaw[0]}:{flaw[1].words.zh}", f"{flaw[0]}: {flaw[1].words.en}")
    metric, decision, changes = value["metric"], value["decision"], value.get("set", {})
    if not isinstance(metric, str) or not isinstance(decision, str):
        raise _refused(number, "metric 与 decision 应为文字", "metric and decision must be texts")
    if decision not in DECISIONS:
        words = Words(f"没有决定“{decision}”", f"no decision {decision!r}")
        raise not_among(words, decision, list(DECISIONS))
    if not isinstance(changes, dict):
        raise _refused(number, "set 应为对象", "set must be an object")
    if (decision == "correct") != bool(changes):
        raise _refused(
            number,
            "更正须有 set,其他不可有",
            "a correction needs set, and nothing else may have it",
        )
    return Decision(metric, decision, changes)


def _refused(number: int, zh: str, en: str) -> BadData:
    return BadData(Words(f"第 {number} 个决定:{zh}", f"decision {number}: {en}"))
