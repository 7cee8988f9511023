"""A draft on disk: each decision is on it before the next, and an undo takes it off again."""

from pathlib import Path

import pytest

from lvliang_cli.core.data.dataset import load
from lvliang_cli.core.review.decisions import Decision
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.render.json_text import indented
from lvliang_cli.sources.review_saves_and_undo import DraftFile

from ..review.test_partners import TEXT, made

DROPPED = Decision("p1-1", "drop", {})


def draft_in(folder: Path) -> Path:
    path = folder / "draft.json"
    path.write_text(indented(made()) + "\n", "utf-8")
    return path


def test_a_decision_is_on_the_disk_at_once_and_undone_to_the_byte(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    before = path.read_bytes()
    file = DraftFile(str(path), None, None)
    assert "p1-1" in file.dataset.metrics
    file.settle(DROPPED)
    assert "p1-1" not in load(str(path)).metrics
    file.undo()
    assert path.read_bytes() == before
    assert "p1-1" in file.dataset.metrics
    with pytest.raises(BadUsage, match="no decision to undo"):
        file.undo()


@pytest.mark.parametrize("refused", [1, 2, 3, 4])
def test_of_many_decisions_those_before_the_one_refused_are_made(
    tmp_path: Path, refused: int
) -> None:
    path = draft_in(tmp_path)
    decisions = [Decision(f"p1-{n}", "drop", {}) for n in (1, 2, 3)]
    decisions.insert(refused - 1, Decision("p9-9", "drop", {}))
    file = DraftFile(str(path), None, None)
    with pytest.raises(UnknownName):
        file.settle(*decisions)
    left = [f"p1-{n}" for n in (1, 2, 3) if n >= refused]
    metrics = list(load(str(path)).metrics)
    assert metrics == list(file.dataset.metrics)
    assert [ident for ident in metrics if ident[:3] == "p1-"] == left


def test_what_is_refused_changes_nothing(tmp_path: Path) -> None:
    path = draft_in(tmp_path)
    before = path.read_bytes()
    file = DraftFile(str(path), None, None)
    with pytest.raises(UnknownName):
        file.settle(Decision("p9-9", "drop", {}))
    assert path.read_bytes() == before


def test_another_file_takes_the_decisions_or_the_draft_as_it_is(tmp_path: Path) -> None:
    path, to = draft_in(tmp_path), tmp_path / "settled.json"
    before = path.read_bytes()
    DraftFile(str(path), str(to), None).keep()
    assert to.read_bytes() == before
    file = DraftFile(str(path), str(to), None)
    file.settle(DROPPED)
    file.keep()
    assert path.read_bytes() == before
    assert "p1-1" not in load(str(to)).metrics


def test_a_figure_that_was_missed_is_looked_for_in_the_source(tmp_path: Path) -> None:
    path, source = draft_in(tmp_path), tmp_path / "release.txt"
    source.write_text(TEXT, "utf-8")
    missed = Decision("", "add", {"as_written": "200起", "paragraph": 1})
    with pytest.raises(BadUsage, match="needs the text of the draft"):
        DraftFile(str(path), None, None).settle(missed)
    other = tmp_path / "other.txt"
    other.write_text("破案200起。", "utf-8")
    with pytest.raises(BadUsage, match="not the text that the draft was made from"):
        DraftFile(str(path), None, str(other)).settle(missed)
    file = DraftFile(str(path), None, str(source))
    for wrong in ({"as_written": "200起"}, {"paragraph": 1}, {"paragraph": 1, "as_written": 2}):
        with pytest.raises(BadUsage, match="added by its paragraph"):
            file.settle(Decision("", "add", wrong))
    file.settle(missed)
    assert file.dataset.metrics["p1-4"].value == 200
