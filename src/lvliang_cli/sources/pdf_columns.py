"""Which parts of a page of a PDF are read after one another: prose that is set in columns.

A gutter is a place that lines of both sides keep clear, one below the other; lines that cross it,
as a title does, part what stands above them from what stands below.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import inf
from typing import Any

from .pdf_paragraphs import WIDE

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in points from the upper left corner of the page."""
LEAST_GAP = 0.9  # between columns, in sizes of the letters
LEAST_LINES = 3  # with text on both sides
LEAST_LETTERS = 8  # of the lines of a column on average
LEAST_FILLED = 0.4  # of the lines of a column go to its edge


def regions(lines: Sequence[dict[str, Any]]) -> list[Box]:
    """The parts of a page in the order they are read in, which cover it; one without columns.

    `lines` are those of pdfplumber; a table is one without characters.
    """
    lines = sorted(lines, key=lambda line: float(line["top"]))
    gaps = list(_gaps(lines))
    at = _gutter(gaps)
    tops: list[float] = []
    is_set: list[bool] = []
    for crosses, group in groupby(lines, lambda line: _crosses(line, at)):
        zone = list(group)
        sides = not crosses and _are_columns(zone, at, gaps)
        if not tops or sides or is_set[-1]:
            tops.append(zone[0]["top"])
            is_set.append(sides)
    found: list[Box] = []
    for (top, bottom), sides in zip(pairwise([-inf, *tops[1:], inf]), is_set, strict=False):
        edges = [-inf, at, inf] if sides else [-inf, inf]
        found += [(left, top, right, bottom) for left, right in pairwise(edges)]
    return found


Gap = tuple[float, float, float]
"""Height, left and right of a place that a line, or two beside one another, keep clear."""


def _size(line: dict[str, Any]) -> float:
    return float(line["bottom"] - line["top"])


def _gaps(lines: Sequence[dict[str, Any]]) -> Iterator[Gap]:
    for line in lines:
        for one, other in pairwise(line["chars"]):
            if other["x0"] - one["x1"] >= LEAST_GAP * _size(line):
                yield line["top"], one["x1"], other["x0"]
    for one, other in pairwise(lines):  # on base lines of their own
        left, right = sorted((one, other), key=lambda line: float(line["x0"]))
        is_beside = other["top"] - one["top"] < _size(one)
        if is_beside and right["x0"] - left["x1"] >= LEAST_GAP * _size(one):
            yield other["top"], left["x1"], right["x0"]


def _gutter(gaps: Sequence[Gap]) -> float:
    """The middle of where most of `gaps` lie; nowhere where they are few."""
    ends = sorted([(left, 1) for _, left, _ in gaps] + [(right, -1) for _, _, right in gaps])
    open_, most, found = 0, LEAST_LINES - 1, inf
    for (at, step), (following, _) in pairwise([*ends, (inf, 0)]):
        open_ += step
        if open_ > most:
            most, found = open_, (at + following) / 2
    return found


def _crosses(line: dict[str, Any], at: float) -> bool:
    """Whether `line` has something at `at`, or letters too near one another on its two sides."""
    if not line["x0"] < at < line["x1"]:
        return False
    least = LEAST_GAP * _size(line)
    return not any(
        one["x1"] <= at <= other["x0"] and other["x0"] - one["x1"] >= least
        for one, other in pairwise(line["chars"])
    )


def _are_columns(lines: Sequence[dict[str, Any]], at: float, gaps: Sequence[Gap]) -> bool:
    """Whether `lines`, none of which crosses `at`, are prose on both sides of it."""
    first, last = lines[0]["top"], lines[-1]["top"]
    shared = sum(left <= at <= right and first <= top <= last for top, left, right in gaps)
    if shared < LEAST_LINES:
        return False
    sides = (
        [[char for char in line["chars"] if (char["x0"] < at) == is_left] for line in lines]
        for is_left in (True, False)
    )
    return all(_is_prose([chars for chars in side if chars]) for side in sides)


def _is_prose(lines: Sequence[Sequence[dict[str, Any]]]) -> bool:
    """Whether `lines` of letters are those of a column of Chinese prose."""
    text = "".join(char["text"] for line in lines for char in line)
    edge = max((line[-1]["x1"] for line in lines), default=0.0)
    filled = sum(edge - line[-1]["x1"] < WIDE * _size(line[0]) for line in lines)
    return (
        len(text) > LEAST_LETTERS * len(lines)
        and sum(char > "\u2e7f" for char in text) > len(text) / 2
        and filled > LEAST_FILLED * len(lines)
    )
