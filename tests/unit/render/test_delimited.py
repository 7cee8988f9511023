"""What of a cell of CSV is guarded, and what stays as it is printed."""

import pytest

from lvliang_cli.render.delimited import cell


@pytest.mark.parametrize(
    "text",
    [
        *("-2.11‰", "-7件", "+3.5个百分点", "-3.5元/吨", "－２．１１％", "-12.5亿千瓦时", "-5℃"),
        *("+1,234起", "- 3 人", "-0.2微克/立方米", "11.2万余", "2%", "a=b", ""),
    ],
)
def test_a_number_with_its_unit_stays_as_printed(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "@SUM(A1)", "+1/2", "-2+3", "-2+cmd|' /C calc'!A0", "-A1", "-5A1", "--1", "-"),
        *("＝1", "-1(2)", "-1!A", "-2.1%至-3%"),
    ],
)
def test_what_a_spreadsheet_might_run_has_an_apostrophe(text: str) -> None:
    assert cell(text) == f"'{text}"


def test_numbers_are_never_touched() -> None:
    assert [cell(-5), cell(None), cell(True)] == ["-5", "", "true"]
