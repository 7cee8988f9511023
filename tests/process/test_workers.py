"""Workers end with the process that asks them."""

import operator
import os
import subprocess
import time
from functools import partial
from pathlib import Path

import pytest

from lvliang_cli.workers import AHEAD, BATCH, shared

from .conftest import STARTED, clean_environment


def test_workers_end_with_the_process_that_asks_them(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text("破案5起。" * 400, "utf-8")
    with subprocess.Popen(
        [*STARTED, "extract", str(tmp_path), "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    ) as running:
        time.sleep(1.5)
        running.kill()
        # the workers hold standard error: it is closed when they have ended
        _, err = running.communicate(timeout=60)
    assert err == b""


def test_a_worker_that_ends_costs_one_answer() -> None:
    items = [partial(abs, -1), partial(abs, -2), partial(os._exit, 3), *[partial(abs, -4)] * 40]
    found = list(shared(operator.call, items, 2, lambda item: "lost"))
    assert found == [1, 2, "lost", *[4] * 40]


def test_workers_that_end_before_they_are_told_their_work_are_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lvliang_cli.workers._SERVE", "raise SystemExit")
    work = partial(max, "x" * 200_000)  # more than a pipe holds
    assert list(shared(work, ["a", "b", "c"], 2, lambda item: "lost")) == ["lost"] * 3


def test_what_the_work_raises_is_raised() -> None:
    answers = shared(operator.call, [partial(abs, -1), partial(int, "x")], 2, lambda item: 0)
    assert next(answers) == 1
    with pytest.raises(ValueError, match="invalid literal"):
        next(answers)


def test_no_more_is_done_ahead_than_is_asked_for(tmp_path: Path) -> None:
    items = [partial(os.mkdir, str(tmp_path / str(number))) for number in range(2000)]
    answers = shared(operator.call, items, 2, lambda item: None)
    next(answers)
    time.sleep(0.5)
    assert len(os.listdir(tmp_path)) <= (2 * AHEAD + 2) * BATCH
    answers.close()
