"""Settings that every test shares."""

import gc
import signal

from hypothesis import settings

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
