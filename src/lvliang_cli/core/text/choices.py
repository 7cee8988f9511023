"""The refusal of a word that is not among the known ones."""

from collections.abc import Iterable, Sequence

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage


def not_among(
    words: Words, text: str, known: Sequence[str], also_called: Iterable[str] = ()
) -> BadUsage:
    """The failure that `words` tell, with `known` listed and the nearest names suggested.

    `also_called` are further names that would have been accepted.
    """
    from lvliang_cli.core.text.suggest import nearest

    listed = ", ".join(known)
    return BadUsage(
        words,
        token=text,
        hint=Words(f"可选:{listed}", f"one of: {listed}"),
        did_you_mean=nearest(text, [*known, *also_called]),
    )
