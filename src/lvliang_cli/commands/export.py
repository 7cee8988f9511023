"""``export``."""

import os

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.choices import not_among
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.core.view.export import Exported, exported_document
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
        within = "" if len(data.datasets) == 1 else dataset.release.id
        files = build(dataset, form)
        make_folder(os.path.join(folder, within))
        for name, file in files.items():
            write_file(os.path.join(folder, within, name), file.data)
            told = f"{within}/{name}" if within else name
            written.append(Exported(told, file.rows, len(file.data), sha256_of(file.data)))
    emit(exported_document(data, form, folder, tuple(written)), request)
