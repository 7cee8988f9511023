"""The verdict of a printed figure: one ladder, climbed from the mildest rung to the hardest.

    fits       some reading of the numbers, the surest first, gives it to the nearest
    soft       about, which nothing contradicts
    literal    possible only by the literal words of a hedge, or by the number without it
    one-way    given by a way of rounding that is not to the nearest
    padded     given with fewer digits: zeros were added
    pattern    a known slip would explain it
    repair     changing one digit of one number would fix it

Whatever the arithmetic, it is asked one thing: can the numbers, read so, give a value in
that interval?
"""

from collections.abc import Callable
from typing import NamedTuple

from lvliang_cli.core.numbers.interval import Interval

from ..printed.printed_claim import Stated
from ..printed.rounding import CONVENTIONS
from .digit_repairs import Fixes, repairs
from .result import Result


class Question(NamedTuple):
    """What the ladder asks of one kind of arithmetic.

    Attributes:
        readings: the names of the readings of the numbers, the surest first.
        fits: whether the numbers, with the reading of that index, give a value there.
        fitting: the result when they do; never asked for a literal reading.
        slips: the known slips that would explain a misfit.
        fixes: whether an edited figure fits edited numbers.
        is_soft: one of the numbers is printed as ``about``.
    """

    readings: tuple[str, ...]
    fits: Callable[[Interval, int], bool]
    fitting: Callable[[Result, int], Result]
    slips: Callable[[], tuple[str, ...]]
    fixes: Fixes
    is_soft: bool


def judge(result: Result, question: Question) -> Result:
    """`result` with the verdict of the first rung that holds."""
    stated = result.stated
    for index, name in enumerate(question.readings):
        if question.fits(stated.accepts(), index):
            read = result._replace(reading=name)
            if name == "literal":
                return read._replace(verdict="ambiguous", detail="literal")
            found = question.fitting(read, index)
            is_loose = stated.slack and not question.fits(stated.closely(), index)
            if is_loose and found.verdict == "consistent":
                return found._replace(verdict="consistent-approx", detail="loose")
            return found
    if question.is_soft or stated.qualifier == "about":
        return result._replace(verdict="ambiguous", detail="soft")
    if stated.is_hedged and _fits(question, stated.promises()):
        return result._replace(verdict="ambiguous", detail="literal")
    if stated.is_hedged and _fits(question, stated.closely()):
        return result._replace(verdict="ambiguous", detail="loose")
    slips = question.slips()
    if stated.is_sharp:
        one_way = tuple(way for way in CONVENTIONS if _fits(question, stated.accepts(way)))
        if one_way:
            return result._replace(
                verdict="directional",
                detail=", ".join(one_way),
                conventions=one_way,
                patterns=tuple(slip for slip in slips if slip == "double-rounded"),
            )
        if any(_fits(question, shorter.accepts()) for shorter in _shorter(stated)):
            return result._replace(verdict="padded")
    edits, faulty = repairs(stated, result.arguments, question.fixes)
    return result._replace(
        verdict="pattern" if slips else "repairable" if edits else "inconsistent",
        detail=slips[0] if slips else faulty,
        patterns=slips,
        repairs=edits,
        faulty=faulty,
    )


def _fits(question: Question, wanted: Interval) -> bool:
    """Whether any reading but the literal one gives a value in `wanted`."""
    return any(
        question.fits(wanted, index)
        for index, name in enumerate(question.readings)
        if name != "literal"
    )


def _shorter(stated: Stated) -> list[Stated]:
    """`stated` without the zeros at its end, one by one."""
    found = []
    for decimals in range(stated.decimals - 1, -1, -1):
        if (stated.value * 10**decimals).denominator != 1:
            break
        found.append(stated._replace(decimals=decimals))
    return found
