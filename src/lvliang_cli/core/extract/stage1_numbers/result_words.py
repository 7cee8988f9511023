"""Words of the trade that set a small count apart from a figure of speech.

"Two" in 破获两起 is a figure because of the verb; 两起 alone may be anything. The verbs
are those that releases report results with.
"""

from lvliang_cli.core.extract.language.lexicon import any_of, word_list
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tables import patterns

RESULT_VERBS = frozenset(word_list("results"))
_ASPECTS = "了过出到得涉"
VERB_AT_END = pattern(f"(?P<verb>{any_of([*RESULT_VERBS, *word_list('links')])})[{_ASPECTS}]?共?$")
"""A verb or link word right before a number."""
RESULT_INSIDE = pattern(any_of([*RESULT_VERBS, "共", "累计", "共计"]))
_said = patterns("lexicon/results_and_tasks").__getitem__
CASE_NOUN, INCIDENT, INCIDENT_AT_END = map(_said, ("case-noun", "incident", "incident-at-end"))
"""What police and courts count, after a unit; what happened, before one as well."""
TASK_NOUN, TASK_VERB_AT_END = map(_said, ("task-noun", "task-verb-at-end"))
QUOTED_PROGRAMME, ABSTRACT_NOUN = map(_said, ("quoted-programme", "abstract-noun"))
"""What is planned; then, what 个 counts in slogans."""
ANAPHORA = word_list("references")
"""Words before a small count that refer to what was told, or make it another word."""
AFTER_OBJECT = '，,。、;；：:)!！?？\n”"（(和与及并'
"""What follows a count that stands behind its object: 抓获逃犯五名。"""
EARLIER_COUNTED = tuple("个支枚把台批份笔张本")
"""Weak measure words that a verb and its object before them make figures of."""
SINGLE_COUNTED = tuple("起个名人位处家户件例宗辆伙支把")
"""Measure words that make a figure of 一 between a verb and a case: 捣毁一个窝点."""
