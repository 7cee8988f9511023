"""What ``lvliang`` alone says: what it is for and five commands worth trying."""

from lvliang_cli.core.contract.document import Document, Facts, Prose
from lvliang_cli.core.text.bilingual import Words

TRY = (
    ("lvliang summary", Words("一屏看完这份通稿", "the release on one screen")),
    ("lvliang metrics list", Words("全部数字", "every figure")),
    ("lvliang show 诈骗", Words("一个主题的全部内容", "everything about a topic")),
    (
        "lvliang compare 检查过往车辆 检查过往人员",
        Words("比较,保留上下限", "a comparison that keeps the bounds"),
    ),
    ("lvliang cite 检查过往车辆", Words("一句可引用的话", "a sentence to cite")),
)


def welcome_document() -> Document:
    lines = tuple((Words(command, command), words) for command, words in TRY)
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
