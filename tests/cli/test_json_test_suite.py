"""JSONTestSuite: every file read, and refused in one line as a dataset.

The files are not part of the project. They are looked for in the folder that
JSON_TEST_SUITE names, or beside the project; ``tests/unit/test_json_by_hand.py`` holds
cases of our own that need nothing.
"""

import os
from pathlib import Path

import pytest

from lvliang_cli.core.data.json_reader import first_flaw, parse
from lvliang_cli.core.text.errors import BadData

from .calling import ROOT, run

BESIDE = ROOT.parent / "shared" / "suites" / "json-test-suite" / "test_parsing"
FOLDER = Path(os.environ.get("JSON_TEST_SUITE") or BESIDE)
FILES = sorted(FOLDER.glob("*.json")) if FOLDER.is_dir() else []

pytestmark = pytest.mark.skipif(not FILES, reason="JSONTestSuite is not part of the project")

OURS = {
    "y_number": "40 digits",
    "y_number_double_close_to_zero": "40 digits",
    "y_number_real_exponent": "40 digits",
    "y_number_real_fraction_exponent": "40 digits",
    "y_object_duplicated_key": "is given twice",
    "y_object_duplicated_key_and_value": "is given twice",
}
"""Valid JSON that no dataset may hold, with our reason."""


def refusal(path: Path) -> str | None:
    """Why the file is refused; None when it is read."""
    try:
        flaw = first_flaw(parse(path.read_bytes()), "")
    except BadData as refused:
        return refused.words.en
    return None if flaw is None else flaw[1].words.en


def test_the_suite_is_whole() -> None:
    kinds = [path.name[:2] for path in FILES]
    assert [kinds.count(kind) for kind in ("y_", "n_", "i_")] == [95, 188, 35]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_is_read_or_refused(path: Path) -> None:
    why = refusal(path)
    if path.name.startswith("n_"):
        assert why is not None
    if path.name.startswith("y_"):
        expected = OURS.get(path.stem)
        assert (why is None) == (expected is None)
        assert expected is None or (why is not None and expected in why)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_none_is_a_dataset(path: Path) -> None:
    ran = run("metrics", "--data", str(path))
    assert (ran.code, ran.out) == (4, b"")
    told, *hints = ran.said.splitlines()
    assert told.startswith("lvliang: ")
    assert len(hints) <= 1
    assert "Traceback" not in ran.said
