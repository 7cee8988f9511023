"""A copy in traditional characters of a release in simplified ones, or the other way round."""

from typing import Literal

from lvliang_cli.core.extract.lexicon import traditional

Script = Literal["as_written", "simplified", "traditional"]


def in_scripts(text: str) -> dict[Script, str]:
    """`text` as it is, and in the other script where that differs; positions stay the same."""
    scripts: dict[Script, str] = {"as_written": text}
    simplified = text.translate(traditional())
    if simplified != text:
        scripts["simplified"] = simplified
    return scripts
