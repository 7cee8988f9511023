"""The catalogue: a folder that holds one file for each dataset that was added.

``ID.json`` is the dataset ID, so that the folder itself is the catalogue; the index that
lies beside it is made from it. What was put there by hand and is not such a file is
shown as unreadable and harms nothing. The bundled dataset always comes first.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..numbers.periods import Period
from ..text.bilingual import Note, Words, note, same
from ..text.errors import BadData, UnknownName, cause_of
from .dataset import ALL, BUNDLED_ID, Dataset, bundled_path, load
from .model import Region

HOME_VARIABLE = "LVLIANG_HOME"
ENDING = ".json"


class Kept(NamedTuple):
    """A file of the catalogue: a dataset, or None and the problem with it."""

    path: str
    dataset: Dataset | None
    problem: Words = Words("", "")
    is_bundled: bool = False

    @property
    def name(self) -> str:
        """The dataset's id, else the name of the file."""
        return self.dataset.release.id if self.dataset else os.path.basename(self.path)


class Shelved(NamedTuple):
    """What a list of the catalogue says of a file; of one that cannot be read, why not.

    `metrics` is how many figures it has.
    """

    path: str
    is_bundled: bool = False
    problem: Words | None = None
    id: str | None = None
    title: Words | None = None
    region: Region | None = None
    period: Period | None = None
    version: str | None = None
    created: str | None = None
    metrics: int | None = None
    sha256: str | None = None

    @property
    def name(self) -> str:
        """The dataset's id, else the name of the file."""
        return self.id or os.path.basename(self.path)


def shelved(file: Kept) -> Shelved:
    if file.dataset is None:
        return Shelved(file.path, file.is_bundled, file.problem)
    release = file.dataset.release
    return Shelved(
        *(file.path, file.is_bundled, None, release.id, release.title, release.region),
        *(release.period, release.version, release.created, len(release.metrics)),
        file.dataset.sha256,
    )


def folder() -> str:
    """Where added datasets are kept: in ``LVLIANG_HOME``, else in the user's data folder."""
    home = os.environ.get(HOME_VARIABLE)
    if not home:
        from platformdirs import user_data_dir

        home = user_data_dir("lvliang", appauthor=False)
    return os.path.join(os.path.abspath(home), "datasets")


def index_file() -> str:
    """Where the index of the catalogue is: beside its folder."""
    return os.path.join(os.path.dirname(folder()), "index.sqlite")


def path_of(ident: str) -> str:
    """The file of the dataset `ident`, which must be an id."""
    return bundled_path() if ident == BUNDLED_ID else os.path.join(folder(), ident + ENDING)


Reader = Callable[[Sequence[str]], Iterable[Kept]]
"""What reads the files of these paths, in their order."""


def bundled() -> Kept:
    return Kept(bundled_path(), load(None), is_bundled=True)


def one_by_one(paths: Sequence[str]) -> Iterable[Kept]:
    """A `Reader` that reads each file strictly when it is taken; a bad one has its `problem`."""
    return map(read_file, paths)


def kept(read: Reader = one_by_one) -> list[Kept]:
    """The bundled dataset, then every file of the folder in the order of their names.

    A file that another process removes meanwhile is left out.
    """
    files = read([os.path.join(folder(), name) for name in file_names()])
    return [bundled(), *(f for f in files if f.dataset or os.path.lexists(f.path))]


def ids() -> list[str]:
    """The ids of the catalogue as its file names have them, unread, the bundled one first."""
    stems = [name.removesuffix(ENDING) for name in file_names() if name.endswith(ENDING)]
    return [BUNDLED_ID, *stems]


def find(name: str, read: Reader = one_by_one) -> tuple[list[Dataset], tuple[Note, ...]]:
    """The dataset called `name`, or all that can be read; notes say what cannot.

    Raises:
        BadData: the dataset cannot be read or is invalid.
    """
    if name == ALL:
        files = kept(read)
        unread = [file for file in files if file.dataset is None]
        return [file.dataset for file in files if file.dataset], tuple(map(left_out, unread))
    known(name)
    if name == BUNDLED_ID:
        return [load(None)], ()
    file = read_file(path_of(name))
    if file.dataset is None:
        raise BadData(file.problem, token=name, hint=same(file.path))
    return [file.dataset], ()


def known(name: str) -> None:
    """Refuse a `name` that no dataset of the catalogue has.

    Raises:
        UnknownName: with the nearest ids.
    """
    listed = ids()
    if name in listed:
        return
    from ..text.suggest import nearest

    raise UnknownName(
        Words(f"目录中没有数据集“{name}”", f"the catalogue has no dataset named {name!r}"),
        token=name,
        hint=Words(
            "见 lvliang data list;文件请写路径,如 ./文件名",
            "see lvliang data list; a file is named by a path, such as ./NAME",
        ),
        did_you_mean=nearest(name, listed) or _of_place_or_title(name, listed),
    )


MOST_LOOKED_AT = 200
"""Where there are more datasets, titles and places are not searched for a mistyped id."""


def _of_place_or_title(name: str, listed: Sequence[str]) -> list[str]:
    """The ids of datasets whose title or place has `name` in it, in Chinese or Latin letters."""
    if len(listed) > MOST_LOOKED_AT:
        return []
    from .divisions import gazetteer

    codes = {division.code for division in gazetteer().in_latin(name)}
    wanted, found = name.casefold(), []
    for dataset in filter(None, (file.dataset for file in kept())):
        release = dataset.release
        place = release.region
        texts = [*release.title, *(() if place is None else place.name)]
        is_there = place is not None and place.code in codes
        if is_there or any(wanted in text.casefold() for text in texts):
            found.append(release.id)
    return found[:3]


def file_names() -> list[str]:
    """The names of the files in the folder; those that start with a point are not ours."""
    try:
        return sorted(name for name in os.listdir(folder()) if not name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as error:
        why = cause_of(error)
        words = Words(f"无法读取目录:{why.zh}", f"cannot read the catalogue: {why.en}")
        raise BadData(words, token=folder(), hint=same(folder())) from None


def read_file(path: str) -> Kept:
    """The dataset in `path` of the folder, or why it is none; only a regular file is opened."""
    stem, ending = os.path.splitext(os.path.basename(path))
    if ending != ENDING or not os.path.isfile(path):
        return Kept(path, None, Words("不是名为“标识.json”的文件", "no file called ID.json"))
    try:
        dataset = load(path)
    except BadData as error:
        return Kept(path, None, error.words)
    ident = dataset.release.id
    if ident != stem:
        en = f"its dataset has the id {ident}, not the file's name"
        return Kept(path, None, Words(f"所含数据集的标识是 {ident},不是文件名", en))
    if ident in (BUNDLED_ID, ALL):
        return Kept(path, None, Words("标识是保留的", "its id is reserved"))
    return Kept(path, dataset)


def left_out(file: Kept) -> Note:
    zh, en = file.problem
    return note("unreadable", f"未读 {file.name}:{zh}", f"left out {file.name}, unreadable: {en}")
