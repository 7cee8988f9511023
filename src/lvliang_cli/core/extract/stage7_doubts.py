"""Stage 7: what is doubtful about a figure beside what the stages before have said."""

from lvliang_cli.core.extract.record import Article, Mention
from lvliang_cli.core.extract.stage1_numbers.hedging import hedge_before
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.numbers.hedges import BEFORE


def doubts(article: Article, mentions: list[Mention]) -> None:
    """Add the codes of `reasons.DOUBTS` that each mention earns."""
    for mention in mentions:
        mention.doubts += _doubts(article, mention)


def _doubts(article: Article, mention: Mention) -> list[str]:
    quantity, change = mention.quantity, mention.change
    printed = article.text[mention.start : mention.end]
    plain = article.plain[mention.start : mention.end]
    carried = () if change is None else change.carried
    due = (
        ("ambiguous", bool(quantity.readings)),
        ("range", quantity.upper is not None),
        ("two-hedges", _has_two_hedges(article.plain, quantity)),
        ("look-alike", _has_look_alike(printed, plain)),
        ("line-break", "\n" in plain),
        ("shared-unit", quantity.inherits),
        ("no-basis", change is not None and not change.basis_as_written),
        ("direction-carried", "direction-carried" in carried),
        ("basis-carried", "basis-carried" in carried),
        ("no-thing-counted", not mention.subject.words),
    )
    return [code for code, is_due in due if is_due]


def _has_look_alike(printed: str, plain: str) -> bool:
    pairs = zip(printed, plain, strict=True)
    return any(a != b and (a == "ー" or (a.isascii() and b.isdigit())) for a, b in pairs)


def _has_two_hedges(text: str, quantity: Quantity) -> bool:
    """``近300余人``: one hedge before the number, another inside it."""
    before = hedge_before(text, quantity.start)
    return bool(quantity.hedge and before) and BEFORE[before] != quantity.qualifier
