"""The options that commands share, each declared once, and what may be given for some of them.

`with_output` adds those that every data command takes and hands the command one
`Request` in their place.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
from lvliang_cli.request import COLORS, FORMATS, make_request

from .declare import argument, option
from .emit import emit

if TYPE_CHECKING:
    from datetime import date

SHORTHANDS = {
    "as_json": ("json", "--json"),
    "as_jsonl": ("jsonl", "--jsonl"),
    "as_csv": ("csv", "--csv"),
    "as_tsv": ("tsv", "--tsv"),
    "as_md": ("markdown", "--md"),
}


def _format(formats: Sequence[str]) -> Any:
    return option("--format", metavar="|".join(formats))


_OUTPUT: dict[str, Any] = {
    "format": _format(FORMATS),
    **{name: option(flag, of=bool) for name, (_, flag) in SHORTHANDS.items()},
    "output": option("--output"),
    "excel": option("--excel", of=bool),
    "no_header": option("--no-header", of=bool),
    "no_pager": option("--no-pager", of=bool),
    "lang": option("--lang"),
    "color": option("--color", metavar="|".join(COLORS)),
    "data": option("--data", of=list[str] | None),
    "errors": option("--errors"),
}

_SCOPE: dict[str, Any] = {
    "regions": option("--region", of=list[str] | None),
    "only": option("--dataset", of=list[str] | None),
}

DATASETS: dict[str, Any] = {"datasets": argument("[FILE|ID]...")}

NAMES = argument("any NAME")
FIGURE = argument("figure NAME")
SORT = option("--sort")
LIMIT = option("--limit")
FIELDS = option("--fields")
TOPIC = option("--topic")
SECTION = option("--section")
PERIOD = option("--period")
SEARCH = option("--search")


Command = Callable[..., Document | None]
"""What a command answers; None where it has written that itself."""


def with_scope(
    function: Command, more_formats: tuple[str, ...] = (), own: Sequence[str] = ()
) -> Callable[..., None]:
    """As `with_output`, with the options that narrow what is read.

    `own` are the names of those that `function` declares itself, in words of its own.
    """
    scope = {name: option for name, option in _SCOPE.items() if name not in own}
    return with_output(function, more_formats, scope)


def with_datasets(function: Command) -> Callable[..., None]:
    """As `with_scope`, of a command that takes those of ``--data`` behind its arguments too."""
    return with_output(function, (), {**_SCOPE, **DATASETS})


def with_output(
    function: Command,
    more_formats: tuple[str, ...] = (),
    scope: Mapping[str, Any] = MappingProxyType({}),
) -> Callable[..., None]:
    """`function` with the output options, given to it as a `Request`; its answer is printed so.

    `more_formats` are those that it alone has, beside `FORMATS`; `scope` are options that
    narrow what is read. Where a name is not known, ids of the catalogue among the names are taken
    as ``--data`` is.
    """
    formats = (*FORMATS, *more_formats)
    options = {**_OUTPUT, **scope} | ({"format": _format(formats)} if more_formats else {})

    def command(**values: Any) -> None:
        shorthands = [format for name, (format, _) in SHORTHANDS.items() if values.pop(name)]
        values.pop("errors")  # taken from the arguments before they are parsed
        given = {name: values.pop(name) for name in _OUTPUT if name in values}
        given |= {name: values.pop(name) for name in scope}
        given["data"] = [*(given["data"] or ()), *(given.pop("datasets", None) or ())]
        given["data"] += _files_among(values, is_to_name=not given["data"])
        given["data"] = _within_folders(given["data"])
        fields = values.pop("fields", None)
        style = values.get("style")
        request = make_request(
            shorthands=shorthands, fields=fields, style=style, formats=formats, **given
        )
        keep_apart(request, dataset_files(request.data))
        try:
            document = function(**values, request=request)
        except UnknownName:
            from lvliang_cli.core.data.gather import is_kept

            names = _names(values)
            kept = tuple(filter(is_kept, names))
            if not kept:
                raise
            names[:] = [name for name in names if name not in kept]
            document = function(**values, request=request._replace(data=kept))
        if document is not None:
            emit(document, request)

    vars(command).update(function=function, shared=options)
    command.__doc__ = function.__doc__
    return command


def _files_among(values: dict[str, Any], *, is_to_name: bool) -> list[str]:
    """The files that stand among the names of a call, which they are taken from.

    Else what stands before the ``/`` of a name, where no dataset `is_to_name` otherwise.
    """
    names = _names(values)
    if not names:
        return []
    from lvliang_cli.core.data.gather import is_file, is_kept

    found = list(filter(is_file, names))
    if "text" in values and len(names) > 1 and is_kept(names[-1]):
        found.append(names[-1])
    if found:
        names[:] = [name for name in names if name not in found]
    elif is_to_name and not os.environ.get("LVLIANG_DATA"):
        homes = dict.fromkeys(name.partition("/")[0] for name in names if "/" in name)
        found = list(filter(is_kept, homes))
    return found


def _within_folders(names: list[str]) -> list[str]:
    """`names` of datasets, with every folder replaced by what is in it to be read."""
    if not any(map(os.path.isdir, names)):
        return names
    from lvliang_cli.core.data.gather import is_kept
    from lvliang_cli.sources.releases import datasets_of

    from .emit import tell

    kept = [[name] if is_kept(name) else datasets_of([name], tell) for name in names]
    return [path for paths in kept for path in paths]


def _names(values: Mapping[str, Any]) -> list[str]:
    """The names of a call, the list itself that the command is given; ``--text`` is none."""
    given = (values.get(key) for key in ("names", "ids", "text"))
    return next((names for names in given if names and isinstance(names, list)), [])


ISSUED = option("--issued")
PLACE = option("release --region")
JOBS = option("--jobs")


def day_given(issued: str | None, region: str | None, jobs: int | None) -> "date | None":
    """The date of issue that was given, once what goes with it was found to be usable.

    Raises:
        BadUsage: not a date, no process at all, or no such region.
    """
    if jobs is not None and jobs < 1:
        raise BadUsage(Words("--jobs 应大于 0", "--jobs must be above 0"), token=str(jobs))
    if region is not None:
        from lvliang_cli.core.extract.stage4_place.names_of_places import given_place

        given_place(region)
    if issued is None:
        return None
    from lvliang_cli.sources.manifest import day

    return day(issued, "--issued")
