"""Rows on their way to a file: whole at the end, kept when the run is cut short."""

import os
from pathlib import Path

import pytest

from lvliang_cli.atomic_files import make_folder, what_was_done
from lvliang_cli.core.text.errors import CannotWrite
from lvliang_cli.rows_file import RowsFile

HEAD = "a,b\n"
A, B, C = ("a.txt", "1"), ("b.txt", "2"), ("c.txt", "3")


@pytest.fixture(autouse=True)
def nothing_was_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other tests did in this process is not told here."""
    monkeypatch.setattr("lvliang_cli.atomic_files._done", [])
    monkeypatch.setattr("lvliang_cli.atomic_files._kept", {})


def begun(out: Path, asked: str = "csv", *, resumes: bool = True) -> RowsFile:
    return RowsFile(str(out), asked, HEAD, resumes=resumes)


def test_what_was_there_stays_until_the_end(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("old")
    out.chmod(0o640)
    file = begun(out, resumes=False)
    file.add(A, "1,2\n")
    assert out.read_text() == "old"
    assert "rows of 1 files are kept" in str(what_was_done())
    file.add(B, "")
    file.finish([A, B])
    assert out.read_text() == "a,b\n1,2\n"
    assert out.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["out.csv"]
    assert "kept" not in str(what_was_done())


def test_rows_are_put_in_the_order_of_the_files(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    file = begun(out)
    file.add(B, "b\n")
    file.add(C, "c\n")
    del file  # cut short
    again = begun(out)
    assert set(again.spans) == {B, C}
    again.add(A, "a\n")
    again.finish([A, B])  # c.txt is gone
    assert out.read_text() == "a,b\na\nb\n"
    later = begun(out)
    assert set(later.spans) == {A, B}
    later.finish([A, B])
    assert out.read_text() == "a,b\na\nb\n"


@pytest.mark.parametrize("torn", ["rows", "list", "list-line", "not-json"])
def test_what_was_torn_is_read_again(torn: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    file = begun(out)
    file.add(A, "a\n")
    part, read = tmp_path / "out.csv.part", tmp_path / "out.csv.read"
    good = read.read_bytes()
    file.add(B, "bbbb\n")
    if torn == "rows":  # the rows came, their line in the list did not
        read.write_bytes(good)
    elif torn == "list":
        read.write_bytes(read.read_bytes()[:-4])
    elif torn == "not-json":
        read.write_bytes(good + b"[1]\n")
    else:
        read.write_bytes(good + b"{}\n")
    del file  # as the end of its process does, this lets go of the lock
    again = begun(out)
    assert set(again.spans) == {A}
    assert part.read_text() == "a,b\na\n"
    again.add(B, "b\n")
    again.finish([A, B])
    assert out.read_text() == "a,b\na\nb\n"


def test_rows_that_are_shorter_than_the_list_says_are_not_kept(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    begun(out).add(A, "a\n")
    (tmp_path / "out.csv.part").write_text("a,b")
    assert begun(out).spans == {}
    begun(out).add(A, "a\n")
    (tmp_path / "out.csv.part").unlink()
    assert begun(out).spans == {}


def test_rows_that_were_asked_for_otherwise_are_not_kept(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    begun(out).add(A, "a\n")
    assert begun(out, "tsv").spans == {}
    begun(out).add(A, "a\n")
    assert begun(out, resumes=False).spans == {}


def test_a_file_that_others_changed_is_written_anew(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    file = begun(out)
    file.add(A, "a\n")
    file.finish([A])
    out.write_text("mine")
    assert begun(out).spans == {}
    out.unlink()
    assert begun(out).spans == {}


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        begun(tmp_path / "missing" / "out.csv")
    file = begun(tmp_path / "out.csv")
    file.add(A, "a\n")
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(CannotWrite):
        file.finish([A])


def test_of_two_runs_at_once_the_second_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    first = begun(out)
    first.add(A, "a\n")
    for resumes in (True, False):
        with pytest.raises(CannotWrite) as refused:
            begun(out, resumes=resumes)
        assert "another run is writing it" in refused.value.words.en
    first.finish([A])
    assert out.read_text() == "a,b\na\n"
    begun(out).finish([])


def test_a_folder_within_thousands_is_refused_in_words() -> None:
    with pytest.raises(CannotWrite, match="cannot write"):
        make_folder("x/" * 4_000)
