"""What can go wrong, as exceptions that carry everything a reader needs.

The exit code of each kind is not known here: `lvliang_cli.diagnostics` owns it.
"""

from collections.abc import Sequence
from typing import Any

from lvliang_cli.core.text.bilingual import Words


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
        super().__init__(words.en)
        self.words = words
        self.token = token
        self.hint = hint
        self.did_you_mean = tuple(did_you_mean)

    def __reduce__(self) -> tuple[Any, ...]:
        """So that a failure in another process arrives whole."""
        return _remade, (type(self), self.words, self.token, self.hint, self.did_you_mean)


def _remade(
    kind: type[Failure],
    words: Words,
    token: str | None,
    hint: Words | None,
    did_you_mean: tuple[str, ...],
) -> Failure:
    return kind(words, token=token, hint=hint, did_you_mean=did_you_mean)


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
