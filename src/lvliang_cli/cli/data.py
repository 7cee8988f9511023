"""``lvliang data``."""

from lvliang_cli import catalogue_writer
from lvliang_cli.core.contract.document import Document, Prose
from lvliang_cli.core.data import catalogue
from lvliang_cli.core.data.dataset import ALL, GIVEN, Dataset, line_to_draft, load
from lvliang_cli.core.text.bilingual import Words, joined, plural
from lvliang_cli.core.text.errors import BadUsage, Failure
from lvliang_cli.core.text.file_bytes import STDIN
from lvliang_cli.core.view.data import added_document, catalogue_document, path_document
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
from lvliang_cli.request import Request, data_names

from .declare import argument, option
from .emit import emit, end_with, tell, tell_next, watch
from .options import LIMIT, PERIOD, with_output, with_scope


@with_scope
def list_datasets(
    request: Request,
    period: list[str] | None = PERIOD,
    sort: str | None = option("data list --sort"),
    limit: int | None = LIMIT,
) -> Document:
    """Which datasets are there? The bundled one comes first. A file in the folder that is
    not a dataset is shown as unreadable, unless places, datasets or periods are asked for;
    `--data` names datasets here as `--dataset` does.
    """
    from lvliang_cli.core.query.scope import Scope, kept_in
    from lvliang_cli.index.catalogue_list import shelf
    from lvliang_cli.sources.whole_catalogue import reader

    keep_apart(request, dataset_files([ALL]))
    catalogue_writer.sweep()
    if request.data not in (data_names(None), (ALL,)):
        request = request._replace(only=(*request.only, *request.data))
    files = None if request.is_narrowed or period else shelf()
    if files is None:
        scope = Scope(request.regions, request.only)
        found = kept_in(catalogue.kept(reader(watch)), scope, period or ())
        files = list(map(catalogue.shelved, found))
    return catalogue_document(files, sort, limit)


@with_output
def add_dataset(
    request: Request,
    files: list[str] = argument("data add FILE..."),
    replace: bool = option("data add --replace"),
) -> None:
    """Keep this dataset, so that its id is enough from now on. It is checked first. Another
    dataset of the same id is replaced with `--replace` only. Releases are read and added, with
    how many of their figures wait for a person; of several drafts, those that wait are not added.
    """
    from lvliang_cli.core.data.reprints import Known, Reprint
    from lvliang_cli.sources.dataset_or_release import load_any
    from lvliang_cli.sources.releases import datasets_of

    paths = datasets_of(files, tell)
    keep_apart(request, paths)
    is_one = paths == files and len(files) == 1
    added: list[catalogue.Kept] = []
    outcomes: list[str] = []
    told: list[Words] = []
    failed: list[str] = []
    known: Known | None = None
    reprints: list[Reprint] = []
    for path in paths:
        try:
            dataset = load_any(path, GIVEN)
            for note in dataset.asked_notes:
                tell(note)
            waiting = _waiting(path, dataset)
            if waiting is not None and path.endswith(".json") and not is_one:
                failed.append(path)
                told.append(Words(f"未添加 {path}:", f"not added, {path}: ").plus(waiting))
                continue
            place, outcome, said = _add(request, dataset, replaces=replace)
        except Failure as failure:
            if is_one:
                raise
            failed.append(path)
            told.append(Words(f"{path}:", f"{path}: ").plus(failure.words))
            continue
        added.append(catalogue.Kept(place, dataset))
        outcomes.append(outcome)
        known = known or Known()
        reprints += filter(None, [known.reprint(dataset)])
        known.add(place, dataset.data)
        told.append(said if waiting is None else joined([said, waiting], ";", "; "))
    outcome = "mixed" if len(set(outcomes)) > 1 else outcomes[0] if outcomes else "none"
    emit(added_document(added, outcome, told, reprints), request)
    if is_one and added[0].dataset is not None:
        ident = added[0].dataset.release.id
        step, cite = f"lvliang metrics list --data {ident}", f"lvliang cite %s --data {ident}"
        zh = f"下一步:{step};引用:{cite % '标识'}"
        tell_next(Words(zh, f"next: {step}; to cite one: {cite % 'FIGURE'}"), request)
    elif added:
        tell_next(Words("下一步:lvliang data list", "next: lvliang data list"), request)
    end_with(failed, len(paths), Words("未能添加", "added"))


def _waiting(path: str, dataset: Dataset) -> Words | None:
    """How many figures of the file wait for a person, and the call that settles them."""
    from shlex import quote

    from lvliang_cli.core.review.settle import open_reviews

    count = len(open_reviews(dataset))
    if not count:
        return None
    step = f"lvliang review {quote(path)}" if path.endswith(".json") else line_to_draft(path)
    en = f"{count} {plural('figure', count)} to review; {step}"
    return Words(f"{count} 个数字待审,{step}", en)


def _add(request: Request, dataset: Dataset, *, replaces: bool) -> tuple[str, str, Words]:
    ident = dataset.release.id
    path = catalogue.path_of(ident)
    keep_apart(request, [path])
    outcome = catalogue_writer.add(dataset, replace=replaces)
    said = {
        catalogue_writer.ADDED: Words(f"已添加 {ident}", f"added {ident}"),
        catalogue_writer.REPLACED: Words(f"已替换 {ident}", f"replaced {ident}"),
        catalogue_writer.ALREADY_THERE: Words(
            f"{ident} 已在目录中,内容相同", f"{ident} already exists, with the same content"
        ),
    }[outcome]
    return path, outcome, said


@with_output
def remove_dataset(request: Request, ident: str = argument("data remove ID")) -> Document:
    """Drop this dataset, or an unreadable file, by its exact id."""
    keep_apart(request, dataset_files([ident]))
    path = catalogue_writer.remove(ident)
    said = Prose(Words(f"已移除 {ident}", f"removed {ident}"))
    return path_document("data.remove", ident, path, [said])


@with_output
def upgrade_dataset(request: Request, file: str = argument("data upgrade FILE")) -> Document:
    """Rewrite a dataset file of an older schema version in the current one. Files of older versions
    are read as before, and nothing else rewrites them.
    """
    from lvliang_cli.core.data.field_kinds import RELEASE
    from lvliang_cli.core.data.field_types import DATASET_SCHEMA_VERSION
    from lvliang_cli.core.data.upgrade import upgraded
    from lvliang_cli.output import write_file
    from lvliang_cli.render.json_text import indented

    if file == STDIN:
        raise BadUsage(Words("升级的须是文件", "only a file can be upgraded"), token=file)
    keep_apart(request, [file])
    release = load(file, GIVEN).release
    version = DATASET_SCHEMA_VERSION
    said = Words(f"{file} 已是 {version} 版", f"{file} is already version {version}")
    if release.schema_version != version:
        write_file(file, (indented(RELEASE.form(upgraded(release))) + "\n").encode())
        said = Words(f"已把 {file} 升级为 {version} 版", f"upgraded {file} to version {version}")
    return path_document("data.upgrade", release.id, file, [Prose(said)])


@with_output
def print_path(request: Request, ident: str | None = argument("data path [ID]")) -> Document:
    """Where is this dataset kept? Without an id: where are all?"""
    catalogue_writer.sweep()
    if ident is None:
        path = catalogue.folder()
    else:
        catalogue.known(ident)
        path = catalogue.path_of(ident)
    return path_document("data.path", ident, path)
