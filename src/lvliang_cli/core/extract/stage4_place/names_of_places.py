"""Places named in a text or given by a person: the names of divisions.

Words that only look like them are set apart.
"""

from typing import NamedTuple

from lvliang_cli.core.data.divisions import Division, gazetteer, unknown_place
from lvliang_cli.core.extract.model.mention import Place
from lvliang_cli.core.text.patterns import pattern

_ALIKE = pattern(
    r"城区|郊区|矿区|[东西]区|新城区|城中区|[东西南北新中]?市[中辖]?区|中原区|海南区|南山区"
)
"""Official names that are also common words: only behind the name that they belong to."""
_BEGUN = pattern(
    r"(?:(?<=其)中|(?<=[公治平保])安|(?<=[重扩加最较巨盛壮])大|(?<=[年校国])大(?=庆)|(?<=[黄淮运大])河(?=[南北])|(?<=[沿出入])海(?=口)|(?<=确)保)"
)
"""安阳 of 公安阳光, 大理 of 加大理赔: a short name whose first character ends a word"""
_GOING_ON = pattern(
    r"安全(?![省市县区州旗盟年国])|安[装置](?!业)|阳光|顺利|口岸|康复|康杯|定[点向期]|通道(?!路)|治(?:久安|理)|庆(?:祝|典(?!型)|功)"
    r"|(?<=大)庆活动|(?<=长)春(?:盛|节|运|耕(?!地)|[季天])|(?<=三)明治|(?<=日)照(?:时|率)|(?<=大)(?:同[比步期志]|连[续接片环]|理[赔论])"
    r"|(?<=开)封[存条闭]|(?<=白)银(?:价|首|饰)|(?<=朝)阳产业|[东南西北][岸麓侧坡]"
)
"""安全 of 吉安全隐患, 治久安 of 长治久安: a short name whose last character begins a word"""


class Named(NamedTuple):
    """A place named at ``start:end``; `divisions` are those that it may be."""

    start: int
    end: int
    name: str
    divisions: tuple[Division, ...]


def named_places(plain: str) -> list[Named]:
    """Every division named in normalised `plain`; 山西省吕梁市 is one, the city."""
    book, found, start = gazetteer(), list[Named](), 0
    while start < len(plain):
        name = book.at(plain, start)
        if not name or _is_of_a_word(plain, start, name):
            start += 1
            continue
        divisions = tuple(book.names[name])
        end = start + len(name)
        before = found[-1] if found and found[-1].end == start else None
        within = (
            ()
            if before is None
            else tuple(d for d in divisions if any(b != d and b.holds(d) for b in before.divisions))
        )
        if before is not None and within:
            found[-1] = Named(before.start, end, name, within)
        elif not _ALIKE.fullmatch(name):
            found.append(Named(start, end, name, divisions))
        start = end
    return found


def _is_of_a_word(plain: str, start: int, name: str) -> bool:
    """Whether a name without its suffix is only a part of a word: 安康 of 安康杯."""
    if gazetteer().official.search(name):
        return False
    is_begun = _BEGUN.match(plain, start) is not None
    return is_begun or _GOING_ON.match(plain, start + len(name) - 1) is not None


def given_place(text: str) -> Place:
    """The place of a name (吕梁, 山西省, 全国) or of a code (141100) that a person gives.

    Raises:
        UnknownName: no division is so called, or several are.
    """
    if text == "全国":
        return Place(text)
    division = gazetteer().known(text)
    if division is None:
        raise unknown_place(text)
    return Place(division.name, division.code)
