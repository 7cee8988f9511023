"""Names that hold a numeral."""

from lvliang_cli.core.extract.stage1_numbers.never_figures import NAMES, name_over


def test_a_name_is_found_over_any_of_its_characters() -> None:
    assert name_over("在三台县走访", 1) == (1, 4)
    assert name_over("千方百计", 2) == (0, 4)
    assert name_over("三百人", 0) is None
    assert all(len(name) > 1 for name in NAMES)


def test_the_longest_name_is_taken() -> None:
    assert name_over("创建四个全面", 2) == (2, 6)
    assert name_over("一带一路沿线", 0) == (0, 4)
