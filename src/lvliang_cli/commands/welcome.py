"""``lvliang`` alone."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.text.bilingual import Lang
from lvliang_cli.core.view.welcome import welcome_document
from lvliang_cli.request import Request


def run(lang: Lang) -> None:
    """Print the welcome."""
    emit(welcome_document(), Request(lang=lang))
