"""The rows of the documents of ``check``, and their JSON Schema."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from operator import attrgetter
from typing import Any

from lvliang_cli.core.check.dataset.dataset_check import CLASSES, REASONS
from lvliang_cli.core.check.dataset.findings import SEVERITIES
from lvliang_cli.core.check.printed.printed_number import LOOSER
from lvliang_cli.core.check.printed.rounding import CONVENTIONS
from lvliang_cli.core.check.verdict.explain import steps
from lvliang_cli.core.check.verdict.result import PATTERNS, VERDICTS, Result
from lvliang_cli.core.check.verdict.sentence import verdict_sentence
from lvliang_cli.core.contract.interval_rows import SIDES, decimal
from lvliang_cli.core.contract.row_members import (
    SOURCE_URL,
    Member,
    Members,
    bilingual,
    coded,
    columns_of,
    each,
    part,
    place,
    region_of,
    row_of,
    schema_of,
    within,
)
from lvliang_cli.core.contract.schema_parts import (
    COUNTS,
    IDS,
    MAYBE_TEXT,
    MAYBE_WHOLE,
    SIDE,
    TEXT,
    TRUTH,
    WHOLE,
    array_of,
    list_of,
    or_null,
)
from lvliang_cli.core.data.codes import QUALIFIER, RELATION
from lvliang_cli.core.numbers.format import rounded

BY_HAND = ("change", "share", "sum", "rate", "points")

WITHOUT_DATASET = ("dictionary", "check.files", *(f"check.{name}" for name in BY_HAND))
"""Documents for which no dataset is read."""

_SHARE = {**SIDE, "minimum": 0, "maximum": 1}
SHARE_DECIMALS = 6


def share_to_digits(share: Fraction | None, *, up: bool = False) -> Decimal | int | None:
    """A share cut so that neither side is flattered: the power down, luck up."""
    if share is None or share.denominator == 1:
        return None if share is None else share.numerator
    scaled = share * 10**SHARE_DECIMALS
    whole = ceil(scaled) if up else floor(scaled)
    return rounded(Fraction(whole, 10**SHARE_DECIMALS), SHARE_DECIMALS)


def _said(name: str) -> Callable[[Any], str | None]:
    """The text of an attribute; None where it is empty."""
    get = attrgetter(name)
    return lambda item: get(item) or None


_STATED = (
    Member("metric", MAYBE_TEXT, get=_said("id")),
    Member("as_written", TEXT),
    Member("value", {"type": "number"}, get=lambda stated: decimal(stated.value)),
    Member("decimals", {"type": "integer"}),
    coded("qualifier", QUALIFIER),
    coded("form", ("percent", "points", "number")),
)
ARGUMENTS = Members(
    "check.change",
    "arguments",
    (
        Member("role", TEXT, "`from`, `to`, `difference`, `part`, `whole`, `total`, `per`, ..."),
        Member(
            "metric",
            MAYBE_TEXT,
            "id of the figure, or null for a number typed by hand",
            _said("id"),
        ),
        Member("as_written", TEXT, "as printed or typed"),
        Member(
            "value", {"type": "number"}, "the printed number", lambda number: decimal(number.value)
        ),
        coded(
            "reading",
            LOOSER,
            "`exact`, `rounded`, `last-digit`, `last-non-zero` or `literal`",
            lambda number: number.readings[0].name,
        ),
        Member("is_count", TRUTH, "whether the true number must be whole"),
        *within(SIDES, "interval"),
    ),
)
_EXACT = (Member("value", SIDE), *SIDES)
_FEASIBLE = (
    Member("role", TEXT),
    *(Member(name, MAYBE_WHOLE) for name in ("how_many", "first", "last")),
    Member("values", array_of(WHOLE)),
    Member("pairs", array_of(COUNTS)),
    Member("of_first_1000", MAYBE_WHOLE),
)
_REPAIR = (
    Member("role", TEXT),
    Member("from", TEXT, get="from_"),
    Member("to", TEXT),
    Member("edit", TEXT),
)
STEPS = Members(
    "check.change",
    "steps",
    (
        Member("zh", TEXT, "a step of the arithmetic in Chinese"),
        Member("en", MAYBE_TEXT, "the same in English"),
    ),
)


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


RESULT = (
    coded("type", RELATION, "`change`, `share`, `rate`, `sum` or another type of relation"),
    coded("verdict", VERDICTS, "one stable word, see [checking](checking.md)"),
    Member("detail", MAYBE_TEXT, "what makes the verdict, or null", _said("detail")),
    Member("fits", TRUTH, "whether nothing contradicts what is printed"),
    bilingual("sentence", "the verdict in one sentence, in both languages", verdict_sentence),
    part(
        "stated", _STATED, "the printed figure that was checked", columns={"stated": "as_written"}
    )._replace(schema=schema_of(_STATED)),
    each(
        "arguments",
        ARGUMENTS.members,
        "the printed numbers it was checked against, each with its bounds",
        columns={"arguments": lambda said: [f"{a['role']}={a['as_written']}" for a in said]},
    ),
    Member(
        "exact",
        or_null(schema_of(_EXACT)),
        "what it should be: bounds, and `value` to two digits more than printed",
        _exact,
        columns_of("exact", ("lower", "upper")),
    ),
    Member(
        "conventions",
        array_of({"enum": list(CONVENTIONS)}),
        "the ways of rounding under which it fits",
    ),
    Member("reading", MAYBE_TEXT, "the reading of the arguments that decided", _said("reading")),
    Member(
        "feasible",
        or_null(schema_of(_FEASIBLE)),
        "whole numbers that the unprinted one can be, or the smallest pairs",
        _feasible,
        {**columns_of("feasible", ("first", "last")), "feasible_count": "how_many"},
    ),
    Member(
        "power",
        _SHARE,
        "share of wrong figures that the check would catch, 0 to 1",
        lambda result: share_to_digits(result.power),
    ),
    Member(
        "luck",
        _SHARE,
        "chance that a wrong figure would have passed: one minus the power",
        lambda result: share_to_digits(result.luck, up=True),
    ),
    Member(
        "assumed",
        {"type": ["array", "null"], "items": {"type": "number"}},
        "the range from which wrong figures are taken",
        lambda result: result.assumed and list(map(decimal, result.assumed)),
    ),
    Member(
        "patterns", array_of({"enum": list(PATTERNS)}), "known slips that would explain a mismatch"
    ),
    each(
        "repairs",
        _REPAIR,
        "single edits that would make it fit: possible, never applied",
        columns={"repairs": lambda edits: [f"{e['role']}:{e['from']}->{e['to']}" for e in edits]},
    ),
    Member(
        "faulty",
        MAYBE_TEXT,
        "the one number that every repair or every other figure points at, or null",
        _said("faulty"),
    ),
)
"""What is said of the result of any check."""

_WORKED_OUT = each("steps", STEPS.members, "the arithmetic in sentences, in both languages", steps)
COLUMNS = (
    *("type", "stated", "arguments", "verdict", "detail", "fits", "exact", "conventions"),
    *("feasible", "power", "luck", "patterns", "repairs", "sentence"),
)
"""The members of a result that have columns, in their order."""
TYPED = Members("check.change", "", (*RESULT, _WORKED_OUT), "; ", COLUMNS)
"""A check of numbers typed by hand."""

CHECKS = Members(
    "check",
    "checks",
    (
        Member("metric", TEXT, "id of the stated figure"),
        Member(
            "relation",
            MAYBE_TEXT,
            "id of the relation, or null for a percentage that stands alone",
            lambda checked: checked.relation and checked.relation.id,
        ),
        Member("against", MAYBE_TEXT, "id of the figure of another release, or null"),
        *within(RESULT, "result"),
    ),
    "; ",
    COLUMNS,
)
PARTNERS = Members(
    "check.explain",
    "partners",
    (
        Member("role", TEXT),
        Member("metric", TEXT),
        Member("as_written", TEXT),
        *(Member(name, WHOLE, get=f"locator.{name}") for name in ("paragraph", "start", "end")),
    ),
)
EXPLAINED = Members(
    "check.explain",
    "checks",
    (
        *CHECKS.members,
        Member(
            "partners",
            array_of(PARTNERS.schema()),
            "where each of its figures stands, the stated one first: `role`, `metric`,"
            " `as_written`, `paragraph`, `start` and `end`",
        ),
        *within((_WORKED_OUT,), "result"),
    ),
    "; ",
    COLUMNS,
)
FIGURES = Members(
    "check",
    "figures",
    (
        Member("metric", TEXT, "id of the figure"),
        bilingual("label", "its name, in both languages", "metric.label"),
        Member("as_written", TEXT, "the figure as printed", "metric.as_written"),
        coded("checkable", CLASSES, "`checked`, `no-power` or `not-checkable`"),
        coded("reason", REASONS, "why: `relation`, `no-counts`, `alone`, `rank`, ..."),
        Member(
            "verdicts",
            IDS,
            "the verdict of each check that it takes part in",
            lambda standing: [checked.result.verdict for checked in standing.checks],
        ),
        Member("findings", IDS, "codes of what was found of it"),
        region_of("region", "where it is of", "metric.place"),
        place("metric.locator"),
        SOURCE_URL,
    ),
    joint="; ",
)
FINDINGS = Members(
    "check",
    "findings",
    (
        coded(
            "severity",
            SEVERITIES,
            "`error`, `warning` or `notice`; only errors end with exit code 1",
        ),
        Member("code", TEXT, "stable code: a verdict or a caution"),
        Member("metric", MAYBE_TEXT, "id of the figure, or null for the source"),
        Member("relation", MAYBE_TEXT, "id of the relation, or null"),
        Member("zh", TEXT, "the finding in Chinese", "words.zh"),
        Member("en", TEXT, "the finding in English", "words.en"),
    ),
)
_FOUND = array_of(FINDINGS.schema())


TABLES = (FIGURES, EXPLAINED, ARGUMENTS, STEPS, FINDINGS)
"""The tables of members, for the docs."""


def check_documents() -> dict[str, dict[str, Any]]:
    """The schema of each document, by name."""
    documents: dict[str, dict[str, Any]] = {}
    documents["check"] = list_of(
        "figures",
        FIGURES.schema(),
        checks=array_of(CHECKS.schema()),
        findings=_FOUND,
        counts=COUNTS,
    )
    documents["check.explain"] = list_of(
        "checks", EXPLAINED.schema(), figure=FIGURES.schema(), findings=_FOUND
    )
    for name in BY_HAND:
        documents[f"check.{name}"] = TYPED.schema()
    return documents
