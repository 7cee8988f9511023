"""What a question in words asks for: of what, when, where, how much or by how much, the most."""

from typing import NamedTuple

from ..text.patterns import pattern
from ..text.tsv_files import patterns, rows
from .record_names import DEAD, bare, normal

LONGEST = 300
"""Characters of what may be a question."""
LEVEL, CHANGE, SHARE, RANK = "level", "change", "share", "rank"
"""The kinds of number that are asked for: how many, by how much, which part, in which place."""
_PART = (
    r"(?:[上下]半年|前三季度|第?[一二三四1-4]季度"
    r"|(?<!\d)1?\d(?:月?[至到—-]1?\d)?月(?:份|[1-3]?\d[日号]|(?![底末]|\d{1,2}(?!\d))))"
)
_YEAR = rf"(?<!\d)(?:19|20)\d\d(?:年度?(?!同期)(?:全年|(?P<part>{_PART}))?|$)"
_TIME = pattern(rf"(?<![比较到至])(?:(?P<of_year>{_YEAR})|(?P<alone>{_PART}))(?:[底末]|以来)?的?")
_SPOKEN = [(pattern(said), printed) for said, printed in rows("lexicon/question_phrases")]
"""What is said in a question, and what releases print for it."""
YEARS_AGO = {"今年": 0, "去年": 1, "前年": 2}
"""Years that are those of the release."""
_YEAR_BEFORE = pattern(r"同比|去年|上一?年|前一年|year")
_NATION = pattern(r"(?:^|(?<=[ 年月]))[全我中]国的?(?!籍|公民)|全[市省区县]的?")
WIDE = ("全国", "全省")
"""So wide that a figure of a city is not of it."""
_WIDE = pattern(rf"(?:^|(?<=[ 年月]))(?:{'|'.join(WIDE)})")
_said = patterns("lexicon/question_asking").__getitem__
"""What asks, by what it asks for."""
_NEXT = _said("next")
"""The end of what is asked for first, where something else is asked for as well."""
_MOST, _LEAST, _WHERE, _WHEN = map(_said, ("most", "least", "where", "when"))
_WHICH, _RANKED = map(_said, ("which", "rank"))
_FALLEN, _RISEN, _MOVED = map(_said, ("fallen", "risen", "moved"))
_MONTH, _SHARED, _ASKS, _FIGURE = map(_said, ("month", "share", "asks", "figure"))
_RELATIVE, _THING = _said("relative"), _said("thing")
"""Behind `_THING` stands what is counted in English: disputes of how many disputes were settled."""
_COUNTED, _PARTICLE, _VERB_ALONE = map(_said, ("counted", "particle", "alone"))
"""Behind `_VERB_ALONE` stands a verb of one character: 疫情查 of 疫情查了多少人."""
_UNIT_OF_NOUN = _said("unit")
"""What is counted, where that says in what: 多少工钱, 多少未成年人."""
_LATIN_PLACE = 4
"""Letters of the name of a place that is not taken for a word of English."""
_UNITS = frozenset("人件个次起年月日天元省市上下是来去")
"""What is not a word where it stands alone."""


class Question(NamedTuple):
    """A question as it is read.

    Attributes:
        text: all of it, in `normal` form.
        words: what names must have, without what follows here.
        unit: the measure word of 多少件.
        ago: 去年, 今年 or 前年: how many years before that of the release, as it is written.
        time, place: as they are written; empty where none is.
        kind: the kind of number that is asked for, of those above; empty where any is.
        basis: ``mom`` or ``yoy`` where it is said that a change is from the month or year before.
        sign: 1 or -1 where what rose or fell is asked for.
        order: -1 where the most comes first, 1 where the least does.
        wants_parts: which of several it is that has the most.
        of_places: the several are places.
        is_asked: it asks, or has a time or place: it is more than a name.
        each: 年, 季度, 月 or 天 where the several are such times.
        more: what else is asked for in one breath, of the same thing where only a verb is said.
    """

    text: str
    words: tuple[str, ...]
    unit: str
    ago: str
    time: str
    place: str
    kind: str
    basis: str
    sign: int
    order: int
    wants_parts: bool
    of_places: bool
    is_asked: bool
    each: str = ""
    more: tuple["Question", ...] = ()


