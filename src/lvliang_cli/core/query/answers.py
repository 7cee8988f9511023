"""Which figures answer a question best, by how much of it their names have.

Of the characters that are asked for each counts that stands beside another of them in the name
of a figure, and less where it stands so only in the title, the section or topics. What was asked
of time and place must fit; the kind of number that is asked for goes before all others.
"""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from ..data.dataset import Collection, Dataset
from ..data.divisions import gazetteer
from ..data.model import Metric
from ..text.bilingual import Note, note
from ..text.patterns import pattern
from ..text.tsv_files import patterns
from .answer_doubts import MIN_NEAR, MIN_SHARE, Answers
from .asked_time import (
    TILL_NOW,
    fits_time,
    is_of_year,
    known_days,
    may_fit_time,
    printed_time,
    says_year,
)
from .asked_unit_and_place import (
    EVENT_UNITS,
    STRICT_UNITS,
    fits_place,
    is_at_large,
    is_of_kind,
    is_of_part,
    is_of_place,
    is_of_unit,
)
from .parts_and_wholes import among_which, kinds_of_thing, longest_list, whole_of_all
from .question_coverage import (
    ALSO_WEIGHT,
    HEAD_LENGTH,
    asked_pairs,
    common,
    has,
    is_agent,
    is_opposite,
    likeness,
    pairs,
    read_as,
    stems,
    telling,
)
from .questions import CHANGE, LEVEL, Question
from .record_names import bare, core, normal, once
from .scope import forms_of

MIN_SHARE_IN_NAME = 0.2
"""How much of a question the own name of an answer has, at least."""
TIE_MARGIN, WIDE_MARGIN = 0.1, 0.3
"""How much less is as good as the best; then, where the best is not called just so, or the most is
asked for."""
COST_BESIDE, MOST_BESIDE, MANY_BESIDE = 0.03, 10, 3
"""What a character beside what is asked for takes away; how many do; how many name a kind."""
_ASIDE = pattern(r"\([^()]*\)|\d[\d-]*学?年度?|全[国省市县区]")
"""What of a name tells no kind: what is in brackets, a year, 全市."""
_WHICH_ONE = pattern("第[一二三四五六七八九十]+(?!季|名?$)")
"""第二产业, which 第一产业 is not"""
_said = patterns("lexicon/question_asking").__getitem__
_PER, _EACH, _TOTAL, _LOST, _AVERTED = map(_said, ("per", "each", "total", "lost", "averted"))
"""What says that a number is of one of many, and more surely so; what asks how many there are; what
asks for a loss, and what says that one was averted or made good, which is none."""
_ALL = _said("all")
"""What asks for the sum of all."""


def answers(data: Collection, question: Question) -> Answers:
    """The figures of `data` that answer `question` best; none where none has enough of it."""
    found = _answers(data, question)
    for other in question.more:
        more = _answers(data, other)
        found = Answers(
            tuple(dict.fromkeys((*found.figures, *more.figures))),
            (*found.missing, *(more.missing if more.figures else other.words)),
            (*found.read_as, *more.read_as),
            found.not_whole or more.not_whole,
            min(found.least, more.least),
            is_of_kind=found.is_of_kind and more.is_of_kind,
        )
    return found


def _answers(data: Collection, question: Question) -> Answers:
    if not (question.words or question.time or question.place or question.order):
        return Answers(())
    fitting = [m for m in data.records("metrics") if may_fit_time(data, question, m)]
    fitting = [m for m in fitting if not question.of_places or is_of_part(data, m)]
    fitting = [m for m in fitting if not is_averted(question, m)]
    worth = {m: score(data, question, m) for m in fitting if fits_place(data, question, m)}
    scored = [m for m, n in worth.items() if n >= MIN_SHARE and _is_named(data, question, m)]
    if question.unit in STRICT_UNITS:
        scored = [m for m in scored if is_of_unit(data, question.unit, m)]
    of_kind = [m for m in scored if is_of_kind(question, m)]
    dated = [m for m in of_kind or scored if fits_time(data, question, m)]
    likely = dated or of_kind or scored
    if question.kind == CHANGE:  # by how many, and not by what share
        likely = [m for m in likely if is_of_unit(data, question.unit, m)] or likely
    of_year = [m for m in likely if is_of_year(data.of(m), question.ago, m)]
    if not scored and question.words and question.order and question.kind == CHANGE:
        return _answers(data, question._replace(words=()))._replace(missing=question.words)
    is_of_several = question.wants_parts and not question.of_places and data.is_whole
    if not scored and question.words and is_of_several:
        return Answers(longest_list(data, question), question.words)
    if not scored or not (of_kind or question.words):
        return Answers(())
    found = best(data, question, {m: worth[m] for m in of_year or likely})
    missing = found.missing if of_year else (question.ago, *found.missing)
    first, year = found.figures[0], question.time[:4]
    is_year = not year.isdecimal() or known_days(data, first) or says_year(data, int(year), first)
    if not (is_year and fits_time(data, question, first)):
        missing = (question.time, *missing)
    missing = missing if is_of_place(data, question.place, first) else (question.place, *missing)
    counted = is_of_unit(data, question.unit, first)
    is_sure = found.is_sure and bool(of_kind) and counted and not missing
    return found._replace(missing=missing, is_of_kind=bool(of_kind), is_sure=is_sure)


