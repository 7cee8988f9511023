"""Words, idioms and places that hold a numeral and count nothing.

They matter where a measure word or a unit follows by chance: 三台县 is a county, 三元桥 a
bridge. Otherwise they only give the reason why a candidate was dropped.
"""

from lvliang_cli.core.text.tables import rows

NAMES = frozenset(name for (name,) in rows("lexicon/numerals_in_names"))
LENGTHS = range(max(map(len, NAMES)), min(map(len, NAMES)) - 1, -1)


def name_over(text: str, at: int) -> tuple[int, int] | None:
    """Where the longest name begins and ends that covers the character `at`."""
    for length in LENGTHS:
        for start in range(max(0, at - length + 1), at + 1):
            name = text[start : start + length]
            if len(name) == length and name in NAMES:
                return start, start + length
    return None
