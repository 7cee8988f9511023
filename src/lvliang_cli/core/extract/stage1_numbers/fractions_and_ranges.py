"""Numbers of other forms: parts of a whole, ranges, and those that name no number."""

from decimal import Decimal

from lvliang_cli.core.numbers.chinese_numerals import read_numeral
from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.text.patterns import pattern

from .numeral_and_measure import DIGITS, PLACES, bare, numerals_at, single, with_unit
from .quantity import Quantity, simplest

_PARTS_OF = pattern("(十万|百万|千万|[百千万亿])分之")
_POWERS = {"百": 0, "千": 1, "万": 2, "十万": 3, "百万": 4, "千万": 5, "亿": 6}
_FRACTION = pattern(rf"([{DIGITS}十]{{1,4}})分之([{DIGITS}十]{{1,4}})")
_HALF = pattern(r"一半(?![一-龥]*是)")
_VAGUE = pattern(rf"(?P<few>几|(?<![总指系参倍少])数)(?P<places>[{PLACES}]{{1,4}})(?!分之)")
_APPROXIMATE = pattern(
    rf"(?<![第{DIGITS}{PLACES}])(一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九)(?![{DIGITS}])([十百千万亿]{{0,3}})"
)
_BETWEEN = pattern(
    r"(?:\(含\))?\s{0,2}(?:到|至|[-~—–]{1,2})\s{0,2}(?=[\d零〇一二三四五六七八九十百千万两])"
)
_SCALE = pattern("(?:万亿|亿|万|千|百)$")


def parts(text: str, start: int) -> Quantity | None:
    """``百分之五``, ``千分之2.4``, ``百分之百``: all in per cent."""
    prefix = _PARTS_OF.match(text, start)
    if prefix is None or prefix.end() >= len(text):
        return None
    at, power = prefix.end(), _POWERS[prefix[1]]
    numeral, end = next(numerals_at(text, at), (None, at))
    if numeral is None:
        return None
    value = simplest(Decimal(numeral.value).scaleb(-power)) if power else numeral.value
    decimals = max(numeral.decimals + power, 0)
    printed = bare(text, at, numeral, end)
    return printed._replace(start=start, value=value, decimals=decimals, unit="%")


def fraction(text: str, start: int) -> Quantity | None:
    """``四分之三`` is 75 %, ``一半`` 50 % to the nearest ten.

    ``三分之二`` has no exact decimal form: about 66.67 %.
    """
    half = _HALF.match(text, start)
    if half is not None:
        return Quantity(start, half.end(), half.end(), 50, -1, "%", is_chinese=True)
    found = _FRACTION.match(text, start)
    if found is None:
        return None
    below, above = read_numeral(found[1]), read_numeral(found[2])
    if below is None or above is None or not below.value:
        return None
    ten_thousandths, rest = divmod(int(above.value) * 10_000, int(below.value))
    ten_thousandths += 2 * rest >= int(below.value)
    value = simplest(Decimal(ten_thousandths).scaleb(-2))
    decimals = 0 if isinstance(value, int) else 2
    end = found.end()
    hedge = "about" if rest else "exact"
    return Quantity(start, end, end, value, decimals, "%", hedge, is_chinese=True)


def vague(text: str, start: int) -> Quantity | None:
    """``数百名``, ``几十万元``: the place is a lower bound, no number is meant."""
    found = _VAGUE.match(text, start)
    numeral = read_numeral(found["places"]) if found is not None else None
    if found is None or numeral is None:
        return None
    return with_unit(text, start, numeral, found.end())._replace(
        qualifier="more_than", hedge=found["few"], is_chinese=True, is_vague=True
    )


def approximate(text: str, start: int) -> Quantity | None:
    """``三五百``, ``七八个``: from the one to the other."""
    found = _APPROXIMATE.match(text, start)
    if found is None:
        return None
    low, high = (read_numeral(digit + found[2]) for digit in found[1])
    if low is None or high is None:
        return None
    return with_unit(text, start, low, found.end())._replace(
        upper=high.value, is_chinese=True, is_vague=True
    )


def range_or_single(text: str, start: int) -> Quantity | None:
    """``3至5人``, ``1万元--5万元``, ``两到三万元``, or one number alone."""
    low = single(text, start)
    if low is None or low.hedge or low.readings:
        return low
    between = _BETWEEN.match(text, low.end)
    high = single(text, between.end()) if between is not None else None
    if high is None or not high.unit or (low.unit and low.unit != high.unit):
        return low
    value = _scaled_like(text, low, high)
    if value >= high.value:
        return low
    return high._replace(
        start=start, value=value, upper=high.value, decimals=low.decimals, is_chinese=low.is_chinese
    )


def _scaled_like(text: str, low: Quantity, high: Quantity) -> Number:
    """The lower end of ``两到三万`` is 20,000: the multiplier counts for both where it must."""
    printed_low = text[low.start : low.numeral_end]
    printed_high = text[high.start : high.numeral_end]
    scale = _SCALE.search(printed_high)
    if scale is None or low.unit or printed_low[-1] in "万亿":
        return low.value
    head = read_numeral(printed_high[: scale.start()].rstrip())
    whole = read_numeral(printed_low + scale[0])
    return low.value if head is None or whole is None or low.value >= head.value else whole.value
