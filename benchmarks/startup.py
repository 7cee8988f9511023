"""Measure how much a call costs, in multiples of the bare interpreter.

Whole-process CPU time (user and system, as the kernel accounts for it) of each command, in
rounds that also run ``python -c pass`` of the same interpreter; the ratio is taken round by
round, so it holds when the machine's speed drifts. It prints a Markdown table and judges
nothing.

Run it as ``python benchmarks/startup.py [--rounds N] [--lvliang PATH]``, where PATH is the
script in an environment that holds only the wheel and its dependencies.
"""

import argparse
import os
import pty
import shutil
import statistics
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

COMPLETION = {
    "_LVLIANG_COMPLETE": "complete_bash",
    "COMP_WORDS": "lvliang show tele",
    "COMP_CWORD": "2",
}


class Case(NamedTuple):
    name: str
    command: Sequence[str]
    on_terminal: bool = False
    extra: Mapping[str, str] | None = None


class Cost(NamedTuple):
    cpu: float
    peak_mib: float


def cost(case: Case) -> Cost:
    """Run `case` once; its output is read and thrown away."""
    if case.on_terminal:
        pid, screen = pty.fork()
        if pid == 0:
            _become(case)
        _drain(screen)
    else:
        read, write = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.dup2(write, 1)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            os.close(read)
            _become(case)
        os.close(write)
        _drain(read)
    _, _, usage = os.wait4(pid, 0)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _become(case: Case) -> None:
    try:
        os.execve(case.command[0], list(case.command), {**os.environ, **(case.extra or {})})
    finally:
        os._exit(127)


def _drain(descriptor: int) -> None:
    try:
        while os.read(descriptor, 65536):
            pass
    except OSError:  # a terminal whose other end is closed
        pass
    os.close(descriptor)


def cases(lvliang: str, python: str) -> list[Case]:
    """What is measured; commands that are not installed are left out."""
    found = [
        Case("`metrics list --json`", [lvliang, "metrics", "list", "--json"]),
        Case("`metrics list --jsonl`", [lvliang, "metrics", "list", "--jsonl"]),
        Case("`metrics list --csv`", [lvliang, "metrics", "list", "--csv"]),
        Case("`show fraud --json`", [lvliang, "show", "fraud", "--json"]),
        Case("a usage error", [lvliang, "metrics", "list", "--nope"]),
        Case("completion of a name", [lvliang], extra=COMPLETION),
        Case("`metrics list`, plain", [lvliang, "metrics", "list"]),
        Case("`metrics list --md`", [lvliang, "metrics", "list", "--md"]),
        Case("`metrics list` on a terminal", [lvliang, "metrics", "list"], on_terminal=True),
        Case("`summary` on a terminal", [lvliang, "summary"], on_terminal=True),
        Case("`--help`, piped", [lvliang, "--help"]),
        Case("`--help` on a terminal", [lvliang, "--help"], on_terminal=True),
        Case("`import typer` alone", [python, "-c", "import typer"]),
    ]
    others = {
        "jq": ["-n", "1"],
        "sqlite-utils": ["memory", "select 1"],
        "gh": ["--version"],
        "http": ["--version"],
        "datasette": ["--version"],
    }
    for name, arguments in others.items():
        path = shutil.which(name)
        if path:
            found.append(Case(f"beside it: {name}", [path, *arguments]))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--lvliang", default=shutil.which("lvliang"))
    options = parser.parse_args()
    if not options.lvliang:
        parser.error("lvliang is not on PATH: name it with --lvliang")
    python = str(Path(options.lvliang).with_name("python"))
    if not Path(python).exists():
        python = sys.executable
    os.environ.update(LVLIANG_LANG="en", TERM="xterm-256color", COLUMNS="100")
    bare = Case("bare", [python, "-c", "pass"])
    measured = cases(str(Path(options.lvliang).resolve()), python)
    ratios: dict[str, list[float]] = {case.name: [] for case in measured}
    peaks: dict[str, float] = {}
    floors = []
    for number in range(options.rounds + 1):
        floor = cost(bare).cpu
        for case in measured:
            once = cost(case)
            if number:  # the first round warms the caches
                ratios[case.name].append(once.cpu / floor)
                peaks[case.name] = max(peaks.get(case.name, 0), once.peak_mib)
        if number:
            floors.append(floor)
    print(f"`python -c pass`: median {statistics.median(floors) * 1000:.1f} ms of CPU.\n")
    print("| call | median | least | most | peak MiB |\n|---|--:|--:|--:|--:|")
    for case in measured:
        found = ratios[case.name]
        print(
            f"| {case.name} | {statistics.median(found):.1f} | {min(found):.1f}"
            f" | {max(found):.1f} | {peaks[case.name]:.0f} |"
        )


if __name__ == "__main__":
    main()
