"""Figures with only the fields that were asked for, their cautions told all the same."""

from collections.abc import Sequence

from lvliang_cli.core.dataset import Collection
from lvliang_cli.core.document import Block
from lvliang_cli.core.fields import Field
from lvliang_cli.core.model import Metric
from lvliang_cli.core.view.cautions import caution_line
from lvliang_cli.core.view.columns import field_table


def chosen_table(
    fields: Sequence[Field], data: Collection, metrics: Sequence[Metric]
) -> list[Block]:
    """The table of `fields`, and a line of cautions unless they are among the fields."""
    blocks: list[Block] = [field_table(fields, data, metrics)]
    if all(field.name != "cautions" for field in fields):
        blocks += caution_line(data, metrics)
    return blocks
