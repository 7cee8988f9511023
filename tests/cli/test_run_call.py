"""A call tells its failures in the language asked for, its own faults too."""

import pytest

from .calling import read_once, run
from .test_exit_codes import check_told


def test_failures_are_told_in_the_language_asked_for() -> None:
    zh = run("show", "fruad", "--lang", "zh").said
    both = run("show", "fruad", "--lang=both").said
    assert zh.startswith("lvliang: 没有")
    assert "did you mean" not in zh
    assert zh.split("“")[0].removeprefix("lvliang: ") in both
    assert "did you mean" in both


def test_fault_of_our_own_exits_70_with_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("first line\nsecond line")

    read_once.cache_clear()
    monkeypatch.setattr("lvliang_cli.core.data.dataset.parse_good", fail)
    ran = run("metrics", "list")
    assert (ran.code, ran.out) == (70, b"")
    assert "ZeroDivisionError: first line" in ran.said
    check_told(ran.said)
    with pytest.raises(ZeroDivisionError):
        run("metrics", "list", env={"LVLIANG_DEBUG": "1"})


@pytest.mark.parametrize(
    "error",
    [MemoryError(), ImportError("/lib/any.so: failed to map segment from shared object")],
)
def test_too_little_memory_is_told_in_one_line(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    read_once.cache_clear()
    monkeypatch.setattr("lvliang_cli.core.data.dataset.parse_good", fail)
    ran = run("metrics", "list")
    assert (ran.code, ran.said) == (4, "lvliang: not enough memory\n")
