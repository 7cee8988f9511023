"""What a figure was found to count, while its name is made."""

from lvliang_cli.core.extract.model.mention import Article, Mention
from lvliang_cli.core.extract.stage1_numbers.figure_or_not import judged
from lvliang_cli.core.extract.stage5_subject.name_in_progress import Named
from lvliang_cli.core.extract.stage5_subject.positioned_words import words_at
from lvliang_cli.core.extract.stage5_subject.words_before_figure import phrase


def named(text: str) -> Named:
    """The first figure of `text`."""
    article = Article(text, text, None)
    quantity, verdict = next(pair for pair in judged(text) if pair[1].class_ is not None)
    mention = Mention(quantity, verdict)
    sentence = article.layout.sentence(mention.start)
    return Named(mention, phrase(article, mention.start, 0), sentence.start, 1)


def test_a_share_is_a_percentage_and_no_level() -> None:
    count, share = named("破获案件5起。"), named("结案率97%。")
    assert (count.is_percent, count.is_level) == (False, True)
    assert (share.is_percent, share.is_level) == (True, True)
    share.whole = words_at("案件", 0, 2)
    assert not share.is_level
