"""The verdict of a check in one sentence, claiming no more than it knows."""

from lvliang_cli.core.check.verdict import number_wording as wording
from lvliang_cli.core.check.verdict.result import PATTERNS, VERDICTS, Result
from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.text.bilingual import Words, joined

DETAILS = WORDS_OF["checkable-because"] | WORDS_OF["verdict-detail"]
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
