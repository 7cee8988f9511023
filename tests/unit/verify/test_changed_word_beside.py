"""Figures that share a unit or a word of direction with one that was altered."""

from decimal import Decimal

from .test_altered_by_hash import changes

PERCENT = {"kind": "change", "unit": "percent"}
FALLS = {
    "f1": {**PERCENT, "value": -20},
    "f2": {**PERCENT, "value": -10},
    "f3": {**PERCENT, "value": 3},
}
DOWN = (
    "上半年全市公安机关持续发力,盗窃、抢夺案件立案数同比分别下降【20%】和【10%】,抓获人数上升"
    "【3%】,社会治安大局持续稳定向好。"
)
CASES = (
    "上半年全市公安机关持续发力,共破获盗窃、抢夺、诈骗案件【12】、【15】和【20起】,群众满意度提升。"
)
COUNTS = {
    "f1": {"value": 12},
    "f2": {"value": 15},
    "f3": {"value": 20},
}


def test_a_word_of_direction_turns_all_the_figures_of_its_list() -> None:
    assert changes(DOWN, ("下降", "上升"), **FALLS) == {
        "f1": ("changed", "direction", "下降20%", "上升20%"),
        "f2": ("changed", "direction", "下降20%和10%", "上升20%和10%"),
    }
    assert changes(DOWN, ("下降", "减少"), **FALLS) == {"f1": ("rewritten", "下降20%", "减少20%")}


def test_a_unit_changes_all_the_figures_of_its_list() -> None:
    assert changes(CASES, ("20起", "20人"), **COUNTS) == {
        "f1": ("changed", "unit", "12、15和20起", "12、15和20人"),
        "f2": ("changed", "unit", "15和20起", "15和20人"),
        "f3": ("changed", "unit", "20起", "20人"),
    }
    assert changes(CASES, ("20起", "21起"), **COUNTS) == {
        "f3": ("changed", "value", "20起", "21起")
    }


def test_ten_thousands_are_shared_too() -> None:
    marked = CASES.replace("【12】、【15】", "【1.2】、【1.5】").replace("20起", "2.6万起")
    parts = {"f1": {"value": 12_000}, "f2": {"value": 15_000}, "f3": {"value": 26_000}}
    found = changes(marked, ("2.6万起", "2.6起"), **parts)
    assert {key: told[:2] for key, told in found.items()} == {
        "f1": ("changed", "value"),
        "f2": ("changed", "value"),
        "f3": ("changed", "value"),
    }


def test_a_new_ten_thousand_may_be_of_the_last_alone() -> None:
    marked = CASES.replace("【12】、【15】", "【1.2】、【1.5】").replace("20起", "2.6起")
    parts = {"f1": {"value": Decimal("1.2")}, "f2": {"value": Decimal("1.5")}}
    found = changes(marked, ("2.6起", "2.6万起"), **parts)
    assert {key: told[:2] for key, told in found.items()} == {"f3": ("changed", "value")}


def test_a_hedge_or_a_direction_beside_the_same_print_among_other_words() -> None:
    marked = (
        "全市共接报警情【480起】,其中治安类占比较大,共查处【36起】,另有【7起】正在办理,"
        "同比下降【20%】。"
    )
    parts = {"f4": {**PERCENT, "value": -20}}
    for edit, outcome in (
        (("治安类占比较大,共查处", "治安类警情占多数,查处近"), {"f2": ("changed", "hedge")}),
        (
            ("另有7起正在办理,同比下降", "尚有7起未能办结,同期上升"),
            {"f4": ("changed", "direction")},
        ),
    ):
        found = changes(marked, edit, **parts)
        assert {key: told[:2] for key, told in found.items() if told[0] == "changed"} == outcome


def test_another_figure_further_on_is_no_unit_of_the_list() -> None:
    marked = CASES.replace("群众满意度", "抓获【30人】,群众满意度")
    parts = {**COUNTS, "f4": {"value": 30, "unit": "person"}}
    assert changes(marked, ("30人", "31人"), **parts) == {
        "f4": ("changed", "value", "30人", "31人")
    }


def test_a_print_without_a_number_turns_nowhere() -> None:
    marked = "全市破获案件【480起】,命案积案全部【清零】,抓获人员【75名】,成效十分明显。"
    parts = {"f2": {"value": 0}}
    found = changes(
        marked, ("全市破获案件", "全市侦破案子"), ("命案积案全部", "命案积案已全"), **parts
    )
    assert "f2" not in {key for key, told in found.items() if told[0] == "changed"}


def test_a_level_under_nought_in_a_list_with_one_that_was_altered_is_as_it_was() -> None:
    text = "三次产业的拉动贡献分别为【0.15】、【-5.64】、【1.34个百分点】,全年经济运行总体平稳。"
    points = {"unit": "percentage-point"}
    metrics = {
        "f1": {**points, "value": Decimal("0.15")},
        "f2": {**points, "value": Decimal("-5.64")},
    }
    found = changes(text, ("0.15", "0.95"), **metrics, f3={**points, "value": Decimal("1.34")})
    assert found == {"f1": ("changed", "value", "0.15", "0.95")}
