"""Copies altered at random: what is still there is found, and nothing that is not.

Each character of a copy knows where it came from (`altered_copies`), so that what was
found is compared with what is so, not against what the finder believes.
"""

from collections.abc import Iterable, Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.text.encoding import Decoded, decode
from lvliang_cli.core.verify import Finding, Verification, verify

from ..verifying import at_hand
from .altered_copies import (
    CHARACTERS,
    CONTENT,
    CUTTING,
    EVERY,
    FALSE,
    FURNISHED,
    LAYOUT,
    QUOTES,
    Glyphs,
    altered_copy,
    now_at,
    text_of,
    true_spans,
)

Spans = list[tuple[int, int]]
HARMLESS = [*CONTENT, *LAYOUT, *FURNISHED, *CHARACTERS]
EDGES = "".join(QUOTES) + "“”＂＇ \n\u3000\u200b"
LEAST_FOUND = 0.99


def held(
    release: tuple[Dataset, str], names: list[str], seed: object
) -> tuple[Verification, Glyphs]:
    dataset, text = release
    glyphs, data = altered_copy(text, names, Random(str(seed)))
    found = verify(dataset, data, decode(data, "copy.txt"))
    assert found.text == text_of(glyphs)
    return found, glyphs


def standing(glyphs: Glyphs, findings: Iterable[Finding]) -> Iterator[tuple[Finding, Spans]]:
    """Each with where its print truly stands, without quotation marks at its ends."""
    places = now_at(glyphs)
    for finding in findings:
        locator = finding.locator
        start = locator.end - len(locator.as_written.lstrip(EDGES))
        end = locator.start + len(locator.as_written.rstrip(EDGES))
        yield finding, true_spans(glyphs, places, locator._replace(start=start, end=end))


def scores(found: Verification, glyphs: Glyphs) -> tuple[int, int]:
    """How many of the figures that are still there were found, and how many were not.

    A false one fails the test at once, whatever else was found.
    """
    there = missed = 0
    for finding, spans in standing(glyphs, found.metrics + found.others):
        if finding.place is not None:
            _, start, end, text = finding.place
            here = end - len(text.lstrip(EDGES)), start + len(text.rstrip(EDGES))
            assert here in spans, finding
            there += 1
        elif spans:
            missed += 1
    return there, missed


@pytest.mark.parametrize("name", at_hand())
@pytest.mark.parametrize("alteration", EVERY)
def test_one_alteration(name: str, alteration: str) -> None:
    results = [scores(*held(at_hand()[name], [alteration], seed)) for seed in range(4)]
    found, missed = (sum(each) for each in zip(*results, strict=True))
    if alteration != "typing_errors":
        assert found >= LEAST_FOUND * (found + missed)
    if alteration in HARMLESS:
        assert missed == 0


@pytest.mark.parametrize("name", at_hand())
@pytest.mark.parametrize("also", [[], list(FALSE)], ids=["harmless", "false"])
def test_several_alterations(name: str, also: list[str]) -> None:
    total = [0, 0]
    for seed in range(20):
        random = Random(seed)
        names = random.sample(HARMLESS, random.randint(1, 4))
        names += random.sample(also, 1) if also else []
        for index, score in enumerate(scores(*held(at_hand()[name], names, seed))):
            total[index] += score
    assert total[0] >= LEAST_FOUND * sum(total)


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(list(at_hand())),
    st.lists(st.sampled_from(list(EVERY)), min_size=1, max_size=7, unique=True),
    st.integers(0, 10**9),
)
def test_nothing_is_ever_found_where_it_is_not(name: str, names: list[str], seed: int) -> None:
    scores(*held(at_hand()[name], names, seed))


@settings(max_examples=20, deadline=None)
@given(
    st.sampled_from(["digits_altered", "digits_added", "points_moved"]),
    st.sampled_from(list(CUTTING)),
    st.integers(0, 10**9),
)
def test_altered_numbers_are_never_found(false: str, cutting: str, seed: int) -> None:
    for release in at_hand().values():
        found, glyphs = held(release, [false, cutting], seed)
        gone = {each.status for each, spans in standing(glyphs, found.metrics) if not spans}
        assert gone <= {"not_found"}


def test_a_copy_of_another_release_has_none_of_the_figures(
    qinghe: Dataset, lvliang: Dataset
) -> None:
    texts = {name: text for name, (_, text) in at_hand().items()}
    pairs = [(lvliang, texts["qinghe"])]
    if "lvliang" in texts:
        pairs.append((qinghe, texts["lvliang"]))
    for dataset, text in pairs:
        found = verify(dataset, text.encode(), Decoded(text, "utf-8"))
        assert found.is_unlikely
        assert {each.status for each in found.metrics + found.others} == {"not_found"}
