"""The words beside a number that make it a bound or an approximation."""

from lvliang_cli.core.numbers.hedge_words import AFTER, BEFORE
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import rows

from .quantity import Quantity

HEDGES = {**BEFORE, "过": "over", "破": "over"}
"""What loosens a number in running text, where 过 and 破 are hedges of large numbers alone."""
_BEFORE = tuple(sorted(HEDGES, key=len, reverse=True))
_AFTER = sorted((word for word in AFTER if word not in ("来", "几")), key=len, reverse=True)
_LINK = pattern(r"(?:了|有|达到|达|到|为|在|人民币)?\s?$")
"""What may stand between a hedge and its number: 超过了80."""
_EXTREMES = ("最多", "至多")
"""Bounds when they touch the number; 最多达934件 is the most that was counted."""
_OTHER_WORDS = dict(rows("lexicon/not_hedges"))
"""What a hedge is not preceded by: with it, it is another word (预约, 最近)."""
_ENDS_ANOTHER = pattern(
    r"(?:[损遗丢流消缺散走过]失|[春环季情细章秋午宵庆旦]节|[联综配结组混融整符适聚]合|办公|[编控研机体限管]制"
    r"|[募收征采筹密]集|[补津张粘]贴|[\d一二三四五六七八九十百千万亿多余]条|[遵驻看值]守|成就|面临|停靠)$"
)
"""The end of another word, that a hedge may follow: 损失约3000万元, 补贴近3亿元."""
_OF_LARGE = ("过", "破")
"""票房破50亿元, 进度过六成: hedges of a number in 万, 亿 or tenths alone."""
_ASIDE = pattern(r"(约|近|超过?|逾)\([^()\n]{1,16}\)\s?$")
"""投资约(含配套)1.2亿元"""
_LARGE = pattern("[万亿成]")
_ALONE = pattern(r"[，,。、;；()!?:|\s的和与及并]|$")


def with_hedges(text: str, quantity: Quantity) -> Quantity:
    """`quantity` with the hedge beside it; one inside (余, 多) wins, being in the print."""
    if quantity.hedge:
        return quantity
    after = next((word for word in _AFTER if text.startswith(word, quantity.end)), "")
    if after and is_hedge_after(text, quantity.end, after):
        return quantity._replace(qualifier=AFTER[after], hedge=after)
    before = hedge_before(text, quantity.start)
    if before in _OF_LARGE and not _LARGE.search(text, quantity.start, quantity.numeral_end):
        before = ""
    return quantity._replace(qualifier=HEDGES[before], hedge=before) if before else quantity


def hedge_before(text: str, start: int) -> str:
    """The hedge that stands right before `start`, as printed, or nothing."""
    aside = _ASIDE.search(text, max(0, start - 20), start)
    if aside is not None:
        return aside[1]
    link = _LINK.search(text, max(0, start - 4), start)
    for end in (start, link.start() if link is not None else start):
        for word in _BEFORE if text.endswith(_BEFORE, 0, end) else ():
            if end != start and word in _EXTREMES:
                continue
            if text.endswith(word, 0, end) and is_hedge_before(text, end - len(word), word):
                return word
    return ""


def is_hedge_before(text: str, at: int, word: str) -> bool:
    """Whether `word` at `at` is a hedge, and no end of another word."""
    is_other = at > 0 and text[at - 1] in _OTHER_WORDS.get(word, "")
    return not is_other or _ENDS_ANOTHER.search(text, max(0, at - 2), at) is not None


def is_hedge_after(text: str, at: int, word: str) -> bool:
    """Whether `word` at `at`, behind a number, is a hedge: 多 and 余 are where nothing follows."""
    return word not in ("多", "余") or _ALONE.match(text, at + 1) is not None
