"""The releases in a folder."""

import os
from pathlib import Path

import pytest

from lvliang_cli.sources.releases import files_of


def test_a_folder_that_cannot_be_read_stands_among_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "z.txt").write_text("破案3起。", "utf-8")
    scandir = os.scandir

    def shut(path: str) -> object:
        if path.endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", shut)
    found = files_of([str(tmp_path)], print)
    assert sorted(found) == [str(tmp_path / "shut"), str(tmp_path / "z.txt")]
