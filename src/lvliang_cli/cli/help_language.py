"""The language of help texts: ``--lang``, else ``LVLIANG_LANG``, else the locale.

Typer marks its own words for translation and ships none; `in_language` has them.
"""

import os
from functools import cache

from lvliang_cli.core.text.bilingual import LANGS, Lang, Words
from lvliang_cli.core.text.tsv_files import rows
from lvliang_cli.request import locale_lang

_asked: list[Lang] = []


def ask_for(lang: Lang) -> None:
    """Let the help be in `lang`; to be called before a command is built."""
    _asked[:] = [lang]


def help_lang() -> Lang:
    """As people's formats, but a bad variable is not worth failing on."""
    if _asked:
        return _asked[0]
    variable = os.environ.get("LVLIANG_LANG", "")
    for lang in LANGS:
        if variable == lang:
            return lang
    return locale_lang()


def say(zh: str, en: str) -> str:
    """One of the two, in the language of help texts."""
    return Words(zh, en).say(help_lang())


@cache
def _in_chinese() -> dict[str, str]:
    """What Typer says, and what stands for a value in usage lines, in Chinese."""
    return dict(rows("help_words"))


def in_language(text: str) -> str:
    """`text` of Typer, or a placeholder, in the language of help texts."""
    chinese = None if help_lang() == "en" else _in_chinese().get(text)
    return text if chinese is None else say(chinese, text)
