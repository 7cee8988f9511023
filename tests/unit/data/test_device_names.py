"""The id of a dataset names its file, on Windows too."""

import json
import re

import pytest

from lvliang_cli.core.data.dataset import bundled_path, read_dataset
from lvliang_cli.core.data.records import FILE_IDENT, FILE_IDENT_PATTERN
from lvliang_cli.core.text.errors import BadData


@pytest.mark.parametrize(
    ("ident", "is_good"),
    [
        *((name, False) for name in ("con", "CON", "Nul", "aux", "prn", "com1", "LPT9")),
        *((name, True) for name in ("console", "con-2020", "com", "com10", "comx", "a", "nul-1")),
    ],
)
def test_a_device_is_not_a_dataset(ident: str, is_good: bool) -> None:
    assert bool(re.search(FILE_IDENT_PATTERN, ident)) == is_good
    if is_good:
        assert FILE_IDENT.read(ident, "id") == ident
        return
    with open(bundled_path(), "rb") as file:
        release = json.load(file)
    with pytest.raises(BadData, match="name a file"):
        read_dataset(json.dumps({**release, "id": ident}).encode(), "x")
