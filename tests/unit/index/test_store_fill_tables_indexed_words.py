"""The index keeps in step with the files, whatever became of either."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.atomic_files import DRAFT_PREFIX
from lvliang_cli.core.data.gather import gather
from lvliang_cli.index import catalogue_list, sql, store
from lvliang_cli.index.fill_tables import per_dataset
from lvliang_cli.index.indexed_words import grams

from .catalogues import filled, rewrite

IDS = ["lvliang-2020h1", "qinghe-2022", "qinghe-2023"]


@pytest.fixture
def folder(home: Path) -> Path:
    return filled(home)


def answer(sql: str) -> list[Any]:
    connection = store.opened()
    assert connection is not None
    with closing(connection):
        return [row[0] if len(row) == 1 else row for row in connection.execute(sql)]


def ids() -> list[str]:
    return answer("SELECT id FROM release WHERE id IS NOT NULL ORDER BY file")


@contextmanager
def nothing_read(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(names: list[str]) -> None:
        raise AssertionError(f"read again: {names}")

    with monkeypatch.context() as patch:
        patch.setattr(store, "read_files", refuse)
        yield


def settle(folder: Path) -> None:
    """Have the files of the catalogue changed a minute ago."""
    for path in folder.iterdir():
        before = path.stat().st_mtime - 60
        os.utime(path, (before, before))


def test_it_holds_the_catalogue_and_reads_nothing_twice(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(folder)
    assert ids() == IDS
    with nothing_read(monkeypatch):
        assert ids() == IDS
    assert sorted(path.name for path in folder.parent.iterdir()) == ["datasets", "index.sqlite"]


def test_without_a_folder_nothing_is_made(home: Path) -> None:
    assert store.opened() is None
    assert not home.exists()


def test_the_switch_turns_it_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.SWITCH, "off")
    assert store.opened() is None


def test_python_may_have_no_sqlite(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    assert store.opened() is None


def test_each_change_of_the_files_is_seen_by_the_next_question(folder: Path) -> None:
    assert ids() == IDS
    changed = folder / "qinghe-2022.json"
    rewrite(changed, lambda release: release.update(version="9"))
    assert answer("SELECT version FROM releases WHERE dataset = 'qinghe-2022'") == ["9"]
    figures = answer("SELECT count(*) FROM figures")
    changed.unlink()
    assert ids() == ["lvliang-2020h1", "qinghe-2023"]
    assert answer("SELECT count(*) FROM figures") < figures
    connection = store.opened()
    assert connection is not None
    tables = per_dataset(connection)
    connection.close()
    assert len(tables) == 10
    for table in tables:
        left = f"SELECT count(*) FROM {table} WHERE dataset NOT IN"
        assert answer(f"{left} (SELECT dataset FROM release)") == [0]


def test_two_changes_of_one_size_in_one_moment_are_seen(folder: Path) -> None:
    path = folder / "qinghe-2022.json"
    text = path.read_text("utf-8")
    assert ids() == IDS
    for version in ("2", "3", "4"):
        path.write_text(text.replace('"version": "1.0.0"', f'"version": "{version}.0.0"'), "utf-8")
        said = answer("SELECT version FROM releases WHERE dataset = 'qinghe-2022'")
        assert said == [f"{version}.0.0"]


def test_what_cannot_be_read_is_told_as_without_the_index(folder: Path) -> None:
    (folder / "broken.json").write_text("{", "utf-8")
    (folder / "notes.txt").write_text("mine", "utf-8")
    (folder / "gone.json").symlink_to(folder / "nowhere")
    (folder / "renamed.json").write_bytes((folder / "qinghe-2022.json").read_bytes())
    (folder / os.fsdecode(b"\xff.json")).write_text("{}", "utf-8")
    rewrite(folder / "qinghe-2023.json", lambda release: release.update(version=1))
    assert ids() == ["lvliang-2020h1", "qinghe-2022"]
    connection = store.opened()
    assert connection is not None
    with closing(connection):
        assert store.left_out_notes(connection) == gather(["all"]).notes
    assert len(answer("SELECT problem_zh, problem_en FROM unreadable")) == 6


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def spoil_version(path: Path) -> None:
    old = "UPDATE state SET state = CAST('0.0.1' AS BLOB)", "UPDATE release SET id = 'old'"
    change(path, *old)


SPOILT: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "another file": lambda path: path.write_bytes(b"not a database, but long enough" * 100),
    "truncated": truncate,
    "head torn": lambda path: path.write_bytes(b"\0" * 512 + path.read_bytes()[512:]),
    "of another version": spoil_version,
    "a database of others": lambda path: (path.unlink(), sqlite3.connect(path).close()),
    "nothing signed": lambda path: change(path, "DELETE FROM state"),
}
if hasattr(os, "mkfifo"):
    SPOILT["a pipe"] = lambda path: (path.unlink(), os.mkfifo(path))


@pytest.mark.parametrize("way", SPOILT)
def test_a_spoilt_index_is_made_anew(way: str, folder: Path) -> None:
    assert ids() == IDS
    SPOILT[way](Path(store.index_file()))
    assert ids() == IDS


@pytest.mark.parametrize("cell", ["title_zh", "problem_en"])
def test_an_index_with_a_torn_cell_answers_nothing_and_is_made_anew(
    cell: str, folder: Path
) -> None:
    whole, counted = catalogue_list.shelf(), sql.ask("SELECT count(*) FROM releases", None)
    assert whole is not None
    for ask in (catalogue_list.shelf, catalogue_list.count_all):
        change(Path(store.index_file()), f"UPDATE release SET {cell} = CAST(x'ff' AS TEXT)")
        assert ask() is None
        assert catalogue_list.shelf() == whole
    change(Path(store.index_file()), f"UPDATE release SET {cell} = CAST(x'ff' AS TEXT)")
    assert sql.ask("SELECT count(*) FROM releases", None).found == counted.found


def test_many_files_are_read_by_several_processes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "MOST_ALONE", 1)
    monkeypatch.setattr(store, "AT_ONCE", 1)
    assert ids() == IDS


def test_where_it_cannot_be_written_there_is_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    assert store.opened() is None
    assert [path.name for path in folder.parent.iterdir()] == ["datasets"]


def test_what_a_killed_build_left_is_swept(folder: Path) -> None:
    left = folder.parent / f"{DRAFT_PREFIX}0123"
    left.write_bytes(b"half")
    assert ids() == IDS
    assert not left.exists()


def test_a_change_that_is_not_finished_is_as_if_it_never_was(folder: Path) -> None:
    assert ids() == IDS
    with closing(sqlite3.connect(store.index_file(), isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM figure")
        assert ids() == IDS
        assert answer("SELECT count(*) > 0 FROM figures") == [1]


def test_odd_names_of_folders(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = home / "100% of it? #1"
    monkeypatch.setenv("LVLIANG_HOME", str(odd))
    filled(odd)
    assert ids() == IDS


def test_grams_start_where_a_text_is_not_ascii() -> None:
    assert grams("plain") == set()
    assert grams("12起案件数") == {"起案件数", "案件数", "件数", "数"}
