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

The way of one check, room by room:

    typed_claim            what is typed, read as what a check takes; `typed_numbers` checks it
    relations              one check for each kind of relation; those of a quotient name its two
                           numbers and hand them to `ratio`
    printed                numbers and claims as sets of true numbers; `ratio_fits`, whether two
                           sets hold numbers with a ratio in a third
    verdict                `ladder`, readings from the surest to the loosest; what the verdict is
                           worth (`power`, `feasible`), and what would explain a misfit
                           (`digit_repairs`, `formula_slips`)
    dataset                every relation of a dataset, and what came of it (`findings`)
"""

from typing import TYPE_CHECKING, Any

from lvliang_cli.core.check.printed.claim import Stated
from lvliang_cli.core.check.printed.printed_number import Quantity
from lvliang_cli.core.check.printed.rounding import CONVENTIONS, fitting, rounded_by, rounds_to
from lvliang_cli.core.check.relations.change import check_change
from lvliang_cli.core.check.relations.shares_and_rates import (
    check_multiple,
    check_rate,
    check_share,
)
from lvliang_cli.core.check.relations.sums_and_points import check_part, check_points, check_sum
from lvliang_cli.core.check.verdict.result import (
    FAILING,
    PATTERNS,
    VERDICTS,
    Feasible,
    Repair,
    Result,
)

if TYPE_CHECKING:
    from lvliang_cli.core.check.typed_claim import read_change, read_quantity, read_stated

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
        from lvliang_cli.core.check import typed_claim as reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
