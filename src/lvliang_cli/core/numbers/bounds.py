"""The bounds that follow from a printed value and its hedge."""

from collections.abc import Sequence

from lvliang_cli.core.numbers.format import Number

BOUNDED = {
    "exact": (True, True),
    "more_than": (True, False),
    "over": (True, False),
    "at_least": (True, False),
    "nearly": (False, True),
    "at_most": (False, True),
    "less_than": (False, True),
    "about": (False, False),
}
"""Whether a hedge bounds a figure from below and from above."""

TURNED = {
    "exact": "exact",
    "about": "about",
    "more_than": "less_than",
    "over": "less_than",
    "at_least": "at_most",
    "at_most": "at_least",
    "nearly": "more_than",
    "less_than": "more_than",
}
"""A hedge on the size of a fall, as a hedge on its signed value: 下降超过20% is below -20."""


def bounds_of(
    value: Number, qualifier: str, readings: Sequence[Number] = ()
) -> tuple[Number | None, Number | None]:
    """Lower and upper bound; None is an open side. Readings bound an exact figure."""
    if qualifier == "exact" and readings:
        return min(readings), max(readings)
    below, above = BOUNDED[qualifier]
    return value if below else None, value if above else None
