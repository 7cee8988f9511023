"""What records are called: their kinds, all the names of one, and how names are compared."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Metric, Unit
from lvliang_cli.core.numbers.periods import days_of
from lvliang_cli.core.text.bilingual import Words, simplified
from lvliang_cli.core.text.tables import patterns, rows


class Entry(NamedTuple):
    """A record with all its names, and the dataset that it was found in."""

    kind: str
    record: Any
    names: tuple[str, ...]
    dataset: Dataset

    @property
    def label(self) -> Words:
        return label_of(self.record)


KINDS = {
    "topic": ("topics", Words("主题", "topic")),
    "section": ("sections", Words("章节", "section")),
    "platform": ("platforms", Words("平台", "platform")),
    "programme": ("programmes", Words("专项", "programme")),
    "metric": ("metrics", Words("数字", "figure")),
    "claim": ("claims", Words("表述", "claim")),
    "term": ("glossary", Words("术语", "term")),
}
"""Each kind of record that can be shown: its list and its name."""


_QUOTES = dict.fromkeys(map(ord, "“”‘’「」『』"))


@lru_cache(10_000)
def normal(text: str) -> str:
    """`text` as names are compared: NFKC, simplified characters, case folded, single spaces.

    Quotation marks of Chinese do not count: “两抢”案件 is 两抢案件.
    """
    if not text.isascii():
        from unicodedata import normalize

        text = simplified(normalize("NFKC", text)).translate(_QUOTES)
    return " ".join(text.casefold().split())


SAID_LONG = rows("lexicon/said_in_two_ways")
"""What is called in two ways: the one people say, and the longer or commoner one of releases."""
_NAMING = patterns("lexicon/naming")
DEAD, _MOVED, _SHARED = _NAMING["dead"], _NAMING["moved"], _NAMING["shared"]
"""What is called 死亡; what asks for a change, which is called 变化; 占全国人口的比重, 占比."""
_UNSAID, _COUNTED = _NAMING["unsaid"], _NAMING["counted"]
"""What asks, and what a name has or has not; then, that something is counted, as in 火灾起数."""
_DONE, _REPORTED = _NAMING["done"], _NAMING["reported"]
"""What was done, at the head of a name: 接报火灾; then, that it was reported, or of the nation."""


@lru_cache(10_000)
def bare(name: str) -> str:
    """A name in `normal` form, without what may be left out and said in the longer way."""
    for short, long in SAID_LONG:
        name = name.replace(short, long)
    name = _SHARED.sub("占比", DEAD.sub("死亡", name))
    return _UNSAID.sub("", _MOVED.sub("变化", name))


def unreported(name: str) -> str:
    """A name in `normal` form without what says only that the thing was reported, and where."""
    return _REPORTED.sub("", DEAD.sub("死亡", name)) or name


@lru_cache(10_000)
def asked(name: str) -> str:
    """As `bare`, without what says only that it is counted."""
    return _COUNTED.sub("", bare(name))


@lru_cache(10_000)
def core(name: str) -> str:
    """As `asked`, without the nation or the verb at its head: 火灾 of 接报火灾."""
    return _DONE.sub("", unreported(asked(name)))


def entries(data: Collection, kinds: Sequence[str]) -> Iterator[Entry]:
    """Every record of `kinds` with its id first and then its other names."""
    for dataset in data.datasets:
        for kind in kinds:
            for record in getattr(dataset.release, KINDS[kind][0]):
                yield entry_of(dataset, kind, record)


def entry_of(data: Collection, kind: str, record: Any) -> Entry:
    """The entry of one record of `kind`, a key of `KINDS`: its id first, then its other names."""
    return Entry(kind, record, (record.id, *other_names(record)), data.of(record))


def once(metrics: Iterable[Metric]) -> list[Metric]:
    """`metrics`, of those that print one value for one name, place and period only the first."""
    first: dict[object, Metric] = {}
    for m in metrics:
        days = days_of(m.period) or m.period
        shown = (
            m.dataset,
            unreported(normal(m.label.zh)),
            m.value,
            m.unit,
            m.qualifier,
            days,
            m.place,
        )
        first.setdefault(shown, m)
    return list(first.values())


def unit_names(unit: Unit) -> tuple[str, ...]:
    return (unit.id, *unit.label, unit.plural, unit.short_unit or unit.id, *unit.as_written)


def label_of(record: Any) -> Words:
    """What `record` is called; sections have a title."""
    label: Words = getattr(record, "label", None) or record.title
    return label


def other_names(record: Any) -> tuple[str, ...]:
    """Label or title in both languages, printed name, term, aliases."""
    more = [getattr(record, name, None) for name in ("name_as_written", "term")]
    return (*label_of(record), *filter(None, more), *getattr(record, "aliases", ()))
