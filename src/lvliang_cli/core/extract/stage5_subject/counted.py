"""The thing counted: 破获刑事案件 in 共破获刑事案件572起, 群众 in 疏散25828名群众.

It stands before the number in the same clause, or after the unit. A number of a list
takes the verb of the list's first. A change takes what its level counts, and the changes
of a 分别 list share out the subjects before them.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lvliang_cli.core.extract.clauses import is_aside
from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.record import Article, Change, Mention, Subject
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.extract.stage3_time.bases import Basis, bases, last_basis

LONGEST = 40
LONGEST_LIST = 12
"""A 分别 list of more numbers than this is not shared out."""

_VERBS = """
破获 侦破 打掉 端掉 捣毁 摧毁 抓获 抓捕 查获 查处 查扣 收缴 缴获 扣押 解救
营救 疏散 逮捕 拘留 批捕 批准逮捕 起诉 移送 审结 办结 受理 立案 发生 造成 挽回
追回 返还 止付 冻结 劝阻 化解 调解 排查 整改 整治 检查 走访 核查 处罚 处置
出动 投入 组织 开展 发放 张贴 新增 建成 设立 接报 签发 表彰 培训 制发 发出
提请 提起 提出 监督 督促 查验 清理 吊销 撤销 关闭 配置 支付 兑现 解决 落实
落户 引进 完成 投资 办理 追缴 侦办 扑救 救助 服务 惠及 覆盖 采集 登记 注销
拿出 准备 要求支付 收集 征集 举办 召开
"""
_VERB = pattern("|".join(sorted(_VERBS.split(), key=len, reverse=True)))
_CLAUSE_END = pattern(r"[。！？!?;；\n，：:(（]|(?<!\d),|,(?!\d)|^\s*\d{1,2}、", re.MULTILINE)
_DAYS = r"\d{1,2}月\d{1,2}日"
_PERIOD = pattern(
    rf"^(?:截至目前|截至|目前|(?:自|从)?(?:(?:19|20)\d\d年|今年|去年|上年|全年|本月|昨日|{_DAYS}|\d{{1,2}}(?:[-~—至到]\d{{1,2}})?月份?(?:底|末)?"
    r"|[上下]半年|前?[一二三四1-4]季度|前三季度|期间)+(?:至\d{1,2}月\d{1,2}日)?(?:以来|来|起)?)[的，,]?"
)
_SINCE = pattern(r"(?:自|从)[\d年月日今去上当]{1,12}(?:以来|起)")
_NUMBERED = pattern(r"^[(（]?[\d一二三四五六七八九十]{1,2}[)）.、]\s*")
_LEAD = pattern(
    r"^(?:近日|日前|今日|当日|当天|近期|其中|此外|同时|另有|另外|分别|累计|共计|合计|总共|一共|期间|共有|共|又|再|已经|已|并|均|先后|成功|直接|依法|目前|了)+"
)
_ALL_TOGETHER = pattern(rf"^[^“”，,]{{0,24}}?共(?=(?:计|同)?{_VERB.pattern})(?:计|同)?")
_MOVED = (
    "(?:[升增降减][至到为]|上升|下降|提[高升]|增[加长]|减少|降低|扩大|缩[小短]|回[升落]|压缩|由|从)"
)
_OWN_TIME = pattern(
    rf"(?:{_MOVED}|[至到了是为])*(?:最高峰时期)?(?:(?:19|20)\d\d年|去年|上年|今年|前年)(?:[底末初]|同期)?的?$"
)
"""``由2013年的25%``: when the number was counted, not what."""
_ONLY_MOVED = pattern(rf"{_MOVED}[到至为了]*")
_ACTOR = pattern(
    rf"^[^“”，,]{{0,16}}?(?:机关|法院|检察院|部门|民警|警方|交警|机构|力量|队伍|我院|我市|我省|公安局|支队|大队|派出所)"
    rf"(?:已|成功|依法|先后)*(?={_VERB.pattern})"
)
_AVERAGE = pattern(r"^(?:日均|月均|年均|人均|户均|平均每[一-龥]{1,2}|每[天日月周]|日|月|人|户)$")
_TAIL = pattern(
    r"(?:中|累计|共计|合计|总计|分别|同比|环比|约|(?<!行)为|由|从|原来|达到|达|是|有|共|至|到|超过|超|近|逾|突破|不足|了|仅|就|已|(?<![平日月年人户])均|的|在|只有|"
    r"多达|高达|最多|约有|连续|升至|降至|提高|提升|上升|下降|增长|增加|减少|降低|大幅|小幅|首次|控制|保持|稳定|回落|走高|则|不少于|不到|[,，、:：\s(（])+$"
)
_CHANGE = pattern(
    r"(?:同比|环比|同口径|可比口径|按可比价格计算|按不变价格计算|分别|相比|大幅|小幅|连续|又|再|(?<![平日月年人户])均|各|也|上升|增长|增加|提高|提升|上涨|下降|减少|降低|下滑|回落|回升|收窄|增产|减产|名义|实际|缩短|增幅|降幅|涨幅|幅度|"
    r"达到?|为|了|的|至|到|约|近|超过?|逾|[多少增减升降涨跌,，、\s])+$"
)
_AFTER = pattern(r"(的)?([^，,。;；、:：（()）\n\d]*)")
_NOT_A_NOUN = pattern(
    r"(?:以上|以下|以内|左右|上下|被|已|均|全部|共(?!性|同|享|建)|并|和|与|及|或|为|是|占|较(?![大小多好重])|比|同比|环比|因|由|从|经|进行|予以|"
    r"给予|得到|支持|用于|供应|启动|缩短|压缩|压减|延长|增加|提升|提高|降低|降至|升至|增至|减至|减少|多|余|有|后|中(?=有)|增|减|上升|下降|落网|到案|次之|每|不等|人民币|次|发生|”)"
)
_NOUN_END = pattern(
    r"(?:被|已|均|全部|共同|共(?!性|享|建)|进行|予以|给予|得到|获得?|实现|同比|环比|因(?!素|案)|在(?!逃|册|线|校|职|建|岗|押|编)|发动|发起|发布|"
    r"配置|发放|开展|完成|纳入|达到|提出|建成|投入|正在|集中|统一|入选|参与|参加|受到|推进|问题整改|设立|出台|推出|死亡|受伤|"
    r"落网|到案|涉及|发生|把持|存在|具体|量化|细化|”|为统领|为)"
)
_REGION = pattern("全[省市国区县州盟]|我[省市]|国内|省内|世界|全球")
_RANKING = pattern("(?:全.|我.|.内|世界|全球)?排名$")
_PLACED = pattern("(?:排名|排位|位居|位列|名列|跃居|稳居|保持|[排列居占均由至到从,，、包括])+$")
_HARM = ("死亡", "受伤", "遇难", "失踪")
_WITHIN = pattern(r"中?有?$")
_PASSIVE = pattern(r"(?:被|获|因)[^，,。;；、:：\n\d]{1,20}")
_AND = pattern(r"[、/,，]|和(?!平|谐|解)|与|及")
_SHARED_ENDS = ("案件", "警情", "人数", "起数", "事故", "案", "数")
_TRIM = "的了、，,：: 和与及“”\"'()（）"


class _Gap(NamedTuple):
    """The text before a figure, in its clause and after the figure before it."""

    text: str
    is_list: bool


def subjects(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `subject` of every mention, in the words of the normalised text."""
    names = _counted(
        article.plain,
        [mention.quantity for mention in mentions],
        [mention.change for mention in mentions],
        bases(article.plain),
        [mention.is_rank for mention in mentions],
    )
    for mention, name in zip(mentions, names, strict=True):
        mention.subject = Subject(name)


