"""The place of a release: that of its issuer, or the official name that opens its title."""

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter

from lvliang_cli.core.data.divisions import Division
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import patterns, word_list

from ..language.boundaries import Span
from ..model.mention import Article, Place
from .names_of_places import NATION, WIDTH, Atlas, Named, counties, is_spoken, joints, wide

_KINDS = "|".join(word_list("offices"))
_BODY = (
    r"(?:公安|警方|警察|交警|检察|法院|中院|高院|高级人民|中级人民|人民法院|政府|海关|海警|边检|税务|纪委|监委|纪检|总工会|人民银行"
    rf"|消防|调查总?队|(?:{_KINDS})[一-龥]{{0,10}}?(?:局|厅|委|中心|[支总大]队|分局|机关|部门|院|办公室|系统))"
)
_BRANCH = r"(?:各级|基层|两级)?(?:人民)?"
_ISSUER = pattern(rf"[省市县区州盟旗]?{_BRANCH}{_BODY}")
"""大理州公安局; 吕梁公安机关"""
_FULL_ISSUER = pattern(
    rf"{_BRANCH}(?:{_BODY}|第[一二三四五六七]次全国|国民经济|[一-龥]{{0,6}}(?:局|厅|委|中心|[支总大]队|机关))"
)
"""Behind a name with its suffix: 吕梁市粮食局; 民权县第七次全国人口普查"""
_COUNTY_ISSUER = pattern(
    r"(?:^|[\n。,，:;；]|从|据)\s?(?!平安)(?P<name>[一-龥]{2,3})(?:公安机关|公安局|警方|检察院|检察机关|法院)"
)
"""横峰公安机关: a county without its suffix, at the head of a clause"""
_HEADS_TITLE = pattern(
    r"[\s“\"《【]*(?:附?表?\s?[\d一二三四五六七八九十][\d.—-]*[、:\s]\s*)?(?:[一-龥]{2,8}[局厅委院部会]:)?(?:关于)?\s?"
    r"(?:[12]\d{3}(?:[-—~至][12]\d{3})?\s?学?年度?)?(?:[上下]半年|第?前?[一二三四]个?季度|\d{1,2}(?:[-—~至]\d{1,2})?月份?)?\s?"
)
"""2022年 of 2022年云和县…统计公报"""
_WORDS = patterns("lexicon/words_of_places")
_VISITED = _WORDS["visited"]
"""学习上海市公安局经验"""
_VISIT = _WORDS["visit"]
"""上海警方来我市学习; 考察团来访"""
_OF_DISTRICT = ("海关", "人民银行")
"""Issuers that count in more than the city that they are called by."""
STATE = _WORDS["state"]
"""公安部; 国家移民管理局"""
AT = _WORDS["at"]
"""在北京介绍: where it was announced; 从湖南引进"""
_SOURCE = ("从", "对", "由")
"""记者从运城市中级人民法院获悉"""
HERE = _WORDS["here"]
"""在甲省,投资120个: all of it; not 在甲省,居民李某, nor 在甲省,一家企业"""
PASSING = _WORDS["passing"]
"""湖南、湖北等省; 南京路; 全省首届; 全国12315平台; 武汉铁路局, of several provinces"""
_ROW = pattern(r"[^\n]*? -?[\d,]+(?:\.\d+)?%?\s")
"""A row of numbers, whose name is a part of the release: 清河县局 88 95"""
_LEAD = 400
_SESSION = pattern("第?[一二三四五六七八九十]{1,3}届人(?:民代表大会|大)(?!常)")
_SIGNATURE = 30
"""So many characters have the line of the issuer at the end, and a day below it."""


def of_release(article: Article, named: Sequence[Named], atlas: Atlas) -> Place | None:
    """Where the release comes from; None where neither its title nor an issuer says so."""
    text = article.layout.flat
    lead, end = _lead(article), len(text.rstrip())
    telling = [place for place in named if place.start <= lead or _signs(article, place, end)]
    scored = [(_score(article, place), place) for place in telling]
    best = max((one for one in scored if one[0]), key=itemgetter(0), default=None)
    state = _speaking(STATE.finditer(text, 0, lead), text)
    width = _speaking(WIDTH.finditer(text), text)
    is_state = state is not None and all(place.start != state.end() for place in named)
    if is_state and (best is None or best[0] < 5):
        if any(_HEADS_TITLE.fullmatch(text, 0, place.start) for place in telling[:1]):
            return None  # 甲县化工厂爆炸: what the State Council looks into happened there
        return NATION  # not 国家税务总局吕梁市税务局, which is in Lvliang
    if best is not None:
        is_alone = all(len(joint) == 1 or best[1] not in joint for joint in joints(text, named))
        return _of_issuer(text, named, atlas.place(best[1]), best[1].end) if is_alone else None
    county = None if state is not None else _county(article, lead)
    if county is not None:
        return Place(county.name, county.code)
    if width is None or width[0] not in ("全国", "我国"):
        return None
    return None if PASSING.match(text, width.end()) else NATION


