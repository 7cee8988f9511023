"""GB/T 7714-2015, an online document, in the language of the source.

Names. title[EB/OL]. outlet, year:place in it(day)[access]. address.

By the standard: without authors 佚名 or Anon; of more than three the first three, then 等 or
et al.; family names of Latin script in capitals, with initials; an inferred year in brackets;
an outlet that is not known may be left out of an online document. It has no form for an
unknown date of issue: that is said in brackets, as it says unknown places and outlets.
"""

from ..data.model import Author, Source
from ..text.bilingual import Words
from .cited import Cited, printed, title
from .sentence import about, unreviewed

MOST_NAMES = 3


def render(cited: Cited) -> Words:
    source = cited.source
    is_chinese = source.language.lower().startswith("zh")
    name = title(cited.dataset, source)
    place = ""
    if cited.metric is not None:
        number = cited.metric.locator.paragraph
        place = f":第 {number} 段" if is_chinese else f":para. {number}"
    outlet = printed(source, source.publisher) if source.publisher else ""
    parts = [
        _names(source.author, is_chinese=is_chinese),
        f"{printed(source, name)}[EB/OL]",
        (f"{outlet}, " if outlet else "")
        + f"{_dates(source, place, is_chinese=is_chinese)}[{cited.accessed}]",
        *([source.url] if source.url else []),
    ]
    text = ". ".join(parts) + "."
    if cited.metric is None:
        remark = about(cited)
        said = Words("", "") if remark is None else Words(f" {remark.zh}。", f" {remark.en}.")
        return Words(text, text).plus(said)
    label, shown = cited.metric.label, cited.metric.as_written
    said = Words(f" 所引:{label.zh},{shown}", f" Cited: {label.en}, {shown}")
    for words in unreviewed(cited.metric):
        said = said.plus(Words(f"({words.zh})", f" ({words.en})"))
    return Words(text, text).plus(said).plus(Words("。", "."))


def _names(authors: tuple[Author, ...], *, is_chinese: bool) -> str:
    if not authors:
        return "佚名" if is_chinese else "Anon"
    names = [_name(author, is_chinese=is_chinese) for author in authors[:MOST_NAMES]]
    if len(authors) > MOST_NAMES:
        names.append("等" if is_chinese else "et al.")
    return ", ".join(names).removesuffix(".")


def _name(author: Author, *, is_chinese: bool) -> str:
    if is_chinese:
        return author.family + author.given
    initials = " ".join(part[0].upper() for part in author.given.replace("-", " ").split())
    return f"{author.family.upper()} {initials}"


def _dates(source: Source, place: str, *, is_chinese: bool) -> str:
    """Year, place in the source, and the day in parentheses."""
    if source.issued is None:
        return ("[发布日期不详]" if is_chinese else "[n.d.]") + place
    year = source.issued.date[:4]
    known = f"[{year}]" if source.issued.year_inferred else year
    return f"{known}{place}({known}{source.issued.date[4:]})"
