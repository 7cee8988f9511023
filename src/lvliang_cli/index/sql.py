"""Questions in SQL: read only, one at a time, and no way from them to a file."""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from lvliang_cli.core.contract.query_rows import Answered
from lvliang_cli.core.data.catalogue import file_names
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.text.bilingual import Note, Words, joined
from lvliang_cli.core.text.errors import BadData, BadUsage, UnknownName
from lvliang_cli.core.text.suggest import nearest

from . import store
from .fill_tables import in_memory, of_datasets
from .views import VIEWS

if TYPE_CHECKING:
    from sqlite3 import Connection, Cursor

MOST_ROWS = 200_000
"""An answer that is held in memory may not have more rows."""
MOST_LETTERS = 50_000_000
"""Nor more characters in all its values."""
MOST_STREAMED, MOST_WRITTEN = 10_000_000, 2_000_000_000
"""Rows and characters of an answer that is written as it is found."""
MOST_BYTES = 1_000_000
"""Of one value, and of the SQL itself."""
MOST_HEAP = 512 << 20
"""Bytes that SQLite may hold while it works something out, which it keeps off the disk."""
MOST_SECONDS = 30
"""Of the processor, for one question; where rows are written as they are found, for each."""
MOST_COLUMNS = 200
STEPS = 100_000
"""Steps of SQLite between two looks at whether the call was interrupted."""
FORBIDDEN = ("load_extension", "fts3_tokenizer")
OF_A_REGION = r"region(?:_zh|_en|_code)?\s*(?:=|==|<>|!=|in\s*\()\s*((?:'[^']*'[\s,]*)+)"
"""The texts that SQL holds a region against."""
MOST_TEXTS, MOST_PLACES = 3, 3
"""How many of them are looked up, and how many places are named for each."""
IN_SQL = {
    "metrics": "figures",
    "as_written": "printed",
    "region_name_zh": "region_zh",
    "region_name_en": "region_en",
    "start": "char_start",
}
"""What the views call by another name than CSV does, where SQL is better without a mark."""
EXACT = "_exact"
"""The ending of the column beside a number that has every digit of it."""
Found = TypeVar("Found")
TORN = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_SHORT_READ")


class Answer(NamedTuple):
    """What was `found` in `data`; None is the whole catalogue, `notes` say what is unreadable."""

    found: Answered
    notes: tuple[Note, ...] = ()
    data: Collection | None = None


def ask(sql: str, data: Collection | None) -> Answer:
    """What the SQL `sql` answers of `data`, or of the whole catalogue for None."""
    return _of(data, lambda connection: _answer(connection, sql))._replace(data=data)


def stream(
    sql: str,
    data: Collection | None,
    write: Callable[[Sequence[str], Iterator[tuple[Any, ...]]], object],
) -> Answer:
    """As `ask`, but `write` is given the columns and each row as it is found; none is held.

    Raises:
        BadData: the index proved to be torn after rows were written.
    """

    def found(connection: "Connection") -> Answer:
        import sqlite3

        notes = _notes(connection, sql)
        columns, rows = _begun(connection, sql, is_held=False)
        try:
            write(columns, rows)
        except sqlite3.DatabaseError:
            store.discard()
            words = Words("索引损坏,结果不全", "the index is damaged: the answer is incomplete")
            raise BadData(words, hint=Words("请再问一次", "ask again")) from None
        return Answer(Answered(columns, ()), notes)

    return _of(data, found)._replace(data=data)


def every_row(view: str, data: Collection | None) -> list[dict[str, Any]]:
    """The rows of a view of `VIEWS`, of `data` as in `ask`.

    Its numbers are exact: a `Decimal` where it has their digits.
    """
    shown = VIEWS[view].columns
    columns = [name for name in shown if not name.endswith(EXACT) and name != "record"]
    read = [name + EXACT if name + EXACT in shown else name for name in columns]
    exact = [wanted != name for wanted, name in zip(read, columns, strict=True)]

    def rows(connection: "Connection") -> list[dict[str, Any]]:
        return [
            {
                name: Decimal(cell) if is_exact and cell is not None else cell
                for name, is_exact, cell in zip(columns, exact, row, strict=True)
            }
            for row in connection.execute(f"SELECT {', '.join(read)} FROM {view}")
        ]

    return _of(data, rows)


