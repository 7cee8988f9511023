"""A file to be written."""

from typing import NamedTuple


class File(NamedTuple):
    """`rows` counts the records in it; None of a file that describes others."""

    data: bytes
    rows: int | None
