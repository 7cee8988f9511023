"""The arithmetic of one check, step by step, so that a reader can redo it by hand.

The steps claim no more than the numbers show: what was printed, what it stands for, what
follows, how it rounds, how much the check can show.
"""

from collections.abc import Iterator
from fractions import Fraction

from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.numbers.interval import Interval, minus, negative
from lvliang_cli.core.text.bilingual import Words, joined, plural, same

from ..printed.printed_number import PrintedNumber
from ..printed.rounding import NEAREST
from . import wording
from .detection_power import WEAK
from .result import PATTERNS, Feasible, Result

SHOWN = 2
"""Digits shown beyond those printed."""

READING = WORDS_OF["reading"]

FORMULA = WORDS_OF["formula"]


def steps(result: Result) -> list[Words]:
    """What was printed, what follows, and what that says; one sentence a step."""
    return [
        *_printed(result),
        *_arithmetic(result),
        *_unknown(result),
        *_rounding(result),
        *_power(result),
        *_explanations(result),
        wording.verdict_sentence(result),
    ]


_SIGNED = ("change", "points", "annual_growth")
"""What goes up or down; a share or a total has no sign."""


def worked_out(result: Result) -> Words:
    """What it should be, in one line: ``100 × (768 ÷ 1279 − 1) = -39.9530…%``; may be empty."""
    if result.exact is None and result.type in ("part", "sum"):
        whole = result.argument("whole") or result.stated
        parts = [number for number in result.arguments if number.role != "whole"]
        greatest = max(parts, key=lambda part: part.value)
        return same("" if result.fits else f"{greatest.text} > {whole.text}")
    if result.points_at == "difference":
        return joined([*_subtraction(result)])
    if result.exact is None:
        return joined([*_unknown(result)][:2], "", " ") if result.feasible else same("")
    worked_out = _worked(result)
    formula = same(worked_out) if worked_out else _formula(result)
    worked = formula.plus(same(" = ")).plus(_value(result, result.exact))
    if len(result.repairs) != 1:
        return worked
    edit = f"{result.repairs[0].from_} → {result.repairs[0].to}"
    edit = edit if result.type in _SIGNED else edit.replace("+", "")
    return worked.noted(Words(f"或为 {edit}", f"it may be {edit}"))


def _value(result: Result, exact: Interval) -> Words:
    return wording.span(exact, max(result.stated.decimals, 0) + SHOWN, result.stated.mark)


def _printed(result: Result) -> Iterator[Words]:
    stated = result.stated
    yield Words(
        f"所核:印作“{stated.as_written}”,即 {stated.text}。",
        f"Checked: printed “{stated.as_written}”, that is {stated.text}.",
    ).plus(_precision(result))
    for quantity in result.arguments:
        yield _argument(quantity)


def _precision(result: Result) -> Words:
    stated = result.stated
    counts_every_one = result.type in ("sum", "part") and stated.decimals == 0
    if counts_every_one and not stated.is_hedged:
        return same("")
    accepted = wording.span(stated.accepts(), max(stated.decimals, 0) + 1, stated.mark)
    if stated.slack:
        return Words(
            f"作约数读,真值{accepted.zh}。", f" Taken loosely, the true value is {accepted.en}."
        )
    if stated.is_hedged:
        return Words(
            f"按末位数字,真值{accepted.zh}。",
            f" Read to its last digit, the true value is {accepted.en}.",
        )
    return Words(
        f"若舍入到末位,真值在 {accepted.zh}。",
        f" If rounded to its last digit, the true value is {accepted.en}.",
    )


def _argument(quantity: PrintedNumber) -> Words:
    what, reading = wording.role(quantity.role), quantity.readings[0]
    name = f"“{quantity.as_written}”" if quantity.as_written else quantity.text
    head = Words(f"{what.zh}:{name}", f"{_first_up(what.en)}: {name}")
    if reading.name == "exact":
        return head.plus(Words(",作确数。", ", taken as exact."))
    words, value = READING[reading.name], wording.number(quantity)
    return head.plus(Words(f",{words.zh} {value.zh}。", f", {words.en} {value.en}."))


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _arithmetic(result: Result) -> Iterator[Words]:
    if result.type == "part":
        yield FORMULA["part"].plus(Words("。", "."))
        return
    yield from _subtraction(result)
    if result.exact is None:
        return
    formula, value = _formula(result), _value(result, result.exact)
    worked = f" = {found}" if (found := _worked(result)) else ""
    yield Words(
        f"算式:{formula.zh}{worked} = {value.zh}。",
        f"{_first_up(formula.en)}{worked} = {value.en}.",
    )


