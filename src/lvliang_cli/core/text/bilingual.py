"""Text in Chinese and English; traditional characters in their simplified form."""

from collections.abc import Iterable
from functools import cache
from typing import Any, Literal, NamedTuple

from .tsv_files import rows

Lang = Literal["zh", "en", "both"]
LANGS: tuple[Lang, ...] = ("zh", "en", "both")


class Words(NamedTuple):
    """The same text in Chinese (`zh`) and in English (`en`)."""

    zh: str
    en: str

    def say(self, lang: Lang) -> str:
        """The text in `lang`; ``both`` gives Chinese, a slash, English (once if equal)."""
        if lang == "zh":
            return self.zh
        return self.en if lang == "en" or self.zh == self.en else f"{self.zh} / {self.en}"

    @property
    def cells(self) -> tuple[str, str | None]:
        """Chinese and English as cells of a table; None where there is no English."""
        return self.zh, self.en

    def plus(self, other: "Words") -> "Words":
        """This text followed by `other`, in each language."""
        return Words(self.zh + other.zh, self.en + other.en)

    def noted(self, other: object) -> "Words":
        """This text with `other`, words or what is written alike in both, in brackets behind it."""
        zh, en = other if isinstance(other, Words) else (other, other)
        return Words(f"{self.zh}({zh})", f"{self.en} ({en})")


class Untranslated(Words):
    """Text that has no English: wherever English is shown, the Chinese stands in for it.

    Its `en` is the Chinese text; in files and in JSON, `en` is null.
    """

    __slots__ = ()

    def __new__(cls, zh: str) -> "Untranslated":
        return super().__new__(cls, zh, zh)

    def __getnewargs__(self) -> tuple[str]:
        """So that it arrives whole in another process."""
        return (self.zh,)

    @property
    def cells(self) -> tuple[str, str | None]:
        return self.zh, None

    def _asdict(self) -> dict[str, Any]:
        return {"zh": self.zh, "en": None}


def same(text: object) -> Words:
    """What is written alike in both languages: a number, a name, a path."""
    return Words(str(text), str(text))


def note(code: str, zh: str, en: str) -> "Note":
    """The note with the stable `code` that says so."""
    return Note(code, Words(zh, en))


def joined(parts: "list[Words]", zh: str = "、", en: str = ", ") -> Words:
    """`parts` as one list in each language."""
    return Words(zh.join(part.zh for part in parts), en.join(part.en for part in parts))


def listed(names: Iterable[str]) -> Words:
    """`names` that are alike in both languages as one list in each."""
    return joined(list(map(same, names)))


BY_PART, NEAR, UNREAD = "by-part", "near", "unread"
"""Codes of notes: a record is named by a part of its name; what is near what was not found; what
of a file was not read."""


class Note(NamedTuple):
    """A remark on the answer as a whole; `code` is stable."""

    code: str
    words: Words

    @property
    def is_aside(self) -> bool:
        """Whether people see it beside the answer: it is about what was typed, or not read."""
        return self.code in (BY_PART, NEAR, UNREAD)


def plural(word: str, count: int) -> str:
    """An English noun after `count`."""
    return word if count == 1 else f"{word}s"


def columns_of(text: str) -> int:
    """Columns that `text` takes where nothing is drawn: wide characters count twice."""
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def in_twos(text: str) -> list[str]:
    """Every two characters that stand beside one another in `text`."""
    return [text[at : at + 2] for at in range(len(text) - 1)]


def has_chinese(text: str) -> bool:
    """Whether `text` holds a CJK ideograph."""
    return any("\u3400" <= char <= "\u9fff" or char >= "\U00020000" for char in text)


@cache
def traditional() -> dict[int, str]:
    """Each traditional character with its simplified form, for `str.translate`."""
    ((old, new),) = rows("lexicon/traditional")
    return dict(zip(map(ord, old), new, strict=True))


def simplified(text: str) -> str:
    """`text` with each traditional character in its simplified form; positions stay the same."""
    return text if text.isascii() else text.translate(traditional())
