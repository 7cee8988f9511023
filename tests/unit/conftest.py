"""The bundled release and the invented one, loaded once."""

import pytest

from lvliang_cli.core.dataset import Dataset, load

from .support import SECOND


@pytest.fixture(scope="session")
def lvliang() -> Dataset:
    return load(None)


@pytest.fixture(scope="session")
def qinghe() -> Dataset:
    return load(str(SECOND))