def read(text: str) -> Question:
    """`text` as a question, and what else it asks for: 盗窃破了多少抓了多少."""
    asked = wanted = normal(text[: LONGEST + 1])
    for spoken, printed in _SPOKEN:
        wanted = spoken.sub(printed, wanted)
    starts = [0, *(found.end() for found in _NEXT.finditer(wanted))]
    first, *others = (
        _read(wanted[start:end]) for start, end in zip(starts, [*starts[1:], None], strict=True)
    )
    subject = tuple(word for word in first.words if len(word) > 1)
    more = [
        one._replace(
            words=one.words if any(len(word) > 1 for word in one.words) else subject + one.words,
            time=one.time or first.time,
            ago=one.ago or first.ago,
            place=one.place or first.place,
        )
        for one in others
    ]
    return first._replace(text=asked, more=tuple(more))


def _read(wanted: str) -> Question:
    left, found = wanted, _TIME.search(wanted)
    left = left if found is None else f"{left[: found.start()]} {left[found.end() :]}"
    time = "" if found is None else found["of_year"] or found["alone"]
    said = _RELATIVE.search(left)
    ago = "" if said is None else said[0][:2] if said[0][:2] in YEARS_AGO else ""
    left = _RELATIVE.sub(" ", left)
    wide = _WIDE.search(left)
    left = DEAD.sub("死亡", _NATION.sub(" ", left).strip())
    is_dated, (place, left) = left != wanted, _placed(left)
    place = place or ("" if wide is None else wide[0])
    order = -1 if _MOST.search(left) else 1 if _LEAST.search(left) else 0
    times = _WHEN.search(left)
    which, asks = bool(times or _WHICH.search(left)), bool(_ASKS.search(left))
    of_places = _WHERE.search(left) is not None
    moved = bool(_MOVED.search(left)) or (which and _direction(left) != 0)
    kind = (
        RANK if _RANKED.search(left) else CHANGE if moved else SHARE if _SHARED.search(left) else ""
    )
    basis = (
        ""
        if not moved
        else "mom"
        if _MONTH.search(left)
        else "yoy" * bool(_YEAR_BEFORE.search(left))
    )
    sign = _direction(left) if moved else 0
    found = _ASKS.search(left)
    unit = (found and found["unit"]) or ""
    if asks and unit in ("", "个") and (counted := _UNIT_OF_NOUN.search(left)):
        unit = (counted.lastgroup or "").rstrip("_")
    unit = "%" if "百分之" in left else unit.replace("钱", "元")
    is_counted = asks or _COUNTED.search(left) is not None
    left = _THING.sub(r"\2 \1", left)
    for form in (_RANKED, _MOVED, _MOST, _LEAST, _WHERE, _WHEN, _WHICH, _SHARED, _ASKS, _COUNTED):
        left = form.sub(" ", left)
    if sign and (order or which):
        left = _RISEN.sub(" ", _FALLEN.sub(" ", left))
    if order:
        left = _FIGURE.sub(" ", left)
    left = _VERB_ALONE.sub(" ", _PARTICLE.sub(" ", left))
    words = tuple(w for w in bare(left).split() if w not in _UNITS)
    rate = SHARE if words and words[-1].endswith("率") else ""
    return Question(
        wanted,
        words,
        unit,
        ago,
        time,
        place,
        kind or rate or (LEVEL if is_counted else ""),
        basis,
        sign,
        order or -abs(sign) * which,
        which and order != 0,
        of_places,
        bool(is_dated or (place and words) or order or which or asks or kind),
        times["when"] if times else "",
    )


def _direction(text: str) -> int:
    """-1 for what fell, 1 for what rose, 0 where neither is said, or both."""
    return bool(_RISEN.search(text)) - bool(_FALLEN.search(text))


def _placed(text: str) -> tuple[str, str]:
    """The first place that `text` names, and the text without it."""
    from ..data.divisions import gazetteer

    for word in text.split() if text.isascii() else ():
        if len(word) >= _LATIN_PLACE and len(found := gazetteer().in_latin(word)) == 1:
            return found[0].name, text.replace(word, "")
    for at in range(len(text)):
        name = gazetteer().at(text, at)
        if name and gazetteer().known(name):
            return name, f"{text[:at]} {text[at + len(name) :]}".strip()
    return "", text
