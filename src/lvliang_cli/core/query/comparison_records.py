"""A comparison of two figures: what was found by each reading of their prints."""

from fractions import Fraction
from typing import NamedTuple

from ..data.model import Metric
from ..numbers.interval import Interval
from ..text.bilingual import Note, Words

POINTS = ("percent", "percent-change")
WIDEST = ("exact", "readings", "last-digit", "order")


class Finding(NamedTuple):
    """`difference` is other - base, `ratio` other / base; None where it has no meaning.

    `change` is that from base to other in percent, for levels of one name, unit and place in
    different releases or periods. It is derived; a release may print another.
    """

    basis: str
    difference: Interval | None
    ratio: Interval | None
    change: Interval | None = None


class Comparison(NamedTuple):
    """`no_change` says why neither is said to have outgrown the other; None if nothing is known."""

    base: Metric
    other: Metric
    dimension: str
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]
    no_change: Words | None

    @property
    def widest(self) -> Finding:
        """The reading that allows for every digit that was not printed."""
        return next(finding for finding in self.findings if finding.basis in WIDEST)

    @property
    def rank_order(self) -> str | None:
        """Whether the other rank comes ``before``, ``after`` or is the ``same``; else None."""
        if self.dimension != "rank":
            return None
        difference = Fraction(self.other.value) - Fraction(self.base.value)
        return "same" if difference == 0 else "after" if difference > 0 else "before"

    @property
    def cautions(self) -> tuple[str, ...]:
        """The codes of both figures, each once."""
        return tuple(dict.fromkeys((*self.base.cautions, *self.other.cautions)))

    @property
    def difference_unit(self) -> str | None:
        """The unit of the difference; None of ranks and of unlike units."""
        if self.dimension == "rank":
            return None
        if self.dimension in POINTS:
            return "percentage-point"
        return self.base.unit if self.base.unit == self.other.unit else None
