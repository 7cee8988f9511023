"""A place in a copy where something is printed."""

from typing import NamedTuple


class Spot(NamedTuple):
    """Raw positions `start` to `end`, and `low` to `high` in `Copy.kept`; half-open."""

    start: int
    end: int
    low: int
    high: int

    def overlaps(self, other: "Spot") -> bool:
        return self.start < other.end and other.start < self.end
