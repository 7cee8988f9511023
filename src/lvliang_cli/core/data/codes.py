"""The closed lists of codes that records use, each code in Chinese and English.

`KIND`, `QUALIFIER` and the others map a code to its words. `CAUTIONS` map a code to
a short form for lists and a sentence for a figure's own page.
"""

from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Words


class Caution(NamedTuple):
    short: Words
    sentence: Words


def _caution(short_zh: str, short_en: str, zh: str, en: str) -> Caution:
    return Caution(Words(short_zh, short_en), Words(zh, en))


UNKNOWN = Words("不详", "unknown")

KIND = {
    "count": Words("数量", "count"),
    "amount": Words("金额", "amount"),
    "rate": Words("比率", "rate"),
    "change": Words("变化", "change"),
    "rank": Words("排名", "rank"),
    "duration": Words("时长", "duration"),
}

CLASS = {
    "statistic": Words("统计数字", "statistic"),
    "rank": Words("排名", "rank"),
    "programme": Words("项目数", "programme count"),
}

QUALIFIER = {
    "exact": Words("确数", "exact"),
    "more_than": Words("多于", "more than"),
    "about": Words("约", "about"),
    "nearly": Words("接近", "nearly"),
    "over": Words("超过", "over"),
    "at_least": Words("不少于", "at least"),
    "at_most": Words("不多于", "at most"),
    "less_than": Words("不足", "less than"),
}

PERIOD_BASIS = {
    "printed": Words("印出", "printed"),
    "inherited": Words("沿用上文", "inherited from context"),
    "inferred": Words("推断", "inferred"),
}

CHANGE_BASIS = {
    "yoy": Words("同比", "on a year earlier"),
    "mom": Words("环比", "on the month before"),
    "previous": Words("比上期", "on the period before"),
    "last_year": Words("比上年", "on last year"),
    "of_year": Words("比某一年", "on a year that is named"),
    "on_period": Words("比某一时期", "on a period or day that is named"),
    "annual": Words("年均", "a year on average"),
    "unknown": Words("比较基期未印", "against an unprinted base"),
}

PRICES = {
    "current": Words("现价", "current prices"),
    "comparable": Words("可比口径或可比价", "on a comparable basis or at comparable prices"),
    "constant": Words("不变价", "constant prices"),
    "unknown": Words("未说明", "not stated"),
}

SCOPE = {
    "county": Words("全县", "county"),
    "city": Words("全市", "city"),
    "province": Words("全省", "province"),
    "national": Words("全国", "nation"),
}

DIRECTION = {
    "up": Words("上升", "up"),
    "down": Words("下降", "down"),
    "first": Words("首位", "first"),
}

RELATION = {
    "change": Words("变化", "change"),
    "share": Words("占比", "share"),
    "rate": Words("比率", "rate"),
    "multiple": Words("倍数", "multiple"),
    "points": Words("百分点之差", "difference in percentage points"),
    "sum": Words("合计", "sum"),
    "part": Words("其中", "part of a whole"),
    "whole100": Words("构成", "shares that add to 100%"),
    "same": Words("同一数字重印", "the same figure printed again"),
    "annual_growth": Words("年均变化", "change a year on average"),
}

LINKED = {
    "grammar": Words("由句法", "by the grammar of the sentence"),
    "list": Words("由并列或“分别”", "by the order of a list"),
    "including": Words("由“其中”", "by a word such as 其中"),
    "arithmetic": Words(
        "句法有几种可能,由算术选定", "chosen by arithmetic among what grammar allows"
    ),
    "reviewed": Words("由人认定", "by a person"),
}

ROLE = {
    "from": Words("前期数", "earlier number"),
    "to": Words("本期数", "current number"),
    "difference": Words("增减数", "difference"),
    "part": Words("部分", "part"),
    "whole": Words("总数", "whole"),
    "total": Words("总量", "total"),
    "per": Words("除数", "divisor"),
    "scale": Words("每多少计", "per how many"),
    "share": Words("所占份额", "share"),
    "other": Words("另一处所印", "the other print"),
    "years": Words("年数", "number of years"),
}

REVIEW = {
    "open": Words("待定", "open"),
    "accepted": Words("已认可", "accepted"),
    "corrected": Words("已更正", "corrected"),
    "dropped": Words("已剔除", "dropped"),
}

STATUS = {
    "A": Words("正常", "normal"),
    "E": Words("界限或估计", "bound or estimate"),
    "U": Words("可靠性低", "low reliability"),
}

PROCESSING = {
    "as_printed": Words("照印", "as printed"),
    "expanded": Words("展开为阿拉伯数字", "expanded to digits"),
    "derived": Words("推算", "derived"),
}

DIMENSION = {
    "count": Words("数量", "count"),
    "money": Words("金额", "amount of money"),
    "percent": Words("百分比", "percentage"),
    "time": Words("时间", "time"),
    "rank": Words("排名", "rank"),
    "count-change": Words("数量变化", "change in count"),
    "money-change": Words("金额变化", "change in money"),
    "percent-change": Words("百分比变化", "percentage change"),
    "time-change": Words("时间变化", "change in time"),
    "rank-change": Words("排名变化", "change in rank"),
}

