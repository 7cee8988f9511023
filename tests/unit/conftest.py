"""The bundled release and the invented ones, loaded once, and a data folder to spoil."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from lvliang_cli.core.data.dataset import Collection, Dataset, load
from lvliang_cli.core.data.gather import together

from .support import SECOND, THIRD


@pytest.fixture(scope="session")
def lvliang() -> Dataset:
    return load(None)


@pytest.fixture(scope="session")
def qinghe() -> Dataset:
    return load(str(SECOND))


@pytest.fixture(scope="session")
def years(qinghe: Dataset) -> Collection:
    """The releases of Qinghe, the later one first."""
    return together([qinghe, load(str(THIRD))])


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A path for each test where nothing is."""
    folder = tmp_path_factory.mktemp("homes")
    return map(folder.joinpath, map(str, count()))


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder, not yet there: no test touches the user's own."""
    found = next(homes)
    monkeypatch.setenv("LVLIANG_HOME", str(found))
    return found
