"""Feed damaged and hostile input to every reader: a value or a `Failure`, nothing else.

    python scripts/fuzz.py                       every target, 20,000 executions each
    python scripts/fuzz.py --executions 200000 --target change --seed 7

The inputs are mutations of good ones, made by a seeded generator, so that every run can
be repeated: the seed is printed, and with each crash the input that caused it. Ends with
1 when anything crashed.
"""

import argparse
import json
import os
import random
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from lvliang_cli.core.text.errors import Failure

RELEASES = Path(__file__).resolve().parent.parent / "tests" / "data" / "releases"
CHUNK = 2_000
MOST_SECONDS = 20
"""An execution that takes longer counts as a crash, where the system has alarms."""
MOST_STEPS = 1.5
"""Short texts of any turns may still take more steps for what is added, up to so many times."""

PIECES = (
    *"0123456789", *".,%+-−/:~<>=", *"零一二两三四五六七八九十百千万亿〇点半", *"０１９．，％－",
    *("余", "多", "来", "几", "约", "近", "超", "超过", "逾", "不足", "以上", "以下", "左右"),
    *("上升", "下降", "增长", "减少", "同比", "持平", "翻一番", "倍", "成", "个百分点", "降到"),
    *("元", "万元", "亿元", "起", "人", "件", "名", "辆", "百分之", "其中", "比上年", "1至6月"),
    *("2023年", "是", "至少", "1,234", "11.2万余", "39.95%", "10万余", "二百五", "1e9", "0x10"),
    *("NaN", "inf", "1" * 45, "9" * 4400, "0." + "0" * 60, "一" * 70, " ", "\t", "\n", "\r"),
    *("\0", "\x1b[31m", "\u202e", "\ud800", "\udfff", "😀", "é", "²", "٣", "Ⅷ", "①", "㈡"),
    *("½", "﷼", "\u3000", "\ufeff", "[red]", "<b>", "=1+1", "%s", "{}", "\\", '"', "'", "、"),
    *("。", ";", "(", ")", "《", "》"),
)  # fmt: skip
CHANGES = (
    *("+111.54%", "下降20%", "增长2.5倍", "是2.5倍", "两成", "三成五", "翻两番多", "持平"),
    *("降到近八成", "同比下降超过20%", "3.2个百分点", "+0.5%", "-100%", "约40%", "为上年的80%"),
)
NUMBERS = (
    *("568", "11.2万余", "十余万", "近5万名", "4515.66万元", "27.6%", "约300", "1亿2000万"),
    *("3万5千", "一百二十", "1,234,567", "-3.0%", "0", "20多", "2万亿", "二〇二〇", "不满100"),
    *("百分之三十", "1279", "768", "55", "26", "100", "24.1万", "15.8万"),
)
SPANS = ("2020", "2020-05", "2020-05-31", "2020-01/2020-05", "2019/2020-02-29")
JSON_PIECES = (
    *(b"null", b"true", b"0", b"-0", b"-1", b"1e400", b"1e-400", b"NaN", b"Infinity", b"3.10"),
    *(b"9" * 4400, b'""', b'"\\ud800"', b'"\\u0000"', b"[]", b"{}", b"[" * 200, b'{"a":' * 200),
    *(b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b",", b":", b"]", b"}", b'"', b"\\", b"\0"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 7, 0.5, -0.5, 1e39, 1e-39, 10**39, -(10**41), 10**12),
    *("", "x", "%", "\0", "\ud800", "\x1b[1m", "2023-02-30", "9999-12-31", "case", "percent"),
    *("exact", "about", "more_than", "nearly", "at_most", "change", "count", "rate", "from", "to"),
    *([], {}, [[]], [None], [1, 2], {"zh": "", "en": ""}),
)


class Target(NamedTuple):
    """What is run on an input, and how an input is made."""

    run: Callable[[Any], object]
    make: Callable[[random.Random], Any]


# Inputs


