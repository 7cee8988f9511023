"""Which kind of value each field of each record holds: the strict reader's table."""

from functools import lru_cache

from lvliang_cli.core.data import codes
from lvliang_cli.core.data import model as m
from lvliang_cli.core.data.kinds import (
    Bilingual,
    Code,
    Figure,
    Integer,
    Kind,
    Many,
    Optional,
    Record,
    Span,
    Text,
    Truth,
)

DATASET_SCHEMA_VERSION = "2.0"
OLD_SCHEMA_VERSION = "1.0"
"""A file of this version is one of the newer that uses nothing new."""
HUGE = 10**9

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
SHA256 = Text("SHA-256 in hexadecimal", most=64, pattern=SHA256_PATTERN)
URL = Text("web address", _is_web_address, pattern="^https?://[^ ]+$")
TEXT = Text()
PRINTED = Text(most=80)
WORDS = Bilingual()
NUMBER = Figure()
COUNT = Integer(0, HUGE)
ORDINAL = Integer(1, HUGE)
IDENTS = Many(IDENT)
MAYBE_WORDS = Optional(WORDS)

MAYBE_DAY = Optional(DAY)
MAYBE_PRINTED = Optional(PRINTED)
DOUBTS = Many(Text(most=200))

PERIOD = Record(
    m.Period,
    start=MAYBE_DAY,
    end=MAYBE_DAY,
    basis=Code(*codes.PERIOD_BASIS),
    as_written=MAYBE_PRINTED,
)
REGION = Record(m.Region, code=MAYBE_PRINTED, name=WORDS)
LOCATOR = Record(
    m.Locator,
    source=IDENT,
    paragraph=ORDINAL,
    item=Optional(ORDINAL),
    start=COUNT,
    end=ORDINAL,
    as_written=PRINTED,
    occurrence=ORDINAL,
    context_sha256=SHA256,
)
SOURCE = Record(
    m.Source,
    id=IDENT,
    type=PRINTED,
    title=MAYBE_WORDS,
    author=Many(Record(m.Author, family=PRINTED, given=PRINTED, romanized=PRINTED, role=PRINTED)),
    publisher=MAYBE_WORDS,
    issued=Optional(Record(m.Issued, date=DAY, as_written=MAYBE_PRINTED, year_inferred=Truth())),
    url=Optional(URL),
    language=PRINTED,
    sha256=SHA256,
    chars=ORDINAL,
    paragraphs=ORDINAL,
    text_included=Truth(),
)
SECTION = Record(
    m.Section, id=IDENT, order=ORDINAL, title=WORDS, summary=WORDS, paragraphs=Span(), topics=IDENTS
)
TOPIC = Record(
    m.Topic,
    id=IDENT,
    label=WORDS,
    aliases=Many(PRINTED),
    broader=Optional(IDENT),
    description=WORDS,
)
UNIT = Record(
    m.Unit,
    id=IDENT,
    label=WORDS,
    plural=PRINTED,
    short_unit=Optional(PRINTED),
    as_written=Many(PRINTED),
    dimension=Code("count", "money", "percent", "time", "rank"),
)
NAMED = Record(
    m.Named,
    id=IDENT,
    name_as_written=PRINTED,
    label=WORDS,
    description=WORDS,
    locators=Many(LOCATOR, 1),
    metrics=IDENTS,
)
CLAIM = Record(
    m.Claim,
    id=IDENT,
    label=WORDS,
    section=IDENT,
    topics=IDENTS,
    scope=Code(*codes.SCOPE),
    direction=Optional(Code(*codes.DIRECTION)),
    locator=LOCATOR,
)
BASE = Record(m.Base, as_written=MAYBE_PRINTED, start=MAYBE_DAY, end=MAYBE_DAY)
CHANGE = Record(m.Change, basis=Code(*codes.CHANGE_BASIS), of=WORDS, base=Optional(BASE))
TERM = Record(m.Term, id=IDENT, term=PRINTED, label=WORDS, explanation=WORDS)
METRIC = Record(
    m.Metric,
    id=IDENT,
    dataset=IDENT,
    label=WORDS,
    section=IDENT,
    topics=IDENTS,
    platforms=IDENTS,
    kind=Code(*codes.KIND),
    class_=Code(*codes.CLASS),
    value=NUMBER,
    unit=IDENT,
    decimals=Integer(-40, 40),
    as_written=PRINTED,
    qualifier=Code(*codes.QUALIFIER),
    qualifier_as_written=Optional(PRINTED),
    lower=Optional(NUMBER),
    upper=Optional(NUMBER),
    period=Optional(PERIOD),
    change=Optional(CHANGE),
    rank=Optional(Record(m.Rank, scope=Optional(Code(*codes.SCOPE)))),
    readings=Many(NUMBER, 0, 20),
    cautions=Many(Code(*codes.CAUTIONS), 0, len(codes.CAUTIONS)),
    status=Code(*codes.STATUS),
    processing=Code(*codes.PROCESSING),
    locator=LOCATOR,
    note=MAYBE_WORDS,
    place=Optional(REGION),
    prices=Optional(Code(*codes.PRICES)),
    indicator=Optional(Record(m.Indicator, key=Text(most=200), words=TEXT)),
)
RELATION = Record(
    m.Relation,
    id=IDENT,
    type=Code(*codes.RELATION),
    stated=Optional(IDENT),
    arguments=Many(
        Record(m.Argument, role=Code(*codes.ROLE), metric=Optional(IDENT), value=Optional(NUMBER)),
        1,
    ),
    locators=Many(LOCATOR),
    note=MAYBE_WORDS,
    complete=Optional(Truth()),
    evidence=Many(Record(m.Extent, start=COUNT, end=ORDINAL)),
    linked=Optional(Code(*codes.LINKED)),
    doubts=DOUBTS,
)
REVIEW = Record(
    m.Review,
    metric=IDENT,
    status=Code(*codes.REVIEW),
    confidence=Optional(NUMBER),
    doubts=DOUBTS,
    as_written=PRINTED,
    corrected=Many(PRINTED),
)
RELEASE = Record(
    m.Release,
    schema_version=Code(DATASET_SCHEMA_VERSION, OLD_SCHEMA_VERSION),
    id=FILE_IDENT,
    title=WORDS,
    description=WORDS,
    region=Optional(REGION),
    period=Optional(PERIOD),
    version=PRINTED,
    created=DAY,
    sources=Many(SOURCE, 1),
    sections=Many(SECTION),
    topics=Many(TOPIC),
    units=Many(UNIT),
    platforms=Many(NAMED),
    programmes=Many(NAMED),
    claims=Many(CLAIM),
    glossary=Many(TERM),
    metrics=Many(METRIC),
    relations=Many(RELATION),
    review=Many(REVIEW),
)

LISTS: dict[str, Kind] = {
    "metrics": METRIC,
    "sections": SECTION,
    "topics": TOPIC,
    "platforms": NAMED,
    "programmes": NAMED,
    "claims": CLAIM,
    "glossary": TERM,
}
"""The record of each list that commands serve."""
