"""Settings that every test shares."""

import gc
import signal
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import settings

from .rows import is_each_told_apart, together

settings.register_profile("project", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("project")

# a suite that a shell runs in the background would hand on that interrupts are ignored
signal.signal(signal.SIGINT, signal.default_int_handler)

gc.disable()


def pytest_collection_finish() -> None:
    """What was collected stays to the end; no collection of garbage need look at it again."""
    gc.collect()
    gc.freeze()
    gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--each-row", action="store_true", help="the rows of every table of cases as tests"
    )


@pytest.hookimpl(wrapper=True)
def pytest_pycollect_makeitem(collector: pytest.Collector) -> Generator[None, Any, Any]:
    """The rows of a table of cases are one test."""
    made = yield
    if isinstance(made, list) and not is_each_told_apart(collector.config):
        return together(made)
    return made
