"""Long output through the reader's pager, as git and gh have it.

``LVLIANG_PAGER`` and then ``PAGER`` name it, else it is ``less``; an empty name, or ``cat``, is
none. ``LESS=FRX`` unless ``LESS`` is set: colours are kept, and the screen stays when it ends.
"""

import os
import signal
from shutil import get_terminal_size, which

from lvliang_cli.atomic_files import cannot_write

CANNOT_RUN = (126, 127)
"""How a shell says that it cannot run a command, or knows none of the name."""


def page(text: str, encoding: str) -> bool:
    """Have the pager show `text`; False where it is short, or there is no pager that runs.

    A pager that is closed early has shown what was wanted. While it runs, an interrupt is the
    pager's alone.

    Raises:
        CannotWrite: it ended with a failure of its own, as on a full disk.
    """
    command = _pager()
    if not command or text.count("\n") < get_terminal_size().lines:
        return False
    import subprocess

    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    running = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, env=environment)
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        try:
            running.communicate(text.encode(encoding, "backslashreplace"))
        except OSError:  # closed before its end
            running.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    if 0 < running.returncode < min(CANNOT_RUN):
        raise cannot_write("-", f"{command}: {running.returncode}")
    return running.returncode not in CANNOT_RUN


def _pager() -> str:
    for name in ("LVLIANG_PAGER", "PAGER"):
        if name in os.environ:
            return "" if os.environ[name] == "cat" else os.environ[name]
    return "less" if os.environ.get("TERM") != "dumb" and which("less") else ""
