"""Datasets of version 1.0 as ones of version 2.0.

Version 1.0 had no way to say that something is unknown, so drafts had placeholders: an
address that never resolves, an outlet and a date "not stated" with the day of the draft
as date of issue, the region 000000, and English labels that repeat the Chinese. They are
read as what they are: unknown. Nothing else changes.
"""

from typing import Any

from ..text.bilingual import Untranslated, Words
from .field_types import DATASET_SCHEMA_VERSION
from .model import Issued, Release, Source

NO_ADDRESS = "https://unknown.invalid/"
NOT_STATED = "未注明"
NO_REGION = "000000"


def upgraded(release: Release) -> Release:
    """`release` as one of the version of today."""
    return without_placeholders(release)._replace(schema_version=DATASET_SCHEMA_VERSION)


def without_placeholders(release: Release) -> Release:
    """`release` with None in the place of what drafts of version 1.0 put for the unknown."""
    release = _translated(release)
    undated = {s.issued.date for s in release.sources if s.issued and _is_undated(s.issued)}
    period, region = release.period, release.region
    if period is not None and period.start == period.end and period.start in undated:
        period = None
    if region is not None and region.code == NO_REGION:
        region = None if region.name.zh == NOT_STATED else region._replace(code=None)
    sources = tuple(_known(source) for source in release.sources)
    return release._replace(sources=sources, period=period, region=region)


def _is_undated(issued: Issued) -> bool:
    return issued.as_written == NOT_STATED


def _known(source: Source) -> Source:
    is_named = source.publisher is not None and source.publisher.zh != NOT_STATED
    return source._replace(
        issued=None if source.issued and _is_undated(source.issued) else source.issued,
        publisher=source.publisher if is_named else None,
        url=None if source.url == NO_ADDRESS else source.url,
    )


def _translated(value: Any) -> Any:
    """`value`, all the way down, with text whose English is the Chinese marked as such."""
    if isinstance(value, Words):
        return Untranslated(value.zh) if value.zh == value.en and not value.zh.isascii() else value
    if not isinstance(value, tuple):
        return value
    parts = [_translated(part) for part in value]
    return getattr(value, "_make", tuple)(parts)
