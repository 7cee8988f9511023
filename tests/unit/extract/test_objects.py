"""The noun after a unit, with where it ends."""

import pytest

from lvliang_cli.core.extract.model.mention import Mention
from lvliang_cli.core.extract.stage1_numbers.judging import judged
from lvliang_cli.core.extract.stage5_subject.objects import object_after


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("疏散25828名群众,转移物资。", "群众"),
        ("造成3人受伤。", "受伤"),
        ("其中5名责任人被依法不起诉。", "责任人被依法不起诉"),
        ("立案30起,同比持平。", ""),
        ("立案30起左右。", ""),
        ("破案率97%工作。", ""),
        ("120名法官人均结案242件。", "法官"),
        ("结案超过3000万件大关。", ""),
        ("占97%的案件。", "案件"),
    ],
)
def test_the_noun_ends_at_a_verb_or_a_mark(text: str, noun: str) -> None:
    quantity, verdict = next(pair for pair in judged(text) if pair[1].class_ is not None)
    mention = Mention(quantity, verdict)
    words, end = object_after(text, mention, len(text))
    assert words.plain == noun
    assert end >= mention.end
    assert all(text[at] == character for character, at in zip(*words, strict=True))
