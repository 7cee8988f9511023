"""What ``lvliang`` alone says: what it is for and five commands worth trying."""

from ..contract.document import Document, Facts, Prose
from ..data.codes import WORDS_OF
from ..text.bilingual import Words

TRY = WORDS_OF["welcome"]


def welcome_document() -> Document:
    lines = tuple((Words(command, command), words) for command, words in TRY.items())
    return Document(
        "welcome",
        title=Words(
            "lvliang:官方通稿里的数字,可查询、引用、核对",
            "lvliang: official figures you can query, cite and check",
        ),
        blocks=lambda: [
            Facts(lines),
            Prose(Words("全部命令:lvliang --help", "All commands: lvliang --help"), "faint"),
        ],
    )
