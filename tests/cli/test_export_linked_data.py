"""Linked data, read by rdflib with no network."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, PROV, RDF, SDO, XSD

from .calling import BUNDLED, SECOND, THIRD, release_of
from .exporting import exported, no_network  # noqa: F401

pytestmark = pytest.mark.usefixtures("no_network")
OA = Namespace("http://www.w3.org/ns/oa#")
RELEASES = (BUNDLED, SECOND, THIRD)


def graph(folder: Path, path: str | Path) -> Graph:
    (file,) = exported("jsonld", folder, path).glob("*.jsonld")
    return Graph().parse(file, format="json-ld")


def of_metric(path: Path, ident: str) -> URIRef:
    return URIRef(f"urn:lvliang:{release_of(path)['id']}:metric:{ident}")


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.name)
def test_a_bound_is_never_a_value(path: Path, tmp_path: Path) -> None:
    found = graph(tmp_path, path)
    metrics = json.loads(path.read_text("utf-8"), parse_float=Decimal)["metrics"]
    assert len(set(found.subjects(RDF.type, SDO.Observation))) == len(metrics)
    hedged = 0
    for metric in metrics:
        node = of_metric(path, metric["id"])
        sides = {"minValue": metric["lower"], "maxValue": metric["upper"]}
        is_exact = metric["qualifier"] == "exact" and not metric["readings"]
        expected = {"value": metric["value"], "minValue": None, "maxValue": None}
        if not is_exact:
            expected = {"value": None, **sides}
            hedged += 1
        for name, number in expected.items():
            literal = found.value(node, SDO[name])
            assert literal is None if number is None else literal is not None, (metric["id"], name)
            if number is not None:
                assert literal.datatype == XSD.decimal
                assert str(literal) == format(Decimal(number), "f")
    assert hedged


@pytest.mark.parametrize("path", [SECOND, THIRD], ids=lambda path: path.name)
def test_selectors_find_the_print_in_the_text(path: Path, tmp_path: Path) -> None:
    """As an annotation reader does: position and quote select the same characters."""
    found = graph(tmp_path, path)
    text = path.with_suffix(".txt").read_text("utf-8")
    annotations = list(found.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == len(release_of(path)["metrics"])
    for annotation in annotations:
        target = found.value(annotation, OA.hasTarget)
        body = found.value(annotation, OA.hasBody)
        selectors = {found.value(s, RDF.type): s for s in found.objects(target, OA.hasSelector)}
        assert set(selectors) == {OA.TextPositionSelector, OA.TextQuoteSelector}
        position = selectors[OA.TextPositionSelector]
        start, end = found.value(position, OA.start), found.value(position, OA.end)
        assert start.datatype == end.datatype == XSD.nonNegativeInteger
        quote = found.value(selectors[OA.TextQuoteSelector], OA.exact)
        assert text[start.toPython() : end.toPython()] == str(quote)
        assert found.value(body, PROV.wasDerivedFrom) == target
        source = found.value(target, OA.hasSource)
        assert found.value(body, PROV.hadPrimarySource) == source
        assert (source, RDF.type, PROV.Entity) in found


def test_source_is_told_by_address_and_hash(tmp_path: Path) -> None:
    found = graph(tmp_path, SECOND)
    source = release_of(SECOND)["sources"][0]
    node = URIRef(f"urn:lvliang:qinghe-2023:source:{source['id']}")
    assert found.value(node, SDO.url) == URIRef(source["url"])
    assert found.value(found.value(node, SDO.identifier), SDO.value) == Literal(source["sha256"])
    published = Literal(source["issued"]["date"], datatype=XSD.date)
    assert found.value(node, SDO.datePublished) == published


def test_an_inferred_year_is_not_told_as_published(tmp_path: Path) -> None:
    assert not list(graph(tmp_path, BUNDLED).objects(None, SDO.datePublished))


def test_periods_are_days_and_units_are_words(tmp_path: Path) -> None:
    found = graph(tmp_path, SECOND)
    units = {unit["id"]: unit["label"] for unit in release_of(SECOND)["units"]}
    for metric in release_of(SECOND)["metrics"]:
        node = of_metric(SECOND, metric["id"])
        told = {(text.language, str(text)) for text in found.objects(node, SDO.unitText)}
        assert told == set(units[metric["unit"]].items())
        time = found.value(node, DCTERMS.temporal)
        assert (time is None) == (metric["period"] is None)
        if metric["period"]:
            for end, name in ((DCAT.startDate, "start"), (DCAT.endDate, "end")):
                assert found.value(time, end) == Literal(metric["period"][name], datatype=XSD.date)


def test_every_term_is_of_its_vocabulary(tmp_path: Path) -> None:
    """rdflib knows the terms of each but those of web annotations, which are listed."""
    found = graph(tmp_path, BUNDLED)
    terms = {term for triple in found for term in triple if isinstance(term, URIRef)}
    terms = {term for term in terms if not term.startswith("urn:lvliang:")}
    terms -= {URIRef(source["url"]) for source in release_of(BUNDLED)["sources"]}
    terms.remove(URIRef("https://schema.org/observationAbout"))  # newer than rdflib's list
    known = {term for v in (SDO, PROV, DCAT, DCTERMS) for term in terms if term in v}
    assert {str(term).removeprefix(OA) for term in terms - known - {RDF.type}} == {
        *("Annotation", "hasBody", "hasTarget", "motivatedBy", "identifying"),
        *("SpecificResource", "hasSource", "hasSelector"),
        *("TextPositionSelector", "start", "end", "TextQuoteSelector", "exact"),
    }
    assert URIRef(SDO._NS + "bogus") not in SDO


def test_attacks_stay_text(hostile: str, tmp_path: Path) -> None:
    plain, attacked = graph(tmp_path / "a", BUNDLED), graph(tmp_path / "b", hostile)
    assert len(set(attacked.subjects())) == len(set(plain.subjects()))
    assert set(attacked.predicates()) == set(plain.predicates())


def test_an_odd_address_and_region_make_no_bad_iri(tmp_path: Path) -> None:
    release: Any = release_of(SECOND)
    release["sources"][0]["url"] = 'https://example.org/清河?q="<a>{b}|c\\^`%20#x'
    release["region"]["name"]["zh"] = "a b <c>"
    path = tmp_path / "odd.json"
    path.write_text(json.dumps(release), "ascii")
    found = graph(tmp_path / "out", path)
    Graph().parse(data=found.serialize(format="nt"), format="nt")
    (url,) = found.objects(None, SDO.url)
    assert str(url) == (
        "https://example.org/%E6%B8%85%E6%B2%B3?q=%22%3Ca%3E%7Bb%7D%7Cc%5C%5E%60%20#x"
    )
