"""Every time expression of a text, as printed: which year, which part of it, how it is framed.

Nothing is worked out here: 上半年 is months 1 to 6 of a year that `days_of_expressions` finds, and
what an expression does in its sentence is the business of `dating_or_comparing`.
"""

from functools import lru_cache

from lvliang_cli.core.text.patterns import pattern

from .grammar import FIND, HALVES, MONTH_STEP, TO, Expression, Part, expression_of, number

_SPAN = pattern(rf"(?:起|(?:[一-龥“”]{{2,12}}?)?(?:开始|启动|开展))?{TO}")
"""2019年10月—2020年3月; 3月1日起至5月31日; 3月15日行动启动至6月底"""
_UNTIL = pattern(r"(?:截[至止]到?\s?|(?:^|(?<=[，。；;,\n\s]))[到至])$")
"""截至6月30日; 到2022年底"""
_CLOSED = pattern(
    r"(?:底?为?止)?的?(?P<window>[三六3612两十二]{1,2})个月(?!来)|底?为?止(?![付损境])"
)
"""截至2013年11月底止的三个月; 6月底止"""
_ADDED_UP = pattern(r"累计(?:完成|收支)*情况")
"""8月份累计完成情况: up to its end"""
_SINCE = pattern(r"以来|来(?=[，,])|起至今|至今|起(?=[，,、])|开始(?=[，,])|起开始?")
"""2022年以来; 6月25日起, ; 2014年至今"""
_FROM = pattern(r"(?:自从?|从)\s?$")
"""自6月25日; 从去年"""
_AFTER_FROM = pattern(r"起(?!诉)|开始")
"""自6月25日起在全国部署, 从2020年开始开展; not 上半年起诉"""
_SINCE_EVENT = pattern(r"(?!\s?[讯电][“\s(])(?:“[^”\n]{1,14}”|[^，,。;；:\d\n是]){1,24}?以来")
"""6月份开展该行动以来"""
_DURING = pattern(
    r"的?(?:[^，,。;；:、()《》\d\n]{1,14}?期间|(?:[春夏秋冬][天季]|汛期|[旺淡]季)(?=[，,]))"
)
"""2022年冬奥会期间; 2022年夏天: some days of that year"""
_EVENT = pattern(
    r"(?!本?报?讯(?!问)|[特尤]?[别其]?是|[”》])(?:“[^”\n]{1,14}”|[一-龥“”\"《》]){2,20}?(?:以来|(?:行动|战役|会战|整治|斗争|疫情|防控|攻坚|会议|[两大]会|[假赛汛奥节]|活动|任期)[”\"]?期间|(?:行动|战役|整治)[”\"]?中(?=[，,]))"
)
"""百日行动开展以来; 党的十八大以来; 专项行动期间; 专项行动中,"""
_TAIWAN = pattern(r"民国|行政院|主计|\(1[0-3]\d\)年")
"""行政院主計總處; 今(101)年"""


@lru_cache(maxsize=64)
def expressions(plain: str) -> tuple[Expression, ...]:
    """Every time expression of normalised `plain`, in order; a span is one expression.

    Several stages ask for those of the same text, and of the same few words, hence the cache.
    """
    has_era = _TAIWAN.search(plain) is not None
    found: list[Expression] = []
    for match in FIND.finditer(plain):
        expression = expression_of(match, has_era=has_era) if match[0] else None
        if expression is None:
            continue
        begins = -2 if len(found) > 1 and found[-1].kind == "named" else -1
        for begin in range(begins, 0) if found else ():  # 7月1日暑运启动至22日
            if _SPAN.fullmatch(plain, found[begin].end, expression.start):
                joined = _joined(found[begin], expression)
                if joined is not None:
                    found[begin:] = [joined]
                    break
        else:
            found.append(expression)
    return tuple(_with_events(plain, [_framed(plain, expression) for expression in found]))


def _with_events(plain: str, found: list[Expression]) -> list[Expression]:
    """The expressions and, where none of them stands, what is dated by an event alone."""
    events = []
    following = iter([*found, Expression(len(plain) + 1, len(plain) + 1)])
    after, end = next(following), 0
    for event in _EVENT.finditer(plain):
        while after.end <= event.start():
            end, after = after.end, next(following)
        if after.start >= event.end() and end <= event.start():
            is_since = event[0].endswith("来")
            begin = event.start() + event[0].rfind("在") + 1  # 全省交警在整治期间
            events.append(Expression(begin, event.end(), part=Part("named"), is_since=is_since))
    return sorted(found + events, key=lambda expression: expression.start) if events else found


def _joined(first: Expression, last: Expression) -> Expression | None:
    """2019年10月 and 2020年3月 of 2019年10月—2020年3月, None where the two make no span."""
    whole, open_end = {"year", "months", "days"}, {"now", "day", "point"}
    is_named = first.kind == "named" and last.kind in open_end  # 春运至昨天
    if not is_named and (first.kind not in whole or last.kind not in whole | open_end):
        return None
    if first.to is not None:
        return None
    if first.part and last.part and last.kind == "days" and last.part.first < MONTH_STEP:
        month = first.part.last // MONTH_STEP * MONTH_STEP  # 7月1日启动至22日
        last = last._replace(part=Part("days", last.part.first + month, last.part.last + month))
    return first._replace(end=last.end, to=last)


def _framed(plain: str, expression: Expression) -> Expression:
    """The expression with the 截至 before it or the 以来 behind it."""
    start, end = expression.start, expression.end
    until = _UNTIL.search(plain, max(0, start - 4), start)
    closed = _CLOSED.match(plain, end)
    since = _SINCE.match(plain, end)
    if expression.to is not None or expression.kind == "week":
        return expression
    if expression.kind == "named":  # 截至12月初
        return expression if until is None else expression._replace(start=until.start())
    if _ADDED_UP.match(plain, end) and expression.kind == "months" and until is None:
        return expression._replace(is_until=True)
    if until is not None or (closed is not None and closed["window"] is None):
        begin = start if until is None else until.start()
        part = expression.part
        if closed is not None and closed["window"] and part is not None and part.kind in _ENDS:
            part = Part("window", number(closed["window"]), part.last)
            return expression._replace(start=begin, end=closed.end(), part=part)
        return expression._replace(start=begin, is_until=True)
    origin = _FROM.search(plain, max(0, start - 3), start)
    if since is None and origin is not None:
        since = _AFTER_FROM.match(plain, end)
    during = None if since is not None else _DURING.match(plain, end)
    if during is not None and expression.part is None:
        return expression._replace(end=during.end(), part=Part("named"))
    begin = end + (origin is not None and plain[end : end + 1] in "，,")  # 自3月,本市开展整治以来
    event = None if since is not None else _SINCE_EVENT.match(plain, begin)
    if event is not None and expression.part is None:  # 2018年专项斗争开展以来: not from January
        return expression._replace(end=event.end(), part=Part("named"), is_since=True)
    since = since or event
    if since is None or (expression.part == HALVES[0] and since[0] == "以来"):
        return expression  # 上半年以来 is the half-year
    begin = start if origin is None else origin.start()
    return expression._replace(start=begin, end=since.end(), is_since=True)


_ENDS = ("months", "point")
