"""Put real output into README.md; with ``--check``, only say whether it is stale.

Between ``<!-- output: COMMAND -->`` and ``<!-- /output -->`` stands what COMMAND prints; after
``<!-- file: NAME -->`` what is in that file of the invented releases.
A COMMAND may end in ``| jq FILTER``; where jq is not installed, its block is left alone.
Commands run beside the invented releases, with a catalogue that holds the first of them.

Run it as ``python scripts/readme_output.py [--check]``.
"""

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
RELEASES = README.parent / "tests" / "data" / "releases"
BLOCK = re.compile(r"<!-- output: (lvliang [^\n]*?) -->\n.*?<!-- /output -->", re.DOTALL)
FILE = re.compile(r"<!-- file: (\S+) -->\n.*?<!-- /file -->", re.DOTALL)
ENVIRONMENT = {"LVLIANG_LANG": "en", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
PIPE = " | jq "


def output(command: str) -> str:
    """What `command` prints when it is piped. It must end well; its remarks are dropped.

    A check that finds a mismatch ends well: that is its answer.
    """
    from lvliang_cli.diagnostics import OK, PROBLEMS_FOUND
    from lvliang_cli.main import main

    program, *arguments = shlex.split(command)
    if program != "lvliang":
        raise ValueError(f"not a call of lvliang: {command}")
    screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with (
        desk(),
        contextlib.redirect_stdout(screen),
        contextlib.redirect_stderr(io.StringIO()) as remarks,
    ):
        code = main(arguments)
    if code not in (OK, PROBLEMS_FOUND):
        raise RuntimeError(f"{command}: exit {code}: {remarks.getvalue()}")
    screen.flush()
    return screen.buffer.getvalue().decode()  # type: ignore[attr-defined]


@contextlib.contextmanager
def desk() -> Iterator[None]:
    """Work among the invented releases, with a data folder that is thrown away."""
    with tempfile.TemporaryDirectory() as home, contextlib.chdir(home):
        for release in RELEASES.iterdir():
            shutil.copy(release, home)
        kept = Path(home, "datasets")
        kept.mkdir()
        shutil.copy("qinghe-2022.json", kept)
        os.environ["LVLIANG_HOME"] = home
        yield


def through_jq(text: str, arguments: str) -> str:
    ran = subprocess.run(
        ["jq", *shlex.split(arguments)], input=text.encode(), stdout=subprocess.PIPE, check=True
    )
    return ran.stdout.decode()


def renewed(text: str) -> str:
    """`text` with every block's output as it is now."""
    os.environ.update(ENVIRONMENT)
    os.environ.pop("LVLIANG_DATA", None)

    def block(match: re.Match[str]) -> str:
        command = match.group(1)
        call, _, jq = command.partition(PIPE)
        if jq and shutil.which("jq") is None:
            return match.group()
        printed = through_jq(output(call), jq) if jq else output(call)
        return (
            f"<!-- output: {command} -->\n```console\n$ {command}\n{printed}```\n<!-- /output -->"
        )

    def file(match: re.Match[str]) -> str:
        name = match.group(1)
        inside = (RELEASES / name).read_text(encoding="utf-8")
        return f"<!-- file: {name} -->\n```text\n{inside}```\n<!-- /file -->"

    return FILE.sub(file, BLOCK.sub(block, text))


def main(arguments: list[str]) -> int:
    text = README.read_text(encoding="utf-8")
    if "--check" in arguments:
        if renewed(text) == text:
            return 0
        print("README.md is stale: run python scripts/readme_output.py")
        return 1
    README.write_text(renewed(text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
