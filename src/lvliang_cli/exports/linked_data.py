"""A dataset as JSON-LD: schema.org observations, each with its place in the source.

A hedge is given by `minValue` and `maxValue` alone: a bound is never a `value`. Numbers
are `xsd:decimal` literals, so that no reader can lose a digit. The context is inline.
https://schema.org/Observation, https://www.w3.org/TR/annotation-model/,
https://www.w3.org/TR/prov-o/, https://www.w3.org/TR/vocab-dcat-3/#Class:Period_of_Time
"""

from typing import Any
from urllib.parse import quote

from lvliang_cli.core.data.codes import CAUTIONS
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Metric, Region, Source
from lvliang_cli.core.numbers.format import Number, plain
from lvliang_cli.core.numbers.periods import Period, days_of
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.render.json_text import indented

from . import File

_IRI = {"@type": "@id"}
_DAY = {"@type": "xsd:date"}
_PLACE = {"@type": "xsd:nonNegativeInteger"}

CONTEXT = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "url": _IRI,
    "dateCreated": _DAY,
    "datePublished": _DAY,
    "dcat:startDate": _DAY,
    "dcat:endDate": _DAY,
    "oa:start": _PLACE,
    "oa:end": _PLACE,
}

_IN_ADDRESS = "!#$%&'()*+,/:;=?@[]~"
"""What RFC 3986 allows in an address, besides letters, digits, ``-``, ``.`` and ``_``."""


def build(dataset: Dataset) -> dict[str, File]:
    release = dataset.release
    found = [_dataset(dataset)]
    if release.region is not None:
        found.append({"@id": _iri(dataset, "region"), **_area(release.region)})
    found += [_source(dataset, source) for source in release.sources]
    for metric in release.metrics:
        found.append(_observation(dataset, metric))
        found.append(_annotation(dataset, metric))
    data = (indented({"@context": CONTEXT, "@graph": found}) + "\n").encode()
    return {f"{release.id}.jsonld": File(data, len(release.metrics))}


def _iri(dataset: Dataset, *path: str) -> str:
    """A name for a record; nobody has to look it up."""
    return ":".join(("urn:lvliang", dataset.release.id, *path))


def _ref(dataset: Dataset, *path: str) -> dict[str, str]:
    return {"@id": _iri(dataset, *path)}


def _both(words: Words) -> list[dict[str, str]]:
    return [{"@language": lang, "@value": text} for lang, text in words._asdict().items() if text]


def _decimal(value: Number) -> dict[str, str]:
    return {"@type": "xsd:decimal", "@value": plain(value)}


def _identifier(scheme: str, value: str) -> dict[str, str]:
    return {"@type": "PropertyValue", "propertyID": scheme, "value": value}


def _time(period: Period) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "dcterms:PeriodOfTime"}
    if days := days_of(period):
        found["dcat:startDate"], found["dcat:endDate"] = days
    if period.as_written is not None:
        found["name"] = period.as_written
    return found


def _dataset(dataset: Dataset) -> dict[str, Any]:
    release = dataset.release
    days, note = days_of(release.period), dataset.unreviewed
    return {
        "@id": _iri(dataset),
        "@type": ["Dataset", "prov:Collection"],
        "name": _both(release.title),
        "description": [*_both(release.description), *([] if note is None else _both(note.words))],
        "identifier": [release.id, _identifier("SHA-256", dataset.sha256)],
        "version": release.version,
        "dateCreated": release.created,
        **({} if days is None else {"temporalCoverage": "/".join(days)}),
        **({} if release.region is None else {"spatialCoverage": _ref(dataset, "region")}),
        "isBasedOn": [_ref(dataset, "source", source.id) for source in release.sources],
        "prov:hadMember": [_ref(dataset, "metric", metric.id) for metric in release.metrics],
    }


def _area(region: Region) -> dict[str, Any]:
    code = region.code
    return {
        "@type": "AdministrativeArea",
        "name": _both(region.name),
        **({} if code is None else {"identifier": _identifier("GB/T 2260", code)}),
    }


def _source(dataset: Dataset, source: Source) -> dict[str, Any]:
    """The release. A day of issue whose year is inferred is not given as published."""
    found: dict[str, Any] = {
        "@id": _iri(dataset, "source", source.id),
        "@type": ["Article", "prov:Entity"],
        "inLanguage": source.language,
        "identifier": _identifier("SHA-256", source.sha256),
    }
    if source.title is not None:
        found["name"] = _both(source.title)
    if source.url is not None:
        found["url"] = quote(source.url, safe=_IN_ADDRESS)
    if source.publisher is not None:
        found["publisher"] = {"@type": "Organization", "name": _both(source.publisher)}
    if source.issued is not None and not source.issued.year_inferred:
        found["datePublished"] = source.issued.date
    return found


def _observation(dataset: Dataset, metric: Metric) -> dict[str, Any]:
    sides = {"minValue": metric.lower, "maxValue": metric.upper}
    bounds = {"value": metric.value} if metric.is_exact else sides
    found: dict[str, Any] = {
        "@id": _iri(dataset, "metric", metric.id),
        "@type": ["Observation", "prov:Entity"],
        "identifier": metric.id,
        "name": _both(metric.label),
        "unitText": _both(dataset.units[metric.unit].label),
        **{name: _decimal(side) for name, side in bounds.items() if side is not None},
        "prov:hadPrimarySource": _ref(dataset, "source", metric.locator.source),
        "prov:wasDerivedFrom": _ref(dataset, "place", metric.id),
    }
    if metric.place is not None:
        found["observationAbout"] = _area(metric.place)
    elif dataset.release.region is not None:
        found["observationAbout"] = _ref(dataset, "region")
    if metric.indicator is not None:
        found["measuredProperty"] = {"@type": "StatisticalVariable", "name": metric.indicator.key}
    if metric.period is not None:
        found["dcterms:temporal"] = _time(metric.period)
    if metric.cautions:
        said = [CAUTIONS[code].sentence for code in metric.cautions]
        found["description"] = [text for words in said for text in _both(words)]
    return found


def _annotation(dataset: Dataset, metric: Metric) -> dict[str, Any]:
    """Where the figure is printed: by position in the text, and by what stands there."""
    locator = metric.locator
    return {
        "@id": _iri(dataset, "annotation", metric.id),
        "@type": "oa:Annotation",
        "oa:motivatedBy": {"@id": "oa:identifying"},
        "oa:hasBody": _ref(dataset, "metric", metric.id),
        "oa:hasTarget": {
            "@id": _iri(dataset, "place", metric.id),
            "@type": ["oa:SpecificResource", "prov:Entity"],
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
