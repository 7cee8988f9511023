"""Which figures are nearest to what is asked where none answers it, by the words they share."""

from ..data.dataset import Collection
from ..data.model import Metric
from ..text.bilingual import Words
from .answer_doubts import MIN_SHARE, Answers
from .answers import (
    COST_BESIDE,
    MOST_BESIDE,
    TIE_MARGIN,
    answers,
    beside,
    best,
    is_averted,
    own_pairs,
    score,
)
from .asked_time import fits_time
from .asked_unit_and_place import EVENT_UNITS, fits_place, is_of_kind, is_of_unit
from .question_coverage import common, has, is_agent
from .questions import Question, read
from .record_names import entry_of, label_with_kind, once

COMMON_UNITS = {"", "人", "元", "%", "人次", *EVENT_UNITS}
"""What so much is counted in that it tells nothing."""
LEAST_ALIKE, FEW, MOST_NEAR = 0.1, 3, 3
"""How much of what is asked for is in what is nearest, at least; how many figures are not few;
how many are named."""


def told_near(data: Collection, text: str) -> Words | None:
    """The call that answers `text`, else what is nearest; None where nothing is."""
    question = read(text)
    if question.is_asked and answers(data, question).figures:
        return Words(f"请用 lvliang show {text!r}", f"use lvliang show {text!r}")
    return told_nearest(data, question)


def told_nearest(data: Collection, question: Question) -> Words | None:
    """Which figures are nearest to `question`, with their values; None where none is.

    Of a catalogue that is not read whole nothing is said: all of it would have to be read.
    """
    near = nearest(data, question)[:MOST_NEAR] if data.is_whole else []
    if not near:
        return None
    line = f"lvliang show {label_with_kind(entry_of(data, 'metric', near[0]))}"
    zh = "、".join(f"“{m.label.zh}”{m.as_written}" for m in near)
    en = ", ".join(f"{(m.label.en or m.label.zh)!r} {m.as_written}" for m in near)
    return Words(
        f"最接近的是{zh},未必是所问的:{line}",
        f"the nearest is {en}, perhaps not what was asked: {line}",
    )


def near_answers(data: Collection, question: Question) -> Answers:
    """What is nearest where it is of the time, place, kind and unit that are asked for.

    What is of another unit has most of what is asked for.
    """
    near = nearest(data, question) if data.is_whole else []
    fitting = [m for m in near if fits_place(data, question, m) and fits_time(data, question, m)]
    fitting = [m for m in fitting if is_of_kind(question, m)]
    counted = [m for m in fitting if is_of_unit(data, question.unit, m)]
    alike = {m: score(data, question, m) for m in fitting}
    found = counted or [m for m in fitting if alike[m] >= MIN_SHARE]
    if not found or is_averted(question, found[0]):
        return Answers(())
    unit = "" if counted else question.unit
    return best(data, question, {m: alike[m] for m in found})._replace(
        other_unit=unit, is_near=True
    )


def nearest(data: Collection, question: Question) -> list[Metric]:
    """The figures that have most of the words of `question`, the nearest first.

    Where none has anything of it, it is what is counted in the unit that is asked for, if that is
    one thing or two; if that alone is, it goes before all.
    """
    words = [word for word in question.words if not is_agent(word)]
    worth: dict[Metric, float] = {}
    for metric in data.records("metrics"):
        counted = question.unit != "" and is_of_unit(data, question.unit, metric)
        own = own_pairs(metric)
        tells = any(
            share and at not in common(word)
            for word in words
            for at, share in enumerate(has(word, own) if counted or len(word) > 1 else ())
        )
        if not (tells or (counted and question.unit not in COMMON_UNITS)):
            continue
        if (alike := score(data, question, metric)) >= LEAST_ALIKE:
            fits = (
                *[counted] * (1 if question.unit in EVENT_UNITS else 6),
                *[is_of_kind(question, metric)] * 3,
                fits_place(data, question, metric),
                fits_time(data, question, metric),
            )
            more = min(beside(data, question, metric), MOST_BESIDE)
            worth[metric] = alike + TIE_MARGIN * sum(fits) - COST_BESIDE / 3 * more
    near = sorted(worth, key=lambda m: -worth[m])
    of_kind = (m for m in data.records("metrics") if is_of_kind(question, m))
    alone = once(m for m in of_kind if is_of_unit(data, question.unit, m))
    return once((*alone, *near)) if len(alone) < (2 if near else FEW) else once(near)
