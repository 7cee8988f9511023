"""What a search and `show` tell of words that are no name."""

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.view.search import answering_document
from lvliang_cli.core.view.show import show


def test_a_question_lists_the_figures_that_answer_it(lvliang: Dataset) -> None:
    told = answering_document(lvliang, "检查了多少吨车辆")
    assert [row["id"] for row in told.rows()] == ["epidemic-vehicles-inspected"]
    assert [note.code for note in told.notes] == ["other-unit", "nearest"]


def test_what_asks_nothing_has_no_answer(lvliang: Dataset) -> None:
    assert answering_document(lvliang, "车辆").rows() == []


def test_what_else_has_the_words_in_its_name_is_told(lvliang: Dataset) -> None:
    (told,) = (note for note in show(lvliang, "检查").notes if note.code == "same-name")
    assert told.words.en == "also in the names of platform:smart-checkpoints"