def some_text(source: random.Random, good: Sequence[str]) -> str:
    """A good text with a few mutations, or pieces at random."""
    if source.randrange(8) == 0:
        return "".join(source.choices(PIECES, k=source.randint(0, 9)))
    text = source.choice(good)
    for _ in range(source.choice((0, 1, 1, 2, 3, 6))):
        at, to = sorted((source.randint(0, len(text)), source.randint(0, len(text))))
        kind = source.randrange(5)
        if kind == 0:
            text = text[:at] + source.choice(PIECES) + text[at:]
        elif kind == 1:
            text = text[:at] + text[to:]
        elif kind == 2:
            text = text[:at] + source.choice(PIECES) + text[at + 1 :]
        elif kind == 3:
            text = text[:to] + text[at:to] * source.randint(1, 3) + text[to:]
        else:
            text = text[at:to] + text[:at] + text[to:]
    return text


def texts(*good: str) -> Callable[[random.Random], str]:
    return lambda source: some_text(source, good)


def damaged(source: random.Random, data: bytes, pieces: Sequence[bytes]) -> bytes:
    """`data` with some bytes changed, taken out, put in or repeated."""
    for _ in range(source.choice((1, 1, 2, 4))):
        at = source.randint(0, len(data))
        to = min(len(data), at + source.choice((1, 2, 8, 300)))
        kind = source.randrange(4)
        if kind == 0:
            data = data[:at] + source.choice(pieces) + data[at:]
        elif kind == 1:
            data = data[:at] + data[to:]
        elif kind == 2:
            data = data[:at] + bytes([source.randrange(256)]) + data[at + 1 :]
        else:
            data = data[:to] + data[at:to] + data[to:]
    return data


@cache
def small_release() -> str:
    """The invented release, cut down to the figures of its relations."""
    release = json.loads((RELEASES / "qinghe-2023.json").read_bytes())
    used = {relation["stated"] for relation in release["relations"]}
    used |= {a["metric"] for r in release["relations"] for a in r["arguments"] if a["metric"]}
    release["metrics"] = [m for m in release["metrics"] if m["id"] in used]
    release["review"] = [one for one in release["review"] if one["metric"] in used]
    for named in (*release["platforms"], *release["programmes"]):
        named["metrics"] = [ident for ident in named["metrics"] if ident in used]
    return json.dumps(release, ensure_ascii=False)


def a_dataset(source: random.Random) -> bytes:
    """The release with some values replaced, or its bytes damaged."""
    if source.randrange(4) == 0:
        return damaged(source, small_release().encode(), JSON_PIECES)
    release = json.loads(small_release())
    for _ in range(source.choice((0, 1, 1, 1, 2, 3))):
        spoil(source, release)
    return json.dumps(release).encode()


