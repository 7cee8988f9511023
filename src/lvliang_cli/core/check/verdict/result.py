"""What a check finds: a verdict with all the numbers that it rests on."""

from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.data.model import Metric, Relation
from lvliang_cli.core.numbers.interval import Interval

from ..printed.printed_claim import Stated
from ..printed.printed_number import PrintedNumber

VERDICTS = WORDS_OF["verdict"]
"""Every verdict, in words: ``does not match`` and never more than that."""

FAILING = ("repairable", "pattern", "inconsistent", "impossible")
"""The verdicts that make a check end with exit code 1."""

POSSIBLE = "possible"
"""Of a relation of a dataset that would not match, where the text leaves another reading."""

PATTERNS = WORDS_OF["slip"]
"""Known slips; each is a possible explanation, never a finding about anybody."""


class Repair(NamedTuple):
    """One edit of one printed number that would make everything fit.

    `role` is ``stated`` or the role of an argument. `edit` is ``digit`` (another
    digit), ``swap`` (two neighbours), ``missing`` (a digit put in), ``extra`` (a digit
    taken out) or ``point`` (the decimal point moved by one).
    """

    role: str
    from_: str
    to: str
    edit: str


class Feasible(NamedTuple):
    """Whole numbers that would give the printed figure.

    Attributes:
        role: the number that is not printed: ``from``, ``to``, ``part``, ``whole``;
            ``both`` when neither is.
        how_many: how many there are; None when there is no end.
        first, last: the smallest and the greatest; None without one.
        values: the first of them, at most `LISTED`.
        pairs: for ``both`` the smallest pairs (denominator, numerator).
        of_first_1000: for ``both`` how many of the first 1,000 denominators have one.
    """

    role: str
    how_many: int | None = None
    first: int | None = None
    last: int | None = None
    values: tuple[int, ...] = ()
    pairs: tuple[tuple[int, int], ...] = ()
    of_first_1000: int | None = None


LISTED = 20


class Result(NamedTuple):
    """The outcome of one check.

    Attributes:
        type: a key of `codes.RELATION`.
        verdict: a key of `VERDICTS`.
        detail: what makes the verdict: conventions, a pattern, a reading; may be empty.
        stated: the printed figure that was checked.
        arguments: the printed numbers that it was checked against.
        exact: what it should be, from the surest readings; None when it is not known.
        reading: the reading of the arguments that decided.
        conventions: ways of rounding under which it fits; the smallest pair, where no
            number is printed.
        feasible: what the number that is not printed could be.
        power: share of wrong figures that this check would catch, 0 to 1.
        assumed: the range from which wrong figures are taken for `power`.
        patterns, repairs: possible explanations of a figure that does not match.
        faulty: the one role that every possible repair points at, else empty.
        points_at: the role of the argument that does not match what the others agree on;
            empty where that is not known, and the stated figure is told.
    """

    type: str
    verdict: str
    stated: Stated
    arguments: tuple[PrintedNumber, ...] = ()
    detail: str = ""
    exact: Interval | None = None
    reading: str = ""
    conventions: tuple[str, ...] = ()
    feasible: Feasible | None = None
    power: Fraction | None = None
    assumed: tuple[Fraction, Fraction] | None = None
    patterns: tuple[str, ...] = ()
    repairs: tuple[Repair, ...] = ()
    faulty: str = ""
    points_at: str = ""

    @property
    def fits(self) -> bool:
        """Whether nothing contradicts what is printed."""
        return self.verdict not in (*FAILING, POSSIBLE)

    @property
    def fails(self) -> bool:
        """Whether it does not match, and no other reading is open."""
        return self.verdict in FAILING

    @property
    def told(self) -> Stated | PrintedNumber:
        """The printed number that is told of: the one pointed at, else the stated one."""
        return self.argument(self.points_at) or self.stated

    @property
    def luck(self) -> Fraction | None:
        """Chance that a wrong figure would have passed."""
        return None if self.power is None else 1 - self.power

    def argument(self, role: str) -> PrintedNumber | None:
        """The argument of `role`, if there is one."""
        return next((quantity for quantity in self.arguments if quantity.role == role), None)


class Checked(NamedTuple):
    """A check with its result.

    Attributes:
        metric: the stated figure; of shares that make a whole, the first of them.
        relation: what was checked; None for a percentage that stands alone.
        result: what was found.
        against: the figure of another release, when it was checked against one.
    """

    metric: Metric
    relation: Relation | None
    result: Result
    against: Metric | None = None
