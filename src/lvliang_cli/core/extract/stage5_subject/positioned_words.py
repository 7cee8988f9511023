"""Words of a text that know where they stand, so that cutting and joining loses no position."""

import re
from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple


class Words(NamedTuple):
    """Characters of the normalised text, each with its position; -1 for one that is added."""

    plain: str
    at: tuple[int, ...]

    def cut(self, start: int, end: int) -> "Words":
        """These without the characters ``start:end``."""
        return Words(self.plain[:start] + self.plain[end:], self.at[:start] + self.at[end:])

    def part(self, start: int, end: int | None = None) -> "Words":
        return Words(self.plain[start:end], self.at[start:end])

    def without(self, pattern: re.Pattern[str]) -> "Words":
        """These without every stretch that `pattern` finds."""
        kept = self
        if self.plain:  # between most figures of a list stands nothing
            for found in reversed(list(pattern.finditer(self.plain))):
                kept = kept.cut(found.start(), found.end())
        return kept

    def before(self, pattern: re.Pattern[str]) -> "Words":
        """These up to the first stretch that `pattern` finds."""
        found = pattern.search(self.plain)
        return self if found is None else self.part(0, found.start())

    def after(self, pattern: re.Pattern[str]) -> "Words":
        """These from the end of what `pattern` finds."""
        found = pattern.search(self.plain)
        return self if found is None else self.part(found.end())

    def has(self, pattern: re.Pattern[str]) -> bool:
        return pattern.search(self.plain) is not None

    def strip(self, characters: str) -> "Words":
        start = len(self.plain) - len(self.plain.lstrip(characters))
        return self.part(start, max(start, len(self.plain.rstrip(characters))))

    def plus(self, other: "Words") -> "Words":
        return Words(self.plain + other.plain, self.at + other.at)

    def onto(self, other: "Words") -> "Words":
        """These and `other`; what these end and it begins with is said once: 办理 in
        网上办理 + 办理业务.
        """
        sizes = range(min(len(self.plain), len(other.plain)), 1, -1)
        shared = next((n for n in sizes if self.plain.endswith(other.plain[:n])), 0)
        return self.part(0, len(self.plain) - shared).plus(other)

    def printed(self, text: str) -> str:
        """As `text` has them, without blanks and line ends."""
        kept = (text[at] if at >= 0 else c for c, at in zip(self.plain, self.at, strict=True))
        return "".join(character for character in kept if not character.isspace())

    def spans(self) -> tuple[tuple[int, int], ...]:
        """The runs of the text that these are made of, in the order of the words."""
        found: list[tuple[int, int]] = []
        for at in (at for at in self.at if at >= 0):
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
        return tuple(found)


NOTHING = Words("", ())


def words_at(plain: str, start: int, end: int) -> Words:
    return Words(plain[start:end], tuple(range(start, end)))


def added(words: str) -> Words:
    """Words that are not printed."""
    return Words(words, (-1,) * len(words))


def joined(parts: Iterable[Words]) -> Words:
    return reduce(Words.plus, parts, NOTHING)
