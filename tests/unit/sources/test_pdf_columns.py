"""Prose in columns is read column by column, and no table is taken for it."""

from pathlib import Path

from lvliang_cli.sources.source_text import source_text

from .test_word_or_pdf import pdf

LINES = ["  上半年全市共破获刑事案件", "一千二百三十四起,抓获犯", "罪嫌疑人五百六十七名,追"]
BELOW = ["回赃款八百九十万元。查处", "交通违法行为三万余起,其", "中酒驾醉驾三百二十一起。"]


def test_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    def columns(lower: int) -> list[tuple[int, int, str]]:
        left = [(40, 500 - 16 * n, line) for n, line in enumerate(LINES)]
        right = [(212, 500 - lower - 16 * n, line) for n, line in enumerate(BELOW)]
        return [(60, 530, "甲市公安局关于今年上半年全市工作情况的通报"), *left, *right]

    for lower in (0, 7):  # on the same base lines, and between those of the other column
        text = source_text(pdf(tmp_path, columns(lower))).text
        assert text.split("\n")[1:] == ["".join(LINES + BELOW).strip(), ""]


def test_names_beside_numbers_are_no_columns(tmp_path: Path) -> None:
    rows = [(40, 500 - 16 * n, f"{name}件数") for n, name in enumerate("甲乙丙丁戊")]
    cells = [(212, 500 - 16 * n, f"{n}2345.67  1.2") for n in range(5)]
    text = source_text(pdf(tmp_path, [*rows, *cells])).text
    assert [line.split()[0] for line in text.splitlines()] == [row[2] for row in rows]
