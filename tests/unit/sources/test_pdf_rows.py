"""A table without lines in a PDF keeps its columns, and each name stands in its row."""

from pathlib import Path

from lvliang_cli.core.extract.reading import read
from lvliang_cli.sources.source_text import source_text

from .test_word_or_pdf import pdf

HEADS = [(120, 460, "火灾起数"), (260, 460, "死亡人数"), (40, 447, "地区")]
YEARS = [(100, 434, "2023年"), (170, 434, "2022年"), (240, 434, "2023年"), (310, 434, "2022年")]


def meanings(path: str) -> list[tuple[str, str, str]]:
    figures = read(source_text(path).text).figures
    return [
        (f.as_written, f.subject.words, f.period.as_written if f.period else "") for f in figures
    ]


def test_heads_over_two_columns_and_beside_two_lines(tmp_path: Path) -> None:
    cells = [(x, 410, str(n)) for n, x in enumerate((112, 182, 252, 322), 121)]
    assert meanings(pdf(tmp_path, [*HEADS, *YEARS, (40, 410, "乙县"), *cells])) == [
        ("121", "乙县火灾起数", "2023年"),
        ("122", "乙县火灾起数", "2022年"),
        ("123", "乙县死亡人数", "2023年"),
        ("124", "乙县死亡人数", "2022年"),
    ]


def test_a_name_of_several_lines_is_in_the_row_of_its_numbers(tmp_path: Path) -> None:
    heads = [(40, 500, "指标"), (150, 500, "1月(亿元)")]
    long = [(40, 470, "规模以上工业"), (40, 452, "企业"), (40, 434, "利润总额")]
    rows = [(160, 452, "56.7"), (40, 408, "各项税收"), (160, 408, "12.3")]
    path = pdf(tmp_path, [*heads, *long, *rows])
    names = ["指标", "规模以上工业企业利润总额", "各项税收"]
    assert [line.split()[0] for line in source_text(path).text.splitlines()] == names
    assert [name for _, name, _ in meanings(path)] == names[1:]
