"""The arithmetic compared with a second one, and errors sown; the long run is a script."""

import json
from pathlib import Path

import prove_check
import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.printed.rounding import NEAREST

ROOT = Path(__file__).resolve().parents[3]
RELATIONS = ROOT.parent / "shared" / "suites" / "relations.json"


@pytest.mark.parametrize("number", range(4))
def test_both_arithmetics_agree(number: int) -> None:
    counts, differences = prove_check.compared((11, number, 250))
    assert differences == []
    assert counts["triples"] == counts["verdict"] == 250
    assert counts["whole pairs"] == 25
    assert min(counts.values()) >= 1


@pytest.mark.parametrize("number", range(2))
def test_sown_errors_are_told_and_nothing_else_is(number: int) -> None:
    true, wrong, false_alarms = prove_check.seeded((11, number, 150))
    assert false_alarms == []
    assert set(true) <= {"consistent", "consistent-tie"}
    told = wrong["percentage: told"] / wrong["percentage"]
    assert told > 0.99  # all but ties, of which there are few
    untold = wrong["percentage"] - wrong["percentage: told"]
    assert untold == wrong["percentage: consistent-tie"]


@pytest.mark.skipif(not RELATIONS.exists(), reason="the relations are not part of the project")
def test_no_alarm_about_relations_that_hold() -> None:
    for relation in json.loads(RELATIONS.read_text("utf-8")):
        numbers = (str(relation["previous"]), str(relation["current"]))
        result = typed.change(relation["stated_pct"], *numbers)
        assert result.verdict == "consistent", relation
        assert set(NEAREST) <= set(result.conventions)
        assert typed.change(relation["stated_pct"], None, numbers[1]).fits
        assert typed.change(relation["stated_pct"]).fits
