"""Where data comes from and where the answer goes."""

import os
import stat
from pathlib import Path

import pytest

from .calling import MACHINES, PEOPLE, ok, run


def test_broken_dataset_does_not_hurt_what_needs_none(tmp_path: Path) -> None:
    broken = {"LVLIANG_DATA": str(tmp_path / "missing.json")}
    for arguments in (
        ["dictionary"],
        ["schema"],
        [],
        ["--version"],
        ["--help"],
        ["metrics", "--help"],
    ):
        assert run(*arguments, env=broken).code == 0, arguments


@pytest.mark.parametrize("format", [*PEOPLE, *MACHINES])
def test_file_holds_the_same_bytes(format: str, tmp_path: Path) -> None:
    path = tmp_path / "out"
    shown = run("show", "fraud", "--format", format)
    written = run("show", "fraud", "--format", format, "-o", str(path))
    assert (written.code, written.out) == (0, b"")
    assert path.read_bytes() == shown.out
    assert shown.out


def test_file_is_plain_even_from_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    assert run("summary", "-o", str(path), columns=80).code == 0
    assert path.read_bytes() == run("summary").out


def test_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("x" * 1_000_000)
    path.chmod(0o640)
    ok("metrics", "list", "--csv", "--output", str(path))
    assert path.read_bytes() == run("metrics", "list", "--csv").out
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.csv"]


def test_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        ok("info", "-o", str(tmp_path / "new"))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_link_is_followed_and_kept(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    ok("info", "--json", "-o", str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == run("info", "--json").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["metrics", "list", "--topic", "fruad"],
        ["metrics", "list", "--fields", "nope"],
        ["show", "nowhere"],
        ["info", "--data", "missing.json"],
    ],
    ids=" ".join,
)
def test_old_file_survives_a_failure(arguments: list[str], tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_text("old")
    assert run(*arguments, "-o", str(path)).code != 0
    assert path.read_text() == "old"


def test_old_file_survives_a_failed_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "kept"
    path.write_text("old")
    monkeypatch.setattr(os, "replace", refuse)
    ran = run("info", "-o", str(path))
    assert (ran.code, ran.out) == (5, b"")
    assert "No space left" in ran.said
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept"]


def test_file_whose_name_holds_controls_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\nb"
    assert run("info", "-o", str(path)).code == 0
    assert path.read_bytes() == run("info").out


@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_a_schema_is_no_flat_table(format: str) -> None:
    for arguments in (["schema"], ["schema", "metrics.list"]):
        ran = run(*arguments, f"--{format}")
        assert (ran.code, ran.out) == (2, b"")
        assert format.upper() in ran.said
        assert "--json" in ran.said
    assert "不能写成" in run("schema", "--format", format, "--lang", "zh").said
