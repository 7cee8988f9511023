"""Figures that something was put in beside, or into: the head of a page, a caption, an advert.

The copy is read without it. Where the hash then agrees, the release has those very characters on
either side of the figure, and what stands among them in the copy is none of its words.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from ..data.model import Locator, Metric
from ..extract.stage1_numbers.normalise import normalise
from ..numbers.hedge_words import AFTER, BEFORE
from ..text.bilingual import simplified
from ..text.patterns import pattern
from ..text.tsv_files import by_key
from .by_hash import PLAIN, Key, context_hits, key_of
from .edits_tried import DIRECTION, hedged_span
from .folded_copy import BESIDE, Copy, Occupied, Spot, bare
from .landmarks import Landmarks
from .what_changed import Altered

LONGEST = 150
"""Raw characters that may have been put in."""
PIECES = 8
"""Into how many pieces blanks and line ends may part these."""
REACH = 40
"""Raw characters beyond a landmark in which something may stand that a hash beside it covers."""
MOST = 1_000
"""Readings of one copy that are tried."""
_GAP = pattern(r"\s+")
_EDGE = "(?:[^\\W\\d〇零一二两三四五六七八九十百千万亿]|[-—–()（）【】])"
_IN_LINE = pattern(f"{_EDGE}.+{_EDGE}")
"""What may stand between blanks of one line: no digits that may be of a number beside it."""
_MARK = pattern(r"[①-⑳⓪†‡*＊]|[\[［〔]\d{1,2}[\]］〕]")
"""Of a footnote."""
_LOOSENS = (*BEFORE, "过", "破", "了")
_TURNS = pattern(f"{DIRECTION}了?$")


def put_in(
    copy: Copy, missing: Sequence[Locator], spots: Mapping[Locator, Spot]
) -> dict[Locator, Spot]:
    """Where those of `missing` stand whose hash agrees without something that was put in.

    Each is looked for between what the release has beside it, of which `spots` are the places. A
    figure that was parted reaches over what parts it.
    """
    landmarks, taken = Landmarks(copy, spots), Occupied(spots.values())
    sides = ((locator, *landmarks.sides(locator)) for locator in missing)
    groups = by_key(
        ((before.spot.end, after.spot.start if after else before.spot.end + LONGEST), locator)
        for locator, before, after in sides
    )
    readings = (
        (group, window, first)
        for (low, high), group in groups.items()
        for start, end in _stretches(copy.text, max(0, low - REACH), high + REACH)
        if not taken.overlaps(start, end)
        for window, first in [_without(copy.text, start, end)]
    )
    there: dict[Key, set[Spot]] = {}
    for group, window, first in islice(readings, MOST):
        for key, hits in context_hits(window, group, PLAIN, Occupied(())).items():
            spots_ = (copy.spot(hit.spot.start + first, hit.spot.end + first) for hit in hits)
            there.setdefault(key, set()).update(
                spot
                for spot, hit in zip(spots_, hits, strict=True)
                if not (hit.is_weak or taken.overlaps(spot.start, spot.end))
            )
    twins = by_key((key_of(locator), locator) for locator in missing)
    found: dict[Locator, Spot] = {}
    for key, alike in twins.items():
        apart: list[Spot] = []
        for spot in sorted(there.get(key, ()), key=lambda each: each.end - each.start):
            if not any(map(spot.overlaps, apart)):
                apart.append(spot)
        if len(alike) == len(apart):
            found |= zip(alike, sorted(apart), strict=True)
    return found


def with_hedge(plain: str, metric: Metric, now: Altered) -> Altered:
    """`now`, without the hedge of the release where only what was put in parts the two."""
    number, hedge = now.quantity, simplified("".join(metric.hedge_beside))
    is_bare = hedged_span(plain, number) == (number.start, number.end)
    if not (is_bare and hedge and metric.printed in now.as_read):
        return now
    low, high = max(0, number.start - LONGEST), number.end + LONGEST
    for start, end in _stretches(plain, low, high):
        is_before = end == number.start and plain.endswith(hedge, 0, start)
        if is_before or (start == number.end and plain.startswith(hedge, end)):
            as_read = now.as_read.replace(metric.printed, metric.as_written)
            return now._replace(
                quantity=number._replace(qualifier=metric.qualifier), as_read=as_read
            )
    return now


def may_be_parted(plain: str, metric: Metric, now: Altered) -> bool:
    """Whether the print of the release may stand there with something in it: a part of it ends or
    begins at a blank, or it is whole without one of the lines.
    """
    (start, end), was = now.span, bare(normalise(metric.as_written))
    lines = plain[start:end].split("\n")
    if start + len(lines[0]) >= now.quantity.numeral_end:
        end = start + len(lines[0])  # a unit in another line may be of what was left out
    here = bare(plain[start:end])
    without = (bare("".join(lines[:at] + lines[at + 1 :])) for at in range(len(lines)))
    return (
        here != was
        and (
            (was.startswith(here) and plain[end : end + 1].isspace())
            or (was.endswith(here) and plain[start - 1 : start].isspace())
        )
    ) or was in without


def _stretches(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Where something may have been put in: whole lines, what stands between blanks, or the mark
    of a footnote.

    A hedge or a word of direction at either end, and in a line a digit or a mark, may be of a
    number that stands beside it.
    """
    yield from (mark.span() for mark in _MARK.finditer(text, low, high))
    gaps = [gap.span() for gap in _GAP.finditer(text, low, high)]
    for at, (start, first) in enumerate(gaps):
        for last, end in gaps[at + 1 : at + 1 + PIECES]:
            if end - start > LONGEST:
                break
            inside = text[first:last]
            is_lines = "\n" in text[start:first] and "\n" in text[last:end]
            is_loose = inside.endswith(_LOOSENS) or inside.startswith(tuple(AFTER))
            is_apart = is_lines or _IN_LINE.fullmatch(inside)
            if is_apart and not is_loose and not _TURNS.search(inside):
                yield start, end


def _without(text: str, start: int, end: int) -> tuple[Copy, int]:
    """The text about a stretch without it, and where that begins."""
    first = max(0, start - BESIDE)
    stretch = Spot(start - first, end - first, 0, 0)
    return Copy(text[first : end + BESIDE], instead={stretch: ""}), first
