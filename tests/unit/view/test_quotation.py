"""A figure in its sentence, and the words where there is none."""

from lvliang_cli.core.view.shared.quotation import Quote, quote_words

QUOTE = Quote("  全市破案", "5起", ",抓获6人。 ", 3, 40, 42)


def test_the_figure_stands_in_brackets_in_its_sentence() -> None:
    words = quote_words(QUOTE)
    assert words.zh == "所给文本(第 3 行,字符 40-42):全市破案【5起】,抓获6人。"
    assert words.en == "In your copy (line 3, characters 40-42): 全市破案【5起】,抓获6人。"


def test_a_missing_figure_is_said() -> None:
    assert "not found with certainty" in quote_words(None).en
