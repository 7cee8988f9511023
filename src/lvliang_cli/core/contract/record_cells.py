"""The fields of each record: whole for JSON, flattened for CSV, chosen by `--fields`."""

from collections.abc import Callable, Container, Iterable, Sequence
from typing import Any, NamedTuple

from ..data.dataset import Collection, Dataset
from ..data.field_kinds import LISTS, LOCATOR, REGION
from ..data.field_types import IDENT, ORDINAL, TEXT, URL
from ..data.model import Locator, Metric
from ..data.value_kinds import Bilingual, Kind, Many, Optional, Record, Span
from ..numbers.format import with_sign
from ..text.bilingual import Words
from ..text.suggest import called_elsewhere, not_among
from .document import Cell, Grid

Getter = Callable[[Dataset, Any], Any]


class OfData(NamedTuple):
    """What a row is made of: `one`, whose figures are of `data`."""

    data: Collection
    one: Any


class Field(NamedTuple):
    """One field of a record; `in_json` is False for columns that only CSV carries."""

    name: str
    kind: Kind
    get: Getter
    in_json: bool = True


def fields_of(noun: str) -> tuple[Field, ...]:
    """The fields of the records in list `noun`, stored ones first, then derived ones."""
    record = LISTS[noun]
    stored = stored_fields(record)
    home = () if "dataset" in record.kinds else (_DATASET,)
    return stored + DERIVED.get(noun, ()) + (_SOURCE_URL, *home)


def json_row(fields: Sequence[Field], data: Collection, record: Any) -> dict[str, Any]:
    """`record` as a JSON object of `fields`."""
    dataset = data.of(record)
    return {f.name: json_value(f.get(dataset, record)) for f in fields if f.in_json}


def figure_rows(data: Collection, metrics: Iterable[Metric]) -> list[dict[str, Any]]:
    """Figures as JSON objects of all their fields."""
    return [json_row(fields_of("metrics"), data, metric) for metric in metrics]


def json_value(value: Any) -> Any:
    """Records to objects and tuples to lists, all the way down; numbers stay exact."""
    if isinstance(value, Words):
        return value._asdict()
    if isinstance(value, tuple):
        names = getattr(value, "_fields", None)
        if names is None:
            return [json_value(item) for item in value]
        return {name.rstrip("_"): json_value(item) for name, item in zip(names, value, strict=True)}
    return value


class FlatColumn(NamedTuple):
    """One flat column of a field; `may_be_empty` when its value may be null."""

    name: str
    kind: Kind
    may_be_empty: bool


def flat_columns(field: Field) -> tuple[FlatColumn, ...]:
    """The flat columns of `field`, whatever its value."""
    return _columns(field.name, field.kind)


def column_names(field: Field) -> tuple[str, ...]:
    return tuple(column.name for column in flat_columns(field))


def flat_values(field: Field, dataset: Dataset, record: Any) -> tuple[Any, ...]:
    """One scalar (or None) for each of `column_names`."""
    return _flatten(field.kind, field.get(dataset, record))


def grid(fields: Sequence[Field], data: Collection, records: Sequence[Any]) -> Grid:
    """`records` as a flat table of `fields`."""
    header = tuple(name for field in fields for name in column_names(field))
    rows = tuple(
        tuple(value for field in fields for value in flat_values(field, data.of(record), record))
        for record in records
    )
    return Grid(header, rows)


def chosen(noun: str, names: Sequence[str]) -> tuple[Field, ...]:
    """The fields called `names`: whole fields, or single flat columns of one.

    What a column is headed with for people names its field too.

    Raises:
        BadUsage: a name is not a field of `noun`.
    """
    known = {field.name: field for field in fields_of(noun)}
    for field in tuple(known.values()):
        for index, column in enumerate(column_names(field)):
            known.setdefault(column, Field(column, Kind(), _part_getter(field, index)))
    names = [name if name in known else _under(name.lower(), known) for name in names]
    for name in names:
        if name not in known:
            raise not_among(Words(f"没有字段“{name}”", f"no field {name!r}"), name, list(known))
    return tuple(known[name]._replace(in_json=True) for name in dict.fromkeys(names))


def _under(head: str, known: Container[str]) -> str:
    """The field of `known` that stands under `head` in lists, else `head` itself; of two under one
    head a record has the first: 主题 are the topics of a figure, and the name of a topic.
    """
    return next((field for field in called_elsewhere("field", head) if field in known), head)


def sort_key(value: Any) -> Any:
    """What `value` is sorted by: text in two languages by the English, records by parts.

    Numbers that were joined into one cell are taken apart again, and stand before other text
    (a label may be all digits). None stays None, and comes first among parts.
    """
    if isinstance(value, Words):
        return value.en
    if isinstance(value, tuple):
        keys = (sort_key(part) for part in value)
        return tuple((0,) if key is None else (1, key) for key in keys) or None
    if isinstance(value, str):
        is_numbers = value.replace(";", "").isdecimal()
        return (
            tuple((0, int(part)) for part in value.split(";") if part)
            if is_numbers
            else ((1, value),)
        )
    return value


