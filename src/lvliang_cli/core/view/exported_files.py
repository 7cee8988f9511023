"""The files that an export wrote, as a document."""

from typing import Any, NamedTuple

from lvliang_cli.core.dataset import Collection
from lvliang_cli.core.document import Block, Column, Document, Grid, Table
from lvliang_cli.core.view.source_line import closing
from lvliang_cli.core.words import Words


class Exported(NamedTuple):
    """A file as written; `bytes` is its size."""

    path: str
    bytes: int
    sha256: str


def exported_document(data: Collection, form: str, files: tuple[Exported, ...]) -> Document:
    """What was written in `form`."""

    def rows() -> list[dict[str, Any]]:
        return [file._asdict() for file in files]

    def blocks() -> list[Block]:
        columns = (
            Column("path", Words("文件", "File")),
            Column("bytes", Words("字节", "Bytes"), "right"),
            Column("sha256", Words("SHA-256", "SHA-256"), tone="faint"),
        )
        cells = tuple((file.path, f"{file.bytes:,}", file.sha256) for file in files)
        return [Table(columns, cells), *closing(data, data.notes)]

    return Document(
        "export",
        "files",
        Words(f"已导出为 {form}", f"Exported as {form}"),
        lambda: {"form": form, "files": rows()},
        rows,
        lambda: Grid(Exported._fields, tuple(files)),
        blocks,
        data,
        data.notes,
    )
