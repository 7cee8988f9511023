"""No output of a call is one of its inputs, and no two of its outputs are one file."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.text.file_bytes import STDIN
from lvliang_cli.output import STDOUT
from lvliang_cli.request import Request


def keep_apart(
    request: Request, reads: Iterable[str | None] = (), writes: Sequence[str | None] = ()
) -> None:
    """Refuse a call that would write to what it reads, or twice to one file.

    `reads` and `writes` are paths, ``-`` the standard streams, None nothing; the answer
    is written too. Links of both kinds are seen through. Only files count: a terminal is
    read and written at once. The folder of the catalogue is written by `data` alone, and its
    index by whatever asks it.

    Raises:
        BadUsage: an output is an input, two outputs are one, one is in the catalogue, or one of
            `writes` is not a file.
    """
    written: dict[object, str] = {}
    if (bad := next((path for path in writes if path in ("", STDOUT)), None)) is not None:
        words = Words(f"{bad!r} 不是要写的文件名", f"{bad!r} is not the name of a file to write")
        hint = Words("标准输出归答案", "standard output is for the answer")
        raise BadUsage(words, token=bad, hint=hint)
    for path in (*writes, request.output or STDOUT):
        if path is not None:
            _keep_out_of_catalogue(path)
        file = file_at(path, 1)
        if path is None or file is None:
            continue
        if file in written:
            one, other = _name(written[file]), _name(path)
            words = Words(
                f"{one.zh} 与 {other.zh} 是同一个文件",
                f"{one.en} and {other.en} are the same file, and both would write to it",
            )
            hint = Words("请写到不同的文件", "give each a file of its own")
            raise BadUsage(words, token=path, hint=hint)
        written[file] = path
    if not written:
        return
    for read in reads:
        if (path := written.get(file_at(read, 0) or "")) is not None:
            raise is_input(path)


def is_input(path: str) -> BadUsage:
    """The failure of a call that would write to `path`, which it reads."""
    name = _name(path)
    words = Words(
        f"{name.zh} 也是输入,会被覆盖", f"{name.en} is an input too, and would be overwritten"
    )
    return BadUsage(words, token=path, hint=Words("请写到另一个文件", "write to another file"))


def _keep_out_of_catalogue(output: str) -> None:
    place = None if output == STDOUT else _place(output)
    if place is None:
        return
    from lvliang_cli.core.data.catalogue import folder, index_file

    if _place(folder()) in (place, os.path.dirname(place)) or place == _place(index_file()):
        words = Words(
            f"{output} 在目录的文件夹中,只能由 data 写入",
            f"{output} is in the folder of the catalogue, which only lvliang data writes to",
        )
        hint = Words("请写到另一个文件夹", "write to another folder")
        raise BadUsage(words, token=output, hint=hint)


def dataset_files(names: Sequence[str]) -> Iterator[str]:
    """The files of the datasets called `names`, for none the bundled one."""
    from lvliang_cli.core.data.dataset import bundled_path
    from lvliang_cli.core.data.gather import is_path

    if not names:
        yield bundled_path()
    for name in names:
        if is_path(name):
            yield name
            continue
        from lvliang_cli.core.data.catalogue import ids, path_of
        from lvliang_cli.core.data.dataset import ALL

        yield from map(path_of, ids() if name == ALL else [name])


def file_at(path: str | None, descriptor: int = 0) -> object:
    """What makes the file at `path` one with another: None for a device, a pipe or nothing.

    A file that is not there yet is its place; ``-`` is what `descriptor` is open on.
    """
    if path is None:
        return None
    try:
        found = os.fstat(descriptor) if path == STDIN else os.stat(path)
    except (OSError, ValueError):
        return None if path == STDIN else _place(path)
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def _place(path: str) -> str | None:
    try:
        return os.path.normcase(os.path.realpath(path))
    except (OSError, ValueError):  # not a name that a file can have
        return None


def _name(path: str) -> Words:
    return Words("标准输出", "standard output") if path == STDOUT else Words(path, path)
