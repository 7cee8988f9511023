"""The closed lists of codes that records and checks use, each code in Chinese and English.

``data/codes.tsv`` has the lists. `KIND`, `QUALIFIER` and the others map a code to its words.
`CAUTIONS` map a code to a short form for lists and a sentence for a figure's own page.
"""

from typing import NamedTuple

from ..text.bilingual import Words
from ..text.tsv_files import rows


class Caution(NamedTuple):
    short: Words
    sentence: Words


def _read() -> dict[str, dict[str, Words]]:
    found: dict[str, dict[str, Words]] = {}
    for name, code, zh, en in rows("codes"):
        found.setdefault(name, {})[code] = Words(zh, en)
    return found


WORDS_OF = _read()
"""Every list of ``data/codes.tsv`` by its name: its codes in order, each with its words."""

UNKNOWN = Words("不详", "unknown")

KIND = WORDS_OF["kind"]
CLASS = WORDS_OF["class"]
QUALIFIER = WORDS_OF["qualifier"]
PERIOD_BASIS = WORDS_OF["period-basis"]
CHANGE_BASIS = WORDS_OF["change-basis"]
PRICES = WORDS_OF["prices"]
SCOPE = WORDS_OF["scope"]
DIRECTION = WORDS_OF["direction"]
RELATION = WORDS_OF["relation"]
LINKED = WORDS_OF["linked"]
ROLE = WORDS_OF["role"]
REVIEW = WORDS_OF["review"]
STATUS = WORDS_OF["status"]
PROCESSING = WORDS_OF["processing"]
DIMENSION = WORDS_OF["dimension"]
FOUND_AGAIN = WORDS_OF["found-again"]
EVIDENCE = WORDS_OF["evidence"]
VERDICTS = WORDS_OF["verdict-of-copy"]
"""What became of a figure in a copy."""

CHANGES = WORDS_OF["change-of-copy"]
"""In what a figure of a copy differs from the release."""

REASONS = WORDS_OF["unclear-because"]
"""Why it is unclear what became of a figure in a copy."""

UNREVIEWED = ("unreviewed", "machine-read")
"""The cautions of a figure that no person has looked at."""

CAUTIONS = {
    code: Caution(short, WORDS_OF["caution-sentence"][code])
    for code, short in WORDS_OF["caution"].items()
}

DOUBTS = ("ambiguous", "misprint", "period-uncertain", "unreviewed")
"""The cautions of a figure that is in doubt; ``machine-read`` alone is not a doubt."""
DOUBTED = ("存疑", "疑点", "有疑", "可疑", "doubt", "doubts", "doubtful")
"""What a figure is called that bears one of `DOUBTS`."""
