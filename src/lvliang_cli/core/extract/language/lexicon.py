"""The trade's terms: what releases count, the events, measures and scopes, in two languages.

The tables of ``data/lexicon`` are read when a text is first looked up. One dictionary has
every form; the longest form at a position wins, and what it covers is not looked at again,
so that 存款余额 is never 存款 and 不起诉 never 起诉.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lvliang_cli.core.text.tsv_files import by_key, named_rows

KINDS = ("noun", "verb", "measure", "direction", "scope")
"""The kinds of terms: each has a table, which is called by its plural."""


class Entry(NamedTuple):
    """A row of a table: `facts` are its cells by the names of the columns.

    All have ``zh`` and ``synonyms`` (joined by ``|``); ``same`` has the noun and
    verb that a noun such as 破案 stands for, ``in_key`` whether an indicator keeps a scope,
    ``counts`` what a verb has counted.
    """

    kind: str
    id: str
    facts: dict[str, str]


class Term(NamedTuple):
    """A form that stands at ``start:end``, with the rows that it may be a form of."""

    start: int
    end: int
    entries: tuple[Entry, ...]

    def of(self, kind: str) -> Entry | None:
        """The row of `kind`, None if the form is in no row of that table."""
        return next((entry for entry in self.entries if entry.kind == kind), None)


class Lexicon:
    """Every form with its rows, looked up by position.

    Attributes:
        forms: the rows of each simplified form, in the order of `KINDS`.
        by_id: each row by kind and id.
    """

    def __init__(self, entries: Iterator[Entry]) -> None:
        self.by_id = {(entry.kind, entry.id): entry for entry in entries}
        self.forms: dict[str, tuple[Entry, ...]] = {}
        for entry in self.by_id.values():
            for form in (entry.facts["zh"], *entry.facts["synonyms"].split("|")):
                if form:
                    self.forms[form] = (*self.forms.get(form, ()), entry)
        lengths = by_key((form[0], len(form)) for form in self.forms)
        self._lengths = {first: sorted({*all_}, reverse=True) for first, all_ in lengths.items()}

    def at(self, plain: str, start: int, end: int) -> Term | None:
        """The longest term that begins at `start` and ends by `end`."""
        for length in self._lengths.get(plain[start], ()):
            if start + length <= end:
                entries = self.forms.get(plain[start : start + length])
                if entries is not None:
                    return Term(start, start + length, entries)
        return None

    def terms(self, plain: str, start: int = 0, end: int | None = None) -> list[Term]:
        """The terms of normalised `plain` from `start` to `end`, none over another."""
        end = len(plain) if end is None else end
        found = []
        while start < end:
            term = self.at(plain, start, end)
            if term is not None:
                found.append(term)
            start = start + 1 if term is None else term.end
        return found


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the project."""
    return Lexicon(
        Entry(kind, row["id"], row) for kind in KINDS for row in named_rows(f"lexicon/{kind}s")
    )
