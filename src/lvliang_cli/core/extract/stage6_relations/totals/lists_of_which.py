"""Lists after 其中: the figures that it reaches, and the total that each belongs to."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lvliang_cli.core.extract.language.boundaries import LONGEST, Span
from lvliang_cli.core.extract.language.lexicon import lexicon
from lvliang_cli.core.text.patterns import pattern

from ..figure_node import Node, after, bare_mean, before, is_of_next
from ..name_likeness import core
from ..numbers_agree import (
    first_sums,
    first_total,
    is_above,
    is_near_sum,
    is_one_digit_off,
    is_sum,
    negative,
    those_that_add_up,
)
from .exclusive_kinds import NET, are_opposites, leave_nothing

LONGEST_LIST = 40
_MOST_KINDS = 6
_INCLUDING = pattern(
    r"其中|(?<=[，,。;；])当中|(?<![未不])包括(?!但|[^，,。;；]{0,24}在内)|(?<=[(（])含"
)
_LISTED = pattern(r"[^，,。;；、]{0,12}(?:、|和|及|与|以及)[^，,。;；、]{0,12}")
"""31个大类、179个中类; 小学523所和初中123所"""
TOGETHER = pattern(r"^[\s，,、]*(?:合计|总计|共计(?!划)|三者合计|以上合计)[^，,。;]{0,8}$")
"""甲县5起、乙县4起,共计9起: of those before, not one more of them"""
_OPENING = pattern(r"^[\s，,、:：]*(?:其中)?[，,:：]?(?:共|并|又|另|已|和|及)*")
_ONE_EVENT = {
    **dict.fromkeys(("receive-new", "file", "file-market"), "accept"),
    **dict.fromkeys(("conclude-trial", "conclude-all", "enforce-conclude"), "conclude"),
}
"""受理, 新收 and 立案 are of what comes in; 审结, 执结 and 审执结 of what is done."""

_OTHERS = pattern(
    r"(?<!.)[\s，,、;；和及与]*(?:以及|还有|有|为)?(?:其[他它余]|剩余|另外)|[及和与]其[他它]$"
)
"""其他机构45个; not RCEP其他成员国, all of them but one."""
_CLASSES = pattern(r"^(?:\D*0\D|[^|]*以[下内]).*以上[^|]*$")
_BOUND = pattern(r"([1-9]\d{0,8})\s?[千万亿]?([^\d\s—–~～至到|-]?)")
"""A number of 15—59岁, and its unit."""

_BY_NOW = pattern("[,;，；]?(?:已|目前|现已)")
"""其中工业用地600亩;已出让480亩: how far it has come, not one more kind."""


class Listing(NamedTuple):
    """Numbers that the words make parts of one total, and whether they are all that it has:
    `is_maybe` where a list is presented as a division and comes near to it; `has_shares` where
    each has a share of its own, as rounded as those are.
    """

    total: Node
    parts: tuple[Node, ...]
    linked: str
    is_all: bool = False
    is_maybe: bool = False
    has_shares: bool = False


def is_part(node: Node, total: Node) -> bool:
    """Whether `node` can be a part of `total`; a balance is one of a balance alone, and has no
    other parts: 顺差39.9亿元,其中出口80.2亿元.
    """
    return node.is_amount and node.unit == total.unit and node.is_balance == total.is_balance


def is_surely_of(listing: Listing) -> bool:
    """``审结213人,占74.2%,其中起诉245人``: exact, and no more than commas between the two."""
    total, (part, *_) = listing.total, listing.parts
    is_exact = total.mention.quantity.qualifier == part.mention.quantity.qualifier == "exact"
    is_told = part.is_of_which or listing.linked == "grammar"
    is_told = is_told and total.mention.quantity.unit == part.mention.quantity.unit
    is_told = is_told and not NET.search(total.lead)
    return is_exact and is_told and total.part == part.part


def says_all(listing: Listing) -> bool:
    """Whether the words show that nothing is left out."""
    leads = [part.lead for part in listing.parts]
    if _OTHERS.search(leads[-1]) is not None or are_opposites(leads, listing.total):
        return True
    return are_classes(leads)


def are_classes(leads: Sequence[str]) -> bool:
    """Whether classes reach from the lowest to the highest: 0—14岁, 15—59岁, 60岁以上; not
    18岁以下, 60岁以上, which leave some out.
    """
    found = _BOUND.findall("|".join(leads))
    ends = [int(number) for number, _ in found]
    are_near = all(0 <= high - low <= 1 for low, high in zip(ends[::2], ends[1::2], strict=False))
    is_one = len(ends) == 2 * len(leads) - 2 and len({unit for _, unit in found if unit}) == 1
    return is_one and are_near and _CLASSES.search("|".join(leads)) is not None


def including(plain: str, nodes: Sequence[Node]) -> Iterator[Listing]:
    """``共N件,其中A x件、B y件``; what follows ; belongs to the list or to the sentence."""
    for mark in _INCLUDING.finditer(plain):
        scope = scope_of(plain, nodes, mark.start(), mark.end())
        if scope and _is_object(plain, nodes, scope[0], mark.start()):
            scope = [node for node in scope if node.clause == scope[0].clause]
        levels = [node for node in scope if node.is_amount and not is_of_next(node)]
        levels = [node for node in levels if not TOGETHER.match(node.lead)]
        if not levels:
            continue
        sentence = None
        for unit in dict.fromkeys(node.unit for node in levels):
            same = [node for node in levels if node.unit == unit]
            if any(n.unit != unit and n.lead[-2:] == same[-1].lead[-2:] for n in levels):
                continue  # 电话受理8341件,短信受理2条: not all parts have one unit
            heads = _heads(nodes, mark.start(), same[0])
            if heads and sentence in (None, heads[0].sentence):
                sentence = heads[0].sentence
                yield from _under_heads(plain, nodes, heads, same)
            elif sentence is None:
                break


def _is_object(plain: str, nodes: Sequence[Node], first: Node, at: int) -> bool:
    """``审议9件草案,通过其中3件,批准4件条约``: of what its own clause alone tells."""
    begin = first.clause.start
    last_end = max((node.end for node in before(nodes, at)[:1]), default=0)
    return last_end <= begin and any("一" <= char <= "龥" for char in plain[begin:at])


def is_in_list(plain: str, last: Node) -> bool:
    """Whether only a list mark and names part it from a number of its unit right before."""
    first = last.last or last
    is_listed = _LISTED.fullmatch(plain, first.end, last.start) is not None
    return is_listed and is_part(first, last)


def true_total(plain: str, nodes: Sequence[Node], listing: Listing) -> Node | None:
    """Where the parts come to more than the total, another number of the sentence that they add
    up to, and none where that are several: 小学523所、初中123所,其中公办600所,民办46所.
    """
    numbers = [part.signed for part in listing.parts]
    own = {part.index for part in listing.parts}
    heads = [
        n for n in before(nodes, listing.parts[0].start) if n.sentence == listing.total.sentence
    ]
    heads = [n for n in heads if is_part(n, listing.total) and n.index not in own]
    if len(heads) < 2 or not is_above(listing.total.number, numbers):
        return listing.total
    fitting = first_total([head.signed for head in heads], numbers)
    if fitting is not None and len(numbers) > 1:
        return heads[fitting]
    if is_in_list(plain, listing.total):
        return None  # 审议9件法律草案和1件决定草案,通过其中3件
    if len(numbers) < 2:
        return listing.total
    last, other = heads[:2]
    is_of_both = is_sum(last.signed, [*numbers, negative(other.signed)])
    return None if is_of_both else listing.total


def scope_of(plain: str, nodes: Sequence[Node], begin: int, end: int) -> list[Node]:
    """The figures that 其中 at `begin` may reach: to the end of its sentence or its brackets,
    another 其中, or a part of the sentence that opens with a verb of its own.
    """
    scope: list[Node] = []
    opening = None
    for node in after(nodes, end)[: 2 * LONGEST_LIST]:
        if node.start > begin + LONGEST:
            break
        if not scope:
            gap = plain[end : node.start]
            if node.sentence.start > begin or gap.count(")") > gap.count("("):
                break
            opening = node
        assert opening is not None
        if node.sentence != opening.sentence or len(scope) >= LONGEST_LIST:
            break
        if node.aside != opening.aside:
            if opening.aside is not None:
                break
            continue
        later = _later_mark(plain, end, node)
        if later is not None:
            inner = after(nodes, later)[0]
            if node.part.start <= later or node.part == inner.part:
                continue
        scope.append(node)
    return scope


def _later_mark(plain: str, end: int, node: Node) -> int | None:
    """Where another 其中 ends before `node`, not within brackets that are closed by then."""
    for mark in _INCLUDING.finditer(plain, end, node.start):
        between = plain[mark.end() : node.start]
        if between.count(")") <= between.count("("):
            return mark.end()
    return None


def _under_heads(
    plain: str, nodes: Sequence[Node], heads: Sequence[Node], parts: Sequence[Node]
) -> Iterator[Listing]:
    """The parts of one unit under the total before 其中, each under its own if there are more."""
    under: dict[int, list[Node]] = {}
    for part in parts:
        head = heads[0] if len(heads) == 1 else _own_head(heads, part)
        if head is not None and is_part(part, head):
            under.setdefault(head.index, []).append(part)
    if len(under) == 1:  # one that bears another name may be of them too, if that is right
        (index,) = under
        every = [part for part in parts if is_part(part, nodes[index])]
        if first_sums(nodes[index].signed, [part.signed for part in every])[-1]:
            under[index] = every
    for index, group in under.items():
        yield Listing(nodes[index], tuple(cut(plain, nodes[index], group)), "including")


def _own_head(heads: Sequence[Node], part: Node) -> Node | None:
    """Of several totals the one of the same event or the same thing, None where it is open.

    ``受理2540件,办结2310件。其中市中院受理280件,办结240件``
    """
    events = _events(part.lead)
    same = [head for head in heads if _events(head.lead) & events]
    if not events:
        same = [head for head in heads if any(head.likeness(name) for name in part.names)]
    return same[0] if len(same) == 1 else None


@lru_cache(maxsize=1024)
def _events(lead: str) -> frozenset[str]:
    """What happened to what is counted: ids of verbs, one for those of one event."""
    found = set()
    for term in lexicon().terms(lead):
        opening = lexicon().at(lead, term.start, term.start + 2)  # 受理 in 受理各类案件
        verb = term.of("verb") or (opening and opening.of("verb"))
        if verb and verb.id != "involve":  # 涉恶案件2件: a kind of case
            found.add(_ONE_EVENT.get(verb.id, verb.id))
    return frozenset(found)


def _heads(nodes: Sequence[Node], at: int, part: Node) -> list[Node]:
    """The totals that 其中 at `at` may refer to, the nearest first: all of one sentence; of its
    own sentence one, that of the same event before another: 处分1647人,移送73人,其中处分干部285人;
    none before the sentence where an amount of another unit stands in it: 抓获522人。立案471件,
    其中男性347人.
    """
    found: list[Node] = []
    led: Span | None = None
    for node in before(nodes, at):
        if node.aside not in (None, part.aside):
            continue
        if node.block < part.block - 1 or len(found) >= LONGEST_LIST:
            break
        if led is not None and node.sentence != led:
            break
        is_mean = node.is_level and node.is_mean and node.unit == part.unit
        if not found and is_mean and core(bare_mean(node.lead)):
            break  # 人均支出25680元,其中食品支出7468元: of the mean, and of nothing before it
        if is_part(node, part):
            found.append(node)
        if found or (node.is_amount and node.sentence == part.sentence):
            led = node.sentence
    if found and found[0].sentence == part.sentence:
        return ([head for head in found if _events(head.lead) & _events(part.lead)] or found)[:1]
    return found


def cut(plain: str, head: Node, parts: list[Node]) -> list[Node]:
    """The parts up to where the list ends: at a ; where that makes the sum right, or before
    what is greater than the total or has a verb of its own.
    """
    sums = first_sums(head.signed, [n.signed for n in parts])
    if len(parts) > 1 and sums[-1]:
        return parts
    sizes = range(min(len(parts), _MOST_KINDS), 1, -1)
    kinds = next((of for n in sizes if leave_nothing(head, of := parts[:n])), None)
    if kinds is not None:
        return kinds
    kept: list[Node] = []
    opens_with_verb = _opens_with_verb(plain, parts[0])
    sentence, at = parts[0].sentence, parts[0].start
    near = max(sentence.start, at - LONGEST), min(sentence.end, at + LONGEST)
    is_one_of_several = len(list(islice(_INCLUDING.finditer(plain, *near), 2))) > 1
    for index, node in enumerate(parts):
        is_new = index and plain[node.clause.start - 1] in "，,;；" and not opens_with_verb
        if is_new and (_opens_with_verb(plain, node) or _BY_NOW.match(node.lead)):
            return kept
        is_above = node.number.low > head.number.high and not _is_slip(head, kept, node)
        if index and node.part != parts[index - 1].part:
            opened, first = node.part.start, head.part.start
            if plain[opened : opened + 2] == plain[first : first + 2]:
                return kept  # 年末存款…,其中…;年末贷款…: as the total was worded
            if index > 1 and sums[index]:
                return kept
            if is_above or is_one_of_several:
                return kept
        elif is_new:
            is_above = is_above and all(n.signed.high > 0 for n in kept)
            if is_above or node.lead.endswith("了"):
                return kept  # 参加19项,其中18项获奖,创造了12项纪录
        kept.append(node)
    return kept


def _is_slip(head: Node, kept: Sequence[Node], node: Node) -> bool:
    """Whether a digit explains that `node` is more than `head`, and its words make it a part:
    18人,其中5人住院,其余19人; 公共充电设施447.6万个;私人充电设施1958.7万个, which end alike.
    """
    ends = zip(node.lead[::-1], kept[-1].lead[::-1], strict=False) if kept else ()
    are_alike = head.number.digits > 2 and [a == b for a, b in ends][:2] == [True, True]
    is_told = are_alike or _OTHERS.search(node.lead) is not None
    return is_told and is_one_digit_off(head.signed, [n.signed for n in (*kept, node)])


def _opens_with_verb(plain: str, node: Node) -> bool:
    """``查处治安案件120起``: with a verb, after parts that have none, it is not one of them."""
    lead = _OPENING.sub("", node.lead, count=1)
    start = node.start - len(lead)
    term = lexicon().at(plain, start, node.start) if start < node.start else None
    return term is not None and term.of("verb") is not None and term.end - term.start > 1


def nested(listing: Listing) -> list[Listing]:
    """``项目300件,其中回访246件,满意240件,一般5件,不满意1件``: the first part has the others;
    ``高校3167所,其中普通2919所,含本科1365所、专科1554所,成人248所``: one has those right after it.
    """
    total, parts = listing.total, listing.parts
    numbers = [part.signed for part in parts]
    for at in range(len(parts) - 2) if not is_sum(total.signed, numbers) else ():
        whole, inner = numbers[at], numbers[at + 1 :]
        sizes = [size for size, fits in enumerate(first_sums(whole, inner)) if fits and size > 1]
        size = max(sizes, default=0)
        if not size and not at and is_near_sum(whole, inner) and is_above(total.signed, numbers):
            is_any = len(those_that_add_up(total.signed, numbers)) < len(numbers)
            size = 0 if is_any else len(inner)
        end = at + 1 + size
        rest = [*numbers[: at + 1], *numbers[end:]]
        is_left = len(rest) == 1 or is_sum(total.signed, rest) or is_near_sum(total.signed, rest)
        if size and is_left:
            kept = listing._replace(parts=(*parts[: at + 1], *parts[end:]))
            return [kept, Listing(parts[at], parts[at + 1 : end], "arithmetic")]
    return [listing]
