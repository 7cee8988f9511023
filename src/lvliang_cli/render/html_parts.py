"""What our HTML pages are made of: a head that forbids the network, text, links and tables."""

import os
import re
from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape

from lvliang_cli.core.contract.document import Bar, Cell, Column, Facts, Links, Table
from lvliang_cli.core.text.bilingual import Lang, Words
from lvliang_cli.core.text.hashing import sha256_of

from . import GENERATOR
from .bar_svg import drawn
from .escape import visible

_HAN = "[\u2e80-\u303f\u3100-\u312f\u31a0-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_BEHIND = f"(?<=[0-9A-Za-z)%])[,;:](?={_HAN}|“|https?:)|(?<=[0-9]\\))[,;:](?=[0-9])"
_BETWEEN = re.compile(f"(?<={_HAN}|[”）])[,;:?!]|{_BEHIND}")
_WITHIN = re.compile(r"\(([^()]*)\)")
_DEEPEST = 3
"""Parentheses within one another that are widened."""
_WIDE = str.maketrans(",;:?!", "，；：？！")
_UNBROKEN = 14
"""Characters of a print that stay on one line."""
_CHINESE = re.compile(f"(?<![0-9.])[0-9.]*+{_HAN}(?:[^A-Za-z]*{_HAN})?")


def whole_page(title: str, lang: Lang, body: str, script: str = "") -> str:
    """The page around `body`; its policy allows our style, `script` and nothing else."""
    style, page_lang = asset("page.css"), "en" if lang == "en" else "zh-CN"
    policy = f"default-src 'none'; style-src {_hash(style)}"
    if script:
        policy += f"; script-src {_hash(script)}"
        script = f"<script>{script}</script>\n"
    is_drawn = "<use " in body or "<svg" in body
    drawings = "".join(asset("drawings.svg").splitlines()) + "\n" if is_drawn else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{page_lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy"'
        f" content=\"{policy}; base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"{GENERATOR}\n"
        f"<title>{plain(title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{drawings}{body}\n{script}</body>\n</html>\n"
    )


