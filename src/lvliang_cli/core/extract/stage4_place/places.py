"""Stage 4: where a figure holds."""

from collections.abc import Sequence

from lvliang_cli.core.extract.record import Article, Mention


def places(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `place` of every mention, and the place of the article as a whole."""
