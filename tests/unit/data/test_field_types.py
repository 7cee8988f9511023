"""What single values may be; the id of a dataset names its file, on Windows too."""

import json
import re
from decimal import Decimal
from typing import Any

import pytest

from lvliang_cli.core.data.dataset import bundled_path, read_dataset
from lvliang_cli.core.data.field_types import (
    COUNT,
    DAY,
    FILE_IDENT,
    FILE_IDENT_PATTERN,
    IDENT,
    ORDINAL,
    PRINTED,
    TEXT,
    URL,
    Sha256,
)
from lvliang_cli.core.data.value_kinds import Figure, Kind, kind_of
from lvliang_cli.core.text.errors import BadData

from ..support import refusal_of


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (IDENT, ["a", "A-1", "x" * 80], ["a--b", "-a", "a-", "á", "x" * 81, "a_b", "a\n"]),
        (DAY, ["2020-02-29"], ["2021-02-29", "2020-2-9", "2020-W01-1", "２０２０-01-01"]),
        (kind_of(Sha256), ["0f" * 32], ["0F" * 32, "0" * 63, "0" * 65, "g" * 64]),
        (
            URL,
            ["https://x", "http://吕梁.中国/一"],
            ["ftp://x", "http://a b", "http://\x1b"],
        ),
        (PRINTED, ["x" * 80], ["", "x" * 81, 1]),
        (TEXT, ["x" * 2000], ["", "x" * 2001]),
        (COUNT, [0, 10**9], [-1, 10**9 + 1, Decimal(1), True, "1"]),
        (ORDINAL, [1], [0]),
        (Figure(), [-1, Decimal("3.10")], [True, "1", None, 1.5]),
    ],
)
def test_bounds_of_single_values(kind: Kind, good: list[Any], bad: list[Any]) -> None:
    assert [kind.read(value, "x") for value in good] == good
    for value in bad:
        assert refusal_of(lambda value=value: kind.read(value, "here")).startswith(
            "dataset, at here: "
        )


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
