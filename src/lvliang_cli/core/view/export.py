"""The files that an export wrote, as a document."""

from typing import NamedTuple

from lvliang_cli.core.contract.dataset_rows import EXPORTED
from lvliang_cli.core.contract.document import Block, Column, Document, table_of
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.text.bilingual import Words, same
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
        table = table_of(
            files,
            (Column("name", Words("文件", "File")), lambda file: file.name),
            (
                Column("rows", Words("行数", "Rows"), "right"),
                lambda file: "" if file.rows is None else f"{file.rows:,}",
            ),
            (Column("bytes", Words("字节", "Bytes"), "right"), lambda file: f"{file.bytes:,}"),
            (Column("sha256", same("SHA-256"), tone="faint"), lambda file: file.sha256),
        )
        return [table, *closing(data, ())]

    title = Words(f"已导出为 {form},写入 {folder}", f"Exported as {form} into {folder}")
    return EXPORTED.listing(
        files, title, blocks, data, before=lambda: {"form": form, "folder": folder}
    )
