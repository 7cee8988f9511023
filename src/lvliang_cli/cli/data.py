"""``lvliang data``."""

from typing import Annotated

import typer

from lvliang_cli.cli import completion
from lvliang_cli.cli.emit import emit
from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.text.files import STDIN
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
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
    """Which datasets are there? The bundled one comes first. A file in the folder that is
    not a dataset is shown as unreadable.
    """
    from lvliang_cli import storage
    from lvliang_cli.core.data import catalogue
    from lvliang_cli.core.data.dataset import ALL
    from lvliang_cli.core.view.data import catalogue_document

    keep_apart(request, dataset_files([ALL]))
    storage.sweep()
    emit(catalogue_document(catalogue.kept()), request)


@with_output
def add_dataset(request: Request, file: File, replace: Replace = False) -> None:
    """Keep this dataset, so that its id is enough from now on. It is checked first. Another
    dataset of the same id is replaced with `--replace` only.
    """
    from lvliang_cli import storage
    from lvliang_cli.core.data import catalogue
    from lvliang_cli.core.data.dataset import load
    from lvliang_cli.core.view.data import added_document

    keep_apart(request, [file])
    dataset = load(file)
    ident = dataset.release.id
    path = catalogue.path_of(ident)
    keep_apart(request, writes=[path])
    outcome = storage.add(dataset, replace=replace)
    said = {
        storage.ADDED: Words(f"已添加 {ident}", f"added {ident}"),
        storage.REPLACED: Words(f"已替换 {ident}", f"replaced {ident}"),
        storage.ALREADY_THERE: Words(
            f"{ident} 已在目录中,内容相同", f"{ident} is there already, with the same content"
        ),
    }[outcome]
    emit(added_document(catalogue.Kept(path, dataset), outcome, said), request)


@with_output
def remove_dataset(request: Request, ident: Id) -> None:
    """Drop this dataset, or an unreadable file, by its exact id."""
    from lvliang_cli import storage
    from lvliang_cli.core.contract.document import Prose
    from lvliang_cli.core.view.data import path_document

    keep_apart(request, dataset_files([ident]))
    path = storage.remove(ident)
    said = Prose(Words(f"已移除 {ident}", f"removed {ident}"))
    emit(path_document("data.remove", ident, path, [said]), request)


@with_output
def upgrade_dataset(request: Request, file: File) -> None:
    """Rewrite this file of an older version of the form of datasets in the version of today. Files
    of older versions are read as before, and nothing else rewrites them.
    """
    from lvliang_cli.core.contract.document import Prose
    from lvliang_cli.core.data.dataset import load
    from lvliang_cli.core.data.file_form import release_form
    from lvliang_cli.core.data.records import DATASET_SCHEMA_VERSION
    from lvliang_cli.core.data.upgrade import upgraded
    from lvliang_cli.core.view.data import path_document
    from lvliang_cli.output import write_file
    from lvliang_cli.render.json_text import indented

    if file == STDIN:
        raise BadUsage(Words("升级的须是文件", "what is upgraded must be a file"), token=file)
    keep_apart(request, [file])
    release = load(file).release
    version = DATASET_SCHEMA_VERSION
    said = Words(f"{file} 已是 {version} 版", f"{file} has version {version} already")
    if release.schema_version != version:
        write_file(file, (indented(release_form(upgraded(release))) + "\n").encode())
        said = Words(f"已把 {file} 升级为 {version} 版", f"upgraded {file} to version {version}")
    emit(path_document("data.upgrade", release.id, file, [Prose(said)]), request)


@with_output
def print_path(request: Request, ident: MaybeId = None) -> None:
    """Where is this dataset kept? Without an id: where are all?"""
    from lvliang_cli import storage
    from lvliang_cli.core.data import catalogue
    from lvliang_cli.core.view.data import path_document

    storage.sweep()
    if ident is None:
        path = catalogue.folder()
    else:
        catalogue.known(ident)
        path = catalogue.path_of(ident)
    emit(path_document("data.path", ident, path), request)
