"""What is told where an extra is missing, by how lvliang was installed."""

import sys

import pytest

from lvliang_cli.extras import missing


@pytest.mark.parametrize(
    ("home", "command"),
    [
        ("/home/a/.venv", "pip install 'lvliang[scale]'"),
        ("/home/a/.local/pipx/venvs/lvliang", "pipx install --force 'lvliang[scale]'"),
        ("/home/a/.local/share/uv/tools/lvliang", "uv tool install 'lvliang[scale]'"),
    ],
)
def test_the_command_that_adds_it_is_told(
    home: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", home)
    refused = missing("Parquet", "DuckDB", "scale")
    assert refused.words.en == "Parquet needs DuckDB, which is not installed"
    assert refused.hint is not None
    assert refused.hint.en == f"run: {command}"
