"""What records are called: their kinds, all the names of one, and which fit what is typed."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from ..data.dataset import Collection, Dataset
from ..data.model import Metric, Unit
from ..numbers.periods import days_of
from ..text.bilingual import Words, simplified
from ..text.patterns import pattern
from ..text.tsv_files import rows


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


SAID_LONG = rows("lexicon/question_short_forms")
"""What is called in two ways: the one people say, and the longer or commoner one of releases."""
DEAD = pattern("(?<!死)亡(?:人(?!数))?|遇难|身亡|死(?:[了掉]|的人?(?!数)|(?=多少|几))")
"""What is called 死亡."""
_MOVED = pattern(
    "(?:同比|比上年|比去年)?(?:上升|下降|增长|增加|减少|[升降])了?(?:多少|几)[个名人起件次]?|(?:上升|下降|增长|增加|减少)了?(?:吗|没有?)|增速|[增涨降]幅|增长率|[同环]比(?:变化)?$"
)
"""What asks for a change, which is called 变化."""
_SHARED = pattern("占[^占]*?的?比[重例]$|占(?:多少|几成)$")
"""占全国人口的比重, 占比"""
_UNSAID = pattern(
    "(?:有|是|了|过)?(?:多少|几)[个名人起件次辆条元]?|怎么样|怎样|如何|[吗呢??]|实现|完成|各[类项种]|全部|所有|累计|一共|总共|(?:违法)?犯罪(?=嫌疑人)|(?<=[^法])犯罪(?=案件)"
)
"""What asks, and what a name has or has not."""
_COUNTED = pattern("(?:(?<![立结办破])案件?|嫌疑人)?(?:[起人件宗次]?数量?|总[数量额]|情况)?$")
"""That something is counted, as in 火灾起数."""
_DONE = pattern(
    "^(?:共|全[国省市县区年]|[今去]年|上半年)*(?:发生|接报|接处|查处|缴获|侦破|抓获|受理|审结|办结|立案?|打掉|处置|办理)"
)
"""What was done, at the head of a name: 接报火灾."""
_REPORTED = pattern(
    "^(?:[全我中]国(?!籍|公民))?(?:共?(?:接报|发生)|实现|完成)?|共?(?:接报|发生)(?=(?:变化)?$)|(?<![各两三四五六七八九十])类(?=警情|案件)|(?:地区|国内)(?=生产总值)|(?<=..)(?<![产数质总流容])[数量](?=(?:变化)?$)"
)
"""That it was reported, or of the nation."""


@lru_cache(10_000)
def bare(name: str) -> str:
    """A name in `normal` form, without what may be left out and said in the longer way."""
    for short, long in SAID_LONG:
        name = name.replace(short, long)
    return _UNSAID.sub("", _MOVED.sub("变化", _SHARED.sub("占比", DEAD.sub("死亡", name))))


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


def label_with_kind(entry: Entry) -> str:
    """What is typed for `entry` and can mean nothing else."""
    return f"{entry.dataset.prefix}{entry.kind}:{entry.record.id}"


def once(metrics: Iterable[Metric]) -> list[Metric]:
    """`metrics`, of those that print one value for one name, place and period only the first."""
    first: dict[object, Metric] = {}
    for m in metrics:
        name, days = unreported(normal(m.label.zh)), days_of(m.period) or m.period
        shown = (m.dataset, name, m.value, m.unit, m.qualifier, days, m.place)
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


LEAST_STEM = 3
"""An English word of more letters is also found without the s of its plural."""


def has_parts(name: str, wanted: str) -> bool:
    """Whether `name` has all of `wanted`, both normal, in that order: 检查…车辆 for 检查车辆.

    Each must begin a word of the name, whatever its number; of Chinese at least two
    characters stand together.
    """
    at = 0
    for word in wanted.replace("-", " ").split():
        while word:
            at, size = _longest(name, word, at)
            if not size:
                return False
            at, word = at + size, word[size:]
    return True


def holds(name: str, wanted: str) -> bool:
    """Whether `name` has `wanted`, at the start or, in Chinese, anywhere."""
    return name.startswith(wanted) or (not wanted.isascii() and wanted in name)


def is_bare(name: str, wanted: str) -> bool:
    """Whether they are one name but for what may be left out: GDP and 实现地区生产总值."""
    return bare(name) == bare(wanted) != ""


def is_core(name: str, wanted: str) -> bool:
    """Whether `wanted` is what a name counts: 火灾 or 火灾起数 for 接报火灾."""
    is_case = "案" in wanted and "案" not in name
    return asked(wanted) != "" and not is_case and asked(wanted) in (asked(name), core(name))


def has_bare_parts(name: str, wanted: str) -> bool:
    """As `has_parts`, but for what may be left out: 抓获多少人 for 抓获嫌疑人."""
    name, wanted = bare(name), asked(wanted) or bare(wanted)
    is_part = wanted in name and not wanted.isascii()
    return wanted != "" and (is_part or has_parts(name, wanted))


FITS: tuple[Callable[[str, str], bool], ...] = (
    is_bare,
    is_core,
    str.startswith,
    holds,
    has_parts,
    has_bare_parts,
)
"""How a name may fit what is typed, both in `normal` form, the surest first."""


def _longest(name: str, word: str, at: int) -> tuple[int, int]:
    """Where in `name` from `at` on the longest start of `word` stands, and how long it is."""
    if word.isascii():
        size = len(word) - (len(word) > LEAST_STEM and word[-1] == "s")
        found = re.compile(rf"\b{re.escape(word[:size])}").search(name, at)
        return (found.start(), len(word)) if found else (at, 0)
    for size in range(min(len(word), len(name) - at), 1, -1):
        if (start := name.find(word[:size], at)) >= 0:
            return start, size
    return at, 0
