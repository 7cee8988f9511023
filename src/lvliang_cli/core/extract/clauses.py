"""Where sentences and clauses end, and what stands before a number in its clause."""

from lvliang_cli.core.extract.patterns import pattern

ENDS = "。！？!?;；\n"
"""What ends a sentence, or a part of one that could stand alone."""
_CLAUSE_END = pattern(r"[。！？!?;；\n，：:()“”]|(?<!\d),|,(?!\d)")
"""破案5起,抓获6人; not the comma of 12,070"""


LONGEST = 2_000
"""A sentence or a paragraph that goes on for longer is taken to begin so far back."""


def start_after(text: str, marks: str, at: int, most: int = LONGEST) -> int:
    """Where the stretch that `at` stands in begins: after the last of `marks` before it."""
    begin = max(0, at - most)
    return max(max(text.rfind(mark, begin, at) for mark in marks) + 1, begin)


def clause_start(text: str, at: int) -> int:
    """Where the clause that `at` stands in begins; never more than 80 characters back."""
    begin = max(0, at - 80)
    return max((m.end() for m in _CLAUSE_END.finditer(text, begin, at)), default=begin)


def before(text: str, at: int, most: int = 30) -> str:
    """What stands before `at` in its clause, `most` characters of it."""
    return text[max(clause_start(text, at), at - most) : at]


def is_aside(text: str, end: int, at: int) -> bool:
    """Whether what ends at `end` stands in brackets that are closed before `at`."""
    depth = 0
    for character in text[end : min(at, end + LONGEST)]:
        if character in "(（":
            depth += 1
        elif character in ")）":
            depth -= 1
            if depth < 0:
                return True
    return False
