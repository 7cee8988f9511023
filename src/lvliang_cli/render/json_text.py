"""Python values as JSON text, with the digits of every number kept, which the standard library does
not do for a `Decimal`.
"""

from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from lvliang_cli.core.numbers.format import plain

from .escape import json_safe


def compact(value: Any) -> str:
    """`value` on one line: objects, lists, text, numbers, true, false, null."""
    if isinstance(value, str):
        return json_safe(encode_basestring(value))
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, dict):
        parts = [f"{compact(name)}: {compact(item)}" for name, item in value.items()]
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, int | Decimal):
        return plain(value)
    return "[" + ", ".join([compact(item) for item in value]) + "]"


def spread(members: dict[str, Any]) -> str:
    """An object with one member a line, and one line for each row of a list of objects."""
    lines = [f"  {compact(name)}: {_spread_value(value)}" for name, value in members.items()]
    return "{\n" + ",\n".join(lines) + "\n}"


def indented(value: Any, margin: str = "") -> str:
    """`value` as people write JSON: two spaces a level, short lists on one line."""
    inner = margin + "  "
    if isinstance(value, dict) and value:
        lines = [f"{inner}{compact(k)}: {indented(v, inner)}" for k, v in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{margin}}}"
    if isinstance(value, list | tuple) and any(isinstance(item, dict | list) for item in value):
        items = [inner + indented(item, inner) for item in value]
        return "[\n" + ",\n".join(items) + f"\n{margin}]"
    return compact(value)


def _spread_value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(f"    {compact(row)}" for row in value) + "\n  ]"
    return compact(value)
