"""The sentence around a place in a text."""

from lvliang_cli.core.verify.folding import ENDS, folded, is_mark


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds ``text[start:end]`` begins and ends.

    A sentence ends after 。!? or ;, in any width, and at the end of a line.
    """
    first, last = start, end
    while first > 0 and text[first - 1] not in ENDS:
        first -= 1
    while last < len(text) and text[last] not in ENDS:
        last += 1
    if last < len(text) and text[last] != "\n":
        last += 1
    return first, last


def words_before(text: str, start: int) -> str:
    """The folded characters between the beginning of the sentence and `start`."""
    return _words(text[sentence_around(text, start, start)[0] : start])


def words_after(text: str, end: int) -> str:
    """The folded characters between `end` and the end of the sentence."""
    return _words(text[end : sentence_around(text, end, end)[1]])


def _words(text: str) -> str:
    parts = (part for character in text for part in folded(character))
    return "".join(part for part in parts if not is_mark(part))
