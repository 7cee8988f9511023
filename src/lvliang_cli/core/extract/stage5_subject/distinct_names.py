"""Figures of one name: set apart by a scope that differs, or doubted."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from lvliang_cli.core.text.patterns import pattern

from .name_in_progress import Named
from .positioned_words import NOTHING

_TOTAL = pattern("总$")
"""户籍总 of 户籍总人口, of which 城镇人口 is a part"""


def told_apart(named: Sequence[Named]) -> None:
    """Add to each name that another figure bears the nearest scope in which they differ."""
    bare = [name.words.plain for name in named]
    for group in _groups(named):
        _add_scopes(group)
    for last, one, *words in zip(named, named[1:], bare, bare[1:], strict=False):
        if {one.words.plain} == {*words} and not one.own.plain and one.sentence == last.sentence:
            one.words = last.words  # 国际市场完成运输量9万人次,环比增长5%
    for group in _groups(named):
        for name in group:
            name.mention.doubts.append("not-distinct")


def _add_scopes(group: Sequence[Named]) -> None:
    """To those that are still alike, one kind of scope after the other."""
    for at in range(max(len(name.scopes) for name in group)):
        borne = Counter(name.words.plain for name in group)
        alike = [name for name in group if borne[name.words.plain] > 1]
        scopes = {name: next(iter(name.scopes[at : at + 1]), NOTHING) for name in alike}
        if len({scope.plain for scope in scopes.values()}) > 1:
            for name, scope in scopes.items():
                if scope.plain not in name.words.plain:
                    counted = name.words if name.part is None else name.part
                    ends = range(1, len(scope.plain) - 1)  # 城市火灾 + 发生火灾
                    said = next((n for n in ends if counted.plain.endswith(scope.plain[n:])), None)
                    scope = scope.part(0, said).before(_TOTAL)
                    name.words = scope.onto(name.words)


def _is_yearly(name: Named) -> bool:
    """Whether 增长5% is, as far as its words say, against what 同比增长5% is against."""
    base = name.mention.base
    return name.is_relative and base is not None and base.kind in ("yoy", "last_year", "unknown")


def _groups(named: Sequence[Named]) -> list[list[Named]]:
    """The figures that have another value and nothing to set them apart."""
    alike: dict[object, list[Named]] = defaultdict(list)
    for name in named:
        mention = name.mention
        when, base = mention.when, mention.base
        if name.words.plain:
            key = (
                name.words.plain,
                name.measure.id if mention.change is None or not name.is_relative else "",
                mention.change is None,
                None if when is None else (when.start, when.end, when.as_written),
                None if base is None or _is_yearly(name) else (base.kind, base.start, base.end),
                mention.place,
                mention.prices,
            )
            alike[key].append(name)
    return [group for group in alike.values() if len({n.mention.quantity.value for n in group}) > 1]
