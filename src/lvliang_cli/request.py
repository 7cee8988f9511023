"""What was asked of the output: format, language, colour, where to, which dataset.

Options come first, then environment variables, then the locale. The format has no
environment variable: it would change scripts silently.
"""

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from lvliang_cli.core.text.bilingual import LANGS, Lang, Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.text.suggest import called_elsewhere, not_among

FORMATS = ("table", "plain", "json", "jsonl", "csv", "tsv", "markdown", "html")
ALSO_CALLED = {"ndjson": "jsonl", "md": "markdown"}
"""Other names of formats."""
WITH_HEADS = (None, "table", "plain", "csv", "tsv")
"""The formats whose column heads may be left out; None is table or plain."""
ENDINGS = {
    ".txt": "plain",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".sarif": "sarif",
}
"""The format of a file by the ending of its name."""
STYLE_ENDINGS = {"bibtex": ".bib", "ris": ".ris"}
"""The endings of files in the styles of citing that have one of their own."""
COLORS = ("auto", "always", "never")


class Request(NamedTuple):
    """How an answer is wanted.

    Attributes:
        format: one of `FORMATS` or one that the command alone has; None is table on a
            terminal and plain elsewhere.
        lang: language of people's formats.
        color: one of `COLORS`, or None when no option was given.
        output: file to write instead of standard output; ``-`` is standard output.
        excel: CSV with byte-order mark and CRLF.
        no_header: no heads of columns.
        no_pager: a long answer on a terminal does not go through a pager.
        fields: the fields wanted, or None for all.
        data: dataset files (``-``: standard input) and ids; empty for the bundled one.
        regions, only: the places and the datasets among `data` that alone are meant.
    """

    format: str | None = None
    lang: Lang = "en"
    color: str | None = None
    output: str | None = None
    excel: bool = False
    no_header: bool = False
    no_pager: bool = False
    fields: tuple[str, ...] | None = None
    data: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    only: tuple[str, ...] = ()

    @property
    def is_narrowed(self) -> bool:
        """Whether only a part of the datasets is meant."""
        return bool(self.regions or self.only)


def make_request(
    *,
    format: str | None = None,
    shorthands: Sequence[str] = (),
    lang: str | None = None,
    color: str | None = None,
    output: str | None = None,
    excel: bool = False,
    no_header: bool = False,
    no_pager: bool = False,
    fields: Sequence[str] | None = None,
    data: Sequence[str] | None = None,
    regions: Sequence[str] | None = None,
    only: Sequence[str] | None = None,
    style: str | None = None,
    formats: Sequence[str] = FORMATS,
    environ: Mapping[str, str] = os.environ,
) -> Request:
    """The request of these options; `shorthands` are formats asked for by ``--json`` etc.

    Where `only` some datasets are meant and no others are named, the whole catalogue is read.
    With no format asked for, a file takes that of its ending; `style` is one of citing,
    `formats` are those that the command has.

    Raises:
        BadUsage: an unknown choice, more than one format, or an ending of no format.
    """
    asked = [*([] if format is None else [format]), *shorthands]
    if len(asked) > 1:
        raise BadUsage(
            Words("只能指定一种格式", "only one format can be asked for"), token=", ".join(asked)
        )
    if output == "":
        raise BadUsage(Words("--output 没有文件名", "--output names no file"), token="--output")
    if output is not None and output.endswith("/"):
        raise BadUsage(
            Words(f"{output} 是文件夹,-o 写一个文件", f"{output} is a folder; -o writes one file"),
            token=output,
            hint=Words(
                "草稿写入文件夹:lvliang extract FILE... --draft DIR/",
                "for drafts in a folder: lvliang extract FILE... --draft DIR/",
            ),
        )
    asked = [ALSO_CALLED.get(name, name) for name in asked]
    chosen = _choice("--format", asked[0], formats) if asked else _by_ending(output, style, formats)
    if excel and chosen != "csv":
        hint = Words("加上 --csv", "add --csv")
        raise BadUsage(Words("--excel 只用于 CSV", "--excel works only with CSV"), hint=hint)
    if no_header and chosen not in WITH_HEADS:
        raise BadUsage(
            Words("--no-header 只用于表格", "--no-header works only with tables"),
            hint=Words("加上 --csv、--tsv 或 --format plain", "add --csv, --tsv or --format plain"),
        )
    return Request(
        chosen,
        lang_of(lang, environ),
        None if color is None else _choice("--color", color, COLORS),
        None if output == "-" else output,
        excel,
        no_header,
        no_pager,
        None if not fields else split_fields(fields),
        data_names(data, environ) or (("all",) if only else ()),
        tuple(regions or ()),
        tuple(only or ()),
    )


