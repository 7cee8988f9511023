"""Make a catalogue of invented releases, of any size, to measure with.

Each place has a release a month. A release has 25 figures of police work, some with a change
on the year before that is right, some that the program read and no person reviewed. All is
drawn from a seed, so the same call makes the same files.

Run it as ``python benchmarks/made_catalogue.py FOLDER [--datasets N] [--places N]``; the
folder is then the LVLIANG_HOME of what is measured.
"""

import argparse
import json
import random
from calendar import monthrange
from hashlib import sha256
from pathlib import Path
from typing import Any

FIRST, SECOND = "云临松柏清龙凤安平昌", "川陵原溪山泽阳州谷宁"
PROVINCES = ("13", "21", "33", "36", "42", "51")
SUBJECTS = (
    ("violent-crime", "暴力犯罪", "violent crime"),
    ("burglary", "入室盗窃", "burglary"),
    ("telecom-scam", "电信网络诈骗", "telecom scam"),
    ("drug", "毒品犯罪", "drug"),
    ("gambling", "赌博", "gambling"),
    ("road-accident", "道路交通事故", "road accident"),
    ("fire-risk", "火灾隐患", "fire risk"),
    ("dispute", "矛盾纠纷", "dispute"),
)
ACTIONS = (("filed", "立案", "cases filed", "case"), ("solved", "破案", "cases solved", "case"))
PEOPLE = ("caught", "抓获嫌疑人", "suspects caught", "person")
UNITS = {
    "case": (("起", "cases"), "cases", ["起"], "count"),
    "person": (("人", "people"), "people", ["名", "人"], "count"),
    "percent": (("%", "percent"), "percent", ["%"], "percent"),
}
FIGURES = 25
START = 2016


def place_names(count: int) -> list[tuple[str, str]]:
    """Codes and names of `count` invented cities."""
    pairs = [a + b for a in FIRST for b in SECOND]
    more = [a + b + c for a in FIRST for b in FIRST for c in SECOND]
    names = (pairs + more)[:count]
    return [
        (f"{PROVINCES[at % 6]}{at // 6 % 90 + 10:02}{at // 540 * 7 % 100:02}", f"{name}市")
        for at, name in enumerate(names)
    ]


def words(zh: str, en: str) -> dict[str, str]:
    return {"zh": zh, "en": en}


