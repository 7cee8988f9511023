"""Files read, linked and checked in one step."""

from datetime import date

from lvliang_cli.core.check.dataset.dataset_check import check_all
from lvliang_cli.core.data.dataset import Dataset, load, read_dataset
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.core.text.file_bytes import STDIN
from lvliang_cli.core.view.check.file_findings import CheckedFile

from .releases import Release, lost_file, read_source, release_text
from .source_text import SourceText


def unchecked(path: str) -> CheckedFile:
    """A file over which checking came to an end."""
    return CheckedFile(path, failure=lost_file(Release(path)).failure)


def check_file(path: str, issued: date | None, region: str | None = None) -> CheckedFile:
    """One file read, linked and checked, or why it was not. Runs in a process of its own.

    A dataset is checked as one: a ``.json``, and standard input that begins like one.
    """
    try:
        if path.lower().endswith(".json"):
            return _of_dataset(load(path))
        source = release_text(path)
        if path == STDIN and source.text.lstrip().startswith("{"):
            return _of_dataset(read_dataset(source.data, path))
        return check_source(source, issued, region)
    except BadData as failure:
        return CheckedFile(path, failure=failure)


def _of_dataset(dataset: Dataset) -> CheckedFile:
    return CheckedFile(dataset.path, "dataset", dataset=dataset, standings=check_all(dataset))


def check_source(source: SourceText, issued: date | None, region: str | None) -> CheckedFile:
    """The text `source` read, linked and checked."""
    reading = read_source(source, Release(source.path, issued=issued, region=region)).reading
    assert reading is not None
    release = draft(reading, About("release", None, None, date.today()))
    dataset = Dataset(release, source.path, source.data, notes=source.unread)
    found = check_all(dataset)
    return CheckedFile(source.path, source.kind, source.text, source.pages, dataset, found)
