"""Records in the form that a dataset file holds, by the table that reads it."""

from typing import Any

from lvliang_cli.core.data.kinds import Bilingual, Kind, Many, Optional, Record, Span
from lvliang_cli.core.data.model import Release
from lvliang_cli.core.data.records import RELEASE


def release_form(release: Release) -> dict[str, Any]:
    """`release` as the JSON value of its file."""
    found: dict[str, Any] = file_form(RELEASE, release)
    return found


def file_form(kind: Kind, value: Any) -> Any:
    """`value` as JSON; what `kind` does not know, such as a record's dataset, is left out."""
    match kind:
        case Optional():
            return None if value is None else file_form(kind.inner, value)
        case Many():
            return [file_form(kind.inner, item) for item in value]
        case Record():
            return {
                name: file_form(inner, getattr(value, "class_" if name == "class" else name))
                for name, inner in kind.kinds.items()
            }
        case Bilingual():
            return value._asdict()
        case Span():
            return list(value)
    return value
