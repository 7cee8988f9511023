"""Word and PDF files, known by their first bytes, and what is said where one cannot be read."""

import zipfile
from io import BytesIO

from lvliang_cli.core.text.bilingual import UNREAD, Note, Words
from lvliang_cli.core.text.encoding import refusal
from lvliang_cli.extras import how_to_install

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""The stream of such a container that holds a document with a password ([MS-OFFCRYPTO])."""


def document(path: str, data: bytes) -> tuple[str, str, tuple[int, ...], tuple[Note, ...]]:
    """The kind (``word``, ``pdf``), the text, where each page of a PDF begins, what is not read.

    Raises:
        BadData: it is another kind of file, damaged, scanned or locked, or the library that
            reads it is not installed.
    """
    if data.startswith(_OLD_OFFICE) and _LOCKED in data:
        hint = Words("请另存一份不设密码的", "save a copy without the password")
        raise refusal(path, "设有密码", "locked with a password", hint)
    if data.startswith(_OLD_OFFICE):
        hint = Words("请另存为 .docx 或 .pdf", "save it as .docx or .pdf")
        raise refusal(path, "是旧版 Office 文件", "in an old Office format (.doc, .xls)", hint)
    try:
        if data.startswith(b"%PDF-"):
            from .pdf import text_of_pdf

            kind, (text, starts, pictures) = "pdf", text_of_pdf(data)
        elif "word/document.xml" not in (members := _members(data)):
            raise refusal(path, "不是 Word 文件", "not a Word document")
        else:
            from .word import text_of_word

            kind, text, starts = "word", text_of_word(data), ()
            pictures = [name for name in members if name.startswith("word/media/")]
    except ModuleNotFoundError:
        hint = how_to_install("documents")
        zh, en = "需要另装程序库才能读取", "not readable without an extra"
        raise refusal(path, zh, en, hint) from None
    except ValueError as error:
        raise refusal(path, f"无法读取:{error}", f"damaged or locked: {error}") from None
    if pictures and not text.strip():
        hint = Words("请先做文字识别(OCR)", "run it through text recognition (OCR) first")
        raise refusal(path, "是扫描件,没有文字", "a scan without text", hint)
    if not (pictures and starts):
        return kind, text, starts, ()
    told = ", ".join(pictures)
    zh, en = "图片页未读:", "pages that are pictures were not read: "
    return kind, text, starts, (Note(UNREAD, Words(f"{path} {zh}{told}", f"{path}: {en}{told}")),)


def _members(data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return package.namelist()
    except (zipfile.BadZipFile, NotImplementedError):  # of a version yet to come
        return []
