"""A total and its parts, as the words of a text list them."""

from typing import NamedTuple

from lvliang_cli.core.extract.stage6_relations.node import Node


class Listing(NamedTuple):
    """Numbers that the words make parts of one total."""

    total: Node
    parts: tuple[Node, ...]
    linked: str
    is_all: bool


def is_part(node: Node, total: Node) -> bool:
    return node.is_level and node.unit == total.unit and not node.is_mean