def _speaking(found: Iterable[re.Match[str]], text: str) -> re.Match[str] | None:
    """The first that is spoken of, or who speaks: not 落实国务院部署, 居全国第三."""
    return next((match for match in found if is_spoken(text, match.start())), None)


def _of_issuer(text: str, named: Sequence[Named], seat: Place, end: int) -> Place:
    """Where an issuer of a capital counts: 南京海关 in the province, if the text speaks of it and
    not of the city.
    """
    if not (seat.code or "").endswith("0100") or not text.startswith(_OF_DISTRICT, end):
        return seat
    province = wide("全省", seat)
    names = {division.name for place in named for division in place.divisions}
    is_told = province.name in names or "全省" in text or "我省" in text
    is_told = is_told and "全市" not in text and "我市" not in text
    return province if is_told else seat


def _county(article: Article, lead: int) -> Division | None:
    """The one county of today that an issuer calls without its suffix."""
    text = article.layout.flat
    for issuer in _COUNTY_ISSUER.finditer(text, 0, lead):
        start, end = issuer.span("name")
        clause = article.layout.clause(start)
        found = counties(issuer["name"])
        if len(found) == 1 and not is_visit(text, clause, start, end):
            return found.pop()
    return None


def _score(article: Article, place: Named) -> int:
    """How surely a place is that of the release: 5 an issuer in the title, 3 another issuer,
    2 the official name at the head of the title, or a short one of what the text calls 全市,
    1 such a one in a line of its outlet, 0 none of them.
    """
    text, layout = article.layout.flat, article.layout
    block, clause = layout.block(place.start), layout.clause(place.start)
    is_full = any(place.name == division.name for division in place.divisions)
    is_row = block.kind == "cell" and _ROW.match(text, place.end)
    if is_row or is_visit(text, clause, place.start, place.end):
        return 0
    in_title = block.kind == "title"
    if place.start <= _LEAD and _SESSION.match(text, place.end):
        return 3
    issuer = (_FULL_ISSUER if is_full else _ISSUER).match(text, place.end)
    is_told = any(f"{word}{d.name[-1]}" in text for d in place.divisions for word in "全我")
    heads = in_title and (is_full or is_told)
    if heads and _HEADS_TITLE.fullmatch(text, layout.span(block).start, place.start):
        return 5 if issuer is not None else 2
    before = text[max(0, place.start - 4) : place.start]
    is_at = before.endswith("、") or (AT.search(before) and not before.endswith(_SOURCE))
    if issuer is None or is_at:
        return int(is_told and block.kind == "dateline")
    return 5 if in_title else 3


def _signs(article: Article, place: Named, end: int) -> bool:
    """Whether a place is named in the last line of a text, or that before, and little beside; or
    whose work is reported on: 在清河县第十八届人民代表大会上, 我代表清河县人民政府.
    """
    text = article.layout.flat
    if _SESSION.match(text, place.end) or text.endswith("代表", 0, place.start):
        return place.start <= _LEAD
    span = article.layout.span(article.layout.block(place.start))
    is_last = end - span.end < _SIGNATURE and span.end - span.start < _SIGNATURE
    return is_last and "。" not in text[span.start : span.end]


def is_visit(text: str, clause: Span, start: int, end: int) -> bool:
    """Whether a place at ``start:end`` is where guests come from, or who is learnt from."""
    is_visited = _VISITED.search(text, clause.start, start) is not None
    return is_visited or _VISIT.search(text, end, clause.end) is not None


def _lead(article: Article) -> int:
    """Where the first paragraph ends: what comes later may speak of other places."""
    layout = article.layout
    spans = [layout.span(block) for block in layout.blocks if block.kind in ("paragraph", "item")]
    return min(spans[0].end if spans else len(article.plain), _LEAD)
