"""A BibTeX entry of type misc, with the address and the date of access.

BibTeX and biblatex both read `year` and `month`, and some styles `day`; with a `date` beside them
biblatex would warn. A year that is inferred has its question mark. Without a date of
issue, `year` is ``n.d.``; other fields that are not known are left out.
"""

from ..text.bilingual import Words
from .cited import Cited, printed, title, year
from .sentence import about

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: f"\\{char}" for char in "#$%&_"},
}
_IN_BRACES = {ord(char): f"%{ord(char):02X}" for char in "{}\\"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def render(cited: Cited) -> Words:
    source, outlet, remark = cited.source, cited.source.publisher, about(cited)
    issued = source.issued
    name = title(cited.dataset, source)
    names = " and ".join(f"{_name(a.family)}, {_name(a.given)}" for a in source.author)
    fields = {
        "author": f"{{{names}}}" if names else "",
        "title": "{" + _braced(printed(source, name)) + "}",
        "howpublished": "" if outlet is None else _braced(printed(source, outlet)),
        "year": _braced(year(source) or "n.d."),
        "month": "" if issued is None else _MONTHS[int(issued.date[5:7]) - 1],
        "day": "" if issued is None else _braced(str(int(issued.date[8:]))),
        "url": "" if source.url is None else f"{{{source.url.translate(_IN_BRACES)}}}",
        "urldate": _braced(cited.accessed),
        "language": _braced(source.language),
        "note": "" if remark is None else _braced(remark.say("both")),
    }
    lines = [f"  {field} = {value}," for field, value in fields.items() if value]
    text = "\n".join([f"@misc{{{cited.key},", *lines, "}"])
    return Words(text, text)


def _name(part: str) -> str:
    """A part of a name, in braces if it would be taken apart: at a comma or an ``and``."""
    is_one = "," not in part and "and" not in part.lower().split() and part.strip()
    return _escaped(part) if is_one else _braced(part)


def _braced(text: str) -> str:
    return "{" + _escaped(text) + "}"


def _escaped(text: str) -> str:
    """`text` for TeX, without controls: written out with a backslash, they would be commands."""
    kept = filter(str.isprintable, " ".join(text.split()))
    return "".join(_SPECIAL.get(char, char) for char in kept)
