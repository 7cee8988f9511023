"""Figures of one name: set apart by a scope that differs, or doubted."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import zip_longest

from lvliang_cli.core.extract.stage5_subject.named import Named


def told_apart(named: Sequence[Named]) -> None:
    """Add to each name that another figure bears the nearest scope in which they differ."""
    for group in _groups(named):
        _add_scopes(group)
    for group in _groups(named):
        for name in group:
            name.mention.doubts.append("not-distinct")


def _add_scopes(group: Sequence[Named]) -> None:
    for scopes in zip_longest(*(name.scopes for name in group)):
        if len({scope.plain for scope in scopes if scope is not None}) > 1:
            for name, scope in zip(group, scopes, strict=True):
                if scope is not None and scope.plain not in name.words.plain:
                    name.words = scope.plus(name.words)
            return


def _is_yearly(name: Named) -> bool:
    """Whether 增长5% is, as far as its words say, against what 同比增长5% is against."""
    base = name.mention.base
    return name.is_percent and base is not None and base.kind in ("yoy", "last_year", "unknown")


def _groups(named: Sequence[Named]) -> list[list[Named]]:
    """The figures that have another value and nothing to set them apart."""
    alike: dict[object, list[Named]] = defaultdict(list)
    for name in named:
        mention = name.mention
        when, base = mention.when, mention.base
        if name.words.plain:
            key = (
                name.words.plain,
                name.measure.id,
                mention.change is None,
                None if when is None else (when.start, when.end, when.as_written),
                None if base is None or _is_yearly(name) else (base.kind, base.start, base.end),
                mention.place,
                mention.prices,
            )
            alike[key].append(name)
    return [
        group
        for group in alike.values()
        if len({name.mention.quantity.value for name in group}) > 1
    ]
