"""Where a figure stands, as a dataset holds it: paragraph, occurrence, context hash."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple
from unicodedata import category, normalize

from ..data.model import Locator
from ..text.hashing import sha256_of
from ..text.tsv_files import by_key

AROUND = 12
"""Kept characters on either side of a token that its context hash covers."""


class Printed(NamedTuple):
    """Text that stands at `start` of a source, in a paragraph (from 1) that may have a number."""

    paragraph: int
    item: int | None
    start: int
    as_written: str

    @property
    def within(self) -> str:
        """What of it stands in its paragraph."""
        return self.as_written.partition("\n")[0]


def locators(source: str, lines: list[str], printed: Collection[Printed]) -> Iterator[Locator]:
    """The locator of each of `printed` in the text with these `lines`, in order."""
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    prints = by_key((each.paragraph, each.within) for each in printed)
    counted = {
        number: _occurrences(lines[number - 1], {*words}) for number, words in prints.items()
    }
    for each in printed:
        line, at = lines[each.paragraph - 1], each.start - starts[each.paragraph - 1]
        yield Locator(
            source=source,
            paragraph=each.paragraph,
            item=each.item,
            start=each.start,
            end=each.start + len(each.as_written),
            as_written=each.as_written,
            occurrence=counted[each.paragraph][at, each.within],
            context_sha256=context_sha256(line, at, at + len(each.within)),
        )


def _occurrences(line: str, prints: set[str]) -> dict[tuple[int, str], int]:
    """How many of each of `prints` begin in `line` up to each place where one does."""
    by_first = by_key((words[0], len(words)) for words in prints)
    lengths = {first: {*all_} for first, all_ in by_first.items()}
    count: Counter[str] = Counter()
    found = {}
    for at, character in enumerate(line):
        for length in lengths.get(character, ()):
            words = line[at : at + length]
            if len(words) == length and words in prints:
                count[words] += 1
                found[at, words] = count[words]
    return found


def context_sha256(paragraph: str, start: int, end: int) -> str:
    """The hash of ``paragraph[start:end]`` with what stands around it.

    NFKC character by character, without white space, punctuation and controls; the
    last 12 kept characters before it, its own, and the first 12 after it.
    """
    back = _around(paragraph[at] for at in range(start - 1, -1, -1))
    left = "".join([*back][::-1])[-AROUND:]
    right = "".join(_around(paragraph[at] for at in range(end, len(paragraph))))
    kept = left + "".join(map(_kept, paragraph[start:end])) + right[:AROUND]
    return sha256_of(kept.encode("utf-8", "surrogatepass"))


def _around(characters: Iterable[str]) -> Iterator[str]:
    """What is kept of the first characters of which something is, one string for each."""
    return islice(filter(None, map(_kept, characters)), AROUND)


@lru_cache(maxsize=20_000)
def _kept(character: str) -> str:
    return "".join(p for p in normalize("NFKC", character) if category(p)[0] not in "ZPC")
