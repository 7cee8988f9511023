"""What is read of a table that a test writes out."""

from datetime import date

from lvliang_cli.core.extract.model.figure import Figure
from lvliang_cli.core.extract.reading import read

YEARBOOK = (
    "表1 2023年主要指标",
    "单位:亿元",
    "指标\t绝对数\t比上年增长(%)",
    "工业产值\t1,234.5\t6.1",
    "其中:轻工业\t345.60\t-3.2",
    "重工业\t—\t",
)


def figures(*lines: str, issued: date | None = date(2024, 3, 1)) -> dict[str, Figure]:
    found = read("\n".join(lines) + "\n", issued).figures
    assert len({figure.as_written for figure in found}) == len(found)
    return {figure.as_written: figure for figure in found}
