"""Patterns are compiled when they are used, and once."""

import re
from pathlib import Path

import pytest

from lvliang_cli.core.text import patterns
from lvliang_cli.core.text.patterns import pattern


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    lazy = pattern("a(b)")
    assert "search" not in vars(lazy)
    found = lazy.search("xab")
    assert found is not None
    assert found[1] == "b"
    assert "search" in vars(lazy)
    with pytest.raises(AttributeError):
        _ = lazy.groups


def test_a_class_of_chinese_characters_takes_no_other_print() -> None:
    lazy = pattern("[一-龥]+")
    assert [found[0] for found in lazy.finditer("立案GDP12起,é²½收:案。\u3000—“”")] == [
        "立案",
        "起",
        "收",
        "案",
    ]


SOURCE = r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[起件人])"


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("LVLIANG_HOME", str(tmp_path))
    _forget(monkeypatch)
    return Path(patterns.kept_in())


def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a new process, which has compiled nothing."""
    monkeypatch.setattr(patterns, "_known", None)
    monkeypatch.setattr(patterns, "_new", set())


def _numbers(text: str, flags: int = re.ASCII) -> list[dict[str, str | None]]:
    return [found.groupdict() for found in pattern(SOURCE, flags).finditer(text)]


def _keep(kept: Path) -> None:
    assert _numbers("") == []
    data = patterns.to_keep()
    assert data is not None
    kept.write_bytes(data)


def test_what_one_process_compiled_the_next_one_takes(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _keep(kept)
    _forget(monkeypatch)
    monkeypatch.setattr(patterns, "_code_of", None)  # would fail if it were called
    assert _numbers("立案12.5件、抓获3人,۳人") == [
        {"number": "12.5", "unit": "件"},
        {"number": "3", "unit": "人"},
    ]
    assert patterns.to_keep() is None


def test_the_same_text_with_other_flags_is_another_pattern(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _keep(kept)
    _forget(monkeypatch)
    assert _numbers("۳人", flags=0) == [{"number": "۳", "unit": "人"}]
    assert _numbers("۳人") == []


@pytest.mark.parametrize("place", [0, 5, 60, -1])
def test_a_damaged_file_is_made_anew(
    kept: Path, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    _keep(kept)
    data = bytearray(kept.read_bytes())
    data[place] ^= 1
    kept.write_bytes(data)
    _forget(monkeypatch)
    assert _numbers("3人") == [{"number": "3", "unit": "人"}]
    assert patterns.to_keep() is not None


@pytest.mark.parametrize("data", [b"", b"\0\0\0\0", b"\x00\x00\x00\x01junk"])
def test_a_file_of_something_else_is_passed_over(kept: Path, data: bytes) -> None:
    kept.write_bytes(data)
    assert _numbers("3人") == [{"number": "3", "unit": "人"}]


def test_a_file_of_another_build_is_passed_over(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _keep(kept)
    _forget(monkeypatch)
    monkeypatch.setattr(patterns, "_BUILD", ("another",))
    assert _numbers("3人") == [{"number": "3", "unit": "人"}]
    assert patterns.to_keep() is not None


def test_patterns_that_nobody_uses_any_more_go_when_they_are_many(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _keep(kept)
    _forget(monkeypatch)
    monkeypatch.setattr(patterns, "MOST", 1)
    assert pattern("a+").search("xa") is not None
    data = patterns.to_keep()
    assert data is not None
    kept.write_bytes(data)
    _forget(monkeypatch)
    assert patterns._read().keys() == {("a+", 0)}


@pytest.mark.parametrize("missing", ["_code_of", "_made"])
def test_with_other_insides_of_the_interpreter_patterns_are_compiled_as_ever(
    kept: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    def fails(*_: object) -> None:
        raise AttributeError(missing)

    monkeypatch.setattr(patterns, missing, fails)
    assert _numbers("3人") == [{"number": "3", "unit": "人"}]
    assert patterns.to_keep() is None


def test_a_pattern_that_is_wrong_says_so() -> None:
    with pytest.raises(re.error, match="unterminated"):
        pattern("(a").search("a")


def test_the_file_is_in_the_folder_for_caches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LVLIANG_HOME", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/caches")
    monkeypatch.setenv("LOCALAPPDATA", "/caches")
    assert Path(patterns.kept_in()).parent == Path("/caches/lvliang")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.delenv("LOCALAPPDATA")
    assert Path(patterns.kept_in()).parent == Path("~/.cache/lvliang").expanduser()
