"""A catalogue to index."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..support import SECOND, THIRD


def filled(home: Path) -> Path:
    """The folder of the catalogue in `home`, with the releases of Qinghe."""
    folder = home / "datasets"
    folder.mkdir(parents=True)
    for path in (SECOND, THIRD):
        shutil.copy(path, folder)
    return folder


def rewrite(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """`path` after `change` was made to its JSON."""
    release = json.loads(path.read_bytes())
    change(release)
    path.write_text(json.dumps(release), "utf-8")
