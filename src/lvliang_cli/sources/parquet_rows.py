"""The figures of a release as rows for Parquet: those of the CSV, and what they are filed by."""

from typing import TYPE_CHECKING, Any

from lvliang_cli.core.contract.extract_rows import FIGURES
from lvliang_cli.core.extract.model.figure import Figure
from lvliang_cli.core.view.extract.extract_document import ReadFile
from lvliang_cli.extras.parquet import Column, line

if TYPE_CHECKING:  # who reads loads it
    from lvliang_cli.core.extract.reading import Reading

PARTS = ("province", "year")
"""``province`` is the code of GB/T 2260 for the province, such as 140000, of the place of the
figure, or of its text where it has none of its own; ``year`` that in which its period ends.
Both are null where they are not known."""
EXACT = "_exact"
"""The ending of the column that has a number as text, with every digit."""


def columns() -> list[Column]:
    """The columns of the rows, in order."""
    found = []
    for name, type_ in FIGURES.types().items():
        found.append(Column(name, type_, name))
        if type_ == "number" and name != "confidence":  # which is not printed
            found.append(Column(name + EXACT, "text", name))
    return [*found, Column("province", "text", "province"), Column("year", "whole", "year")]


def lines(file: ReadFile) -> str:
    """The rows of one file, a line each for `parquet.write`; none where it could not be read."""
    reading = file.reading
    if reading is None:
        return ""
    rows = [FIGURES.row(f, file=file.path, number=n) for n, f in enumerate(reading.figures, 1)]
    grid = FIGURES.grid(rows)
    names = (*grid.header, *PARTS)
    return "".join(
        line(names, (*cells, *_filed(figure, reading)))
        for cells, figure in zip(grid.rows, reading.figures, strict=True)
    )


def _filed(figure: Figure, reading: "Reading") -> tuple[Any, Any]:
    place, when = figure.place or reading.place, figure.period
    code = None if place is None else place.code
    end = None if when is None else when.end
    return code and f"{code[:2]}0000", end and str(end)[:4]
