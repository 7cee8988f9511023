"""Every comparison of the two releases holds every number that the prints leave open."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.data.dataset import Dataset, load
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.format import rounded
from lvliang_cli.core.numbers.interval import Interval, last_digit, literal, minus, over, point
from lvliang_cli.core.query.compare import compare, compare_pair
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.view.compare import compare_document

from ..support import SECOND, figure

DATASETS = [load(None), load(str(SECOND))]
FAR = Fraction(10**9)


def holds(interval: Interval, number: Fraction) -> bool:
    lower, upper = interval.lower, interval.upper
    above = lower is None or number > lower or (number == lower and not interval.lower_open)
    below = upper is None or number < upper or (number == upper and not interval.upper_open)
    return above and below


def members(interval: Interval) -> list[Fraction]:
    """Numbers inside: the closed ends, close to the open ones, far out, and between."""
    low = -FAR if interval.lower is None else interval.lower
    high = FAR if interval.upper is None else interval.upper
    near = (high - low) / 10**6
    found = [low, high, low + near, high - near, (low + high) / 2]
    return [number for number in found if holds(interval, number)]


def alike(dataset: Dataset, base: Metric, other: Metric) -> bool:
    """What the design says can be compared: one dimension, and one unit unless counted."""
    dimensions = [dataset.units[m.unit].dimension for m in (base, other)]
    changes = [m.kind == "change" for m in (base, other)]
    if dimensions[0] != dimensions[1] or changes[0] != changes[1]:
        return False
    return base.unit == other.unit or (dimensions[0] == "count" and not changes[0])


def pairs(dataset: Dataset) -> Iterator[tuple[Metric, Metric]]:
    metrics = dataset.release.metrics
    return ((a, b) for a, b in product(metrics, metrics) if a != b and alike(dataset, a, b))


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda d: d.release.id)
def test_every_finding_holds_whatever_the_prints_leave_open(dataset: Dataset) -> None:
    number = 0
    for base, other in pairs(dataset):
        comparison = compare_pair(dataset, base, other)
        for finding in comparison.findings:
            if finding.basis == "order":
                continue
            read = literal if finding.basis == "literal" else last_digit
            sides = [read(m, comparison.dimension) for m in (base, other)]
            if finding.basis in ("exact", "face"):
                sides = [point(m.value) for m in (base, other)]
            for a, b in product(*map(members, sides)):
                number += 1
                if finding.difference is not None:
                    assert holds(finding.difference, b - a)
                if finding.ratio is not None and a > 0 and b >= 0:
                    assert holds(finding.ratio, b / a)
    assert number > 500


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda d: d.release.id)
def test_which_findings_there_are(dataset: Dataset) -> None:
    for base, other in pairs(dataset):
        comparison = compare_pair(dataset, base, other)
        bases = [finding.basis for finding in comparison.findings]
        assert len(bases) == len(set(bases))
        if base.kind == "rank":
            assert bases == ["order"]
            assert (comparison.findings[0].difference, comparison.findings[0].ratio) == (None, None)
            continue
        hedged = any(m.qualifier != "exact" for m in (base, other))
        assert ("literal" in bases) == hedged
        assert hedged == (not {"exact", "face", "readings"} & set(bases))
        points = dataset.units[base.unit].dimension == "percent"
        for finding in comparison.findings:
            assert (finding.difference is not None) == (base.unit == other.unit)
            assert not (finding.ratio and (points or base.kind == "change"))


@given(st.data())
def test_alike_is_compared_and_unlike_refused(data: st.DataObject) -> None:
    dataset = data.draw(st.sampled_from(DATASETS))
    base, other = data.draw(
        st.lists(st.sampled_from(dataset.release.metrics), min_size=2, max_size=2, unique=True)
    )
    names = [f"metric:{base.id}", f"metric:{other.id}"]
    if alike(dataset, base, other):
        (comparison,) = compare(dataset, names).comparisons
        assert (comparison.base, comparison.other) == (base, other)
        (turned,) = compare(dataset, names, names[1]).comparisons
        assert (turned.base, turned.other) == (other, base)
        return
    with pytest.raises(BadUsage, match="not comparable") as refused:
        compare(dataset, names)
    assert refused.value.token == other.id
    near = refused.value.did_you_mean
    assert all(alike(dataset, base, dataset.metrics[name]) for name in near)
    assert base.id not in near
    comparable = [m for m in dataset.release.metrics if m != base and alike(dataset, base, m)]
    assert len(near) == min(3, len(comparable))
    if any(m.unit == base.unit for m in comparable):
        assert dataset.metrics[near[0]].unit == base.unit


@given(st.data())
def test_exported_bounds_never_claim_more_than_the_exact_ones(data: st.DataObject) -> None:
    dataset = data.draw(st.sampled_from(DATASETS))
    base, other = data.draw(st.sampled_from(list(pairs(dataset))))
    document = compare_document(dataset, [f"metric:{base.id}", f"metric:{other.id}"], None)
    (row,) = document.rows()
    for finding in row["findings"]:
        for told in (finding["difference"], finding["ratio"]):
            if told is None:
                continue
            for side, outwards in (("lower", 1), ("upper", -1)):
                number, exact = told[side], told[f"{side}_exact"]
                assert (number is None) == (exact is None)
                if number is not None:
                    gap = (Fraction(exact) - Fraction(number)) * outwards
                    assert 0 <= gap < Fraction(1, 10**12)
    cautions = {code for m in (base, other) for code in m.cautions}
    assert set(row["cautions"]) == cautions


@pytest.mark.parametrize(
    ("value", "decimals", "unit"),
    [
        (112_000, -3, 1_000),
        (100_000, -4, 100_000),
        (120_000, -4, 10_000),
        (3_500, 0, 100),
        (20, -1, 10),
        (25_828, 0, 1),
        (23_000_000, -4, 1_000_000),
        (Decimal("0.5"), 1, Fraction(1, 10)),
        (0, 0, 1),
    ],
)
def test_a_hedge_is_as_wide_as_its_last_digit_that_is_not_zero(
    value: int | Decimal, decimals: int, unit: Fraction | int
) -> None:
    v, u = Fraction(value), Fraction(unit)
    expected = {
        "more_than": Interval(v, v + u, True, True),
        "over": Interval(v, v + u, True, True),
        "at_least": Interval(v, v + u, False, True),
        "nearly": Interval(v - u, v, False, True),
        "at_most": Interval(v - u, v, True, False),
        "less_than": Interval(v - u, v, True, True),
        "about": Interval(v - u / 2, v + u / 2),
    }
    for qualifier, interval in expected.items():
        metric = figure(value, qualifier=qualifier, decimals=decimals)
        assert last_digit(metric, "count") == interval, qualifier
        for number in members(interval):
            assert holds(literal(metric, "count"), number)


CLOSED = st.tuples(st.fractions(0, 99, max_denominator=9), st.fractions(0, 9, max_denominator=9))


@given(CLOSED, CLOSED)
def test_the_ends_of_closed_intervals_are_reached(
    one: tuple[Fraction, Fraction], two: tuple[Fraction, Fraction]
) -> None:
    a, b = (Interval(low, low + width) for low, width in (one, two))
    ends = [x - y for x, y in product(a[:2], b[:2])]  # type: ignore[operator]
    assert minus(a, b) == Interval(min(ends), max(ends))
    if b.lower:
        ends = [x / y for x, y in product(a[:2], b[:2])]  # type: ignore[operator]
        assert over(a, b) == Interval(min(ends), max(ends))


@given(st.tuples(*[st.booleans()] * 4))
def test_an_end_is_reached_only_where_both_ends_that_make_it_are(
    open_: tuple[bool, bool, bool, bool],
) -> None:
    a_low, a_high, b_low, b_high = open_
    a = Interval(Fraction(6), Fraction(8), a_low, a_high)
    b = Interval(Fraction(2), Fraction(3), b_low, b_high)
    sides = (a_low or b_high, a_high or b_low)
    assert minus(a, b) == Interval(Fraction(3), Fraction(6), *sides)
    assert over(a, b) == Interval(Fraction(2), Fraction(4), *sides)
    assert over(a, b._replace(upper=None)) == Interval(Fraction(0), Fraction(4), True, sides[1])
    assert over(a._replace(upper=None), b) == Interval(Fraction(2), None, sides[0])
    from_zero = Interval(Fraction(0), Fraction(8), a_low, a_high)
    assert over(from_zero, b) == Interval(Fraction(0), Fraction(4), a_low, sides[1])


def test_readings_are_compared_with_all_of_them(lvliang: Dataset) -> None:
    days = figure(160, readings=(160, 165), lower=160, upper=165, unit="day", kind="duration")
    (found,) = compare_pair(lvliang, days, figure(320, unit="day", kind="duration")).findings
    assert found.basis == "readings"
    assert found.difference == Interval(Fraction(155), Fraction(160))
    assert found.ratio == Interval(Fraction(64, 33), Fraction(2))


def naive_half_up(value: Fraction, decimals: int) -> Fraction:
    scaled = abs(value) * 10**decimals + Fraction(1, 2)
    whole = scaled.numerator // scaled.denominator
    return Fraction(-whole if value < 0 else whole, 10**decimals)


@given(st.fractions(-1000, 1000, max_denominator=800), st.integers(0, 4))
def test_rounding_is_half_up_by_fraction(value: Fraction, decimals: int) -> None:
    assert Fraction(rounded(value, decimals)) == naive_half_up(value, decimals)


@given(st.integers(-(10**6), 10**6), st.integers(0, 5))
def test_ties_go_away_from_zero(whole: int, decimals: int) -> None:
    tie = Fraction(2 * whole + 1, 2 * 10**decimals)
    up = rounded(tie, decimals)
    assert abs(Fraction(up)) - abs(tie) == Fraction(1, 2 * 10**decimals)
