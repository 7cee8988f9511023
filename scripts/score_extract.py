"""Score an extractor against texts read by hand.

    python scripts/score_extract.py release TEXT GOLD [--figures JSON]
    python scripts/score_extract.py releases FOLDER
    python scripts/score_extract.py dataset TEXT DATASET [--issued DATE]
    python scripts/score_extract.py cases CASES...
    python scripts/score_extract.py time TEXT...

`release` compares the figures of one text with a gold file, ``entries[{start, end, as_written,
cls, value, unit, qualifier, change{direction, kind, percent}}]``. Statistics must be found;
classes of `MAY_BE_FOUND` may be, if the extractor gives them another class than statistic;
everything else is a false figure. `releases` does so for every NN.txt with its NN.gold.json.
``--figures`` takes the output of any extractor: JSON with ``figures[]`` whose members are named
as those of ``lvliang extract --json``; without it the text is read here.

`dataset` compares with the figures of a list of records (id, start, end, class, value, unit,
qualifier, period), `cases` with JSON lines ``{id, input, expected[{text, start, end, value,
unit}], partial}``: all expected quantities found and, unless ``partial``, nothing else.

Two measures are printed: *number and unit* (a figure that overlaps a gold figure and agrees in
value, without its sign, and in unit), and *record* (also the hedge, and direction and basis of
the change). Every miss, every false figure and every difference is listed. Exit code 1 when
something is wrong with a position.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.numbers.hedge_words import AFTER, BEFORE

MAY_BE_FOUND = ("programme", "ordinal", "zero")
BASES = {"yoy": "同比", "mom": "环比", "previous": "环比", "last_year": "比上年", "unknown": None}
BASES |= {"of_year": "比另一年", "on_period": "比另一时期"}
Row = Mapping[str, Any]


class Score(NamedTuple):
    """Counts of one text or of many."""

    found: int = 0
    gold: int = 0
    number_and_unit: int = 0
    record: int = 0

    def plus(self, other: "Score") -> "Score":
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    def told(self) -> str:
        parts = []
        for name, right in (("number and unit", self.number_and_unit), ("record", self.record)):
            precision, recall = _share(right, self.found), _share(right, self.gold)
            both = Fraction(2) * precision * recall
            f1 = both / (precision + recall) if both else Fraction(0)
            parts.append(
                f"{name}: precision {float(precision):.4f} recall {float(recall):.4f} "
                f"F1 {float(f1):.4f}"
            )
        return f"{self.found} found, {self.gold} due; " + "; ".join(parts)


def _share(part: int, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction(1)


def figures_of(text: str, issued: date | None = None) -> list[dict[str, Any]]:
    """The figures of `text` as plain members, read here."""
    rows = []
    for figure in read(text, issued).figures:
        row = figure._asdict() | {"class": figure.class_}
        row["change"] = None if figure.change is None else figure.change._asdict()
        row["period"] = None if figure.period is None else figure.period._asdict()
        rows.append(row)
    return rows


def number_and_unit(row: Row) -> tuple[Fraction, str]:
    unit = row.get("unit_as_written", row["unit"]) or ""
    return abs(Fraction(str(row["value"]))), "%" if unit == "％" else unit


def record(row: Row) -> tuple[Any, ...]:
    """What the full record has beside number and unit."""
    hedge = row.get("qualifier_as_written", row.get("qualifier")) or ""
    code = {**BEFORE, **AFTER}.get(hedge, hedge)
    change = row.get("change")
    if not change:
        return code, None
    basis = change["kind"] if "kind" in change else BASES[change["basis"]]
    return code, change["direction"], basis


def score_release(name: str, text: str, gold: Sequence[Row], found: Sequence[Row]) -> Score:
    """Compare and print every difference."""
    due = [entry for entry in gold if entry["cls"] == "statistic"]
    allowed = [entry for entry in gold if entry["cls"] in MAY_BE_FOUND]
    statistics = [row for row in found if row.get("class", "statistic") == "statistic"]
    for row in found:
        if row.get("class", "statistic") != "statistic" and not _overlapping(row, [*allowed, *due]):
            print(f"{name}: {row['class']} where none is: {row['as_written']}")
    right = records = 0
    left = list(statistics)
    for entry in due:
        row = next((r for r in _overlapping(entry, left) if _same(r, entry)), None)
        row = row or next(iter(_overlapping(entry, left)), None)
        if row is None:
            print(f"{name}: missed {entry['as_written']} at {entry['start']}")
            continue
        left.remove(row)
        if not _same(row, entry):
            print(f"{name}: {entry['as_written']} read as {row['as_written']}")
            continue
        right += 1
        if record(row) == record(entry):
            records += 1
        else:
            print(f"{name}: {entry['as_written']}: {record(row)}, due {record(entry)}")
    for row in left:
        print(f"{name}: false figure {row['as_written']} at {row['start']}")
    return Score(len(statistics), len(due), right, records)


def _same(row: Row, entry: Row) -> bool:
    return number_and_unit(row) == number_and_unit(entry)


def _overlapping(one: Row, rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row["start"] < one["end"] and one["start"] < row["end"]]


def misplaced(name: str, text: str, found: Iterable[Row]) -> int:
    """How many positions do not point at their characters; each is shown."""
    wrong = [row for row in found if text[row["start"] : row["end"]] != row["as_written"]]
    for row in wrong:
        print(f"{name}: wrong position of {row['as_written']}")
    return len(wrong)


def run_releases(pairs: Sequence[tuple[Path, Path]], figures: Path | None) -> int:
    total, wrong = Score(), 0
    for text_path, gold_path in pairs:
        text = text_path.read_text("utf-8")
        found = json.loads(figures.read_bytes())["figures"] if figures else figures_of(text)
        wrong += misplaced(text_path.stem, text, found)
        score = score_release(
            text_path.stem, text, json.loads(gold_path.read_bytes())["entries"], found
        )
        print(f"{text_path.stem}: {score.told()}")
        total = total.plus(score)
    print(f"all: {total.told()}; {wrong} wrong positions")
    return 1 if wrong else 0


def run_dataset(text_path: Path, dataset: Path, issued: date | None) -> int:
    """Against figures with class, value, qualifier and period; the unit ids may differ."""
    text = text_path.read_text("utf-8")
    found = figures_of(text, issued)
    wrong = misplaced(text_path.stem, text, found)
    by_place = {(row["start"], row["end"]): row for row in found}
    due = json.loads(dataset.read_bytes(), parse_float=Decimal)
    agree = periods = 0
    for one in due:
        row = by_place.pop((one["start"], one["end"]), None)
        if row is None:
            print(f"missed {one['as_written']} ({one['class']})")
            continue
        mine = (row["class"], row["value"], row["qualifier"])
        theirs = (one["class"], one["value"], one.get("qualifier", "exact"))
        agree += mine == theirs
        if mine != theirs:
            print(f"{one['as_written']}: {mine}, due {theirs}")
        period = one.get("period")
        span = (period["start"], period["end"]) if period else None
        own = (row["period"]["start"], row["period"]["end"]) if row["period"] else None
        periods += span == own
        if span != own:
            print(f"{one['as_written']}: period {own}, due {span}")
    for row in by_place.values():
        print(f"false figure {row['as_written']} at {row['start']}")
    print(
        f"{agree} of {len(due)} figures agree, {periods} periods; {len(by_place)} false; "
        f"{wrong} wrong positions"
    )
    return 1 if wrong else 0


def run_cases(paths: Sequence[Path]) -> int:
    wrong = 0
    for path in paths:
        passed = total = false = 0
        for line in path.read_text("utf-8").splitlines():
            case = json.loads(line, parse_float=Decimal)
            found = figures_of(case["input"])
            wrong += misplaced(case["id"], case["input"], found)
            left = list(found)
            missing = []
            for due in case["expected"]:
                row = next((r for r in _overlapping(due, left) if _is_case(r, due)), None)
                if row is None:
                    missing.append(due["text"])
                else:
                    left.remove(row)
            extra = [] if case.get("partial") else [row["as_written"] for row in left]
            if not case["expected"]:
                false += len(extra)
            total += 1
            passed += not missing and not extra
            if missing or extra:
                print(f"{case['id']}: missing {missing}, too much {extra}: {case['input'][:60]}")
        print(f"{path.name}: {passed} of {total} pass; {false} false figures where none is due")
    return 1 if wrong else 0


def _is_case(row: Row, due: Row) -> bool:
    """Value, and unit where one is due; a range has its value at either end."""
    values = {Fraction(str(v)) for v in (row["value"], *row["readings"])}
    signed = Fraction(str(due["value"]))
    if signed not in values and -signed not in values:
        return False
    if due.get("direction") and (row["change"] or {}).get("direction") != due["direction"]:
        return False
    if due["unit"] in (None, "第"):
        return True
    return measure_of(row["unit_as_written"]).id == measure_of(due["unit"]).id


def run_time(paths: Sequence[Path]) -> int:
    for path in paths:
        text = path.read_text("utf-8")
        read(text)
        runs = []
        for _ in range(20):
            start = time.perf_counter()
            read(text)
            runs.append(time.perf_counter() - start)
        print(f"{path.name}: {len(text)} characters, median {sorted(runs)[10] * 1000:.1f} ms")
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    release = commands.add_parser("release")
    release.add_argument("text", type=Path)
    release.add_argument("gold", type=Path)
    release.add_argument("--figures", type=Path)
    commands.add_parser("releases").add_argument("folder", type=Path)
    dataset = commands.add_parser("dataset")
    dataset.add_argument("text", type=Path)
    dataset.add_argument("dataset", type=Path)
    dataset.add_argument("--issued", type=date.fromisoformat)
    commands.add_parser("cases").add_argument("cases", type=Path, nargs="+")
    commands.add_parser("time").add_argument("texts", type=Path, nargs="+")
    given = parser.parse_args()
    match given.command:
        case "release":
            return run_releases([(given.text, given.gold)], given.figures)
        case "releases":
            golds = sorted(given.folder.glob("*.gold.json"))
            return run_releases(
                [(gold.with_name(gold.name.replace(".gold.json", ".txt")), gold) for gold in golds],
                None,
            )
        case "dataset":
            return run_dataset(given.text, given.dataset, given.issued)
        case "cases":
            return run_cases(given.cases)
    return run_time(given.texts)


if __name__ == "__main__":
    sys.exit(main())
