"""Versions, the dataset and what it holds, as a document."""

import platform

from lvliang_cli import __version__

from ..contract.dataset_rows import INFO
from ..contract.document import Cell, Document, Facts
from ..data.codes import WORDS_OF
from ..data.dataset import Collection, Dataset
from ..text.bilingual import Words, same
from .shared.cautions_and_source import closing

_COUNTED = WORDS_OF["counted-in-info"]


def info_document(data: Collection) -> Document:
    """Versions of the tool and its interpreter, path and hash of each dataset, counts."""
    infos = [
        INFO.row(dataset, version=__version__, python=platform.python_version())
        for dataset in data.datasets
    ]
    is_one = len(infos) == 1

    return Document(
        "info",
        "" if is_one else "infos",
        body=lambda: {"info": infos[0]} if is_one else {"infos": infos},
        rows=lambda: infos,
        grid=lambda: INFO.grid(infos),
        blocks=lambda: [*(_facts(d) for d in data.datasets), *closing(data, ())],
        dataset=data,
    )


def _facts(dataset: Dataset) -> Facts:
    release = dataset.release
    facts: list[tuple[Words, Cell]] = [
        (Words("lvliang 版本", "lvliang version"), __version__),
        (Words("Python 版本", "Python version"), platform.python_version()),
        (Words("数据集", "Dataset"), f"{release.id} {release.version}"),
        (Words("标题", "Title"), release.title),
        (Words("整理日期", "Compiled on"), release.created),
        (Words("文件", "File"), dataset.path),
        (same("SHA-256"), dataset.sha256),
        *((words, str(len(getattr(release, name)))) for name, words in _COUNTED.items()),
    ]
    return Facts(tuple(facts))
