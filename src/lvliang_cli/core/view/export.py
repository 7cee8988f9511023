"""The files that an export wrote, as a document."""

from typing import NamedTuple

from ..contract.dataset_rows import EXPORTED
from ..contract.document import Block, Document, table_of
from ..data.dataset import Collection
from ..text.bilingual import Words
from .shared.cautions_and_source import closing
from .shared.list_columns import HEADS


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
            (HEADS["name"], lambda file: file.name),
            (HEADS["rows"], lambda file: "" if file.rows is None else f"{file.rows:,}"),
            (HEADS["bytes"], lambda file: f"{file.bytes:,}"),
            (HEADS["sha256"], lambda file: file.sha256),
        )
        return [table, *closing(data, ())]

    title = Words(f"已导出为 {form},写入 {folder}", f"Exported as {form} into {folder}")
    return EXPORTED.listing(
        files, title, blocks, data, before=lambda: {"form": form, "folder": folder}
    )
