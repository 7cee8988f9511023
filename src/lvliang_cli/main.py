"""The process: what an interrupt does at any moment, and how the process ends.

An interrupt is whatever asks a process to end: ctrl-C, SIGTERM, a terminal that is closed.

It imports next to nothing, so that an interrupt is in good hands from the first moment on.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # the interpreter has not loaded these yet
    import signal
    from collections.abc import Callable, Sequence
    from typing import NoReturn
else:
    import _signal as signal  # what `signal` adds names to, which take a while to load


def entry() -> "NoReturn":
    """Run lvliang as this process, and end the process.

    The exit code of an interrupt is 128 and the number of its signal, as shells have it. Its
    handler cleans up, reports what was kept, and leaves. One that comes before lvliang is loaded
    waits for that; where it is ignored, as in a job of the background, it stays so.
    """
    waiting: list[int] = []
    try:
        _heed(waiting.append)
    except KeyboardInterrupt:
        waiting.append(2)
        _heed(waiting.append)
    import gc

    gc.disable()
    from lvliang_cli.output import complete_writes
    from lvliang_cli.run_call import interrupted

    def leave_interrupted(number: int) -> "NoReturn":
        _heed(lambda _: None)
        interrupted()
        os._exit(128 + number)

    _heed(leave_interrupted)
    if waiting:
        leave_interrupted(waiting[0])
    complete_writes()
    code = main()
    _keep_patterns()
    _leave(code)


def _keep_patterns() -> None:
    """Keep for the next process what this one compiled, where there is room for it."""
    patterns = sys.modules.get("lvliang_cli.core.text.patterns")
    data = patterns and patterns.to_keep()
    if not patterns or not data:
        return
    from contextlib import suppress

    from lvliang_cli.atomic_files import make_folder, put_in_place
    from lvliang_cli.core.text.errors import CannotWrite

    with suppress(OSError, CannotWrite, ValueError):
        make_folder(os.path.dirname(patterns.kept_in()))
        put_in_place(patterns.kept_in(), [data])


def _heed(listen: "Callable[[int], object]") -> None:
    """Have an interrupt call `listen` with the number of its signal, unless it is ignored."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, signal.SIGINT)  # Windows has no SIGHUP
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, lambda number, _: listen(number))


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run lvliang on `arguments` (the process's own for None); the exit code."""
    from lvliang_cli.run_call import call

    return call(arguments)


def _leave(code: int) -> "NoReturn":
    """End the process with `code`.

    It skips interpreter shutdown, which took a sixth of the time of
    a run and has nothing left to do: both streams are flushed, and nothing else is
    open. A stream that cannot be flushed any more cannot spoil the exit code either.
    """
    from contextlib import suppress

    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)
