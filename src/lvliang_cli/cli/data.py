"""``lvliang data``."""

from typing import Annotated

import typer

from lvliang_cli.cli import completion
from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request

File = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help=say("数据集文件,- 为标准输入", "A dataset file, or - for standard input"),
    ),
]
Replace = Annotated[
    bool,
    typer.Option(
        "--replace",
        help=say("替换标识相同的另一个数据集", "Replace another dataset of the same id"),
    ),
]
Id = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        show_default=False,
        help=say("数据集的标识", "Id of the dataset"),
        autocompletion=completion.kept_datasets,
    ),
]
MaybeId = Annotated[
    str | None,
    typer.Argument(
        metavar="[ID]",
        show_default=False,
        help=say("数据集的标识;不写则为目录", "Id of a dataset; else where all are kept"),
        autocompletion=completion.kept_datasets,
    ),
]


@with_output
def list_datasets(request: Request) -> None:
    from lvliang_cli.commands.data import run_list

    run_list(request)


@with_output
def add_dataset(request: Request, file: File, replace: Replace = False) -> None:
    from lvliang_cli.commands.data import run_add

    run_add(file, request, replace=replace)


@with_output
def remove_dataset(request: Request, ident: Id) -> None:
    from lvliang_cli.commands.data import run_remove

    run_remove(ident, request)


@with_output
def print_path(request: Request, ident: MaybeId = None) -> None:
    from lvliang_cli.commands.data import run_path

    run_path(ident, request)
