"""Versions, the dataset and what it holds, as a document."""

import platform
from typing import Any

from lvliang_cli import __version__
from lvliang_cli.core.dataset import Dataset
from lvliang_cli.core.document import Block, Cell, Document, Facts, Grid
from lvliang_cli.core.records import LISTS
from lvliang_cli.core.view.source_line import closing
from lvliang_cli.core.words import Words

COUNTED = {
    "metrics": Words("数字", "Figures"),
    "claims": Words("没有数字的表述", "Claims without a number"),
    "sections": Words("章节", "Sections"),
    "topics": Words("主题", "Topics"),
    "platforms": Words("平台", "Platforms"),
    "programmes": Words("专项", "Programmes"),
    "glossary": Words("术语", "Glossary terms"),
}
assert COUNTED.keys() == LISTS.keys()


def info_document(dataset: Dataset) -> Document:
    """Versions of the tool and its interpreter, path and hash of the dataset, counts."""
    release = dataset.release
    counts = {name: len(getattr(release, name)) for name in COUNTED}
    info: dict[str, Any] = {
        "version": __version__,
        "python": platform.python_version(),
        "dataset": release.id,
        "dataset_version": release.version,
        "dataset_schema_version": release.schema_version,
        "created": release.created,
        "path": dataset.path,
        "sha256": dataset.sha256,
        "counts": counts,
    }
    flat = {**info, **{f"count_{name}": count for name, count in counts.items()}}
    del flat["counts"]

    def blocks() -> list[Block]:
        facts: list[tuple[Words, Cell]] = [
            (Words("lvliang 版本", "lvliang version"), __version__),
            (Words("Python 版本", "Python version"), info["python"]),
            (Words("数据集", "Dataset"), f"{release.id} {release.version}"),
            (Words("标题", "Title"), release.title),
            (Words("整理日期", "Compiled on"), release.created),
            (Words("文件", "File"), dataset.path),
            (Words("SHA-256", "SHA-256"), dataset.sha256),
            *((words, str(counts[name])) for name, words in COUNTED.items()),
        ]
        return [Facts(tuple(facts)), *closing(dataset, ())]

    return Document(
        "info",
        "",
        None,
        lambda: {"info": info},
        lambda: [info],
        lambda: Grid(tuple(flat), (tuple(flat.values()),)),
        blocks,
        dataset,
    )
