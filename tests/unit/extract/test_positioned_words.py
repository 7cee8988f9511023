"""Words of a text that know where they stand."""

from .test_subject import figures


def test_the_name_is_made_of_runs_of_the_text() -> None:
    text = "新增死亡病例35例(某地34例)。"
    subject = figures(text)[1].subject
    assert "".join(text[start:end] for start, end in subject.spans) == subject.words
    assert subject.spans == ((10, 12), (0, 6))
