"""How much of what is asked for a name has.

A character counts that stands beside another of what is asked for in the name, and less the
more figures have it; an English word counts whole, without its ending.
"""

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from math import log2
from operator import mul

from ..text.bilingual import in_twos
from ..text.patterns import pattern
from ..text.tsv_files import patterns, rows

HEAD_LENGTH = 2
"""Characters at the end of what is asked for that say what is counted."""
AROUND_WEIGHT, COMMON_WEIGHT, ALSO_WEIGHT, ALONE_WEIGHT = 0.85, 0.3, 0.9, 0.6
"""What a character counts that is found in a section or topic, that says little, for which another
word stands, or that is in a word none of those that are known for it: 救 in 救援人员."""
ALONE_IN_NAME = 0.4
"""What a character counts that stands in a name without its neighbours in the question."""
LONG, OF_WHAT, ENGLISH_HEAD = 4, 1.3, 2.0
"""From how many characters on the first half of a word says of what kind the thing is, and what
that counts: 噪音 in 噪音投诉; what the last word in English counts, which names the thing."""
_said = patterns("lexicon/question_asking").__getitem__
_COMMON, _BY_WHOM, _OPPOSITE = map(_said, ("common", "by", "opposite"))
"""What says little; then, who did it, which says as little; then, what makes 不起诉 and 进出口
other than 起诉 and 出口."""
_OTHER = 0xF0000
"""Where the characters stand that mean the opposite, each as far from it as from 0 else."""
_LATIN, _NOT = pattern(r"[a-z]+"), pattern(r"\bno[nt][ -](?=[a-z])")
_ENDING = pattern(r"(?<=[a-z]{3})(?:ed|ing|ions?|ments?|[ae]nces?|e?(?<!s)s|e|y|ies)$")
"""What an English word has at its end and means the same without."""


@lru_cache(4096)
def pairs(text: str) -> frozenset[str]:
    """Each two characters of a text in `normal` form that stand side by side, and its words.

    Of a single character it is that. One that means the opposite is another one.
    """
    text = _told_apart(text)
    return frozenset((*in_twos(text), *stems(text))) or frozenset((text,))


def stems(text: str) -> list[str]:
    """The English words of `text` without their endings; not prosecuted is one word."""
    return [_ENDING.sub("", word) for word in _LATIN.findall(_NOT.sub("non", text))]


def _told_apart(text: str) -> str:
    """`text`, in which a character that means the opposite is another one."""
    return _OPPOSITE.sub(lambda found: chr(_OTHER + ord(found[0])), text)


def as_printed(text: str) -> str:
    """The text of which `_told_apart` made `text`."""
    return "".join(chr(ord(char) % _OTHER) for char in text)


_ALSO = {
    _told_apart(said): tuple(map(_told_apart, printed.split("、")))
    for said, printed in rows("lexicon/question_synonyms")
}
"""What people say, and the words that releases print for it; of one character where it is alone."""
_LONGEST_SAID = max(map(len, _ALSO))


def is_opposite(word: str, two: Set[str]) -> bool:
    """Whether `two` has what `word` says is not so, and does not say that: 侦破 for 未破."""
    marked, printed = _told_apart(word), "".join(two)
    held = zip(word, marked, has(word, two), strict=True)
    return any(char != mark and not own and char in printed for char, mark, own in held)


@lru_cache(1)
def _in_chinese() -> dict[str, list[str]]:
    """The Chinese names for each English word that alone says what is counted, or what was done."""
    found: dict[str, list[str]] = {}
    for _, zh, synonyms, en, *_ in (*rows("lexicon/nouns"), *rows("lexicon/verbs")):
        if _LATIN.fullmatch(en):
            names = (name for name in (zh, *synonyms.split("|")) if len(name) > 1)
            found.setdefault(_ENDING.sub("", en), []).extend(map(_told_apart, names))
    return found


@lru_cache(1024)
def also(word: str) -> list[tuple[slice, tuple[str, ...]]]:
    """Where in `word` something stands that has other words as well, and those words."""
    word = _told_apart(word)
    if _LATIN.fullmatch(word):
        others = (*_ALSO.get(word, ()), *_in_chinese().get(_ENDING.sub("", word), ()))
        return [(slice(0, len(word)), others)] if others else []
    found, at = [], 0
    while at < len(word):
        ends = range(min(len(word), at + _LONGEST_SAID), at + (len(word) > 1), -1)
        end = next((end for end in ends if word[at:end] in _ALSO), at)
        if end > at:
            found.append((slice(at, end), _ALSO[word[at:end]]))
        at = max(end, at + 1)
    return found


def asked_pairs(words: Sequence[str]) -> set[str]:
    """The `pairs` of `words` and of the other words for them."""
    others = (other for word in words for _, also_said in also(word) for other in also_said)
    return set().union(*map(pairs, words), *map(pairs, others))


