"""A RIS entry of type ELEC (web page)."""

from lvliang_cli.core.cite.facts import Cited, title, year
from lvliang_cli.core.cite.sentence import sentence
from lvliang_cli.core.words import Words


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
        ("PY", year(source)),
        ("DA", f"{year(source)}/{source.issued.date[5:7]}/{source.issued.date[8:]}"),
        ("Y2", cited.accessed.replace("-", "/")),
        ("UR", source.url),
        ("LA", source.language),
    ]
    if cited.metric is not None:
        tags.append(("N1", sentence(cited.dataset, cited.metric).zh))
    tags.append(("ER", ""))
    text = "\n".join(f"{tag}  - {' '.join(value.split())}" for tag, value in tags)
    return Words(text, text)
