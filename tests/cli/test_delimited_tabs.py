"""Tabs carry the cells of CSV."""

import pytest

from .calling import COMMANDS, ok
from .test_delimited import read


@pytest.mark.parametrize("name", COMMANDS)
def test_tabs_carry_the_same_cells(name: str) -> None:
    assert read(ok(*COMMANDS[name], "--tsv").text, "\t") == read(ok(*COMMANDS[name], "--csv").text)
