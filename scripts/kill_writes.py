"""Kill processes while they change the catalogue, and see that it is whole each time.

Each round, three processes add, replace and remove datasets as fast as they can, two of
them the same dataset in two versions; after a short random while all are killed with
SIGKILL. Then every file must be one of the datasets that were written, byte for byte,
and one more change must leave nothing else in the folder. Kills that left a draft behind
are counted, since without them nothing would be proved.

python scripts/kill_writes.py [--kills N] [--seed N]
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

from lvliang_cli import catalogue_writer
from lvliang_cli.atomic_files import DRAFT_PREFIX
from lvliang_cli.core.data.catalogue import folder, kept
from lvliang_cli.core.data.dataset import Dataset, read_dataset

RELEASES = Path(__file__).resolve().parent.parent / "tests" / "data" / "releases"
LONGEST = 0.02
"""Seconds after which the last process of a round is killed; a change takes about 0.001."""


class Told(NamedTuple):
    """What came of it; `faults` says what was wrong, and should be empty."""

    kills: int
    left_drafts: int
    faults: list[str]


def versions() -> tuple[Dataset, Dataset, Dataset]:
    """A dataset, a longer version of it, and another dataset."""
    text = (RELEASES / "qinghe-2023.json").read_bytes()
    release = json.loads(text)
    release["version"] = "2.0.0"
    longer = json.dumps(release, indent=9).encode()
    other = (RELEASES / "qinghe-2022.json").read_bytes()
    return read_dataset(text, "1"), read_dataset(longer, "2"), read_dataset(other, "3")


def in_turn(*changes: Callable[[], object]) -> NoReturn:
    while True:
        for change in changes:
            change()


def started(work: Callable[[], object]) -> int:
    """A process that does `work` until it is killed; its id."""
    pid = os.fork()
    if pid == 0:
        try:
            work()
        finally:
            os._exit(9)
    return pid


def attack(kills: int, seed: int) -> Told:
    """Kill at least `kills` writers of the catalogue in ``LVLIANG_HOME``."""
    chance = random.Random(seed)
    one, two, other = versions()
    good = {"qinghe-2023.json": {one.data, two.data}, "qinghe-2022.json": {other.data}}
    done = drafts = 0
    faults: list[str] = []
    while done < kills:
        writers = [
            started(
                lambda: in_turn(
                    *[lambda d=d: catalogue_writer.add(d, replace=True) for d in (one, two)]
                )
            ),
            started(
                lambda: in_turn(
                    *[lambda d=d: catalogue_writer.add(d, replace=True) for d in (two, one)]
                )
            ),
            started(lambda: in_turn(lambda: catalogue_writer.add(other), lambda: _removed(other))),
        ]
        for pid in writers:
            time.sleep(chance.random() * LONGEST / len(writers))
            os.kill(pid, signal.SIGKILL)
        for pid in writers:
            _, status = os.waitpid(pid, 0)
            if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
                faults.append(f"a writer ended by itself in the round after kill {done}")
        done += len(writers)
        names = os.listdir(folder()) if os.path.isdir(folder()) else []
        drafts += sum(name.startswith(DRAFT_PREFIX) for name in names)
        faults += flaws([name for name in names if not name.startswith(DRAFT_PREFIX)], good)
        catalogue_writer.add(one, replace=True)
        faults += flaws(os.listdir(folder()), good)
        faults += [f"unreadable: {file.name}" for file in kept() if file.dataset is None]
    return Told(done, drafts, faults)


def _removed(dataset: Dataset) -> None:
    catalogue_writer.remove(dataset.release.id)


def flaws(names: Sequence[str], good: dict[str, set[bytes]]) -> list[str]:
    """The files that are not one of the `good` ones."""
    return [
        f"{name} is not what was written"
        for name in names
        if Path(folder(), name).read_bytes() not in good.get(name, ())
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--kills", type=int, default=1500, help="1500 by default")
    parser.add_argument("--seed", type=int, default=0, help="of the random times")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["LVLIANG_HOME"] = home
        told = attack(options.kills, options.seed)
    print(f"{told.kills} processes killed, {told.left_drafts} of them left a draft,", end=" ")
    print(f"{len(told.faults)} faults")
    print("\n".join(told.faults))
    return 1 if told.faults else 0


if __name__ == "__main__":
    sys.exit(main())
