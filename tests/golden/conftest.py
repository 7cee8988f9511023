"""Golden files: ``python -m pytest tests/golden --update-golden`` writes them anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

EXPECTED = Path(__file__).with_name("expected")
Golden = Callable[[str, bytes], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files instead of checking"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Check bytes against the golden file of a name, or write it."""

    def check(name: str, found: bytes) -> None:
        path = EXPECTED / name
        if request.config.getoption("--update-golden", default=False):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(found)
        assert path.exists(), f"no golden file {name}: run with --update-golden"
        expected = path.read_bytes()
        assert found.decode().split("\n") == expected.decode().split("\n")
        assert found == expected

    return check
