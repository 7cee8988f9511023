"""Figures that the copy prints otherwise: the context hash tells which they were.

A figure whose print was altered is in no place of the copy, but its surroundings are. So the
printed figure is read in the place of each number that may have become of it, with the hedge
and the word of direction that the release had, and with altered neighbours put right; where
the hash agrees, that place is certain, and so is what stands there now.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.core.verify.alignment import Pairing, aligned
from lvliang_cli.core.verify.attempts import attempts
from lvliang_cli.core.verify.change import Altered, Attempt, Evidence
from lvliang_cli.core.verify.context import is_bare, key_of
from lvliang_cli.core.verify.copy import BESIDE, Copy, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers
from lvliang_cli.core.verify.folding import NUMERALS, folded, is_mark
from lvliang_cli.core.verify.landmarks import Landmarks
from lvliang_cli.core.verify.names import SOME, Names
from lvliang_cli.core.verify.windows import AROUND, Pair, cut_pairs, plain_pairs

NEAREST = 4
"""How many numbers are tried for a figure, the likeliest first."""
LEAST_LETTERS = 6
"""Letters beside a figure that may tell it from others of its form."""
REACH = 18
"""Visible characters in which a hash may meet a neighbour: twelve, and punctuation."""
CUT, CUT_ATTEMPTS = 2, 4
"""Of the numbers and the attempts, how many are tried where lines were joined or broken."""


def spans_of(said: Mapping[Locator, Altered]) -> dict[tuple[int, int], str]:
    """What the release has in the place of each altered stretch of the copy."""
    return {each.span: each.as_read for each in said.values()}


class Search:
    """What was tried at the numbers of a copy, so that nothing is tried twice."""

    def __init__(self, numbers: CopyNumbers) -> None:
        self._numbers, self._plain = numbers, numbers.plain
        self._tried: set[tuple[object, ...]] = set()
        self._beside: dict[Locator, tuple[str, str]] = {}
        self._all_letters = _letters("".join(map(folded, numbers.copy.text)))

    def altered(
        self,
        landmarks: Landmarks,
        missing: Sequence[Locator],
        metrics: Mapping[Locator, Metric],
        taken: Mapping[Locator, Spot],
        instead: Mapping[tuple[int, int], str],
        names: Names,
    ) -> dict[Locator, Altered]:
        """What became of `missing` figures, as far as the hash says so.

        `taken` are places that are accounted for, `instead` what was there in the release.
        """
        pairs = aligned(self._numbers, landmarks, missing, metrics, taken, names)
        near = {
            locator: [(min(pair.left, pair.right), pair.number) for pair in ranked[:NEAREST]]
            for locator, ranked in pairs.items()
        }
        twins = Counter(map(key_of, missing))
        likely = self._likely(pairs, instead)
        readings = [sorted({**instead, **likely}.items()), sorted(instead.items())]
        certain: dict[Locator, Altered] = {}
        used: set[int] = set()
        for is_cut in (False, True) if taken else (False,):
            for locator, ranked in near.items():
                for off, number in ranked[: CUT if is_cut else None]:
                    is_alone = twins[key_of(locator)] == 1 or off == 0
                    if locator in certain or number.start in used or not is_alone:
                        continue
                    found = self._certain(locator, metrics[locator], number, readings, is_cut)
                    is_whole = "\n" not in self._plain[number.start : number.end]
                    if found is not None and ((off == 0 and is_whole) or not found[1]):
                        certain[locator] = found[0]
                        used.add(number.start)
        return self._borne_out(certain, likely, metrics, names)

    def _borne_out(
        self,
        certain: dict[Locator, Altered],
        likely: Mapping[tuple[int, int], str],
        metrics: Mapping[Locator, Metric],
        names: Names,
    ) -> dict[Locator, Altered]:
        """Without what was confirmed by a guess beside it that is not itself confirmed.

        Sentences of one form differ in their numbers and names alone: with numbers guessed, any
        would fit. So the words have to stand in the copy once, and some of the name with them.
        """
        guesses = sorted(likely)
        black = self._numbers.copy.black_before
        while True:
            there = {each.quantity.start: locator.as_written for locator, each in certain.items()}
            unsure = [
                locator
                for locator, each in certain.items()
                if not (
                    self._is_distinct(locator)
                    and names.share(self._numbers, each.quantity, metrics[locator]) >= SOME
                )
                and any(
                    there.get(start) != likely[start, end]
                    for start, end in guesses[
                        bisect_left(guesses, (each.span[0] - BESIDE, 0)) : bisect_left(
                            guesses, (each.span[1] + BESIDE, 0)
                        )
                    ]
                    if black[max(start, each.span[0])] - black[min(end, each.span[1])] <= REACH
                )
            ]
            if not unsure:
                return certain
            for locator in unsure:
                del certain[locator]

    def _is_distinct(self, locator: Locator) -> bool:
        """Whether the words that the hash covered, numbers apart, stand in the copy once."""
        before, after = self._beside[locator]
        if len(before) + len(after) < LEAST_LETTERS:
            return False
        words = f"{re.escape(before)}.{{0,6}}?{re.escape(after)}"
        return sum(1 for _ in islice(re.finditer(words, self._all_letters), 2)) == 1

    def _likely(
        self,
        pairs: Mapping[Locator, list[Pairing]],
        instead: Mapping[tuple[int, int], str],
    ) -> dict[tuple[int, int], str]:
        """The printed figures that most likely stood where other numbers stand, each once."""
        likely: dict[tuple[int, int], str] = {}
        used: set[int] = set()
        for locator, ranked in sorted(pairs.items(), key=lambda each: -each[1][0].lead):
            start, end = ranked[0].number.start, ranked[0].number.end
            is_same = self._plain[start:end] == normalise(locator.as_written).removeprefix("第")
            if not is_same and start not in used:
                likely[start, end] = locator.as_written
            used.add(start)
        return likely

    def _certain(
        self,
        locator: Locator,
        metric: Metric,
        number: Quantity,
        readings: Sequence[Sequence[tuple[tuple[int, int], str]]],
        is_cut: bool,
    ) -> tuple[Altered, bool] | None:
        """What `number` was, if the hash of `locator` confirms it; and whether that is weak.

        `readings` have what to read in the place of altered neighbours. With `is_cut` its
        surroundings may be cut anywhere, as where lines were joined.
        """
        written = normalise(locator.as_written)
        first = max(0, number.start - BESIDE)
        last = min(len(self._plain), number.end + BESIDE)
        token = _kept(locator.as_written.partition("\n")[0])
        pairs_of, most = (cut_pairs, CUT_ATTEMPTS) if is_cut else (plain_pairs, None)
        for instead in readings:
            others = {
                Spot(start - first, end - first, 0, 0): text
                for (start, end), text in instead[
                    bisect_left(instead, first, key=_begins) : bisect_left(
                        instead, last, key=_begins
                    )
                ]
                if end <= last and (end <= number.start or number.end <= start)
            }
            tried = (locator, number.start, number.end, frozenset(others.items()), is_cut)
            if tried in self._tried:
                continue
            self._tried.add(tried)
            window = Copy(self._numbers.copy.text[first:last], instead=others)
            for attempt in islice(attempts(self._plain, metric, locator, number), most):
                is_same = self._plain[attempt.start : attempt.end] == written
                if is_same and not attempt.before and not attempt.after and "\n" not in written:
                    continue  # whether that is the figure was settled before
                spot = window.spot(attempt.start - first, attempt.end - first)
                found = _confirmed(token, attempt, pairs_of(window, spot), locator.context_sha256)
                end = max(attempt.end, number.end)
                if found is not None and not is_bare(self._plain, attempt.start, end, found):
                    as_read = f"{attempt.before}{locator.as_written}{attempt.after}"
                    how: Evidence = (
                        "cut-context" if is_cut else "mended-context" if others else "context"
                    )
                    now = Altered(number, attempt._replace(end=end), as_read, how)
                    self._beside[locator] = _letters(found[0].text), _letters(found[1].text)
                    return now, _is_weak(found, not is_cut)
        return None


def _letters(text: str) -> str:
    """`text` without numerals and marks."""
    return "".join(c for c in text if c not in NUMERALS and not is_mark(c))


def _begins(pair: tuple[tuple[int, int], str]) -> int:
    return pair[0][0]


def _kept(text: str) -> str:
    parts = (part for character in text for part in folded(character))
    return "".join(part for part in parts if not is_mark(part))


def _confirmed(token: str, attempt: Attempt, pairs: Iterable[Pair], digest: str) -> Pair | None:
    before, after = _kept(attempt.before), _kept(attempt.after)
    for left, right in pairs:
        if not left.is_whole and not right.is_whole:
            continue
        text = f"{(left.text + before)[-AROUND:]}{token}{(after + right.text)[:AROUND]}"
        if sha256_of(text.encode("utf-8", "surrogatepass")) == digest:
            return left, right
    return None


def _is_weak(pair: Pair, is_plain: bool) -> bool:
    sizes = [len(side.text) for side in pair]
    return max(sizes) < AROUND and sum(sizes) < (4 if is_plain else 8)