def best(data: Collection, question: Question, score: Mapping[Metric, float]) -> Answers:
    """The best of those with a `score`, in order.

    What a name has beside what is asked for counts against it, unless the most is asked for.
    """
    is_plain = not question.order
    worth = {m: n - (is_plain and _against(data, question, m)) for m, n in score.items()}
    first = max(worth, key=lambda m: worth[m])
    words = tuple(word for word in telling(question.words) if not is_agent(word))
    held = {m: likeness(words, name_parts(m), {}) for m in worth}
    whole = {m: share == 1.0 for m, share in held.items()}
    is_short = any(len(word) == 1 for word in question.words)
    is_exact = not (question.order or is_short or beside(data, question, first))
    least = worth[first] - (TIE_MARGIN if is_exact or is_short else WIDE_MARGIN)
    best = [m for m, n in worth.items() if n >= least]
    longer = {m: len(m.label.zh) if m.kind == CHANGE else 0 for m in best}
    best.sort(key=lambda m: (held[m] < ALSO_WEIGHT, -worth[m], longer[m]))
    likely = [m for m in best if worth[m] > worth[best[0]] - TIE_MARGIN]
    of_name = [m for m in likely if (m.label, m.unit) == (best[0].label, best[0].unit)]
    first = max(of_name, key=lambda m: _lateness(data, m))
    among = [m for m in (best if is_exact else worth) if among_which(m) == among_which(first)]
    more = beside(data, question, first)
    among = [m for m in among if not {*"、及"} & {*m.label.zh}]  # that is of more than is asked for
    wider = [m for m in among if held[m] >= held[first] and first.kind == "count"]
    wider = [m for m in wider if score[m] >= score[first] - TIE_MARGIN]
    wider = [m for m in wider if _behind(question, m) <= _behind(question, first)]
    first = max(wider, key=lambda m: m.value) if wider and more > 1 else first
    best = best if first in best else [first, *best]
    best.sort(key=lambda m: m != first)
    missing, taken = missing_of(data, question, first)
    guessed = sum(len(word) for word, other in taken if word not in other)
    known = sum(len(word) for word in words if len(word) > 1 and pairs(word) & own_pairs(best[0]))
    section = _around(data.of(best[0]), best[0].section, ())
    is_event = question.unit in EVENT_UNITS and not missing  # of a kind that a topic alone names
    is_guess = known <= guessed > 0 or (is_event and _left(question, own_pairs(best[0]) | section))
    not_whole = _not_whole(data, question, best[0], bool(is_guess))
    if not question.order and first.kind in ("count", "amount"):
        among = [m for m in worth if whole[m] and _until(data, m) == _until(data, first)]
        if not is_exact and more < MANY_BESIDE:
            among = [m for m in among if _behind(question, m) <= _behind(question, first)]
        if (most := max(among, key=lambda m: m.value, default=first)).value > first.value:
            (zh, en), at = most.label, is_at_large(data, first) or not is_at_large(data, most)
            told = f"首项未必是全部:“{zh}”有{most.as_written}"
            said = note("not-all", told, f"maybe not all: {en!r} is {most.as_written}")
            not_whole += (said,) * at
            best.insert(at, most)
    region = data.region(best[0])
    if region and not (question.place or question.order or is_at_large(data, best[0])):
        zh, en = region.name
        not_whole += (note("of-place", f"首项说的是“{zh}”", f"the first is of {en or zh}"),)
    alike = [m for m in best if whole.get(best[0]) and whole.get(m)]
    if not question.order:
        shared = whole_of_all(data, alike)
        best = [*dict.fromkeys((*shared, *best))]
        labels = {m.label for m in alike if among_which(m) == among_which(best[0])}
        is_part = len(labels) > 1 and beside(data, question, best[0]) >= MANY_BESIDE
        if _ALL.search(question.text) and is_part:
            told = "原文没有印出总数:所列各是一部分"
            said = note("no-total", told, "no total is printed: each of these is a part")
            not_whole += (said,) * (not shared)
    if question.wants_parts and not question.of_places:
        best = kinds_of_thing(data, question, best, worth)
    if question.of_places or question.each:
        called = {m: _without_place(data, m, m.label.zh) for m in best}
        best = [m for m in best if called[m] == called[best[0]]]
    best = once(best)
    if question.wants_parts and len(best) == 1:
        not_whole += (note("one-alone", "只有一项,无从比较", "one alone: nothing to compare"),)
    if question.order:
        units = Counter(m.unit for m in best)
        unit = max(units, key=lambda one: units[one])
        best = [m for m in best if m.unit == unit or not question.words]
        best.sort(key=lambda m: m.value, reverse=question.order * (question.sign or 1) < 0)
    is_sure = is_exact and len(best) == 1 and not taken
    return Answers(tuple(best), missing, taken, not_whole, max(least, MIN_NEAR), is_sure=is_sure)


