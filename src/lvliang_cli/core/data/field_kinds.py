"""Which kind of value each field of each record holds: the strict reader's table."""

from . import model as m
from .value_kinds import Record, record_of

METRIC, SECTION, TOPIC = record_of(m.Metric), record_of(m.Section), record_of(m.Topic)
NAMED, CLAIM, TERM = record_of(m.Named), record_of(m.Claim), record_of(m.Term)
UNIT, SOURCE, LOCATOR = record_of(m.Unit), record_of(m.Source), record_of(m.Locator)
REGION, RELATION, REVIEW = record_of(m.Region), record_of(m.Relation), record_of(m.Review)
RELEASE = record_of(m.Release)

LISTS: dict[str, Record] = {
    "metrics": METRIC,
    "sections": SECTION,
    "topics": TOPIC,
    "platforms": NAMED,
    "programmes": NAMED,
    "claims": CLAIM,
    "glossary": TERM,
}
"""The record of each list that commands serve."""
