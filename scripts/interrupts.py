"""Interrupt processes at random moments, and see that each ends as it should.

Each call, as a whole process, gets SIGINT or SIGTERM after a random while. It must end with 130
or 143 and one line that says what was kept, or have been done before; a file that it writes must be
whole or absent, and no draft may be left. Each process says when the first line of lvliang runs and
when it has begun to hear signals, so what comes while the interpreter itself is starting, or while
the module is loaded that hears them, is known, and counted apart. With `--soon` every call is
interrupted that many seconds after its first line at the latest.

python scripts/interrupts.py [--calls N] [--seed N] [--soon SECONDS]
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RELEASES = Path(__file__).resolve().parent.parent / "tests" / "data" / "releases"
LONGEST = 0.25
"""Seconds after which a call is interrupted at the latest."""
BEGINS, HEEDS = "begins\n", "heeds\n"
SAYING = f"""
import os, sys

def told(frame, event, of):
    if frame.f_globals.get("__name__") == "lvliang_cli" and event == "call":
        os.write(2, {BEGINS.encode()})
    if frame.f_code.co_name == "_heed" and event == "return":
        sys.setprofile(None)
        os.write(2, {HEEDS.encode()})

sys.setprofile(told)
from lvliang_cli.main import entry
entry()
"""
"""What the command `lvliang` runs; it says when its first line runs, and when it hears signals."""
CALLS = (
    ("summary",),
    ("extract", str(RELEASES / "qinghe-2023.txt"), "--draft", "out.json", "--id", "one"),
    ("metrics", "list", "-o", "out.json"),
    ("data", "add", str(RELEASES / "qinghe-2022.json")),
    ("extract", "--jobs", "2", *[str(RELEASES / "qinghe-2023.txt")] * 8),
    ("review", str(RELEASES / "qinghe-2023.json")),
    ("metrics", "list", "--data", "-"),
)


def interrupted(
    call: tuple[str, ...], by: int, wait: float, folder: str, *, is_begun: bool
) -> tuple[int, str]:
    """`call` in `folder`, with `by` after `wait` seconds; its exit code and what it said.

    The seconds are those since it said that it begins, where `is_begun`.
    """
    with subprocess.Popen(
        [sys.executable, "-c", SAYING, *call],
        cwd=folder,
        env={**os.environ, "LVLIANG_HOME": os.path.join(folder, "home"), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stderr is not None
        said = running.stderr.readline() if is_begun else b""
        time.sleep(wait)
        running.send_signal(by)
        _, err = running.communicate(timeout=60)
    return running.returncode, (said + err).decode()


def flaws(code: int, by: int, err: str, folder: str) -> list[str]:
    found = []
    lines = err.splitlines()
    interrupted = 128 + by
    if code == interrupted and (not lines or not lines[-1].startswith("lvliang: interrupted: ")):
        found.append(f"{code} without a word: {err!r}")
    if code not in (0, 4, interrupted) or "Traceback" in err:
        found.append(f"ended with {code}: {err!r}")
    names = [path.name for path in Path(folder).rglob("*")]
    if any(name.startswith(".lvliang-") for name in names):
        found.append("a draft is left")
    written = Path(folder, "out.json")
    if written.exists() and not written.read_bytes().endswith((b"}\n", b"]\n")):
        found.append("out.json is torn")
    if code == interrupted and written.exists() != ("out.json" in lines[-1]):
        found.append(f"out.json: {written.exists()}, but told {lines[-1]!r}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--calls", type=int, default=200, help="200 by default")
    parser.add_argument("--soon", type=float, default=0, help="after the first line of lvliang")
    parser.add_argument("--seed", type=int, default=0, help="of the random times")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    ended = early = loading = 0
    faults: list[str] = []
    for number in range(options.calls):
        call = CALLS[number % len(CALLS)]
        with tempfile.TemporaryDirectory() as folder:
            by = chance.choice((signal.SIGINT, signal.SIGTERM))
            wait = chance.random() * (options.soon or LONGEST)
            code, err = interrupted(call, by, wait, folder, is_begun=options.soon > 0)
            _, heeds, told = err.partition(HEEDS)
            if not heeds:
                early += BEGINS not in err
                loading += BEGINS in err
                continue
            ended += code == 128 + by
            faults += [f"{' '.join(call[:2])}: {flaw}" for flaw in flaws(code, by, told, folder)]
    print(f"{options.calls} calls, {ended} interrupted, {early} before lvliang began,", end=" ")
    print(f"{loading} before it heard, {len(faults)} faults")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