def _of(data: Collection | None, found: Callable[["Connection"], Found]) -> Found:
    """What is `found` in the index of `data`; None is the whole catalogue."""
    try:
        import sqlite3
    except ImportError:
        words = Words("此 Python 没有 sqlite3", "this Python was built without sqlite3")
        hint = Words("换一个带 sqlite3 的 Python", "use a Python that has it")
        raise BadUsage(words, hint=hint) from None
    if data is not None:
        return found(of_datasets(data.datasets))
    if kept := store.opened():
        try:
            return found(kept)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if getattr(error, "sqlite_errorname", TORN[0]) not in TORN:
                raise
        finally:
            kept.close()
        store.discard()
    return found(in_memory(store.read_files([store.BUNDLED, *file_names()])))


def _answer(connection: "Connection", sql: str) -> Answer:
    notes = _notes(connection, sql)
    columns, rows = _begun(connection, sql, is_held=True)
    return Answer(Answered(columns, list(rows)), notes)


def _notes(connection: "Connection", sql: str) -> tuple[Note, ...]:
    """What could not be read, and how places are called here that `sql` calls otherwise."""
    notes = list(store.left_out_notes(connection))
    lists = re.findall(OF_A_REGION, sql, re.IGNORECASE)
    texts = [text for each in lists for text in re.findall("'([^']*)'", each)]
    if not texts:
        return tuple(notes)
    from lvliang_cli.core.query.scope import areas_called

    from .datasets_needed import places_of

    places = places_of(connection)
    called = {text for place in places for text in (place.code, *place.name)}
    for text in list(dict.fromkeys(texts))[:MOST_TEXTS]:
        with suppress(UnknownName):
            areas = [] if text in called else areas_called([text], places)
            there = [place.name for place in places if any(a.holds(place) for a in areas)]
            if there:
                names = joined([Words(zh, f"{zh} ({en})") for zh, en in there[:MOST_PLACES]])
                begun = Words(f"没有地区写作“{text}”;有:", f"no place is spelled {text!r}; known: ")
                option = Words(f"。或用 --region {text}", f"; or use --region {text}")
                notes.append(Note("other-region", begun.plus(names).plus(option)))
    return tuple(notes)


class _Clock:
    """How long SQLite may work on, in seconds of the processor, from when it was last set."""

    def __init__(self) -> None:
        self.set()

    def set(self) -> None:
        self.end = time.process_time() + MOST_SECONDS

    def is_over(self) -> bool:
        return time.process_time() > self.end


