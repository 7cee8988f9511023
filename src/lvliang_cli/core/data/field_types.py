"""The types of the fields of records, each a type of Python with the kind that the file holds."""

from functools import lru_cache
from typing import Annotated

from ..numbers import periods
from ..numbers.format import Number
from . import codes
from .value_kinds import Code, Figure, Integer, Many, Optional, Record, Span, Text

HUGE = 10**9

DATASET_SCHEMA_VERSION = "2.0"
OLD_SCHEMA_VERSION = "1.0"
"""A file of this version is one of the newer that uses nothing new."""

IDENT_PATTERN = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"
FILE_IDENT_PATTERN = (
    "^(?!([Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|([Cc][Oo][Mm]|[Ll][Pp][Tt])[0-9])$)"
    + IDENT_PATTERN[1:]
)
"""An id that may be the name of a file on any system: on Windows devices have the other names."""
DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
SHA256_PATTERN = "^[0-9a-f]{64}$"


@lru_cache(2_000)
def _is_day(text: str) -> bool:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_web_address(text: str) -> bool:
    scheme, _, rest = text.partition("://")
    return scheme in ("http", "https") and rest != "" and text.isprintable() and " " not in text


IDENT = Text("id", most=80, pattern=IDENT_PATTERN)
FILE_IDENT = Text("id that can name a file", most=80, pattern=FILE_IDENT_PATTERN)
DAY = Text("date (YYYY-MM-DD)", _is_day, most=10, pattern=DAY_PATTERN)
URL = Text("web address", _is_web_address, pattern="^https?://[^ ]+$")
TEXT = Text()
PRINTED = Text(most=80)
COUNT = Integer(0, HUGE)
ORDINAL = Integer(1, HUGE)

SchemaVersion = Annotated[str, Code(DATASET_SCHEMA_VERSION, OLD_SCHEMA_VERSION)]
Ident = Annotated[str, IDENT]
FileIdent = Annotated[str, FILE_IDENT]
Day = Annotated[str, DAY]
Sha256 = Annotated[str, Text("SHA-256 in hexadecimal", most=64, pattern=SHA256_PATTERN)]
WebAddress = Annotated[str, URL]
LongText = Annotated[str, TEXT]
Printed = Annotated[str, PRINTED]
Count = Annotated[int, COUNT]
Ordinal = Annotated[int, ORDINAL]
FirstAndLast = Annotated[tuple[int, int], Span()]
Exact = Annotated[Number, Figure()]
Doubts = Annotated[tuple[str, ...], Many(Text(most=200))]
Scope = Annotated[str, Code(*codes.SCOPE)]

Period = Annotated[
    periods.Period,
    Record(
        periods.Period,
        start=Optional(DAY),
        end=Optional(DAY),
        basis=Code(*codes.PERIOD_BASIS),
        as_written=Optional(PRINTED),
    ),
]
Base = Annotated[
    periods.Base,
    Record(periods.Base, as_written=Optional(PRINTED), start=Optional(DAY), end=Optional(DAY)),
]
