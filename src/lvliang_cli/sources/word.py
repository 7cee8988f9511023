"""The text of a Word document: a line for each paragraph, a tabbed line for each table row.

python-docx opens the package and finds its parts; its ready-made `paragraph.text` leaves out
text that was inserted with changes tracked and keeps text that is struck or hidden, so the
runs are walked here. Notes, diagrams and headers stand behind the text, each line of them once.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from .cell_spans import in_rows_below, span
from .superscripts import raised

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_UNPACKED = 64 * 1024 * 1024
"""Bytes that the package may unpack to; the text of a long report has some hundred thousand."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}instrText", _FALLBACK})
"""What is in the file and not on the page."""
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
_PARTED = {f"{_M}den": "/", **dict.fromkeys([f"{_M}{name}" for name in ("e", "deg", "lim")], " ")}
"""What parts an argument of an equation from what stands before it."""
_SMALL = {
    f"{_M}sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    f"{_M}sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}
_PARAGRAPHS, _TEXTS = (f"{_W}p", f"{_M}oMathPara", f"{_A}p"), (f"{_W}t", f"{_M}t", f"{_A}t")
_BEHIND = ("diagramData", "chart", "footnotes", "endnotes", "header", "footer")
"""Parts of the package whose lines stand behind the text; of a chart those are its titles."""
_PAGE_NUMBER = re.compile(r"[\s\d第页共/·—–-]*")
_UNSEEN = ("vanish", "strike", "dstrike")
_OFF = ("0", "false", "off")


def text_of_word(data: bytes) -> str:
    """The text of the document in `data`, a .docx file.

    Raises:
        ValueError: it is not a Word document, or unpacks to more than `MAX_UNPACKED`.
    """
    import docx
    from docx.oxml import parse_xml

    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > MAX_UNPACKED:
                raise ValueError("too large when unpacked")
        main = docx.Document(BytesIO(data)).part
        rels = sorted(main.rels.values(), key=lambda rel: rel.rId)
        kinds = [(rel.reltype.rpartition("/")[2], rel) for rel in rels if not rel.is_external]
        of_kind = [rel.target_part.blob for kind in _BEHIND for k, rel in kinds if k == kind]
        parts = [main.element.body, *map(parse_xml, of_kind)]
        # what a type or an imported part names would be lost; Word itself writes neither
        is_elsewhere = next(parts[0].iter(f"{_W}altChunk"), None) is not None
        if is_elsewhere or any(part.getroottree().docinfo.doctype for part in parts):
            raise ValueError("it names text that is elsewhere")
    except (ValueError, MemoryError):
        raise
    except Exception as error:  # of zip, zlib, XML and docx, as the damage is
        raise ValueError("not a Word document") from error
    lines = list(_lines(parts[0]))
    behind = dict.fromkeys(line for part in parts[1:] for line in _lines(part))
    lines += [line for line in behind if not _PAGE_NUMBER.fullmatch(line)]
    return "\n".join(line for line in lines if line.strip()) + "\n"


def _lines(parent: "_Element") -> Iterator[str]:
    """The lines of the paragraphs and tables in `parent`, in the order of the page."""
    for child in parent:
        if child.tag in _PARAGRAPHS:
            parts: list[str] = []
            boxes: list[_Element] = []
            _collect(child, parts, boxes)
            yield "".join(parts)
            for box in boxes:
                yield from _lines(box)
        elif child.tag == f"{_W}tbl":
            yield from _rows(child)
        elif child.tag not in _LEFT_OUT:
            yield from _lines(child)


def _rows(table: "_Element") -> Iterator[str]:
    """A line for each row, its cells parted by tabs."""
    above: list[str] = []
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is not table:
            continue
        cells: list[str] = []
        for cell in row.iter(f"{_W}tc"):
            if next(cell.iterancestors(f"{_W}tr")) is not row:
                continue
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
            at = len(cells)
            text = " ".join(" ".join(_lines(cell)).split())
            if goes_on:
                text = in_rows_below(above[at]) if at < len(above) else ""
            across = cell.find(f"{_W}tcPr/{_W}gridSpan")
            spanned = 1 if across is None else span(str(across.get(f"{_W}val", "1")))
            cells += [text, *[""] * (spanned - 1)]
        above = cells
        yield "\t".join(cells)


def _collect(element: "_Element", parts: list[str], boxes: "list[_Element]") -> None:
    """Add the text of `element` to `parts`, and the boxes that stand in it to `boxes`."""
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == f"{_W}txbxContent":
            boxes.append(child)
        elif child.tag == f"{_W}r" or child.tag in _SMALL:
            properties = child.find(f"{_W}rPr")
            if _is_unseen(properties):
                continue
            inside: list[str] = []
            _collect(child, inside, boxes)
            text = "".join(inside).translate(_SMALL.get(child.tag, {}))
            before = parts[-1] if parts else ""
            parts.append(raised(text, before) if _is_raised(properties) else text)
        elif child.tag in _TEXTS:
            parts.append(child.text or "")
        elif child.tag in _BREAKS:
            parts.append(_BREAKS[child.tag])
        else:
            parts.append(_PARTED.get(child.tag, ""))
            _collect(child, parts, boxes)


def _is_unseen(properties: "_Element | None") -> bool:
    found = () if properties is None else [properties.find(f"{_W}{name}") for name in _UNSEEN]
    return any(mark is not None and mark.get(f"{_W}val") not in _OFF for mark in found)


def _is_raised(properties: "_Element | None") -> bool:
    mark = None if properties is None else properties.find(f"{_W}vertAlign")
    return mark is not None and mark.get(f"{_W}val") == "superscript"
