"""The place of a release as a person gives it."""

from lvliang_cli.core.data.divisions import gazetteer, unknown_place
from lvliang_cli.core.extract.model.mention import Place


def given_place(text: str) -> Place:
    """The place of a name (吕梁, 山西省, 全国) or of a code (141100).

    Raises:
        UnknownName: no division is so called, or several are.
    """
    if text == "全国":
        return Place(text)
    division = gazetteer().known(text)
    if division is None:
        raise unknown_place(text)
    return Place(division.name, division.code)
