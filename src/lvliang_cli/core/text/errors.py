"""What can go wrong, as exceptions that carry everything a reader needs.

The exit code of each kind is not known here: `lvliang_cli.diagnostics` owns it.
"""

import errno
from collections.abc import Sequence
from functools import cache

from .bilingual import Words
from .tsv_files import rows


@cache
def _causes() -> dict[int, str]:
    """What the system says in English only, by its number; not every system knows all."""
    return {getattr(errno, name, 0): zh for name, zh in rows("system_errors")}


def cause_of(error: Exception | str) -> Words:
    """Why a file could not be read or written."""
    english = getattr(error, "strerror", None) or str(error)
    return Words(_causes().get(getattr(error, "errno", None) or 0, english), english)


class Failure(Exception):
    """A failure, reported to the user in one line.

    Attributes:
        words: the message in both languages, one line, no full stop needed.
        token: the piece of input that was not accepted, or None.
        hint: what to do next, or None.
        did_you_mean: nearest accepted names, best first; may be empty.
    """

    kind = "failure"

    def __init__(
        self,
        words: Words,
        *,
        token: str | None = None,
        hint: Words | None = None,
        did_you_mean: Sequence[str] = (),
    ) -> None:
        super().__init__(words)
        self.words = words
        self.token = token
        self.hint = hint
        self.did_you_mean = tuple(did_you_mean)

    def __str__(self) -> str:
        return self.words.en


class BadUsage(Failure):
    """The request cannot be understood or makes no sense."""

    kind = "usage"


class UnknownName(Failure):
    """An id, name or filter value that names nothing, or several things."""

    kind = "unknown-name"


class BadData(Failure):
    """A dataset that is missing, unreadable or invalid."""

    kind = "bad-data"


class CannotWrite(Failure):
    """The output could not be written in full."""

    kind = "cannot-write"


class Interrupted(Failure):
    """The call was interrupted before its end."""

    kind = "interrupted"
