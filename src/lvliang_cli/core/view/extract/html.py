"""A release as read by the program: its text with every figure marked, and what was not one."""

from itertools import starmap

from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.extract.model.figure import Dropped, Figure
from lvliang_cli.core.extract.model.reasons import DOUBTS, DROPPED
from lvliang_cli.core.extract.reading import Reading
from lvliang_cli.core.numbers.format import with_unit
from lvliang_cli.core.text.bilingual import Words, plural, same

from ..shared.annotated_copy import AnnotatedCopy, Card, Group, pieces
from .extract_document import change_words, value_text

_KEY = tuple(WORDS_OF["key-of-reading"].items())
_CLOSING = Words("由程序读出,未经核实。", "Read by the program, not verified.")


def annotated_reading(reading: Reading, name: str) -> AnnotatedCopy:
    """The text of `reading`, taken from the file `name`, with a card for every candidate."""
    figures = [(f"f{number}", figure) for number, figure in enumerate(reading.figures, 1)]
    dropped = [(f"d{number}", one) for number, one in enumerate(reading.dropped, 1)]
    spans = [(figure.start, figure.end, ident) for ident, figure in figures]
    spans += [(one.start, one.end, ident) for ident, one in dropped]
    count, passed = len(figures), len(dropped)
    return AnnotatedCopy(
        same(name),
        Words(
            f"{count} 个数字;{passed} 处不是数字",
            f"{count} {plural('figure', count)}; {passed} not figures",
        ),
        pieces(reading.text, sorted(spans)),
        (
            Group("figures", Words("读出的数字", "Figures read"), tuple(starmap(_figure, figures))),
            Group("dropped", Words("不作数字的", "Not figures"), tuple(starmap(_dropped, dropped))),
        ),
        _CLOSING,
        _KEY,
    )


def _figure(ident: str, figure: Figure) -> Card:
    change = change_words(figure)
    facts = [(Words("段", "Paragraph"), same(str(figure.paragraph)))]
    if figure.period is not None:
        facts.append((Words("时段", "Period"), same(figure.period.as_written)))
    if isinstance(change, Words):
        facts.append((Words("变化", "Change"), change))
    facts.append((Words("可信度", "Confidence"), same(str(figure.confidence))))
    doubts = [DOUBTS[code].words for code in figure.doubts]
    return Card(
        ident,
        same(figure.counted or figure.as_written),
        figure.as_written,
        with_unit(value_text(figure), same(figure.unit_as_written)),
        "caution" if doubts else "plain",
        tuple(facts),
        tuple((Words("疑点", "Doubt"), words) for words in doubts),
        True,
    )


def _dropped(ident: str, dropped: Dropped) -> Card:
    return Card(
        ident,
        DROPPED[dropped.reason],
        dropped.as_written,
        same(""),
        "changed",
        ((Words("段", "Paragraph"), same(str(dropped.paragraph))),),
        (),
        True,
    )
