"""A question to the whole catalogue, answered from the datasets that it needs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.data.catalogue import ENDING, path_of
from lvliang_cli.core.data.dataset import (
    BUNDLED_ID,
    Collection,
    Dataset,
    Totals,
    bundled_path,
    load,
    load_judged,
)
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.query.lookup import split_kind
from lvliang_cli.core.query.record_names import KINDS, normal
from lvliang_cli.core.query.scope import Scope, areas_called, chosen_datasets, limited_to
from lvliang_cli.core.query.unknown_names import MOST_CANDIDATES
from lvliang_cli.core.text.bilingual import Note
from lvliang_cli.core.text.errors import BadData

from . import store
from .datasets_needed import (
    AMONG,
    Search,
    called,
    having_of,
    in_order,
    json_of,
    known_by,
    listed,
    mentioning,
    named_dataset,
    of_one_place,
    of_places,
    places_of,
)
from .indexed_words import BARE, INDICATOR, UNIT

if TYPE_CHECKING:
    from sqlite3 import Connection

    from lvliang_cli.core.data.catalogue import Reader

Make = Callable[[Collection], Document]
T = TypeVar("T")
AT_ONCE = 50  # datasets that are looked at together for a sorted list
FIRST = 4  # datasets that are read first for a limited list; then what seems to be due
MORE = 6  # of what seems to be due, the most that is read, in multiples of what was read


class Question(NamedTuple):
    """What decides which datasets an answer needs.

    Attributes:
        names: what must be known, each by its name and among which kinds.
        is_each: a name is asked for in every dataset that knows it.
        filters: names that narrow a list, with their kind.
        kind: of the records that are listed.
        words: what must be mentioned.
        limit: how long a list may be.
        is_sorted: the list is not in the order of the catalogue.
        series: the name of a figure whose series is wanted.
        ranked: the name of an indicator by which places are wanted.
        asked: what is a name, or asked in words.
    """

    names: Sequence[tuple[str, Sequence[str]]] = ()
    is_each: bool = False
    filters: Sequence[tuple[str, str]] = ()
    kind: str = "metric"
    words: str | None = None
    limit: int | None = None
    is_sorted: bool = False
    series: str | None = None
    ranked: str | None = None
    asked: str | None = None


class _All(Exception):
    """Every dataset is needed."""


def narrowed(question: Question, make: Make) -> Document | None:
    """What `make` answers from the datasets that `question` needs.

    None where it needs all, or no index could say.
    """
    return _told(lambda catalogue: _answer(catalogue, question, make))


def of_scope(scope: Scope, *, is_whole: bool, read: "Reader | None" = None) -> Collection | None:
    """What of the whole catalogue is of `scope`, as `core.query.scope.narrowed` has it.

    None where no index could say. `read`, if given, reads the files.
    """

    def found(catalogue: Catalogue) -> Collection:
        connection = catalogue.connection
        sql = "SELECT id FROM release WHERE id IS NOT NULL ORDER BY file"
        ids = chosen_datasets(scope.datasets, [ident for (ident,) in connection.execute(sql)])
        places = places_of(connection)
        areas = areas_called(scope.regions, places)
        there = [place for place in places if any(area.holds(place) for area in areas)]
        numbers = of_places(connection, ids, there if areas else None)
        if read is not None:
            catalogue.fill(numbers, read)
        data = catalogue.collection(numbers)
        return limited_to(data, data.datasets if numbers else [], areas, is_whole=is_whole)

    return _told(found)


def _told(ask: "Callable[[Catalogue], T]") -> "T | None":
    """What `ask` finds in the index; None where there is none of two datasets or more."""

    def found(connection: "Connection") -> T | None:
        catalogue = Catalogue(connection)
        return None if catalogue.count < 2 else ask(catalogue)

    return store.told(found, _All, BadData)  # a file may change this moment


class Catalogue:
    """The datasets of the index, each read when it is first needed."""

    def __init__(self, connection: "Connection") -> None:
        self.connection = connection
        row = connection.execute("SELECT datasets, figures, unreviewed, unreadable FROM state")
        self.count, figures, unreviewed, unreadable = row.fetchone()
        self.totals = Totals(figures, unreviewed)
        self.notes: tuple[Note, ...] = store.left_out_notes(connection) if unreadable else ()
        self._read: dict[int, Dataset] = {}

    def collection(self, numbers: Sequence[int]) -> Collection:
        """The datasets of these numbers, or the first of all where there are none."""
        first = "SELECT dataset FROM release WHERE id IS NOT NULL ORDER BY file LIMIT 1"
        wanted = numbers or [self.connection.execute(first).fetchone()[0]]
        return Collection([self.dataset(number) for number in wanted], self.notes, self.totals)

    def in_order(self, numbers: Sequence[int]) -> Collection:
        """As `collection`, each once and in the order of the catalogue."""
        return self.collection(in_order(self.connection, numbers))

    def fill(self, numbers: Sequence[int], read: "Reader") -> None:
        """Have `read` read the files of the datasets of these numbers, but the bundled one."""
        sql = f"SELECT dataset, id FROM release WHERE dataset {AMONG} AND id <> ?"
        wanted = dict(self.connection.execute(sql, (json_of(numbers), BUNDLED_ID)))
        for number, kept in zip(wanted, read([*map(path_of, wanted.values())]), strict=True):
            if kept.dataset is None:
                raise _All
            self._read[number] = kept.dataset
            kept.dataset.prefix = f"{wanted[number]}/"

    def forget_all_but(self, numbers: Sequence[int]) -> None:
        """Free the memory of the others."""
        self._read = {number: self._read[number] for number in numbers}

    def number(self, ident: str) -> int:
        file = store.BUNDLED if ident == BUNDLED_ID else ident + ENDING
        sql = "SELECT dataset FROM release WHERE file = ?"
        return int(self.connection.execute(sql, (file.encode(),)).fetchone()[0])

    def dataset(self, number: int) -> Dataset:
        """The dataset of this number."""
        if number not in self._read:
            sql = "SELECT id, stamp, sha256 FROM release WHERE dataset = ?"
            ident, stamp, digest = self.connection.execute(sql, (number,)).fetchone()
            path = bundled_path() if ident == BUNDLED_ID else path_of(ident)
            try:
                is_judged = stamp == store.stamp_now(path)
                read = load_judged(path) if is_judged else load(path)
                is_unchanged = not is_judged or stamp == store.stamp_now(path)
            except (ArithmeticError, AttributeError, LookupError, OSError, TypeError, ValueError):
                raise _All from None  # it is changed at this very moment
            if read.release.id != ident or not is_unchanged:
                raise _All
            read.prefix = f"{ident}/"
            if is_judged:
                read.sha256 = digest
            self._read[number] = read
        return self._read[number]


def _answer(catalogue: Catalogue, question: Question, make: Make) -> Document:
    if question.series is not None:
        return _series(catalogue, question.series, make)
    if question.ranked is not None:
        return _ranking(catalogue, question.ranked, make)
    if question.asked is not None:
        return _answering(catalogue, question.asked, make)
    if question.names:
        most = None if question.is_each else MOST_CANDIDATES + 1
        return make(_bearing_on(catalogue, question.names, most))
    return _list(catalogue, question, make)


def _bearing_on(
    catalogue: Catalogue, named: Iterable[tuple[str, Sequence[str]]], most: int | None = None
) -> Collection:
    """The datasets that bear on what names among kinds mean, as `called` has them."""
    found: list[int] = []
    for text, kinds in named:
        numbers = called(catalogue.connection, text, kinds, most).numbers
        if numbers is None:
            raise _All
        found += numbers
    return catalogue.in_order(found)


def _list(catalogue: Catalogue, question: Question, make: Make) -> Document:
    """A list: datasets are read in their order until it is as long as it may be."""
    connection = catalogue.connection
    named: dict[str, list[str]] = {}
    known: set[int] = set()
    limit = question.limit
    for text, kind in question.filters:
        named.setdefault(kind, []).append(text)
        one = called(connection, text, (kind,), 1)
        if one.numbers is None or (kind == UNIT and not one.is_whole):
            raise _All
        if not one.is_whole or (one.is_shared and kind != UNIT):
            every = [(text, (kind,)) for text, kind in question.filters]
            return make(_bearing_on(catalogue, every))  # whatever else is asked
        known.update(one.numbers)
    asked = listed(question.kind, named)
    if question.words is not None:
        words = mentioning(connection, question.words)
        asked = Search([*asked.conditions, *words.conditions], [*asked.values, *words.values])
    if question.is_sorted and limit is not None:
        return _best(catalogue, asked.numbers(connection), list(known), make)
    numbers, size = asked.numbers(connection), FIRST
    taken: list[int] = []
    while True:
        more = list(numbers if limit is None else islice(numbers, size))
        taken += more
        document = make(catalogue.in_order([*known, *taken]))
        if limit is None or len(more) < size:
            return document
        rows = len(document.rows())
        shown = set() if document.dataset is None else set(document.dataset.datasets)
        if rows >= limit and shown <= set(catalogue.collection(taken).datasets):
            return document
        guess = len(taken) * (limit - rows) // rows + 1 if rows else MORE * len(taken)
        size = min(max(guess, FIRST), MORE * len(taken))


def _best(catalogue: Catalogue, numbers: Iterator[int], known: list[int], make: Make) -> Document:
    """A sorted list that is limited: what is not among the best of a part is not among all.

    A part whose answer has a remark is kept, so that the whole answer has it.
    """
    best: list[int] = []
    noted: list[int] = []
    while part := list(islice(numbers, AT_ONCE)):
        tried = in_order(catalogue.connection, [*known, *best, *part])
        document = make(catalogue.collection(tried))
        shown = () if document.dataset is None else document.dataset.datasets
        best = [number for number in tried if catalogue.dataset(number) in shown]
        noted = noted or (tried if document.notes else [])
        catalogue.forget_all_but([*known, *best, *noted])
    return make(catalogue.in_order([*known, *best, *noted]))


def _series(catalogue: Catalogue, name: str, make: Make) -> Document:
    """The series of the figure `name`: its place, and the first figures of other places."""
    connection = catalogue.connection
    known = called(connection, name, ("metric",))
    if not known.numbers:
        raise _All
    hits, place = known.numbers, set(of_one_place(connection, known.numbers[0]))
    if not known.is_shared:
        elsewhere = [number for number in hits if number not in place]
        hits = [*hits[: MOST_CANDIDATES + 1], *elsewhere[:1]]
    first = _first(catalogue.in_order([*hits, *place]), name)
    more = set(of_one_place(connection, catalogue.number(first.dataset))) - place
    if more:  # what knows the name first is of an unknown place
        place |= more
        first = _first(catalogue.in_order([*hits, *place]), name)
    return make(catalogue.in_order([*hits, *place, *_elsewhere(catalogue, first, place)]))


def _first(data: Collection, name: str) -> Metric:
    """The first figure of the series of `name`; everything is needed for several places."""
    from lvliang_cli.core.query.trend import series

    places, _ = series(data, name)
    if len(places) > 1:
        raise _All
    return places[0][0][0]


def _answering(catalogue: Catalogue, text: str, make: Make) -> Document:
    """What is called `text` or answers it: the datasets that may have as much of it as is found."""
    from lvliang_cli.core.query.answer_doubts import Answers
    from lvliang_cli.core.query.answers import answers
    from lvliang_cli.core.query.questions import read

    question, connection = read(text), catalogue.connection
    known = called(connection, text, tuple(KINDS), MOST_CANDIDATES + 1)
    is_narrowed = bool(split_kind(text)[0]) or named_dataset(connection, text) is not None
    is_name = known.is_whole or is_narrowed
    if not (is_name or question.words) or (known.numbers is None and not question.is_asked):
        raise _All
    taken = list(known.numbers or ())
    for one in () if is_name else (question, *question.more):
        least = Answers(()).least
        for most, numbers in having_of(connection, one.words):
            if most < least:
                break
            taken += numbers
            found = answers(catalogue.collection(taken), one)
            least = found.least if found.is_of_kind else Answers(()).least
    return make(catalogue.in_order(taken))


def _ranking(catalogue: Catalogue, name: str, make: Make) -> Document:
    """Whatever has figures of a name of the figures called `name`."""
    from lvliang_cli.core.query.rank import named

    numbers = called(catalogue.connection, name, ("metric",)).numbers
    if not numbers:
        raise _All
    numbers += known_by((BARE, [normal(name)])).numbers(catalogue.connection)
    bearing = _bearing(named(catalogue.in_order(numbers), name)[0])
    return make(catalogue.in_order([*numbers, *bearing.numbers(catalogue.connection)]))


def _bearing(metrics: Sequence[Metric]) -> Search:
    """The datasets that have figures with a label or the key of one of `metrics`."""
    from lvliang_cli.core.query.definitions import joining_names

    labels = {name for m in metrics for name in (normal(m.label.en), *joining_names(m))}
    keys = {metric.indicator.key for metric in metrics if metric.indicator is not None}
    known = (("metric", sorted(labels)), (BARE, sorted(labels)), (INDICATOR, sorted(keys)))
    return known_by(*known)


def _elsewhere(catalogue: Catalogue, metric: Metric, place: set[int]) -> list[int]:
    """The first datasets of other places that have figures of the name of `metric`."""
    from lvliang_cli.core.query import definitions
    from lvliang_cli.core.query.trend import MOST_NAMED

    asked = _bearing([metric])
    sought = definitions.sought_by(catalogue.dataset(catalogue.number(metric.dataset)), metric)
    found, count = [], 0
    for number in asked.numbers(catalogue.connection):
        if count >= MOST_NAMED:
            break
        if number not in place:
            data = catalogue.dataset(number)
            named = (definitions.called(data, other) for other in data.release.metrics)
            count += sum(not sought.isdisjoint(names) for names in named)
            found.append(number)
    return found
