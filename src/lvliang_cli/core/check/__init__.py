"""Checking printed figures: exact arithmetic on what was printed, nothing else.

    >>> from lvliang_cli.core.check import check_change, read_change, read_quantity
    >>> before, now = read_quantity("565", "from"), read_quantity("568", "to")
    >>> check_change(read_change("+0.5%"), before, now).verdict
    'consistent'

All arithmetic is on `fractions.Fraction`. A printed number stands for every true number
that is printed so (`Quantity`); a check asks whether true numbers exist that give the
stated figure, under which way of rounding, how many wrong figures would have passed as
well (`power`), and which single edit or known slip would explain a figure that does not
match. It never says that a figure is false.
"""

from typing import TYPE_CHECKING, Any

from lvliang_cli.core.check.change import check_change
from lvliang_cli.core.check.claim import Stated
from lvliang_cli.core.check.printed_number import Quantity
from lvliang_cli.core.check.result import FAILING, PATTERNS, VERDICTS, Feasible, Repair, Result
from lvliang_cli.core.check.rounding import CONVENTIONS, fitting, rounded_by, rounds_to
from lvliang_cli.core.check.shares_and_rates import check_multiple, check_rate, check_share
from lvliang_cli.core.check.sums_and_points import check_part, check_points, check_sum

if TYPE_CHECKING:
    from lvliang_cli.core.check.parse import read_change, read_quantity, read_stated

__all__ = [
    "CONVENTIONS",
    "FAILING",
    "PATTERNS",
    "VERDICTS",
    "Feasible",
    "Quantity",
    "Repair",
    "Result",
    "Stated",
    "check_change",
    "check_multiple",
    "check_part",
    "check_points",
    "check_rate",
    "check_share",
    "check_sum",
    "fitting",
    "read_change",
    "read_quantity",
    "read_stated",
    "rounded_by",
    "rounds_to",
]


def __getattr__(name: str) -> Any:
    """The readers of texts, loaded when first asked for."""
    if name in ("read_change", "read_quantity", "read_stated"):
        from lvliang_cli.core.check import parse as reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
