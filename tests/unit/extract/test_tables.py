"""What the caption of a table says."""

import pytest

from lvliang_cli.core.extract.stage2_layout.tables import caption_units


@pytest.mark.parametrize(
    ("caption", "units"),
    [
        ("单位:亿元", ("亿元",)),
        ("表3 人口(人)", ("人",)),
        ("计量单位 : 万吨", ("万吨",)),
        ("单位:件、万元", ("件", "万元")),
        ("单位:元/吨、%", ("元/吨", "%")),
        ("表3 人口", ()),
    ],
)
def test_the_units_of_a_caption(caption: str, units: tuple[str, ...]) -> None:
    assert caption_units(caption) == units
