"""The release's text: every figure marked, and tied to those that it is worked out with."""

from collections.abc import Iterator, Set

from lvliang_cli.core.contract.document import Links
from lvliang_cli.core.contract.html_page_content import Line, Mark, Section, Text, Tie
from lvliang_cli.core.data.codes import RELATION, ROLE
from lvliang_cli.core.data.model import Argument, Relation
from lvliang_cli.core.numbers.format import grouped
from lvliang_cli.core.text.bilingual import Words, same
from lvliang_cli.core.text.tsv_files import by_key
from lvliang_cli.core.verify import Verification

from ..shared.annotated_copy import Piece, pieces
from ..verify.verify_document import counts_words
from .section_parts import Figurer, anchor


def text_section(verification: Verification, figurer: Figurer) -> Section:
    """The copy that was held against a dataset, with what was found in it marked.

    A relation stands beside the paragraph of its stated figure, or else of the first of its
    figures that was found; it is numbered if two or more of them were.
    """
    places = {f.record.id: f.place for f in verification.metrics if f.place is not None}
    relations = [
        relation
        for relation in verification.dataset.release.relations
        if sum(ident in places for ident in relation.members) > 1
    ]
    numbered = list(enumerate(relations, 1))
    beside: dict[int, list[Tie]] = {}
    for number, relation in numbered:
        first = next(places[ident] for ident in relation.members if ident in places)
        tie = _tie(verification, places.keys(), number, relation)
        beside.setdefault(first.paragraph, []).append(tie)
    spans = sorted((place.start, place.end, ident) for ident, place in places.items())
    cut = pieces(verification.text, spans)
    ties = by_key((ident, number) for number, of in numbered for ident in of.members)
    lines = tuple(
        Line(tuple(_marks(verification, figurer, ties, line)), tuple(beside.get(at, ())))
        for at, line in enumerate(cut, 1)
    )
    lead = counts_words(verification).plus(
        Words(
            "。标出的数字通向表中的一行;旁边是它们之间的关系。",
            ". Click a marked figure to go to its row; links between figures are shown beside"
            " the text.",
        )
    )
    return Section("text", Words("原文", "The text of the release"), lead, (Text(lines),))


def _marks(
    verification: Verification,
    figurer: Figurer,
    ties: dict[str, list[int]],
    line: tuple[Piece, ...],
) -> Iterator[Mark]:
    """The pieces of a line; where figures overlap the first of them is led to.

    `ties` are the numbers of the relations of each figure.
    """
    for piece in line:
        metrics = [verification.dataset.metrics[ident] for ident in piece.ids]
        yield Mark(
            piece.text,
            next((anchor(figurer.data, m) for m in metrics if m in figurer.metrics), ""),
            tuple(in_text(verification, ident) for ident in piece.first),
            tuple(sorted({n for ident in piece.ids for n in ties.get(ident, ())})),
        )


def in_text(verification: Verification, ident: str) -> str:
    """The anchor of a figure in the text: that of its row, but for the first letter."""
    return f"t-{verification.dataset.name(verification.dataset.metrics[ident])}"


def _tie(verification: Verification, found: Set[str], number: int, relation: Relation) -> Tie:
    def printed(ident: str) -> Links:
        text = verification.dataset.metrics[ident].as_written
        return Links(((same(text), in_text(verification, ident) if ident in found else ""),))

    def partner(argument: Argument) -> Links:
        if argument.metric is not None:
            return printed(argument.metric)
        return Links(((same(grouped(argument.value or 0)), ""),))

    what = RELATION[relation.type]
    return Tie(
        number,
        what.noted(Words("有疑", "doubtful")) if relation.doubts else what,
        None if relation.stated is None else printed(relation.stated),
        tuple((ROLE[argument.role], partner(argument)) for argument in relation.arguments),
    )
