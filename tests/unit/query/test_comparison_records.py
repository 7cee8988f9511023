"""What a comparison of two figures says of itself."""

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.compare import compare_pair

from ..support import figure


@pytest.mark.parametrize(
    ("base", "other", "order"), [(1, 3, "after"), (3, 1, "before"), (2, 2, "same")]
)
def test_ranks_have_an_order_and_nothing_else(
    lvliang: Dataset, base: int, other: int, order: str
) -> None:
    ranks = [figure(value, kind="rank", unit="rank") for value in (base, other)]
    assert compare_pair(lvliang, *ranks).rank_order == order
    assert compare_pair(lvliang, figure(1), figure(2)).rank_order is None


def test_the_widest_reading_allows_for_digits_that_were_not_printed(lvliang: Dataset) -> None:
    rounded = [figure(value, decimals=-2) for value in (1200, 1500)]
    pair = compare_pair(lvliang, *rounded)
    assert [finding.basis for finding in pair.findings] == ["face", "last-digit"]
    assert pair.widest == pair.findings[1]
    exact = compare_pair(lvliang, figure(12), figure(15))
    assert (exact.widest.basis, exact.difference_unit) == ("exact", "case")
