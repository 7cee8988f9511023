"""Put real output into README.md; with ``--check``, only say whether it is stale.

Between ``<!-- output: COMMAND -->`` and ``<!-- /output -->`` stands what COMMAND prints.

Run it as ``python scripts/readme_output.py [--check]``.
"""

import io
import os
import re
import shlex
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
BLOCK = re.compile(r"(<!-- output: (lvliang [^\n]*?) -->\n).*?(<!-- /output -->)", re.DOTALL)
ENVIRONMENT = {"LVLIANG_LANG": "en", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}


def output(command: str) -> str:
    """What `command` prints when it is piped."""
    from lvliang_cli.main import main

    program, *arguments = shlex.split(command)
    assert program == "lvliang"
    screen, kept = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), sys.stdout
    sys.stdout = screen
    try:
        code = main(arguments)
    finally:
        sys.stdout = kept
    assert code == 0, (command, code)
    return screen.buffer.getvalue().decode()  # type: ignore[attr-defined]


def renewed(text: str) -> str:
    """`text` with every block's output as it is now."""
    os.environ.update(ENVIRONMENT)
    os.environ.pop("LVLIANG_DATA", None)

    def block(match: re.Match[str]) -> str:
        command = match.group(2)
        return f"{match.group(1)}```console\n$ {command}\n{output(command)}```\n{match.group(3)}"

    return BLOCK.sub(block, text)


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
