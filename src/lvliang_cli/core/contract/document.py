"""A document: what a command answers, before it is rendered.

`body` is for JSON, `grid` for CSV and TSV, `rows` for JSON Lines, `blocks` for
people. Each is made only when a renderer asks for it. The whole vocabulary of the
people's formats is `Table`, `Facts`, `Prose` and `Lines`, with text in both languages.
A row and a paragraph may have an anchor, and a cell may lead to one: only HTML shows it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from ..text.bilingual import Note, Words

if TYPE_CHECKING:  # a document is also made where no dataset is read and nothing is drawn
    from fractions import Fraction

    from ..data.dataset import Collection

Item = TypeVar("Item")
Tone = Literal["plain", "heading", "caution", "faint"]


class Bar(NamedTuple):
    """A bar whose length is `share` (0 to 1) of the longest one of its unit.

    `reach` is the far end of a second reading, never below `share`. `bound` says that
    the true length is not known: longer (``more``), shorter (``less``) or either
    (``about``). `is_negative` marks a fall.
    """

    share: "Fraction"
    reach: "Fraction"
    bound: Literal["", "more", "less", "about"] = ""
    is_negative: bool = False


class Links(NamedTuple):
    """Words, each with the anchor that it leads to where the page has one of that name."""

    items: tuple[tuple[Words, str], ...]


Cell = str | Words | Bar | Links


class Column(NamedTuple):
    """`under` names the column beneath which this one may stand on a narrow screen."""

    key: str
    title: Words
    align: Literal["left", "right"] = "left"
    under: str = ""
    tone: Tone = "plain"


class Table(NamedTuple):
    """`anchors` are those of the rows, none or one each."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: Words | None = None
    anchors: tuple[str, ...] = ()


def table_of(
    items: Iterable[Item], *shown: tuple[Column, Callable[[Item], Cell]], title: Words | None = None
) -> Table:
    """A row for each of `items`; each column stands with what makes its cell."""
    rows = tuple(tuple(cell(item) for _, cell in shown) for item in items)
    return Table(tuple(column for column, _ in shown), rows, title)


class Facts(NamedTuple):
    """Names and values, one a line."""

    rows: tuple[tuple[Words, Cell], ...]
    title: Words | None = None


class Prose(NamedTuple):
    text: str | Words
    tone: Tone = "plain"
    anchor: str = ""


class Lines(NamedTuple):
    """Text to be pasted elsewhere, its line breaks kept, never wrapped."""

    text: Words


Block = Table | Facts | Prose | Lines


class Grid(NamedTuple):
    """A flat table for machines: None is an empty cell."""

    header: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


class Document(NamedTuple):
    """The answer of one command; by default it is empty in every form.

    Attributes:
        name: stable name of its JSON form, such as ``metrics.list``.
        main: key of the list in the body that is counted; empty where there is none.
        dataset: what the answer comes from; None when no dataset was read.
        notes: remarks on the answer; `remarks` has those on what was read as well.
        fields: the fields asked for with ``--fields``, else None.
        is_bare: the body is printed as it is, without the envelope.
        finds_problems: a check found something wrong; the exit code says so as well.
        is_nearest: it lists what is nearest to a question that nothing answers in full; the exit
            code says so as well.
        page: an `html_page_content.Page` that HTML is made of; None where it is made of the blocks.
    """

    name: str
    main: str = ""
    title: Words | None = None
    body: Callable[[], Any] = dict
    rows: Callable[[], Sequence[Any]] = list
    grid: Callable[[], Grid] = lambda: Grid((), ())
    blocks: Callable[[], Sequence[Block]] = list
    dataset: "Collection | None" = None
    notes: tuple[Note, ...] = ()
    fields: tuple[str, ...] | None = None
    is_bare: bool = False
    finds_problems: bool = False
    is_nearest: bool = False
    page: Callable[[], Any] | None = None

    @property
    def remarks(self) -> tuple[Note, ...]:
        return (*(self.dataset.notes if self.dataset else ()), *self.notes)
