"""Figures of one name: told apart by a scope that differs, or doubted."""

from collections import defaultdict
from collections.abc import Sequence

from lvliang_cli.core.extract.record import Mention
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage5_subject.named import Named


def told_apart(mentions: Sequence[Mention], named: Sequence[Named]) -> None:
    """Add to each name that another figure bears the nearest scope in which they differ."""
    for group in _groups(mentions, named):
        _add_scopes([named[at] for at in group])
    for group in _groups(mentions, named):
        for at in group:
            mentions[at].doubts.append("not-distinct")


def _add_scopes(group: Sequence[Named]) -> None:
    for index in range(max(len(name.scopes) for name in group)):
        scopes = [name.scopes[index] if index < len(name.scopes) else None for name in group]
        if len({scope.plain for scope in scopes if scope is not None}) > 1:
            for name, scope in zip(group, scopes, strict=True):
                if scope is not None and scope.plain and scope.plain not in name.words.plain:
                    name.words = scope.plus(name.words)
            return


def _groups(mentions: Sequence[Mention], named: Sequence[Named]) -> list[list[int]]:
    """The figures that have another value and nothing to tell them apart."""
    alike: dict[object, list[int]] = defaultdict(list)
    for at, (mention, name) in enumerate(zip(mentions, named, strict=True)):
        if name.words.plain:
            when, base = mention.when, mention.base
            key = (
                name.words.plain,
                measure_of(mention.quantity.unit).id,
                mention.change is None,
                None if when is None else (when.start, when.end, when.as_written),
                None if base is None else (base.kind, base.start, base.end),
                mention.place,
                mention.prices,
            )
            alike[key].append(at)
    return [
        group for group in alike.values() if len({mentions[at].quantity.value for at in group}) > 1
    ]
