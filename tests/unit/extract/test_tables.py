"""What the caption of a table says."""

import pytest

from lvliang_cli.core.extract.stage2_layout.tables import caption_unit


@pytest.mark.parametrize(
    ("caption", "unit"),
    [
        ("单位:亿元", "亿元"),
        ("表3 人口(人)", "人"),
        ("计量单位 : 万吨", "万吨"),
        ("单位:件、万元", ""),
        ("表3 人口", ""),
    ],
)
def test_the_unit_of_a_caption(caption: str, unit: str) -> None:
    assert caption_unit(caption) == unit