def spoil(source: random.Random, value: Any) -> None:
    """Replace, drop, double or add one member somewhere inside `value`."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys:
            return
        key = source.choice(keys)
        if isinstance(value[key], dict | list) and value[key] and source.randrange(5):
            value = value[key]
            continue
        break
    kind = source.randrange(6)
    if kind == 0:
        del value[key]
    elif kind == 1 and isinstance(value, list):
        value.append(value[key])
    elif kind == 2 and isinstance(value, dict):
        value[source.choice(("later", "", "id"))] = deepcopy(source.choice(VALUES))
    elif kind == 3 and isinstance(value[key], int | float):
        value[key] = value[key] * source.choice((-1, 0, 10, 0.1)) + source.choice((0, 1, -1))
    elif kind == 4:
        value[key] = some_text(source, NUMBERS)
    else:
        value[key] = deepcopy(source.choice(VALUES))


def some_json(source: random.Random) -> bytes:
    """Bytes of JSON, mostly broken."""
    if source.randrange(3) == 0:
        return b"".join(source.choices(JSON_PIECES, k=source.randint(0, 8)))
    return damaged(
        source, b'{"a": [1, 2.50, {"b": null}], "c": "\xe5\x90\x95", "d": -1e3}', JSON_PIECES
    )


def some_bytes(source: random.Random) -> bytes:
    """The text of a release in some encoding, mostly damaged."""
    text = some_text(source, (release_text()[:200],))
    encoding = source.choice(
        ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "gb18030", "big5", "shift_jis")
    )
    data = text.encode(encoding, "ignore")
    if source.randrange(3) == 0:
        return data
    return damaged(
        source, data, (b"\0", b"\xff", b"\xfe\xff", b"\x80", b"\xef\xbb\xbf", b"\r", b"\x1b")
    )


@cache
def release_text() -> str:
    return (RELEASES / "qinghe-2023.txt").read_text("utf-8")


def a_release(source: random.Random) -> str:
    """Some lines of the invented release, mutated."""
    lines = release_text().splitlines(keepends=True)
    at = source.randrange(len(lines))
    return some_text(source, ("".join(lines[at : at + source.randint(1, 3)]),))


def a_check(source: random.Random) -> tuple[str, list[str | None], bool]:
    """A sort of check with its texts, as they would be typed; half of them unharmed."""
    sort = source.choice(("change", "share", "rate", "points", "sum"))
    make = some_text if source.randrange(2) else random.Random.choice
    stated = make(source, CHANGES if sort in ("change", "points") else NUMBERS)
    numbers = [None if source.randrange(4) == 0 else make(source, NUMBERS) for _ in range(3)]
    return sort, [stated, *numbers], source.randrange(4) == 0


# What is run


def read_dataset(data: bytes) -> None:
    from lvliang_cli.core.data.dataset import read_dataset

    read_dataset(data, "x")


def check_dataset(data: bytes) -> None:
    """Everything that ``lvliang check`` works out and shows."""
    from lvliang_cli.core.data.dataset import Collection, read_dataset
    from lvliang_cli.core.view.check.checked_dataset_document import check_report

    report = check_report(Collection((read_dataset(data, "x"),)))
    report.body()
    list(report.blocks())
    report.grid()


def parse_json(data: bytes) -> None:
    from lvliang_cli.core.data.json_reader import first_flaw, parse

    first_flaw(parse(data), "x")


def decode(data: bytes) -> None:
    from lvliang_cli.core.text.encoding import decode

    assert "\r" not in decode(data, "x").text


def check(given: tuple[str, list[str | None], bool]) -> None:
    """A check as it is typed, worked out, explained and shown."""
    from lvliang_cli.core.check import typed_numbers as typed
    from lvliang_cli.core.check.verdict.explain import steps
    from lvliang_cli.core.view.shared.check_result import check_document

    sort, (stated, *numbers), is_amount = given
    assert stated is not None
    if sort == "change":
        result = typed.change(stated, *numbers, is_amount=is_amount)
    elif sort == "share":
        result = typed.share(stated, *numbers[:2], is_amount=is_amount)
    elif sort == "rate":
        result = typed.rate(stated, *numbers, is_amount=is_amount)
    elif sort == "points":
        result = typed.points(stated, numbers[0] or "1", numbers[1] or "2")
    else:
        result = typed.total(stated, [number for number in numbers if number is not None])
    document = check_document(sort, result)
    document.body()
    list(document.blocks())
    document.grid()
    assert steps(result)


def extract(text: str) -> None:
    """A text read and drafted; the strict reader takes the draft."""
    from lvliang_cli.core.extract.draft import About, draft
    from lvliang_cli.core.extract.reading import read

    found = read(text, date(2023, 7, 1))
    for figure in (*found.figures, *found.dropped):
        assert text[figure.start : figure.end]
    draft(found, About("made", None, None, date(2023, 7, 2)))


def a_turn(source: random.Random) -> tuple[str, str]:
    """A reader, and a few pieces to be repeated."""
    import growth

    turn = "".join(source.choices((*PIECES, *growth.TEXTS.values()), k=source.randint(1, 4)))
    return source.choice(growth.settled()), turn[:60] or "1"


def slowly(given: tuple[str, str]) -> None:
    """A reader on a text of many turns: its steps grow with the text and no faster.

    Raises:
        TimeoutError: they do.
    """
    import growth

    reader, turn = given
    (times,) = growth.growth_of_steps(
        growth.READERS[reader],
        lambda size: turn * (size // len(turn) + 1),
        most_bytes=6_400,
        most=MOST_STEPS,
    )
    if times > MOST_STEPS:
        raise TimeoutError(f"{reader} takes {times:.2f} times the steps for what is added")


def one(module: str, name: str) -> Callable[[Any], object]:
    """A function of the core that takes the input as it is."""

    def run(given: Any) -> object:
        from importlib import import_module

        return getattr(import_module(f"lvliang_cli.core.{module}"), name)(given)

    return run


TARGETS = {
    "json": Target(parse_json, some_json),
    "dataset": Target(read_dataset, a_dataset),
    "check-dataset": Target(check_dataset, a_dataset),
    "decode": Target(decode, some_bytes),
    "numeral": Target(one("numbers.chinese_numerals", "read_numeral"), texts(*NUMBERS)),
    "printed": Target(one("numbers.parse", "read_printed"), texts(*NUMBERS)),
    "change": Target(one("check.typed_claim", "read_change"), texts(*CHANGES)),
    "stated": Target(one("check.typed_claim", "read_stated"), texts(*NUMBERS)),
    "difference": Target(
        one("check.typed_claim", "read_difference"), texts("减少7件", "-7", "+1.2万")
    ),
    "check": Target(check, a_check),
    "number-filter": Target(
        one("query.filters", "parse_number"), texts(*NUMBERS, "112000", "11.2万", "-20")
    ),
    "period": Target(one("numbers.periods", "parse_span"), texts(*SPANS)),
    "extract": Target(extract, a_release),
    "growth": Target(slowly, a_turn),
}


class Crash(NamedTuple):
    target: str
    given: str
    what: str


def too_slow(number: int, frame: object) -> None:
    raise TimeoutError(f"more than {MOST_SECONDS} seconds")


def fuzzed(job: tuple[str, int, int, int]) -> tuple[str, Counter[str], list[Crash]]:
    """Some executions of one target: how they ended, and what crashed."""
    name, seed, number, count = job
    source, target = random.Random(f"{name} {seed} {number}"), TARGETS[name]
    ended: Counter[str] = Counter()
    crashes = []
    alarm = getattr(signal, "alarm", lambda seconds: None)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, too_slow)
    for _ in range(count):
        given = target.make(source)
        alarm(MOST_SECONDS)
        try:
            target.run(given)
            ended["value"] += 1
        except Failure as refused:
            ended["refused" if all(refused.words) else "crash"] += 1
        except Exception as error:
            ended["crash"] += 1
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(place.filename).name}:{place.lineno}"
            what = f"{type(error).__name__}: {str(error)[:200]} ({where})"
            crashes.append(Crash(name, ascii(given)[:2000], what))
        finally:
            alarm(0)
    return name, ended, crashes


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--executions", type=int, default=20_000)
    parser.add_argument("--target", action="append", choices=list(TARGETS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args(arguments)
    print(f"seed {given.seed}")
    jobs = [
        (name, given.seed, start // CHUNK, min(CHUNK, given.executions - start))
        for name in given.target or TARGETS
        for start in range(0, given.executions, CHUNK)
    ]
    ended: dict[str, Counter[str]] = {}
    seen: dict[tuple[str, str], list[Crash]] = {}
    with ProcessPoolExecutor(given.workers) as pool:
        for name, how, crashes in pool.map(fuzzed, jobs):
            ended[name] = ended.get(name, Counter()) + how
            for crash in crashes:
                seen.setdefault((name, crash.what), []).append(crash)
    for name, how in ended.items():
        print(f"{name:14} {how.total():>9,} executions: {how['value']:,} values,"
              f" {how['refused']:,} refused, {how['crash']:,} crashes")  # fmt: skip
    for (name, what), crashes in seen.items():
        shortest = min(crashes, key=lambda crash: len(crash.given))
        print(f"{name}: {what}, {len(crashes)} times, such as {shortest.given}")
    return 1 if seen else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