def _counted(
    text: str,
    found: Sequence[Quantity],
    levels: Sequence[Change | None],
    every: Sequence[Basis],
    ranks: Sequence[bool],
) -> list[str]:
    names: list[str] = []
    taken = 0
    verb = ""
    for index, (quantity, change) in enumerate(zip(found, levels, strict=True)):
        gap = _gap(text, quantity.start - ranks[index], taken)
        if not gap.is_list:
            verb = ""
        before = _subject(gap.text, quantity, change, every)
        if ranks[index] and quantity.unit in ("", "位", "名"):
            names.append(_ranked(before, _last(text, found, names, quantity.start)))
            taken = quantity.end
            continue
        after, taken = "", quantity.end
        if change is None and quantity.unit != "%":
            until = found[index + 1].start if index + 1 < len(found) else len(text)
            after, taken = _noun_after(text, quantity, until)
        own = _VERB.search(before)
        last = _last(text, found, names, quantity.start)
        if change is not None and not before:
            names.append(last)
        elif before.endswith("占"):
            names.append(_trimmed(before + "比"))
        elif before.startswith("占") or _AVERAGE.match(before):
            names.append(_trimmed(last + before))
        else:
            name = _trimmed(_joined(before, after, verb)) or _passive(text, quantity.end)
            names.append(name or last)
        if own is not None and own.start() <= 1 and change is None:
            verb = own[0]
    return _shared_out(text, found, levels, names)


def _ranked(before: str, last: str) -> str:
    """``综合考核位居全省第一``: 综合考核全省排名."""
    region = _REGION.search(before)
    where = region[0] if region is not None else ""
    subject = _PLACED.sub("", before.partition(where)[0] if where else before)
    return _trimmed(f"{subject or _RANKING.sub('', last)}{where}排名")


