"""Work shared out among processes that never outlive this one.

Each worker is asked through a pipe, and ends when the pipe does: at the end of the work,
and also when this process is killed, which a pool of the standard library survives. It
stands in a session of its own, so that an interrupt from the keyboard reaches this
process alone.
"""

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from queue import SimpleQueue
from typing import IO, Any, TypeVar, cast

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_SERVE = "import sys; sys.path[:] = {path!r}; from lvliang_cli.workers import serve; serve()"


def shared(work: Callable[[Item], Answer], items: Sequence[Item], count: int) -> Iterator[Answer]:
    """`work` done on every item by `count` processes; the answers in the order of `items`.

    `work`, the items and the answers are pickled.

    Raises:
        Exception: what `work` raised.
        RuntimeError: a worker came to an end.
    """
    from concurrent.futures import ThreadPoolExecutor

    idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
    workers = [_started(work) for _ in range(count)]
    for worker in workers:
        idle.put(worker)

    def answer(item: Item) -> Answer:
        worker = idle.get()
        try:
            found: Answer = _asked(worker, item)
            return found
        finally:
            idle.put(worker)

    try:
        with ThreadPoolExecutor(count) as threads:
            yield from threads.map(answer, items)
    finally:
        for worker in workers:
            worker.communicate()


def _started(work: Callable[[Any], Any]) -> "subprocess.Popen[bytes]":
    code = _SERVE.format(path=sys.path)
    worker = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    _send(cast(IO[bytes], worker.stdin), work)
    return worker


def _asked(worker: "subprocess.Popen[bytes]", item: Any) -> Any:
    try:
        _send(cast(IO[bytes], worker.stdin), item)
        is_done, answer = pickle.load(cast(IO[bytes], worker.stdout))
    except (OSError, EOFError, pickle.UnpicklingError) as error:
        raise RuntimeError(f"a process that was reading ended by itself ({error})") from None
    if is_done:
        return answer
    raise answer


def _send(pipe: IO[bytes], message: Any) -> None:
    pipe.write(pickle.dumps(message))
    pipe.flush()


def serve() -> None:
    """Be a worker: do the work that is named first on every item, until none comes."""
    gone = suppress(BrokenPipeError, EOFError)  # nobody asks, or waits for the answer, any more
    with gone, open(0, "rb", closefd=False) as asked, open(1, "wb", closefd=False) as said:
        work = pickle.load(asked)
        while asked.peek(1):
            item = pickle.load(asked)
            try:
                answer = (True, work(item))
            except Exception as error:
                answer = (False, error)
            _send(said, answer)
