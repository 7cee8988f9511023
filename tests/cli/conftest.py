"""Datasets that only these tests need."""

import json
from pathlib import Path
from typing import Any

import pytest

from .calling import BUNDLED, write_dataset

NASTY = (
    "[red]x[/red] x[/red] \x1b[31mred\x1b[0m \x9b31m \u202egnp.exe\u200b | a\\|b"
    " <script>alert(1)</script> & \ud800 new\nline tab\there `code` *bold* \x07\x00\x7f"
)
LONG = "长 label " * 40
FORMULA = "=cmd()|'/c calc'!A1"


def _spoil(value: Any, tail: str) -> Any:
    """`value` with `tail` after every text in two languages."""
    if isinstance(value, list):
        return [_spoil(item, tail) for item in value]
    if isinstance(value, dict):
        if value.keys() == {"zh", "en"}:
            return {lang: f"{text} {tail}" for lang, text in value.items()}
        return {name: _spoil(item, tail) for name, item in value.items()}
    return value


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A valid dataset whose every free text attacks whoever shows it."""
    release = _spoil(json.loads(BUNDLED.read_bytes()), NASTY)
    metrics = release["metrics"]
    metrics[0]["label"] = {"zh": LONG.strip(), "en": LONG.strip()}
    metrics[1]["label"] = {"zh": FORMULA, "en": FORMULA}
    metrics[2]["label"] = {"zh": "@SUM(A1)", "en": "+1+cmd"}
    metrics[3]["label"] = {"zh": "-2+3", "en": "＝HYPERLINK()"}
    metrics[4]["as_written"] = metrics[4]["locator"]["as_written"] = "=1\x1b[2J|\n"
    metrics[4]["locator"]["end"] = metrics[4]["locator"]["start"] + len("=1\x1b[2J|\n")
    metrics[5]["label"] = {"zh": "-20%", "en": "+1,234.5"}
    release["version"] = "1\x1b]0;t\x07"
    for topic in release["topics"]:
        topic["aliases"] = [*topic["aliases"], f"{topic['id']}\x1b[5m"]
    for unit in release["units"]:
        unit["plural"] += "\x1b[1m\u202e"
    for term in release["glossary"]:
        term["term"] += "\x85\u2028|"
    for named in (*release["platforms"], *release["programmes"]):
        named["name_as_written"] += "\x1b[0;5m<i>"
    for source in release["sources"]:
        source["issued"]["as_written"] += "\x1b[7m"
        for author in source["author"]:
            author["given"] += "\x1b[7m"
    return write_dataset(tmp_path_factory.mktemp("hostile") / "release.json", release)


@pytest.fixture(scope="session")
def digits(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The bundled dataset with a first figure of 3.10."""
    release = json.loads(BUNDLED.read_bytes())
    metric = next(m for m in release["metrics"] if m["qualifier"] == "exact" and not m["readings"])
    metric |= {"value": 0.125, "lower": 0.125, "upper": 0.125, "id": "kept-digits", "decimals": 2}
    for record in (*release["platforms"], *release["programmes"]):
        record["metrics"] = []
    for record in release["metrics"]:
        record["platforms"] = []
    text = json.dumps(release).replace(": 0.125", ": 3.10")
    path: Path = tmp_path_factory.mktemp("digits") / "release.json"
    path.write_text(text, "ascii")
    return str(path)
