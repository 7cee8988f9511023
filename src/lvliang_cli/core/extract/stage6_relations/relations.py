"""All relations of a text, each once, between the numbers that fit, with where the text shows it.

Several bases in one sentence, rows after 分别 and parts told before their whole leave open which
number is meant. Where those of a relation do not fit and one other in reach does, that is taken;
where only a sum does, or nothing could, nothing is said.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise, permutations

from ..model.mention import Article, Mention
from ..model.relation import Relation, arguments, stretches
from .changes.change_partners import changes
from .changes.earlier_numbers import number_before, share_of_before
from .changes.number_named import can_come_from
from .figure_node import Node, bare_mean, nodes_of
from .numbers_agree import Range, agree, is_ratio, is_share, is_share_but_for_a_digit, total_of
from .repeats import repeats
from .same_time import may_be_one_time
from .shares.rates import SUMMED_YEARS, multiples, rates
from .shares.share_partners import relations_of, shares
from .shares.shares_of_hundred import hundreds, listed_with
from .totals.by_meaning import balances, differences
from .totals.exclusive_kinds import NET
from .totals.totals import sums, totals
from .totals.within_larger import inclusions, is_stock, parts_of_time

_BEFORE, _AFTER = 14, 4
"""So many figures on either side are tried."""
_MANY_SUMMED = 6
_FEW_DIGITS = 2
"""Of a print of so few digits, only neighbours are tried as a sum: more would fit by chance."""


def relations(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `relations` of `article`."""
    nodes = nodes_of(article, mentions)
    plain = article.plain
    listings = totals(plain, nodes)
    parts_of = shares(plain, nodes, listings)
    listings += listed_with(parts_of, listings)
    found = [
        *changes(plain, nodes),
        *relations_of(parts_of),
        *sums(plain, nodes, listings, {s.part.index: s.node for s in parts_of if s.part}),
        *hundreds(plain, nodes, parts_of, listings),
        *balances(nodes),
        *differences(nodes),
        *parts_of_time(nodes),
        *rates(plain, nodes),
        *multiples(plain, nodes),
    ]
    fitted = (_with_partners_that_fit(relation, nodes) for relation in found)
    found = [relation for relation in fitted if relation is not None]
    apart = [frozenset(relation.members) for relation in found]
    found += [*repeats(plain, nodes, apart), *inclusions(nodes, article.place, apart)]
    article.relations = []
    for relation in _once(found):
        if len(set(relation.members)) == len(relation.members):
            members = (nodes[at] for at in sorted(relation.members))
            shown = stretches((one.sentence, one.start, one.end) for one in members)
            article.relations.append(relation._replace(evidence=shown))


def _once(found: Iterable[Relation]) -> list[Relation]:
    """One relation of a type for each stated figure: the first that was found."""
    kept: dict[object, Relation] = {}
    for relation in found:
        key = (relation.type, relation.stated) if relation.type not in _MANY else relation
        kept.setdefault(key, relation)
    return list(kept.values())


_MANY = ("sum", "whole100", "part")
"""A total may be the sum of more than one list, a part stand in more than one whole."""


def _with_partners_that_fit(relation: Relation, nodes: Sequence[Node]) -> Relation | None:
    """`relation` as it is where its numbers fit or no other does; None where it cannot be it."""
    if relation.type not in ("change", "share", "multiple") or relation.stated is None:
        return relation
    stated = nodes[relation.stated]
    at = {a.role: a.figure for a in relation.arguments if a.figure is not None}
    is_count = stated.kind == "count-change" and relation.type == "change"
    is_open = set(at) == {"part"} or len(at) < len(relation.arguments)
    if is_open or (is_count and set(at) != {"from", "to"}):
        return relation
    if set(at) == {"to"}:
        return None if _is_of_another(relation, nodes, stated, nodes[at["to"]]) else relation
    numbers = {role: nodes[index].number for role, index in at.items()}
    if _fits(relation, stated, numbers):
        return relation
    for role, index in at.items():
        own = nodes[index]
        near = [n for n in _near(nodes, stated, own) if n.index not in at.values()]
        if is_count and role == "to":  # 126所,其中本科61所,比上年的123所增加3所
            near = [n for n in near if n.sentence == stated.sentence and n.index < stated.index]
        for node in near:
            if _fits(relation, stated, numbers | {role: node.number.rounded}):
                roles = arguments(**at | {role: node.index})
                return relation._replace(arguments=roles, linked="arithmetic")
        may_be_sum = role in ("to", "part", "whole")
        others = [nodes[at["part"]], own] if role == "whole" else [own]  # 起诉5人,不起诉2人
        sums = _sums([*near, *others], stated) if may_be_sum else ()
        if any(_fits(relation, stated, numbers | {role: number}) for number in sums):
            return None
    if set(at) == {"from", "to"} and not is_count:
        from_, to = nodes[at["from"]], nodes[at["to"]]
        for was, now in ((from_.last, to.last), (from_.next, to.next)):
            if was is None or now is None or was.unit != now.unit:
                continue
            fits = _fits(relation, stated, {"from": was.number, "to": now.number})
            if fits and was.kind == now.kind == "level":
                # 成交206套/12151㎡,上周187套/10979㎡;成交套数上升10.16%: of those beside them
                pair = arguments(from_=was.index, to=now.index)
                return relation._replace(arguments=pair, linked="arithmetic")
    if {"from", "difference"} <= set(at):
        bare = _without("difference", relation)
        if (other := _with_partners_that_fit(bare, nodes)) not in (None, bare):
            return other  # 比上月增加20户,比年初增加30户,分别增长2%和3%
    if is_count and "净" in stated.lead and not is_stock(nodes[at["to"]]):
        return None  # 注销283户,净增520户,年初为472户: the flow is not a stock
    is_list = relation.linked == "list" and len(at) == 2
    is_other = is_list and _has_other_pair(relation, nodes, stated, tuple(at))
    is_net = "difference" in at and NET.search(nodes[at["difference"]].lead) is not None
    if is_net and number_before(stated, numbers["to"], numbers["difference"]).low <= 0:
        return None  # 注销108户,净增759户,比上年末增长25.9%: the stock grew
    is_more = relation.type == "share" and numbers["part"].low > numbers["whole"].high
    if is_more and not is_share_but_for_a_digit(numbers["part"], numbers["whole"], stated.number):
        return None
    return None if is_other else relation


