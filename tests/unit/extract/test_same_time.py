"""Whether two figures are of one time."""

import pytest

from lvliang_cli.core.extract.reading import read


@pytest.mark.parametrize(
    ("text", "is_linked"),
    [
        ("2023年零售总额80亿元。零售总额比去年增长5%。", True),
        ("2023年零售总额80亿元。今年上半年,零售总额比去年同期增长5%。", False),
        ("2023年上半年零售总额80亿元。今年上半年,零售总额比去年同期增长5%。", True),
        ("上半年零售总额80亿元。一季度零售总额增长5%。", False),
    ],
)
def test_a_part_of_a_year_is_not_the_year(text: str, is_linked: bool) -> None:
    assert bool([r for r in read(text).relations if r.type == "change"]) == is_linked
