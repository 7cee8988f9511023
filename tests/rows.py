"""The rows of a table of cases run in one test; each that fails is told by its own id.

Most rows take less time than pytest takes to prepare, report and tidy up a test. So the rows of a
parametrized test are run in turn, all of them, in one test. Rows stay tests of their own where the
test takes a fixture that is made for each, where they are few, where they are marked as `long`,
with ``--each-row``, and where the command line names rows (``-k``, ``file.py::test[row]``).
"""

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from itertools import groupby
from typing import Any

import pytest

FEWEST = 3
"""So many rows are run in one test."""


def is_each_told_apart(config: pytest.Config) -> bool:
    """Whether every row is a test of its own."""
    named = bool(config.option.keyword) or any("[" in argument for argument in config.args)
    return named or bool(config.getoption("--each-row"))


def _is_for_each(item: pytest.Function) -> bool:
    """Whether the rows of this one's test cannot share what was made for the first."""
    known = item._fixtureinfo
    direct: set[str] = set()
    for mark in item.iter_markers("parametrize"):
        if not mark.kwargs.get("indirect"):
            names = mark.args[0]
            direct |= {n.strip() for n in (names.split(",") if isinstance(names, str) else names)}
    made = [name for name in known.argnames if name not in item.callspec.params]
    return (
        bool(item.callspec.marks)
        or not direct.issuperset(item.callspec.params)
        or any(mark.name in ("long", "usefixtures") for mark in item.iter_markers())
        or getattr(item.function, "is_hypothesis_test", False)
        or any(
            name not in known.name2fixturedefs
            or known.name2fixturedefs[name][-1].scope == "function"
            for name in made
        )
    )


def in_turn(test: Callable[..., object], rows: Sequence[pytest.Function]) -> Callable[..., None]:
    """A test that runs each of `rows` of `test` and then tells all that failed."""
    params = rows[0].callspec.params

    @wraps(test)
    def every(**fixtures: Any) -> None:
        failed: list[BaseException] = []
        for row in rows:
            try:
                test(**fixtures, **row.callspec.params)
            except (Exception, pytest.fail.Exception, pytest.skip.Exception) as error:
                error.add_note(f"in row [{row.callspec.id}]")
                failed.append(error)
        if failed:
            told = ", ".join(error.__notes__[-1].removeprefix("in row ") for error in failed)
            raise BaseExceptionGroup(f"{len(failed)} of {len(rows)} rows failed: {told}", failed)

    kept = inspect.signature(test)
    names = [each for name, each in kept.parameters.items() if name not in params]
    every.place_as = test  # type: ignore[attr-defined]  # where pytest says that it stands
    every.__signature__ = kept.replace(parameters=names)  # type: ignore[attr-defined]
    return every


def together(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """`items`, with one in the place of many rows of one test."""
    found: list[pytest.Item] = []
    for _, group in groupby(items, lambda item: (item.parent, getattr(item, "originalname", item))):
        rows = list(group)
        first = rows[0]
        if (
            len(rows) < FEWEST
            or not isinstance(first, pytest.Function)
            or any(not hasattr(row, "callspec") or _is_for_each(row) for row in rows)
        ):
            found += rows
            continue
        whole = pytest.Function.from_parent(
            first.parent, name=first.originalname, callobj=in_turn(first.function, rows)
        )
        found.append(whole)
    return found
