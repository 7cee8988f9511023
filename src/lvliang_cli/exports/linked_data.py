"""A dataset as JSON-LD: schema.org observations with their places as web annotations.

A hedge is told by `minValue` and `maxValue` alone: a bound is never a `value`. Numbers
are `xsd:decimal` texts, so no reader can lose a digit.
https://schema.org/Observation, https://www.w3.org/TR/annotation-model/,
https://www.w3.org/TR/prov-o/
"""

from typing import Any

from lvliang_cli.core.codes import CAUTIONS
from lvliang_cli.core.dataset import Dataset
from lvliang_cli.core.model import Locator, Metric, Number, Source
from lvliang_cli.core.numbers import plain
from lvliang_cli.core.words import Words
from lvliang_cli.render.json_text import indented

CONTEXT = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "url": {"@type": "@id"},
    "dateCreated": {"@type": "xsd:date"},
    "datePublished": {"@type": "xsd:date"},
    "oa:start": {"@type": "xsd:nonNegativeInteger"},
    "oa:end": {"@type": "xsd:nonNegativeInteger"},
}


def build(dataset: Dataset) -> dict[str, bytes]:
    document = {"@context": CONTEXT, "@graph": _graph(dataset)}
    return {f"{dataset.release.id}.jsonld": (indented(document) + "\n").encode()}


def _graph(dataset: Dataset) -> list[dict[str, Any]]:
    release = dataset.release
    found = [_dataset(dataset), _place(dataset)]
    found += [_source(dataset, source) for source in release.sources]
    for metric in release.metrics:
        found.append(_observation(dataset, metric))
        found.append(_annotation(dataset, metric))
    return found


def _iri(dataset: Dataset, kind: str, ident: str) -> str:
    """A name for a record; nobody has to look it up."""
    return f"urn:lvliang:{dataset.release.id}:{kind}:{ident}"


def _ref(dataset: Dataset, kind: str, ident: str) -> dict[str, str]:
    return {"@id": _iri(dataset, kind, ident)}


def _both(words: Words) -> list[dict[str, str]]:
    return [{"@language": lang, "@value": text} for lang, text in words._asdict().items()]


def _decimal(value: Number) -> dict[str, str]:
    return {"@type": "xsd:decimal", "@value": plain(value)}


def _dataset(dataset: Dataset) -> dict[str, Any]:
    release = dataset.release
    return {
        "@id": f"urn:lvliang:{release.id}",
        "@type": "Dataset",
        "name": _both(release.title),
        "description": _both(release.description),
        "identifier": release.id,
        "version": release.version,
        "dateCreated": release.created,
        "temporalCoverage": f"{release.period.start}/{release.period.end}",
        "spatialCoverage": _ref(dataset, "region", release.region.code),
        "isBasedOn": [_ref(dataset, "source", source.id) for source in release.sources],
        "hasPart": [_ref(dataset, "metric", metric.id) for metric in release.metrics],
    }


def _place(dataset: Dataset) -> dict[str, Any]:
    region = dataset.release.region
    return {
        "@id": _iri(dataset, "region", region.code),
        "@type": "AdministrativeArea",
        "name": _both(region.name),
        "identifier": {
            "@type": "PropertyValue",
            "propertyID": "GB/T 2260",
            "value": region.code,
        },
    }


def _source(dataset: Dataset, source: Source) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@id": _iri(dataset, "source", source.id),
        "@type": ["Article", "prov:Entity"],
        "url": source.url,
        "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": _both(source.publisher)},
    }
    if source.title is not None:
        found["name"] = _both(source.title)
    if not source.issued.year_inferred:
        found["datePublished"] = source.issued.date
    return found


def _observation(dataset: Dataset, metric: Metric) -> dict[str, Any]:
    unit = dataset.units[metric.unit]
    found: dict[str, Any] = {
        "@id": _iri(dataset, "metric", metric.id),
        "@type": ["Observation", "prov:Entity"],
        "identifier": metric.id,
        "name": _both(metric.label),
        "observationAbout": _ref(dataset, "region", dataset.release.region.code),
        "unitText": _both(unit.label),
        **_value(metric),
        "prov:hadPrimarySource": _ref(dataset, "source", metric.locator.source),
    }
    if metric.period is not None:
        found["temporalCoverage"] = f"{metric.period.start}/{metric.period.end}"
    if metric.cautions:
        told = [CAUTIONS[code].sentence for code in metric.cautions]
        found["description"] = [text for words in told for text in _both(words)]
    return found


def _value(metric: Metric) -> dict[str, Any]:
    if metric.qualifier == "exact" and not metric.readings:
        return {"value": _decimal(metric.value)}
    sides = {"minValue": metric.lower, "maxValue": metric.upper}
    return {name: _decimal(side) for name, side in sides.items() if side is not None}


def _annotation(dataset: Dataset, metric: Metric) -> dict[str, Any]:
    """Where the figure is printed."""
    locator: Locator = metric.locator
    return {
        "@id": _iri(dataset, "place", metric.id),
        "@type": "oa:Annotation",
        "oa:hasBody": _ref(dataset, "metric", metric.id),
        "oa:hasTarget": {
            "@type": "oa:SpecificResource",
            "oa:hasSource": _ref(dataset, "source", locator.source),
            "oa:hasSelector": [
                {
                    "@type": "oa:TextPositionSelector",
                    "oa:start": str(locator.start),
                    "oa:end": str(locator.end),
                },
                {"@type": "oa:TextQuoteSelector", "oa:exact": locator.as_written},
            ],
        },
    }