def _begun(
    connection: "Connection", sql: str, *, is_held: bool
) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
    """The columns of the answer to `sql`, and its rows as they are found."""
    import sqlite3

    for limit, most in (
        (sqlite3.SQLITE_LIMIT_LENGTH, MOST_BYTES),
        (sqlite3.SQLITE_LIMIT_SQL_LENGTH, MOST_BYTES),
        (sqlite3.SQLITE_LIMIT_COLUMN, MOST_COLUMNS),
        (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    ):
        connection.setlimit(limit, most)
    connection.executescript(f"PRAGMA temp_store = memory; PRAGMA hard_heap_limit = {MOST_HEAP}")
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    connection.set_authorizer(_only_reading)
    clock = _Clock()
    connection.set_progress_handler(clock.is_over, STEPS)
    with _refusing(clock):
        cursor = connection.execute(sql)
    if cursor.description is None:
        raise _refusal("the query is empty")
    columns = _different([str(name) for name, *_ in cursor.description])
    return columns, _rows(cursor, clock, is_held=is_held)


@contextmanager
def _refusing(clock: _Clock) -> Iterator[None]:
    """Have what SQLite raises become a refusal in plain words."""
    import sqlite3

    try:
        yield
    except ValueError as error:  # characters that SQL cannot have
        raise _refusal(str(error)) from None
    except MemoryError:
        raise _too_much("结果所需内存太多", "the answer takes too much memory") from None
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if name == "SQLITE_INTERRUPT":  # which is all that SQLite lets out of its callback
            if not clock.is_over():
                raise KeyboardInterrupt from None
            zh, en = (
                f"{MOST_SECONDS} 秒内算不出结果",
                f"the answer takes over {MOST_SECONDS} seconds",
            )
            raise _too_much(zh, en) from None
        if name in TORN:
            raise
        raise _refusal(str(error)) from None


def _only_reading(action: int, what: str | None, name: str | None, *_: str | None) -> int:
    """Whether the statement may do this: read a table, call a function, repeat itself."""
    import sqlite3

    if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE):
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and str(name).lower() not in FORBIDDEN:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def _rows(cursor: "Cursor", clock: _Clock, *, is_held: bool) -> Iterator[tuple[Any, ...]]:
    letters = 0
    most, longest = (MOST_ROWS, MOST_LETTERS) if is_held else (MOST_STREAMED, MOST_WRITTEN)
    with _refusing(clock):
        for number, row in enumerate(cursor):
            if number == most:
                said = f"结果多于 {most} 行", f"the answer has more than {most} rows"
                raise _too_much(*said, is_held=is_held)
            shown = tuple(map(_shown, row))
            letters += sum(len(value) for value in shown if isinstance(value, str))
            if letters > longest:
                zh, en = (
                    f"结果多于 {longest} 个字符",
                    f"the answer has more than {longest} characters",
                )
                raise _too_much(zh, en)
            if not is_held:
                clock.set()
            yield shown


def _shown(value: Any) -> Any:
    """A value as SQLite's own shell prints it, a number with 15 digits; bytes in hexadecimal."""
    if isinstance(value, float):
        return Decimal(format(value, ".15g")) if isfinite(value) else str(value)
    return value.hex() if isinstance(value, bytes) else value


def _different(names: Sequence[str]) -> tuple[str, ...]:
    """`names`, each that comes again with a number."""
    found: dict[str, None] = {}
    for name in names:
        again = 1
        unused = name
        while unused in found:
            again += 1
            unused = f"{name}_{again}"
        found[unused] = None
    return tuple(found)


def _too_much(zh: str, en: str, *, is_held: bool = False) -> BadUsage:
    hint = Words("加上 LIMIT 或 WHERE,或先汇总", "add a LIMIT or a WHERE, or aggregate it")
    if is_held:
        hint = hint.plus(
            Words(
                ";--csv、--jsonl、--parquet 边找边写,不受此限",
                "; --csv, --jsonl and --parquet write rows as they are found, and take more",
            )
        )
    return BadUsage(Words(zh, en), hint=hint)


def _refusal(why: str) -> BadUsage:
    """The refusal of SQL, with the nearest names where one is not known."""
    if any(word in why for word in ("authoriz", "prohibited", "cannot modify")):
        why = "SQL is read-only here, and may only read the views"
    named = why.rpartition(": ")[2].rpartition(".")[2]
    missing = IN_SQL.get(named, named)
    known = [*VIEWS, *(column for view in VIEWS.values() for column in view.columns)]
    is_name = why.startswith(("no such column", "no such table"))
    hint = Words(
        "表和列见 lvliang query --explain-schema",
        "for the tables and columns: lvliang query --explain-schema",
    )
    if missing == "region":
        hint = Words(
            "地区可用选项 --region 太原,省含其市县",
            "to ask for a place, use --region 太原; a province includes its cities",
        )
    words = Words(f"SQL 不被接受:{why}", f"the SQL is not accepted: {why}")
    return BadUsage(words, hint=hint, did_you_mean=nearest(missing, known) if is_name else ())
