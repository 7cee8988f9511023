"""The language of help texts: ``LVLIANG_LANG``, else the locale."""

import os

from lvliang_cli.core.text.bilingual import LANGS, Lang, Words
from lvliang_cli.request import locale_lang


def help_lang() -> Lang:
    """As people's formats, but a bad variable is not worth failing on."""
    variable = os.environ.get("LVLIANG_LANG", "")
    for lang in LANGS:
        if variable == lang:
            return lang
    return locale_lang()


def say(zh: str, en: str) -> str:
    """One of the two, in the language of help texts."""
    return Words(zh, en).say(help_lang())
