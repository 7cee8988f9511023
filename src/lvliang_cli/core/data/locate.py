"""Where the dataset file is, and the bytes of the files that are read."""

import os
import sys
from typing import NamedTuple

from lvliang_cli.core.data.json_reader import MAX_BYTES
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData

STDIN = "-"
BUNDLED_ID = "lvliang-2020h1"
"""The id of the bundled dataset, so that it need not be read to be told from another."""

_PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Wanted(NamedTuple):
    """What a file is read for: `words` name it in a failure, `most` bytes may it have."""

    words: Words
    most: int
    hint: Words


DATASET = Wanted(
    Words("数据集", "the dataset"),
    MAX_BYTES,
    Words(
        "用 --data 或 LVLIANG_DATA 指定数据集文件,不指定则用内置数据集",
        "name a dataset file with --data or LVLIANG_DATA, or leave both out for the bundled one",
    ),
)


def bundled_path() -> str:
    """The bundled dataset: inside an installed package, or the repository's own file."""
    installed = os.path.join(_PACKAGE, "data", "metrics.json")
    if os.path.exists(installed):
        return installed
    return os.path.normpath(os.path.join(_PACKAGE, "..", "..", "data", "metrics.json"))


def is_path(name: str) -> bool:
    """Whether `name` means a file, or standard input, and not a dataset of the catalogue."""
    return (
        name == STDIN
        or name.lower().endswith(".json")
        or any(separator in name for separator in (os.sep, os.altsep) if separator)
        or (os.path.exists(name) and not os.path.isdir(name))
    )


def read_bytes(path: str, wanted: Wanted = DATASET) -> bytes:
    """The bytes of `path`, or of standard input for ``-``.

    At most one byte more than `wanted` allows is read, so that a device or an
    endless pipe cannot fill the memory; whoever reads the bytes refuses that many.

    Raises:
        BadData: the file cannot be read.
    """
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise OSError("standard input is closed")
            return sys.stdin.buffer.read(wanted.most + 1)
        with open(path, "rb") as file:
            return file.read(wanted.most + 1)
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        zh, en = wanted.words
        raise BadData(
            Words(f"无法读取{zh} {path}:{why}", f"cannot read {en} {path}: {why}"),
            token=path,
            hint=wanted.hint,
        ) from None