def _without(role: str, relation: Relation) -> Relation:
    return relation._replace(arguments=tuple(a for a in relation.arguments if a.role != role))


def _is_of_another(relation: Relation, nodes: Sequence[Node], stated: Node, to: Node) -> bool:
    """Whether what is told of `to` alone is of another pair of a list; or of a mean where `to` is
    none, or of another time.
    """
    is_open = relation.linked == "list" and not can_come_from(to, stated)
    if is_open and _has_other_pair(relation, nodes, stated, ("from", "to")):
        return True
    if relation.type != "change":
        return False  # 是2020年的6.2倍
    is_of_mean = bare_mean(stated.lead) != stated.lead and not to.is_mean
    return is_of_mean or SUMMED_YEARS.search(to.lead) is not None or not may_be_one_time(stated, to)


def _has_other_pair(
    relation: Relation, nodes: Sequence[Node], stated: Node, roles: tuple[str, ...]
) -> bool:
    """``三年分别立案298起、315起、351起;后两年分别增长5.7%、11.4%``: rows of unlike length."""
    first = nodes[relation.members[1]]
    row = [node.number for node in (first, *_near(nodes, stated, first))]
    pairs = (dict(zip(roles, pair, strict=True)) for pair in permutations(row, 2))
    return any(_fits(relation, stated, pair) for pair in pairs)


def _near(nodes: Sequence[Node], stated: Node, own: Node) -> list[Node]:
    """Figures of its paragraph, or that of `stated`, that can stand for `own`, the nearest to
    `stated` first.
    """
    reach = nodes[max(0, stated.index - _BEFORE) : stated.index + _AFTER + 1]
    kinds = {own.kind, "other"} if own.kind == "count-change" else {own.kind}
    alike = [n for n in reach if n.kind in kinds and n.unit == own.unit]
    alike = [n for n in alike if n.block in (own.block, stated.block)]
    return sorted((n for n in alike if n is not own), key=lambda n: abs(n.index - stated.index))


def _sums(near: Sequence[Node], stated: Node) -> Iterator[Range]:
    """What two of `near` come to: of neighbours, or of any where `stated` is precise."""
    row = sorted(near, key=lambda n: n.index)[-_MANY_SUMMED:]
    is_precise = stated.number.digits > _FEW_DIGITS
    for one, other in combinations(row, 2) if is_precise else pairwise(row):
        yield total_of((one.number, other.number))


def _fits(relation: Relation, stated: Node, of: dict[str, Range]) -> bool:
    """Whether the numbers of these roles can give `stated`."""
    if relation.type == "share":
        return is_share(of["part"], of["whole"], stated.number)
    if relation.type == "multiple":
        is_up_to = of["to"].high >= of["from"].low * stated.number.near[0]  # 2倍 is not 1.2
        return is_up_to and is_ratio(of["to"], of["from"], stated.number)
    if stated.kind == "count-change":
        return agree(number_before(stated, of["to"], stated.number), of["from"])
    if "from" in of and not is_share(of["to"], of["from"], share_of_before(stated)):
        return False
    if "difference" not in of:
        return True
    before = number_before(stated, of["to"], of["difference"])
    return is_share(of["difference"], before, stated.number)