def asset(name: str) -> str:
    """The style, the script or the drawings that are kept beside this module."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


def spoken(words: Words, lang: Lang) -> str:
    """`words` where there can be no markup."""
    return Words(punctuated(words.zh), words.en).say(lang)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(bytes.fromhex(sha256_of(text.encode()))).decode()}'"


def plain(text: str) -> str:
    """`text` safe to show, as markup."""
    return escape(visible(text))


def marked(text: str) -> str:
    """The same with what is Chinese in it marked as such."""
    text = visible(text)
    if text.isascii():
        return escape(text)
    parts, at = [], 0
    for match in _CHINESE.finditer(text):
        chinese = escape(match.group())
        parts += [escape(text[at : match.start()]), f'<span lang="zh-CN">{chinese}</span>']
        at = match.end()
    return "".join([*parts, escape(text[at:])])


def punctuated(chinese: str) -> str:
    """Our own Chinese with the punctuation of print; what stands in quotation marks is left.

    Terminals and files have that of half width, which columns are reckoned with.
    """
    if chinese.isascii():
        return chinese
    parts = re.split("(“[^“”]*”)", chinese)
    return "".join(part if at % 2 else _punctuated(part, at) for at, part in enumerate(parts))


def _punctuated(text: str, at: int) -> str:
    for _ in range(_DEEPEST if "(" in text else 0):
        text = _WITHIN.sub(_widened, text)
    before = "”" if at else ""
    return _BETWEEN.sub(lambda mark: mark.group().translate(_WIDE), before + text)[len(before) :]


def _widened(match: re.Match[str]) -> str:
    return f"（{match.group(1)}）" if re.search(_HAN, match.group(1)) else match.group()


class Dress:
    """Text, links and tables of one page in one language.

    Attributes:
        anchors: of the page; nothing leads to others.
        addresses: what is made a link wherever it stands.
    """

    def __init__(self, lang: Lang, anchors: Iterable[str], addresses: Iterable[str]) -> None:
        self.lang: Lang = lang
        self.anchors = set(anchors)
        self._free = set(self.anchors)
        known = sorted(set(addresses), key=len, reverse=True)
        self._address = re.compile("|".join(map(re.escape, known))) if known else None

    def words(self, text: Words | str, *, is_quoted: bool = False) -> str:
        """`text` as markup: in both languages the English stands after the Chinese."""
        if isinstance(text, str):
            return self.text(text)
        if self.lang == "en":
            return self.text(text.en)
        chinese = self.text(text.zh if is_quoted else punctuated(text.zh))
        if self.lang == "zh" or text.zh == text.en:
            return chinese
        english = self.text(text.en, is_english=True)
        return f'{chinese} <span class="en" lang="en">{english}</span>'

    def text(self, text: str, *, is_english: bool = False) -> str:
        """`text` escaped, addresses as links; Chinese is marked as such in English and its page."""
        mark = marked if is_english or self.lang == "en" else plain
        if self._address is None:
            return mark(text)
        parts, at = [], 0
        for match in self._address.finditer(text):
            address = plain(match.group())
            parts += [mark(text[at : match.start()]), f'<a href="{address}">{address}</a>']
            at = match.end()
        return "".join([*parts, mark(text[at:])])

    def printed(self, text: str) -> str:
        """What a release prints: Chinese, whatever its characters are; not broken if short."""
        kind = ' class="print"' if len(text) <= _UNBROKEN else ""
        return f'<span lang="zh-CN"{kind}>{plain(text)}</span>'

    def id(self, anchor: str) -> str:
        """The attribute of what bears `anchor`, the first time that it is asked for."""
        if anchor not in self._free:
            return ""
        self._free.discard(anchor)
        return f' id="{escape(anchor)}"'

    def links(self, links: Links, kind: str = "") -> str:
        """`links`, those that the page has the anchors of as such."""
        name = f' class="{kind}"' if kind else ""
        told = [
            f'<a{name} href="#{escape(anchor)}">{self.words(words)}</a>'
            if anchor in self.anchors
            else (f"<span{name}>{self.words(words)}</span>" if kind else self.words(words))
            for words, anchor in links.items
        ]
        return " ".join(told)

    def table(self, table: Table, *, has_labels: bool = True) -> str:
        """A table that becomes a list on a narrow screen, its columns named where asked."""
        caption = "" if table.title is None else f"<caption>{self.words(table.title)}</caption>\n"
        heads = "".join(map(self._head, table.columns))
        bars = [cell for row in table.rows for cell in row if isinstance(cell, Bar)]
        anchors = table.anchors or [""] * len(table.rows)
        rows = "\n".join(
            f"<tr{self.id(anchor)}>"
            + "".join(
                self._cell(at, column, cell, bars, has_label=has_labels)
                for at, (column, cell) in enumerate(zip(table.columns, row, strict=True))
            )
            + "</tr>"
            for anchor, row in zip(anchors, table.rows, strict=True)
        )
        kind = "stack barred" if bars else "stack"
        return (
            f'<table class="{kind}">\n{caption}<thead><tr>{heads}</tr></thead>\n'
            f"<tbody>\n{rows}\n</tbody>\n</table>"
        )

    def _head(self, column: Column) -> str:
        """The head of a column; that of bars is only read aloud."""
        title = self.words(column.title)
        if column.key == "bar":
            title = f'<span class="hidden">{title}</span>'
        return f'<th scope="col"{_class(column.align)}>{title}</th>'

    def _cell(
        self, at: int, column: Column, cell: Cell, bars: Sequence[Bar], *, has_label: bool
    ) -> str:
        kind = _class("bars" if column.key == "bar" else f"{column.align} {column.tone}")
        label = "" if not has_label or not at else f' data-l="{self.attribute(column.title)}"'
        inner = self.cell(column, cell, bars)
        if at == 0:
            return f'<th scope="row"{kind}>{inner}</th>'
        return f"<td{kind}{label if inner else ''}>{inner}</td>"

    def cell(self, column: Column, cell: Cell, bars: Sequence[Bar] = ()) -> str:
        """What stands in a cell; `bars` are those that share its scale."""
        if isinstance(cell, Bar):
            return drawn(cell, bars)
        if isinstance(cell, Links):
            return self.links(cell, "tag" if column.tone == "caution" else "")
        if column.key == "as_written" and isinstance(cell, str) and cell:
            return self.printed(cell)
        if column.key == "id" and isinstance(cell, str):
            return "/<wbr>".join(map(self.text, cell.split("/")))
        return self.words(cell, is_quoted=column.key == "citation")

    def facts(self, facts: Facts) -> str:
        caption = "" if facts.title is None else f"<h2>{self.words(facts.title)}</h2>\n"
        column = Column("", Words("", ""))
        rows = "\n".join(
            f"<dt>{self.words(name)}</dt><dd>{self.cell(column, value)}</dd>"
            for name, value in facts.rows
        )
        return f'{caption}<dl class="facts">\n{rows}\n</dl>'

    def attribute(self, words: Words) -> str:
        """`words` where an attribute has them."""
        return plain(spoken(words, self.lang))


def _class(names: str) -> str:
    kept = " ".join(name for name in names.split() if name not in ("left", "plain"))
    return f' class="{kept}"' if kept else ""
