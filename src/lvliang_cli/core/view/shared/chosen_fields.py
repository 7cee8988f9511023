"""Figures with only the fields that were asked for, their cautions shown all the same."""

from collections.abc import Sequence

from lvliang_cli.core.contract.document import Block
from lvliang_cli.core.contract.record_fields import Field
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.view.shared.closing import caution_line
from lvliang_cli.core.view.shared.people_columns import field_table


def chosen_table(
    fields: Sequence[Field], data: Collection, metrics: Sequence[Metric]
) -> list[Block]:
    """The table of `fields`, and a line of cautions unless they are among the fields."""
    blocks: list[Block] = [field_table(fields, data, metrics)]
    if all(field.name != "cautions" for field in fields):
        blocks += caution_line(data, metrics)
    return blocks
