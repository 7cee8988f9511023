"""The lines of text on an HTML page."""

from html.parser import HTMLParser

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


class PageText(HTMLParser):
    """Collects text; a tag that is never closed silences nothing for long.

    A silent tag ends at its end tag, or where the body begins.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[list[str]] = [[]]
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":
            self._silent = ""
        elif not self._silent and tag in SILENT:
            self._silent = tag
        if tag in BLOCKS:
            self._lines.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = ""
        if tag in BLOCKS:
            self._lines.append([])

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._lines[-1].append(data)

    def text(self) -> str:
        """The lines that are not blank, white space within them made single."""
        lines = (" ".join("".join(parts).split()) for parts in self._lines)
        return "\n".join(line for line in lines if line) + "\n"
