"""Times that date no figure for sure: of a founding, a document, a meeting, or of a plan.

A body founded in 1998 did not do its work in 1998; a meeting held in May may speak of the
year before; what is planned for 2035 has not happened.
"""

from datetime import date

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import word_list

from ..language.boundaries import Span
from .grammar import Expression

_FOUNDED = "|".join(word_list("founded"))
_ISSUED = "印发|颁布|出台|下发|制定|修订|发布|公布|施行|签署|签订"
_HELD = "召开|举行|举办|开幕|闭幕"
_AT = pattern(rf"(?:{_FOUNDED}|{_ISSUED}|{_HELD}|建成|投产|竣工|通车|生)于\s?$")
"""成立于1998年; 始建于1956年"""
_BY = pattern(r"(?:根据|依据|按照?|依照|遵照|贯彻|落实|执行)[^，,。;；\d]{0,6}$")
_DOCUMENT = pattern(
    r"[^，,。;；\n]{0,24}?(?:文件|办法|规定|通知|意见|方案|条例|标准|纲要|规划|细则|精神|要求|决定)"
)
"""根据2015年文件, not 根据2015年统计"""
_OF_ISSUE = pattern(rf"(?:{_FOUNDED}|{_ISSUED}|{_HELD})的")
"""2018年印发的办法"""
_MEETING = pattern(
    r"[^，,。;；、\d\n]{2,30}?(?:发布|通气|推进|座谈|工作|例|大)会(?:\([^()\n]{1,8}\))?上"
)
"""2022年全市安全生产新闻发布会(第二场)上: which meeting it is"""
_HAPPENED = pattern(
    rf"[,，]?[^，,。;；、\d\n]{{0,24}}?(?:{_FOUNDED}|印发|颁布|出台|签署|{_HELD})了?\s?(?=[,，。;；!\n]|$)"
)
"""1949年10月1日,中华人民共和国成立。; 于2020年5月召开"""
_LIVED = pattern(
    r"[,，]?(?:出?生|参加(?:公安)?工作|参军|入伍|入党|从警|入警|毕业|退休|[去逝]世)(?=[,，。;；、)\s]|人(?![数员])|的|$)"
)
"""1978年5月生; 1998年7月参加工作"""
_PASSED = pattern(
    r"版(?![权面画图税])|[^，,。;；、\d\n]{0,12}?(?:荣获|荣立|获评|被评为|被授予|当选|从事|拍摄|摄影)[^，,。;；、\d\n]{0,20}(?=[,，。;；)\n]|$)"
)
"""2019年被评为先进; 2020年版: not the time of what is counted next"""
_SOLVED = pattern(r"(?:侦破|破获|告破|抓获|追回|找回|审结|[侦攻]?破)了?\s?$")
_COLD = pattern(
    r"的?[^，,。;；、\d\n]{0,8}?(?:(?:发生|作案|挂网|上网|立案|失踪|被盗|丢失|潜逃|在逃)[^，,。;；\d\n]{0,4}的|命案|[积旧悬陈]案)"
)
"""侦破2003年发生的命案1起: when it came about, not when it was solved"""
_RULE = pattern(
    r"[^《》\n]{0,60}?(?:法|条例|办法|规定|意见|通知|方案|规划|纲要|决定|标准|细则|计划)(?:\([^()》]{1,12}\))?》"
)
"""the rest of 《清河市2021—2025年规划》, not of 《2022年统计公报》"""
_TASK = pattern(r"(?:部署|安排|谋划|布置|展望|研究)了?[^，,。;；\d]{0,6}$")
_TASKS = pattern(r"[^，,。;；、\d\n]{0,12}?(?:工作|任务|目标|重点|计划|举措|措施)")
"""部署2023年任务"""
_OLD_CASE = pattern(
    r"的?[^，,。;；、\d\n]{0,10}?(?:命案|[积旧悬陈]案|杀人案|强奸案|抢劫案|失踪案)(?:成功|终于?|得以)?(?:告破|得破|侦破)(?=[,，。;；!\n]|$)"
)
"""1995年命案告破, not in 1995"""
_BUDGETED = pattern(
    r"(?:度|的)?(?:调整|既定|确定|下达|批准)?(?:后的)?(?:预算|计划|目标|任务|预期)(?:总?[数额]|安排|指标|目标|任务)?(?:的|\s?\d|(?<=初预算)(?:[为是:]|收|支))"
)
"""完成年初预算数60999万元的40%; 为年度预算的61%; 年初预算为: what the budget is called"""
_AIM = (
    r"(?:(?<!行动)(?<!年度)(?<!工作)计划(?!生育|单列|免疫|经济|[内外])"
    r"|力争|争取|拟(?!定)|预计|有望)"
)
_AIMED = pattern(rf"(?:{_AIM}|将(?:会|要)?(?:出现|发生|集中))(?:在|于|到|至)?\s?$")
"""计划2025年; 力争到2030年; 高峰将出现在10月1日"""
_DOES = (
    "(?:基本|全面|全部|初步|再|累计)?"
    "(?:新建|建成|达到|达|新增|实现|形成|培育|完成|突破|超过|增至|提高到|建设|打造)"
)
_AIMS = pattern(rf"[,，]?(?:[我全本][市县省区州国旗盟])?(?:还|共)?(?:{_AIM}|将(?:要|会)?{_DOES})")
"""2025年,我市将新建; 2025年计划新建"""
_AIMS_OF_YEAR = pattern(
    r"[,，]?(?:[我全本][市县省区州国旗盟])?[^，,。;；、\d\n]{0,16}?(?:预期目标|目标任务|主要目标|总体要求|工作安排|工作重点|拟安排)|[,，]?(?:我们|[我全本][市县省区州国旗盟]|各级|[^\W\x00-\xff]{0,6}工作[,，]?)?(?:还|也)?(?:将(?!近)|要(?!求|案|素|闻)|必须|继续(?:办|实施|安排)|再办好)"
)
"""今年主要预期目标是; 今年将办好20件实事; 今年工作,要"""
_PROGRAMME = pattern(r"工作报告|预算(?:草案|报告)|计划(?:草案|的报告)")
"""The title of what tells in spring of the year before, and what is to be done in this one."""
_SPRING = 4
_REACHES = pattern(rf"[,，]?(?:[我全本][市县省区州国旗盟])?[^，,。;；、\d\n]{{0,8}}?{_DOES}")
"""到2035年,建成"""


