"""Doubts have words, and lower the confidence of a figure."""

from decimal import Decimal

from lvliang_cli.core.extract.model.reasons import DOUBTS, confidence


def test_doubts_lower_the_confidence() -> None:
    assert confidence(()) == 1
    assert confidence(("no-basis", "chinese-numeral")) == Decimal("0.88")
    assert confidence(tuple(DOUBTS)) == 0
