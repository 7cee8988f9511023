"""Which division each name in a text means, and which places are named as one subject."""

from collections.abc import Iterator, Sequence

from lvliang_cli.core.data.divisions import Division, gazetteer
from lvliang_cli.core.extract.model.mention import Place
from lvliang_cli.core.extract.stage4_place.names_of_places import Named
from lvliang_cli.core.text.patterns import pattern

NATION = Place("全国")
"""The whole country: GB/T 2260 has no code for it."""
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


def place_of(division: Division) -> Place:
    return Place(division.name, division.code)


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
    return Place(word) if above is None else place_of(above)


_LEVELS = {"省": "province", "市": "city", "州": "city", "盟": "city"}
_LEVELS |= {"县": "county", "区": "county", "旗": "county"}
_BELOW = {"province": ("city", "county"), "city": ("county",), "county": ()}
