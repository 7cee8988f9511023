"""A report as one HTML page: all of it is there without scripts, which only find, sort and copy."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from html import escape
from itertools import chain, groupby, islice
from typing import Any

from lvliang_cli.core.contract.document import Bar, Facts, Prose, Table
from lvliang_cli.core.contract.html_page_content import (
    Cards,
    Figures,
    Legend,
    Mark,
    Page,
    Panels,
    Section,
    Shown,
    Text,
    Tie,
)
from lvliang_cli.core.numbers.format import plain as digits
from lvliang_cli.core.query.report import MOST_RELEASES
from lvliang_cli.core.text.bilingual import Lang, Words, plural

from .bar_svg import drawn, mark, panel
from .html_parts import Dress, asset, plain, punctuated, spoken, whole_page

_SKIP = Words("跳到正文", "Skip to the figures")
_CONTENTS = Words("目录", "Contents")
_FIND = Words("查找,中英文均可", "Find, in Chinese or English")
_SHOWN = Words("个数字", "figures shown")
_COPY, _COPIED = Words("复制引文", "Copy citation"), Words("已复制", "Copied")
_CITE = Words("引用", "Cite")
_IN_TEXT = Words("看原文", "in the text")
_TABLE = Words("数表", "Table")
_MADE = Words("由 lvliang 生成;只转述原文所说。", "Made by lvliang, which reports what is printed.")
_COLUMNS = (
    (Words("数字", "Figure"), "t"),
    (Words("取值", "Value"), "n"),
    (Words("原文", "As printed"), "t"),
    (Words("时段", "Period"), "t"),
    (Words("注意", "Cautions"), ""),
    (Words("原文位置与引用", "Place in the source"), ""),
)
MOST_OPEN, MOST_ROWS = 5, 20
"""Indicators of a section, or rows of a table without figures, that are not folded."""
_MAX_WITH_PLACES = 100
"""With more figures than this, paper has no places in the source."""
_WIDE = 7
"""Pixels that a character of a label takes."""


def render(page: Page, lang: Lang) -> str:
    return _Report(page, lang).render()


class _Report:
    def __init__(self, page: Page, lang: Lang) -> None:
        self.page, self.lang = page, lang
        self.dress = Dress(lang, _anchors(page), page.addresses)
        self.say = self.dress.words

    def render(self) -> str:
        page, say = self.page, self.say
        other = page.title.en if self.lang == "zh" else punctuated(page.title.zh)
        subtitle = ""
        if page.is_named and self.lang != "both" and page.title.zh != page.title.en:
            subtitle = f'\n<p class="other" lang="{self._other}">{plain(other)}</p>'
        notes = "".join(f'\n<p class="note">{say(note)}</p>' for note in page.notes)
        contents = "".join(
            f'<li><a href="#{section.anchor}">{say(section.title)}</a></li>'
            for section in page.sections
        )
        sections = "\n".join(map(self._section, page.sections))
        figures = sum(
            isinstance(p, Figures) and len(p.figures) for s in page.sections for p in s.parts
        )
        many = " many" if figures > _MAX_WITH_PLACES else ""
        body = (
            f'<a class="skip" href="#main">{say(_SKIP)}</a>\n<div class="report{many}">\n<header>\n'
            f'<p class="warning">{say(page.warning)}</p>\n<h1>{say(page.title)}</h1>{subtitle}\n'
            f"{self.dress.facts(page.head)}{notes}\n</header>\n"
            f'<nav aria-label="{self.dress.attribute(_CONTENTS)}"><ul>{contents}</ul></nav>\n'
            f'<main id="main">\n{sections}\n</main>\n'
            f"<footer>\n<p>{say(_MADE)}</p>\n<p>{say(page.closing)}</p>\n</footer>\n</div>"
        )
        return whole_page(spoken(page.title, self.lang), self.lang, body, asset("page.js"))

    def _section(self, section: Section) -> str:
        lead = "" if section.lead is None else f'<p class="lead">{self.say(section.lead)}</p>\n'
        parts = "\n".join(self._folded(section.parts))
        return (
            f'<section id="{section.anchor}">\n<h2>{self.say(section.title)}</h2>\n'
            f"{lead}{parts}\n</section>"
        )

    def _folded(self, parts: Sequence[Any]) -> Iterator[str]:
        """The parts; what is behind the first few that have a title is folded."""
        titled = [at for at, part in enumerate(parts) if isinstance(part, Panels | Prose)]
        end = len(parts) if len(titled) <= MOST_OPEN + 1 else titled[MOST_OPEN]
        yield from self._parts(parts[:end])
        if end < len(parts):
            more = len(titled) - MOST_OPEN
            told = Words(f"另有 {more} 个", f"{more} more")
            yield self._more(told, "\n".join(self._parts(parts[end:])))

    def _more(self, title: Words, inner: str, *, is_open: bool = False) -> str:
        """What is opened by a click, and is on paper in any case."""
        opened = " open" if is_open else ""
        head = f'<details class="more"{opened}><summary>{self.say(title)}</summary>'
        return f"{head}\n{inner}\n</details>"

    def _parts(self, parts: Iterable[Any]) -> Iterator[str]:
        """Each part; indicators that one place alone has stand beside each other."""
        for is_single, group in groupby(
            parts, lambda part: isinstance(part, Panels) and len(part.panels) == 1
        ):
            made = "\n".join(map(self._part, group))
            yield f'<div class="singles">\n{made}\n</div>' if is_single else made

    def _part(self, part: Any) -> str:
        makers: dict[type, Callable[[Any], str]] = {
            Table: self._table,
            Prose: lambda prose: f"<h3>{self.say(prose.text)}</h3>",
            Facts: self.dress.facts,
            Legend: self._legend,
            Cards: self._cards,
            Panels: self._panels,
            Figures: self._figures,
            Text: self._text,
        }
        return makers[type(part)](part)

    def _table(self, table: Table) -> str:
        has_bars = any(column.key == "bar" for column in table.columns)
        made = self.dress.table(table, has_labels=not has_bars)
        if (count := len(table.rows)) <= MOST_ROWS:
            return made
        return self._more(Words(f"{count} 行", f"{count} {plural('row', count)}"), made)

    def _legend(self, legend: Legend) -> str:
        sample = mark if legend.is_of_panels else _sample
        ends = "".join(f"<li>{sample(kind)}{self.say(words)}</li>" for kind, words in legend.ends)
        return f'<ul class="key">{ends}</ul>'

    def _cards(self, cards: Cards) -> str:
        return f'<ul class="cards">\n{"".join(map(self._card, cards.cards))}</ul>'

    def _card(self, card: tuple[Words | None, Shown]) -> str:
        topic, shown = card
        name, origin = (
            "" if words is None else f'<p class="topic">{self.say(words)}</p>'
            for words in (topic, shown.origin)
        )
        return (
            f'<li>{name}<p class="value">{self.say(shown.value)}</p>'
            f'<p><a href="#{escape(shown.anchor)}">{self.say(shown.label)}</a></p>{origin}'
            f'<p class="faint">“{self.dress.printed(shown.as_written)}”'
            f" {self.dress.links(shown.cautions, 'tag')}</p></li>\n"
        )

    def _panels(self, panels: Panels) -> str:
        columns = max(len(points) for _, points, _ in panels.panels)
        longest = max(
            len(said) for _, points, _ in panels.panels for point in points for said in point.value
        )
        wide = min(-(-columns * max(longest * _WIDE + 6, 44) // 84), 9)
        drawings = "".join(
            f"<li><h4>{self.say(place)}</h4>{panel([(p.bar, p.joins) for p in points])}"
            f'<ol class="points">{"".join(map(self._point, points))}</ol>'
            f"{f'<p>{tags}</p>' if (tags := self.dress.links(cautions, 'tag')) else ''}</li>\n"
            for place, points, cautions in panels.panels
        )
        return (
            f'<div class="series wide-{wide}">\n<h3>{self.say(panels.title)}'
            f' <span class="faint">{self.say(panels.scale)}</span></h3>\n'
            f'<ul class="panels">\n{drawings}</ul>\n'
            f"<details><summary>{self.say(_TABLE)}: {self.say(panels.title)}</summary>\n"
            f"{self.dress.table(panels.table)}\n</details>\n</div>"
        )

    def _point(self, point: Any) -> str:
        value = self.say(point.value)
        if point.anchor:
            value = f'<a href="#{escape(point.anchor)}">{value}</a>'
        return f"<li>{value}<span>{self.say(point.when)}</span></li>"

    def _figures(self, figures: Figures) -> str:
        heads = "".join(
            f'<th scope="col"{(chr(32) + "data-s=" + kind) if kind else ""}'
            f"{' class=right' if kind == 'n' else ''}>{self.say(words)}</th>"
            for words, kind in _COLUMNS
        )
        told = "".join(
            f' data-{name}="{self.dress.attribute(words)}"'
            for name, words in (("shown", _SHOWN), ("copy", _COPY), ("done", _COPIED))
        )
        left = iter(figures.figures)
        is_open = len(figures.releases) <= MOST_RELEASES
        tables = [
            self._more(title, self._table_of(heads, islice(left, count)), is_open=is_open)
            for title, count in figures.releases
        ] or [self._table_of(heads, left)]
        return (
            f'<p class="find" hidden><label for="q">{self.say(_FIND)}</label>'
            '<input id="q" type="search" autocomplete="off" spellcheck="false"></p>\n'
            '<p id="say" role="status"></p>\n'
            f'<div id="all"{told}>\n{chr(10).join(tables)}\n</div>'
        )

    def _table_of(self, heads: str, figures: Iterable[Shown]) -> str:
        rows = "\n".join(map(self._row, figures))
        return (
            f'<table class="stack">\n<thead><tr>{heads}</tr></thead>\n'
            f"<tbody>\n{rows}\n</tbody>\n</table>"
        )

    def _row(self, shown: Shown) -> str:
        dress = self.dress
        label = dress.words(shown.label)
        zh, en = shown.label
        if self.lang != "both" and zh != en:
            other = en if self.lang == "zh" else zh
            label += f' <span class="other" lang="{self._other}">{plain(other)}</span>'
        if shown.origin is not None:
            label += f' <span class="faint">{self.say(shown.origin)}</span>'
        where = self.say(shown.place)
        in_text = "t-" + shown.anchor.removeprefix("f-")
        if in_text in dress.anchors:
            where += f' <a class="in-text" href="#{escape(in_text)}">{self.say(_IN_TEXT)}</a>'
        if shown.citation is not None:
            where += (
                f"<details><summary>{self.say(_CITE)}</summary>"
                f"<blockquote>{dress.words(shown.citation, is_quoted=True)}</blockquote></details>"
            )
        return (
            f'<tr{dress.id(shown.anchor)} data-k="{plain(shown.keywords)}">'
            f'<th scope="row">{label}</th>'
            f'<td class="right heading" data-v="{digits(shown.number)}">'
            f"{self.say(shown.value)}</td>"
            f"<td>{dress.printed(shown.as_written)}</td>"
            f'<td data-v="{shown.since}">{self.say(shown.period)}</td>'
            f"<td>{dress.links(shown.cautions, 'tag')}</td><td>{where}</td></tr>"
        )

    def _text(self, text: Text) -> str:
        shown = "\n".join(
            f'<div class="line"><p>{"".join(map(self._mark, marks))}</p>'
            f"{''.join(map(self._tie, ties))}</div>"
            for marks, ties in text.lines
            if marks
        )
        return f'<div class="text">\n{shown}\n</div>'

    def _mark(self, mark: Mark) -> str:
        text = plain(mark.text.replace("\t", "    "))
        if not mark.anchors and not mark.figure:
            return f'<span lang="zh-CN">{text}</span>'
        own = "".join(f"<span{self.dress.id(anchor)}></span>" for anchor in mark.anchors)
        inner = f'<a href="#{escape(mark.figure)}">{text}</a>' if mark.figure else text
        return f'{own}<mark lang="zh-CN"{_ties(*mark.ties)}>{inner}</mark>'

    def _tie(self, tie: Tie) -> str:
        partners = "".join(
            f"<li>{self.say(role)} {self.dress.links(links)}</li>" for role, links in tie.partners
        )
        stated = "" if tie.stated is None else f" {self.dress.links(tie.stated)}"
        return (
            f"<aside{_ties(tie.number)}><p>{self.say(tie.what)}{stated}</p>"
            f"<ul>{partners}</ul></aside>"
        )

    @property
    def _other(self) -> str:
        return "en" if self.lang == "zh" else "zh-CN"


def _ties(*numbers: int) -> str:
    return f' data-t="{" ".join(map(str, numbers))}"' if numbers else ""


def _sample(kind: str) -> str:
    """A bar that ends as the bars of `kind` do."""
    share, reach = Fraction(5, 8), Fraction(1)
    if kind == "readings":
        return drawn(Bar(share, reach))
    return drawn(Bar(share, share, kind), [Bar(reach, reach)])  # type: ignore[arg-type]


def _anchors(page: Page) -> Iterator[str]:
    for part in chain.from_iterable(section.parts for section in page.sections):
        if isinstance(part, Table):
            yield from part.anchors
        elif isinstance(part, Figures):
            yield from (shown.anchor for shown in part.figures)
        elif isinstance(part, Text):
            yield from (a for marks, _ in part.lines for mark in marks for a in mark.anchors)
