"""Where a figure stands, as a dataset holds it: paragraph, occurrence, context hash."""

from collections.abc import Iterable, Iterator
from itertools import islice
from unicodedata import category, normalize

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.text.hashing import sha256_of

AROUND = 12
"""Kept characters on either side of a token that its context hash covers."""


def locator(
    source: str, lines: list[str], paragraph: int, item: int | None, start: int, as_written: str
) -> Locator:
    """The locator of `as_written`, which stands at `start` of the text with these `lines`."""
    before = sum(len(line) + 1 for line in lines[: paragraph - 1])
    line, at = lines[paragraph - 1], start - before
    within = as_written.partition("\n")[0]  # the paragraph is never left
    return Locator(
        source=source,
        paragraph=paragraph,
        item=item,
        start=start,
        end=start + len(as_written),
        as_written=as_written,
        occurrence=1 + sum(line.startswith(within, i) for i in range(at)),
        context_sha256=context_sha256(line, at, at + len(within)),
    )


def context_sha256(paragraph: str, start: int, end: int) -> str:
    """The hash of ``paragraph[start:end]`` with what stands around it.

    NFKC character by character, without white space, punctuation and controls; the
    last 12 kept characters before it, its own, and the first 12 after it.
    """
    back = islice(_kept(paragraph[at] for at in range(start - 1, -1, -1)), AROUND)
    left = "".join([*back][::-1])[-AROUND:]
    right = "".join(islice(_kept(paragraph[at] for at in range(end, len(paragraph))), AROUND))
    kept = left + "".join(_kept(paragraph[start:end])) + right[:AROUND]
    return sha256_of(kept.encode("utf-8", "surrogatepass"))


def _kept(characters: Iterable[str]) -> Iterator[str]:
    """What is kept of each character of which something is, one string for each."""
    for character in characters:
        parts = [p for p in normalize("NFKC", character) if category(p)[0] not in "ZPC"]
        if parts:
            yield "".join(parts)
