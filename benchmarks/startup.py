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
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

COMPLETION = {
    "_LVLIANG_COMPLETE": "complete_bash",
    "COMP_WORDS": "lvliang show tele",
    "COMP_CWORD": "2",
}
DATA = Path(__file__).resolve().parent.parent / "data" / "metrics.json"
MIB = 1024 if sys.platform != "darwin" else 1024 * 1024
"""Units of ``ru_maxrss`` in a MiB."""


class Case(NamedTuple):
    """A call; without a `command` it is not installed. `code` is how it should end."""

    name: str
    command: Sequence[str] = ()
    on_terminal: bool = False
    extra: Mapping[str, str] = {}
    code: int = 0


class Cost(NamedTuple):
    cpu: float
    peak_mib: float
    code: int


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
    _, status, usage = os.wait4(pid, 0)
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(cpu, usage.ru_maxrss / MIB, os.waitstatus_to_exitcode(status))


def _become(case: Case) -> None:
    try:
        os.execve(case.command[0], list(case.command), {**os.environ, **case.extra})
    finally:
        os._exit(127)


def _drain(descriptor: int) -> None:
    try:
        while os.read(descriptor, 65536):
            pass
    except OSError:  # a terminal whose other end is closed
        pass
    os.close(descriptor)


def cases(lvliang: str, python: str, table: str) -> list[Case]:
    """What is measured; `table` is a CSV file of the figures for sqlite-utils."""
    listed = [lvliang, "metrics", "list"]
    return [
        Case("`metrics list --json`", [*listed, "--json"]),
        Case("`metrics list --jsonl`", [*listed, "--jsonl"]),
        Case("`metrics list --csv`", [*listed, "--csv"]),
        Case("`show fraud --json`", [lvliang, "show", "fraud", "--json"]),
        Case("`metrics list`, plain", listed),
        Case("`metrics list --md`", [*listed, "--md"]),
        Case("`metrics list`, table on a terminal", listed, on_terminal=True),
        Case("`summary`, table on a terminal", [lvliang, "summary"], on_terminal=True),
        Case("completion of a name", [lvliang], extra=COMPLETION),
        Case("a usage error", [*listed, "--nope"], code=2),
        Case("`--help`, piped", [lvliang, "--help"]),
        Case("`--help` on a terminal", [lvliang, "--help"], on_terminal=True),
        Case("beside it: `python -c 'import typer'`", [python, "-c", "import typer"]),
        _other("jq", "`jq .metrics data/metrics.json`", [".metrics", str(DATA)]),
        _other(
            "sqlite-utils",
            "`sqlite-utils memory figures.csv 'select * from figures'`",
            ["memory", table, "select * from figures"],
        ),
    ]


def _other(name: str, call: str, arguments: Sequence[str]) -> Case:
    path = shutil.which(name)
    return Case(f"beside it: {call}", [path, *arguments] if path else ())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=21, help="21 by default")
    parser.add_argument(
        "--lvliang", metavar="PATH", default=shutil.which("lvliang"), help="that on PATH by default"
    )
    options = parser.parse_args()
    if not options.lvliang:
        parser.error("lvliang is not on PATH: name it with --lvliang")
    if options.rounds < 1:
        parser.error("--rounds takes 1 or more")
    lvliang = str(Path(options.lvliang).absolute())
    python = str(Path(lvliang).with_name("python"))
    if not Path(python).exists():
        python = sys.executable
    os.environ.update(LVLIANG_LANG="en", LVLIANG_PAGER="", TERM="xterm-256color", COLUMNS="100")
    for name in ("LVLIANG_DATA", "NO_COLOR", "FORCE_COLOR"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        table = str(Path(folder) / "figures.csv")
        subprocess.run([lvliang, "metrics", "list", "--csv", "-o", table], check=False)
        report(cases(lvliang, python, table), Case("bare", [python, "-c", "pass"]), options.rounds)


def report(measured: Sequence[Case], bare: Case, rounds: int) -> None:
    """Measure in interleaved rounds, the first of which only warms the caches; print."""
    installed = [case for case in measured if case.command]
    ratios: dict[str, list[float]] = {case.name: [] for case in installed}
    peaks: dict[str, float] = {}
    codes: dict[str, int] = {}
    floors = []
    for number in range(rounds + 1):
        floor = cost(bare).cpu
        for case in installed:
            once = cost(case)
            codes[case.name] = once.code
            if number:
                ratios[case.name].append(once.cpu / floor)
                peaks[case.name] = max(peaks.get(case.name, 0), once.peak_mib)
        if number:
            floors.append(floor)
    nothing = cost(Case("nothing", [shutil.which("true") or bare.command[0]])).peak_mib
    print(f"`python -c pass`: median {statistics.median(floors) * 1000:.1f} ms of CPU.\n")
    print("| call | median | least | most | peak MiB |\n|---|--:|--:|--:|--:|")
    for case in measured:
        if not case.command:
            print(f"| {case.name} | not installed | | | |")
            continue
        found = ratios[case.name]
        peak = peaks[case.name]
        # The kernel counts the memory of the process that a child was forked from.
        told = f"{peak:.0f}" if peak > nothing + 1 else f"at most {peak:.0f}"
        failed = "" if codes[case.name] == case.code else f" (ended with {codes[case.name]})"
        print(
            f"| {case.name}{failed} | {statistics.median(found):.1f} | {min(found):.1f}"
            f" | {max(found):.1f} | {told} |"
        )


if __name__ == "__main__":
    main()
