"""The verdict of a check in one sentence, claiming no more than it knows."""

from lvliang_cli.core.check.verdict import wording
from lvliang_cli.core.check.verdict.result import PATTERNS, VERDICTS, Result
from lvliang_cli.core.text.bilingual import Words, joined

DETAILS = {
    "no-counts": Words("没有可对的数量", "there are no counts to compare it with"),
    "one-printed": Words("所需的另一个数没有印出", "the other number that it takes is not printed"),
    "years": Words("年数不是整数", "the number of years is not whole"),
    "too-many": Words("能得出它的整数太多", "too many whole numbers would give it"),
    "too-wide": Words("所印太粗", "the numbers are printed too roughly"),
    "soft": Words("印作约数,不能据以判为不符", "printed as “about”, which nothing contradicts"),
    "literal": Words("只有按字面才可能", "possible only by the literal words"),
    "loose": Words("按约数读", "taken as an approximation"),
    "bound": Words("只知部分不大于总数", "all that is known is that a part is not greater"),
    "prices": Words(
        "增速按可比价或可比口径,与现价数不可对照",
        "the growth is at comparable prices or on a comparable basis, the numbers are not",
    ),
    "overlap": Words(
        "各部分合计超过总数,但所列可能互有重叠",
        "the parts together exceed the whole, but they may overlap",
    ),
    "one-number": Words(
        "没有整数能得出它,但另一个数没有印出,可能另有口径",
        "no whole numbers give it, but one of the two is not printed and may be counted otherwise",
    ),
    "maybe-not-all": Words(
        "“其中”所列可能不全", "what is listed after a word such as 其中 may not be all"
    ),
    "link-doubted": Words(
        "哪些数相关,原文可作别的理解", "which figures belong together can be read in another way"
    ),
    "number-doubted": Words(
        "其中一个数的读法有疑", "the reading of one of the numbers is in doubt"
    ),
    "printed-again": Words(
        "两处所印可能不是同一时段或口径", "the two printed figures may differ in period or scope"
    ),
    "other-method": Words("也可能按别的方法计算", "it may be worked out in another way"),
    "unreviewed": Words(
        "所对的数由程序读出,未经人审", "a figure compared was read by the program, unreviewed"
    ),
    "units": Words("单位不可换算", "the units are not known to measure one thing"),
    "last-non-zero": Words("按末位非零数字", "reading the hedge to the last non-zero digit"),
    "below-least": Words("减少不能超过百分之百", "nothing can fall by more than 100%"),
    "above-most": Words("占比不能超过百分之百", "no share is above 100%"),
    "below-zero": Words("前后数之一将为负", "one of the counts would be negative"),
    "part-above-whole": Words("部分大于总数", "the part is greater than the whole"),
    "parts-above-whole": Words(
        "各部分合计大于总数", "the parts together are greater than the whole"
    ),
    "difference": Words("增减数与前后两数不合", "the difference is not that of the two counts"),
}
"""What makes a verdict, where that is neither a slip nor a way of rounding."""


def verdict_sentence(result: Result) -> Words:
    """The verdict in one sentence, claiming no more than it knows."""
    words, printed = VERDICTS[result.verdict], result.told.as_written
    found = Words(f"“{printed}”:{words.zh}", f"“{printed}”: {words.en}")
    more = _detail(result)
    return (found.noted(more) if more else found).plus(Words("。", "."))


def _detail(result: Result) -> Words | None:
    if result.detail in PATTERNS:
        return PATTERNS[result.detail]
    if result.verdict in ("directional", "consistent-tie"):
        return joined([wording.CONVENTION[name] for name in result.detail.split(", ")])
    if result.detail in DETAILS:
        return DETAILS[result.detail]
    if result.faulty and not result.points_at:
        what = wording.role(result.faulty)
        return Words(f"可能在{what.zh}", f"possibly in: {what.en}")
    return None
