"""Export a dataset into a folder of its own, with no network to lean on."""

import socket
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn

import pytest

from .calling import ok

FORMS = ("datapackage", "jsonld", "sdmx")
"""In which each of several datasets has a folder of its own."""
EVERY_FORM = (
    *(*FORMS, "csv", "xlsx", "sqlite"),
    pytest.param(
        "parquet",
        marks=pytest.mark.skipif(find_spec("duckdb") is None, reason="DuckDB is not installed"),
    ),
)


def exported(form: str, folder: Path, *data: str | Path) -> Path:
    """`folder` after the export of `data`, or of the bundled dataset."""
    options = [word for path in data for word in ("--data", str(path))]
    ok("export", "--to", form, str(folder), *options)
    return folder


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that asks another machine fails."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
