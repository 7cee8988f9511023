"""Interrupt processes at random moments, and see that each ends as it should.

Each call, as a whole process, gets SIGINT or SIGTERM after a random while. It must end with 130
or 143 and one line that says what was kept, or have been done before; a file that it writes must be
whole or absent, and no draft may be left. Moments at which the interpreter itself was
still starting, before the first line of lvliang ran, are counted apart.

python scripts/interrupts.py [--calls N] [--seed N]
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
CALLS = (
    ("summary",),
    ("extract", str(RELEASES / "qinghe-2023.txt"), "--draft", "out.json", "--id", "one"),
    ("metrics", "list", "-o", "out.json"),
    ("data", "add", str(RELEASES / "qinghe-2022.json")),
    ("extract", "--jobs", "2", *[str(RELEASES / "qinghe-2023.txt")] * 8),
    ("review", str(RELEASES / "qinghe-2023.json")),
    ("metrics", "list", "--data", "-"),
)


def interrupted(call: tuple[str, ...], by: int, wait: float, folder: str) -> tuple[int, str]:
    """`call` in `folder`, with `by` after `wait` seconds; its exit code and last words."""
    with subprocess.Popen(
        [sys.executable, "-m", "lvliang_cli", *call],
        cwd=folder,
        env={**os.environ, "LVLIANG_HOME": os.path.join(folder, "home"), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        time.sleep(wait)
        running.send_signal(by)
        _, err = running.communicate(timeout=60)
    return running.returncode, err


def in_interpreter(code: int, err: str) -> bool:
    """Whether lvliang had not begun: the signal killed Python, or Python's own start failed."""
    return code < 0 or ("Traceback" in err and "lvliang_cli/main.py" not in err)


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
    parser.add_argument("--seed", type=int, default=0, help="of the random times")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    ended = early = 0
    faults: list[str] = []
    for number in range(options.calls):
        call = CALLS[number % len(CALLS)]
        with tempfile.TemporaryDirectory() as folder:
            by = chance.choice((signal.SIGINT, signal.SIGTERM))
            code, err = interrupted(call, by, chance.random() * LONGEST, folder)
            if in_interpreter(code, err):
                early += 1
                continue
            ended += code == 128 + by
            faults += [f"{' '.join(call[:2])}: {flaw}" for flaw in flaws(code, by, err, folder)]
    print(f"{options.calls} calls, {ended} interrupted, {early} before lvliang began,", end=" ")
    print(f"{len(faults)} faults")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
