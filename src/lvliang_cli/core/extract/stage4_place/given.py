"""The place of a release as a person gives it."""

from lvliang_cli.core.data.divisions import division_called
from lvliang_cli.core.extract.record import Place


def given_place(text: str) -> Place:
    """The place of a name (吕梁, 山西省, 全国) or of a code (141100).

    Raises:
        UnknownName: no division is so called, or several are.
    """
    if text == "全国":
        return Place(text)
    division = division_called(text)
    return Place(division.name, division.code)