def _not_whole(
    data: Collection, question: Question, first: Metric, is_guess: bool
) -> tuple[Note, ...]:
    """Why `first` is not all that is asked for: it is of one kind alone, or a mean."""
    (zh, en), asked = first.label, question.text
    firsts = () if "等" in zh else map(pairs, normal(zh).split("、")[:-1])
    is_one = any(any(has(word, two)) for two in firsts for word in question.words)
    if is_one and beside(data, question, first) >= MANY_BESIDE:
        said = f"首项是“{zh}”合在一起或其中之一"
        return (note("of-several", said, f"the first is of all of {en!r} or of one of them"),)
    is_other = question.order or question.kind != LEVEL or question.unit == "天"
    if is_other or asked.isascii() or _PER.search(asked):
        return ()
    if _PER.search(zh) and _TOTAL.search(asked):
        return (note("mean", f"首项是“{zh}”,不是总数", f"the first is {en!r}, not a total"),)
    if is_guess and beside(data, question, first) >= MANY_BESIDE:
        return (
            note("one-kind", f"首项只是“{zh}”,不是全部", f"the first is {en!r} alone, not all"),
        )
    return ()


def _lateness(data: Collection, metric: Metric) -> tuple[bool, str, bool]:
    """By which the latest of figures of one name comes last, and one of a day before all.

    A bound comes before what is exact.
    """
    first, last = known_days(data, metric) or ("", None)
    until = last or "9" * bool(TILL_NOW.search(printed_time(data, metric)))
    return first != last, until, metric.qualifier == "exact"


def _until(data: Collection, metric: Metric) -> object:
    """What counts have in common of which the greatest may be all there are at the last day."""
    days = known_days(data, metric)
    return metric.kind, metric.dataset, metric.unit, days and days[1]


def _behind(question: Question, metric: Metric) -> int:
    """How many characters stand in a name behind what is asked for: 小组 in 村民小组."""
    name = _ASIDE.sub("", normal(metric.label.zh))
    at = name.rfind(question.words[-1][-1]) if question.words else -1
    return len(core(name[at + 1 :])) if at >= 0 else 0


def score(data: Collection, question: Question, metric: Metric) -> float:
    """How much of the words of `question` the names of `metric` have, from 0 to 1."""
    asked, named = _which_one(question.text), _which_one(metric.label.zh)
    is_another = named and asked and named.isdisjoint(asked)
    if is_another or any(is_opposite(word, own_pairs(metric)) for word in question.words):
        return 0.0
    words, often = _weighed(data.of(metric), question)
    return likeness(words, name_parts(metric), often, _about(data.of(metric), metric))


def _which_one(text: str) -> set[str]:
    """The ordinals in `text`."""
    return set(_WHICH_ONE.findall(text))


def _is_named(data: Collection, question: Question, metric: Metric) -> bool:
    """Whether the own name of `metric` has enough of `question`, beside its time."""
    words, often = _weighed(data.of(metric), question)
    when = pairs(printed_time(data, metric))
    named = tuple(word for word in words if not all(has(word, when))) or words
    return likeness(named, own_pairs(metric), often) >= MIN_SHARE_IN_NAME


