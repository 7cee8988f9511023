"""Finding a record by what a person calls it: id, Chinese, English, alias, prefix.

The same resolver serves every command. An exact id is tried first, then an exact
label, alias or term, then a prefix that only one record has.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Unit
from lvliang_cli.core.query.names import KINDS, Entry, entries, normal
from lvliang_cli.core.query.related import metrics_of
from lvliang_cli.core.text.bilingual import Note, Words
from lvliang_cli.core.text.errors import UnknownName
from lvliang_cli.core.text.suggest import not_among


class Hit(NamedTuple):
    """A record found, and what else bears the same name."""

    kind: str
    record: Any
    notes: tuple[Note, ...] = ()


_RANK = {"topic": 0, "term": 2}
MOST_CANDIDATES = 8


def resolve(data: Collection, text: str, kinds: Sequence[str] = tuple(KINDS)) -> Hit:
    """The record that `text` names.

    ``KIND:NAME`` narrows to one kind, and ``DATASET/NAME`` or ``DATASET/KIND:NAME`` to
    one dataset.

    Raises:
        UnknownName: nothing bears the name, or several records do.
    """
    hits = list(islice(_each(data, text, kinds), MOST_CANDIDATES + 1))
    if len(hits) > 1:
        labels = [f"{data.of(hit.record).prefix}{hit.kind}:{hit.record.id}" for hit in hits]
        raise several(labels, text)
    return hits[0]


def resolve_each(data: Collection, text: str, kinds: Sequence[str] = tuple(KINDS)) -> list[Hit]:
    """What `text` names in each dataset that knows it, at least one record.

    A dataset that knows the name only as a prefix counts only if none knows it whole.

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
    wanted, is_known = normal(text), False
    for dataset in datasets:
        if hits := _whole(list(entries(dataset, kinds)), wanted):
            is_known = True
            yield _best(hits, text)
    if is_known:
        return
    _refuse_other_kind(datasets, text, kinds)
    known = [list(entries(dataset, kinds)) for dataset in datasets]
    starting = [[e for e in each if wanted and _with_prefix(e, wanted)] for each in known]
    if any(len(hits) > 1 for hits in starting):
        raise several([_label(hit) for hits in starting for hit in hits], text)
    if not any(starting):
        raise _unknown(text, [entry for each in known for entry in each], kinds, prefix)
    yield from (Hit(h.kind, h.record, (_by_prefix(text, h),)) for hits in starting for h in hits)


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
        Words(f"没有单位“{text}”", f"no unit is called {text!r}"),
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


def _with_prefix(entry: Entry, wanted: str) -> bool:
    return any(normal(name).startswith(wanted) for name in entry.names)


def _best(hits: list[Entry], text: str) -> Hit:
    """The best of `hits`: a topic before all, a term after all; else they tie."""
    best = min(_RANK.get(hit.kind, 1) for hit in hits)
    first = [hit for hit in hits if _RANK.get(hit.kind, 1) == best]
    if len(first) > 1:
        raise several([_label(hit) for hit in first], text)
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


def _refuse_other_kind(datasets: Sequence[Dataset], text: str, kinds: Sequence[str]) -> None:
    """Refuse what is exactly the name of another kind, rather than take it for a prefix."""
    wanted = normal(text)
    other_kinds = [kind for kind in KINDS if kind not in kinds]
    others = (entry for dataset in datasets for entry in entries(dataset, other_kinds))
    other = next((e for e in others if wanted in map(normal, e.names)), None)
    if other is None:
        return
    is_, asked = KINDS[other.kind][1], KINDS[kinds[0]][1]
    figures = metrics_of(other.dataset, other.kind, other.record)[:MOST_CANDIDATES]
    raise UnknownName(
        Words(f"“{text}”是{is_.zh},不是{asked.zh}", f"{text!r} is a {is_.en}, not a {asked.en}"),
        token=text,
        hint=Words(f"见 lvliang show {_label(other)}", f"see lvliang show {_label(other)}"),
        did_you_mean=list(map(other.dataset.name, figures)) if "metric" in kinds else (),
    )


def _by_prefix(text: str, entry: Entry) -> Note:
    return Note(
        "by-prefix",
        Words(f"“{text}”按前缀取作 {_label(entry)}", f"{text!r} was taken for {_label(entry)}"),
    )


def _label(entry: Entry) -> str:
    return f"{entry.dataset.prefix}{entry.kind}:{entry.record.id}"


def several(labels: Sequence[str], text: str) -> UnknownName:
    """The refusal of `text`, which fits all the records called `labels`."""
    listed = list(labels[:MOST_CANDIDATES])
    more = "" if len(labels) <= MOST_CANDIDATES else " …"
    return UnknownName(
        Words(f"“{text}”对应多项", f"{text!r} fits several records"),
        token=text,
        hint=Words(f"请选其一:{', '.join(listed)}{more}", f"one of: {', '.join(listed)}{more}"),
        did_you_mean=listed,
    )


def _unknown(text: str, found: list[Entry], kinds: Sequence[str], prefix: str) -> UnknownName:
    from lvliang_cli.core.text.suggest import nearest

    zh, en = KINDS[kinds[0]][1] if len(kinds) == 1 else Words("项目", "record")
    known = [name for entry in found for name in entry.names]
    if "/" in text:
        known += [entry.dataset.name(entry.record) for entry in found]
    near = [prefix + name for name in nearest(text, known)]
    text = prefix + text
    return UnknownName(
        Words(f"没有名为“{text}”的{zh}", f"no {en} is called {text!r}"),
        token=text,
        did_you_mean=near,
    )
