"""Which dataset of the catalogue has the same text as one that is added: a reprint.

Either the hash of the text is the same, or nearly all figures are printed with the same
digits and the same characters around them (`Locator.context_sha256`, which heeds neither
blanks nor punctuation), and nothing says that place or period are others: a form that is
filled in every month may print the same zeros.
"""

import os
import re
from collections import Counter
from contextlib import suppress
from typing import NamedTuple

from ..numbers.periods import days_of
from ..text.bilingual import Words
from . import catalogue
from .dataset import Dataset, bundled_path, load

FEWEST = 5
"""Fewer figures than these in common say nothing unless the whole text is the same."""
SHARE = 0.9
"""This part of the figures of either release must be printed in the other."""
_HASH = re.compile(rb'sha256"\s*:\s*"([0-9a-f]{64})"')
""""sha256": "ba758a37…": of a source, in the file of a dataset"""


class Reprint(NamedTuple):
    """`id` has the same text as the dataset `of`.

    Either the texts have one hash (`is_whole`), or `shared` of the `figures` of `id` are printed
    alike in `of`.
    """

    id: str
    of: str
    is_whole: bool
    shared: int
    figures: int

    @property
    def words(self) -> Words:
        if self.is_whole:
            en = f"{self.id} is a reprint of {self.of}: the same text"
            return Words(f"{self.id} 是 {self.of} 的重印:原文相同", en)
        told = f"{self.shared}/{self.figures}"
        return Words(
            f"{self.id} 似为 {self.of} 的重印:{told} 个数字及其前后文相同",
            f"{self.id} looks like a reprint of {self.of}: {told} figures are printed alike,"
            " with the same words around them",
        )


class Known:
    """The texts of the catalogue, looked through once; what is added is to be reported."""

    def __init__(self) -> None:
        self._files: dict[bytes, list[str]] = {}
        names = (os.path.join(catalogue.folder(), name) for name in catalogue.file_names())
        for path in (bundled_path(), *names):
            if os.path.isfile(path):
                with suppress(OSError), open(path, "rb") as file:
                    self.add(path, file.read())

    def add(self, path: str, data: bytes) -> None:
        """The dataset in the file `path` is there now."""
        for digest in {*_HASH.findall(data)}:
            self._files.setdefault(digest, []).append(path)

    def reprint(self, dataset: Dataset) -> Reprint | None:
        """What `dataset` is a reprint of: the same text first, then the most figures alike."""
        texts = {source.sha256 for source in dataset.release.sources}
        digests = texts.union(m.locator.context_sha256 for m in dataset.metrics.values())
        paths = Counter(p for d in digests for p in {*self._files.get(d.encode(), ())})
        same = [p for text in texts for p in self._files.get(text.encode(), ())]
        likely = [p for p, shared in paths.items() if 2 * shared > len(digests)]
        found = [r for p in {*likely, *same} if (r := _compared(dataset, p)) is not None]
        return max(found, key=lambda r: (r.is_whole, r.shared, r.of), default=None)


def _compared(dataset: Dataset, path: str) -> Reprint | None:
    is_bundled = path == bundled_path()
    other = load(None) if is_bundled else catalogue.read_file(path).dataset
    mine = dataset.release
    if other is None or other.release.id == mine.id:
        return None
    theirs = other.release
    here, there = _printed(dataset), _printed(other)
    shared, most = (here & there).total(), max(here.total(), there.total())
    is_whole = not {s.sha256 for s in mine.sources}.isdisjoint(s.sha256 for s in theirs.sources)
    is_alike = shared >= FEWEST and shared >= SHARE * most
    days = {days_of(mine.period), days_of(theirs.period)} - {None}
    codes = {r.code for r in (mine.region, theirs.region) if r and r.code}
    if is_whole or (is_alike and len(days) < 2 and len(codes) < 2):
        return Reprint(mine.id, theirs.id, is_whole, shared, here.total())
    return None


def _printed(dataset: Dataset) -> "Counter[tuple[str, str]]":
    """The prints of the figures, each with the hash of what stands around it."""
    places = (m.locator for m in dataset.metrics.values())
    return Counter((place.as_written, place.context_sha256) for place in places)
