"""Every reader on what could be read slowly: its work grows with size, hardly faster.

Work is counted in steps, which are the same on every machine. What a regular expression does
within one call has no steps: the readers that are little else are timed as well. What grows with
the square is caught there too: eight times the size would take sixty-four times as long, and
sixteen are allowed; a slow measurement is repeated before it counts. `scripts/growth.py` measures
both up to a megabyte.
"""

import json
import math
from collections.abc import Callable
from functools import cache
from typing import Any

import growth
import pytest

from lvliang_cli.core.data.dataset import read_dataset
from lvliang_cli.core.data.json_reader import parse
from lvliang_cli.core.extract.stage1_numbers import lexer as numbers
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.sources.html_text import text_of_page

SMALL, LARGE = 500, 4_000
LEAST_SECONDS = 0.02
"""What is faster than this at the larger size is no matter, and could not be measured."""
TIMES = 16
LOOKS = 5


def is_slower(run: Callable[[Any], object], small: Any, large: Any) -> bool:
    """Whether `large` takes more than `TIMES` as long, by the least of so many looks at each."""
    least, most = math.inf, math.inf
    for _ in range(LOOKS):
        most = min(most, growth.timed(run, large, rounds=1))
        if most < LEAST_SECONDS:
            return False
        least = min(least, growth.timed(run, small, rounds=1))
        if most <= TIMES * least:
            return False
    return True


def grows_too_fast(run: Callable[[Any], object], make: Callable[[int], Any]) -> bool:
    return is_slower(run, make(SMALL), make(LARGE))


PATTERNS, MOST = (*growth.TEXTS, *growth.ONCE), growth.MOST_STEPS
TIMED = [name for name in growth.settled() if name not in ("read", "verify")]


@pytest.mark.long
@pytest.mark.parametrize("reader", growth.settled())
def test_no_reader_takes_more_steps_than_its_text_grows(reader: str) -> None:
    run = growth.READERS[reader]
    run("破案12起。")  # what it uses is loaded
    found = growth.growth_of_steps(run, *map(growth.text_of, PATTERNS))
    slow = {name: times for name, times in zip(PATTERNS, found, strict=True) if times > MOST}
    assert slow == {}


@pytest.mark.long
@pytest.mark.parametrize("reader", TIMED)
def test_no_reader_grows_faster_than_its_text(reader: str) -> None:
    run = growth.READERS[reader]
    assert [name for name in PATTERNS if grows_too_fast(run, growth.text_of(name))] == []


OF_COPY = ("yi", "ten", "ratio", "row", "month", "date", "period", "basis", "plain", "word", "case")
"""What takes part in places, distances and days of a copy, all of which `read` has in full."""


def test_no_copy_takes_longer_than_its_text() -> None:
    run = growth.READERS["copy"]
    assert [name for name in OF_COPY if grows_too_fast(run, growth.text_of(name))] == []


TURNS = {"fewest_bytes": 16, "most_bytes": 128}
"""Of a release that is written down: from 16 turns on most of what is written is about figures."""


@pytest.mark.long
@pytest.mark.parametrize("release", growth.WRITTEN)
def test_no_writer_takes_more_steps_than_there_is_to_write(release: str) -> None:
    checked = cache(lambda turns: growth.checked(growth.WRITTEN[release](turns)))
    slow = {}
    for name, write in growth.WRITERS.items():
        write(checked(4))  # what it uses is loaded
        (times,) = growth.growth_of_steps(write, checked, by_lines=True, **TURNS)
        if times > MOST:
            slow[name] = times
    assert slow == {}


@pytest.mark.parametrize("make", growth.DATASETS)
def test_no_dataset_is_read_or_checked_slowly(make: str) -> None:
    def run(data: bytes) -> None:
        growth.told(read_dataset(data, "x"))

    assert not is_slower(run, *(growth.DATASETS[make](size) for size in (40, 320)))


