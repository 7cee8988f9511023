"""Releases of many places, made to order: what each prints is known, so nothing is guessed."""

import json
from calendar import monthrange
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .support import SECOND

Release = dict[str, Any]
Printed = tuple[str, str, int | float]
"""The label of a figure, its qualifier and its number."""


def release_of(
    ident: str,
    region: tuple[str | None, str] | None,
    printed: Sequence[Printed],
    month: str = "2024-06",
    **parts: Any,
) -> Release:
    """A release of `region`, a code and a name, on one month: counts of cases as `printed`.

    `parts` replace members of every figure. Without a month no period is known.
    """
    release: Release = json.loads(SECOND.read_bytes())
    model = next(m for m in release["metrics"] if m["kind"] == "count" and m["unit"] == "case")
    last = monthrange(*map(int, (month or "2024-06").split("-")))[1]
    period = {
        "start": f"{month}-01",
        "end": f"{month}-{last}",
        "basis": "printed",
        "as_written": None,
    }
    metrics = []
    for number, (label, qualifier, value) in enumerate(printed):
        bounds = {
            "exact": (value, value),
            "more_than": (value, None),
            "about": (None, None),
            "nearly": (None, value),
        }[qualifier]
        metrics.append(
            model
            | {
                "id": f"figure-{number}",
                "dataset": ident,
                "label": {"zh": label, "en": f"Of {label}"},
                "value": value,
                "decimals": 0,
                "as_written": f"{value}起",
                "qualifier": qualifier,
                "qualifier_as_written": None if qualifier == "exact" else "余",
                "lower": bounds[0],
                "upper": bounds[1],
                "cautions": [] if qualifier == "exact" else ["bound"],
                "status": "A" if qualifier == "exact" else "E",
                "period": period if month else None,
                "readings": [],
                "locator": model["locator"]
                | {
                    "as_written": f"{value}起",
                    "end": model["locator"]["start"] + len(f"{value}起"),
                },
            }
            | parts
        )
    names = None if region is None else {"zh": region[1], "en": f"City of {region[1]}"}
    return release | {
        "id": ident,
        "title": {"zh": f"{ident} 通报", "en": f"Release {ident}"},
        "region": None if region is None else {"code": region[0], "name": names},
        "period": period if month else None,
        "metrics": metrics,
        "claims": [],
        "platforms": [],
        "programmes": [],
        "relations": [],
        "review": [],
    }


def written(folder: Path, releases: Sequence[Release]) -> list[str]:
    """The files of `releases` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for release in releases:
        path = folder / f"{release['id']}.json"
        path.write_text(json.dumps(release), "utf-8")
        paths.append(str(path))
    return paths
