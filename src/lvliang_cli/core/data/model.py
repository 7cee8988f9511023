"""The records of a dataset: one release, its figures and their places.

Positions count code points of the raw UTF-8 text, from 0, half-open, as W3C's
TextPositionSelector does. Numbers are `int`, or `Decimal` with the digits of the
file kept. Dates are ISO 8601 days as text.

A record that can be shown knows the id of its dataset. A figure's file says it; the
others, whose `dataset` comes last, are given it by the reader.
"""

from typing import Annotated, NamedTuple

from ..numbers.format import Number
from ..text.bilingual import Untranslated, Words, simplified
from . import codes
from .field_types import (
    Base,
    Count,
    Day,
    Doubts,
    Exact,
    FileIdent,
    FirstAndLast,
    Ident,
    LongText,
    Ordinal,
    Period,
    Printed,
    SchemaVersion,
    Scope,
    Sha256,
    WebAddress,
)
from .value_kinds import Code, Figure, Integer, Many, Text, record_of


class Region(NamedTuple):
    """A place; `code` is that of GB/T 2260, None where it has none or none is known."""

    code: Printed | None
    name: Words

    @property
    def key(self) -> str:
        """What tells it from other places: its code, else its name."""
        return self.code or self.name.zh

    @property
    def told(self) -> Words:
        """Its name, of a county with its code: several counties may bear one name."""
        if self.code is None or self.code.endswith("00"):
            return self.name
        return self.name.noted(self.code)


class Author(NamedTuple):
    family: Printed
    given: Printed
    romanized: Printed
    role: Printed


class Issued(NamedTuple):
    """`date` of issue; `year_inferred` when no year is printed.

    `as_written` is None where the date is known from elsewhere than the text.
    """

    date: Day
    as_written: Printed | None
    year_inferred: bool


class Source(NamedTuple):
    """The document a figure was printed in; names as in CSL where CSL has one.

    `title`, `publisher`, `issued` and `url` are None where they are not known.
    """

    id: Ident
    type: Printed
    title: Words | None
    author: tuple[Author, ...]
    publisher: Words | None
    issued: Issued | None
    url: WebAddress | None
    language: Printed
    sha256: Sha256
    chars: Ordinal
    paragraphs: Ordinal
    text_included: bool


class Locator(NamedTuple):
    """Exactly where `as_written` stands in a source.

    `occurrence` counts it within its paragraph, from 1. `context_sha256` is the
    hash of it with 12 characters on either side, after NFKC and without white
    space, punctuation and control characters, so that it can be found again in a
    slightly different copy without storing a sentence.
    """

    source: Ident
    paragraph: Ordinal
    item: Ordinal | None
    start: Count
    end: Ordinal
    as_written: Printed
    occurrence: Ordinal
    context_sha256: Sha256


class Section(NamedTuple):
    """Paragraphs `paragraphs[0]` to `paragraphs[1]`, counted from 1, both included."""

    id: Ident
    order: Ordinal
    title: Words
    summary: Words
    paragraphs: FirstAndLast
    topics: tuple[Ident, ...]
    dataset: str = ""


class Topic(NamedTuple):
    id: Ident
    label: Words
    aliases: tuple[Printed, ...]
    broader: Ident | None
    description: Words
    dataset: str = ""


class Unit(NamedTuple):
    """`dimension` says what can be compared with what."""

    id: Ident
    label: Words
    plural: Printed
    short_unit: Printed | None
    as_written: tuple[Printed, ...]
    dimension: Annotated[str, Code("count", "money", "percent", "time", "rank")]

    @property
    def words(self) -> tuple[str, ...]:
        """The words that it is printed with, in simplified characters."""
        return tuple(map(simplified, self.as_written))


class Named(NamedTuple):
    """A platform or a programme that the release names."""

    id: Ident
    name_as_written: Printed
    label: Words
    description: Words
    locators: Annotated[tuple[Locator, ...], Many(record_of(Locator), 1)]
    metrics: tuple[Ident, ...]
    dataset: str = ""


class Claim(NamedTuple):
    """A statement without a number."""

    id: Ident
    label: Words
    section: Ident
    topics: tuple[Ident, ...]
    scope: Scope
    direction: Annotated[str, Code(*codes.DIRECTION)] | None
    locator: Locator
    dataset: str = ""


class Term(NamedTuple):
    """A term of police work, explained."""

    id: Ident
    term: Printed
    label: Words
    explanation: Words
    dataset: str = ""


class Change(NamedTuple):
    """What a percentage is a change of, and against what (`yoy`, `mom`, ...)."""

    basis: Annotated[str, Code(*codes.CHANGE_BASIS)]
    of: Words
    base: Base | None = None


class Rank(NamedTuple):
    """`scope` is within what it is a rank, None where that is not printed."""

    scope: Scope | None


class Indicator(NamedTuple):
    """What is measured, the same in every release: a `key`, and the `words` it comes from."""

    key: Annotated[str, Text(most=200)]
    words: LongText


