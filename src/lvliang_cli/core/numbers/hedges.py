"""The words that make a printed number a bound or an approximation.

以上, 以下 and 以内 include the number itself, 不满 and 以外 do not (Civil Code of
China, article 1259).
"""

BEFORE = {
    "不低于": "at_least",
    "不少于": "at_least",
    "至少": "at_least",
    "不超过": "at_most",
    "不高于": "at_most",
    "至多": "at_most",
    "最多": "at_most",
    "大约": "about",
    "约为": "about",
    "大概": "about",
    "约": "about",
    "将近": "nearly",
    "接近": "nearly",
    "近": "nearly",
    "超过": "over",
    "突破": "over",
    "大于": "over",
    "多于": "over",
    "高于": "over",
    "超": "over",
    "逾": "over",
    "不足": "less_than",
    "不到": "less_than",
    "不满": "less_than",
    "低于": "less_than",
    "少于": "less_than",
    "小于": "less_than",
    "≥": "at_least",
    ">=": "at_least",
    "≤": "at_most",
    "<=": "at_most",
    ">": "over",
    "<": "less_than",
    "≈": "about",
    "~": "about",
}
"""What stands before a number, longest first where one begins another."""

AFTER = {
    "以上": "at_least",
    "以下": "at_most",
    "以内": "at_most",
    "以外": "over",
    "左右": "about",
    "上下": "about",
    "有余": "more_than",
    "余": "more_than",
    "多": "more_than",
    "几": "more_than",
    "来": "about",
}
"""What stands after a number or inside it."""
