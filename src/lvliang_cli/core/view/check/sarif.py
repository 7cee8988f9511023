"""What was found in files as a SARIF 2.1.0 log, for editors and code hosts.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
"""

import os
from collections.abc import Sequence
from typing import Any

from lvliang_cli import __version__
from lvliang_cli.core.check.dataset.findings import WORDS
from lvliang_cli.core.check.verdict.result import FAILING, POSSIBLE, VERDICTS
from lvliang_cli.core.check.verdict.wording import role as role_words
from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.data.codes import CAUTIONS
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.text.bilingual import Lang, Words
from lvliang_cli.core.text.file_bytes import STDIN

from .file_findings import OF_A_PRINT, CheckedFile, Spot, Spots, message, where

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {"error": "error", "warning": "warning", "notice": "note"}
LINES_ARE_OWN = ("text", "markdown")
"""Kinds of file whose lines and columns are those of the text as read."""
RULES = {
    **{code: ("error", VERDICTS[code]) for code in FAILING},
    POSSIBLE: ("warning", VERDICTS[POSSIBLE]),
    "directional": ("warning", WORDS["directional"]),
    "padded": ("note", WORDS["padded"]),
    **{code: ("warning", CAUTIONS[code].sentence) for code in OF_A_PRINT},
}
"""Every rule by its id, which is the code of the finding: its level, and what it says."""
_RULE_INDEX = {code: index for index, code in enumerate(RULES)}
_HELP = Words(
    "把所印的数字相互核算,不判断真伪。逐步的算式:lvliang check 文件 --explain 数字。",
    "The printed numbers are worked out against one another; whether they are true is not judged."
    " The arithmetic, step by step: lvliang check FILE --explain FIGURE.",
)


def sarif(files: Sequence[CheckedFile], lang: Lang) -> Document:
    """The log of `files`, its messages in `lang`."""
    read = [Spots(file) for file in files if file.dataset is not None]
    return Document(
        "check.sarif",
        body=lambda: {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(files, read, lang)]},
        is_bare=True,
        finds_problems=any(spots.errors for spots in read),
    )


def _run(files: Sequence[CheckedFile], read: Sequence[Spots], lang: Lang) -> dict[str, Any]:
    found = [(index, spots, spot) for index, spots in enumerate(read) for spot in spots.told]
    return {
        "tool": {"driver": _driver(lang)},
        "language": _language(lang),
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [_invocation(files, lang)],
        "artifacts": [{"location": {"uri": uri(spots.file.path)}} for spots in read],
        "results": [_result(index, spots, spot, lang) for index, spots, spot in found],
    }


def _language(lang: Lang) -> str:
    return "en-US" if lang == "en" else "zh-CN"


def _driver(lang: Lang) -> dict[str, Any]:
    return {
        "name": "lvliang",
        "version": __version__,
        "language": _language(lang),
        "rules": [
            {
                "id": code,
                "shortDescription": {"text": words.say(lang)},
                "fullDescription": {"text": f"{words.zh} / {words.en}"},
                "help": {"text": f"{_HELP.zh}\n\n{_HELP.en}"},
                "defaultConfiguration": {"level": level},
            }
            for code, (level, words) in RULES.items()
        ],
    }


def _invocation(files: Sequence[CheckedFile], lang: Lang) -> dict[str, Any]:
    """How the run went: what could not be read, or not whole, is a notification."""
    failed = [("error", f.path, f.failure.words) for f in files if f.failure is not None]
    read = [(f.path, f.dataset) for f in files if f.dataset is not None]
    parts = [("warning", path, note.words) for path, data in read for note in data.asked_notes]
    return {
        "executionSuccessful": not failed,
        "toolExecutionNotifications": [
            {
                "level": level,
                "message": {"text": words.say(lang)},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(path)}}}],
            }
            for level, path, words in (*failed, *parts)
        ],
    }


def _result(index: int, spots: Spots, spot: Spot, lang: Lang) -> dict[str, Any]:
    kind = "" if spot.checked is None else spot.checked.result.type
    partners = spots.partners(spot)
    return {
        "ruleId": spot.code,
        "ruleIndex": _RULE_INDEX[spot.code],
        "level": LEVELS[spot.severity or "notice"],
        "message": {"text": message(spot).say(lang)},
        "locations": [_location(index, spots, spot.metric, lang)],
        "relatedLocations": [
            {
                "id": number,
                "message": {"text": role_words(role).say(lang)},
                **_location(index, spots, metric, lang),
            }
            for number, (role, metric) in enumerate(partners, 1)
        ],
        "partialFingerprints": {"contextHash/v1": f"{kind}:{spot.metric.locator.context_sha256}"},
    }


def _location(index: int, spots: Spots, metric: Metric, lang: Lang) -> dict[str, Any]:
    """Where a figure stands; in lines of the file only where those are the lines as read."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(spots.file.path), "index": index}}
    if spots.file.kind in LINES_ARE_OWN:
        physical["region"] = _region(spots, metric)
    return {
        "physicalLocation": physical,
        "logicalLocations": [
            {"name": metric.id, "fullyQualifiedName": where(spots, metric).say(lang)}
        ],
    }


def _region(spots: Spots, metric: Metric) -> dict[str, Any]:
    place = spots.place(metric)
    lines = metric.as_written.split("\n")
    start = place.column or 1
    return {
        "startLine": place.line,
        "startColumn": start,
        "endLine": place.line + len(lines) - 1,
        "endColumn": len(lines[-1]) + (start if len(lines) == 1 else 1),
        "snippet": {"text": metric.as_written},
    }


def uri(path: str) -> str:
    """`path` as a URI: relative as it was given, or with the scheme ``file``."""
    from urllib.parse import quote

    name = quote(os.fsencode(path.replace(os.sep, "/")))
    return "stdin" if path == STDIN else f"file://{name}" if os.path.isabs(path) else name
