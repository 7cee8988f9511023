"""``data``: the catalogue of datasets."""

from lvliang_cli import storage
from lvliang_cli.commands.emit import emit
from lvliang_cli.core.contract.document import Prose
from lvliang_cli.core.data import catalogue
from lvliang_cli.core.data.dataset import load
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.data import added_document, catalogue_document, path_document
from lvliang_cli.request import Request


def run_list(request: Request) -> None:
    """Every dataset of the catalogue."""
    storage.sweep()
    emit(catalogue_document(catalogue.kept()), request)


def run_add(file: str, request: Request, *, replace: bool) -> None:
    """The dataset in `file` (``-``: standard input) added under its own id."""
    dataset = load(file)
    outcome = storage.add(dataset, replace=replace)
    ident = dataset.release.id
    path = catalogue.path_of(ident)
    told = {
        storage.ADDED: Words(f"已添加 {ident}", f"added {ident}"),
        storage.REPLACED: Words(f"已替换 {ident}", f"replaced {ident}"),
        storage.ALREADY_THERE: Words(
            f"{ident} 已在目录中,内容相同", f"{ident} is there already, with the same content"
        ),
    }[outcome]
    emit(added_document(catalogue.Kept(path, dataset), outcome, told), request)


def run_remove(ident: str, request: Request) -> None:
    """The dataset `ident` removed."""
    path = storage.remove(ident)
    told = Prose(Words(f"已移除 {ident}", f"removed {ident}"))
    emit(path_document("data.remove", ident, path, [told]), request)


def run_path(ident: str | None, request: Request) -> None:
    """Where the dataset `ident` is kept, or where all are."""
    storage.sweep()
    if ident is None:
        path = catalogue.folder()
    else:
        catalogue.known(ident)
        path = catalogue.path_of(ident)
    emit(path_document("data.path", ident, path), request)
