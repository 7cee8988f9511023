"""Places named in a text or given by a person: which division each name means, and which are named
as one subject.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lvliang_cli.core.data.divisions import Division, gazetteer, unknown_place
from lvliang_cli.core.text.patterns import pattern

from ..model.mention import Place

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
        if not name and found and found[-1].end == start and (county := _county(plain, found[-1])):
            found[-1] = county
        if not name or _is_of_a_word(plain, start, name):
            start += 1
            continue
        divisions = tuple(book.names[name])
        end = start + len(name)
        before = found[-1] if found and found[-1].end == start else None
        around = () if before is None else before.divisions
        within = tuple(d for d in divisions if any(b != d and b.holds(d) for b in around))
        if before is not None and within:
            found[-1] = Named(before.start, end, name, within)
        elif not _ALIKE.fullmatch(name):
            found.append(Named(start, end, name, divisions))
        start = end
    return found


_COUNTY = pattern(r"(?![东南]海)[一-龥]{2,3}(?=[，,])")


def _county(plain: str, around: Named) -> Named | None:
    """陇西 of 在甘肃陇西, where a county has no suffix behind the name of what it lies in."""
    stem = _COUNTY.match(plain, around.end) if plain.endswith("在", 0, around.start) else None
    found = counties(stem[0]) if stem else ()
    within = tuple(d for d in found if any(b != d and b.holds(d) for b in around.divisions))
    return Named(around.start, stem.end(), stem[0], within) if stem and len(within) == 1 else None


def counties(stem: str) -> set[Division]:
    """The counties of today that are called `stem` and a suffix."""
    book = gazetteer()
    forms = [stem + suffix for suffix in "县市区旗"]
    return {d for form in forms for d in book.names.get(form, ()) if d.code in book.by_code}


LONGEST = 16
"""No name of a place is longer."""


def whole_place(words: str) -> Named | None:
    """The division that `words` name, and nothing else."""
    named = next(iter(named_places(words[:LONGEST])), None)
    return named if named is not None and named.end - named.start == len(words) else None


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


NATION = Place("全国")
"""The whole country: GB/T 2260 has no code for it."""
WIDTH = pattern(
    r"(?:[两二三四五六七八九十\d]{1,2}[省市县区州地]){1,2}(?=(?:警方|公安(?:机关)?)?(?:共(?!同)|合计|总计|累计|联合))"
    r"|全国|全[省市县区州盟旗](?![场域])|我[国省市县区州](?![场域]|中?[东中西]部)|(?<![日样])本[省市县区州](?![场域级属])"
    r"|京津冀(?:及周边)?(?:地区)?|长三角(?:地区)?|珠三角(?:地区)?|粤港澳大湾区|汾渭平原|成渝(?:地区)?|东北地区|中[东西]部地区|(?<!中)[东中西]部地区"
    r"|某[省市县区]|港澳台地区|中心城区|市辖区|城区(?=[共接发新有])|(?:高新|经开|开发)区(?=共|接警|发生)"
)
"""全省; 我市; 两市共; 某县; 中心城区; 长三角地区, a region without a code"""
_SPEAKS = pattern(
    r"(?:\A|[，,。;；:：!?！？\s()（）【】《》“”]|(?<![根依])据|[从由日年月天周间来度电会国]|(?<!同)期)$"
)
"""记者从公安部获悉; 今年全国"""
_JOINT = pattern(
    r"(?:[一-龥]{0,8}?(?:局|厅|院|队|警方|公安|机关|部门|政府))?(?:、|和|与|及|以及|跟|同|会同|联合|协同|携手)"
)
"""吕梁警方会同太原警方: two that are one subject"""


class Atlas:
    """Which division each name means: of several, the one in a place that the text names."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._around = {
            place.divisions[0].code
            for place in named
            if len({division.code for division in place.divisions}) == 1
        }
        self._known: dict[tuple[str, tuple[Division, ...]], Place] = {}

    def place(self, named: Named) -> Place:
        key = named.name, named.divisions
        if key not in self._known:
            self._known[key] = self._place(named)
        return self._known[key]

    def _place(self, named: Named) -> Place:
        book, divisions = gazetteer(), set(named.divisions)
        if len({division.code for division in divisions}) > 1:
            divisions = {d for d in divisions if self._is_within(d)} or divisions
        provinces = {division for division in divisions if division.level == "province"}
        current = {d for d in provinces or divisions if book.by_code.get(d.code) == d}
        chosen = current or provinces or divisions
        names = {division.name for division in chosen}
        codes = {division.code for division in chosen}
        name = names.pop() if len(names) == 1 else named.name
        return Place(name, codes.pop() if len(codes) == 1 else None)

    def _is_within(self, division: Division) -> bool:
        code = division.code
        return bool(({code[:2] + "0000", code[:4] + "00"} - {code}) & self._around)


def place_of_head(head: str, release: Place | None) -> Place | None:
    """The place that the head of a row or column is the name of, in a release of `release`.

    A city without its suffix is one of the province of the release: 朝阳 of 北京 is not a city.
    """
    if WIDTH.fullmatch(head):
        return wide(head, release)
    named = whole_place(head)
    if named is None:
        return None
    home = None if release is None else gazetteer().by_code.get(release.code or "")
    if home is None:
        return Atlas([]).place(named)
    place = Atlas([Named(0, 0, home.name, (home,))]).place(named)
    is_whole = place.code is None or head.endswith(place.name) or place.code.endswith("0000")
    return place if is_whole or (place.code or "")[:2] == home.code[:2] else None


def joints(text: str, named: Sequence[Named]) -> list[list[Named]]:
    """The places in order, those together that are one subject: 太原警方会同吕梁警方."""
    together: list[list[Named]] = []
    for place in named:
        last = together[-1][-1] if together else None
        if last and _JOINT.fullmatch(text, last.end, place.start) and not all(nested(place, last)):
            together[-1].append(place)
        else:
            together.append([place])
    return together


def nested(place: Named, other: Named) -> Iterator[bool]:
    """Of each two divisions that two names may mean, whether one lies in the other."""
    for a in place.divisions:
        for b in other.divisions:
            yield a.holds(b) or b.holds(a)


def wide(word: str, release: Place | None) -> Place:
    """What 全省 or 我市 is in a release of that place; the word itself where that is unknown."""
    if word[-1] == "国":
        return NATION
    level = _LEVELS.get(word[-1])
    code = None if release is None else release.code
    if release is None or code is None or level is None or word[0] not in "全我本":
        return Place(word)
    own = Division(code, release.name)
    if own.level == level or own.name.endswith(word[-1]):
        return release  # 全市 of 玉环市, a county; 全区 of 西藏自治区
    above = gazetteer().above(code, level) if own.level in _BELOW[level] else None
    return Place(word) if above is None else Place(above.name, above.code)


_LEVELS = {"省": "province", "市": "city", "州": "city", "盟": "city"}
_LEVELS |= {"县": "county", "区": "county", "旗": "county"}
_BELOW = {"province": ("city", "county"), "city": ("county",), "county": ()}


def holds(place: Place, other: Place | None) -> bool:
    """Whether `other` lies in `place`, by their codes."""
    if other is None or place.code is None or other.code in (None, place.code):
        return False
    return (other.code or "").startswith(place.code.rstrip("0"))


def is_spoken(text: str, start: int) -> bool:
    """Whether who is named at `start` speaks or is spoken of: not in 创建全国文明城市."""
    return _SPEAKS.search(text, max(0, start - 2), start) is not None
