"""An annotated copy as one HTML page that stands alone and asks nothing of any network."""

from base64 import b64encode
from html import escape

from lvliang_cli.core.text.bilingual import Lang, Words
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.core.view.verify_html import AnnotatedCopy, Card, Group, Piece
from lvliang_cli.escape import visible
from lvliang_cli.render import GENERATOR

_STYLE = """
:root { color-scheme: light dark; --page: #fbfaf7; --ink: #1c1b19; --faint: #6a665e;
  --line: #dcd8cf; --card: #fff; --plain: #d8e8fb; --caution: #fbe6b4; --changed: #f6d3ea;
  --missing: #f9d6cf; --fits: #d5ecd4; --altered: #f3a99b; --link: #1f4f86; }
@media (prefers-color-scheme: dark) {
  :root { --page: #16171a; --ink: #e9e6df; --faint: #a29d92; --line: #35373d; --card: #1e2025;
    --plain: #20405f; --caution: #57430f; --changed: #562a49; --missing: #5b2b22;
    --fits: #234a2a; --altered: #8a3526; --link: #9cc4f2; }
}
* { box-sizing: border-box; }
html { scroll-padding: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 1rem/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC",
  "Microsoft YaHei", sans-serif; color: var(--ink); background: var(--page); }
header, main, footer { max-width: 80rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0; line-height: 1.4; }
a { color: var(--link); }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; margin: .75rem 0 0;
  list-style: none; color: var(--faint); font-size: .9rem; }
.text { font-size: 1.0625rem; line-height: 1.9; }
.text p { position: relative; margin: 0 0 .75rem; padding-left: 2.25rem; overflow-wrap: anywhere; }
.text .number { position: absolute; left: 0; width: 1.75rem; text-align: right;
  color: var(--faint); font-size: .75rem; line-height: inherit; user-select: none; }
mark { color: inherit; background: var(--plain); border-radius: .2em; padding: .05em .1em; }
mark a { color: inherit; text-decoration: none; }
mark a:hover, mark a:focus { text-decoration: underline; }
.caution { background: var(--caution); }
.changed { background: var(--changed); }
.missing, mark.wrong, .wrong .told { background: var(--missing); }
.fits { background: var(--fits); }
mark.altered { background: var(--altered); }
article.altered { background: var(--missing); }
mark[data-was]::before { content: attr(data-was) " "; text-decoration: line-through;
  color: var(--faint); font-size: .8em; }
mark.changed, mark.missing, mark.wrong { text-decoration: underline dashed; }
mark:target, article:target { outline: 3px solid var(--link); outline-offset: 2px; }
article { background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
  padding: .75rem 1rem; margin: 0 0 .75rem; overflow-wrap: anywhere; }
article .value { font-size: 1.25rem; font-weight: 600; }
article .printed { color: var(--faint); }
article.missing, article.altered { --faint: var(--ink); }
article p { margin: .35rem 0; }
article .told { border-radius: .3rem; padding: .2rem .5rem; font-size: .9rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; margin: .5rem 0 0;
  font-size: .875rem; }
dt { color: var(--faint); }
dd { margin: 0; }
.faint, footer { color: var(--faint); font-size: .875rem; }
@media (min-width: 60rem) {
  main { display: grid; grid-template-columns: minmax(0, 3fr) minmax(20rem, 2fr); gap: 2.5rem; }
  .cards { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .25rem; }
}
@media print { .cards { position: static; max-height: none; } main { display: block; } }
"""

_POLICY = "default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
_SIMILAR = Words("文本中的近似之处", "The similar place in the text")


def render(page: AnnotatedCopy, lang: Lang) -> str:
    """The page in `lang`, complete; every text of the copy and the data is escaped."""
    cards = {card.id: card for group in page.groups for card in group.cards}
    lines = "\n".join(
        f'<p id="line-{number}"><span class="number">{number}</span>'
        f"{''.join(_piece(piece, cards) for piece in line)}</p>"
        for number, line in enumerate(page.lines, 1)
        if line
    )
    style = b64encode(bytes.fromhex(sha256_of(_STYLE.encode()))).decode()
    policy = _POLICY.format(style=style)
    key = "".join(
        f'<li><mark class="{tone}">123</mark> {_say(words, lang)}</li>' for tone, words in page.key
    )
    links = "".join(
        f' · <a href="#{group.id}">{_say(group.title, lang)}</a>'
        for group in page.groups
        if group.cards
    )
    title = _say(page.title, lang)
    return f"""<!DOCTYPE html>
<html lang="{"zh-CN" if lang == "zh" else "en"}">
<head>
<meta charset="utf-8">
{GENERATOR}
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{_STYLE}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p>{_say(page.summary, lang)}{links}</p>
<ul class="key">{key}</ul>
</header>
<main>
<section class="text" lang="zh-CN">
{lines}
</section>
<aside class="cards">
{"".join(_group(group, lang) for group in page.groups)}
</aside>
</main>
<footer>
<p>{_say(page.closing, lang)}</p>
</footer>
</body>
</html>
"""


def _piece(piece: Piece, cards: dict[str, Card]) -> str:
    text = _shown(piece.text)
    if not piece.ids:
        return text
    anchors = "".join(f'<span id="text-{ident}"></span>' for ident in piece.first[1:])
    own = f' id="text-{piece.first[0]}"' if piece.first else ""
    ident = piece.first[0] if piece.first else piece.ids[0]
    link = f'<a href="#figure-{ident}">{text}</a>'
    card = cards[ident]
    was = f' data-was="{_shown(card.as_written)}"' if own and card.tone == "altered" else ""
    return f'{anchors}<mark class="{card.tone}"{own}{was}>{link}</mark>'


def _group(group: Group, lang: Lang) -> str:
    if not group.cards:
        return ""
    listed = "\n".join(_card(card, lang) for card in group.cards)
    return f'<h2 id="{group.id}">{_say(group.title, lang)}</h2>\n{listed}\n'


def _card(card: Card, lang: Lang) -> str:
    printed = _shown(card.as_written)
    if card.tone != "missing":
        printed = f'<a href="#text-{card.id}">{printed}</a>'
    said = "".join(
        f'<p class="told caution"><strong>{_say(short, lang)}</strong> · {_say(sentence, lang)}</p>'
        for short, sentence in card.cautions
    )
    facts = "".join(
        f"<dt>{_say(name, lang)}</dt><dd>{_say(value, lang)}</dd>" for name, value in card.facts
    )
    tone = f' class="{card.tone}"' if card.tone in ("missing", "altered", "wrong") else ""
    linked = "".join(
        f'<p>{_say(link.role, lang)}: <a href="#text-{link.id}" lang="zh-CN">'
        f"{_shown(link.as_written)}</a></p>\n"
        for link in card.links
    )
    similar = ""
    if card.tone == "missing" and card.is_in_text:
        similar = f'<p><a href="#text-{card.id}">{_say(_SIMILAR, lang)}</a></p>\n'
    return (
        f'<article id="figure-{card.id}"{tone}>\n<h3>{_say(card.label, lang)}</h3>\n'
        f'<p><span class="value">{_say(card.value, lang)}</span>'
        f' <span class="printed" lang="zh-CN">“{printed}”</span></p>\n'
        f"{said}<dl>{facts}</dl>\n{linked}{similar}"
        f'<p class="faint">{_shown(card.id)}</p>\n</article>'
    )


def _say(words: Words, lang: Lang) -> str:
    return _shown(words.say(lang))


def _shown(text: str) -> str:
    return escape(visible(text.replace("\t", "    ")))
