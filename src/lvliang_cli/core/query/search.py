"""Finding records by words in their labels, names, notes and printed figures."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..data.codes import CAUTIONS
from ..data.dataset import Collection, Dataset
from ..data.model import Region
from ..numbers.format import grouped, plain
from ..text.bilingual import NEAR, Note, Words, note
from ..text.errors import BadUsage
from .record_names import KINDS, bare, entries, label_of, normal

ROSE = ("上升", "增长", "增加", "提高", "rise", "rose", "up")
FELL = ("下降", "减少", "降低", "回落", "fall", "fell", "down")
"""Words that find changes of that direction, whichever is printed."""


class Found(NamedTuple):
    """A record that mentions the text, in which of its fields, and its place."""

    kind: str
    record: Any
    matched: tuple[str, ...]
    region: Region | None = None

    @property
    def label(self) -> Words:
        return label_of(self.record)


def search(data: Collection, text: str) -> list[Found]:
    """Every record that mentions all the words of `text`, in the order of kinds.

    Raises:
        BadUsage: `text` is empty.
    """
    words = normal(text).split()
    if not words:
        raise BadUsage(Words("没有要查的词", "nothing to search for"), token=text)
    found, said = [], [forms_of(word) for word in words]
    for entry in entries(data, tuple(KINDS)):
        fields = list(searched(entry.dataset, entry.kind, entry.record))
        haystacks = [(name, normal(value)) for name, value in fields]
        everything = "\n".join(value for _, value in haystacks)
        if all(any(form in everything for form in forms) for forms in said):
            every = [form for forms in said for form in forms]
            held = (n for n, value in haystacks if any(form in value for form in every))
            matched, home, record = tuple(dict.fromkeys(held)), entry.dataset, entry.record
            region = home.region(record) if entry.kind == "metric" else home.release.region
            found.append(Found(entry.kind, record, matched, region))
    return found


def forms_of(word: str) -> tuple[str, ...]:
    """How a word in `normal` form is looked for: as typed, and said in the longer way."""
    return tuple(dict.fromkeys((word, bare(word) or word)))


def near(data: Collection, text: str) -> list[Note]:
    """What names are near `text`, of which nothing was found: with parts of it, or spelled alike.

    Of a catalogue that is not read whole nothing is said: all of it would have to be read.
    """
    if not data.is_whole:
        return []
    from ..text.suggest import nearest
    from .nearest_figures import told_near

    if told := told_near(data, text):
        return [Note(NEAR, told)]
    listed = entries(data, tuple(KINDS))
    names = dict.fromkeys(n for e in listed for n in (*e.names[1:], e.names[0]))
    if not (found := nearest(text, names)):
        return []
    return [note(NEAR, f"相近的有:{'、'.join(found)}", f"similar names: {', '.join(found)}")]


def mentions(dataset: Dataset, kind: str, record: Any, text: str) -> bool:
    """Whether `record` mentions all the words of `text`; no words are in everything."""
    everything = "\n".join(normal(value) for _, value in searched(dataset, kind, record))
    words = map(forms_of, normal(text).split())
    return all(any(form in everything for form in forms) for forms in words)


def searched(dataset: Dataset, kind: str, record: Any) -> Iterator[tuple[str, str]]:
    """The searched fields of `record` by name, in the order in which they are shown."""
    yield from searched_alone(record)
    if kind == "metric":
        yield "value", plain(record.value)
        yield "value", grouped(record.value)
        yield "unit", record.unit
        yield from (("unit", word) for word in dataset.units[record.unit].label)
    for topic_id in getattr(record, "topics", ()):
        topic = dataset.topics[topic_id]
        yield "topics", topic_id
        yield from (("topics", name) for name in (*topic.label, *topic.aliases))


def searched_alone(record: Any) -> Iterator[tuple[str, str]]:
    """What is searched of `record` itself, and not of its unit and its topics."""
    yield "id", record.id
    for name in ("label", "title", "description", "summary", "explanation", "note"):
        for value in getattr(record, name, None) or ():
            yield name, value
            if name == "label" and (longer := bare(normal(value))) != normal(value):
                yield name, longer
    for name in ("name_as_written", "term", "qualifier_as_written"):
        value = getattr(record, name, None)
        if value:
            yield name, value
    place = getattr(record, "locator", None)
    for locator in (place,) if place is not None else getattr(record, "locators", ()):
        yield "as_written", locator.as_written
    for alias in getattr(record, "aliases", ()):
        yield "aliases", alias
    for code in getattr(record, "cautions", ()):
        yield from (("cautions", text) for text in (code, *CAUTIONS[code].short))
    if getattr(record, "kind", "") == "change" and record.value:
        yield from (("direction", word) for word in (ROSE if record.value > 0 else FELL))
