"""In which order a list has its records (``--sort``), and how many of them (``--limit``)."""

from collections.abc import Sequence
from typing import Any

from lvliang_cli.core.contract.record_cells import chosen, sort_key
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage

RISES = ("上升", "增长", "升幅", "增幅")
CHANGES = ("同比", "变化", "升降", "下降", "降幅", "change", *RISES)
"""What sorts by the change that is printed, of those in the commonest unit, all others last; of
`RISES` the greatest comes first."""


def sorted_by(
    data: Collection, noun: str, records: Sequence[Any], sort: Sequence[str]
) -> list[Any]:
    """`records` by the first of the fields, where that is the same by the second, and so on."""
    found = list(records)
    for name in reversed(sort):
        bare, descending = name.removeprefix("-"), name.startswith("-")
        if noun == "metrics" and bare in CHANGES:
            descending ^= bare in RISES
            units = [m.unit for m in found if m.kind == "change"]
            usual = max(units, key=units.count, default=None)
            keys = [m.value if m.kind == "change" and m.unit == usual else None for m in found]
        else:
            (field,) = chosen(noun, [bare])
            keys = [sort_key(field.get(data.of(record), record)) for record in found]
        found = order(found, keys, descending=descending)
    return found


def order(records: Sequence[Any], keys: Sequence[Any], *, descending: bool) -> list[Any]:
    """`records` by their `keys`, stable, those without one last whichever way round."""
    keyed = list(zip(keys, records, strict=True))
    present = [pair for pair in keyed if pair[0] not in (None, "")]
    absent = [record for value, record in keyed if value in (None, "")]
    present.sort(key=lambda pair: pair[0], reverse=descending)
    return [record for _, record in present] + absent


def limited(records: list[Any], limit: int | None) -> list[Any]:
    """The first `limit` records; all for None.

    Raises:
        BadUsage: `limit` is negative.
    """
    if limit is not None and limit < 0:
        raise BadUsage(Words("--limit 不能为负", "--limit cannot be negative"), token=str(limit))
    return records[:limit]
