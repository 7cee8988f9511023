"""The part of what is read that a question is about: of some datasets, of some places.

A province takes its cities and counties in, a city its counties. A figure is of the place
that is printed for it, else of that of its release; a part without a code, such as 城区, lies
in the place of its release, and the nation in none.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ..data.catalogue import Kept
from ..data.dataset import Collection, Dataset, Totals
from ..data.divisions import gazetteer, lies_in, several_places, unknown_place
from ..data.model import Metric, Region
from ..numbers.periods import asked_for
from ..text.bilingual import Words
from ..text.errors import UnknownName
from .questions import WIDE
from .record_names import normal

NATION, PROVINCE = WIDE


class Scope(NamedTuple):
    """What was asked for: places and ids of datasets as they were typed; empty is all."""

    regions: tuple[str, ...] = ()
    datasets: tuple[str, ...] = ()


class Area(NamedTuple):
    """A division by its code, with all in it; or places that are known by their names alone.

    `typed` is what it was asked for by.
    """

    typed: str
    code: str | None
    names: frozenset[str]

    def holds(self, region: Region) -> bool:
        """Whether `region` lies in it; one without a code only if it bears one of the names."""
        if region.code is not None:
            return self.code is not None and lies_in(region.code, self.code)
        return normal(region.name.zh) in self.names


def areas_called(texts: Iterable[str], regions: Sequence[Region]) -> list[Area]:
    """What each of `texts` means: a code or a name, in Chinese or as one of `regions` has it."""
    return [_area(text, regions) for text in texts]


def _area(text: str, regions: Sequence[Region]) -> Area:
    wanted = normal(text)
    found = gazetteer().known(text.strip())
    if found is not None:
        return Area(text, found.code, frozenset([normal(found.name)]))
    if text.isascii() and text.isdecimal():
        alike = [region for region in regions if region.code == text]
    else:
        alike = [region for region in regions if wanted in forms_of(region)]
        latin = [Region(d.code, Words(d.name, d.name)) for d in gazetteer().in_latin(text)]
        there = {region.code for region in regions if region.code}
        read = [r for r in latin if any(lies_in(code, str(r.code)) for code in there)]
        alike = alike or read or latin
    codes = sorted({region.code for region in alike if region.code is not None})
    if len(codes) > 1:
        raise several_places(text, codes)
    if alike:
        names = frozenset(normal(region.name.zh) for region in alike)
        return Area(text, codes[0] if codes else None, names)
    known = dict.fromkeys(name for region in regions for name in region.name.cells if name)
    raise unknown_place(text.strip(), known)


def forms_of(region: Region) -> set[str]:
    """What a place may be called: its names, without what follows a comma or a bracket, short."""
    found = set()
    for name in map(normal, filter(None, region.name.cells)):
        bare = name.split(",")[0].split("(")[0].strip()
        found |= {name, bare, gazetteer().official.sub("", bare)}
    return found - {""}


def is_as_wide(region: Region | None, wide: str) -> bool:
    """Whether `region` may be what one of `WIDE` means: none is known, or it is a province."""
    if region is None or region.name.zh == wide:
        return True
    return wide == PROVINCE and (region.code or "").endswith("0000")


def regions_of(datasets: Iterable[Dataset]) -> list[Region]:
    """Every place that `datasets` or one of their figures are of, each once."""
    found: dict[Region, None] = {}
    for dataset in datasets:
        places = (dataset.release.region, *(metric.place for metric in dataset.release.metrics))
        found.update((place, None) for place in places if place is not None)
    return list(found)


def chosen_datasets(names: Sequence[str], ids: Sequence[str]) -> list[str]:
    """Those of `ids` that `names` are, all for none.

    Raises:
        UnknownName: with the nearest ids.
    """
    known = {normal(ident): ident for ident in ids}
    for name in names:
        if normal(name) not in known:
            from ..text.suggest import nearest

            words = Words(
                f"所读的数据集中没有“{name}”", f"none of the datasets read is called {name!r}"
            )
            hint = Words("见 lvliang data list", "see lvliang data list")
            raise UnknownName(words, token=name, hint=hint, did_you_mean=nearest(name, ids))
    wanted = {known[normal(name)] for name in names}
    return [ident for ident in ids if ident in wanted] if names else list(ids)


def narrowed(data: Collection, scope: Scope, *, is_whole: bool = False) -> Collection:
    """What of `data` is of `scope`; with `is_whole` all of each dataset that has some of it."""
    ids = {*chosen_datasets(scope.datasets, [d.release.id for d in data.datasets])}
    datasets = [dataset for dataset in data.datasets if dataset.release.id in ids]
    areas = areas_called(scope.regions, regions_of(data.datasets))
    return limited_to(data, datasets, areas, is_whole=is_whole)


def limited_to(
    data: Collection, datasets: Sequence[Dataset], areas: Sequence[Area], *, is_whole: bool = False
) -> Collection:
    """Of `data` those `datasets`, and of them what lies in one of `areas`; all for none.

    Raises:
        UnknownName: nothing lies there.
    """
    parts = [part for dataset in datasets if (part := _part(dataset, areas, is_whole=is_whole))]
    if not parts:
        typed = ", ".join(area.typed for area in areas)
        words = Words(
            f"所读的数据中没有“{typed}”的数字", f"none of the datasets read covers {typed!r}"
        )
        hint = Words("地区见 lvliang data list", "for the places: lvliang data list")
        raise UnknownName(words, token=typed, hint=hint)
    if len(parts) == 1:
        return Dataset(parts[0].release, parts[0].path, parts[0].data, notes=data.asked_notes)
    among = [Dataset(d.release, d.path, d.data, prefix=f"{d.release.id}/") for d in parts]
    found = Collection(among, data.asked_notes)
    if data.totals is not None:
        found.is_whole = True
        found.totals = Totals(len(found.records("metrics")), found.count_unreviewed())
    return found


def _part(dataset: Dataset, areas: Sequence[Area], *, is_whole: bool) -> Dataset | None:
    """What of `dataset` lies in one of `areas`; None where nothing does."""
    release = dataset.release
    if not areas:
        return dataset
    is_home = release.region is not None and any(area.holds(release.region) for area in areas)

    def is_there(metric: Metric) -> bool:
        place = metric.place
        if is_home and (place is None or (place.code is None and place.name.zh != NATION)):
            return True
        return place is not None and any(area.holds(place) for area in areas)

    kept = tuple(filter(is_there, release.metrics))
    if not (kept or is_home):
        return None
    if is_whole or (is_home and len(kept) == len(release.metrics)):
        return dataset
    ids = {metric.id for metric in kept}
    named: dict[str, Any] = {
        noun: tuple(
            one._replace(metrics=tuple(ident for ident in one.metrics if ident in ids))
            for one in getattr(release, noun)
        )
        for noun in ("platforms", "programmes")
    }
    return Dataset(
        release._replace(
            metrics=kept,
            claims=release.claims if is_home else (),
            relations=tuple(r for r in release.relations if ids.issuperset(r.members)),
            review=tuple(r for r in release.review if r.metric in ids),
            **named,
        ),
        dataset.path,
        dataset.data,
    )


def kept_in(files: Sequence[Kept], scope: Scope, periods: Sequence[str]) -> list[Kept]:
    """Those of the catalogue that are of `scope` and overlap one of `periods`, all for none."""
    if not (scope.regions or scope.datasets or periods):
        return list(files)
    read = Collection([file.dataset for file in files if file.dataset])
    found = narrowed(read, scope, is_whole=True) if scope != Scope() else read
    spans = [asked_for(text) for text in periods]
    ids = {
        release.id
        for release in (dataset.release for dataset in found.datasets)
        if not spans or any(release.period and is_in(release.period) for is_in in spans)
    }
    return [file for file in files if file.dataset and file.dataset.release.id in ids]
