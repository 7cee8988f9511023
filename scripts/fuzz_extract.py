"""Run the lexer on made-up text until the time is over, and say how often.

    python scripts/fuzz_extract.py [--seconds 60] [--seed 1] [TEXT...]

Texts are pieces of the TEXT files (or of invented sentences) cut, joined, doubled and
spoiled with odd characters. Every position must point at its characters, bounds must
hold their value, every reason must be known, every draft must be accepted by the strict
reader, and no text may raise. Exit code 1 at the first one that does not.
"""

import argparse
import random
import sys
import time
from datetime import date
from pathlib import Path

from lvliang_cli.core.data.dataset import read_dataset
from lvliang_cli.core.data.field_kinds import RELEASE
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.model.reasons import DOUBTS, DROPPED, TAKEN
from lvliang_cli.core.extract.reading import read
from lvliang_cli.render.json_text import indented

INVENTED = (
    "1、破获刑事案件1240起,同比上升3.10%;抓获嫌疑人近1500名,比去年同期的1200名增加300名。\n"
    "上半年刑事、治安案件同比分别下降8.37%、28.30%。投入1.2亿元(不含省直),连续160(5)天“零发案”。\n"
    "5月1日至3日,一次死亡3人以上事故零发生,占总数的七成;排名全省第一,每10万人3至5起,三分之二。\n"
)
ODD = (
    "０１９ー—－％（）“”《》【】\n\r\t\u2028\u00a0\u3000①½㎏〇两百千万亿余多来几数第每约近至到"
    ".,+-/%O l🙂\ud800\x00"
)
ABOUT = About("fuzz", None, None, date(2026, 1, 31))


def made_up(sources: list[str], chance: random.Random) -> str:
    """One text: pieces of the sources, some of them spoiled."""
    parts = []
    for _ in range(chance.randint(1, 12)):
        source = chance.choice(sources)
        start = chance.randrange(len(source))
        part = source[start : start + chance.randint(1, 60)]
        if chance.random() < 0.4:
            at = chance.randrange(len(part) + 1)
            spoiled = "".join(chance.choices(ODD, k=chance.randint(1, 4)))
            part = part[:at] + spoiled + part[at + chance.randint(0, 2) :]
        parts.append(part * (2 if chance.random() < 0.1 else 1))
    return "".join(parts)


def fault(text: str) -> str:
    """What is wrong with the reading of `text`; nothing if all is well."""
    reading = read(text, date(2023, 7, 1))
    for one in (*reading.figures, *reading.dropped):
        if text[one.start : one.end] != one.as_written or one.start >= one.end:
            return f"position of {one.as_written!r}"
    for figure in reading.figures:
        if figure.reason not in TAKEN or not set(figure.doubts) <= DOUBTS.keys():
            return f"reason of {figure.as_written!r}"
        low, high = figure.lower, figure.upper
        if (low is not None and low > figure.value) or (high is not None and high < figure.value):
            return f"bounds of {figure.as_written!r}"
    if any(dropped.reason not in DROPPED for dropped in reading.dropped):
        return "reason of a dropped candidate"
    if text.strip() and "\ud800" not in text:
        form = indented(RELEASE.form(draft(reading, ABOUT)))
        read_dataset(form.encode("utf-8", "backslashreplace"), "draft")
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("texts", type=Path, nargs="*")
    given = parser.parse_args()
    chance = random.Random(given.seed)
    sources = [path.read_text("utf-8") for path in given.texts] or [INVENTED]
    end = time.monotonic() + given.seconds
    count = 0
    while time.monotonic() < end:
        text = made_up(sources, chance)
        try:
            wrong = fault(text)
        except Exception as error:
            wrong = f"{type(error).__name__}: {error}"
        if wrong:
            print(f"execution {count + 1}, seed {given.seed}: {wrong}\n{text!r}")
            return 1
        count += 1
    print(f"{count} executions in {given.seconds:g} s, seed {given.seed}: no fault")
    return 0


if __name__ == "__main__":
    sys.exit(main())
