"""A reader's text, folded for comparison, with the way back to every raw position.

Width, style, script and white space of characters make no difference.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple
from unicodedata import category, normalize

from ..text.bilingual import simplified
from ..text.tsv_files import by_key

Script = Literal["as_written", "simplified", "traditional"]

DIGITS = frozenset("0123456789")
CHINESE_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿")
NUMERALS = DIGITS | CHINESE_NUMERALS

ENDS = frozenset("。!?;！？；\n")
"""Raw characters after which a sentence ends."""

_MARKS = {"Ps": "(", "Pe": ")", "Pd": "-", "Pi": '"', "Pf": '"'}
"""Punctuation by Unicode category: brackets, dashes and quotation marks of any form."""
_OTHER_MARKS = {"'": '"'}


@cache
def folded(character: str) -> str:
    """One raw character as it is compared: none or more characters.

    NFKC of this character alone, without white space and controls (categories Z and C).
    Of punctuation only what it is remains, not its form: all brackets are round, all
    dashes hyphens, all quotation marks straight.
    """
    return "".join(
        _OTHER_MARKS.get(part) or _MARKS.get(category(part), part)
        for part in normalize("NFKC", character)
        if category(part)[0] not in "ZC"
    )


@cache
def is_mark(part: str) -> bool:
    """Whether a folded character is punctuation, which context hashes leave out."""
    return category(part)[0] == "P"


@cache
def is_symbol(part: str) -> bool:
    """Whether a folded character is a symbol or an accent, which copying may add."""
    return category(part)[0] in "SM"


def bare(text: str) -> str:
    """`text` without white space."""
    return "".join(text.split())


def in_scripts(text: str) -> dict[Script, str]:
    """`text` as it is, and in simplified characters where those differ; positions stay the same."""
    scripts: dict[Script, str] = {"as_written": text}
    if (other := simplified(text)) != text:
        scripts["simplified"] = other
    return scripts


PIECES = 3
"""Into how many pieces blanks may part a number that is not all of a run of digits."""
_DIGITS = re.compile("[0-9]+")
_RUN = re.compile("[0-9]+(?:,[0-9]{3}(?![0-9]))*")
BESIDE = 80
"""Raw characters on either side of a number that its hash may need."""


class Spot(NamedTuple):
    """Raw positions `start` to `end`, and `low` to `high` in `Copy.kept`; half-open."""

    start: int
    end: int
    low: int
    high: int

    def overlaps(self, other: "Spot") -> bool:
        return self.start < other.end and other.start < self.end


class Occupied:
    """The raw stretches of some spots."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        spans = sorted((spot.start, spot.end) for spot in spots)
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate((end for _, end in spans), max))

    def overlaps(self, start: int, end: int) -> bool:
        """Whether one of them has a character of ``text[start:end]``."""
        at = bisect_left(self._starts, end)
        return at > 0 and self._ends[at - 1] > start


class Copy:
    r"""A text and two folded forms of it.

    Attributes:
        text: the raw text; lines end with ``\n``, positions count its code points.
        marked: the folded text with its punctuation, without white space.
        kept: the same without punctuation: what context hashes are made of.
        borders: where lines that are not empty begin in `kept`, and its length.

    With `drop_symbols`, symbols and accents are left out of both: Markdown, tables and
    some quotation marks add them to a copy. `instead` has what to read in the place of
    some spots of the text; such a reading is never a place itself, but may be parted by what is
    left out.
    """

    def __init__(
        self, text: str, *, drop_symbols: bool = False, instead: Mapping[Spot, str] | None = None
    ) -> None:
        self.text = text
        self.instead = instead or {}
        self._replaced = Occupied(spot for spot, text in self.instead.items() if text)
        marked: list[str] = []
        kept: list[str] = []
        self._marked_at: list[int] = []
        self._kept_before: list[int] = []
        borders = [0]
        for position, character in self._read():
            if character == "\n":
                borders.append(len(kept))
            for part in folded(character):
                if drop_symbols and is_symbol(part):
                    continue
                marked.append(part)
                self._marked_at.append(position)
                self._kept_before.append(len(kept))
                if not is_mark(part):
                    kept.append(part)
        self._kept_before.append(len(kept))
        self.marked, self.kept = "".join(marked), "".join(kept)
        self.borders = list(dict.fromkeys([*borders, len(kept)]))

    @cached_property
    def without_symbols(self) -> "Copy":
        """The same without symbols and accents; itself if it has none."""
        other = Copy(self.text, drop_symbols=True)
        return self if other.kept == self.kept else other

    def _read(self) -> Iterator[tuple[int, str]]:
        """Every character with its position, or the position of what it stands for."""
        last = 0
        for spot, instead in sorted(self.instead.items()):
            yield from enumerate(self.text[last : spot.start], last)
            yield from ((spot.start, character) for character in instead)
            last = spot.end
        yield from enumerate(self.text[last:], last)

    def raw_span(self, first: int, last: int) -> tuple[int, int] | None:
        """Raw start and end of ``marked[first:last]``.

        None if it halves a raw character, or holds what stands there instead.
        """
        at = self._marked_at
        start, end = at[first], at[last - 1] + 1
        if self._replaced.overlaps(start, end):
            return None
        halves_first = first > 0 and at[first - 1] == at[first]
        halves_last = last < len(at) and at[last - 1] == at[last]
        return None if halves_first or halves_last else (start, end)

    def spot(self, start: int, end: int) -> Spot:
        """Raw positions with those of `kept`; what stands there instead counts as there."""
        low, high = (self._kept_before[bisect_left(self._marked_at, at)] for at in (start, end))
        return Spot(start, end, low, high)

    def paragraph(self, position: int) -> int:
        """The number of the line that holds a raw position, from 1."""
        return bisect_right(self._line_starts, position)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(at + 1 for at, character in enumerate(self.text) if character == "\n")]

    @cached_property
    def runs(self) -> dict[str, list[int]]:
        """Where each run of digits begins in `marked`, commas between thousands left out.

        Blanks may part a run in the text: every few of its pieces are a run as well.
        """
        found: dict[str, list[int]] = {}
        for run in _RUN.finditer(self.marked):
            begins = [*(number.start() for number in _DIGITS.finditer(run[0])), len(run[0])]
            begins = [at + run.start() for at in begins]
            inner = range(run.start() + 1, run.end())
            begins += [at for at in inner if self._marked_at[at] > self._marked_at[at - 1] + 1]
            begins = sorted(set(begins))
            for at, first in enumerate(begins):
                for last in {*begins[at + 1 : at + 1 + PIECES], run.end()} - {first}:
                    digits = self.marked[first:last].replace(",", "")
                    found.setdefault(digits, []).append(first)
        return found

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where each pair of characters that are not punctuation begins in `marked`."""
        at = [at for at, part in enumerate(self.marked) if not is_mark(part)]
        return by_key(zip(map("".join, pairwise(self.kept)), at, strict=False))

    @cached_property
    def black_before(self) -> list[int]:
        """For every raw position, how many characters before it are visible."""
        return list(accumulate((folded(c) != "" for c in self.text), initial=0))
