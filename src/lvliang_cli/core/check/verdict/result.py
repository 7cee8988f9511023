"""What a check finds: a verdict with all the numbers that it rests on."""

from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.check.printed.claim import Stated
from lvliang_cli.core.check.printed.printed_number import Quantity
from lvliang_cli.core.data.model import Metric, Relation
from lvliang_cli.core.numbers.interval import Interval
from lvliang_cli.core.text.bilingual import Words

VERDICTS = {
    "consistent": Words("相符", "consistent"),
    "consistent-tie": Words("相符(恰在两数正中)", "consistent (at a tie)"),
    "consistent-approx": Words("在所印精度内相符", "consistent within the printed precision"),
    "directional": Words("单向取舍才相符", "consistent only when rounded one way"),
    "padded": Words("小数位多于实际所算", "printed with more digits than were worked out"),
    "repairable": Words("不符,改一处即相符", "does not match; changing one digit would fix it"),
    "pattern": Words("不符,有常见错法可循", "does not match; a known slip would explain it"),
    "inconsistent": Words("不符", "does not match"),
    "impossible": Words("没有整数能得出", "no whole numbers give it"),
    "possible": Words("可能不符,也可作别的理解", "may not match; another reading is possible"),
    "no-power": Words("所印太少,不足以核算", "too little is printed for a check"),
    "undefined": Words(
        "基数不大于零,百分比无意义", "the base is not above zero: no percentage is defined"
    ),
    "ambiguous": Words("所印有歧义,可能相符", "ambiguous: possibly consistent"),
}
"""Every verdict, in words: ``does not match`` and never more than that."""

FAILING = ("repairable", "pattern", "inconsistent", "impossible")
"""The verdicts that make a check end with exit code 1."""

POSSIBLE = "possible"
"""Of a relation of a dataset that would not match, where the text leaves another reading."""

PATTERNS = {
    "sign": Words("升降相反", "a rise printed as a fall, or a fall as a rise"),
    "swapped": Words("两个数对调", "the two numbers are swapped"),
    "points-for-percent": Words("把百分点当成百分比", "percentage points printed as a percentage"),
    "percent-for-points": Words("把百分比当成百分点", "a percentage printed as percentage points"),
    "wrong-base": Words("除以了另一个数", "divided by the other number"),
    "level-for-change": Words("把“是几成”当成“增减几成”", "the level printed as the change"),
    "double-rounded": Words("先后舍入了两次", "rounded twice, one digit after the other"),
    "times-of-fall": Words(
        "下降一倍即降为零;或把“降至一半”说成“下降一倍”",
        "a fall of 100% is a fall to zero; a fall by half may be meant",
    ),
    "complement": Words("印的是其余部分", "the share of the rest is printed"),
    "omitted-part": Words("合计漏了一项", "one part is left out of the total"),
    "repeated-part": Words("合计多算了一项", "one part is counted twice in the total"),
    "repeated-from-line": Words("与同一来源另一处的数相同", "the same as another line's figure"),
    "stale-base": Words(
        "所用基数不是上年所印的数", "the base is not the number printed a year before"
    ),
}
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
    arguments: tuple[Quantity, ...] = ()
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
    def told(self) -> Stated | Quantity:
        """The printed number that is told of: the one pointed at, else the stated one."""
        return self.argument(self.points_at) or self.stated

    @property
    def luck(self) -> Fraction | None:
        """Chance that a wrong figure would have passed."""
        return None if self.power is None else 1 - self.power

    def argument(self, role: str) -> Quantity | None:
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
