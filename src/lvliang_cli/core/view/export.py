"""The files that an export wrote, as a document."""

from typing import NamedTuple

from lvliang_cli.core.contract.dataset_rows import EXPORTED
from lvliang_cli.core.contract.document import Block, Column, Document, Table
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.shared.closing import closing


class Exported(NamedTuple):
    """A file as written; `contract.dataset_rows` says what each member means."""

    name: str
    rows: int | None
    bytes: int
    sha256: str


def exported_document(
    data: Collection, form: str, folder: str, files: tuple[Exported, ...]
) -> Document:
    """What was written into `folder` in `form`."""

    def blocks() -> list[Block]:
        columns = (
            Column("name", Words("文件", "File")),
            Column("rows", Words("行数", "Rows"), "right"),
            Column("bytes", Words("字节", "Bytes"), "right"),
            Column("sha256", Words("SHA-256", "SHA-256"), tone="faint"),
        )
        cells = tuple(
            (
                file.name,
                "" if file.rows is None else f"{file.rows:,}",
                f"{file.bytes:,}",
                file.sha256,
            )
            for file in files
        )
        return [Table(columns, cells), *closing(data, ())]

    title = Words(f"已导出为 {form},写入 {folder}", f"Exported as {form} into {folder}")
    return EXPORTED.listing(files, title, blocks, data, before={"form": form, "folder": folder})
