"""A check that finds problems tells them in full, then ends with exit code 1."""

from pathlib import Path

import pytest

from lvliang_cli.cli import emit, info
from lvliang_cli.output import ReaderGone

from .calling import ok, run


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """``info`` as a check that finds something wrong."""
    made = info.info_document

    def wrong(*arguments: object) -> object:
        return made(*arguments)._replace(finds_problems=True)  # type: ignore[arg-type]

    monkeypatch.setattr(info, "info_document", wrong)


@pytest.mark.parametrize("format", ["plain", "json", "csv", "html"])
def test_the_answer_is_whole_and_the_code_is_1(
    format: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    told = ok("info", "--format", format).out
    request.getfixturevalue("failing")
    ran = run("info", "--format", format)
    assert (ran.code, ran.out, ran.said) == (1, told, "")
    file = tmp_path / "answer"
    assert run("info", "--format", format, "-o", str(file)).code == 1
    assert file.read_bytes() == told


def test_an_answer_that_cannot_be_written_is_the_greater_failure(failing: None) -> None:
    assert run("info", "-o", "missing/file").code == 5


@pytest.mark.parametrize("is_failing", [True, False])
def test_a_reader_that_leaves_early_hides_no_problem(
    is_failing: bool, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    if is_failing:
        request.getfixturevalue("failing")

    def leave(*arguments: object) -> None:
        raise ReaderGone

    monkeypatch.setattr(emit, "write", leave)
    assert run("info").code == (1 if is_failing else 0)
