"""A document as one HTML page that stands alone."""

from html import escape

from lvliang_cli.core.contract.document import Block, Document, Facts, Lines, Prose, Table
from lvliang_cli.core.text.bilingual import Words

from . import Look
from .cells_and_text_bars import lines_text
from .html_parts import Dress, spoken, whole_page

_NAMES = {"cite": Words("引用", "To cite")}
"""Of documents that say no name of their own."""


def render(document: Document, look: Look) -> str:
    if document.page is not None:
        from . import report_page

        return report_page.render(document.page(), look.lang)
    blocks = list(document.blocks())
    headline: Words | str | None = document.title
    said = [b for b in blocks if isinstance(b, Prose) and b.tone in ("heading", "caution")]
    if headline is None and document.name in _NAMES:
        headline = _NAMES[document.name]
    elif headline is None and said:
        headline = said[0].text
        blocks.remove(said[0])
    headline = headline or Words("lvliang", "lvliang")
    anchors = [a for block in blocks if isinstance(block, Table) for a in block.anchors]
    anchors += [b.anchor for b in blocks if isinstance(b, Prose) and b.anchor]
    datasets = () if document.dataset is None else document.dataset.datasets
    urls = [s.url for each in datasets for s in each.release.sources if s.url is not None]
    dress = Dress(look.lang, anchors, urls)
    body = "\n".join(_block(block, dress, look, is_bare=document.is_bare) for block in blocks)
    title = headline if isinstance(headline, str) else spoken(headline, look.lang)
    return whole_page(
        title, look.lang, f"<main>\n<h1>{dress.words(headline)}</h1>\n{body}\n</main>"
    )


def _block(block: Block, dress: Dress, look: Look, *, is_bare: bool) -> str:
    """A block as markup; in a bare document lines are JSON, and left whole."""
    if isinstance(block, Prose):
        if block.tone == "heading":
            return f"<h2>{dress.words(block.text)}</h2>"
        kind = "" if block.tone == "plain" else f' class="{block.tone}"'
        return f"<p{dress.id(block.anchor)}{kind}>{dress.words(block.text)}</p>"
    if isinstance(block, Lines):
        text = lines_text(block, look)
        if is_bare:
            return f"<pre>{escape(text)}</pre>"
        return "<pre>{}</pre>".format("\n".join(map(dress.text, text.split("\n"))))
    return dress.facts(block) if isinstance(block, Facts) else dress.table(block)
