"""The releases in a folder."""

import os
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from lvliang_cli.core.text.bilingual import Note, Words
from lvliang_cli.sources import releases
from lvliang_cli.sources.releases import datasets_of, files_of


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


def test_what_is_passed_over_on_a_walk_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (".git/objects", "a/.cache", "proc"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "x.txt").write_text("破案3起。", "utf-8")
    for name in ("b.txt", "c.doc", ".d.txt"):
        (tmp_path / "a" / name).write_text("破案3起。", "utf-8")
    (tmp_path / "link").symlink_to("a")
    monkeypatch.setattr(releases, "SYSTEM", (str(tmp_path / "proc"),))
    told: list[Words | Note] = []
    assert files_of([str(tmp_path)], told.append) == [str(tmp_path / "a" / "b.txt")]
    assert [note.words.en for note in told if isinstance(note, Note)] == [
        f"skipped {tmp_path}/proc: a system folder",
        f"skipped other files in {tmp_path}: 5 (.git/, link/, .cache/…)",
    ]
    inside = str(tmp_path / ".git")
    assert files_of([inside], told.append) == [f"{inside}/objects/x.txt"], "asked for by name"


def test_a_long_walk_says_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "x.txt").write_text("破案3起。", "utf-8")
    seconds = count()
    monkeypatch.setattr(releases, "time", SimpleNamespace(monotonic=lambda: next(seconds)))
    told: list[Words | Note] = []
    assert len(files_of([str(tmp_path)], told.append)) == 9
    assert [words.en for words in told if isinstance(words, Words)] == [
        f"looking for releases, {files} files so far, now in {tmp_path}/{files}"
        for files in (1, 3, 7)
    ]


def test_no_folder_below_that_of_datasets_is_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.json", "b.txt", "below/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("破案3起。", "utf-8")
    monkeypatch.delattr(os, "walk")
    told: list[Words | Note] = []
    assert datasets_of([str(tmp_path)], told.append) == [str(tmp_path / "a.json")]
    assert [note.words.en for note in told if isinstance(note, Note)] == [
        f"skipped releases in {tmp_path}: 1"
    ]
