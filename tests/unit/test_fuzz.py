"""Every reader on damaged input: a value or a `Failure`. The long run is a script."""

import fuzz
import pytest


@pytest.mark.long
@pytest.mark.parametrize("name", fuzz.TARGETS)
def test_nothing_but_values_and_failures(name: str) -> None:
    count = 100 if name == "growth" else 250  # each is read three times or more
    _, ended, crashes = fuzz.fuzzed((name, 5, 0, count))
    assert crashes == []
    assert ended.total() == count
    assert ended["value"] > 5, "the inputs reach what lies behind the first refusal"


def test_a_crash_is_told_with_its_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(given: str) -> None:
        raise ZeroDivisionError(given)

    monkeypatch.setitem(fuzz.TARGETS, "numeral", fuzz.Target(fails, lambda source: "x"))
    _, ended, crashes = fuzz.fuzzed(("numeral", 5, 0, 3))
    assert ended == {"crash": 3}
    assert crashes[0].given == "'x'"
    assert crashes[0].what.startswith("ZeroDivisionError: x (test_fuzz.py:")
