"""Rows of cells: parted by tabs, set in columns of blanks, each cell on a line of its own."""

import pytest

from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage2_layout.table_cells import Run, runs


def found(*lines: str) -> list[Run]:
    starts = [sum(len(one) + 1 for one in lines[:n]) for n in range(len(lines))]
    return list(runs(lines, starts, "\n".join(lines).replace("\t", " ")))


def rows(*lines: str) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in run.rows] for run in found(*lines)]


def test_tabs() -> None:
    assert rows("标题", "甲\t12", "乙\t", "正文。") == [[["甲", "12"], ["乙", ""]]]


def test_columns_of_blanks() -> None:
    lines = (
        "地区    立案(件)    破案(件)",
        "城区         120          80",
        "东县          60          45",
    )
    assert rows("标题", *lines, "正文。") == [
        [["地区", "立案(件)", "破案(件)"], ["城区", "120", "80"], ["东县", "60", "45"]]
    ]


def test_a_blank_cell_between_columns_is_left_where_it_is() -> None:
    lines = ("地区    立案(件)    破案(件)", "城区      120        80", "东县                 45")
    assert rows(*lines)[0][-1] == ["东县", "", "45"]
    assert rows(*lines[:2], "东县         4567890123456789")[0][-1] == ["城区", "120", "80"]


@pytest.mark.parametrize(
    "lines",
    [
        ("甲局  乙局", "丙局  丁局"),
        ("全市破案  12起。", "其中命案  3起。"),
        ("地区    立案", "城区"),
        ("甲        12    3", "  乙丙丁戊己庚辛壬癸        4"),
        (
            "电话    12345678",
            "全市公安机关深入开展夏季治安打击整治专项行动成效明显显著提升、群众满意  5",
        ),
    ],
)
def test_text_with_blanks_is_no_table(lines: tuple[str, ...]) -> None:
    assert rows(*lines) == []


STACKED = ("指标", "人数(人)", "比重(%)", "男性", "1040", "52.00", "60岁及以上", "960", "—")


def test_each_cell_on_a_line() -> None:
    assert rows("表1 人口", *STACKED, "全年物价稳定。") == [
        [["指标", "人数(人)", "比重(%)"], ["男性", "1040", "52.00"], ["60岁及以上", "960", "—"]]
    ]
    run = found("表1 人口", *STACKED)[0]
    assert run.firsts == [1, 4, 7, 10]


@pytest.mark.parametrize(
    "lines",
    [
        ("阅读", "123", "转发", "45"),
        ("通知", "公告", "阅读", "123", "转发", "45"),
        (*STACKED[:6], "女性", "960", "48.00", "3"),
        STACKED[:6],
        ("指标", "人数(人)"),
    ],
)
def test_lines_that_may_be_no_table(lines: tuple[str, ...]) -> None:
    assert rows(*lines) == [] or len(rows(*lines)[0]) < len(lines) / 3


def test_figures_of_a_table_whose_cells_have_each_a_line() -> None:
    text = "\n".join(("2023年末人口", *STACKED)) + "\n"
    figures = read(text).figures
    assert [(f.as_written, f.counted, f.unit) for f in figures] == [
        ("1040", "男性人数", "person"),
        ("52.00", "男性人口比重", "percent"),
        ("960", "60岁及以上人数", "person"),
    ]


def test_a_head_that_is_set_wide_is_one() -> None:
    lines = (
        "指  标      年末数(人)   比重(%)",
        "男  性      1040         52.0",
        "合  计      2000         100.0",
    )
    assert rows(*lines) == [
        [
            ["指  标", "年末数(人)", "比重(%)"],
            ["男  性", "1040", "52.0"],
            ["合  计", "2000", "100.0"],
        ]
    ]
