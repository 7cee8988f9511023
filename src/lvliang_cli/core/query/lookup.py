"""Finding a record by what a person calls it: id, Chinese, English, alias, part of a name.

The same resolver serves every command. An exact id is tried first, then an exact
label, alias or term, then the start of a name and then parts of one, if one record has it.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from lvliang_cli.core.data.codes import CAUTIONS, DOUBTS
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Unit
from lvliang_cli.core.numbers.periods import days_of
from lvliang_cli.core.query.names import KINDS, Entry, bare, entries, entry_of, in_order_of, normal
from lvliang_cli.core.query.related import metrics_of
from lvliang_cli.core.text.bilingual import BY_PART, Note, Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.text.suggest import not_among


class Hit(NamedTuple):
    """A record found, and what else bears the same name."""

    kind: str
    record: Any
    notes: tuple[Note, ...] = ()


_RANK = {"topic": 0, "term": 2}
MOST_CANDIDATES = 8
CASES = ("案件", "案")
"""Endings that say that cases are meant: 诈骗案件 is the topic 诈骗, if nothing is written so."""
LEVELS = ("count", "amount", "duration")
"""Kinds of figures that a name without 率, 占比 or 同比 means first."""
LEAST_STEM = 3
"""An English word of more letters is also found without the s of its plural."""


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

    Raises:
        UnknownName: nothing bears the name, or several records of one dataset do.
    """
    return list(_each(data, text, kinds))


def _each(data: Collection, text: str, kinds: Sequence[str]) -> Iterator[Hit]:
    """As `resolve_each`; no dataset is looked at before the hit of the one before is taken."""
    datasets, prefix, text = _split_dataset(data, text)
    kind, rest = split_kind(text)
    if kind in kinds:
        kinds, text = (kind,), rest
    if not normal(text):
        raise BadUsage(
            Words("缺少名称", "a name is missing"),
            hint=Words("数字见 lvliang metrics list", "lvliang metrics list has the figures"),
        )
    is_known = False
    for wanted in forms(text):
        for dataset in datasets:
            if hits := _whole(_known(dataset, tuple(kinds)), wanted):
                is_known = True
                yield _best(hits, text)
        if is_known:
            return
    wanted = normal(text)
    known = [_known(dataset, tuple(kinds)) for dataset in datasets]
    for fits in FITS:
        partly = [[entry for entry in each if _fits(fits, entry, wanted)] for each in known]
        if any(partly):
            break
    else:
        partly = [[entry for entry in each if _with_print(entry, wanted)] for each in known]
    if any(partly) and all(_is_ratio(entry) for each in partly for entry in each):
        levels = [[e for e in each if _is_level_of(e, wanted)] for each in known]
        partly = levels if any(levels) else partly
    partly = [_latest(each) or each for each in partly]
    is_clear = any(partly) and all(len(hits) < 2 for hits in partly)
    _refuse_other_kind(datasets, text, kinds, takes_term=is_clear)
    if not any(partly):
        raise _unknown(text, [entry for each in known for entry in each], kinds, prefix)
    if not is_clear:
        more = [e for each, hits in zip(known, partly, strict=True) if hits for e in each]
        fitting = [e for e in more if any(_fits(fits, e, wanted) for fits in FITS)]
        raise several(list(dict.fromkeys([*(e for hits in partly for e in hits), *fitting])), text)
    yield from (Hit(h.kind, h.record, (_by_part(text, h),)) for hits in partly for h in hits)


@lru_cache(16)
def _known(dataset: Dataset, kinds: tuple[str, ...]) -> list[Entry]:
    """The entries of `dataset`, which a call of many names asks for again and again."""
    return list(entries(dataset, kinds))


def forms(text: str) -> tuple[str, ...]:
    """How a name may be written whole: as typed, in the singular of English, without 案件."""
    wanted = normal(text)
    endings = ("s",) if wanted.isascii() else CASES
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
    from lvliang_cli.core.text.suggest import nearest

    raise UnknownName(
        Words(f"没有单位“{text}”", f"there is no unit named {text!r}"),
        token=text,
        did_you_mean=nearest(text, [name for known in names.values() for name in known]),
    )


def unit_names(unit: Unit) -> tuple[str, ...]:
    return (unit.id, *unit.label, unit.plural, unit.short_unit or unit.id, *unit.as_written)


