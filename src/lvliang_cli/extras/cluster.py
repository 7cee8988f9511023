"""Work shared out among the machines of a Dask cluster (the extra `cluster`).

Every worker has lvliang installed and sees the files under the same paths. Answers come back
in the order of the items; those of a worker that is lost are worked out by another.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, TypeVar

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData, BadUsage

from . import missing

Item = TypeVar("Item")
Answer = TypeVar("Answer")

BATCH = 16  # items in a task, which costs the scheduler about a millisecond
AHEAD = 4  # tasks for each thread that are asked for ahead of who takes the answers
PATIENCE = 30
"""Seconds to wait for the scheduler, and then for a worker whenever there is none."""


def shared(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    address: str,
    lost: Callable[[Item], Answer],
) -> Iterator[Answer]:
    """`work` done on every item by the cluster at `address`; the answers in the order of `items`.

    `work`, the items and the answers are pickled. An item over which several workers come to
    their end, one after the other, has the answer `lost`.

    Raises:
        BadUsage: Dask is not installed, or nothing answers at `address`.
        BadData: the scheduler went away, or no worker is left.
        Exception: what `work` raised.
    """
    try:
        from distributed import Client, KilledWorker, wait
        from distributed.comm import CommClosedError
    except ModuleNotFoundError:
        raise missing("--cluster", "Dask", "cluster") from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
        client.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, ValueError) as error:  # a timeout is one of the system
        why = str(error).splitlines()[0] if str(error) else type(error).__name__
        words = Words(f"集群 {address} 无应答:{why}", f"no cluster answers at {address}: {why}")
        hint = Words(
            "写调度器的地址,如 tcp://主机:8786;至少要有一个工作进程",
            "give the scheduler's address, such as tcp://host:8786; it needs a worker",
        )
        raise BadUsage(words, token=address, hint=hint) from None

    def answers(batch: Sequence[Item], task: Any) -> list[Answer]:
        try:
            while not task.done():
                client.wait_for_workers(1, timeout=PATIENCE)
                with suppress(TimeoutError), client.as_current():
                    wait(task, timeout=PATIENCE)
            found: list[Answer] = task.result()
        except KilledWorker:
            if len(batch) == 1:
                return [lost(batch[0])]
            return [answer for item in batch for answer in answers([item], asked([item]))]
        return found

    def asked(batch: Sequence[Item]) -> Any:
        return client.submit(_done, work, batch, pure=False)

    waiting: deque[tuple[Sequence[Item], Any]] = deque()
    try:
        for start in range(0, len(items), BATCH):
            batch = items[start : start + BATCH]
            waiting.append((batch, asked(batch)))
            if len(waiting) > AHEAD * max(1, sum(client.nthreads().values())):
                yield from answers(*waiting.popleft())
        while waiting:
            yield from answers(*waiting.popleft())
    except (CommClosedError, OSError) as error:
        words = Words(f"与集群 {address} 失去联系", f"the cluster at {address} was lost: {error}")
        hint = Words("加 --resume 可接着读", "--resume continues from what was read")
        raise BadData(words, token=address, hint=hint) from None
    finally:
        client.close(timeout=PATIENCE)


def _done(work: Callable[[Item], Answer], batch: Sequence[Item]) -> list[Answer]:
    return [work(item) for item in batch]
