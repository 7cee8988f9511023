"""The lines of text on an HTML page, read by lxml.

lxml hands over tags and text as they come and closes what a page leaves open, so that no
tree is needed. Which tag begins a line, and which is silent, would be our own table with
any library.
"""

from lxml import etree

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData

_BLOCKS = """
address article aside blockquote body br caption center dd details div dl dt fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section
summary table tbody td tfoot th thead title tr ul
"""
_SILENT = "script style noscript template svg math head select button iframe"
BLOCKS = frozenset(_BLOCKS.split())
"""Tags before and after which a line ends. A cell of a table is a line of its own."""
SILENT = frozenset(_SILENT.split())
"""Tags whose text is not on the page."""
DEEPEST = 1_000
"""Tags inside one another. Each that is closed is looked for among all that are open."""


class PageText:
    """Collects the lines of a page: what lxml calls a target."""

    def __init__(self) -> None:
        self._lines: list[list[str]] = [[]]
        self._silent = self._depth = 0

    def start(self, tag: str | bytes, attrs: object) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            zh, en = f"网页嵌套超过 {DEEPEST} 层", f"the page nests more than {DEEPEST} tags"
            raise BadData(Words(zh, en))
        self._silent += tag in SILENT
        self._mark(tag)

    def end(self, tag: str | bytes) -> None:
        self._depth -= 1
        self._silent -= tag in SILENT
        self._mark(tag)

    def data(self, data: str | bytes) -> None:
        if not self._silent:
            self._lines[-1].append(str(data))

    def comment(self, text: str | bytes) -> None:
        """Comments are not on the page."""

    def close(self) -> None:
        """Nothing is left to be done."""

    def text(self) -> str:
        """The lines that are not blank, white space within them made single."""
        lines = (" ".join("".join(parts).split()) for parts in self._lines)
        return "\n".join(line for line in lines if line) + "\n"

    def _mark(self, tag: str | bytes) -> None:
        if tag in BLOCKS:
            self._lines.append([])


def text_of_page(page: str) -> str:
    """The text of an HTML page: a line for each block, without scripts and styles.

    Raises:
        BadData: its tags are nested too deep.
    """
    target = PageText()
    reader = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
    reader.feed(page.encode("utf-8", "replace"))
    reader.close()
    return target.text()