def field_names(noun: str) -> list[str]:
    """Every name that `--fields` and `--sort` accept."""
    fields = fields_of(noun)
    columns = (column for field in fields for column in column_names(field))
    return list(dict.fromkeys([*(field.name for field in fields), *columns]))


def people_columns(field: Field) -> tuple[str, ...]:
    """As `column_names`, but text in two languages stays one column."""
    return (field.name,) if is_words(field.kind) else column_names(field)


def people_cells(field: Field, dataset: Dataset, record: Any) -> tuple[Cell, ...]:
    """One cell for each of `people_columns`; a bound never looks like a number."""
    value = field.get(dataset, record)
    if isinstance(value, Words):
        return (value,)
    if field.name == "value" and isinstance(record, Metric):
        return (with_sign(record),)
    if is_words(field.kind):
        return ("",)
    return tuple(text_of(item) for item in _flatten(field.kind, value))


def text_of(scalar: Any) -> str:
    """A flat value as text: None is empty, numbers keep every digit."""
    if scalar is None or isinstance(scalar, str):
        return scalar or ""
    if isinstance(scalar, bool):
        return "true" if scalar else "false"
    return str(scalar) if isinstance(scalar, int) else format(scalar, "f")


def stored_fields(record: Record) -> tuple[Field, ...]:
    """The fields that records of this kind have in the file."""
    return tuple(Field(name, kind, _getter(name)) for name, kind in record.kinds.items())


def _getter(name: str) -> Getter:
    return lambda _, record: getattr(record, "class_" if name == "class" else name)


def _part_getter(field: Field, index: int) -> Getter:
    return lambda dataset, record: flat_values(field, dataset, record)[index]


def is_words(kind: Kind) -> bool:
    return isinstance(kind.inner if isinstance(kind, Optional) else kind, Bilingual)


def _parts(name: str, record: Record) -> list[tuple[str, str, Kind]]:
    """The fields of `record`, each with its column; those of a place are not called by `name`."""
    if record is LOCATOR:
        return [(sub, sub, inner) for sub, inner in record.kinds.items() if sub != "as_written"]
    return [(sub, f"{name}_{sub}", inner) for sub, inner in record.kinds.items()]


def _columns(name: str, kind: Kind, *, may_be_empty: bool = False) -> tuple[FlatColumn, ...]:
    if isinstance(kind, Optional):
        return _columns(name, kind.inner, may_be_empty=True)
    if isinstance(kind, Bilingual):
        return FlatColumn(f"{name}_zh", TEXT, may_be_empty), FlatColumn(f"{name}_en", TEXT, True)
    if isinstance(kind, Span):
        return tuple(
            FlatColumn(f"{name}_{end}", ORDINAL, may_be_empty) for end in ("first", "last")
        )
    if isinstance(kind, Many) and isinstance(kind.inner, Record):
        return tuple(FlatColumn(n, Many(each), False) for _, n, each in _parts(name, kind.inner))
    if isinstance(kind, Record):
        return tuple(
            column
            for _, part, inner in _parts(name, kind)
            for column in _columns(part, inner, may_be_empty=may_be_empty)
        )
    return (FlatColumn(name, kind, may_be_empty),)


def _flatten(kind: Kind, value: Any) -> tuple[Any, ...]:
    if isinstance(kind, Optional):
        return (None,) * len(_columns("", kind)) if value is None else _flatten(kind.inner, value)
    if isinstance(kind, Many):
        if isinstance(kind.inner, Record):
            names = [name for name, *_ in _parts("", kind.inner)]
            return tuple(";".join(text_of(getattr(one, name)) for one in value) for name in names)
        return (";".join(text_of(item) for item in value),)
    if isinstance(kind, Record):
        return tuple(
            flat
            for sub, _, inner in _parts("", kind)
            for flat in _flatten(inner, getattr(value, sub))
        )
    if isinstance(kind, Bilingual):
        return tuple(value.cells)
    return tuple(value) if isinstance(kind, Span) else (value,)


def printed_at(record: Any) -> Locator | None:
    """Where `record` is printed, first; None of what stands nowhere, such as a topic."""
    locator: Locator | None = getattr(record, "locator", None)
    return locator or next(iter(getattr(record, "locators", ())), None)


def source_url(data: Collection, record: Any) -> str | None:
    """The address of the source that `record` is printed in, else of the first source."""
    dataset, locator = data.of(record), printed_at(record)
    return (dataset.release.sources[0] if locator is None else dataset.sources[locator.source]).url


def _figures(of: Callable[[Dataset, Any], Iterable[Metric]]) -> Field:
    """The ids of the figures of a record."""
    return Field("metrics", Many(IDENT), lambda dataset, r: tuple(m.id for m in of(dataset, r)))


DERIVED: dict[str, tuple[Field, ...]] = {
    "metrics": (Field("region", Optional(REGION), lambda dataset, m: dataset.region(m)),),
    "topics": (_figures(lambda dataset, topic: dataset.topic_metrics(topic.id)),),
    "sections": (_figures(lambda dataset, section: dataset.section_metrics(section.id)),),
}
_SOURCE_URL = Field("source_url", Optional(URL), source_url, in_json=False)
_DATASET = Field("dataset", IDENT, _getter("dataset"))