def choose(what: Words, codes: dict[str, Words], text: str) -> str:
    """The code that `text` is: the code itself or its Chinese or English word.

    Raises:
        BadUsage: none of them.
    """
    wanted = normal(text)
    for code, words in codes.items():
        if wanted in (normal(code), normal(code.replace("_", "-")), *map(normal, words)):
            return code
    raise not_among(
        Words(f"{what.zh}没有“{text}”", f"{text!r} is not a valid {what.en}"),
        text,
        list(codes),
        [word for words in codes.values() for word in words],
    )


def _whole(known: list[Entry], wanted: str) -> list[Entry]:
    """The entries with the id `wanted`; else those with another name that is `wanted`."""
    with_id = [entry for entry in known if normal(entry.names[0]) == wanted]
    return with_id or [e for e in known if any(normal(n) == wanted for n in e.names[1:])]


def _fits(fits: Callable[[str, str], bool], entry: Entry, wanted: str) -> bool:
    return any(fits(normal(name), wanted) for name in entry.names)


def _with_print(entry: Entry, wanted: str) -> bool:
    return entry.kind == "metric" and normal(entry.record.as_written) == wanted


def _is_ratio(entry: Entry) -> bool:
    return entry.kind == "metric" and entry.record.kind not in LEVELS


def _is_level_of(entry: Entry, wanted: str) -> bool:
    """Whether it is a level whose Chinese name has every character of `wanted`, itself Chinese."""
    is_level = entry.kind == "metric" and not _is_ratio(entry)
    return is_level and not wanted.isascii() and set(wanted) <= set(normal(entry.label.zh))


def _latest(found: Sequence[Entry]) -> list[Entry]:
    """The latest of figures of one name in one release, which prints the year before as well.

    Of those that print one value for one period, the first. None of them where they are not
    that: another unit or kind, or days that are not known.
    """
    found = list({_value(e) if e.kind == "metric" else e: e for e in reversed(found)}.values())[
        ::-1
    ]
    if len(found) == 1:
        return found
    things = {(e.kind, normal(e.label.zh), getattr(e.record, "unit", "")) for e in found}
    if len(things) > 1 or not all(e.kind == "metric" for e in found):
        return []
    by_days = {days_of(e.record.period): e for e in found}
    if not found or None in by_days or len(by_days) < len(found):
        return []
    return [by_days[max(sorted(filter(None, by_days)), key=lambda days: days[1])]]


def _value(entry: Entry) -> tuple[object, ...]:
    """What a figure shows wherever it is printed: its label, value and period."""
    m = entry.record
    days = days_of(m.period) or m.period
    return normal(entry.label.zh), m.value, m.unit, m.qualifier, days, m.place, entry.dataset


