"""What the shell offers for an option or argument.

Values carry what is said of them, which `completion_without_typer` gives to zsh and fish; Typer is
not told, whose classes for these would load Rich. Names are offered in the script that is being
typed; nothing is offered when the dataset cannot be read.
"""

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any

from lvliang_cli.core.text.bilingual import Words, has_chinese
from lvliang_cli.render.escape import visible
from lvliang_cli.request import data_names

MOST = 200


class Described(str):
    """A value with what is `said` of it beside it."""

    said: Words


def described(value: str, said: Words) -> str:
    found = Described(value)
    found.said = said
    return found


def among(values: Sequence[str]) -> Callable[[str], list[str]]:
    """Offers `values`."""
    return lambda incomplete: _starting(values, incomplete)


def names(ctx: Any, incomplete: str) -> list[str]:
    """Every record that can be shown."""
    from lvliang_cli.core.query.record_names import KINDS

    return _names(ctx, tuple(KINDS), incomplete)


def _of(*kinds: str) -> Callable[[Any, str], list[str]]:
    """Offers the names of records of `kinds`."""
    return lambda ctx, incomplete: _names(ctx, kinds, incomplete)


topics, sections, platforms = _of("topic"), _of("section"), _of("platform")
programmes, metrics, claims, terms = _of("programme"), _of("metric"), _of("claim"), _of("term")
comparable = _of("topic", "metric", "section", "platform", "programme")


def units(ctx: Any, incomplete: str) -> list[str]:
    units = [unit for dataset in _data(ctx).datasets for unit in dataset.release.units]
    found = [n for unit in units for n in (unit.id, *unit.label)]
    return _starting(dict.fromkeys(found), incomplete)


def regions(ctx: Any, incomplete: str) -> list[str]:
    """The places of what is read: names, and their codes once a digit is typed."""
    from lvliang_cli.core.query.scope import regions_of

    found = regions_of(_data(ctx).datasets)
    names = [name for place in found for name in (*place.name.cells, place.code) if name]
    return _starting(dict.fromkeys(n for n in names if n == visible(n)), incomplete)[:MOST]


def _coded(module: str, name: str) -> Callable[[str], list[str]]:
    """As `_table`, of codes with their words or a caution; the Chinese words are offered too."""

    def offered(incomplete: str) -> list[str]:
        coded = getattr(import_module(f"lvliang_cli.{module}"), name).items()
        said = [(code, getattr(words, "short", words)) for code, words in coded]
        codes = [described(code, words) for code, words in said]
        return _starting([*codes, *(words.zh for _, words in said)], incomplete)

    return offered


def _table(module: str, name: str) -> Callable[[str], list[str]]:
    """Offers the codes of the table `name` of `module`, which is imported when it is needed."""
    return lambda incomplete: _starting(
        getattr(import_module(f"lvliang_cli.{module}"), name), incomplete
    )


kinds = _coded("core.data.codes", "KIND")
qualifiers = _coded("core.data.codes", "QUALIFIER")
cautions = _coded("core.data.codes", "CAUTIONS")
forms = _table("exports", "FORMS")
styles = _table("core.cite", "STYLES")
documents = _table("core.contract.document_schema", "DOCUMENTS")


def fields(ctx: Any, incomplete: str) -> list[str]:
    """Field names, also after a comma; those already given are not offered again."""
    given, comma, last = incomplete.rpartition(",")
    taken = given.split(",") if comma else []
    known = [name for name in _field_names(ctx) if name not in taken]
    return [f"{given}{comma}{name}" for name in _starting(known, last)]


def sort_fields(ctx: Any, incomplete: str) -> list[str]:
    return _signed(_field_names(ctx), incomplete)


def dataset_columns(incomplete: str) -> list[str]:
    from lvliang_cli.core.contract.dataset_rows import KEPT

    return _signed(KEPT.grid(()).header, incomplete)


def _signed(names: Iterable[str], incomplete: str) -> list[str]:
    """Names to sort by, each behind the minus that is typed."""
    minus = "-" if incomplete.startswith("-") else ""
    return [minus + name for name in _starting(names, incomplete.removeprefix("-"))]


def datasets(incomplete: str) -> list[str]:
    """Every dataset of the catalogue, and the word for all of them."""
    from lvliang_cli.core.data.dataset import ALL

    return [*_starting([ALL], incomplete), *kept_datasets(incomplete)]


def kept_datasets(incomplete: str) -> list[str]:
    from lvliang_cli.core.data.catalogue import ids

    return _starting(ids(), incomplete)


def _starting(values: Iterable[str], incomplete: str) -> list[str]:
    start = incomplete.casefold()
    return [value for value in values if value.casefold().startswith(start)]


def _field_names(ctx: Any) -> list[str]:
    from lvliang_cli.core.contract.record_cells import field_names
    from lvliang_cli.core.data.field_kinds import LISTS

    names = [ctx.info_name, ctx.parent.info_name if ctx.parent else None]
    return field_names(next((name for name in names if name in LISTS), "metrics"))


def _names(ctx: Any, kinds: tuple[str, ...], incomplete: str) -> list[str]:
    """Ids; the Chinese names too once Chinese, or nothing, is typed.

    Where several datasets are read, ids are offered with their dataset as well; behind ``KIND:``
    those of that kind are.
    """
    from lvliang_cli.core.query.record_names import KINDS, entries

    kind, colon, _ = incomplete.partition(":")
    prefix, kinds = (kind + colon, (kind,)) if colon and kind in kinds else ("", kinds)
    chinese = has_chinese(incomplete)
    listed = list(entries(_data(ctx), kinds))
    found = [
        described(prefix + name, KINDS[entry.kind][1] if index else entry.label)
        for entry in listed
        for index, name in enumerate(entry.names)
        if (has_chinese(name) if chinese else index == 0) and name == visible(name)
    ]
    found += [
        described(entry.dataset.name(entry.record), entry.label)
        for entry in listed
        if not (chinese or prefix)
    ]
    return _starting(dict.fromkeys(found), incomplete)[:MOST]


def _data(ctx: Any) -> Any:
    from lvliang_cli.core.data.gather import gather

    names = data_names(ctx.params.get("data"))
    return gather([name for name in names if name != "-"])