def _by_ending(output: str | None, style: str | None, formats: Sequence[str]) -> str | None:
    """The one of `formats` that a file called `output` has; None where its name has no ending."""
    ending = os.path.splitext(output or "")[1].lower()
    if not any(map(str.isalpha, ending)):
        return None
    if ending == STYLE_ENDINGS.get(style or ""):
        return "plain"
    if ENDINGS.get(ending) in formats:
        return ENDINGS[ending]
    listed = ", ".join(known for known, format in ENDINGS.items() if format in formats)
    hint = Words(
        f"可写 {listed};或用 --format 指定格式",
        f"known endings: {listed}; or name the form with --format",
    )
    style = next((name for name, own in STYLE_ENDINGS.items() if own == ending), "")
    if style:
        line = f"lvliang cite --style {style} -o {output}"
        hint = Words(f"引用文献:{line}", f"for citations: {line}")
    if ending == ".xlsx":
        hint = Words(
            "工作簿:lvliang export --to xlsx DIR", "for a workbook: lvliang export --to xlsx DIR"
        )
    words = Words(f"不写 {ending} 文件", f"{ending} is not a known ending of an output file")
    raise BadUsage(words, token=output, hint=hint)


def data_names(
    option: Sequence[str] | None, environ: Mapping[str, str] = os.environ
) -> tuple[str, ...]:
    """The datasets of an option, else those of ``LVLIANG_DATA``, separated as in ``PATH``."""
    given = tuple(name for name in option or () if name)
    variable = environ.get("LVLIANG_DATA", "").split(os.pathsep)
    return given or tuple(name for name in variable if name)


def lang_of(option: str | None, environ: Mapping[str, str] = os.environ) -> Lang:
    """The language of an option, else of ``LVLIANG_LANG``, else of the locale."""
    if option is not None:
        return cast(Lang, _choice("--lang", option, LANGS))
    variable = environ.get("LVLIANG_LANG")
    if variable:
        return cast(Lang, _choice("LVLIANG_LANG", variable, LANGS))
    return locale_lang(environ)


def locale_lang(environ: Mapping[str, str] = os.environ) -> Lang:
    """Chinese for a Chinese locale, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environ.get(name):
            return "zh" if environ[name].lower().startswith("zh") else "en"
    return "en"


def split_fields(options: Sequence[str]) -> tuple[str, ...]:
    """Field names from options that may hold several each, comma-separated.

    Raises:
        BadUsage: no name at all.
    """
    names = tuple(name.strip() for option in options for name in option.split(",") if name.strip())
    if not names:
        raise BadUsage(Words("--fields 没有字段", "--fields names no field"), token="--fields")
    return names


def _choice(option: str, text: str, choices: Sequence[str]) -> str:
    if text in choices:
        return text
    words = Words(f"{option} 的值“{text}”无效", f"invalid value for {option}: {text!r}")
    for line in called_elsewhere("format", text) if option == "--format" else ():
        raise BadUsage(words, token=text, hint=Words(f"用 {line}", f"use {line}"))
    raise not_among(words, text, choices)


def wants_color(option: str | None, *, terminal: bool) -> bool:
    """The option, then ``NO_COLOR``, then ``FORCE_COLOR``, then whether it is a terminal."""
    if option in ("always", "never"):
        return option == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"
