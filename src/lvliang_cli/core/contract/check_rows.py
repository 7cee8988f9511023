"""The rows of the documents of ``check``, of datasets and of files, and their JSON Schema."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any

from ..check.printed.printed_number import LOOSER
from ..check.printed.rounding import CONVENTIONS
from ..check.verdict.explain import steps
from ..check.verdict.result import Result
from ..check.verdict.wording import verdict_sentence
from ..numbers.format import rounded
from .interval_rows import SIDES, decimal
from .members_table import ORDER, listed, members
from .row_members import Member, Members, each, row_of, schema_of, within
from .schema_parts import COUNTS, SIDE, array_of, list_of

BY_HAND = ("change", "share", "sum", "rate", "points")

WITHOUT_DATASET = ("dictionary", "check.files", *(f"check.{name}" for name in BY_HAND))
"""Documents for which no dataset is read."""

SHARE_DECIMALS = 6


def share_to_digits(share: Fraction | None, *, up: bool = False) -> Decimal | int | None:
    """A share cut so that neither side is flattered: the power down, luck up."""
    if share is None or share.denominator == 1:
        return None if share is None else share.numerator
    scaled = share * 10**SHARE_DECIMALS
    whole = ceil(scaled) if up else floor(scaled)
    return rounded(Fraction(whole, 10**SHARE_DECIMALS), SHARE_DECIMALS)


_STATED = members("check-stated", {"value": lambda stated: decimal(stated.value)})
ARGUMENTS = Members(
    "check.change",
    "arguments",
    (
        *members(
            "check-argument",
            {
                "value": lambda number: decimal(number.value),
                "reading": lambda number: number.readings[0].name,
            },
            of={"reading-of-print": LOOSER},
        ),
        *within(SIDES, "interval"),
    ),
)
_EXACT = (Member("value", SIDE), *SIDES)
_FEASIBLE = members("check-feasible")
STEPS = Members("check.change", "steps", members("check-steps"))


def _exact(result: Result) -> dict[str, Any] | None:
    """The interval of what it should be; `value` to two digits more than printed."""
    if result.exact is None:
        return None
    lower, value = result.exact.lower, None
    if lower is not None and lower == result.exact.upper:
        places = max(result.stated.decimals, 0) + 2
        value = lower.numerator if lower.denominator == 1 else rounded(lower, places)
    return row_of(_EXACT, result.exact, value=value)


_PAIR = {"share": ("whole", "part"), "rate": ("per", "total")}
"""What the denominator and the numerator of a pair are called; from and to elsewhere."""


def _feasible(result: Result) -> dict[str, Any] | None:
    if result.feasible is None:
        return None
    names = _PAIR.get(result.type, ("from", "to"))
    pairs = [dict(zip(names, pair, strict=True)) for pair in result.feasible.pairs]
    return row_of(_FEASIBLE, result.feasible, pairs=pairs)


_MADE: dict[str, dict[str, Any]] = {
    "stated": {"schema": schema_of(_STATED)},
    "exact": {"get": _exact},
    "feasible": {"get": _feasible},
}
_RESULT = members(
    "check-result",
    {
        "sentence": verdict_sentence,
        "power": lambda result: share_to_digits(result.power),
        "luck": lambda result: share_to_digits(result.luck, up=True),
        "assumed": lambda result: result.assumed and list(map(decimal, result.assumed)),
    },
    {
        "arguments": {"arguments": lambda all_: [f"{a['role']}={a['as_written']}" for a in all_]},
        "repairs": {
            "repairs": lambda edits: [f"{e['role']}:{e['from']}->{e['to']}" for e in edits]
        },
    },
    {
        "convention": CONVENTIONS,
        "check-stated": _STATED,
        "check-argument": ARGUMENTS.members,
        "check-exact": _EXACT,
    },
)
RESULT = tuple(member._replace(**_MADE.get(member.name, {})) for member in _RESULT)
"""What is said of the result of any check."""

_ARITHMETIC = Member("steps", None, "the arithmetic in sentences, in both languages", steps)
_WORKED_OUT = each(_ARITHMETIC, STEPS.members)
TYPED = Members("check.change", "", (*RESULT, _WORKED_OUT), "; ", ORDER["check-result"])
"""A check of numbers typed by hand."""

CHECKS = Members(
    "check",
    "checks",
    (
        *members("check.checks", {"relation": lambda one: one.relation and one.relation.id}),
        *within(RESULT, "result"),
    ),
    "; ",
    ORDER["check-result"],
)
PARTNERS = Members("check.explain", "partners", members("check-partners"))
EXPLAINED = Members(
    "check.explain",
    "checks",
    (*CHECKS.members, *members("check-explained"), *within((_WORKED_OUT,), "result")),
    "; ",
    ORDER["check-result"],
)
FIGURES = listed(
    "check.figures",
    {"verdicts": lambda standing: [one.result.verdict for one in standing.checks]},
    joint="; ",
)
FINDINGS = listed("check.findings")

SPOTS = Members(
    "check.files",
    "checks",
    (
        *members("check.files.checks"),
        *(
            member._replace(of_some=lambda spot: spot.checked is not None)
            for member in within(RESULT, "checked.result")
        ),
    ),
    "; ",
    ORDER["check.files.checks"],
)
PARTNERS_IN_FILE = Members("check.files", "partners", members("check-partner-in-file"))
FILES = listed("check.files.files")
FAILED = Members("check.files", "failed", members("failed"))

TABLES = (FIGURES, EXPLAINED, ARGUMENTS, STEPS, FINDINGS, SPOTS, FILES)
"""The tables of members, for the docs."""


def check_documents() -> dict[str, dict[str, Any]]:
    """The schema of each document, by name."""
    figure, checks = FIGURES.schema(), array_of(CHECKS.schema())
    found = array_of(FINDINGS.schema())
    files, failed = array_of(FILES.schema()), array_of(FAILED.schema())
    return {
        "check": list_of("figures", figure, checks=checks, findings=found, counts=COUNTS),
        "check.explain": list_of("checks", EXPLAINED.schema(), figure=figure, findings=found),
        **{f"check.{name}": TYPED.schema() for name in BY_HAND},
        "check.files": list_of("checks", SPOTS.schema(), files=files, failed=failed, counts=COUNTS),
    }
