"""What a person may answer about a figure or a relation, and what the answer decides."""

import re
from typing import Any

from ..data.json_reader import first_flaw, parse
from ..text.bilingual import Words
from ..text.errors import BadData, BadUsage
from .decisions import Decision

ANSWERS = Words(
    "a 认可 · d 剔除 · c 字段=值; … 更正(如 c period=2023-01/2023-06; label.en=Cars)·"
    " r 角色=标识; … 相连的数(如 r from=p1-1; to=p1-2,r - 则不相连)·"
    " n paragraph=段; as_written=所印; … 补录漏读的数 · u 撤销 · s 跳过 · q 结束",
    "a accept · d drop · c FIELD=VALUE; … correct (such as c period=2023-01/2023-06; label.en=Cars)"
    " · r ROLE=ID; … partners (such as r from=p1-1; to=p1-2, or r - for none)"
    " · n paragraph=N; as_written=TEXT; … add a figure that was missed · u undo · s skip · q quit",
)
OF_A_RELATION = Words(
    "a 认可 · d 不相连 · c 角色=标识; … 更正(如 c from=p1-1; to=p1-2)· u 撤销 · s 跳过 · q 结束",
    "a accept · d no relation · c ROLE=ID; … correct (such as c from=p1-1; to=p1-2)"
    " · u undo · s skip · q quit",
)
_NEXT_FIELD = re.compile(r"[;；]\s*(?=[a-z_]+(?:\.[a-z_]+)?\s*=)")
"""; before unit= of value=5; unit=case"""

SKIP, QUIT, UNDO = "skip", "quit", "undo"


def answer(text: str, ident: str, relation: str | None = None) -> Decision | str:
    """What the line `text` decides about the figure `ident`: a decision, `SKIP`, `QUIT`, `UNDO`.

    Args:
        text: as typed.
        ident: the figure that was asked about.
        relation: the relation that it is stated in, None if there is none.
    """
    letter, _, rest = text.strip().partition(" ")
    match letter.lower():
        case "r" if rest == "-" and relation is not None:
            return Decision(relation, "drop", {}, is_relation=True)
        case "r" if "=" in rest and relation is not None:
            return Decision(relation, "correct", _changes(rest), is_relation=True)
        case "r" if "=" in rest:
            return Decision("", "relate", {"stated": ident, **_changes(rest)})
        case "n" if "=" in rest:
            return Decision("", "add", _changes(rest))
    return _plain_answer(text, ident, ANSWERS, is_relation=False)


def relation_answer(text: str, relation: str) -> Decision | str:
    """As `answer`, about a relation."""
    return _plain_answer(text, relation, OF_A_RELATION, is_relation=True)


def _plain_answer(text: str, ident: str, hint: Words, *, is_relation: bool) -> Decision | str:
    """What is answered alike about a figure and about a relation; `hint` lists the answers."""
    letter, _, rest = text.strip().partition(" ")
    match letter.lower():
        case "a" | "accept" if not rest:
            return Decision(ident, "accept", {}, is_relation)
        case "d" | "drop" if not rest:
            return Decision(ident, "drop", {}, is_relation)
        case "c" | "correct" if "=" in rest:
            return Decision(ident, "correct", _changes(rest), is_relation)
    for word in (SKIP, QUIT, UNDO):
        if letter.lower() in (word, word[0]) and not rest:
            return word
    raise BadUsage(
        Words(f"不明白“{text.strip()}”", f"{text.strip()!r} is not a valid answer"), hint=hint
    )


def _changes(text: str) -> dict[str, Any]:
    return dict(map(_change, _NEXT_FIELD.split(text)))


def _change(text: str) -> tuple[str, Any]:
    """``FIELD=VALUE``; a value that is not JSON is text."""
    name, _, value = text.partition("=")
    try:
        read = parse(value.strip().encode("utf-8", "surrogatepass"))
    except BadData:
        read = value.strip()
    flaw = first_flaw(read, name)
    if flaw is not None:
        raise BadUsage(flaw[1].words)
    return name.strip(), read
