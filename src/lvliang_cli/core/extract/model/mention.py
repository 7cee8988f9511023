"""The record that the stages fill: one `Mention` for each figure, in one `Article`.

Each stage is a function of an article and its mentions that fills the fields which bear
its name below, and reads only those that an earlier stage has filled. Positions count code
points of the text as given; `Article.plain` has a character for every one of them.
"""

from datetime import date
from typing import NamedTuple

from lvliang_cli.core.numbers.format import Number

from ..stage1_numbers.quantity import Quantity, Verdict
from ..stage2_layout.layout import Layout
from .relation import Relation


class When(NamedTuple):
    """The period in force for a figure.

    Attributes:
        as_written: the words that give it; they need not stand beside the figure.
        start, end: first and last day (ISO 8601), None where no days are known for sure.
        basis: code of `codes.PERIOD_BASIS`.
    """

    as_written: str
    start: str | None
    end: str | None
    basis: str

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from other periods: its days, or its words where it has none."""
        return (self.as_written, "") if self.start is None else (self.start, self.end or "")

    def lies_in(self, other: "When") -> bool:
        """Whether all its days are days of `other`; False where those of one are not known."""
        if not (self.start and self.end and other.start and other.end):
            return False
        return other.start <= self.start and self.end <= other.end


class Base(NamedTuple):
    """What a change is measured against.

    Attributes:
        kind: code of `codes.CHANGE_BASIS`.
        as_written: the words that say so; empty when none are printed.
        start, end: first and last day (ISO 8601), None where no days are known for sure.
    """

    kind: str
    as_written: str = ""
    start: str | None = None
    end: str | None = None


class Change(NamedTuple):
    """What a figure is a change by.

    Attributes:
        direction: ``up`` or ``down``.
        basis: code of `codes.CHANGE_BASIS`.
        basis_as_written: the words that say so, or nothing when none are printed.
        percent: the change in per cent, signed; None for a change in counts or points.
        carried: codes of `reasons.DOUBTS` for what comes from an earlier figure.
    """

    direction: str
    basis: str
    basis_as_written: str
    percent: Number | None
    carried: tuple[str, ...] = ()


class Place(NamedTuple):
    """Where a figure holds: `code` as in GB/T 2260, None where no code is known."""

    name: str
    code: str | None = None


class Subject(NamedTuple):
    """The thing counted.

    Attributes:
        words: a run of the text, or words composed of several runs.
        spans: where the runs stand, in order; empty when nothing was found.
        carried: ``""``, or from where the subject was carried: ``list``, ``clause`` or
            ``sentence``.
    """

    words: str
    spans: tuple[tuple[int, int], ...] = ()
    carried: str = ""


class Indicator(NamedTuple):
    """What joins one figure to the same figure of other releases.

    Attributes:
        key: of lexicon ids; empty when a part has no row.
        label: the English label composed of the same rows; empty when none can be made.
    """

    key: str = ""
    label: str = ""


class Article:
    """A text on its way through the stages.

    Attributes:
        text: as given.
        plain: normalised character by character, so that offsets never shift.
        issued: day of issue, given or printed in a dateline; None where unknown.
        layout: its blocks, sections, sentences, clauses and asides (stage 2).
        period: of the release as a whole (stage 3), None if none is printed.
        place: of the release as a whole (stage 4), None where unknown.
        relations: which mentions belong together (stage 6).
        prints: words of `plain` with those of `text`, as last seen.
    """

    def __init__(self, text: str, plain: str, issued: date | None) -> None:
        self.text, self.plain, self.issued = text, plain, issued
        self.layout = Layout(text, plain)
        self.period: When | None = None
        self.place: Place | None = None
        self.relations: list[Relation] = []
        self.prints: dict[str, str] = {}


class Mention:
    """A figure on its way through the stages.

    Attributes:
        quantity, verdict: numeral, unit and hedge, and why it is a figure (stage 1).
        paragraph: line of the text, from 1 (stage 2).
        when: period in force; None if none is printed (stage 3).
        base: of a change, None for a level (stage 3, once stage 5 knows a change).
        place: where it differs from that of the release, or None (stage 4).
        change: direction of a change, None for a level (stage 5).
        subject: the thing counted (stage 5).
        prices: ``current``, ``comparable``, ``constant`` or None (stage 5).
        indicator: key and English label (stage 5).
        doubts: codes of `reasons.DOUBTS`, added by any stage.
    """

    def __init__(self, quantity: Quantity, verdict: Verdict) -> None:
        self.quantity, self.verdict = quantity, verdict
        self.paragraph = 0
        self.when: When | None = None
        self.base: Base | None = None
        self.place: Place | None = None
        self.change: Change | None = None
        self.subject = Subject("")
        self.prices: str | None = None
        self.indicator = Indicator()
        self.doubts: list[str] = list(verdict.doubts)

    @property
    def is_rank(self) -> bool:
        return self.verdict.class_ == "rank"

    @property
    def start(self) -> int:
        """Where the print begins; that of a rank with its 第."""
        return self.quantity.start - self.is_rank

    @property
    def end(self) -> int:
        return self.quantity.end
