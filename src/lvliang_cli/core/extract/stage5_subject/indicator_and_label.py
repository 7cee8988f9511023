"""What joins a figure to the same figure of other releases, and its English label.

Both are composed of the rows of the lexicon that a name is made of. Words with no row stay
in the key as they are printed; then there is no English label, never half a one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lvliang_cli.core.numbers.chinese_numerals import read_numeral
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import word_list

from ..language.lexicon import Entry, Term, lexicon
from ..model.mention import Change, Indicator
from .carried_names import FLOW
from .name_in_progress import Named
from .positioned_words import Words

LONGEST_KEY = 200
_ORDER = ("noun", "verb", "measure", "scope", "direction")
"""Which table counts where a form stands in several."""
_LINKS = frozenset(("achieve", "cause", "have", "exceed", "occur"))
"""Verbs that say nothing of what is counted: 实现收入, 造成死亡, 发生火灾."""
_GENERIC = frozenset(("case", "person"))
_DROPPED_MEASURES = frozenset(("count", "total", "cumulative-year", "estimate", "cumulative"))
_NOISE = pattern(r"[“”\"'‘’《》()（）、,，:：的各类共了和与等被超]|^[及其中所由]+$")
_NUMBER = pattern(r"(?:\d[\d,]*(?:\.\d+)?|[百千万亿零一二三四五六七八九十两]+)[百千万亿]*")
_SCOPES = ("level of court", "level of procuratorate", "procedure", "sex", "age")
"""Kinds of scopes that are nouns only where they stand last."""
_BEFORE_COMMA = ("of ", "with ", "from ", "in ", "by ", "at ", "to ", "for ", "done ", "like ")
_CHANGES = {
    "yoy": "change on a year earlier",
    "mom": "change on the month before",
    "last_year": "change on last year",
    "annual": "change a year on average",
}
_BASES = {"constant": "real growth", "comparable": "change on a comparable basis"}
_NEEDED = pattern("|".join(word_list("measured")))
"""What a row measures: without it 汽车 is not 汽车保有量, nor 猪肉 猪肉产量."""
_MEANS = {"日均": "per-day", "月均": "per-month", "人均": "per-head", "户均": "per-household"}
_RATE = pattern(r"[率比度性]|比[例重值]|指数|份额|水平|增速|[升增涨降跌]幅|PMI|合格|达标")
_CASES, _PERSONS = pattern(r"\bcases?\b"), pattern(r"\b(?:suspects?|people)\b")
_RATES_OF_CHANGE = frozenset(("fall", "growth"))


class _Parts(NamedTuple):
    """The rows that a name is made of, and the words that have none."""

    nouns: tuple[Entry, ...]
    verbs: tuple[Entry, ...]
    measures: tuple[Entry, ...]
    scopes: tuple[Entry, ...]
    others: tuple[str, ...]


def indicator(name: Named) -> Indicator:
    """The indicator of a figure that counts `name`; empty where nothing was found."""
    change = name.mention.change
    if not name.words.plain:
        return Indicator()
    if name.part is not None and name.whole is not None:
        return _of_share(name.part, name.whole)
    parts = _parts(name.words.plain)
    key, label = _key(parts), _label(parts)
    other = {"person": _CASES, "case": _PERSONS}.get(name.measure.id)
    if (
        (change is not None and any(row.id in _RATES_OF_CHANGE for row in parts.measures))
        # 游客恢复至2019年同期的108%: no number of visitors
        or (change is None and name.is_percent and not name.words.has(_RATE))
        # 起诉走私犯罪210人, 批准逮捕134件: of the persons, or the cases, no row says it
        or (other is not None and other.search(label))
    ):
        label = ""
    is_flow = name.words.plain.endswith(FLOW) and change is not None and change.basis == "unknown"
    if change is not None and label and not is_flow:
        label = f"{label}, {_told(change, name.mention.prices)}"
    return Indicator(key[:LONGEST_KEY], label)


def _told(change: Change, prices: str | None) -> str:
    if prices in _BASES:
        earlier = " on a year earlier" if prices == "constant" and change.basis == "yoy" else ""
        return _BASES[prices] + earlier
    return _CHANGES.get(change.basis, "change")


def _of_share(part: Words, whole: Words) -> Indicator:
    of_part, of_whole = _parts(part.plain), _parts(whole.plain)
    key = f"share:{_key(of_part)}/{_key(of_whole) or '?'}"
    labels = _label(of_part), _label(of_whole)
    label = ""
    if labels[0] and not whole.plain:
        label = f"{labels[0]}, share"
    elif all(labels):
        label = f"{labels[0]} as a share of {labels[1][0].lower()}{labels[1][1:]}"
    return Indicator(key[:LONGEST_KEY], label)


def _parts(plain: str) -> _Parts:
    found: dict[str, list[Entry]] = {kind: [] for kind in _ORDER}
    others: list[str] = []
    at = 0
    for term in lexicon().terms(plain):
        others += _others(plain[at : term.start])
        at = term.end
        entry = _entry(term, plain)
        if entry is None:
            others.append(plain[term.start : term.end])
            continue
        for row in _expanded(entry):
            if row not in found[row.kind]:
                found[row.kind].append(row)
        for word, measure in _MEANS.items():
            if word in plain[term.start : term.end] and word not in entry.facts["zh"]:
                found["measure"].append(lexicon().by_id["measure", measure])
    others += _others(plain[at:])
    nouns = [noun for noun in found["noun"] if noun.id not in _GENERIC] or found["noun"]
    nouns = [noun for noun in nouns if not _is_within(noun, nouns)]
    if plain.endswith(FLOW):
        found["measure"] = [row for row in found["measure"] if row.id != "amount"]
    return _Parts(
        tuple(nouns),
        tuple(verb for verb in found["verb"] if verb.id not in _LINKS),
        tuple(row for row in found["measure"] if row.id not in _DROPPED_MEASURES),
        tuple(row for row in found["scope"] if row.facts["in_key"] in ("yes", "note")),
        (*others, *(row.id for row in found["direction"])),
    )


def _is_within(noun: Entry, nouns: Sequence[Entry]) -> bool:
    """Whether another noun says it too: turnover of interbank-lending-turnover."""
    others = [other.id for other in nouns if other.id != noun.id]
    return any(id_.startswith(f"{noun.id}-") or id_.endswith(f"-{noun.id}") for id_ in others)


def _entry(term: Term, plain: str) -> Entry | None:
    """The row that `term` is a form of here; before another noun a court is a scope."""
    is_last = term.end == len(plain)
    scope = term.of("scope")
    if not is_last and scope is not None and scope.facts["kind"] in _SCOPES:
        return scope
    entry = next(entry for kind in _ORDER if (entry := term.of(kind)) is not None)
    needed = _NEEDED.search(entry.facts["zh"]) if entry.kind == "noun" else None
    return entry if needed is None or entry.facts["same"] or needed[0] in plain else scope


def _expanded(entry: Entry) -> Iterator[Entry]:
    """A noun that holds its event, 立案数, as the noun and the verb."""
    same = entry.facts.get("same", "")
    if not same:
        yield entry
        return
    noun, verb = same.split()
    yield lexicon().by_id["noun", noun]
    yield lexicon().by_id["verb", verb]


def _others(words: str) -> list[str]:
    """The words without a row, numbers as numerals: 百万辆 and 100万辆 are one."""
    plain = _NOISE.sub("", words)
    for match in reversed(list(_NUMBER.finditer(plain))):
        numeral = read_numeral(match[0].replace(",", "")) or read_numeral(f"一{match[0]}")
        if numeral is not None:
            plain = f"{plain[: match.start()]}{numeral.value}{plain[match.end() :]}"
    return [plain] if plain else []


def _key(parts: _Parts) -> str:
    """The ids in an order of their own, so that wording does not matter."""
    groups = parts.nouns, parts.verbs, parts.scopes, parts.measures
    ids = [id_ for group in groups for id_ in sorted(row.id for row in group)]
    return "+".join([*ids, *sorted(parts.others)])


_KINDS = pattern(r"^types? of ")
_TWICE = pattern(r"\b(\w+(?: of)?) \1\b")
"""civil case + case conclusion rate; output of + output of fruit"""
_MONEY = ("money", "money and banking", "fiscal", "general")


def _label(parts: _Parts) -> str:
    sizes = len(parts.nouns), len(parts.verbs), len(parts.measures), len(parts.scopes)
    if parts.others or not parts.nouns or sizes[0] > 2 or max(sizes[1:]) > 1:
        return ""
    *inner, last = parts.nouns
    plural = last.facts["en_plural"]
    if inner and (_KINDS.search(inner[0].facts["en"]) or _KINDS.search(plural)):
        return ""  # 诉讼类案件: no row says it whole
    if any(noun.facts["domain"] == "persons" for noun in inner) and _CASES.search(plural):
        return ""  # 起诉盗窃案件, by the rows of a suspect and of a case
    before = [s.facts["en"] for s in parts.scopes if not s.facts["en"].startswith(_BEFORE_COMMA)]
    after = [s.facts["en"] for s in parts.scopes if s.facts["en"].startswith(_BEFORE_COMMA)]
    after = [words.removeprefix("of ") for words in after]
    is_amount = any(verb.facts["counts"] == "amount" for verb in parts.verbs)
    if is_amount and last.facts["domain"] not in _MONEY:
        after, words = [*after, *(noun.facts["en"] for noun in parts.nouns)], "funds"
    elif inner and plural.startswith("people"):
        after, words = [*after, inner[-1].facts["en_plural"]], plural
    else:
        words = " ".join([*(noun.facts["en"] for noun in inner), plural])
    words = " ".join([*before, words])
    for row in (*parts.verbs, *parts.measures):
        form = row.facts["pattern" if row.kind == "verb" else "en_pattern"]
        words = form.replace("{noun}", words)
    if "{" in words:
        return ""
    words = _TWICE.sub(r"\1", ", ".join([words, *after]))
    return re.sub(r"^[a-z]", lambda letter: letter[0].upper(), words)
