"""All relations of a text, each once, with where the text shows it."""

from collections.abc import Iterable, Sequence

from lvliang_cli.core.extract.model.mention import Article, Mention
from lvliang_cli.core.extract.model.relation import Relation
from lvliang_cli.core.extract.stage6_relations.balances import balances
from lvliang_cli.core.extract.stage6_relations.change_links import changes
from lvliang_cli.core.extract.stage6_relations.figure_node import Node, nodes_of
from lvliang_cli.core.extract.stage6_relations.parts_of_time import parts_of_time
from lvliang_cli.core.extract.stage6_relations.rates import multiples, rates
from lvliang_cli.core.extract.stage6_relations.repeats import repeats
from lvliang_cli.core.extract.stage6_relations.share_links import relations_of, shares
from lvliang_cli.core.extract.stage6_relations.shares_of_hundred import hundreds, listed_with
from lvliang_cli.core.extract.stage6_relations.totals import sums, totals
from lvliang_cli.core.extract.stage6_relations.within_larger import inclusions
from lvliang_cli.core.text.tables import by_key


def relations(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `relations` of `article`."""
    nodes = nodes_of(article, mentions)
    plain = article.plain
    listings = totals(plain, nodes)
    parts_of = shares(plain, nodes, listings)
    listings += listed_with(parts_of, listings)
    found = [
        *changes(plain, nodes),
        *relations_of(parts_of),
        *sums(plain, listings),
        *hundreds(nodes, parts_of, listings),
        *balances(nodes),
        *parts_of_time(nodes),
        *rates(plain, nodes),
        *multiples(plain, nodes),
    ]
    apart = [frozenset(relation.members) for relation in found]
    found += [*repeats(plain, nodes, apart), *inclusions(nodes, article.place, apart)]
    article.relations = [
        _shown(relation, nodes)
        for relation in _once(found)
        if len(set(relation.members)) == len(relation.members)
    ]


def _once(found: Iterable[Relation]) -> list[Relation]:
    """One relation of a type for each stated figure: the first that was found."""
    kept: dict[object, Relation] = {}
    for relation in found:
        key = (relation.type, relation.stated) if relation.type not in _MANY else relation
        kept.setdefault(key, relation)
    return list(kept.values())


_MANY = ("sum", "whole100", "part")
"""A total may be the sum of more than one list, a part stand in more than one whole."""


def _shown(relation: Relation, nodes: Sequence[Node]) -> Relation:
    """`relation` with the stretches of its figures: one for each sentence."""
    stretches = by_key((nodes[at].sentence, nodes[at]) for at in sorted(relation.members))
    evidence = tuple((group[0].start, group[-1].end) for group in stretches.values())
    return relation._replace(evidence=evidence)
