"""``lvliang export``."""

import os

from lvliang_cli.atomic_files import make_folder
from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.data.gather import is_kept
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.core.text.suggest import not_among
from lvliang_cli.core.view.export import Exported, exported_document
from lvliang_cli.exports import FORMS, build
from lvliang_cli.output import write_file
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
from lvliang_cli.request import Request

from .declare import argument, option
from .emit import asked
from .options import with_datasets

ALSO_CALLED = {"excel": "xlsx", "datasette": "sqlite", "json-ld": "jsonld", "sdmx-csv": "sdmx"}
"""Other names of forms."""


@with_datasets
def export_files(
    request: Request,
    folder: str = argument("export DIR"),
    form: str = option("export --to"),
) -> Document:
    """How do other tools read this dataset? `csv` is a file for each list; `datapackage` has them
    described as a Data Package (Frictionless, version 2); `xlsx` is a workbook with a sheet for
    each list, and needs the extra `xlsx`; `jsonld` is schema.org observations with the place of
    each figure as a web annotation and its source in PROV; `sdmx` is SDMX-CSV 2.0, figures
    without a known period in a table of their own; a bound is never a value in these two.
    Several datasets go into a folder each, but for `csv` and `xlsx`, whose rows say which dataset
    they are of, `sqlite`, one file that Datasette serves with the tables of `lvliang query`, and
    `parquet`, the same tables in files, which needs the extra `scale`. With `--lang zh` the heads
    of a workbook are Chinese. The same dataset gives the same bytes; other files in the folder are
    left alone.
    """
    form = ALSO_CALLED.get(form, form)
    if form not in FORMS:
        words = Words(f"--to 的值“{form}”无效", f"invalid value for --to: {form!r}")
        raise not_among(words, form, list(FORMS))
    *others, last = request.data or ("",)
    if os.path.isfile(folder) and last and not (os.path.isfile(last) or is_kept(last)):
        folder, request = last, request._replace(data=(folder, *others))
    data = asked(request, is_whole=True)
    files = build(data.datasets, form, request.lang)
    paths = {name: os.path.join(folder, *name.split("/")) for name in files}
    keep_apart(request, dataset_files(request.data), [folder or None, *paths.values()])
    written = []
    for name, file in files.items():
        make_folder(os.path.dirname(paths[name]))
        write_file(paths[name], file.data)
        written.append(Exported(name, file.rows, len(file.data), sha256_of(file.data)))
    return exported_document(data, form, folder, tuple(written))
