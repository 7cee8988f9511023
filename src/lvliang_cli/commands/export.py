"""``export``."""

import os

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.choices import not_among
from lvliang_cli.core.dataset import gather
from lvliang_cli.core.sha256 import sha256_of
from lvliang_cli.core.view.exported_files import Exported, exported_document
from lvliang_cli.core.words import Words
from lvliang_cli.request import Request


def run(form: str, folder: str, request: Request) -> None:
    """Each dataset written as files into `folder`; several each into one of its own."""
    from lvliang_cli.exports import FORMS, build
    from lvliang_cli.output import make_folder, write_file

    if form not in FORMS:
        words = Words(f"--to 没有“{form}”", f"--to has no choice {form!r}")
        raise not_among(words, form, list(FORMS))
    data = gather(request.data)
    written = []
    for dataset in data.datasets:
        where = folder if len(data.datasets) == 1 else os.path.join(folder, dataset.release.id)
        files = build(dataset, form)
        make_folder(where)
        for name, content in files.items():
            path = os.path.join(where, name)
            write_file(path, content)
            written.append(Exported(path, len(content), sha256_of(content)))
    emit(exported_document(data, form, tuple(written)), request)
