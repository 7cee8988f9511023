"""Words of the trade that set a small count apart from a figure of speech.

"Two" in 破获两起 is a figure because of the verb; 两起 alone may be anything. The verbs
are those that releases report results with.
"""

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import any_of, word_list

RESULT_VERBS = frozenset(word_list("results"))
_ASPECTS = "了过出到得涉"
VERB_AT_END = pattern(f"(?P<verb>{any_of([*RESULT_VERBS, *word_list('links')])})[{_ASPECTS}]?共?$")
"""A verb or link word right before a number."""
RESULT_INSIDE = pattern(any_of([*RESULT_VERBS, "共", "累计", "共计"]))
CASE_NOUN = pattern(
    r"[^，,。;；、\n\d]{0,25}?(?:嫌疑人|嫌犯|逃犯|在逃|涉案|违法|被告人|团伙|窝点|积案|要案|串案|大案|专案|案|事故|警情|受害人|被害人|死亡|受伤|遇难|重伤|轻伤|获救|罪犯|毒贩|吸毒|枪支|赌场)"
)
"""What police and courts count, after a unit: 抓获逃犯."""
INCIDENT = pattern(r"[^，,。;；\n]{0,40}?(?:案|事故|警情|事件|纠纷|诈骗|盗窃|火灾)")
INCIDENT_AT_END = pattern("(?:案|案件|积案|事故|警情|纠纷)$")
"""What happened, after a unit and before one: 发生火灾; 破获积案."""
TASK_NOUN = pattern(
    r"[^，,。;；\n\d]{0,12}(?:工作|任务|措施|举措|工程|行动|机制|战役|计划|活动|指标|内容|要求|规定|清单)"
)
TASK_VERB_AT_END = pattern("(?:量化为|细化为|分解为|梳理出|推出|出台|制定)$")
QUOTED_PROGRAMME = pattern(
    "“[三四五六七八九十]{1,2}(?:大(?:工程|行动|战役|任务|专项)|场(?:战役|硬仗|战斗))”"
)
"""What is planned: 部署重点工作; 细化为; “三大行动”."""
ABSTRACT_NOUN = pattern(
    "意识|自信|特[点征]|亮点|维护|确立|方面|阶段|环节|层面|维度|角度|坚持|确保|必须|严禁|不放过|一律|务必|转变|统一|结合|注重|突出|强化|加强|到位|不变"
)
"""What 个 counts in slogans: 两个维护."""
ANAPHORA = word_list("references")
"""Words before a small count that refer to what was told, or make it another word."""
AFTER_OBJECT = '，,。、;；：:)!！?？\n”"（(和与及并'
"""What follows a count that stands behind its object: 抓获逃犯五名。"""
EARLIER_COUNTED = tuple("个支枚把台批份笔张本")
"""Weak measure words that a verb and its object before them make figures of."""
SINGLE_COUNTED = tuple("起个名人位处家户件例宗辆伙支把")
"""Measure words that make a figure of 一 between a verb and a case: 捣毁一个窝点."""
