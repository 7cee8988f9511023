"""Times that have a name and no days of their own: festivals, operations, plans, censuses."""

from lvliang_cli.core.text.tsv_files import any_of, word_list

_FESTIVAL = f"(?:{any_of(word_list('festivals'))})"
_COUNT = r"[一二两三四五六七八九十几\d]{1,3}"
NAMED = (
    # 春节期间; 2025年春节假期8天; 春运首周; 春运前二十日; 国庆中秋假期
    rf"[“\"]?{_FESTIVAL}[”\"]?(?:[、和及与]?{_FESTIVAL})?(?:节?长?假[日期]|黄金周|小长假)?(?:期间|时期)?"
    rf"(?:前{_COUNT}[日天]|首[周日]|第{_COUNT}[日天]|\d{{1,2}}天)?"
    # 近年来; 近三年; 五年来; 过去一年
    rf"|近(?:{_COUNT})?年(?:来|间)?|(?<!\d){_COUNT}年(?:来|间)|(?:过去的?|未来|今后){_COUNT}年|这一年"
    # 一个月来; 近一周
    rf"|近{_COUNT}个?(?:月|周|天)来?|{_COUNT}个?多?月来|长期以来"
    # 往年同期
    r"|往年(?:同期)?"
)
"""A pattern without groups, to stand within another."""
PLANS = {"十五五": 2026, "十四五": 2021, "十三五": 2016, "十二五": 2011, "十一五": 2006}
"""First year of each five-year plan."""
CENSUS = {4: (1990, 7, 1), 5: (2000, 11, 1), 6: (2010, 11, 1), 7: (2020, 11, 1)}
"""Reference day of each national census of the population."""
