"""What a name that is not taken for a record is answered with."""

from collections.abc import Sequence

from ..data.codes import CAUTIONS, DOUBTED
from ..data.dataset import Collection, Dataset
from ..text.bilingual import Words
from ..text.errors import UnknownName
from ..text.patterns import pattern
from .questions import Question, read
from .record_names import KINDS, Entry, entries, label_with_kind, normal
from .related_records import metrics_of

MOST_CANDIDATES = 8
YEAR = pattern(r"(?:19|20)\d\d年?")


class SeveralFit(UnknownName):
    """A name that several records have, or have in theirs."""


def several(found: Sequence[Entry], text: str) -> SeveralFit:
    """The refusal of `text`, which fits all the records `found`, figures with their print."""
    first = found[:MOST_CANDIDATES]
    named = list(map(label_with_kind, first))
    more = "" if len(found) <= MOST_CANDIDATES else " …"
    told = [
        (name, e.label, getattr(e.record, "as_written", ""))
        for name, e in zip(named, first, strict=True)
    ]
    zh = "、".join(f"{label.zh}{shown and f' {shown} '}({name})" for name, label, shown in told)
    en = ", ".join(f"{name} ({label.en}{shown and f' {shown}'})" for name, label, shown in told)
    words = Words(f"“{text}”对应多项", f"{text!r} fits several records")
    hint = Words(f"请选其一:{zh}{more}", f"one of: {en}{more}")
    return SeveralFit(words, token=text, hint=hint, did_you_mean=named)


def refuse_other_kind(
    datasets: Sequence[Dataset], text: str, kinds: Sequence[str], *, takes_term: bool
) -> None:
    """Refuse what is exactly the name of another kind, rather than take it for part of a name.

    A term is a word that names are made of: with `takes_term` it is not refused.
    """
    wanted = normal(text)
    other_kinds = [kind for kind in KINDS if kind not in kinds]
    others = (entry for dataset in datasets for entry in entries(dataset, other_kinds))
    other = next((e for e in others if wanted in map(normal, e.names)), None)
    if other is None or (takes_term and other.kind == "term"):
        return
    is_, asked = KINDS[other.kind][1], KINDS[kinds[0]][1]
    figures = metrics_of(other.dataset, other.kind, other.record)[:MOST_CANDIDATES]
    raise UnknownName(
        Words(f"“{text}”是{is_.zh},不是{asked.zh}", f"{text!r} is a {is_.en}, not a {asked.en}"),
        token=text,
        hint=Words(
            f"见 lvliang show {is_.zh}:{other.label.zh}",
            f"see lvliang show {label_with_kind(other)}",
        ),
        did_you_mean=list(map(other.dataset.name, figures)) if "metric" in kinds else (),
    )


def unknown(
    data: Collection, text: str, found: list[Entry], kinds: Sequence[str], prefix: str
) -> UnknownName:
    """The refusal of `text`, which none of `found`, the entries of `kinds`, is called.

    `prefix` is the ``DATASET/`` before it, if there was one. What is near it is named.
    """
    from ..text.suggest import nearest
    from .nearest_figures import told_near

    zh, en = KINDS[kinds[0]][1] if len(kinds) == 1 else Words("项目", "record")
    known = [name for entry in found for name in entry.names]
    if "/" in text:
        known += [entry.dataset.name(entry.record) for entry in found]
    wanted = normal(text)
    caution = next((c for c, m in CAUTIONS.items() if wanted in map(normal, (c, *m.short))), None)
    if wanted in DOUBTED:
        caution = wanted
    near = [] if caution or read(wanted).is_asked else [prefix + n for n in nearest(text, known)]
    hint: Words | None
    if caution:
        line = f"lvliang metrics --caution {caution}"
        hint = Words(f"有此注意的数字:{line}", f"figures with this caution: {line}")
    else:
        hint = told_near(data, text) or (None if near else _elsewhere(data, text, bool(found)))
    text = prefix + text
    words = Words(f"没有名为“{text}”的{zh}", f"there is no {en} named {text!r}")
    return UnknownName(words, token=text, hint=hint, did_you_mean=near)


def _elsewhere(data: Collection, text: str, is_looked_for: bool) -> Words:
    """Where else `text` may stand, or that nothing has it."""
    from .search import search

    if data.is_whole and not (is_looked_for and search(data, text)):
        return Words(
            "文字中也没有提到;有哪些数字:lvliang metrics list",
            "nothing mentions it; all figures: lvliang metrics list",
        )
    line = f"lvliang search {text!r}"
    return Words(f"在全部文字中查找:{line}", f"to search the whole text: {line}")


def unanswered(data: Collection, question: Question) -> UnknownName:
    """The refusal of a question that no figure answers, with what would be answered."""
    from .answers import answers
    from .nearest_figures import told_nearest

    words = " ".join(question.words)
    anytime, anywhere = question._replace(time=""), question._replace(place="")
    wider = (anytime, anywhere, anytime._replace(place="")) if words else ()
    if other := next((each for each in wider if answers(data, each).figures), None):
        left_out = (question.place * (not other.place), question.time * (not other.time))
        told = "、".join(filter(None, left_out))
        line = f"lvliang show '{words}'"
        hint = Words(f"“{told}”没有,不限于此的:{line}", f"none of {told}; of others: {line}")
    else:
        topic = next(
            (e for e in entries(data, ("topic",)) if {*map(normal, e.names)} & {*question.words}),
            None,
        )
        line = f"lvliang show {label_with_kind(topic)}" if topic else "lvliang metrics list"
        hint = told_nearest(data, question) or Words(f"有哪些数字:{line}", f"all figures: {line}")
    return UnknownName(
        Words(f"没有数字能答“{question.text}”", f"no figure answers {question.text!r}"),
        token=question.text,
        hint=hint,
    )
