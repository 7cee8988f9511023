"""A copy in traditional characters of a release in simplified ones, or the other way round."""

from typing import Literal

from lvliang_cli.core.text.bilingual import simplified

Script = Literal["as_written", "simplified", "traditional"]


def in_scripts(text: str) -> dict[Script, str]:
    """`text` as it is, and in the other script where that differs; positions stay the same."""
    scripts: dict[Script, str] = {"as_written": text}
    other = simplified(text)
    if other != text:
        scripts["simplified"] = other
    return scripts
