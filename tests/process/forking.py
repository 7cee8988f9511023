"""What stands ready and forks: run with the address at which `standing` asks it.

It ends when its standard input does, so that it never outlives the tests.
"""

import gc
import io
import marshal
import os
import select
import shlex
import signal
import socket
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path
from typing import Any, NoReturn

import lvliang_cli
from lvliang_cli import main
from lvliang_cli.core.text import patterns

ARGV = [os.path.join(os.path.dirname(lvliang_cli.__file__), "__main__.py")]
CALLS = (
    *("--version", "show fruad", "metrics list --json", "metrics list --csv", "metrics show x"),
    *("metrics list --format table --color always", "metrics list --plain", "data list"),
    *("extract {text}", "check {text}", "query 'select 1'", "summary", "--help", "info"),
)
"""What they load and make ready once need not be loaded again by those that are forked."""


def load(text: str) -> None:
    for call in CALLS:
        with open(os.devnull, "w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
            main.main(shlex.split(call.format(text=text)))
    main._keep_patterns()  # for processes that start
    patterns._new.clear()
    gc.collect()
    gc.freeze()


def run(asked: socket.socket, streams: list[int]) -> NoReturn:
    """Be the process that was asked for."""
    with asked, asked.makefile("rb") as told:
        arguments, folder, environment = marshal.load(told)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
    os.closerange(3, 100)
    os.chdir(folder)
    os.environb.clear()
    os.environb.update(environment)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if arguments[:1] == ["-c"]:
        try:
            exec(arguments[1], {})
        finally:
            os._exit(0)
    exec(os.environ.pop("LVLIANG_FIRST", ""))
    sys.argv[:] = ARGV + arguments
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        was: Any = getattr(sys, name)
        raw = io.FileIO(number, "w" if number else "r", closefd=False)
        buffer: Any = io.BufferedWriter(raw) if number else io.BufferedReader(raw)
        at_once = number == 2 or raw.isatty()
        text = io.TextIOWrapper(buffer, was.encoding, was.errors, line_buffering=at_once)
        setattr(sys, name, text)
        setattr(sys, f"__{name}__", text)
    main.entry()


def stand(address: str) -> None:
    asking: dict[int, socket.socket] = {}
    hears, says = os.pipe()
    os.set_blocking(says, False)
    signal.set_wakeup_fd(says)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    with socket.socket(socket.AF_UNIX) as listener:
        python, client = Path(f"{address}-python"), Path(__file__).with_name("standing.py")
        forked = shlex.join([sys.executable, "-I", "-S", str(client), address])
        python.write_text(f'#!/bin/sh\nexec {forked} "$@"\n')
        python.chmod(0o700)
        sys.executable = str(python)  # workers are forked too
        listener.bind(address)
        listener.listen()
        os.write(1, b"ready\n")
        while True:
            ready, _, _ = select.select([listener.fileno(), 0, hears], [], [])
            if 0 in ready:
                break
            if hears in ready:
                os.read(hears, 100)
                with suppress(ChildProcessError):
                    while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                        with asking.pop(ended[0]) as asked:
                            asked.send(b"%d" % os.waitstatus_to_exitcode(ended[1]))
            if listener.fileno() in ready:
                asked, _ = listener.accept()
                _, streams, _, _ = socket.recv_fds(asked, 1, 3)
                pid = os.fork()
                if pid == 0:
                    signal.set_wakeup_fd(-1)
                    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                    run(asked, streams)
                asking[pid] = asked
                for stream in streams:
                    os.close(stream)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    load(sys.argv[2])
    stand(sys.argv[1])
