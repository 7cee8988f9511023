"""A RIS entry of type ELEC (web page).

RIS allows four digits alone for a year, and importers drop or refuse anything else. So
an inferred one stands there as digits, and a note says that it is inferred.
"""

from lvliang_cli.core.cite.facts import Cited, title, year
from lvliang_cli.core.cite.sentence import sentence
from lvliang_cli.core.text.bilingual import Words


def render(cited: Cited) -> Words:
    source = cited.source
    name = title(cited.dataset, source)
    tags = [
        ("TY", "ELEC"),
        ("ID", cited.key),
        *(("AU", f"{author.family}, {author.given}") for author in source.author),
        ("TI", name.zh),
        ("TT", name.en),
        ("PB", source.publisher.zh),
        ("PY", source.issued.date[:4]),
        ("DA", source.issued.date.replace("-", "/")),
        ("Y2", cited.accessed.replace("-", "/")),
        ("UR", source.url),
        ("LA", source.language),
    ]
    if source.issued.year_inferred:
        told = year(source)
        tags.append(("N1", f"原文未印年份,{told} 为推断 / no year is printed; {told} is inferred"))
    if cited.metric is not None:
        tags.append(("N1", sentence(cited.dataset, cited.metric).zh))
    tags.append(("ER", ""))
    text = "\n".join(f"{tag}  - {' '.join(value.split())}" for tag, value in tags)
    return Words(text, text)
