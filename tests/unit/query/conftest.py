"""Short releases as data, for the tests of what is asked of them."""

import pytest

from lvliang_cli.core.data.dataset import Collection, Dataset

from .short_releases import COURT, POLICE, POWER, SERVICE, dataset


@pytest.fixture(scope="session")
def data() -> Collection:
    return Collection([dataset(POLICE, "police"), dataset(COURT, "court"), dataset(POWER, "power")])


@pytest.fixture(scope="session")
def service() -> Dataset:
    return dataset(SERVICE, "service")
