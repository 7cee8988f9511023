"""Work shared out among processes that never outlive this one.

Each worker is asked through a pipe and ends when that does, and stands in a session of its own: an
interrupt from the keyboard reaches this process alone.
"""

import gc
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from queue import SimpleQueue
from typing import IO, Any, TypeVar, cast

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_SERVE = "import hashlib, sys; sys.path[:] = {path!r}"
_SERVE += "; from lvliang_cli.workers import serve; serve()"
"""What a worker runs. It has many files to hash: `core.text.hashing` then takes `hashlib`."""


BATCH = 8  # items that a worker is given at once: asking costs little beside the work
AHEAD = 4  # batches for each worker that are done, and kept, ahead of who takes the answers


def shared(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    jobs: int | None,
    lost: Callable[[Item], Answer],
    most: int = BATCH,
) -> Iterator[Answer]:
    """`work` done on every item by `jobs` processes (None: by all cores); the answers in the order
    of `items`.

    `work`, the items and the answers are pickled, `most` items at once; the first go one by one,
    so that there is an answer soon. Another worker takes the place of one that comes to its end,
    and does again what that was doing; the item that ends this one too has the answer `lost`.
    """
    from concurrent.futures import Future, ThreadPoolExecutor

    count = min(jobs or os.cpu_count() or 1, len(items))
    size = max(1, min(most, len(items) // (2 * count)))
    idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
    for _ in range(count):
        idle.put(_started(work))

    def answers(batch: Sequence[Item], *, is_again: bool = False) -> list[Answer]:
        worker = idle.get()
        try:
            return cast(list[Answer], _asked(worker, batch))
        except _Ended:
            worker.communicate()
            worker = _started(work)
        finally:
            idle.put(worker)
        if is_again:
            return [lost(batch[0])]
        return [answer for item in batch for answer in answers([item], is_again=True)]

    waiting: deque[Future[list[Answer]]] = deque()
    threads = ThreadPoolExecutor(count)
    try:
        for batch in (
            *(items[at : at + 1] for at in range(count)),
            *(items[at : at + size] for at in range(count, len(items), size)),
        ):
            waiting.append(threads.submit(answers, batch))
            if len(waiting) > AHEAD * count:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        threads.shutdown(cancel_futures=True)
        for _ in range(count):
            idle.get().communicate()


class _Ended(Exception):
    """A worker came to an end before it had answered."""


def _started(work: Callable[[Any], Any]) -> "subprocess.Popen[bytes]":
    worker = subprocess.Popen(
        [sys.executable, "-c", _SERVE.format(path=sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    with suppress(BrokenPipeError):  # it ended at once, which shows when it is asked
        _send(cast(IO[bytes], worker.stdin), work)
    return worker


def _asked(worker: "subprocess.Popen[bytes]", batch: Any) -> Any:
    try:
        _send(cast(IO[bytes], worker.stdin), batch)
        is_done, answer = pickle.load(cast(IO[bytes], worker.stdout))
    except (OSError, EOFError, pickle.UnpicklingError):
        raise _Ended from None
    if is_done:
        return answer
    raise answer


def _send(pipe: IO[bytes], message: Any) -> None:
    pipe.write(pickle.dumps(message))
    pipe.flush()


def serve() -> None:
    """Be a worker: do the work that is named first on every item, until none comes.

    Garbage is not collected, as in the process that asks.
    """
    gc.disable()
    gone = suppress(BrokenPipeError, EOFError)  # nobody asks, or waits for the answer, any more
    with gone, open(0, "rb", closefd=False) as asked, open(1, "wb", closefd=False) as said:
        work = pickle.load(asked)
        while asked.peek(1):
            batch = pickle.load(asked)
            try:
                _send(said, (True, [work(item) for item in batch]))
            except Exception as error:
                _send(said, (False, error))