def read_as(word: str, two: Set[str]) -> list[tuple[str, str]]:
    """What of `word` is in `two` only by another word, and that word; so is a character alone."""
    word = _told_apart(word)
    literal, is_alone = _has_literally(word, two), len(word) == 1
    known = (each for each in two if is_alone and word in each != word and each.isalpha())
    holding = sorted(known, key=lambda each: (each[-1] != word, each))
    named = [
        (word[at], next((each for each in (*others, *holding) if pairs(each) <= two), ""))
        for at, others in also(word)
        if is_alone or not all(literal[at])
    ]
    return [
        (as_printed(said), as_printed(other))
        for said, other in named
        if other and (is_alone or said not in other)
    ]


def has(word: str, two: Set[str]) -> list[float]:
    """How much of each character of `word` is of one of the `pairs` in `two`, from 0 to 1."""
    held = _has_literally(_told_apart(word), two)
    for at, others in also(word):
        if any(pairs(other) <= two for other in others):
            held[at] = [max(ALSO_WEIGHT, each) for each in held[at]]
    return held


def _has_literally(word: str, two: Set[str]) -> list[float]:
    if _LATIN.fullmatch(word):
        return [float(len(word) > HEAD_LENGTH and _ENDING.sub("", word) in two)] * len(word)
    if len(word) == 1:
        is_known = any(word in each and pairs(each) <= two for each in _ALSO.get(word, ()))
        is_in = any(word in each for each in two)
        return [is_in * (1.0 if is_known or word not in _ALSO else ALONE_WEIGHT)]
    held = [False, *(each in two for each in in_twos(word)), False]
    return [float(before or after) for before, after in pairwise(held)]


def _weights(word: str, often: Mapping[str, int]) -> list[float]:
    """What each character of a word that is asked for weighs, the less `often` the more."""
    said, scale = in_twos(word), 1.0
    if _LATIN.fullmatch(word):
        said, scale = stems(word) * len(said), HEAD_LENGTH / len(word)
    counts = [often.get(two, 0) for two in said]
    for at, others in also(word):  # what is said in other words is as common as those
        known = max((min(often.get(two, 0) for two in pairs(other)) for other in others), default=0)
        counts[at] = [max(n, known) for n in counts[at]]
    beside = pairwise([None, *counts, None])
    rarest = [min((n for n in two if n is not None), default=0) for two in beside]
    little = range(len(word)) if is_agent(word) else common(word)
    return [
        scale * (COMMON_WEIGHT if at in little else 1.0) / (1 + log2(max(n, 1)) / 2)
        for at, n in enumerate(rarest)
    ]


@lru_cache(256)
def common(word: str) -> frozenset[int]:
    """Where in `word` characters stand that say little."""
    return frozenset(at for found in _COMMON.finditer(word) for at in range(*found.span()))


def is_agent(word: str) -> bool:
    """Whether `word` says who did it."""
    return _BY_WHOM.fullmatch(word) is not None


def telling(words: Sequence[str]) -> tuple[str, ...]:
    """`words` without those that say little, if others say more."""
    return tuple(word for word in words if len(common(word)) < len(word)) or tuple(words)


def likeness(
    words: Sequence[str],
    parts: Set[str],
    often: Mapping[str, int],
    around: Set[str] = frozenset(),
) -> float:
    """How much of `words` is in a name of those `parts`, from 0 to 1, what is rare the most.

    What is only `around` the name, as in the title of its section, counts less.
    """
    whole = held = 0.0
    for word in words:
        alone = [ALONE_IN_NAME * (len(word) > 1 and char in parts) for char in word]
        near = [AROUND_WEIGHT * n for n in has(word, around)]
        named = list(map(max, has(word, parts), alone, near))
        for at, two in enumerate(in_twos(_told_apart(word))):  # 高中 is not in 初中招生
            if named[at] <= ALONE_IN_NAME and two in often:
                named[at + 1] = min(named[at + 1], ALONE_IN_NAME)
        is_counted = word.isascii() and word == words[-1]
        weighed = [n * (ENGLISH_HEAD if is_counted else 1.0) for n in _weights(word, often)]
        for at in range(0 if len(word) < LONG or word.isascii() else len(word) // 2):
            weighed[at] *= OF_WHAT
        end = [at for at in range(len(word)) if at not in common(word)][-HEAD_LENGTH:]
        if word == words[-1] and not any(map(named.__getitem__, end)):
            weighed = [1.0 if at in end else n for at, n in enumerate(weighed)]
        whole += sum(weighed)
        held += sum(map(mul, weighed, named))
    return round(held / whole, 6) if whole else 1.0
