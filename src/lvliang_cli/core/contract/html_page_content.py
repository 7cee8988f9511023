"""The parts of an HTML page that has more to it than blocks: sections, cards, panels, figures.

Every part has its `blocks`, which say the same in the formats without a page.
"""

from typing import NamedTuple

from ..numbers.format import Number
from ..text.bilingual import Words
from .document import Bar, Block, Facts, Links, Prose, Table


class Shown(NamedTuple):
    """A figure as a page shows it.

    Attributes:
        anchor: of its row in the table of all figures.
        value: with its sign and unit; `number` is what it is sorted by.
        since: its first day as ``2023-06-30``, to sort by; empty where none is known.
        place: paragraph and positions.
        citation: a sentence to copy; None where each source is cited once.
        keywords: what else it is found by.
        origin: place and period of its release, where there are several.
    """

    anchor: str
    label: Words
    value: Words
    number: Number
    as_written: str
    period: Words
    since: str
    cautions: Links
    place: Words
    citation: Words | None
    keywords: str
    origin: Words | None


class Cards(NamedTuple):
    """Key figures, each under the name of its topic; no names where there are no topics."""

    cards: tuple[tuple[Words | None, Shown], ...]
    table: Table


class Point(NamedTuple):
    """A figure in a panel: `bar` is its height, None where the release prints none.

    `joins` says that a line leads to it from the point before.
    """

    when: Words
    value: Words
    bar: Bar | None
    joins: bool
    anchor: str


class Panel(NamedTuple):
    """What an indicator was in one place."""

    place: Words
    points: tuple[Point, ...]
    cautions: Links


class Panels(NamedTuple):
    """An indicator over the releases: a panel for each place, all on one scale."""

    title: Words
    scale: Words
    panels: tuple[Panel, ...]
    table: Table


class Figures(NamedTuple):
    """Every figure of the page, to be found and sorted.

    `releases` are what each is called and how many of the figures it has; none where there is
    only one.
    """

    figures: tuple[Shown, ...]
    table: Table
    releases: tuple[tuple[Words, int], ...] = ()


class Mark(NamedTuple):
    """A piece of the release's text.

    Attributes:
        figure: the anchor of its row, empty where it is not a figure of the page.
        anchors: of the figures that begin here.
        ties: the numbers of the relations that its figures stand in.
    """

    text: str
    figure: str
    anchors: tuple[str, ...]
    ties: tuple[int, ...]


class Tie(NamedTuple):
    """A relation beside the text: its number, what it is, its figures and their roles.

    `stated` is the figure that follows from the others; None where none is stated.
    """

    number: int
    what: Words
    stated: Links | None
    partners: tuple[tuple[Words, Links], ...]


class Line(NamedTuple):
    """A paragraph in marked pieces, and the relations beside it."""

    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...]


class Text(NamedTuple):
    """The text of a release."""

    lines: tuple[Line, ...]


class Legend(NamedTuple):
    """What the ends of bars or the marks of panels mean, each a bound of `Bar` or ``readings``."""

    ends: tuple[tuple[str, Words], ...]
    is_of_panels: bool = False


Part = Table | Facts | Prose | Legend | Cards | Panels | Figures | Text


class Section(NamedTuple):
    """`lead` says in a sentence or two what is seen."""

    anchor: str
    title: Words
    lead: Words | None
    parts: tuple[Part, ...]

    @property
    def blocks(self) -> list[Block]:
        """The section for formats that draw nothing but bars in tables."""
        found: list[Block] = [Prose(self.title, "heading")]
        if self.lead is not None:
            found.append(Prose(self.lead))
        for part in self.parts:
            if isinstance(part, Cards | Panels | Figures):
                found.append(part.table)
            elif not isinstance(part, Legend | Text):
                found.append(part)
        return found


class Page(NamedTuple):
    """A whole page: `warning` first, `head` under the title, `closing` at the end.

    `addresses` are links wherever they stand. `is_named` if the title is one that was printed,
    which is then told in the other language too.
    """

    title: Words
    is_named: bool
    warning: Words
    notes: tuple[Words, ...]
    head: Facts
    sections: tuple[Section, ...]
    addresses: tuple[str, ...]
    closing: Words | str