def _last(text: str, found: Sequence[Quantity], names: Sequence[str], at: int) -> str:
    """What the figure before counts; one in closed brackets is passed over."""
    for index in range(len(names) - 1, max(len(names) - 5, -1), -1):
        if not is_aside(text, found[index].end, at):
            return names[index]
    return ""


def _gap(text: str, start: int, taken: int) -> _Gap:
    begin = max(0, start - 60)
    ends = [
        m.end()
        for m in _CLAUSE_END.finditer(text, begin, start)
        if m[0] not in "(（" or not (set(")）") & set(text[m.end() : start]))
    ]
    clause = ends[-1] if ends else begin
    return _Gap(text[max(clause, taken) : start], taken > clause)


def _subject(before: str, quantity: Quantity, change: Change | None, every: Sequence[Basis]) -> str:
    begin = quantity.start - len(before)
    end = quantity.start
    while (basis := last_basis(every, end)) is not None and basis.start >= begin:
        if basis.end <= quantity.start:
            before = before[: basis.start - begin] + before[basis.end - begin :]
        end = basis.start
    before = _NUMBERED.sub("", before.strip(" 、和与及或并"), count=1)
    before = _SINCE.sub("", _PERIOD.sub("", before, count=1))
    before = _ALL_TOGETHER.sub("", _LEAD.sub("", before), count=1)
    before = _ACTOR.sub("", before, count=1)
    if quantity.hedge:
        before = before.removesuffix(quantity.hedge)
    before = "" if _ONLY_MOVED.fullmatch(before) else _OWN_TIME.sub("", before)
    return (_CHANGE if change is not None else _TAIL).sub("", before).lstrip("、和与及或并")


def _noun_after(text: str, quantity: Quantity, until: int) -> tuple[str, int]:
    """The noun right after the unit, up to a verb or the next mark, and where it ends."""
    found = _AFTER.match(text, quantity.end, max(quantity.end, until))
    if found is not None and found[2].startswith(_HARM):
        return found[2][:2], quantity.end
    if found is None or not found[2].strip() or _NOT_A_NOUN.match(found[2]):
        return "", quantity.end
    noun = found[2]
    if measure_of(quantity.unit).dimension == "time":
        return noun[:LONGEST], quantity.end
    stop = _NOUN_END.search(noun)
    noun = _WITHIN.sub("", noun[: stop.start()] if stop is not None else noun)
    if len(noun) < 2 - (not found[1]) or len(noun) > LONGEST:
        return "", quantity.end
    return noun, found.start(2) + len(noun)


def _joined(before: str, after: str, verb: str) -> str:
    if not after:
        has_own = _VERB.search(before) is not None
        return before if has_own or not verb or not before else verb + before
    own = list(_VERB.finditer(before))
    if own and len(before) - own[-1].end() <= 1:
        return own[-1][0] + after
    if not before and verb:
        return verb + after
    return after


def _passive(text: str, end: int) -> str:
    """``3人被评为``: what happened to them, where nothing else names them."""
    found = _PASSIVE.match(text, end)
    return found[0] if found else ""


def _trimmed(name: str) -> str:
    name = name.strip(_TRIM)
    if name.count("“") != name.count("”"):
        name = name.replace("“", "").replace("”", "")
    return name[-LONGEST:].lstrip(_TRIM)


def _shared_out(
    text: str, found: Sequence[Quantity], levels: Sequence[Change | None], names: list[str]
) -> list[str]:
    """``刑事、治安案件同比分别下降8%、28%``: to each change its own subject."""
    result = list(names)
    for first in range(len(found)):
        change = levels[first]
        if change is None or "direction-carried" in change.carried:
            continue
        last = first + 1
        end = min(len(found), first + LONGEST_LIST)
        while last < end and _is_listed(text, found, levels, last):
            last += 1
        size = last - first
        if size < 2:
            continue
        parts = _parts(names[first])
        if len(parts) == size:
            result[first:last] = parts
        elif names[first] == (names[first - 1] if first else "") and first >= size:
            result[first:last] = result[first - size : first]
    return result


def _is_listed(
    text: str, found: Sequence[Quantity], levels: Sequence[Change | None], index: int
) -> bool:
    between = text[found[index - 1].end : found[index].start]
    return (
        levels[index] is not None
        and len(between) <= 6
        and "；" not in between
        and between[:1] in ("、", "和", "与", "及", "/", "以")
    )


def _parts(subject: str) -> list[str]:
    parts = [part.strip() for part in _AND.split(subject)]
    if not all(parts):
        return []
    shared = next((end for end in _SHARED_ENDS if parts[-1].endswith(end)), "")
    is_percent_subject = any(part.endswith(_SHARED_ENDS) for part in parts[:-1])
    if shared in ("案件", "警情", "事故") and not is_percent_subject:
        parts = [part if part.endswith(shared) else part + shared for part in parts]
    return parts
