"""Put real output into the two READMEs; with ``--check``, only say which is stale.

Between ``<!-- output: COMMAND -->`` and ``<!-- /output -->`` stands what COMMAND prints; after
``<!-- file: NAME -->`` what is in that file of the invented releases.
A COMMAND may end in ``| jq FILTER``; where jq is not installed, its block is left alone. Of one
that ends in ``| head -N`` the first N lines are shown.
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

ROOT = Path(__file__).resolve().parent.parent
READMES = {"README.md": "en", "README.zh.md": "zh"}
"""The language that the commands of each answer in."""

RELEASES = ROOT / "tests" / "data" / "releases"
BLOCK = re.compile(r"<!-- output: (lvliang [^\n]*?) -->\n.*?<!-- /output -->", re.DOTALL)
FILE = re.compile(r"<!-- file: (\S+) -->\n.*?<!-- /file -->", re.DOTALL)
ENVIRONMENT = {"NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
JQ, HEAD = " | jq ", " | head -"


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


def renewed(text: str, lang: str) -> str:
    """`text` with every block's output as it is now in `lang`, ``zh`` or ``en``."""
    os.environ.update(ENVIRONMENT, LVLIANG_LANG=lang)
    os.environ.pop("LVLIANG_DATA", None)

    def block(match: re.Match[str]) -> str:
        command = match.group(1)
        call, _, jq = command.partition(JQ)
        call, _, lines = call.partition(HEAD)
        if jq and shutil.which("jq") is None:
            return match.group()
        printed = through_jq(output(call), jq) if jq else output(call)
        if lines:
            printed = "".join(printed.splitlines(keepends=True)[: int(lines)])
        return (
            f"<!-- output: {command} -->\n```console\n$ {command}\n{printed}```\n<!-- /output -->"
        )

    def file(match: re.Match[str]) -> str:
        name = match.group(1)
        inside = (RELEASES / name).read_text(encoding="utf-8")
        return f"<!-- file: {name} -->\n```text\n{inside}```\n<!-- /file -->"

    return FILE.sub(file, BLOCK.sub(block, text))


def main(arguments: list[str]) -> int:
    fresh = True
    for name, lang in READMES.items():
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        new = renewed(text, lang)
        if "--check" not in arguments:
            path.write_text(new, encoding="utf-8")
        elif new != text:
            print(f"{name} is stale: run python scripts/readme_output.py")
            fresh = False
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
