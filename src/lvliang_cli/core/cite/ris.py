"""A RIS entry of type ELEC (web page).

RIS allows four digits alone for a year, and importers drop or refuse anything else. So
an inferred one stands there as digits, and a note says that it is inferred. What is not
known is left out; of a date of issue a note says so.
"""

from ..text.bilingual import Words
from .cited import NO_DATE, Cited, printed, title, year
from .sentence import about


def render(cited: Cited) -> Words:
    source, issued = cited.source, cited.source.issued
    name = title(cited.dataset, source)
    own = printed(source, name)
    tags: list[tuple[str, str | None]] = [
        ("TY", "ELEC"),
        ("ID", cited.key),
        *(("AU", f"{author.family}, {author.given}") for author in source.author),
        ("TI", own),
        ("TT", next((text for text in name.cells if text != own), "")),
        ("PB", source.publisher and printed(source, source.publisher)),
        ("PY", issued and issued.date[:4]),
        ("DA", issued and issued.date.replace("-", "/")),
        ("Y2", cited.accessed.replace("-", "/")),
        ("UR", source.url),
        ("LA", source.language),
    ]
    if issued is None:
        tags.append(("N1", NO_DATE.say("both")))
    elif issued.year_inferred:
        said = year(source)
        tags.append(("N1", f"原文未印年份,{said} 为推断 / no year is printed; {said} is inferred"))
    if remark := about(cited):
        tags.append(("N1", remark.say("both")))
    tags.append(("ER", ""))
    text = "\n".join(
        f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value is not None
    )
    return Words(text, text)
