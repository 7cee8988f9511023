"""Traditional characters in their simplified form."""

from lvliang_cli.core.text.chinese import has_chinese, simplified


def test_each_character_becomes_its_simplified_form_in_its_place() -> None:
    assert simplified("詐騙") == "诈骗"
    assert simplified("檢查車輛 12 輛") == "检查车辆 12 辆"
    assert simplified("fraud") == "fraud"
    assert has_chinese("a詐")
    assert not has_chinese("fraud")
