"""Lines of a web page that are none of the release: counters, links, notices of rights.

``今日访问12人``, ``12个赞``, ``相关新闻5条`` and ``上一篇:…`` count or name what is of the page. A
line is furniture if nothing else stands in it: the release says ``短视频播放量达2亿次。``.
"""

from collections.abc import Sequence

from lvliang_cli.core.text.patterns import pattern

_NOTICE = pattern(
    r"(?m:^)[^。\n]{0,120}?(?:版权所有(?![一-龥])|[Cc]opyright|ICP备|ICP证|公网安备|网站标识码|备案号:"
    r"|最佳分辨率|技术支持:|最佳浏览|浏览器)[^。\n]{0,200}(?=\n|$)"
)
_LINK = pattern(r"\s*+[<>«»·•]?\s?[上下]一[篇页条则][\s:]")
"""下一篇:太原破案30起, of another release"""
LONGEST = 120
_NUMBER = r"\d[\d,]*+(?:\.\d++)?[kKwW]?(?:\s?[百千万亿])?\+?"
_MEASURE = r"(?:人次|[个次条篇人位名页字赞项]|分钟|[KMG]B)"
_COUNTED = (
    r"(?:访问|访客|浏览|阅读|点击|点赞|转发|评论|跟帖|留言|回复|收藏|分享|下载|打印|播放|观看|查看|关注"
    r"|在线|粉丝|订阅|人气|热度|在看|喜欢|字数|赞|顶|踩)"
)
_WHOSE = (
    r"(?:今日|昨日|本[日周月年]|当前|总[共计]?|累计|本[站文页]|本网站?|全站|页面|网[站页友]|文章|附件"
    r"|热门|最新|全部|精彩|您是第|已有|共有?)"
)
_SUM = r"(?:[次人]?数量?|总?量|总数|者|人|时间)?"
_COUNTER = pattern(
    rf"{_WHOSE}*+\s?{_COUNTED}{{1,2}}{_SUM}\s?[:(]?\s?(?:为|约|共|已有)?\s?{_NUMBER}(?:\s?{_MEASURE})?"
    rf"|{_NUMBER}(?:\s?{_MEASURE})?{_COUNTED}(?:者|人)?"
    r"|相关(?:新闻|文章|报道|阅读|链接|推荐|内容|评论|信息)"
    rf"\s?[:(]?\s?(?:共)?\s?{_NUMBER}\s?[条篇个则]?"
    rf"|您是第\s?{_NUMBER}\s?[位名个次]\S{{0,6}}"
    r"|页码:\s?\d++(?:/\d++)?|(?:第|共|每页|跳转到第?)\s?\d++\s?[页条](?:记录)?"
)
"""今日访问:12人; 12个赞; 相关新闻5条; 第1页; what makes a line one of counters"""
_BESIDE = pattern(
    rf"(?:{_WHOSE}|大小)+(?:\s?:?\s?{_NUMBER}(?:\s?{_MEASURE})?)?"
    r"|(?:19|20)\d\d\s?[-/.年]\s?\d\d?\s?[-/.月]\s?\d\d?日?|\d\d?:\d\d(?::\d\d)?|\d++/\d++"
    r"|(?:来源|编辑|作者|责任编辑|责编|记者|字号|字体|发布时间|发布日期|更新时间|时间|日期):?\s?[^\s:]*"
    r"|分享到?|收藏|打印|关闭|[大中小]|转发|首页|尾页|末页|[上下]一页|人次"
)
"""今日12次; 来源:清河日报; what stands beside counters"""
_MARKS = pattern(r"[\s:|/,、;()\[\]【】·•,，—_-]*+")
_LINKS = pattern(
    r"\s*+[^一-龥\w]{0,3}(?:相关|延伸|推荐|拓展|热门|热点|更多|往期|猜你)"
    r"(?:新闻|阅读|链接|报道|文章|推荐|资讯|内容|回顾|喜欢)(?:推荐|排行榜?)?[^一-龥\w]{0,3}"
)
"""相关阅读: what is listed below is of other releases"""


def furniture(lines: Sequence[str]) -> frozenset[int]:
    """Indices of the normalised lines that are of the page and not of the release: those that
    `is_furniture` knows, and the titles listed under 相关阅读, up to the next sentence.
    """
    found, is_list = set(), False
    for index, line in enumerate(lines):
        is_list = (is_list and "。" not in line) or _LINKS.fullmatch(line) is not None
        if is_list or is_furniture(line):
            found.add(index)
    return frozenset(found)


def is_furniture(line: str) -> bool:
    """Whether a normalised line by itself is of the page and not of the release."""
    if _LINK.match(line) or _NOTICE.match(line):
        return True
    if len(line) > LONGEST or "。" in line:
        return False
    rest = _COUNTER.sub(" ", line)
    return rest != line and _MARKS.fullmatch(_BESIDE.sub(" ", rest)) is not None
