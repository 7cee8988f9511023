"""One check as a document, and the JSON of a result that every check prints."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any

from lvliang_cli.core.check import wording
from lvliang_cli.core.check.explain import steps
from lvliang_cli.core.check.printed_number import Quantity
from lvliang_cli.core.check.result import VERDICTS, Feasible, Result
from lvliang_cli.core.check.verdict_sentence import verdict_sentence
from lvliang_cli.core.contract.document import Block, Document, Facts, Grid, Prose
from lvliang_cli.core.numbers.format import rounded
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.shared.intervals import decimal, interval_json

SHARE_DECIMALS = 6

TITLES = {
    "change": Words("核对变化", "Check of a change"),
    "share": Words("核对占比", "Check of a share"),
    "sum": Words("核对合计", "Check of a sum"),
    "rate": Words("核对比率", "Check of a rate"),
    "points": Words("核对百分点", "Check of percentage points"),
}

CAVEAT = Words(
    "只核算所印数字之间是否相合,不判断真伪。",
    "This works out whether the printed numbers agree; it does not judge whether they are true.",
)


def check_document(name: str, result: Result) -> Document:
    """A check of numbers typed by hand; `name` is its command, such as ``change``."""

    def row() -> dict[str, Any]:
        return {**result_json(result), "steps": [words._asdict() for words in steps(result)]}

    return Document(
        f"check.{name}",
        "",
        TITLES[name],
        row,
        lambda: [row()],
        lambda: _grid(result),
        lambda: result_blocks(result),
        finds_problems=not result.fits,
    )


def result_blocks(result: Result) -> list[Block]:
    """The verdict, then the arithmetic, for people."""
    words = VERDICTS[result.verdict]
    facts: list[tuple[Words, str | Words]] = [(Words("结论", "Verdict"), words)]
    facts += [
        (_capital(wording.role(q.role)), Words(q.as_written or q.text, q.as_written or q.text))
        for q in result.arguments
    ]
    return [
        Facts(tuple(facts), Words(result.stated.as_written, result.stated.as_written)),
        *(Prose(words) for words in steps(result)),
        Prose(CAVEAT, "faint"),
    ]


def _capital(words: Words) -> Words:
    return Words(words.zh, words.en[:1].upper() + words.en[1:])


def result_json(result: Result) -> dict[str, Any]:
    """A result with everything that its verdict rests on."""
    stated = result.stated
    return {
        "type": result.type,
        "verdict": result.verdict,
        "detail": result.detail or None,
        "fits": result.fits,
        "sentence": verdict_sentence(result)._asdict(),
        "stated": {
            "metric": stated.id or None,
            "as_written": stated.as_written,
            "value": decimal(stated.value),
            "decimals": stated.decimals,
            "qualifier": stated.qualifier,
            "form": stated.form,
        },
        "arguments": [_argument_json(quantity) for quantity in result.arguments],
        "exact": _exact_json(result),
        "conventions": list(result.conventions),
        "reading": result.reading or None,
        "feasible": _feasible_json(result, result.feasible),
        "power": _share_json(result.power),
        "luck": _share_json(result.luck, up=True),
        "assumed": None if result.assumed is None else [decimal(x) for x in result.assumed],
        "patterns": list(result.patterns),
        "repairs": [
            {"role": r.role, "from": r.from_, "to": r.to, "edit": r.edit} for r in result.repairs
        ],
        "faulty": result.faulty or None,
    }


def _argument_json(quantity: Quantity) -> dict[str, Any]:
    interval = interval_json(quantity.interval)
    assert interval is not None
    return {
        "role": quantity.role,
        "metric": quantity.id or None,
        "as_written": quantity.as_written,
        "value": decimal(quantity.value),
        "reading": quantity.readings[0].name,
        "is_count": quantity.is_count,
        **interval,
    }


def _exact_json(result: Result) -> dict[str, Any] | None:
    """The interval of what it should be; `value` to two digits more than printed."""
    interval = interval_json(result.exact)
    if interval is None or result.exact is None:
        return None
    lower, upper = result.exact.lower, result.exact.upper
    value = None
    if lower is not None and lower == upper:
        value = _to_digits(lower, max(result.stated.decimals, 0) + 2)
    return {"value": value, **interval}


def _to_digits(value: Fraction, places: int) -> Decimal | int:
    return value.numerator if value.denominator == 1 else rounded(value, places)


def _feasible_json(result: Result, feasible: Feasible | None) -> dict[str, Any] | None:
    if feasible is None:
        return None
    below, above = _PAIR.get(result.type, ("from", "to"))
    return {
        "role": feasible.role,
        "how_many": feasible.how_many,
        "first": feasible.first,
        "last": feasible.last,
        "values": list(feasible.values),
        "pairs": [{below: low, above: high} for low, high in feasible.pairs],
        "of_first_1000": feasible.of_first_1000,
    }


_PAIR = {"share": ("whole", "part"), "rate": ("per", "total")}
"""What the denominator and the numerator of a pair are called; from and to elsewhere."""


def _share_json(share: Fraction | None, *, up: bool = False) -> Decimal | int | None:
    """A share cut so that neither side is flattered: the power down, luck up."""
    if share is None or share.denominator == 1:
        return None if share is None else share.numerator
    scaled = share * 10**SHARE_DECIMALS
    whole = ceil(scaled) if up else floor(scaled)
    return rounded(Fraction(whole, 10**SHARE_DECIMALS), SHARE_DECIMALS)


HEADER = (
    *("type", "stated", "arguments", "verdict", "detail", "fits", "exact_lower", "exact_upper"),
    *("conventions", "feasible_first", "feasible_last", "feasible_count", "power", "luck"),
    *("patterns", "repairs", "sentence_zh", "sentence_en"),
)


def flat_result(result: Result) -> tuple[Any, ...]:
    """A result as one row under `HEADER`."""
    exact, feasible = interval_json(result.exact), result.feasible
    sentence = verdict_sentence(result)
    return (
        result.type,
        result.stated.as_written,
        _joined(f"{q.role}={q.as_written or q.text}" for q in result.arguments),
        result.verdict,
        result.detail or None,
        result.fits,
        None if exact is None else exact["lower"],
        None if exact is None else exact["upper"],
        _joined(result.conventions),
        None if feasible is None else feasible.first,
        None if feasible is None else feasible.last,
        None if feasible is None else feasible.how_many,
        _share_json(result.power),
        _share_json(result.luck, up=True),
        _joined(result.patterns),
        _joined(f"{r.role}:{r.from_}->{r.to}" for r in result.repairs),
        sentence.zh,
        sentence.en,
    )


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(parts) or None


def _grid(result: Result) -> Grid:
    return Grid(HEADER, (flat_result(result),))
