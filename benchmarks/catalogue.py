"""Measure questions over a whole catalogue, in multiples of the bare interpreter.

It makes an invented catalogue (see `made_catalogue.py`), times the making of its index, one
changed file, and the CPU of each question as the median of rounds that also run
``python -c pass``. It prints a Markdown table and judges nothing.

Run it as ``python benchmarks/catalogue.py [--datasets N] [--rounds N] [--lvliang PATH]``.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from made_catalogue import make

PLACES = 340
ONE = "p0003-2016-02/drug-filed"
CASES = {
    "one dataset by its id": ("metrics", "show", "drug-filed", "--data", "p0003-2016-02"),
    "one figure": ("metrics", "show", ONE, "--data", "all"),
    "one place's trend": ("trend", ONE, "--data", "all"),
    "a topic, 20 rows": ("metrics", "list", "--topic", "drug", "--limit", "20", "--data", "all"),
    **{
        f"search for {text}, 20 rows": ("search", text, "--limit", "20", "--data", "all")
        for text in ("赌", "巡逻", "盗窃立", "电信网络", "云川市第")
    },
    "a word that is nowhere": ("search", "独角兽", "--data", "all"),
    "SQL: one series": (
        *("query", "select period_start, value from figures where id = 'drug-filed'"),
        *("--data", "all"),
    ),
    "SQL: grouping all figures": (
        *("query", "select region_zh, count(*) from figures group by 1 limit 20"),
        *("--data", "all"),
    ),
}


def cpu(command: Sequence[str]) -> tuple[float, float, float]:
    """CPU and wall seconds of `command`, and the peak MiB of any so far."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, wall, after.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--datasets", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--lvliang", default=str(Path(sys.executable).with_name("lvliang")))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        make(Path(home), options.datasets, min(PLACES, options.datasets))
        os.environ["LVLIANG_HOME"] = home
        ask = [options.lvliang, "query", "select 1", "--data", "all", "--json"]
        spent, wall, _ = cpu(ask)
        size = Path(home, "index.sqlite").stat().st_size / 1e6
        print(f"{options.datasets} datasets of 25 figures: index of {size:.0f} MB made in")
        print(f"{wall:.1f} s ({spent:.1f} s CPU).", end=" ")
        unchanged = statistics.median(cpu(ask)[1] for _ in range(options.rounds))
        changed = Path(home, "datasets", "p0003-2016-01.json")
        times = []
        for _ in range(options.rounds):
            changed.write_text(changed.read_text("utf-8") + "\n", "utf-8")
            time.sleep(0.1)
            times.append(cpu(ask)[1] - unchanged)
        print(f"One changed file: {statistics.median(times) * 1000:.0f} ms more.\n")
        print("| question | CPU, multiples of `python -c pass` |\n|---|---|")
        for name, case in CASES.items():
            ratios = [
                cpu([options.lvliang, *case, "--json"])[0] / cpu([sys.executable, "-c", "pass"])[0]
                for _ in range(options.rounds)
            ]
            print(f"| {name} | {statistics.median(ratios):.1f} |")
        print(f"\nPeak memory of a question or a build: {cpu(ask)[2]:.0f} MiB.")


if __name__ == "__main__":
    main()