def has_parts(name: str, wanted: str) -> bool:
    """Whether `name` has all of `wanted`, both normal, in that order: 检查…车辆 for 检查车辆.

    Words stand at the start of words, whatever their number; of Chinese at least two
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


def is_bare(name: str, wanted: str) -> bool:
    """Whether they are one name but for what may be left out: GDP and 实现地区生产总值."""
    return bare(name) == bare(wanted) != ""


def has_bare_parts(name: str, wanted: str) -> bool:
    """As `has_parts`, but for what may be left out: 抓获多少人 for 抓获嫌疑人."""
    name, wanted = bare(name), bare(wanted)
    is_part = wanted in name and not wanted.isascii()
    return wanted != "" and (is_part or has_parts(name, wanted))


FITS: tuple[Callable[[str, str], bool], ...] = (is_bare, str.startswith, has_parts, has_bare_parts)
"""How a name may fit what is typed, both in `normal` form, the surest first."""


def _longest(name: str, word: str, at: int) -> tuple[int, int]:
    """Where in `name` from `at` on the longest start of `word` stands, and how long it is."""
    if word.isascii():
        size = len(word) - (len(word) > LEAST_STEM and word[-1] == "s")
        found = re.compile(rf"\b{re.escape(word[:size])}").search(name, at)
        return (found.start(), len(word)) if found else (at, 0)
    for size in range(len(word), 1, -1):
        if (start := name.find(word[:size], at)) >= 0:
            return start, size
    return at, 0


def _best(hits: list[Entry], text: str) -> Hit:
    """The best of `hits`: a topic before all, a term after all; else they tie."""
    best = min(_RANK.get(hit.kind, 1) for hit in hits)
    first = [hit for hit in hits if _RANK.get(hit.kind, 1) == best]
    first = _latest(first) or first
    if len(first) > 1:
        raise several(first, text)
    others = [_label(hit) for hit in hits if hit is not first[0]]
    notes: tuple[Note, ...] = ()
    if others:
        listed = ", ".join(others)
        notes = (
            Note(
                "same-name",
                Words(f"同名的还有 {listed}", f"the same name also belongs to {listed}"),
            ),
        )
    return Hit(first[0].kind, first[0].record, notes)


def _refuse_other_kind(
    datasets: Sequence[Dataset], text: str, kinds: Sequence[str], *, takes_term: bool
) -> None:
    """Refuse what is exactly the name of another kind, rather than take it for part of a name.

    A term is a word that names are made of: with `takes_term` it is not refused.
    """
    wanted = normal(text)
    other_kinds = [kind for kind in KINDS if kind not in kinds]
    others = (entry for dataset in datasets for entry in entries(dataset, other_kinds))
    other = next((e for e in others if wanted in map(normal, e.names)), None)
    if other is None or (takes_term and other.kind == "term"):
        return
    is_, asked = KINDS[other.kind][1], KINDS[kinds[0]][1]
    figures = metrics_of(other.dataset, other.kind, other.record)[:MOST_CANDIDATES]
    raise UnknownName(
        Words(f"“{text}”是{is_.zh},不是{asked.zh}", f"{text!r} is a {is_.en}, not a {asked.en}"),
        token=text,
        hint=Words(
            f"见 lvliang show {is_.zh}:{other.label.zh}", f"see lvliang show {_label(other)}"
        ),
        did_you_mean=list(map(other.dataset.name, figures)) if "metric" in kinds else (),
    )


def _by_part(text: str, entry: Entry) -> Note:
    zh, en = entry.label
    named = _label(entry)
    return Note(
        BY_PART,
        Words(f"“{text}”已按“{zh}”({named})处理", f"{text!r} was read as {named} ({en})"),
    )


def _label(entry: Entry) -> str:
    return f"{entry.dataset.prefix}{entry.kind}:{entry.record.id}"


def several(found: Sequence[Entry], text: str) -> UnknownName:
    """The refusal of `text`, which fits all the records `found`, figures with their print."""
    first, named = found[:MOST_CANDIDATES], [_label(entry) for entry in found[:MOST_CANDIDATES]]
    more = "" if len(found) <= MOST_CANDIDATES else " …"
    told = [
        (name, e.label, getattr(e.record, "as_written", ""))
        for name, e in zip(named, first, strict=True)
    ]
    zh = "、".join(f"{label.zh}{shown and f' {shown} '}({name})" for name, label, shown in told)
    en = ", ".join(f"{name} ({label.en}{shown and f' {shown}'})" for name, label, shown in told)
    return UnknownName(
        Words(f"“{text}”对应多项", f"{text!r} fits several records"),
        token=text,
        hint=Words(f"请选其一:{zh}{more}", f"one of: {en}{more}"),
        did_you_mean=named,
    )


def _unknown(text: str, found: list[Entry], kinds: Sequence[str], prefix: str) -> UnknownName:
    from lvliang_cli.core.text.suggest import nearest

    zh, en = KINDS[kinds[0]][1] if len(kinds) == 1 else Words("项目", "record")
    known = [name for entry in found for name in entry.names]
    if "/" in text:
        known += [entry.dataset.name(entry.record) for entry in found]
    wanted = normal(text)
    caution = next((c for c, m in CAUTIONS.items() if wanted in map(normal, (c, *m.short))), None)
    line = f"lvliang metrics --caution {caution}"
    if wanted in ("存疑", "疑点", "有疑", "可疑", "doubts", "doubtful"):
        caution, line = wanted, " --caution ".join(["lvliang metrics", *DOUBTS])
    near = [] if caution else [prefix + name for name in nearest(text, known)]
    if caution:
        hint = Words(f"有此注意的数字:{line}", f"figures with this caution: {line}")
    else:
        find = f"lvliang search {text!r}"
        hint = in_order_of(wanted) or Words(
            f"在全部文字中查找:{find}", f"to look in all words: {find}"
        )
    text = prefix + text
    return UnknownName(
        Words(f"没有名为“{text}”的{zh}", f"there is no {en} named {text!r}"),
        token=text,
        hint=None if near else hint,
        did_you_mean=near,
    )
