"""A number of a time with those of its parts; invented sentences."""

import pytest

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一季度破案120起,第二季度破案130起,上半年共破案260起。",
         ["sum 260起 part 120起 part 130起"]),
        ("2023年上半年破案250起,2023年一季度破案120起,2023年二季度破案130起。",
         ["sum 250起 part 120起 part 130起"]),
        ("1至2月立案5起,3月立案7起,一季度立案12起。", ["sum 12起 part 5起 part 7起"]),
        # not all of it, or not the same
        ("第一季度破案120起,第三季度破案130起,上半年共破案260起。", []),
        ("第一季度破案120起,上半年共破案260起。", []),
        ("一季度破案100起,二季度120起,同比上升10%,去年上半年200起。", []),
        ("第一季度破案120起,第二季度立案130起,上半年共破案260起。", []),
        ("第一季度破案120起,第二季度破案130人,上半年共破案260起。", []),
        ("一季度末贷款余额120亿元,二季度末贷款余额130亿元,上半年贷款余额130亿元。", []),
        ("第一季度日均破案12起,第二季度日均破案13起,上半年日均破案12起。", []),
    ],
)  # fmt: skip
def test_quarters_add_up_to_the_half_year(text: str, expected: list[str]) -> None:
    assert links(text, "sum") == expected
