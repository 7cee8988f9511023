"""What is asked in words, as a call: what is biggest or rose, how much there was where, when."""

from lvliang_cli.core.query.record_names import asked, normal
from lvliang_cli.core.text.patterns import pattern

LONGEST = 100
"""Characters of what may be a question."""
_ORDERED = pattern(
    r"最[多大高低少小快慢]|(?:哪些|哪个|什么).*[升降增减]|[升降增减].*(?:哪些|什么)|排[名序行]"
)
_FALLEN, _RISEN = pattern(r"[降减]"), pattern(r"[升增]")
_MOST = pattern(r"最|上升|下降|减少|增[长加]|[升降增减]|排[名序行]")
_WHAT = pattern(r"哪[些个类项]?|什么|数字|数据|指标|各项|所有|谁|在|的")
_PART = r"(?:[上下]半年|全年|前三季度|第?[一二三四1-4]季度|1?\d月份?)"
_TIME = pattern(
    rf"(?:^((?:19|20)\d\d)$|((?:19|20)\d\d年{_PART}?(?!同期|[底末]))|[今去前]年{_PART}?|(?<![\d至-]){_PART})(?:以来)?的?"
)
"""2023年上半年, which is known; 去年 and 上半年, which are of the release."""
_NATION = pattern(r"^[全我中]国的?")
_ASKS = pattern(r"(?:各?是|有|了|为|达|的)*(?:(?:多少|几)[起件人名个次元]?)?[呢吗??]*$")
_WHOLE = "上升|下降|增[长加]|减少|同比|占比"
_SIGN = r"[^\W\da-z_数以及的]"
_WORDS = pattern(rf"[a-z0-9.%]+|{_WHOLE}|{_SIGN}(?:(?!{_WHOLE}){_SIGN})?")
"""What is looked for of a name, which may say more: 毒品 and 案件 of 毒品犯罪案件."""


def in_words(text: str) -> list[str]:
    """The call that answers what is asked of an order, a place or a time; else nothing."""
    wanted = normal(text[: LONGEST + 1])
    return (in_order_of(wanted) or _somewhere(wanted)) if len(text) <= LONGEST else []


def line_for(text: str) -> str:
    """The same as a line for a shell; empty for nothing."""
    call = [f"'{word}'" if " " in word else word for word in in_words(text)]
    return " ".join(["lvliang", *call]) if call else ""


def in_order_of(wanted: str) -> list[str]:
    """The call that answers what asks for the biggest, or for what rose or fell; else nothing."""
    if not _ORDERED.search(wanted):
        return []
    listed = ["metrics", "list"]
    if "第几" in wanted:
        return [*listed, "--kind", "rank"]
    if "占比" in wanted or "比重" in wanted:
        return [*listed, "--search", "占比", "--sort", "-value"]
    of = _WHAT.sub("", _MOST.split(wanted, maxsplit=1)[0])  # 破案最多的; 最多的
    if _FALLEN.search(wanted):
        return [*listed, *searching(f"{of}下降"), "--sort", "同比"]
    if _RISEN.search(wanted):
        return [*listed, *searching(f"{of}上升"), "--sort", "-同比"]
    return [*listed, *searching(of), "--sort", "-value"]


def _somewhere(wanted: str) -> list[str]:
    """The figures of a name, of the place before it or the time that are named with it."""
    time, name = _TIME.search(wanted), without_nation(_TIME.sub("", wanted))
    place = ""
    if not name.isascii():
        from lvliang_cli.core.data.divisions import gazetteer

        found = gazetteer().at(name, 0)
        place = found if found and gazetteer().known(found) else ""
    name = name.removeprefix(place).removeprefix("的")
    there = ["--region", place] if place else []
    if time is None:
        return ["show", name, *there] if name and place else []
    span = time[1] or time[2]
    sought, dated = searching(name), ["--period", span] if span else []
    return ["metrics", "list", *sought, *dated, *there] if sought or dated else []


def without_nation(name: str) -> str:
    """`name` without the nation before it, of which most figures are that name no place."""
    return _NATION.sub("", name) or name


def searching(name: str) -> list[str]:
    """The option that finds the figures with all that `name` is made of in theirs, if with any."""
    words = " ".join(_WORDS.findall(asked(_ASKS.sub("", normal(name)))))
    return ["--search", words] if words else []