def _formula(result: Result) -> Words:
    return FORMULA["difference" if _is_difference(result) else result.type]


def _is_difference(result: Result) -> bool:
    """Whether a change is given in the unit of its numbers."""
    return result.type == "change" and result.stated.form == "number"


def _subtraction(result: Result) -> Iterator[Words]:
    """The number that follows from another and the difference, or the difference itself."""
    numbers = {quantity.role: quantity for quantity in result.arguments}
    from_, to, difference = (numbers.get(role) for role in ("from", "to", "difference"))
    if result.type != "change" or difference is None:
        return
    if from_ is not None and to is not None:
        left, right, sign, follows = to, from_, "−", "difference"
    elif to is not None:
        left, right, sign, follows = to, difference, "−", "from"
    elif from_ is not None:
        left, right, sign, follows = from_, difference, "+", "to"
    else:
        return
    subtracted = right.interval if sign == "−" else negative(right.interval)
    places = max(left.decimals, right.decimals, 0) + 1
    value = wording.span(minus(left.interval, subtracted), places)
    shown = f"({right.text})" if right.value < 0 else right.text
    names = [wording.role(name) for name in (follows, left.role, right.role)]
    yield Words(
        f"{names[0].zh} = {names[1].zh} {sign} {names[2].zh} = {left.text} {sign} {shown}"
        f" = {value.zh}。",
        f"{_first_up(names[0].en)} = {names[1].en} {sign} {names[2].en}"
        f" = {left.text} {sign} {shown} = {value.en}.",
    )


def _worked(result: Result) -> str:
    """The formula with the printed numbers put in, where all are exact; else nothing."""
    if not all(quantity.is_exact for quantity in result.arguments):
        return ""
    numbers = {quantity.role: quantity.text for quantity in result.arguments}
    match result.type:
        case "change" if _is_difference(result):
            return f"{numbers['to']} − {numbers['from']}"
        case "change" if "from" in numbers and "to" in numbers:
            return f"100 × ({numbers['to']} ÷ {numbers['from']} − 1)"
        case "change" if "to" in numbers and "difference" in numbers:
            return f"100 × ({numbers['to']} ÷ ({numbers['to']} − ({numbers['difference']})) − 1)"
        case "change" if "from" in numbers and "difference" in numbers:
            return f"100 × ({numbers['difference']}) ÷ {numbers['from']}"
        case "share":
            return f"100 × {numbers['part']} ÷ {numbers['whole']}"
        case "rate":
            times = f"{numbers['scale']} × " if "scale" in numbers else ""
            return f"{times}{numbers['total']} ÷ {numbers['per']}"
        case "multiple":
            return f"{numbers['to']} ÷ {numbers['from']}"
        case "annual_growth":
            years, from_, to = (numbers[role] for role in ("years", "from", "to"))
            return f"100 × (({to} ÷ {from_})^(1/{years}) − 1)"
        case "sum" | "whole100":
            return " + ".join(numbers.values()).replace("+ -", "− ")
    return ""


def _unknown(result: Result) -> Iterator[Words]:
    feasible = result.feasible
    if feasible is None:
        return
    if feasible.role == "both":
        yield from _smallest(result, feasible)
        return
    missing, known = wording.role(feasible.role), result.arguments[0]
    ends = _bounds(result, feasible, known)
    if ends is not None:
        yield ends
    if feasible.how_many == 0:
        yield Words(
            f"其间没有整数可作{missing.zh}。", f"No whole number there can be the {missing.en}."
        )
    elif feasible.how_many is None:
        yield Words(
            f"{missing.zh}可以是 {feasible.first} 及以上的任何整数。",
            f"The {missing.en} can be any whole number from {feasible.first}.",
        )
    else:
        listed = "、".join(map(str, feasible.values[:5]))
        more = "…" if feasible.how_many > 5 else ""
        yield Words(
            f"{missing.zh}可以是 {feasible.how_many} 个整数:{listed}{more}。",
            f"{feasible.how_many} whole {plural('number', feasible.how_many)} can be the"
            f" {missing.en}: {listed.replace('、', ', ')}{more}.",
        )


