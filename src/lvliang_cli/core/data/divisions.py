"""The administrative divisions of China, from the province to the county, with their codes.

``data/regions.tsv`` has the codes of GB/T 2260 with the official names, those of today and
those since 2000 that have been given up (`until` says when), and the names of provinces and
cities in Latin letters; it is read when a place is first looked up. docs/data.md says where
it comes from.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..text.bilingual import Words
from ..text.errors import UnknownName
from ..text.patterns import pattern
from ..text.tsv_files import by_key, rows, word_list

_PEOPLES = "|".join(word_list("peoples"))
_OFFICIAL = rf"(?:(?:{_PEOPLES})族?)*(?:自治[区州县旗]|特别行政区|地区|[省市盟州])$"
"""布依族苗族自治州 of 黔南布依族苗族自治州"""


_KIND_IN_ENGLISH = pattern(
    r"\s(?:city|province|municipality|prefecture|autonomous (?:region|prefecture)|league)$"
)
"""city of Lvliang city, autonomous prefecture"""


def level_of(code: str) -> str:
    """``province``, ``city`` or ``county``: what a code of six digits is one of."""
    return "province" if code.endswith("0000") else "city" if code.endswith("00") else "county"


def lies_in(code: str, whole: str) -> bool:
    """Whether the division `code` lies within `whole`; True for itself."""
    return code.startswith(whole[: {"province": 2, "city": 4, "county": 6}[level_of(whole)]])


class Division(NamedTuple):
    """A division: its six digits and its official name."""

    code: str
    name: str

    @property
    def level(self) -> str:
        """``province``, ``city`` or ``county``."""
        return level_of(self.code)

    def holds(self, other: "Division") -> bool:
        """Whether `other` lies within it; True for itself."""
        return lies_in(other.code, self.code)


class Gazetteer:
    """Every division by code and by name, full and, down to the city, short (山西, 吕梁)."""

    def __init__(self, rows: list[list[str]]) -> None:
        self.official = pattern(_OFFICIAL)
        self.by_code: dict[str, Division] = {}
        self.names: dict[str, list[Division]] = {}
        self._latin: dict[str, list[Division]] = {}
        self.in_english: dict[str, str] = {}
        for code, name, until, latin in rows:
            division = Division(code, name)
            if not until:
                self.by_code[code] = division
            for form in filter(None, latin.split(";")):
                self._latin.setdefault(_letters(form), []).append(division)
                self.in_english.setdefault(code, " ".join(map(str.capitalize, form.split())))
            for form in {name, self._short(division)}:
                self.names.setdefault(form, []).append(division)
        lengths = by_key((name[0], len(name)) for name in self.names)
        self._lengths = {first: sorted({*all_}, reverse=True) for first, all_ in lengths.items()}

    def _short(self, division: Division) -> str:
        if division.level == "county":
            return division.name
        short = self.official.sub("", division.name)
        return short if len(short) >= _SHORTEST else division.name.removesuffix("自治区")

    def at(self, plain: str, start: int) -> str:
        """The longest name that begins at `start`, nothing if none does."""
        for length in self._lengths.get(plain[start : start + 1], ()):
            name = plain[start : start + length]
            if name in self.names:
                return name
        return ""

    def known(self, text: str) -> Division | None:
        """The one division of a code or a name, None where there is none or several.

        Of those of one name a province comes first, and one of today before one given up. What
        it lies in may stand before it (山西省吕梁市).
        """
        if text in self.by_code:
            return self.by_code[text]
        found = self.names.get(text, [])
        if not found and len(text) <= _LONGEST and (whole := self.at(text, 0)):
            rest = text[len(whole) :]
            within = self.names.get(rest) or filter(None, [self.known(rest)])
            found = [d for d in within if any(w.holds(d) for w in self.names[whole])]
        current = [division for division in found if self.by_code.get(division.code) == division]
        highest = [division for division in current if division.level == "province"]
        chosen = set(highest or current or found)
        return chosen.pop() if len(chosen) == 1 else None

    def in_latin(self, text: str) -> list[Division]:
        """The provinces, else the cities, of today whose name `text` is in Latin letters.

        Lüliang, Lvliang and Luliang are one; what kind of division it is may follow.
        """
        found = self._latin.get(_letters(_KIND_IN_ENGLISH.sub("", text.casefold().strip())), [])
        return [division for division in found if division.level == "province"] or found

    def above(self, code: str, level: str) -> Division | None:
        """The province or city that a code lies in."""
        return self.by_code.get(code[:2] + "0000" if level == "province" else code[:4] + "00")


def _letters(name: str) -> str:
    """A name in Latin letters without marks: Lüliang, Lvliang and Luliang are one."""
    from unicodedata import normalize

    return "".join(filter(str.isalpha, normalize("NFKD", name))).replace("v", "u")


_SHORTEST = 2
_LONGEST = 80
"""More than a province, a city and a county have together."""


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer of the project."""
    return Gazetteer(rows("regions"))


def unknown_place(text: str, also_known: Iterable[str] = ()) -> UnknownName:
    """The refusal of a name that no one division bears; `also_known` are further names."""
    from ..text.suggest import nearest

    book = gazetteer()
    several = sorted({d.code for d in book.names.get(text, ()) if d.code in book.by_code})
    if several:
        return several_places(text, several)
    return UnknownName(
        Words(f"没有叫“{text}”的地区", f"there is no place named {text!r}"),
        token=text,
        hint=Words(
            "用规范的名称或 GB/T 2260 的六位代码,例如 吕梁市 或 141100",
            "an official name or the six digits of GB/T 2260, such as 吕梁市 or 141100",
        ),
        did_you_mean=nearest(
            text, [*also_known, *(book.by_code if text.isdecimal() else book.names)]
        ),
    )


def several_places(text: str, codes: list[str]) -> UnknownName:
    """The refusal of a name that the places of all `codes` bear."""
    words = Words(f"“{text}”有 {len(codes)} 个", f"{len(codes)} places are called {text!r}")
    hint = Words(f"请用代码:{'、'.join(codes[:8])}", f"give a code: {', '.join(codes[:8])}")
    return UnknownName(words, token=text, hint=hint)
