"""The bundled release and the invented ones, loaded once, and a data folder to spoil."""

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


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder: no test touches the user's own."""
    monkeypatch.setenv("LVLIANG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
