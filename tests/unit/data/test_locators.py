"""Every place points at its characters, and its context can be found again."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category, normalize

import pytest

from lvliang_cli.core.data.dataset import Dataset, load
from lvliang_cli.core.data.model import Locator

from ..support import BUNDLED, ROOT, SECOND, THIRD

SOURCES = {
    "lvliang": (BUNDLED, ROOT.parent / "shared" / "source" / "lvliang-2020h1.txt"),
    "qinghe-2023": (SECOND, SECOND.with_suffix(".txt")),
    "qinghe-2022": (THIRD, THIRD.with_suffix(".txt")),
}
AROUND = 12


def context_sha256(paragraph: str, start: int, end: int) -> str:
    """The hash of a token of `paragraph` with what stands around it, made the long way."""
    kept = [
        (position, part)
        for position, character in enumerate(paragraph)
        for part in normalize("NFKC", character)
        if category(part)[0] not in "ZPC"
    ]
    token = [index for index, (position, _) in enumerate(kept) if start <= position < end]
    window = kept[max(0, token[0] - AROUND) : token[-1] + 1 + AROUND]
    return hashlib.sha256("".join(part for _, part in window).encode()).hexdigest()


def locators(dataset: Dataset) -> Iterator[Locator]:
    release = dataset.release
    for record in (*release.metrics, *release.claims):
        yield record.locator
    for named in (*release.platforms, *release.programmes):
        yield from named.locators


@pytest.mark.parametrize(("data", "source"), SOURCES.values(), ids=SOURCES)
def test_every_locator_points_at_its_characters(data: Path, source: Path) -> None:
    if not source.exists():
        pytest.skip("the text of the release is not part of the project")
    text = source.read_bytes().decode("utf-8")
    dataset = load(str(data))
    found = list(locators(dataset))
    assert len(found) > len(dataset.release.metrics)
    (record,) = dataset.release.sources
    lines = text.removesuffix("\n").split("\n")
    assert hashlib.sha256(source.read_bytes()).hexdigest() == record.sha256
    assert (len(text), len(lines)) == (record.chars, record.paragraphs)
    for locator in found:
        assert text[locator.start : locator.end] == locator.as_written
        paragraph = lines[locator.paragraph - 1]
        before = sum(len(line) + 1 for line in lines[: locator.paragraph - 1])
        start, end = locator.start - before, locator.end - before
        assert 0 <= start < end <= len(paragraph)
        places = [i for i in range(len(paragraph)) if paragraph.startswith(locator.as_written, i)]
        assert places[locator.occurrence - 1] == start
        assert locator.context_sha256 == context_sha256(paragraph, start, end)
        item = paragraph.partition("、")[0]
        assert locator.item == (int(item) if item.isdecimal() else None)


@pytest.mark.parametrize(("data", "source"), SOURCES.values(), ids=SOURCES)
def test_no_sentence_of_a_release_is_stored(data: Path, source: Path) -> None:
    if not source.exists():
        pytest.skip("the text of the release is not part of the project")
    longest = max(len(locator.as_written) for locator in locators(load(str(data))))
    assert longest <= 15