@lru_cache(64)
def _weighed(dataset: Dataset, question: Question) -> tuple[tuple[str, ...], Counter[str]]:
    """The words that tell, the head last, and how many names have each of their `pairs`."""
    title = pairs(bare(normal(dataset.release.title.zh)))
    known = {word: is_agent(word) or all(has(word, title)) for word in question.words}
    words = tuple(sorted(telling(question.words), key=lambda word: not known[word]))
    names = (own_pairs(m) | _about(dataset, m) for m in dataset.release.metrics)
    asked = {*asked_pairs(words), *"".join(words)}
    return words, Counter(part for name in names for part in asked & name)


def is_averted(question: Question, metric: Metric) -> bool:
    """Whether a loss is asked for and `metric` is one that was averted or made good."""
    is_said = _AVERTED.search(metric.label.zh) and not _AVERTED.search(question.text)
    return bool(is_said and _LOST.search(question.text))


def own_pairs(metric: Metric) -> set[str]:
    """The `pairs` of what a figure itself is called."""
    zh, en = map(normal, metric.label)
    return set().union(*map(pairs, (zh, bare(zh), bare(en))))


def name_parts(metric: Metric) -> set[str]:
    """Each two characters and each one of the name of `metric`, and its words."""
    return {*own_pairs(metric), *normal(metric.label.zh)}


def _about(dataset: Dataset, metric: Metric) -> frozenset[str]:
    """What the section and the topics of a figure are called, and its time."""
    return _around(dataset, metric.section, metric.topics) | pairs(printed_time(dataset, metric))


@lru_cache(4096)
def _around(dataset: Dataset, section: str, topics: tuple[str, ...]) -> frozenset[str]:
    """What the section and the topics of a figure are called."""
    found = [dataset.topics[topic] for topic in topics]
    names = [*dataset.release.title, *dataset.sections[section].title]
    names += [name for topic in found for name in (*topic.label, *topic.aliases)]
    return frozenset().union(*(pairs(bare(normal(name))) for name in names))


def _against(data: Collection, question: Question, metric: Metric) -> float:
    """What counts against `metric`: what its name has besides, another unit, another place."""
    of_unit, place = is_of_unit(data, question.unit, metric), question.place
    is_at = is_of_place(data, place, metric) if place else is_at_large(data, metric)
    has_head = any(has("".join(question.words[-1:]), own_pairs(metric))[-HEAD_LENGTH:])
    is_per = _EACH.search(question.text) is not None and metric.kind != "rate"
    is_of_month = metric.change is not None and metric.change.basis == "mom" != question.basis
    more = COST_BESIDE * min(beside(data, question, metric), MOST_BESIDE)
    fits = (1 + (question.unit != "个")) * of_unit + 3 * is_at + 2 * has_head
    return more + TIE_MARGIN * (8 + 3 * is_per + 2 * is_of_month - fits)


def beside(data: Collection, question: Question, metric: Metric) -> int:
    """How many characters `metric` is called by beside those that are asked for and its place."""
    called = metric.change.of if metric.change else metric.label
    if question.words and question.text.isascii():
        known = normal(metric.label.en).partition(", change")[0]  # what changed may have no English
        return len({*stems(known)} - asked_pairs(question.words))
    name = _ASIDE.sub("", core(_without_place(data, metric, called.zh)))
    return has(name, asked_pairs(question.words)).count(False)


def _without_place(data: Collection, metric: Metric, name: str) -> str:
    """What `metric` is called without its place, and without one that begins the name."""
    name, region = normal(name), data.region(metric)
    for form in sorted(forms_of(region), key=len, reverse=True) if region else ():
        name = name.replace(form, "")
    return name[len(gazetteer().at(name, 0)) :]


def missing_of(
    data: Collection, question: Question, metric: Metric
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """What of the words of `question` stands nowhere about `metric`, and what otherwise only."""
    two = own_pairs(metric) | _about(data.of(metric), metric)
    taken = (pair for word in question.words for pair in read_as(word, two))
    lacking = _which_one(question.text) - _which_one(
        metric.label.zh + data.of(metric).release.title.zh
    )
    return (*_left(question, two), *sorted(lacking)), tuple(taken)


def _left(question: Question, two: set[str] | frozenset[str]) -> tuple[str, ...]:
    """What of the words of `question` is not in a name of the pairs `two`."""
    left = [
        " " if is_held or at in common(word) else char
        for word in question.words
        if not (is_agent(word) and any(has(word, two)))
        for at, (char, is_held) in enumerate(zip(word + " ", [*has(word, two), True], strict=True))
    ]
    return tuple("".join(left).split())
