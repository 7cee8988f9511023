"""The options that commands share, each declared once.

`with_output` adds those that every data command takes and hands the command one
`Request` in their place.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from lvliang_cli.cli import completion
from lvliang_cli.cli.declare import argument, option
from lvliang_cli.core.text.errors import UnknownName
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
from lvliang_cli.request import COLORS, FORMATS, make_request

SHORTHANDS = {
    "as_json": ("json", "--json"),
    "as_jsonl": ("jsonl", "--jsonl"),
    "as_csv": ("csv", "--csv"),
    "as_tsv": ("tsv", "--tsv"),
    "as_md": ("markdown", "--md"),
}


def _format(formats: Sequence[str]) -> Any:
    return option(
        f"--format {'|'.join(formats)}",
        "输出格式;终端默认 table,其他默认 plain",
        "Format; table on a terminal and plain elsewhere by default",
        completion.among(formats),
    )


_OUTPUT: dict[str, Any] = {
    "format": _format(FORMATS),
    **{
        name: option(flag, f"即 --format {format}", f"Same as --format {format}", of=bool)
        for name, (format, flag) in SHORTHANDS.items()
    },
    "output": option("--output -o FILE", "写入文件", "Write to a file"),
    "excel": option("--excel", "CSV 加 BOM 与 CRLF", "CSV with BOM and CRLF", of=bool),
    "no_header": option(
        "--no-header", "CSV、TSV 与文本表格不要表头", "No header row in CSV, TSV and text", of=bool
    ),
    "no_pager": option(
        "--no-pager", "长输出不分页显示", "No pager for long output on a terminal", of=bool
    ),
    "lang": option(
        "--lang zh|en|both",
        "供人阅读的格式所用语言",
        "Language of tables, text and pages",
        completion.among(("zh", "en", "both")),
    ),
    "color": option(
        f"--color {'|'.join(COLORS)}", "是否用颜色", "When to use colour", completion.among(COLORS)
    ),
    "data": option(
        "--data ID|PATH",
        "数据集:目录中的标识、文件、- 为标准输入、all 为全部;可重复",
        "Dataset: an id of the catalogue, a file, - for standard input,"
        " all for the whole catalogue; may be repeated",
        completion.datasets,
        of=list[str] | None,
    ),
    "errors": option(
        "--errors text|json", "错误信息的形式", "Error format", completion.among(("text", "json"))
    ),
}

_SCOPE: dict[str, Any] = {
    "regions": option(
        "--region PLACE",
        "只要这些地区:六位代码或名称,省含其市县;可重复",
        "Only of this place: a code or a name, a province with its cities; may be repeated",
        completion.regions,
        of=list[str] | None,
    ),
    "only": option(
        "--dataset ID",
        "只要所读数据集中的这些;可重复",
        "Only this one of the datasets read; may be repeated",
        completion.kept_datasets,
        of=list[str] | None,
    ),
}

DATASETS: dict[str, Any] = {
    "datasets": argument(
        "[FILE|ID]...",
        "通稿文件或数据集,同 --data",
        "Files of releases, or datasets, as with --data",
        completion.datasets,
    )
}

NAMES = argument(
    "NAME",
    "标识、中文名、英文名或别名;其后可写文件,同 --data",
    "Id, Chinese name, English name or alias; files may follow, as with --data",
    completion.names,
)
FIGURE = argument(
    "NAME",
    "数字的名称或标识;其后可写文件,同 --data",
    "Label or id of a figure; files may follow, as with --data",
    completion.metrics,
)
SORT = option(
    "--sort [-]FIELD",
    "按字段排序,前加 - 为降序;可重复,先写者优先",
    "Sort by a field; a - before it reverses; may be repeated, the first counts most",
    completion.sort_fields,
)
LIMIT = option("--limit N", "最多几行", "At most this many rows")
FIELDS = option(
    "--fields A,B,...",
    "只要这些字段,逗号分隔",
    "Only these fields, comma-separated",
    completion.fields,
)
TOPIC = option(
    "--topic TOPIC",
    "主题,含下位主题;可重复",
    "Topic, including subtopics; may be repeated",
    completion.topics,
)
SECTION = option(
    "--section SECTION", "章节;可重复", "Section; may be repeated", completion.sections
)
PERIOD = option(
    "--period SPAN",
    "与时段重叠:2020、2020-Q1、2020年上半年、2020-01/2020-05;前加 = 为恰是",
    "Overlapping 2020, 2020-Q1, 2020年上半年 or 2020-01/2020-05; after = exactly that",
)
SEARCH = option("--search TEXT", "提到这些词", "Mentioning these words")


def with_scope(
    function: Callable[..., None], more_formats: tuple[str, ...] = (), own: Sequence[str] = ()
) -> Callable[..., None]:
    """As `with_output`, with the options that narrow what is read.

    `own` are the names of those that `function` declares itself, in words of its own.
    """
    scope = {name: option for name, option in _SCOPE.items() if name not in own}
    return with_output(function, more_formats, scope)


def with_datasets(function: Callable[..., None]) -> Callable[..., None]:
    """As `with_scope`, of a command that takes those of ``--data`` behind its arguments too."""
    return with_output(function, (), {**_SCOPE, **DATASETS})


def with_output(
    function: Callable[..., None],
    more_formats: tuple[str, ...] = (),
    scope: Mapping[str, Any] = MappingProxyType({}),
) -> Callable[..., None]:
    """`function` with the output options; it is given a `Request` as ``request``.

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
            function(**values, request=request)
        except UnknownName:
            from lvliang_cli.core.data.gather import is_kept

            names = _names(values)
            kept = tuple(filter(is_kept, names))
            if not kept:
                raise
            names[:] = [name for name in names if name not in kept]
            function(**values, request=request._replace(data=kept))

    vars(command).update(function=function, shared=options)
    command.__doc__ = function.__doc__
    return command


def _files_among(values: dict[str, Any], *, is_to_name: bool) -> list[str]:
    """The files that stand among the names of a call, which they are taken from.

    Else what stands before the ``/`` of a name, where no dataset `is_to_name` otherwise.
    """
    import os

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
    import os

    if not any(map(os.path.isdir, names)):
        return names
    from lvliang_cli.cli.emit import tell
    from lvliang_cli.core.data.gather import is_kept
    from lvliang_cli.sources.releases import datasets_of

    kept = [[name] if is_kept(name) else datasets_of([name], tell) for name in names]
    return [path for paths in kept for path in paths]


def _names(values: Mapping[str, Any]) -> list[str]:
    """The names of a call, the list itself that the command is given; ``--text`` is none."""
    given = (values.get(key) for key in ("names", "ids", "text"))
    return next((names for names in given if names and isinstance(names, list)), [])
