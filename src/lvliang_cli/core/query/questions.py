"""What a question in words asks for: of what, when, where, how much or by how much, the most."""

from typing import NamedTuple

from lvliang_cli.core.query.record_names import DEAD, bare, normal
from lvliang_cli.core.text.patterns import pattern

LONGEST = 100
"""Characters of what may be a question."""
LEVEL, CHANGE, SHARE, RANK = "level", "change", "share", "rank"
"""The kinds of number that are asked for: how many, by how much, which part, in which place."""
_PART = (
    r"(?:[上下]半年|前三季度|第?[一二三四1-4]季度"
    r"|(?<!\d)1?\d(?:月?[至到—-]1?\d)?月(?:份|(?![底末\d])))"
)
_YEAR = rf"(?<!\d)(?:19|20)\d\d(?:年度?(?!同期)(?:全年|(?P<part>{_PART}))?|$)"
_TIME = pattern(rf"(?<![比较到至])(?:(?P<of_year>{_YEAR})|(?P<alone>{_PART}))(?:[底末]|以来)?的?")
_RELATIVE = pattern(r"(?<![比较与跟])[今去前]年(?:以来)?(?!同期)|全年|本[月年季]")
YEARS_AGO = {"今年": 0, "去年": 1, "前年": 2}
"""Years that are those of the release."""
_NATION = pattern(r"(?:^|(?<=[ 年月]))[全我中]国的?(?!籍|公民)|全[市省区县]的?")
WIDE = ("全国", "全省")
"""So wide that a figure of a city is not of it."""
_WIDE = pattern(rf"(?:^|(?<=[ 年月]))(?:{'|'.join(WIDE)})")
_MOST, _LEAST = pattern(r"最[多大高快长重]|居首"), pattern(r"最[少低小慢短轻]")
_RANKED = pattern(r"第几|排[名序行]|排第|排[多老]?几")
_WHICH = pattern(r"哪[些个类种项里儿]*|什么|谁|各项?")
_FALLEN = pattern(r"[下回]?[降跌落]|减[少幅]?|少了")
_RISEN = pattern(r"[上提]?[升涨]|增[长加幅速]?|提高|多了")
_MOVED = pattern(
    r"[同环]比|[升增降涨跌]幅|增速|增长率|变化|[多少]了"
    r"|[比较与跟](?:去年|[上前]一?年|上一?个?[月季年]度?|上半年)(?:的?同期)?(?:相比)?"
    r"|(?:[上下][升降涨跌]|增[长加]|减少|提高|降低|回落|(?<!新)[升降涨跌增减])"
    r"[了得]*(?=的|最|吗|没|有?多少|几|$)"
)
_MONTH = pattern(r"环比|上个?月|上个?季")
_SHARED = pattern(
    r"占(?![道地用领])(?=.*(?:多少|几|百分|比[重例]))|占?比[重例]|占比|百分之几|几成|份额"
)
_ASKS = pattern(
    r"(?:各?是|总?共|一共|总共|有|了|为|达|大概|到底)*(?:多少|几)(?:个(?=[百人]))?"
    r"(?P<unit>人次|公里|平方米|百分点|[起人件名个次条元户家例位张天岁辆吨宗对间头块只座所处台部]|(?=[万亿%]))?[万亿%]*[人元]?"
    r"|多[长大高久重]|是?(?:怎么样|怎样|如何)"
)
_UNITS = frozenset("人件个次起年月日天元省市上下是")
"""What is no word where it stands alone."""
_COUNTED = pattern(r"(?:数量|(?<![分系])数)[呢吗?? ]*$")
_PARTICLE = pattern(r"一共|总共|[的了呢吗吧么在和与及跟]|[^\w.%\ud800-\udfff]")


class Question(NamedTuple):
    """A question as it is read.

    Attributes:
        text: all of it, in `normal` form.
        words: what names must have, without what follows here.
        unit: the measure word of 多少件.
        ago: 去年, 今年 or 前年: how many years before that of the release, as it is written.
        time, place: as they are written; empty where none is.
        kind: the kind of number that is asked for, of those above; empty where any is.
        basis: ``mom`` or ``yoy`` where a change from the month or the year before is asked for.
        sign: 1 or -1 where what rose or fell is asked for.
        order: -1 where the most comes first, 1 where the least does.
        wants_parts: which of several it is that has the most.
        is_asked: it asks, or has a time or place: it is more than a name.
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
    is_asked: bool


def read(text: str) -> Question:
    """`text` as a question."""
    wanted = normal(text[: LONGEST + 1])
    found = _TIME.search(wanted)
    left = wanted if found is None else f"{wanted[: found.start()]} {wanted[found.end() :]}"
    time = "" if found is None else found["of_year"] or found["alone"]
    said = _RELATIVE.search(left)
    ago = "" if said is None else said[0][:2] if said[0][:2] in YEARS_AGO else ""
    left = _RELATIVE.sub(" ", left)
    wide = _WIDE.search(left)
    left = DEAD.sub("死亡", _NATION.sub(" ", left).strip())
    is_dated, (place, left) = left != wanted, _placed(left)
    place = place or ("" if wide is None else wide[0])
    order = -1 if _MOST.search(left) else 1 if _LEAST.search(left) else 0
    which, asks = bool(_WHICH.search(left)), bool(_ASKS.search(left))
    moved = bool(_MOVED.search(left)) or (which and _direction(left) != 0)
    kind = (
        RANK if _RANKED.search(left) else CHANGE if moved else SHARE if _SHARED.search(left) else ""
    )
    basis = "" if not moved else "mom" if _MONTH.search(left) else "yoy"
    sign = _direction(left) if moved else 0
    found = _ASKS.search(left)
    unit = "" if found is None else found["unit"] or ""
    is_counted = asks or _COUNTED.search(left) is not None
    for form in (_RANKED, _MOST, _LEAST, _WHICH, _SHARED, _MOVED, _ASKS, _COUNTED):
        left = form.sub(" ", left)
    if sign and (order or which):
        left = _RISEN.sub(" ", _FALLEN.sub(" ", left))
    words = tuple(w for w in bare(_PARTICLE.sub(" ", left)).split() if w not in _UNITS)
    return Question(
        wanted,
        words,
        unit,
        ago,
        time,
        place,
        kind or (LEVEL if is_counted else ""),
        basis,
        sign,
        order or -abs(sign) * which,
        which and order != 0,
        bool(is_dated or (place and words) or order or which or asks or kind),
    )


def _direction(text: str) -> int:
    """-1 for what fell, 1 for what rose, 0 where neither is said."""
    return -1 if _FALLEN.search(text) else 1 if _RISEN.search(text) else 0


def _placed(text: str) -> tuple[str, str]:
    """The first place that `text` names, and the text without it."""
    if text.isascii():
        return "", text
    from lvliang_cli.core.data.divisions import gazetteer

    for at in range(len(text)):
        name = gazetteer().at(text, at)
        if name and gazetteer().known(name):
            return name, f"{text[:at]} {text[at + len(name) :]}".strip()
    return "", text
