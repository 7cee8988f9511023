"""All stages in order: a text in, figures, dropped candidates and relations out."""

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from ..text.patterns import pattern
from .model.figure import Dropped, Figure, figure
from .model.mention import Article, Mention, Place, When
from .model.relation import Relation
from .stage1_numbers.figure_or_not import judged
from .stage1_numbers.normalise import normalise
from .stage2_layout.layout import Section
from .stage2_layout.tables import tables
from .stage3_time.base_periods import dated_bases
from .stage3_time.issue_day import issued_in
from .stage3_time.period_in_force import periods
from .stage3_time.period_of_release import period_of_release
from .stage4_place.places import places
from .stage5_subject.change_direction import changes
from .stage5_subject.thing_counted import subjects
from .stage6_relations.relations import relations
from .stage6_relations.tables.table_relations import table_relations
from .stage7_further_doubts import doubts
from .table_figures import table_figures

OF_SENTENCES = (periods, places, changes, dated_bases, subjects)
"""Stages 3 to 5; in tables, heads and captions say what these find in sentences."""

_BODY = pattern(r"(?:局|厅|院|部|处|委|办|政府|办公室|委员会|中心|小组|总队|支队)\s*$")
"""The name of who issues it, in the place of a title."""
_NO_TITLE = pattern(
    r"\s*(?:[-*+·•|<>]|【(?:打印|关闭|字号|返回|收藏)|#{1,6}\s|https?:|www\.|第\s?\d+\s?页|目\s?录\s*$|首页|\d{1,3}[.、)]"
    r"|(?:联系人|联系电话|电话|地址|邮编|邮箱|主办|承办|附件|编辑|生日|截[至止]|有效期至?)\s?[:：]|\S{1,16}[〔\[(（](?:19|20)\d\d[〕\])）]\s?第?\d+\s?号\s*$)"
    r"|[^一-龥]*[a-z)\d%][.!?]\s*$"
)
"""An item of a list, a table, an address, a number of a document, a sentence in English"""


class Reading(NamedTuple):
    """What was read in a text.

    Attributes:
        text: the text as given; every position counts its code points.
        issued: the date of issue given or found, None if there is none.
        place: of the release as a whole, given or found, None where unknown.
        period: that of the release as a whole, which its figures bear; None if none is printed.
        title: what the text prints as its title, None if it has none.
        issued_as_written: the date of issue as printed, None if it was given or is not known.
    """

    text: str
    figures: tuple[Figure, ...]
    dropped: tuple[Dropped, ...]
    relations: tuple[Relation, ...]
    sections: tuple[Section, ...]
    issued: date | None
    period: When | None
    place: Place | None = None
    title: str | None = None
    issued_as_written: str | None = None


class TooMany(Exception):
    """A text has more figures, or relations, than were asked for."""


def read(
    text: str, issued: date | None = None, place: Place | None = None, most: int | None = None
) -> Reading:
    """Every figure of `text` and every candidate that is not one.

    Args:
        text: a release.
        issued: its date of issue; without one, what its head or dateline prints.
        place: of the release; without one, that of its issuer or title.
        most: so many figures are wanted and no more, nor relations; None for any number.
    """
    plain = normalise(text)
    article = Article(text, plain, issued)
    article.place = place
    printed = None
    if issued is None:
        article.issued, printed = issued_in(plain, article.layout)
    mentions: list[Mention] = []
    dropped: list[Dropped] = []
    tabled = tables(article.layout)
    cells = frozenset(line for table in tabled for line in table.lines)
    for quantity, verdict in judged(plain):
        start, end = quantity.start, quantity.end
        paragraph = article.layout.paragraph(start)
        if verdict.class_ is None or paragraph in cells:
            reason = "table-head" if verdict.class_ else verdict.reason
            dropped.append(Dropped(start, end, text[start:end], reason, paragraph))
        else:
            mention = Mention(quantity, verdict)
            mention.paragraph = paragraph
            mentions.append(mention)
    _refuse_more(mentions, most)
    for stage in OF_SENTENCES:
        stage(article, mentions)
    filled = [(table, list(table_figures(article, table))) for table in tabled]
    in_tables = [mention for _, found in filled for _, mention in found]
    read_there = {at for mention in in_tables for at in range(mention.start, mention.end)}
    dropped = [one for one in dropped if read_there.isdisjoint(range(one.start, one.end))]
    dated_bases(article, in_tables)
    mentions += in_tables
    _refuse_more(mentions, most)
    mentions.sort(key=attrgetter("start"))
    relations(article, mentions)
    _refuse_more(article.relations, most)
    dated_bases(article, list(_dated_as_what_changed(article.relations, mentions)))
    captions = ("".join(plain[span.start : span.end] for span in t.caption) for t, _ in filled)
    grids = [(caption, found) for caption, (_, found) in zip(captions, filled, strict=True)]
    article.relations += table_relations(plain, grids, mentions)
    doubts(article, mentions)
    figures = tuple(figure(article, mention) for mention in mentions)
    return Reading(
        text,
        figures,
        tuple(dropped),
        tuple(article.relations),
        article.layout.sections,
        article.issued,
        period_of_release(article.period, figures),
        article.place,
        _title(article),
        printed,
    )


def _dated_as_what_changed(
    relations: Sequence[Relation], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """The changes that get the time of their number, not that of the earlier one, which stands
    nearer: 2023年立案316起,2022年立案261起,同比上升21%.
    """
    for relation in relations:
        at = {a.role: mentions[a.figure] for a in relation.arguments if a.figure is not None}
        if relation.type == "change" and relation.stated is not None and {"from", "to"} <= set(at):
            change, now = mentions[relation.stated], at["to"].when
            keys = {when and when.key for when in (change.when, at["from"].when)}
            if now is not None and len(keys) == 1 and now.key not in keys:
                change.when = now._replace(basis="inherited")
                yield change


def _refuse_more(found: Sequence[object], most: int | None) -> None:
    if most is not None and len(found) > most:
        raise TooMany


def _title(article: Article) -> str | None:
    lines = [article.layout.lines[b.first - 1] for b in article.layout.blocks if b.kind == "title"]
    return next((t.strip() for t in lines if not (_BODY.search(t) or _NO_TITLE.match(t))), None)
