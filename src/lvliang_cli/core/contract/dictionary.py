"""What each field and each code means, in both languages.

``data/dictionary.tsv`` gives a meaning for every field of every record; a test compares it with
the reader's own table. The standards named are what a field maps to.
"""

from functools import cache
from typing import NamedTuple

from ..data import codes
from ..text.bilingual import Words
from ..text.tsv_files import rows
from .members_table import listed
from .record_cells import fields_of
from .schema_parts import type_name


class Meaning(NamedTuple):
    """`standard` names the counterpart in another vocabulary, if there is one."""

    words: Words
    standard: str = ""


LISTED = ("metrics", "sections", "topics", "platforms", "claims", "glossary", "programmes")
"""The lists that commands list, in the order in which the dictionary has them."""


@cache
def meanings() -> dict[str, dict[str, Meaning]]:
    """For each list, also those that are only exported, what its fields mean by their names.

    Under no name the flat columns that are a part of a field.
    """
    found: dict[str, dict[str, Meaning]] = {}
    for belongs_to, name, zh, en, standard in rows("dictionary"):
        found.setdefault(belongs_to, {})[name] = Meaning(Words(zh, en), standard)
    return {**found, "programmes": found["platforms"]}


CODES: dict[str, dict[str, Words]] = {
    "metrics.kind": codes.KIND,
    "metrics.class": codes.CLASS,
    "metrics.qualifier": codes.QUALIFIER,
    "metrics.period.basis": codes.PERIOD_BASIS,
    "metrics.change.basis": codes.CHANGE_BASIS,
    "metrics.rank.scope": codes.SCOPE,
    "metrics.prices": codes.PRICES,
    "metrics.cautions": {code: caution.sentence for code, caution in codes.CAUTIONS.items()},
    "metrics.status": codes.STATUS,
    "metrics.processing": codes.PROCESSING,
    "claims.scope": codes.SCOPE,
    "claims.direction": codes.DIRECTION,
    "dimension": codes.DIMENSION,
    **{name: codes.WORDS_OF[name] for name in ("verify.status", "verify.evidence")},
}


class Entry(NamedTuple):
    """A field of a record or a code, with what it means."""

    entry: str
    belongs_to: str
    name: str
    type: str
    words: Words
    standard: str = ""


ENTRIES = listed("dictionary.dictionary")


def entries() -> list[Entry]:
    """Every field, then every code."""
    found = []
    for noun in LISTED:
        for field in fields_of(noun):
            if field.in_json:
                words, standard = meanings()[noun][field.name]
                kind = type_name(field.kind)
                found.append(Entry("field", noun, field.name, kind, words, standard))
    for name, words_of in CODES.items():
        found += [Entry("code", name, code, "code", words) for code, words in words_of.items()]
    return found
