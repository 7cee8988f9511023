"""Marks between clauses, datelines and headings in the words before a figure."""

from lvliang_cli.core.text.patterns import pattern

CLAUSE_MARKS = "，,；;：:。！？!?"
_RUN_IN = pattern(
    r"\s*(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|[(（]?\d{1,2}[.、)）])\s?[一-龥、]{2,14}\s+(?=[一-龥])"
)
"""一、打击犯罪 立案30起: a heading in the line of its text"""
_THOUSANDS = pattern(r"\d,\d{3}(?!\d)")
_DATELINE = pattern(
    r"\s*(?:本[报网台]|[一-龥]{2,6}(?:[日晚晨]报|网))讯(?!问)\s?(?:\((?:全媒体)?(?:记者|通讯员|特约)[^()\n]{0,40}\))?|\s*[【(]?(?:本报|本网|[一-龥]{2,3}[社网报])?[一-龥]{0,8}?(?:(?:19|20)\d\d年)?"
    r"\d{1,2}月\d{1,2}日(?:专?电|讯|消息)[】)]?\s*(?:\((?:记者|通讯员|特约)[^()\n]{0,40}\))?"
)
"""新华社北京7月3日电(记者): who sent the news from where, on which day."""


def past_dateline(plain: str, begin: int) -> int:
    """Past the dateline, or the heading, that the line at `begin` opens with."""
    if plain[begin - 1 : begin] not in ("", "\n"):
        return begin
    found = _DATELINE.match(plain, begin) or _RUN_IN.match(plain, begin)
    return begin if found is None else found.end()


def marks_between(plain: str, begin: int, end: int) -> list[int]:
    """The marks between clauses that stand in no closed bracket, the first one first."""
    found: list[int] = []
    depth = 0
    for at in range(end - 1, begin - 1, -1):
        character = plain[at]
        if character in ")）":
            depth += 1
        elif character in "(（" and depth:
            depth -= 1
        elif character == "," and _THOUSANDS.match(plain, at - 1):
            continue
        elif character in "(（" or (character in CLAUSE_MARKS and not depth):
            found.append(at)
    return found[::-1]