def test_no_record_is_looked_up_among_all() -> None:
    def dataset(count: int) -> object:
        return read_dataset(growth.DATASETS["sections"](count), "x")

    growth.summed_up(dataset(1))  # what it uses is loaded
    (times,) = growth.growth_of_steps(
        growth.summed_up, dataset, fewest_bytes=50, most_bytes=200, by_lines=True
    )
    assert times < MOST


def test_no_number_of_a_row_is_held_against_all_before_it() -> None:
    def table(columns: int) -> str:
        heads = "\t".join(f"第{at}街(件)" for at in range(columns))
        return f"类别\t{heads}\n甲类" + "\t12" * columns

    read = growth.READERS["read"]
    read(table(4))  # what it uses is loaded
    (times,) = growth.growth_of_steps(read, table, fewest_bytes=50, most_bytes=400, by_lines=True)
    assert times < MOST


def test_what_grows_with_the_square_is_seen() -> None:
    def square(text: str) -> int:
        return sum(text[at:].count("1") for _ in range(9) for at in range(len(text)))

    assert grows_too_fast(square, lambda size: "1" * size)
    assert not grows_too_fast(len, lambda size: "1" * size)
    found = growth.measured(
        square, lambda size: "1" * size, smallest=2_000, largest=16_000, least_seconds=0
    )
    assert 1.5 < found.exponent < 2.6


def _from_each_place(text: str) -> list[object]:
    """Each search runs on to the end: few calls, and the square of the length."""
    return [numbers._START.search(text, at) for at in range(len(text))]


def _by_pairs(text: str) -> list[str]:
    """The square hides behind a hundred steps for each character."""
    return [chr(48) for at in range(len(text)) for _ in range(100 + at)]


@pytest.mark.parametrize("run", [_from_each_place, _by_pairs])
def test_a_square_is_seen_in_steps(run: Callable[[str], object]) -> None:
    (times,) = growth.growth_of_steps(run, lambda size: "x" * size, most_bytes=800)
    assert times > MOST


def _without_a_call(text: str) -> list[str]:
    return [one for at in range(len(text)) for one in text if one == "-"]


def test_a_square_without_a_call_is_seen_in_lines() -> None:
    (times,) = growth.growth_of_steps(
        _without_a_call, lambda size: "x" * size, most_bytes=800, by_lines=True
    )
    assert times > MOST


def _once(text: str) -> list[str]:
    return [chr(48) for _ in range(10_000)]


def _by_a_window(text: str) -> list[str]:
    """So many places back and no further."""
    return [chr(48) for at in range(len(text)) for _ in range(min(at, 60))]


@pytest.mark.parametrize("run", [len, str.split, _once, _by_a_window])
def test_what_is_in_proportion_is_not_seen(run: Callable[[str], object]) -> None:
    (times,) = growth.growth_of_steps(run, lambda size: "x " * (size // 2))
    assert times < MOST


def test_a_key_given_twice_among_many_is_found_at_once() -> None:
    pairs = ", ".join(f'"k{number}": 1' for number in range(100_000))
    data = f'{{{pairs}, "k99999": 2}}'.encode()
    assert growth.timed(parse, data, rounds=1) < 5
    assert parse(data).words.en == "key k99999 is given twice"


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 101 + b"]" * 101,
        b'{"a":' * 101 + b"1" + b"}" * 101,
        b"[" * 500,
        b'["]",' * 101,
        b"[" * 100_000,
    ],
)
def test_the_depth_of_json_has_one_limit_on_every_python(data: bytes) -> None:
    with pytest.raises(BadData, match="nested too deeply, more than 100 levels"):
        parse(data)


def test_brackets_in_a_string_are_no_depth() -> None:
    assert parse(json.dumps("[" * 500).encode()) == "[" * 500
    with pytest.raises(BadData, match="not valid JSON"):
        parse(b'"' + b"[" * 500 + b'", 1')
    assert parse(b"[" * 100 + b"]" * 100)


def test_a_page_of_too_many_tags_inside_one_another_is_refused() -> None:
    assert text_of_page("<div>" * 900 + "5起" + "</div>" * 900)[0] == "5起\n"
    with pytest.raises(BadData, match="nests more than 1000 tags"):
        text_of_page("<div>" * 1_001)
