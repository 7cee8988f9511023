"""A file that was checked: its text with every figure marked, partners linked, verdicts beside."""

import os

from lvliang_cli.core.check.dataset.findings import SEVERITIES
from lvliang_cli.core.check.verdict.result import VERDICTS
from lvliang_cli.core.check.verdict.wording import role as role_words
from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.text.bilingual import same
from lvliang_cli.core.text.tsv_files import by_key

from ..shared.annotated_copy import AnnotatedCopy, Card, Group, Link, pieces
from ..shared.check_result import CAVEAT
from ..shared.list_columns import value_cell
from .checked_files_document import counts, total_words
from .file_findings import CheckedFile, Spot, Spots, message

_KEY = tuple(WORDS_OF["key-of-check"].items())
_GROUPS = WORDS_OF["group-of-check"]


def annotated_check(file: CheckedFile) -> AnnotatedCopy:
    """The text of `file`, which was read, with a card for every figure; the worst come first."""
    spots, name = Spots(file), os.path.basename(file.path)
    of = by_key(
        (metric.id, spot)
        for spot in spots.all
        for metric in (spot.metric, *(partner for _, partner in spots.partners(spot)))
    )
    checked = {one.metric.id for one in file.standings if one.checkable == "checked"}
    cards = [
        _card(spots, metric, of.get(metric.id, []), is_checked=metric.id in checked)
        for metric in spots.dataset.release.metrics
    ]
    groups = tuple(
        Group(tone, title, tuple(card for card in cards if card.tone == tone))
        for tone, title in _GROUPS.items()
    )
    spans = [
        (metric.locator.start, metric.locator.end, metric.id)
        for metric in spots.dataset.release.metrics
    ]
    return AnnotatedCopy(
        same(name),
        total_words(counts([file], [spots])),
        pieces(file.text, spans),
        groups,
        CAVEAT,
        _KEY,
    )


def _card(spots: Spots, metric: Metric, told: list[Spot], *, is_checked: bool) -> Card:
    """The card of `metric`; `told` are the spots that it is stated in or a partner of.

    A partner is linked with the stated figure alone, which is linked with all of them.
    """
    own = [spot.severity for spot in told if spot.metric.id == metric.id]
    if "error" in own:
        tone = "wrong"
    elif any(spot.severity for spot in told):
        tone = "caution"
    else:
        tone = "fits" if is_checked else "plain"
    found = [(SEVERITIES[s.severity], message(s)) for s in told if s.severity is not None]
    facts = [
        (VERDICTS[spot.code], message(spot))
        for spot in told
        if spot.severity is None and spot.metric.id == metric.id and is_checked
    ]
    links = [
        Link(role_words(role), other.id, other.as_written)
        for spot in told
        for role, other in (
            spots.partners(spot) if spot.metric.id == metric.id else [("stated", spot.metric)]
        )
    ]
    return Card(
        metric.id,
        metric.label,
        metric.as_written,
        value_cell(spots.dataset, metric),
        tone,
        tuple(facts),
        tuple(found),
        True,
        tuple(dict.fromkeys(links)),
    )