def _bounds(result: Result, feasible: Feasible, known: PrintedNumber) -> Words | None:
    """Between which numbers the missing one of a change lies, with the division shown."""
    accepted = result.stated.accepts()
    if result.type != "change" or not known.is_exact or known.role == "difference":
        return None
    if accepted.lower is None or accepted.upper is None or accepted.lower <= -100:
        return None
    low, high = (1 + side / 100 for side in (accepted.lower, accepted.upper))
    if feasible.role == "from":
        ends, sign, factors = (known.value / high, known.value / low), "÷", (high, low)
    else:
        ends, sign, factors = (known.value * low, known.value * high), "×", (low, high)
    places = SHOWN
    while (shown := [wording.digits(end, places) for end in ends])[0] == shown[1] and known.value:
        places += 1
    texts = [
        f"{known.text} {sign} {wording.digits(factor, max(result.stated.decimals, 0) + 3)} = {end}"
        for factor, end in zip(factors, shown, strict=True)
    ]
    missing = wording.role(feasible.role)
    return Words(
        f"{missing.zh}须在 {texts[0]} 与 {texts[1]} 之间。",
        f"The {missing.en} must be between {texts[0]} and {texts[1]}.",
    )


def _smallest(result: Result, feasible: Feasible) -> Iterator[Words]:
    yield Words(
        "没有可对的数量;以下按统计项目为整数推算。",
        "There are no counts to compare it with; what follows assumes whole-number counts.",
    )
    below, above = feasible.pairs[0]
    value = Fraction(above, below) * (100 if result.stated.form == "percent" else 1)
    value -= 100 if result.type == "change" else 0
    shown = f"{wording.digits(value, max(result.stated.decimals, 0) + SHOWN)}{result.stated.mark}"
    if result.type == "change":
        yield Words(
            f"最小的一对:{below} → {above},即 100 ×({above} ÷ {below} − 1)= {shown}。",
            f"The smallest pair: {below} → {above}, since 100 × ({above} ÷ {below} − 1) = {shown}.",
        )
    else:
        yield Words(
            f"最小的一对:{below} 中的 {above},即 {shown}。",
            f"The smallest pair: {above} of {below}, that is {shown}.",
        )
    yield Words(
        f"1 至 1000 的前期数(或总数)中,有 {feasible.of_first_1000} 个能得出它。",
        f"From 1 to 1,000, {feasible.of_first_1000} earlier numbers (or wholes) can give it.",
    )


def _rounding(result: Result) -> Iterator[Words]:
    if result.exact is None or not result.stated.is_sharp or result.verdict == "consistent-approx":
        return
    stated = result.stated
    if not result.conventions:
        yield Words(
            f"按七种取舍方法,都得不出 {stated.text}。",
            f"None of the seven ways of rounding gives {stated.text}.",
        )
    elif all(name in result.conventions for name in NEAREST):
        yield Words(
            f"四舍五入得 {stated.text},与所印一致。",
            f"Rounded to the nearest it is {stated.text}, as printed.",
        )
    else:
        names = joined([wording.CONVENTION[name] for name in result.conventions])
        yield Words(
            f"得出 {stated.text} 的取舍方法:{names.zh}。",
            f"Ways of rounding that give {stated.text}: {names.en}.",
        )


def _power(result: Result) -> Iterator[Words]:
    if result.power is None or result.assumed is None:
        return
    low, high = (f"{wording.digits(side, 2)}{result.stated.mark}" for side in result.assumed)
    caught = wording.percent(result.power)
    luck = wording.percent(1 - result.power)
    yield Words(
        f"把握:若真印错,在 {low} 至 {high} 之间随取一个错数,有 {caught} 会被查出,"
        f"{luck} 会碰巧通过。",
        f"Power: of wrong figures taken at random from {low} to {high}, {caught} would be"
        f" caught and {luck} would pass by luck.",
    )
    if result.power < WEAK:
        yield Words("因此相符不能作为证据。", "A match here is therefore no evidence.")


def _explanations(result: Result) -> Iterator[Words]:
    for name in result.patterns:
        words = PATTERNS[name]
        yield Words(f"可能的解释:{words.zh}。", f"A possible explanation: {words.en}.")
    if result.repairs:
        listed = joined([wording.repair(found) for found in result.repairs], ";", "; ")
        yield Words(
            f"改动一处即可相符(只是可能,未作改动):{listed.zh}。",
            f"One edit that would make it fit (possible, not applied): {listed.en}.",
        )