def is_event(plain: str, expression: Expression, clause: Span, block: Span) -> bool:
    """Whether a printed year of normalised `plain` only says when something came to be.

    Args:
        plain: normalised.
        expression: in `plain`.
        clause: where it stands.
        block: the line where it stands.
    """
    start, end, part = expression.start, expression.end, expression.part
    is_called = plain.startswith("年初预算", start) or start > clause.start
    if plain.startswith("结转支出", end) or (is_called and _BUDGETED.match(plain, end)):
        return True
    begin = max(clause.start, start - _REACH)
    is_quoted = plain.rfind("《", begin, start) > plain.rfind("》", begin, start)
    if expression.year is not None and is_quoted and _RULE.match(plain, end):
        return True
    if expression.year is None or expression.is_since or expression.is_until or expression.to:
        return False
    if part is not None and part.first != part.last:
        return False  # 2022年上半年…发布会召开: what it speaks of
    behind = (_MEETING, _OF_ISSUE, _LIVED, _OLD_CASE, _PASSED)
    is_founded = _AT.search(plain, begin, start) or _HAPPENED.match(plain, end, block.end)
    if is_founded or any(form.match(plain, end) for form in behind):
        return True
    pairs = (_SOLVED, _COLD), (_TASK, _TASKS), (_BY, _DOCUMENT)
    return any(one.search(plain, begin, start) and other.match(plain, end) for one, other in pairs)


_REACH = 400
"""A word that stands farther before a time says nothing of it."""


def is_plan(plain: str, expression: Expression, clause: Span, *, is_told: bool) -> bool:
    """Whether `expression` says by when something is to be done: 到2035年,建成.

    `is_plan_of_year` is asked apart. `is_told`: it is the year spoken of, of which 预计全年
    estimates.
    """
    if is_told and plain.endswith("预计", 0, expression.start):
        return False
    begin = max(clause.start, expression.start - _REACH)
    if _AIMED.search(plain, begin, expression.start) or _AIMS.match(plain, expression.end):
        return True
    is_by = expression.is_until and plain[expression.start] in "到至"
    is_by = is_by and expression.kind == "year"
    return is_by and _REACHES.match(plain, expression.end) is not None


_OF_SESSION = pattern(r"[^\n]{0,12}政府工作报告")
"""2024年甲市政府工作报告"""


def is_programme(title: str, issued: date | None) -> bool:
    """Whether a release of that title speaks of its own year as of one to come."""
    is_early = issued is not None and issued.month < _SPRING
    return is_early and _PROGRAMME.search(title) is not None


def is_of_session(title: str, expression: Expression) -> bool:
    """Whether a year in a title is when the government reports, and not the year of which."""
    is_year = expression.kind == "year" and expression.part is None
    return is_year and _OF_SESSION.match(title, expression.end) is not None


def is_plan_of_year(plain: str, expression: Expression, *, is_ahead: bool = False) -> bool:
    """Whether what follows is planned for the year in hand: 今年主要预期目标是.

    `is_ahead`: 今年 of this text is a year to come.
    """
    is_year = expression.kind == "year" and not (expression.is_since or expression.is_until)
    is_this = is_ahead and expression.relative == 0
    if plain.endswith(("完成", "实现"), 0, expression.start):
        return False  # 完成全年主要目标任务
    return is_year and (is_this or _AIMS_OF_YEAR.match(plain, expression.end) is not None)
