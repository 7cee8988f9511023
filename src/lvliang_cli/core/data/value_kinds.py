"""The kinds of value a dataset may hold, and how each is read strictly.

A kind reads a decoded JSON value into its Python form or refuses it with a message
that names the place, such as ``metrics[3].locator.start``. The JSON Schema, the
CSV columns and the dictionary are made from the same kinds.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any, NoReturn, get_args

from ..text import patterns
from ..text.bilingual import Untranslated, Words
from ..text.errors import BadData
from .json_reader import Flaw

MAX_TEXT = 2_000
MAX_ITEMS = 10_000


def refuse(place: str, zh: str, en: str, value: Any = None, token: str | None = None) -> BadData:
    """The refusal of `value` at `place`; a `Flaw` says itself what is wrong with it."""
    where = place or "$"
    if isinstance(value, Flaw):
        zh, en = value.words
    return BadData(Words(f"数据集 {where}:{zh}", f"dataset, at {where}: {en}"), token=token)


class Kind:
    """A kind of value. `read` returns the Python form or raises `BadData`.

    Attributes:
        is_plain: a good value is its own Python form, so that `take` is not needed.
        what: what a value of it is called, for the dictionary.
    """

    is_plain = True
    what = ""

    def read(self, value: Any, place: str) -> Any:
        raise NotImplementedError

    def take(self, value: Any) -> Any:
        """As `read`, of a value that is known to be good."""
        raise NotImplementedError

    def form(self, value: Any) -> Any:
        """The Python form as the JSON value of a file, with nothing that the kind does not know."""
        return value


class Text(Kind):
    """Text of 1 to `most` characters; `is_valid` narrows it, `what` says to what.

    Without `is_valid` the `pattern` does; beside it, it is what a JSON Schema can say.
    """

    def __init__(
        self,
        what: str = "text",
        is_valid: Callable[[str], object] | None = None,
        most: int = MAX_TEXT,
        pattern: str | None = None,
    ) -> None:
        self.what, self.most, self.pattern = what, most, pattern
        self.is_valid = is_valid or (patterns.pattern(pattern).fullmatch if pattern else None)

    def read(self, value: Any, place: str) -> str:
        if type(value) is not str or not value or len(value) > self.most:
            raise refuse(
                place,
                f"应为 1 至 {self.most} 个字符的文本",
                f"expected text of 1 to {self.most} characters",
                value,
            )
        if self.is_valid is not None and not self.is_valid(value):
            raise refuse(place, f"不是有效的 {self.what}", f"not a valid {self.what}", token=value)
        return value


class Integer(Kind):
    """A whole number from `least` to `most`."""

    what = "integer"

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def read(self, value: Any, place: str) -> int:
        if type(value) is not int or not self.least <= value <= self.most:
            raise refuse(
                place,
                f"应为 {self.least} 至 {self.most} 的整数",
                f"expected a whole number from {self.least} to {self.most}",
                value,
            )
        return value


class Figure(Kind):
    """An exact number: `int`, or `Decimal` with the digits of the file."""

    what = "number"

    def read(self, value: Any, place: str) -> int | Decimal:
        if type(value) is int or type(value) is Decimal:
            return value
        raise refuse(place, "应为数字", "expected a number", value)


class Truth(Kind):
    what = "boolean"

    def read(self, value: Any, place: str) -> bool:
        if type(value) is not bool:
            raise refuse(place, "应为 true 或 false", "expected true or false", value)
        return value


class Code(Kind):
    """One of a closed list of codes."""

    what = "code"

    def __init__(self, *codes: str) -> None:
        self.codes = codes

    def read(self, value: Any, place: str) -> str:
        if type(value) is not str or value not in self.codes:
            listed = ", ".join(self.codes)
            raise refuse(place, f"应为其中之一:{listed}", f"expected one of {listed}", value)
        return value


class Bilingual(Kind):
    """An object with `zh` and `en`, both text; `en` is null where there is no English."""

    is_plain, what = False, "{zh, en}"
    _part = Text()

    def read(self, value: Any, place: str) -> Words:
        if type(value) is not dict or value.keys() != {"zh", "en"}:
            raise refuse(place, "应恰有 zh 与 en", "expected exactly zh and en", value)
        part = self._part
        zh = part.read(value["zh"], f"{place}.zh")
        if value["en"] is None:
            return Untranslated(zh)
        return Words(zh, part.read(value["en"], f"{place}.en"))

    def take(self, value: Any) -> Words:
        zh, en = value["zh"], value["en"]
        return Untranslated(zh) if en is None else Words(zh, en)

    def form(self, value: Any) -> Any:
        return value._asdict()


class Optional(Kind):
    """Null (`None`), or `inner`."""

    def __init__(self, inner: Kind) -> None:
        self.inner, self.is_plain = inner, inner.is_plain

    def read(self, value: Any, place: str) -> Any:
        return None if value is None else self.inner.read(value, place)

    def take(self, value: Any) -> Any:
        return None if value is None else self.inner.take(value)

    def form(self, value: Any) -> Any:
        return None if value is None else self.inner.form(value)


class Many(Kind):
    """A list of `least` to `most` values of one kind, read into a tuple."""

    is_plain = False

    def __init__(self, inner: Kind, least: int = 0, most: int = MAX_ITEMS) -> None:
        self.inner, self.least, self.most = inner, least, most

    def read(self, value: Any, place: str) -> tuple[Any, ...]:
        if type(value) is not list or not self.least <= len(value) <= self.most:
            raise refuse(
                place,
                f"应为含 {self.least} 至 {self.most} 项的列表",
                f"expected a list of {self.least} to {self.most} items",
                value,
            )
        read = self.inner.read
        return tuple([read(item, f"{place}[{index}]") for index, item in enumerate(value)])

    def take(self, value: Any) -> tuple[Any, ...]:
        return tuple(value if self.inner.is_plain else map(self.inner.take, value))

    def form(self, value: Any) -> list[Any]:
        return list(map(self.inner.form, value))


class Span(Kind):
    """Two whole numbers from 1, the first not above the second."""

    is_plain, what = False, "[first, last]"

    def read(self, value: Any, place: str) -> tuple[int, int]:
        if type(value) is list and len(value) == 2:
            first, last = value
            if type(first) is int and type(last) is int and 1 <= first <= last:
                return first, last
        raise refuse(place, "应为 [首, 末]", "expected [first, last], from 1 up", value)

    def take(self, value: Any) -> tuple[int, int]:
        first, last = value
        return first, last

    def form(self, value: Any) -> list[int]:
        return list(value)


class Record(Kind):
    """An object with exactly the fields of `kinds`, read into `make`, a NamedTuple.

    A field that has a default there may be left out: `absent` has its JSON.
    """

    is_plain = False

    def __init__(self, make: Any, **kinds: Kind) -> None:
        self.make = make
        self.kinds = {name.rstrip("_"): kind for name, kind in kinds.items()}
        defaults: dict[str, Any] = make._field_defaults
        left_out = {name: defaults[name] for name in self.kinds if name in defaults}
        self.absent = {name: [] if value == () else value for name, value in left_out.items()}
        self._reads = [(name, kind.read) for name, kind in self.kinds.items()]
        self._made = [(at, kind) for at, kind in enumerate(kinds.values()) if not kind.is_plain]

    def read(self, value: Any, place: str) -> Any:
        if type(value) is not dict:
            raise refuse(place, "应为对象", "expected an object", value)
        if value.keys() != self.kinds.keys():
            if value.keys() | self.absent.keys() != self.kinds.keys():
                self._tell_difference(value, place)
            value = {**self.absent, **value}
        dot = f"{place}." if place else ""
        return self.make(*[read(value[name], dot + name) for name, read in self._reads])

    def take(self, value: Any) -> Any:
        if len(value) < len(self.kinds):
            value = {**self.absent, **value}
        cells = [value[name] for name in self.kinds]
        for at, kind in self._made:
            cells[at] = kind.take(cells[at])
        return self.make(*cells)

    def form(self, value: Any) -> dict[str, Any]:
        parts = zip(self.kinds.items(), value, strict=False)  # the id of its dataset comes last
        return {name: kind.form(part) for (name, kind), part in parts}

    def _tell_difference(self, value: dict[str, Any], place: str) -> NoReturn:
        missing = [name for name in self.kinds if name not in value and name not in self.absent]
        if missing:
            name = missing[0]
            raise refuse(place, f"缺少字段 {name}", f"field {name} is missing", token=name)
        name = next(name for name in value if name not in self.kinds)
        raise refuse(place, f"未知字段 {name}", f"unknown field {name}", token=name)


@cache
def record_of(make: Any) -> Record:
    """The kind of the records `make`, a NamedTuple; a field that is plain `str` is not in files."""
    types: dict[str, Any] = make.__annotations__
    return Record(make, **{name: kind_of(of) for name, of in types.items() if of is not str})


def kind_of(type_: Any) -> Kind:
    """The kind of a field of `type_`: the one it is annotated with, or that of its parts."""
    known: Kind | None = next(iter(getattr(type_, "__metadata__", ())), _OF_TYPES.get(type_))
    if known is not None:
        return known
    parts = get_args(type_)
    if not parts:
        return record_of(type_)
    return Optional(kind_of(parts[0])) if NoneType in parts else Many(kind_of(parts[0]))


_OF_TYPES: dict[Any, Kind] = {Words: Bilingual(), bool: Truth()}
