"""An annotated copy as one HTML page that stands alone: its text, and a card for each figure."""

from lvliang_cli.core.contract.document import Facts
from lvliang_cli.core.text.bilingual import Lang, Words
from lvliang_cli.core.view.shared.annotated_copy import AnnotatedCopy, Card, Group, Piece

from .html_parts import Dress, plain, spoken, whole_page

_SIMILAR = Words("文本中的近似之处", "The similar place in the text")


def render(page: AnnotatedCopy, lang: Lang) -> str:
    """The page in `lang`, complete; every text of the copy and the data is escaped."""
    return _Annotated(page, lang).render()


class _Annotated:
    def __init__(self, page: AnnotatedCopy, lang: Lang) -> None:
        self.page, self.lang = page, lang
        self.cards = {card.id: card for group in page.groups for card in group.cards}
        self.dress = Dress(lang, (), ())
        self.say = self.dress.words

    def render(self) -> str:
        page, say = self.page, self.say
        groups = [group for group in page.groups if group.cards]
        lines = "\n".join(
            f'<p id="line-{number}"><span class="number">{number}</span>'
            f"{''.join(map(self._piece, line))}</p>"
            for number, line in enumerate(page.lines, 1)
            if line
        )
        key = "".join(
            f'<li><mark class="{tone}">123</mark> {say(words)}</li>' for tone, words in page.key
        )
        links = "".join(
            f'<li><a href="#{group.id}">{say(group.title)}</a> {len(group.cards)}</li>'
            for group in groups
        )
        body = (
            f'<div class="annotated">\n<header>\n<h1>{say(page.title)}</h1>\n'
            f'<p class="answer">{say(page.summary)}</p>\n'
            f'<nav><ul>{links}</ul></nav>\n<ul class="key">{key}</ul>\n</header>\n<main>\n'
            f'<section class="text numbered" lang="zh-CN">\n{lines}\n</section>\n'
            f'<aside class="notes">\n{"".join(map(self._group, groups))}</aside>\n</main>\n'
            f"<footer>\n<p>{say(page.closing)}</p>\n</footer>\n</div>"
        )
        return whole_page(spoken(page.title, self.lang), self.lang, body)

    def _piece(self, piece: Piece) -> str:
        text = _shown(piece.text)
        if not piece.ids:
            return text
        anchors = "".join(f'<span id="text-{ident}"></span>' for ident in piece.first[1:])
        own = f' id="text-{piece.first[0]}"' if piece.first else ""
        ident = piece.first[0] if piece.first else piece.ids[0]
        card = self.cards[ident]
        was = f' data-was="{_shown(card.as_written)}"' if own and card.tone == "altered" else ""
        link = f'<a href="#figure-{ident}">{text}</a>'
        return f'{anchors}<mark class="{card.tone}"{own}{was}>{link}</mark>'

    def _group(self, group: Group) -> str:
        listed = "\n".join(map(self._card, group.cards))
        return f'<h2 id="{group.id}">{self.say(group.title)}</h2>\n{listed}\n'

    def _card(self, card: Card) -> str:
        say = self.say
        printed = self.dress.printed(card.as_written)
        if card.tone != "missing":
            printed = f'<a href="#text-{card.id}">{printed}</a>'
        said = "".join(
            f'<p class="told"><strong>{say(short)}</strong> · {say(sentence)}</p>\n'
            for short, sentence in card.cautions
        )
        facts = f"{self.dress.facts(Facts(card.facts))}\n" if card.facts else ""
        linked = "".join(
            f'<p>{say(link.role)}: <a href="#text-{link.id}">'
            f"{self.dress.printed(link.as_written)}</a></p>\n"
            for link in card.links
        )
        similar = ""
        if card.tone == "missing" and card.is_in_text:
            similar = f'<p><a href="#text-{card.id}">{say(_SIMILAR)}</a></p>\n'
        return (
            f'<article id="figure-{card.id}" class="{card.tone}">\n<h3>{say(card.label)}</h3>\n'
            f'<p><span class="value">{say(card.value)}</span>'
            f' <span class="faint">“{printed}”</span></p>\n'
            f'{said}{facts}{linked}{similar}<p class="faint">{plain(card.id)}</p>\n</article>'
        )


def _shown(text: str) -> str:
    return plain(text.replace("\t", "    "))
