"""What an extra brings (Parquet, a cluster), and what is said where one is not installed."""

import sys

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage


def how_to_install(extra: str) -> Words:
    """The command that adds `extra` where this lvliang was installed."""
    home = sys.prefix.replace("\\", "/")
    command = f"pip install 'lvliang[{extra}]'"
    if "/pipx/" in home:
        command = f"pipx install --force 'lvliang[{extra}]'"
    elif "/uv/tools/" in home:
        command = f"uv tool install 'lvliang[{extra}]'"
    return Words(f"请运行 {command}", f"run: {command}")


def missing(what: str, library: str, extra: str) -> BadUsage:
    """The refusal of `what`, which needs a `library` that is not installed."""
    return BadUsage(
        Words(f"{what} 需要 {library},尚未安装", f"{what} needs {library}, which is not installed"),
        token=what,
        hint=how_to_install(extra),
    )
