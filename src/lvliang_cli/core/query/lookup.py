"""Finding a record by what a person calls it: id, Chinese, English, alias, part of a name.

The same resolver serves every command. An exact id is tried first, then an exact
label, alias or term, then the start of a name and then parts of one, if one record has it.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from ..data.dataset import Collection, Dataset
from ..numbers.periods import days_of
from ..text.bilingual import BY_PART, Note, Words, note
from ..text.errors import BadUsage, UnknownName
from ..text.suggest import not_among
from .record_names import (
    FITS,
    KINDS,
    Entry,
    bare,
    entries,
    entry_of,
    holds,
    label_with_kind,
    normal,
    once,
    unit_names,
    unreported,
)
from .unknown_names import (
    MOST_CANDIDATES,
    YEAR,
    refuse_other_kind,
    several,
    unknown,
)


class Hit(NamedTuple):
    """A record found, and what else bears the same name."""

    kind: str
    record: Any
    notes: tuple[Note, ...] = ()


_RANK = {"topic": 0, "section": 2, "claim": 2, "term": 3}
ASIDE = ("section", "claim", "term")
"""Kinds with words of their own, which are not called by a part of them."""
CASES = ("案件", "案")
"""Endings that say that cases are meant: 诈骗案件 is the topic 诈骗, if nothing is written so."""
LEVELS = ("count", "amount", "duration")
"""Kinds of figures that a name without 率, 占比 or 同比 means first."""


def resolve(data: Collection, text: str, kinds: Sequence[str] = tuple(KINDS)) -> Hit:
    """The record that `text` names.

    ``KIND:NAME`` narrows to one kind, and ``DATASET/NAME`` or ``DATASET/KIND:NAME`` to
    one dataset.

    Raises:
        UnknownName: nothing bears the name, or several records do.
        BadUsage: there is no name.
    """
    hits = list(islice(_each(data, text, kinds), MOST_CANDIDATES + 1))
    if len(hits) > 1:
        raise several([entry_of(data, hit.kind, hit.record) for hit in hits], text)
    return hits[0]


def resolve_each(data: Collection, text: str, kinds: Sequence[str] = tuple(KINDS)) -> list[Hit]:
    """What `text` names in each dataset that knows it, at least one record.

    A dataset that knows only names with this part counts only if none knows it whole.
    """
    return list(_each(data, text, kinds))


def _each(data: Collection, text: str, kinds: Sequence[str]) -> Iterator[Hit]:
    """As `resolve_each`; no dataset is looked at before the hit of the one before is taken."""
    datasets, prefix, text = _split_dataset(data, text)
    kind, rest = split_kind(text)
    if kind in kinds:
        kinds, text = (kind,), rest
    if not normal(text):
        hint = Words("数字见 lvliang metrics list", "lvliang metrics list has the figures")
        raise BadUsage(Words("缺少名称", "a name is missing"), hint=hint)
    is_known = False
    for wanted in forms(text):
        for dataset in datasets:
            if hits := _whole(dataset, tuple(kinds), wanted):
                is_known = True
                yield _best(hits, text)
        if is_known:
            return
    wanted, known = normal(text), [_known(dataset, tuple(kinds)) for dataset in datasets]
    partly = [] if YEAR.fullmatch(wanted) else _in_part(known, wanted)
    partly = [_meant(each) for each in partly]
    is_clear = any(partly) and all(len(hits) < 2 for hits in partly)
    refuse_other_kind(datasets, text, kinds, takes_term=is_clear)
    if not any(partly) and "metric" in kinds and (asked := _asked(datasets, text)):
        yield from asked
        return
    if not any(partly):
        raise unknown(data, text, [entry for each in known for entry in each], kinds, prefix)
    if not is_clear:
        more = [e for each, hits in zip(known, partly, strict=True) if hits for e in each]
        fitting = [e for e in more if any(f(normal(n), wanted) for f in FITS for n in e.names)]
        raise several(list(dict.fromkeys([*(e for hits in partly for e in hits), *fitting])), text)
    yield from (Hit(h.kind, h.record, (by_part(text, h),)) for hits in partly for h in hits)


def _asked(datasets: Sequence[Dataset], text: str) -> list[Hit]:
    """The figure of each dataset that alone answers `text`, and has all of it.

    Raises:
        UnknownName: several figures of one do.
    """
    from .answers import answers
    from .questions import read

    hits, question = [], read(text)
    is_asked = question.is_asked and question.words and not question.order
    for dataset in datasets if is_asked else ():
        found = answers(dataset, question)
        entries_ = [entry_of(dataset, "metric", metric) for metric in found.figures]
        if found.is_of_kind and not (found.missing or found.not_whole) and entries_:
            if len(entries_) > 1:
                raise several(entries_, text)
            hits.append(Hit("metric", entries_[0].record, (by_part(text, entries_[0]),)))
    return hits


def _in_part(known: Sequence[list[Entry]], wanted: str) -> list[list[Entry]]:
    """Of the entries of each dataset those that fit `wanted` most surely, by name or by print.

    Where several start with it, or a figure does, those that have it anywhere are as good.
    """

    def fitting(each: list[Entry], fits: Callable[[str, str], bool]) -> list[Entry]:
        found = [e for e in each if any(fits(normal(name), wanted) for name in e.names)]
        is_open = len(found) > 1 or any(e.kind == "metric" for e in found)
        return fitting(each, holds) if is_open and fits is str.startswith else found

    for fits in FITS:
        partly = [fitting(each, fits) for each in known]
        if any(partly):
            break
    else:
        partly = [[entry for entry in each if _with_print(entry, wanted)] for each in known]
    return partly


def is_name(data: Collection, text: str) -> bool:
    """Whether `text` is the whole name of a record, or says which dataset or kind it is of."""
    datasets, prefix, rest = _split_dataset(data, text)
    is_narrowed = bool(prefix or split_kind(text)[0])
    return is_narrowed or any(_whole(e, tuple(KINDS), f) for e in datasets for f in forms(rest))


@lru_cache(16)
def _known(dataset: Dataset, kinds: tuple[str, ...]) -> list[Entry]:
    """The entries of `dataset`, which a call of many names asks for again and again."""
    return list(entries(dataset, kinds))


def forms(text: str) -> tuple[str, ...]:
    """How a name may be written whole: as typed, in the singular of English, without 案件."""
    wanted = normal(text)
    endings = ("s", " cases") if wanted.isascii() else CASES
    bare = (wanted.removesuffix(ending) for ending in endings)
    return tuple(dict.fromkeys((wanted, *(form for form in bare if len(form) > 1))))


def _split_dataset(data: Collection, text: str) -> tuple[Sequence[Dataset], str, str]:
    """The datasets that `text` is about, the ``DATASET/`` that it starts with, the rest."""
    prefix, slash, rest = text.partition("/")
    for dataset in data.datasets if slash else ():
        if normal(prefix) == normal(dataset.release.id):
            return (dataset,), prefix + slash, rest
    return data.datasets, "", text


def split_kind(text: str) -> tuple[str, str]:
    """The kind that ``kind:name`` starts with, by any of its names, and the name."""
    prefix, colon, rest = text.replace("：", ":", 1).partition(":")
    wanted = normal(prefix)
    for kind, (plural, words) in KINDS.items():
        if colon and wanted in (kind, plural, words.zh):
            return kind, rest
    return "", text


def resolve_units(data: Collection, text: str) -> set[tuple[str, str]]:
    """The units called `text` (id, label, plural or printed form), as dataset and id.

    Several units may be printed with one measure word: 起 counts cases and disputes.

    Raises:
        UnknownName: no unit is called that.
    """
    wanted = normal(text)
    names = {
        (dataset.release.id, unit.id): unit_names(unit)
        for dataset in data.datasets
        for unit in dataset.release.units
    }
    found = {key for key, known in names.items() if wanted in map(normal, known)}
    if found:
        return found
    from ..text.suggest import nearest

    raise UnknownName(
        Words(f"没有单位“{text}”", f"there is no unit named {text!r}"),
        token=text,
        did_you_mean=nearest(text, [name for known in names.values() for name in known]),
    )


def choose(what: Words, codes: dict[str, Words], text: str) -> str:
    """The code that `text` is: the code itself or its Chinese or English word.

    Raises:
        BadUsage: none of them.
    """
    wanted = normal(text)
    for code, words in codes.items():
        if wanted in (normal(code), normal(code.replace("_", "-")), *map(normal, words)):
            return code
    refused = Words(f"{what.zh}没有“{text}”", f"{text!r} is not a valid {what.en}")
    raise not_among(refused, text, list(codes), codes)


def _whole(dataset: Dataset, kinds: tuple[str, ...], wanted: str) -> list[Entry]:
    """The entries with the id `wanted`; else those with another name that is `wanted`."""
    with_id = _by_name(dataset, kinds, of_ids=True).get(wanted)
    return with_id or _by_name(dataset, kinds, of_ids=False).get(wanted, [])


@lru_cache(32)
def _by_name(dataset: Dataset, kinds: tuple[str, ...], *, of_ids: bool) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in _known(dataset, kinds):
        for name in set(map(normal, entry.names[:1] if of_ids else entry.names[1:])):
            found.setdefault(name, []).append(entry)
    return found


def _with_print(entry: Entry, wanted: str) -> bool:
    """Whether a figure is printed so, or with this number: 3684个 for 3684."""
    if entry.kind != "metric":
        return False
    print_ = normal(entry.record.as_written)
    rest = print_.removeprefix(wanted) if wanted[-1:].isdecimal() else "0"
    return print_ == wanted or (rest != print_ and rest[:1] not in ".,0123456789万亿千百")


def _is_ratio(entry: Entry) -> bool:
    return entry.kind == "metric" and entry.record.kind not in LEVELS


def _meant(found: list[Entry]) -> list[Entry]:
    """What a part of several names means: rather a figure than a section or claim that has it.

    Of figures it is a level rather than its change or share, and one with whose name each
    other one is made: 火灾死亡 before 居住场所火灾死亡.
    """
    apart = [e for e in found if e.kind not in ASIDE] or found
    levels = [e for e in apart if not _is_ratio(e)] or apart
    names = [bare(unreported(normal(e.label.zh))) for e in levels]
    shortest = min(names, key=len, default="")
    if all(shortest in name for name in names):
        levels = [e for e, name in zip(levels, names, strict=True) if name == shortest]
    return _latest(levels) or levels


def _latest(found: list[Entry]) -> list[Entry]:
    """The latest of figures of one name in one release, which prints the year before as well.

    Of those that print one value, the first whose days are known. None of them where they are
    not that: another unit or kind, or days that are not known.
    """
    if not all(e.kind == "metric" for e in found):
        return []
    first = once(e.record for e in found)
    found = [e for e in found if e.record in first]
    things = {(normal(e.label.zh), e.record.unit) for e in found}
    numbers = {(e.record.value, e.record.qualifier) for e in found}
    if len(found) == 1 or len(things) == len(numbers) == 1:
        return [next((e for e in found if days_of(e.record.period)), found[0])]
    by_days = {days_of(e.record.period): e for e in found}
    if len(things) != 1 or None in by_days or len(by_days) < len(found):
        return []
    return [by_days[max(sorted(filter(None, by_days)), key=lambda days: days[1])]]


def _best(hits: list[Entry], text: str) -> Hit:
    """The best of `hits`: a topic before all, a term after all; else they tie."""
    best = min(_RANK.get(hit.kind, 1) for hit in hits)
    first = [hit for hit in hits if _RANK.get(hit.kind, 1) == best]
    first = _meant(first)
    if len(first) > 1:
        raise several(first, text)
    others = [label_with_kind(hit) for hit in hits if hit is not first[0]]
    listed = ", ".join(others)
    also = note("same-name", f"同名的还有 {listed}", f"the same name also belongs to {listed}")
    return Hit(first[0].kind, first[0].record, (also,) if others else ())


def by_part(text: str, entry: Entry) -> Note:
    """That `text` was taken for `entry`."""
    zh, en = entry.label
    named = label_with_kind(entry)
    return note(BY_PART, f"“{text}”已按“{zh}”({named})处理", f"{text!r} was read as {named} ({en})")
