"""The dataset in whatever file is named: a dataset, or a release that is read for the question."""

import os

from lvliang_cli.core.data.dataset import DATASET, Dataset, load, read_dataset
from lvliang_cli.core.text.file_bytes import Wanted


def load_any(path: str, wanted: Wanted = DATASET) -> Dataset:
    """The dataset at `path` (``-``: standard input); of a release, the draft that it gives.

    Whatever is not a ``.json`` and does not begin like one is a release: a text, a page, Word or
    PDF. Its figures say that no person reviewed them.
    """
    if path.lower().endswith(".json"):
        return load(path, wanted)
    from lvliang_cli.core.text.hashing import sha256_of

    from .drafts import draft_of, id_of
    from .releases import Release, encoded, read_source, release_text

    source = release_text(path)
    if source.text.lstrip()[:1] in ("{", "["):
        return read_dataset(source.data, path)
    release = Release(path)
    ident = id_of(os.path.basename(path), sha256_of(encoded(source.text)))
    dataset = draft_of(read_source(source, release, is_for_draft=True), release, ident)[1]
    dataset.asked_notes = source.unread
    return dataset
