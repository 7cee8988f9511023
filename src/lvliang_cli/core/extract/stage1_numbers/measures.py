"""Measure words: what may follow a numeral, which unit it is, and what only looks like it."""

import re
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import named_rows, rows


class Measure(NamedTuple):
    """A unit as a dataset has it.

    Attributes:
        id: id of the unit; 起, 件 and 宗 share ``case``.
        label: its name.
        plural: English plural.
        dimension: as `codes.DIMENSION`.
        strength: ``firm`` makes any Chinese numeral of two characters a figure, ``strong``
            needs a verb or noun of the trade beside a small one, ``weak`` always does.
    """

    id: str
    label: Words
    plural: str
    dimension: str
    strength: str


MEASURES = {
    printed: Measure(
        row["id"], Words(row["zh"], row["en"]), row["en_plural"], row["dimension"], row["strength"]
    )
    for row in named_rows("lexicon/units")
    for printed in row["printed"].split("|")
}
"""Each measure word as printed."""
LONGEST = max(map(len, MEASURES))
NUMBER = Measure("number", Words("个", "number"), "numbers", "count", "weak")
"""The unit of a number printed without a measure word, such as 1.3亿."""
PERCENTS = (
    "percent",
    "per-mille",
    "per-myriad",
    "percentage-point",
    "per-mille-point",
    "basis-point",
)
RANK = Measure("rank", Words("名次", "rank"), "ranks", "rank", "weak")

_NOT_BEFORE = {
    measure: tuple(followed_by.split("|")) for measure, followed_by in rows("lexicon/not_measures")
}
"""What a measure word is not followed by: with it, it is another word (起诉, 家庭)."""
_STILL = {"支": "队伍"}
"""What it may be followed by all the same."""

MOST_PER = 3
"""How many times a unit may be for each of another: 元/人/天 has two."""
_ALTERNATIVES = pattern(r"\(([^()\d\n]{1,16})\)(次?)")
_PER_BASE = pattern(
    r"(?:[/·]|(?<=克)每(?=立方|[升吨千公]))(?:\d{1,4})?[十百千万亿]{0,2}月?", re.ASCII
)
"""/ in 元/吨, /万 in 起/万人, 每 in 微克每立方米, ·月 in 元/人·月"""
_PER_BASE_ALONE = pattern(r"/(?:1[0万]*|[十百千万亿])[十百千万亿]{0,2}(?![\d.])", re.ASCII)
"""15.1/10万"""


def measure_at(text: str, at: int) -> tuple[str, int] | None:
    """The measure word of `text` at `at` as printed, and where it ends.

    With its alternatives: ``辆(艘)``, ``架(艘、列)次``, ``元/吨``, ``起/万人``, ``/10万``.
    """
    end = _end_of_word(text, at)
    for _ in range(MOST_PER):
        base = _PER_BASE.match(text, end) if end else _PER_BASE_ALONE.match(text, at)
        more = 0 if base is None else _end_of_word(text, base.end())
        if base is not None and not more and (not end or base[0].endswith("月")):
            more = base.end()
        end = more or end
    return (text[at:end], end) if end else None


def _end_of_word(text: str, at: int) -> int:
    """Where the longest measure word at `at` ends, with its alternatives; 0 for none."""
    for length in range(min(LONGEST, len(text) - at), 0, -1):
        word = text[at : at + length]
        if word in MEASURES and not _is_other_word(word, text, at + length):
            return _end_of_alternatives(text, at + length)
    return 0


def measure_of(printed: str) -> Measure:
    """The unit of a measure word as `measure_at` gives it; `NUMBER` for nothing."""
    if printed in MEASURES or not printed:
        return MEASURES.get(printed, NUMBER)
    base = re.split(r"[(/每]", printed)[0]
    if printed.endswith("次"):
        base = f"{base}次" if f"{base}次" in MEASURES else base
    return MEASURES.get(base, NUMBER)


def _is_other_word(word: str, text: str, end: int) -> bool:
    if word.isascii() and word.isalpha():
        follows = text[end : end + 1]
        return follows.isascii() and follows.isalnum()
    if text.startswith(_STILL.get(word, "\0"), end):
        return False
    return text.startswith(_NOT_BEFORE.get(word, ()), end)


def _end_of_alternatives(text: str, end: int) -> int:
    found = _ALTERNATIVES.match(text, end)
    if found is not None and all(
        w in MEASURES and MEASURES[w].id != "CNY" for w in re.split("[、/,，]", found[1])
    ):
        end = found.end()
    return end
