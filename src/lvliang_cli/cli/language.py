"""The language of help texts: ``--lang``, else ``LVLIANG_LANG``, else the locale.

Typer marks its own words for translation and ships none; `in_language` has them.
"""

import os

from lvliang_cli.core.text.bilingual import LANGS, Lang, Words
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


TYPER = {
    "Arguments": "参数",
    "Options": "选项",
    "Commands": "命令",
    "required": "必填",
    "default: {default}": "默认 {default}",
    "[required]": "[必填]",
    "[default: {}]": "[默认 {}]",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "Usage: ": "用法:",
    "Show this message and exit.": "显示此帮助并退出",
    "Install completion for the current shell.": "为当前的 shell 安装补全",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "显示当前 shell 的补全脚本,可复制或自行安装"
    ),
}
"""What Typer says, in Chinese."""

PLACEHOLDERS = {
    "NAME": "名称",
    "NAME...": "名称...",
    "[NAME]...": "[名称]...",
    "ID": "标识",
    "[ID]": "[标识]",
    "ID...": "标识...",
    "[ID]...": "[标识]...",
    "ID|PATH": "标识|路径",
    "A B...": "甲 乙...",
    "A,B,...": "甲,乙,...",
    "FILE": "文件",
    "FILE...": "文件...",
    "[FILE]...": "[文件]...",
    "[FILE|ID]...": "[文件|标识]...",
    "OUT.txt": "文件.txt",
    "[NUMBER]...": "[数]...",
    "[FILE...] | COMMAND [ARGS]...": "[文件...] | 命令 [参数]...",
    "DRAFT.json": "草稿.json",
    "OUT": "文件",
    "OUT.html": "文件.html",
    "DIR": "目录",
    "TEXT": "文字",
    "TEXT...": "文字...",
    "[TERM]...": "[术语]...",
    "[DOCUMENT]": "[文档]",
    "FIGURE": "数字",
    "TOPIC": "主题",
    "SECTION": "章节",
    "PLATFORM": "平台",
    "UNIT": "单位",
    "KIND": "类别",
    "QUALIFIER": "限定词",
    "CODE": "代码",
    "SPAN": "时段",
    "NUMBER": "数",
    "[-]FIELD": "[-]字段",
    "DATE": "日期",
    "PLACE": "地区",
    "ADDRESS": "地址",
}
"""What stands for a value in usage lines, in Chinese; single letters stay."""


def in_language(text: str) -> str:
    """`text` of Typer, or a placeholder, in the language of help texts."""
    chinese = TYPER.get(text) or PLACEHOLDERS.get(text)
    return text if chinese is None else say(chinese, text)
