"""The bytes of a file, never more than are asked for."""

from pathlib import Path

import pytest

from lvliang_cli.core.data.dataset import DATASET, load
from lvliang_cli.core.data.json_reader import MAX_BYTES
from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.core.text.file_bytes import read_bytes


def test_a_file_is_read_to_one_byte_past_the_most(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 10_000)
    assert len(read_bytes(str(path), DATASET)) == MAX_BYTES + 1
    with pytest.raises(BadData, match="larger than 32 MiB"):
        load(str(path))


def test_an_address_is_not_opened() -> None:
    with pytest.raises(BadUsage, match="is a web address, not a file"):
        read_bytes("HTTPS://example.org/a.html", DATASET)