FOUND_AGAIN = {
    "exact": Words("原位", "in place"),
    "moved": Words("移位", "moved"),
    "not_found": Words("未找到", "not found"),
}

EVIDENCE = {
    "identical-copy": Words("与原文相同的文本", "the same text"),
    "context": Words("上下文相符", "its surroundings"),
    "cut-context": Words(
        "上下文相符,但跨行、跨句或有增入", "its surroundings, across lines or insertions"
    ),
    "mended-context": Words(
        "上下文相符,但邻近数字被改", "its surroundings, but for altered figures"
    ),
    "neighbours": Words("由邻近数字的距离确定", "its distance from neighbours"),
    "words": Words("名称、单位与邻近数字相符", "its name, its unit and its neighbours"),
}

VERDICTS = {
    "found": Words("相同", "found"),
    "changed": Words("有改动", "changed"),
    "rewritten": Words("写法不同", "rewritten"),
    "unclear": Words("不能确定", "unclear"),
    "missing": Words("缺失", "missing"),
}
"""What became of a figure in a copy."""

CHANGES = {
    "value": Words("数值改变", "value changed"),
    "unit": Words("单位改变", "unit changed"),
    "hedge": Words("约数词改变", "hedge changed"),
    "direction": Words("升降改变", "direction changed"),
    "period": Words("时段改变", "period changed"),
}
"""In what a figure of a copy differs from the release."""

REASONS = {
    "same-print-elsewhere": Words("别处有同样的数字", "the same figure stands among other words"),
    "rounded-there": Words("文中为取整的数", "the copy has it rounded"),
    "another-number-there": Words("该处有另一数字", "another number stands near there"),
}
"""Why it is unclear what became of a figure in a copy."""

UNREVIEWED = ("unreviewed", "machine-read")
"""The cautions of a figure that no person has looked at."""

CAUTIONS = {
    "bound": _caution(
        *("只是界限", "bound only"),
        "原文用“余”“近”“超”等词,只给出界限,不是确数。",
        "Printed with a hedge: a bound, not an exact number.",
    ),
    "ambiguous": _caution(
        *("两种读法", "two readings"),
        "原文可有多种读法,均予保留。",
        "What is printed can be read in more than one way; every reading is kept.",
    ),
    "misprint": _caution(
        *("疑为误印", "misprint"),
        "所印字符疑为误印;取值是对其原意的判断。",
        "What is printed looks like a misprint; the value is how it was read.",
    ),
    "narrower-period": _caution(
        *("时段较短", "shorter period"),
        "所标时段短于通稿的时段,不可与其他数字直接比较。",
        "The period given is shorter than that of the release; not directly comparable.",
    ),
    "period-uncertain": _caution(
        *("时段不确定", "period uncertain"),
        "所标时段是否适用于这个数字,原文未说清。",
        "Whether the period given governs this figure is not certain from what is printed.",
    ),
    "no-period": _caution(
        *("未印时段", "no period"),
        "原文没有为它印出时段。",
        "No period is printed for it.",
    ),
    "campaign-period": _caution(
        *("专项时段", "campaign"),
        "与百日专项行动相连,未必覆盖整个上半年。",
        "Tied to a hundred-day campaign, so not plainly a figure for the whole half year.",
    ),
    "programme-count": _caution(
        *("项目数", "programme"),
        "是任务或项目的个数,不是工作成效。",
        "Counts programmes or tasks; it is not an outcome.",
    ),
    "rank-scope-unknown": _caution(
        *("排名内容不明", "rank of what?"),
        "原文没有说明按什么排名、与谁比较。",
        "What was ranked, and against whom, is not printed.",
    ),
    "stock": _caution(
        *("存量", "stock"),
        "是某一时点的存量,不是时段内的发生量。",
        "A state at one moment, not a flow over the period.",
    ),
    "unreviewed": _caution(
        *("未经人审", "unreviewed"),
        "由程序读出,有疑,尚未有人审定。",
        "Read by the program, with a doubt; no person has settled it yet.",
    ),
    "machine-read": _caution(
        *("程序所读", "machine-read"),
        "由程序读出,程序未发现疑点,尚未人工复核。",
        "Read by the program, without a doubt of its own; no person has looked at it.",
    ),
    "no-level": _caution(
        *("无基数", "no level"),
        "只印百分比,没有印出相应的数量,无法核算。",
        "A percentage printed without the counts behind it; it cannot be recomputed.",
    ),
}

DOUBTS = ("ambiguous", "misprint", "period-uncertain", "unreviewed")
"""The cautions of a figure that is in doubt; ``machine-read`` alone is not a doubt."""
DOUBTED = ("存疑", "疑点", "有疑", "可疑", "doubt", "doubts", "doubtful")
"""What a figure is called that bears one of `DOUBTS`."""
