"""Rows that run in one test: all of them run, and each that fails is told."""

import inspect
from types import SimpleNamespace
from typing import Any

import pytest

from ..rows import in_turn


def rows(*numbers: int) -> list[Any]:
    specs = [SimpleNamespace(params={"number": number}, id=f"n{number}") for number in numbers]
    return [SimpleNamespace(callspec=spec) for spec in specs]


def test_every_row_runs_and_each_that_fails_is_told() -> None:
    seen = []

    def check(number: int, least: int) -> None:
        seen.append(number)
        if number == 3:
            pytest.skip("no row is passed over unseen")
        if number == 4:
            pytest.fail("as it says itself")
        assert number > least

    every = in_turn(check, rows(1, 2, 3, 4, 5))
    assert list(inspect.signature(every).parameters) == ["least"]
    with pytest.raises(BaseExceptionGroup) as told:
        every(least=1)
    assert seen == [1, 2, 3, 4, 5]
    assert "3 of 5 rows failed: [n1], [n3], [n4]" in str(told.value)
    assert [error.__notes__ for error in told.value.exceptions] == [
        ["in row [n1]"],
        ["in row [n3]"],
        ["in row [n4]"],
    ]
    assert in_turn(check, rows(2, 5))(least=1) is None
