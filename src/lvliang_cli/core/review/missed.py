"""A figure that the program missed, put into the draft by a person."""

from datetime import date
from typing import Any

from ..data.field_kinds import RELEASE
from ..extract.draft import About, draft
from ..extract.locators import Printed, locators
from ..extract.reading import read
from ..text.bilingual import Words
from ..text.errors import BadUsage
from ..text.hashing import sha256_of
from .typed_values import correct, review_of


def add(data: Any, text: str | None, changes: dict[str, Any]) -> None:
    """Put the figure that `changes` describe into the JSON of a dataset, in place.

    Args:
        data: the dataset.
        text: the text that it was drafted from.
        changes: ``paragraph`` (from 1) and ``as_written`` say where; ``occurrence`` which of
            several there; all else are fields of the figure. What the print itself says (value,
            unit, hedge) can be left out.

    Raises:
        BadUsage: the text is missing or another one, or the figure is there already.
    """
    others = dict(changes)
    paragraph, as_written = others.pop("paragraph", None), others.pop("as_written", None)
    occurrence = others.pop("occurrence", 1)
    source = data["sources"][0]
    if text is None:
        words = Words("补录数字须有草稿所据的文本", "adding a figure needs the text of the draft")
        raise BadUsage(words, hint=Words("用 --source 给出", "give it with --source"))
    if sha256_of(text.encode("utf-8", "surrogatepass")) != source["sha256"]:
        raise BadUsage(
            Words("这不是草稿所据的文本", "this is not the text that the draft was made from")
        )
    lines = text.removesuffix("\n").split("\n")
    start = _start(lines, paragraph, as_written, occurrence)
    metric, unit = _read(data, as_written)
    printed = Printed(paragraph, None, start, as_written)
    place = next(locators(source["id"], lines, [printed]))
    metric["locator"] = place._asdict()
    metric["section"] = next(
        section["id"]
        for section in data["sections"]
        if section["paragraphs"][0] <= paragraph <= max(section["paragraphs"])
    )
    used = {each["id"] for each in data["metrics"]} | {each["metric"] for each in data["review"]}
    numbered = (f"p{paragraph}-{number}" for number in range(1, len(used) + 2))
    metric["id"] = next(ident for ident in numbered if ident not in used)
    _add_unit(data, unit)
    correct(metric, others)
    metrics = data["metrics"]
    if any(each["locator"]["start"] == start for each in metrics):
        words = Words(f"“{as_written}”已在草稿中", f"{as_written!r} is already in the draft")
        raise BadUsage(words, token=as_written)
    metrics.append(metric)
    metrics.sort(key=lambda each: each["locator"]["start"])
    data["review"].append(review_of(metric, "corrected", {"as_written", *others}))


def _start(lines: list[str], paragraph: Any, as_written: Any, occurrence: Any) -> int:
    if not (
        isinstance(paragraph, int)
        and isinstance(as_written, str)
        and as_written
        and isinstance(occurrence, int)
    ):
        words = Words(
            "补录须给出 paragraph(段)与 as_written(所印)",
            "a figure is added by its paragraph (a number) and as_written (its print)",
        )
        raise BadUsage(words)
    at = -1
    if 0 < paragraph <= len(lines):
        for _ in range(occurrence):
            at = lines[paragraph - 1].find(as_written, at + 1)
            if at < 0:
                break
    if at < 0:
        zh, en = (
            f"第 {paragraph} 段没有“{as_written}”",
            f"no {as_written!r} in paragraph {paragraph}",
        )
        raise BadUsage(Words(zh, en))
    return sum(len(line) + 1 for line in lines[: paragraph - 1]) + at


def _read(data: Any, as_written: str) -> tuple[Any, Any]:
    """The figure and its unit as printed, in the form of a file."""
    reading = read(as_written)
    if not reading.figures:
        words = Words(f"读不出“{as_written}”是何数", f"no number can be read in {as_written!r}")
        raise BadUsage(words, token=as_written)
    form = RELEASE.form(draft(reading, About(data["id"], None, None, date.min)))
    metric, unit = form["metrics"][0], form["units"][0]
    metric["cautions"] = [code for code in metric["cautions"] if code in ("bound", "ambiguous")]
    return metric, unit


def _add_unit(data: Any, unit: Any) -> None:
    known = next((each for each in data["units"] if each["id"] == unit["id"]), None)
    if known is None:
        data["units"].append(unit)
    else:
        printed = [word for word in unit["as_written"] if word not in known["as_written"]]
        known["as_written"] = [*known["as_written"], *printed]
