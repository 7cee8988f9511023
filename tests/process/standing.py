"""A process of lvliang that is forked from one which stands ready, with everything loaded.

What is forked has descriptors, a folder, an environment, signals, an end and an exit code of its
own, as any process; only the interpreter need not start and load the same modules again. Who
calls runs this file with `-I -S`, as it would run lvliang: it hands its descriptors over and ends
as the process does that was forked. Where what the start of an interpreter looks at is not as
usual, a closed stream or a setting of Python's or of the locale, it becomes lvliang itself. A
signal that is sent to it does not reach lvliang.
"""

# all that is imported here costs every call
import _signal
import _socket
import marshal
import posix
import sys

STARTING = (b"PYTHON", b"LC_A", b"LANG")
"""How the names begin of what the start of an interpreter looks at; it sets LC_CTYPE itself."""
FIRST = (
    "import os, signal, sys; exec(os.environ.pop('LVLIANG_FIRST'));"
    "from lvliang_cli.main import entry; entry()"
)
"""lvliang after what a test wants done before."""


def _is_usual() -> bool:
    try:
        list(map(posix.fstat, range(3)))
    except OSError:
        return False
    ignored = [_signal.getsignal(number) is _signal.SIG_IGN for number in (1, 2, 15)]
    return not any(ignored) and not any(name.startswith(STARTING) for name in posix.environ)


def ask(address: str, arguments: list[str]) -> None:
    """Have lvliang run with `arguments`, and end as it does."""
    if not _is_usual():
        begun = ["-c", FIRST] if b"LVLIANG_FIRST" in posix.environ else ["-m", "lvliang_cli"]
        posix.execv(sys.executable, [sys.executable, *begun, *arguments])
    asked = _socket.socket(_socket.AF_UNIX)
    asked.connect(address)
    streams = b"".join(number.to_bytes(4, sys.byteorder) for number in range(3))
    asked.sendmsg([b"."], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, streams)])
    asked.sendall(marshal.dumps((arguments, posix.getcwdb(), posix.environ)))
    asked.shutdown(_socket.SHUT_WR)
    code = int(asked.recv(9))
    if code < 0:
        if code != -9:
            _signal.signal(-code, _signal.SIG_DFL)
        posix.kill(posix.getpid(), -code)
    posix._exit(code)


ask(sys.argv[1], sys.argv[2:])