def release(code: str, city: str, at: int, month: int, rng: random.Random) -> dict[str, Any]:
    """The release of month number `month` (0: January of `START`) of place number `at`."""
    year, of_year = START + month // 12, month % 12 + 1
    first = f"{year}-{of_year:02}-01"
    last = f"{year}-{of_year:02}-{monthrange(year, of_year)[1]}"
    ident = f"p{at:04}-{year}-{of_year:02}"
    period = {"start": first, "end": last, "basis": "printed"}
    metrics: list[dict[str, Any]] = []
    position = 20

    def add(
        key: str,
        label: dict[str, str],
        kind: str,
        unit: str,
        value: Any,
        printed: str,
        topic: str,
        change: dict[str, Any] | None = None,
    ) -> None:
        nonlocal position
        position += 40
        over = printed.endswith("余起")
        metrics.append(
            {
                "id": key,
                "dataset": ident,
                "label": label,
                "section": "work",
                "topics": [topic],
                "platforms": [],
                "kind": kind,
                "class": "statistic",
                "value": value,
                "unit": unit,
                "decimals": 2 if isinstance(value, float) else 0,
                "as_written": printed,
                "qualifier": "more_than" if over else "exact",
                "qualifier_as_written": "余" if over else None,
                "lower": value,
                "upper": None if over else value,
                "period": period,
                "change": change,
                "rank": None,
                "readings": [],
                "cautions": (["bound"] if over else []) + (["no-level"] if change else []),
                "status": "A",
                "processing": "as_printed",
                "locator": {
                    "source": "text",
                    "paragraph": 1 + len(metrics) // 4,
                    "item": None,
                    "start": position,
                    "end": position + len(printed),
                    "as_written": printed,
                    "occurrence": 1,
                    "context_sha256": sha256(printed.encode()).hexdigest(),
                },
                "note": None,
            }
        )

    for number, (topic, zh, en) in enumerate(SUBJECTS):
        level = 40 + (at * 37 + number * 211) % 900
        for action, action_zh, action_en, unit in ACTIONS:
            value = level + rng.randrange(40) + month % 12
            add(
                f"{topic}-{action}",
                words(f"{zh}{action_zh}数", f"{en.capitalize()}, {action_en}"),
                "count",
                unit,
                value,
                f"{value}{'余起' if value % 9 == 0 else '起'}",
                topic,
            )
        if len(metrics) + (len(SUBJECTS) - number - 1) * 2 < FIGURES:
            if number % 2:
                action, action_zh, action_en, unit = PEOPLE
                value = level // 3 + rng.randrange(30)
                add(
                    f"{topic}-{action}",
                    words(f"{zh}{action_zh}数", f"{en.capitalize()}, {action_en}"),
                    "count",
                    unit,
                    value,
                    f"{value}名",
                    topic,
                )
            else:
                value = rng.randrange(-4000, 4000) / 100 + 0.01
                add(
                    f"{topic}-filed-change",
                    words(f"{zh}立案数同比", f"{en.capitalize()}, cases filed, change"),
                    "change",
                    "percent",
                    round(value, 2),
                    f"{'上升' if value > 0 else '下降'}{abs(value):.2f}%",
                    topic,
                    {"basis": "yoy", "of": words(f"{zh}立案数", f"{en.capitalize()} cases")},
                )
    while len(metrics) < FIGURES:
        number = len(metrics)
        add(
            f"patrol-{number}",
            words(f"{city}第{number}网格巡逻次数", f"Patrols of beat {number}"),
            "count",
            "case",
            number * 10 + rng.randrange(9),
            f"{number}起",
            "dispute",
        )
        metrics[-1]["as_written"] = f"{metrics[-1]['value']}起"
        place = metrics[-1]["locator"]
        place["as_written"] = metrics[-1]["as_written"]
        place["end"] = place["start"] + len(place["as_written"])
    return {
        "schema_version": "2.0", "id": ident,
        "title": words(f"{city}公安局{year}年{of_year}月通报", f"Police of {at}, {first[:7]}"),
        "description": words("为测速而编造", "Invented, to measure with"),
        "region": {"code": code, "name": words(city, f"Place {at}")}, "period": period,
        "version": "1", "created": "2026-01-01",
        "sources": [
            {
                "id": "text", "type": "article-newspaper", "title": None, "author": [],
                "publisher": words(f"{city}日报(虚构)", f"Daily of place {at} (invented)"),
                "issued": {"date": last, "as_written": None, "year_inferred": False},
                "url": f"https://example.org/{at}/{first[:7]}", "language": "zh",
                "sha256": sha256(ident.encode()).hexdigest(), "chars": 4000, "paragraphs": 20,
                "text_included": False,
            }
        ],
        "sections": [
            {
                "id": "work", "order": 1, "title": words("各项工作", "Work"),
                "summary": words("各项工作", "All work"), "paragraphs": [1, 20],
                "topics": [topic for topic, _, _ in SUBJECTS],
            }
        ],
        "topics": [
            {
                "id": topic, "label": words(zh, en.capitalize()), "aliases": [], "broader": None,
                "description": words(zh, en.capitalize()),
            }
            for topic, zh, en in SUBJECTS
        ],
        "units": [
            {
                "id": unit, "label": words(*label), "plural": plural, "short_unit": None,
                "as_written": printed, "dimension": dimension,
            }
            for unit, (label, plural, printed, dimension) in UNITS.items()
        ],
        "platforms": [], "programmes": [], "claims": [], "glossary": [], "metrics": metrics,
        "relations": [], "review": [],
    }  # fmt: skip


def make(home: Path, datasets: int, places: int) -> None:
    """Write `datasets` files for `places` places into the catalogue of `home`."""
    folder = home / "datasets"
    folder.mkdir(parents=True, exist_ok=True)
    cities = place_names(places)
    for number in range(datasets):
        at, month = number % places, number // places
        made = release(*cities[at], at, month, random.Random(number))
        text = json.dumps(made, ensure_ascii=False, indent=1)
        (folder / f"{made['id']}.json").write_text(text, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--datasets", type=int, default=10_000)
    parser.add_argument("--places", type=int, default=340)
    options = parser.parse_args()
    make(options.folder, options.datasets, options.places)


if __name__ == "__main__":
    main()
