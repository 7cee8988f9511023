"""The administrative divisions of China, from the province to the county, with their codes.

``data/regions.tsv`` has the codes of GB/T 2260 with the official names, those of today and
those since 2000 that have been given up (`until` says when); it is read when a place is
first looked up. docs/data.md says where it comes from.
"""

import os
from functools import lru_cache
from typing import NamedTuple

from lvliang_cli.core.extract.patterns import pattern

_FILE = os.path.join(os.path.dirname(__file__), "..", "..", "..", "data", "regions.tsv")
_PEOPLES = (
    r"布依|朝鲜|傣|侗|哈尼|哈萨克|回|景颇|柯尔克孜|傈僳|蒙古|苗|怒|羌"
    r"|土家|维吾尔|彝|藏|壮|白"
)
_OFFICIAL = pattern(rf"(?:(?:{_PEOPLES})族?)*(?:自治[区州县旗]|特别行政区|地区|[省市盟州])$")
"""布依族苗族自治州 of 黔南布依族苗族自治州"""
_ALIKE = pattern(
    r"城区|郊区|矿区|[东西]区|新城区|城中区|[东西南北新中]?市[中辖]?区|中原区|海南区|南山区"
)
"""Official names that are also common words: only behind the name that they belong to."""
_BEGUN = pattern(
    r"(?:(?<=[公治平保])安|(?<=[重扩加最较巨盛壮])大|(?<=[年校国])大(?=庆)|(?<=[黄淮运大])河(?=[南北])|(?<=[沿出入])海(?=口)|(?<=确)保)"
)
"""安阳 of 公安阳光, 大理 of 加大理赔: a short name whose first character ends a word"""
_GOING_ON = pattern(
    r"安全(?![省市县区州旗盟年国])|安[装置](?!业)|阳光|顺利|口岸|康复|康杯|定[点向期]|通道(?!路)|治(?:久安|理)|庆(?:祝|典(?!型)|功)"
    r"|(?<=大)庆活动|(?<=长)春(?:盛|节|运|耕(?!地)|[季天])|(?<=三)明治|(?<=日)照(?:时|率)|(?<=大)(?:同[比步期志]|连[续接片环]|理[赔论])"
    r"|(?<=开)封[存条闭]|(?<=白)银(?:价|首|饰)|(?<=朝)阳产业|[东南西北][岸麓侧坡]"
)
"""安全 of 吉安全隐患, 治久安 of 长治久安: a short name whose last character begins a word"""


class Division(NamedTuple):
    """A division: its six digits and its official name."""

    code: str
    name: str

    @property
    def level(self) -> str:
        """``province``, ``city`` or ``county``."""
        if self.code.endswith("0000"):
            return "province"
        return "city" if self.code.endswith("00") else "county"

    def holds(self, other: "Division") -> bool:
        """Whether `other` lies within it; True for itself."""
        return other.code.startswith(self.code.rstrip("0").ljust(2, "0"))


class Gazetteer:
    """Every division by code and by name, full and, down to the city, short (山西, 吕梁)."""

    def __init__(self, rows: list[list[str]]) -> None:
        self.by_code: dict[str, Division] = {}
        self.names: dict[str, list[Division]] = {}
        for code, name, until in rows:
            division = Division(code, name)
            if not until:
                self.by_code[code] = division
            for form in {name, self._short(division)}:
                self.names.setdefault(form, []).append(division)
        lengths: dict[str, set[int]] = {}
        for name in self.names:
            lengths.setdefault(name[0], set()).add(len(name))
        self._lengths = {first: sorted(sizes, reverse=True) for first, sizes in lengths.items()}

    @staticmethod
    def _short(division: Division) -> str:
        short = _OFFICIAL.sub("", division.name)
        return division.name if division.level == "county" or len(short) < _SHORTEST else short

    def at(self, plain: str, start: int) -> str:
        """The longest name that begins at `start`, nothing if none does."""
        for length in self._lengths.get(plain[start], ()):
            name = plain[start : start + length]
            if name in self.names:
                return name
        return ""

    def known(self, text: str) -> Division | None:
        """The one division of a code or a name, None where there is none or several.

        Of those of one name a province comes first, and one of today before one given up.
        """
        if text in self.by_code:
            return self.by_code[text]
        found = self.names.get(text, [])
        current = [division for division in found if self._is_current(division)]
        highest = [division for division in current if division.level == "province"]
        chosen = set(highest or current or found)
        return chosen.pop() if len(chosen) == 1 else None

    def above(self, code: str, level: str) -> Division | None:
        """The province or city that a code lies in."""
        return self.by_code.get(code[:2] + "0000" if level == "province" else code[:4] + "00")

    def _is_current(self, division: Division) -> bool:
        return self.by_code.get(division.code) == division


_SHORTEST = 2


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of the project."""
    with open(_FILE, encoding="utf-8") as file:
        return Gazetteer([line.split("\t") for line in file.read().splitlines()[1:]])


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
    if _OFFICIAL.search(name):
        return False
    is_begun = _BEGUN.match(plain, start) is not None
    return is_begun or _GOING_ON.match(plain, start + len(name) - 1) is not None
