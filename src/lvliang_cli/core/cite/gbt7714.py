"""GB/T 7714-2015, an online document: names. title[EB/OL]. outlet, year(day)[access]. URL."""

from lvliang_cli.core.cite.facts import Cited, day, title, year
from lvliang_cli.core.text.bilingual import Words


def render(cited: Cited) -> Words:
    source = cited.source
    dates = f"{year(source)}({day(source)})[{cited.accessed}]"
    zh_names = ", ".join(author.family + author.given for author in source.author)
    en_names = ", ".join(author.romanized for author in source.author)
    name = title(cited.dataset, source)
    zh = f"{name.zh}[EB/OL]. {source.publisher.zh}, {dates}. {source.url}."
    en = f"{name.en}[EB/OL]. {source.publisher.en}, {dates}. {source.url}."
    text = Words(f"{zh_names}. {zh}" if zh_names else zh, f"{en_names}. {en}" if en_names else en)
    if cited.metric is None:
        return text
    paragraph = cited.metric.locator.paragraph
    label, printed = cited.metric.label, cited.metric.as_written
    return text.plus(
        Words(
            f" 第 {paragraph} 段:{label.zh},{printed}.",
            f" Paragraph {paragraph}: {label.en}, {printed}.",
        )
    )
