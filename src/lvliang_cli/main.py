"""The process: what an interrupt does at any moment, and how the process ends.

It imports next to nothing, so that an interrupt is in good hands from the first moment on.
"""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # the interpreter has not loaded these yet
    from collections.abc import Callable, Sequence
    from typing import NoReturn


def entry() -> "NoReturn":
    """Run lvliang as this process, and end the process.

    An interrupt does not go through the code as an exception, which would be lost in a
    finalizer or taken for another failure: its handler cleans up, reports what was kept,
    and leaves. One that comes before lvliang is loaded waits for that; where it is
    ignored, as in a job of the background, it stays so.
    """
    import gc

    gc.disable()
    waiting: list[object] = []
    try:
        is_heeded = _heed(waiting.append)
    except KeyboardInterrupt as interrupt:
        waiting.append(interrupt)
        is_heeded = _heed(waiting.append)
    from lvliang_cli.output import complete_writes
    from lvliang_cli.run_call import interrupted

    def leave_interrupted(_: object) -> "NoReturn":
        _heed(lambda _: None)
        os._exit(interrupted())

    if is_heeded:
        _heed(leave_interrupted)
    if waiting:
        leave_interrupted(waiting)
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

    from lvliang_cli.files import put_in_place

    with suppress(OSError, ValueError):
        os.makedirs(os.path.dirname(patterns.kept_in()), exist_ok=True)
        put_in_place(patterns.kept_in(), [data])


def _heed(listen: "Callable[[object], object]") -> bool:
    """Have an interrupt call `listen`, unless it is ignored; whether it is heeded."""
    import signal

    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        return False
    signal.signal(signal.SIGINT, lambda number, _: listen(number))
    return True


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
