"""The partners of a figure: accepted, given anew, taken away or made by a person."""

from typing import Any

from ..data.codes import RELATION, ROLE
from ..text.bilingual import Words
from ..text.errors import BadUsage, UnknownName
from ..text.suggest import nearest
from .decisions import Decision

FIELDS = ("type", "stated", "complete", "note")
"""What of a relation is set by its own name; all else in a `set` is a role."""


def settle_relation(data: Any, decision: Decision) -> None:
    """Settle one relation in the JSON of a dataset, in place.

    Raises:
        UnknownName: no relation is called that.
    """
    relations = data.setdefault("relations", [])
    found = next((each for each in relations if each["id"] == decision.target), None)
    if found is None:
        raise UnknownName(
            Words(f"没有关系“{decision.target}”", f"no relation {decision.target!r}"),
            token=decision.target,
            did_you_mean=nearest(decision.target, [each["id"] for each in relations]),
        )
    if decision.decision == "drop":
        relations.remove(found)
        return
    _set(found, decision.changes)
    _reviewed(data, found)


def relate(data: Any, changes: dict[str, Any]) -> None:
    """Put a relation that a person found at the end of those of a dataset, in place.

    Raises:
        BadUsage: no type is given.
    """
    if changes.get("type") not in RELATION:
        hint = Words("、".join(RELATION), ", ".join(RELATION))
        raise BadUsage(Words("缺少关系的 type", "the type of the relation is missing"), hint=hint)
    made: dict[str, Any] = {"id": "", "type": "", "stated": None, "arguments": [], "locators": []}
    made |= {"note": None, "complete": None}
    _set(made, changes)
    relations = data.setdefault("relations", [])
    used = {each["id"] for each in relations}
    first = f"r-{next(iter(members(made)), 'new')}"
    numbered = (f"{first}-{number}" for number in range(2, len(used) + 3))
    made["id"] = next(ident for ident in (first, *numbered) if ident not in used)
    _reviewed(data, made)
    relations.append(made)


def members(relation: Any) -> list[str]:
    """The ids of its figures, the stated one first."""
    named = [relation["stated"], *(each["metric"] for each in relation["arguments"])]
    return [ident for ident in named if ident is not None]


def _set(relation: Any, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        if name in FIELDS:
            relation[name] = value
        elif name in ROLE:
            kept = [each for each in relation["arguments"] if each["role"] != name]
            given = value if isinstance(value, list) else [value]
            absent = {"role": name, "metric": None, "value": None}
            relation["arguments"] = kept + [
                {**absent, "metric" if isinstance(one, str) else "value": one}
                for one in given
                if one is not None
            ]
        else:
            words = Words(f"关系没有“{name}”", f"a relation has no {name!r}")
            raise BadUsage(words, token=name, did_you_mean=nearest(name, [*FIELDS, *ROLE]))


def _reviewed(data: Any, relation: Any) -> None:
    """Mark it as made by a person; its evidence is where its figures stand."""
    places = {metric["id"]: metric["locator"] for metric in data["metrics"]}
    used = [places[ident] for ident in members(relation) if ident in places]
    extents = sorted({(place["start"], place["end"]) for place in used})
    relation["evidence"] = [{"start": start, "end": end} for start, end in extents]
    relation["linked"], relation["doubts"] = "reviewed", []
