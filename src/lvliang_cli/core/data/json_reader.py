"""Bytes to JSON values, strictly: nothing doubtful gets through silently.

What cannot be accepted becomes a `Flaw` where it stands, so that the record reader can refuse it
with its place.
"""

import json
import re
from collections import Counter
from decimal import Decimal
from itertools import accumulate
from typing import Any

from ..text.bilingual import Words
from ..text.errors import BadData

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 100
"""Lists and objects inside one another; a dataset has six. Readers of JSON stop at depths that
differ between versions of Python, so the limit is our own."""
MAX_DIGITS = 40
"""More digits, before or after the point, than any published total has."""


class Flaw:
    """A value that JSON text held and a dataset may not; `words` say why."""

    def __init__(self, words: Words) -> None:
        self.words = words


def parse(data: bytes) -> Any:
    """The JSON value of `data` (UTF-8, a byte-order mark is allowed).

    Numbers without point or exponent are `int`, others `Decimal` with their digits.
    Duplicate keys, NaN, Infinity and absurd numbers are returned as `Flaw`.

    Raises:
        BadData: no UTF-8, no JSON, too large or nested too deep.
    """
    if len(data) > MAX_BYTES:
        size = f"{MAX_BYTES // (1024 * 1024)} MiB"
        raise BadData(Words(f"数据集大于 {size}", f"the dataset is larger than {size}"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
        words = Words(f"数据集不是 UTF-8(第 {at} 字节)", f"the dataset is not UTF-8 (byte {at})")
        raise BadData(words) from None
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=lambda text: int(text) if len(text.lstrip("-")) <= MAX_DIGITS else _absurd(),
            parse_float=_decimal,
            parse_constant=lambda name: Flaw(
                Words(f"{name} 不是数字", f"{name} is not a valid number")
            ),
        )
    except json.JSONDecodeError as error:
        if _opened(text[: error.pos]) > MAX_DEPTH:
            raise _too_deep() from None
        line, column = error.lineno, error.colno
        words = Words(
            f"数据集不是有效的 JSON:第 {line} 行第 {column} 列",
            f"the dataset is not valid JSON: line {line}, column {column}: {error.msg}",
        )
        raise BadData(words) from None
    except RecursionError:
        raise _too_deep() from None
    if _depth(value) > MAX_DEPTH:
        raise _too_deep()
    return value


def parse_good(data: bytes) -> Any:
    """As `parse`, of bytes that are known to hold what a dataset may."""
    return json.loads(data, parse_float=Decimal)


def _depth(value: Any) -> int:
    """How many lists and objects stand inside one another in `value`."""
    level: list[Any] = [[value]]
    depth = -1
    while level:
        depth += 1
        parts = (holder.values() if type(holder) is dict else holder for holder in level)
        level = [
            part for each in parts for part in each if type(part) is dict or type(part) is list
        ]
    return depth


def _opened(text: str) -> int:
    """How many lists and objects are open at once at the most in `text`, broken JSON."""
    steps = {"[": 1, "{": 1, "]": -1, "}": -1}
    marks = re.findall(r'"(?:[^"\\]|\\.)*+"?|[\[{\]}]', text)
    return max(accumulate(steps.get(mark, 0) for mark in marks), default=0)


def _too_deep() -> BadData:
    words = Words(
        f"数据集嵌套超过 {MAX_DEPTH} 层",
        f"the dataset is nested too deeply, more than {MAX_DEPTH} levels",
    )
    return BadData(words)


def _object(pairs: list[tuple[str, Any]]) -> Any:
    members = dict(pairs)
    if len(members) == len(pairs):
        return members
    times = Counter(name for name, _ in pairs)
    twice = next(name for name in times if times[name] > 1)
    return Flaw(Words(f"键 {twice} 重复", f"key {twice} is given twice"))


def _decimal(digits: str) -> Any:
    if len(digits) > 2 * MAX_DIGITS:
        return _absurd()
    try:
        number = Decimal(digits)
    except ArithmeticError:  # an exponent that not even a decimal can hold
        return _absurd()
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or abs(exponent) > MAX_DIGITS:
        return _absurd()
    return number if number.adjusted() <= MAX_DIGITS else _absurd()


def _absurd() -> Flaw:
    return Flaw(Words(f"数字超过 {MAX_DIGITS} 位", f"a number of more than {MAX_DIGITS} digits"))


def first_flaw(value: Any, place: str) -> tuple[str, Flaw] | None:
    """The first `Flaw` inside `value` and its place; None when there is none."""
    stack = [(place, value)]
    while stack:
        where, item = stack.pop()
        if isinstance(item, Flaw):
            return where, item
        if isinstance(item, dict):
            stack.extend((f"{where}.{name}", part) for name, part in reversed(item.items()))
        elif isinstance(item, list):
            parts = [(f"{where}[{index}]", part) for index, part in enumerate(item)]
            stack.extend(reversed(parts))
    return None
