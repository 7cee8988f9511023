"""Run docs/notebook.ipynb and keep what it prints; with ``--check``, only say if that is stale.

Its code cells run in order, in one process, with docs as the working folder; what they print is
their output. Run it as ``python scripts/notebook.py [--check]``.
"""

import io
import json
import os
import sys
from contextlib import chdir, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

NOTEBOOK = Path(__file__).resolve().parent.parent / "docs" / "notebook.ipynb"


def ran(notebook: dict[str, Any]) -> dict[str, Any]:
    """The notebook with the outputs of its cells."""
    known: dict[str, Any] = {"__name__": "__main__"}
    cells, number = [], 0
    with TemporaryDirectory() as home, chdir(NOTEBOOK.parent):
        os.environ["LVLIANG_HOME"] = home
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                number += 1
                screen = io.StringIO()
                with redirect_stdout(screen):
                    exec("".join(cell["source"]), known)
                text = screen.getvalue().splitlines(keepends=True)
                shown = {"name": "stdout", "output_type": "stream", "text": text}
                outputs = [shown] if text else []
                cell = {**cell, "execution_count": number, "outputs": outputs}
            cells.append(cell)
    return {**notebook, "cells": cells}


def main() -> int:
    before = NOTEBOOK.read_text("utf-8")
    after = json.dumps(ran(json.loads(before)), ensure_ascii=False, indent=1) + "\n"
    if before == after:
        return 0
    if "--check" in sys.argv:
        print(f"stale: {NOTEBOOK.name}; run python scripts/notebook.py")
        return 1
    NOTEBOOK.write_text(after, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
