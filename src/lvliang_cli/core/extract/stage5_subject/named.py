"""What a figure was found to count, while the stage is at work."""

from lvliang_cli.core.extract.stage5_subject.words import NOTHING, Words


class Named:
    """The thing counted by one figure.

    Attributes:
        words: the name so far.
        own: what its own clause names; empty where all is carried.
        carried: as `record.Subject.carried`.
        part, whole: of a share, what is a part of what; None when it is no share.
        of: the name without what a ratio adds to it: 完成预算的.
        mean_of: the name without 日均, where it was printed alone.
        sentence: where its sentence begins.
        unit: id of the unit.
        is_based: a basis of comparison is printed for it.
        is_whole: it is what a share is of: 占总数80起的5%.
        is_limit: it is a limit in the name of the figure before: 过火面积在15平方米以下.
        is_level: neither a change nor a share.
        scopes: what could tell it from a figure of the same name, the best first.
    """

    __slots__ = (
        "carried",
        "is_based",
        "is_level",
        "is_limit",
        "is_whole",
        "mean_of",
        "of",
        "own",
        "part",
        "scopes",
        "sentence",
        "unit",
        "whole",
        "words",
    )

    def __init__(self, words: Words, own: Words, carried: str, sentence: int) -> None:
        self.words, self.own, self.carried, self.sentence = words, own, carried, sentence
        self.part: Words | None = None
        self.of: Words | None = None
        self.mean_of: Words | None = None
        self.whole: Words | None = None
        self.is_level, self.unit = True, ""
        self.is_based = self.is_whole = self.is_limit = False
        self.scopes: tuple[Words, ...] = (NOTHING,)