class Metric(NamedTuple):
    """One printed figure.

    `value` is in base units after 万 and 亿 are expanded; `decimals` counts the
    digits printed after the point of that unit and may be negative (11.2万: -3).
    `lower` and `upper` are inclusive and equal `value` for an exact figure; None is
    an open side. `class_` is written ``class`` outside Python. `place` is None where the
    figure is one of the region of its release.
    """

    id: Ident
    dataset: Ident
    label: Words
    section: Ident
    topics: tuple[Ident, ...]
    platforms: tuple[Ident, ...]
    kind: Annotated[str, Code(*codes.KIND)]
    class_: Annotated[str, Code(*codes.CLASS)]
    value: Exact
    unit: Ident
    decimals: Annotated[int, Integer(-40, 40)]
    as_written: Printed
    qualifier: Annotated[str, Code(*codes.QUALIFIER)]
    qualifier_as_written: Printed | None
    lower: Exact | None
    upper: Exact | None
    period: Period | None
    change: Change | None
    rank: Rank | None
    readings: Annotated[tuple[Number, ...], Many(Figure(), 0, 20)]
    cautions: Annotated[tuple[str, ...], Many(Code(*codes.CAUTIONS), 0, len(codes.CAUTIONS))]
    status: Annotated[str, Code(*codes.STATUS)]
    processing: Annotated[str, Code(*codes.PROCESSING)]
    locator: Locator
    note: Words | None
    place: Region | None = None
    prices: Annotated[str, Code(*codes.PRICES)] | None = None
    indicator: Indicator | None = None

    @property
    def is_exact(self) -> bool:
        """Whether it is one number, neither a bound nor one of several readings."""
        return self.qualifier == "exact" and not self.readings

    @property
    def hedge_beside(self) -> tuple[str, str]:
        """The hedge that the release prints before the figure, and the one behind it: 近, 左右."""
        from ..numbers.hedge_words import AFTER

        hedge = self.qualifier_as_written or ""
        if hedge in self.as_written:
            return "", ""
        return ("", hedge) if simplified(hedge) in AFTER else (hedge, "")

    @property
    def called(self) -> Words:
        """The label; that of a change with what it is measured by: 接警同比变化, 出口比上月变化."""
        zh, change = self.label.zh, self.change
        if change is None or not zh.endswith("变化"):
            return self.label
        printed = (change.base and change.base.as_written) or ""
        by = (
            codes.CHANGE_BASIS[change.basis].zh
            if change.basis in ("yoy", "mom", "annual")
            else printed
        )
        words = (by, {"comparable": "可比", "constant": "实际"}.get(self.prices or "", ""))
        zh = zh[:-2] + "".join(word for word in words if word not in zh) + zh[-2:]
        return Untranslated(zh) if self.label.cells[1] is None else Words(zh, self.label.en)

    @property
    def printed(self) -> str:
        """The figure as it is printed, with its hedge: 近51公斤."""
        before, behind = self.hedge_beside
        return f"{before}{self.as_written}{behind}"


class Argument(NamedTuple):
    """A number in a relation: a figure by its id, or a plain `value` such as days."""

    role: Annotated[str, Code(*codes.ROLE)]
    metric: Ident | None
    value: Exact | None


class Extent(NamedTuple):
    """Characters `start` to `end` of a source, half-open, as in `Locator`."""

    start: Count
    end: Ordinal


class Relation(NamedTuple):
    """That the figure `stated` follows from others, as the release prints it.

    `type` and the roles of the arguments are those of `codes.RELATION`. Nothing is stated
    by shares that add to 100 (``whole100``). only a ``sum`` is `complete` or not: whether
    its parts are all that the total has; None stands for True there. `evidence` is where
    the text shows the relation, in the source of its first figure; `linked` is how it was
    found, a key of `codes.LINKED`; `doubts` say why it may be another one.
    """

    id: Ident
    type: Annotated[str, Code(*codes.RELATION)]
    stated: Ident | None
    arguments: Annotated[tuple[Argument, ...], Many(record_of(Argument), 1)]
    locators: tuple[Locator, ...]
    note: Words | None
    complete: bool | None = None
    evidence: tuple[Extent, ...] = ()
    linked: Annotated[str, Code(*codes.LINKED)] | None = None
    doubts: Doubts = ()

    @property
    def members(self) -> list[str]:
        """The ids of its figures, the stated one first."""
        named = (self.stated, *(argument.metric for argument in self.arguments))
        return [ident for ident in named if ident is not None]


class Review(NamedTuple):
    """What the program read with a doubt, and what a person made of it.

    `confidence` is 0 to 1, `doubts` say why it is not 1, `corrected` names the fields
    that a person changed. A dropped figure stays here as it was printed.
    """

    metric: Ident
    status: Annotated[str, Code(*codes.REVIEW)]
    confidence: Exact | None
    doubts: Doubts
    as_written: Printed
    corrected: tuple[Printed, ...]


class Release(NamedTuple):
    """One dataset, as its file holds it; `region` and `period` are None where unknown."""

    schema_version: SchemaVersion
    id: FileIdent
    title: Words
    description: Words
    region: Region | None
    period: Period | None
    version: Printed
    created: Day
    sources: Annotated[tuple[Source, ...], Many(record_of(Source), 1)]
    sections: tuple[Section, ...]
    topics: tuple[Topic, ...]
    units: tuple[Unit, ...]
    platforms: tuple[Named, ...]
    programmes: tuple[Named, ...]
    claims: tuple[Claim, ...]
    glossary: tuple[Term, ...]
    metrics: tuple[Metric, ...]
    relations: tuple[Relation, ...] = ()
    review: tuple[Review, ...] = ()
