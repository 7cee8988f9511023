"""``lvliang extract``."""

import os
from shlex import quote

from lvliang_cli.core.text.bilingual import Words, joined, plural
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.text.file_bytes import STDIN
from lvliang_cli.core.view.extract.extract_document import ReadFile, extraction
from lvliang_cli.output import is_terminal, write_file
from lvliang_cli.outputs_not_inputs import keep_apart
from lvliang_cli.request import Request
from lvliang_cli.sources.manifest import checked, given_by
from lvliang_cli.sources.releases import Release, Run, encoded, files_of, named_within, read_file

from .declare import argument, option
from .emit import UNREAD, emit, end_with, tell, tell_next, watch, write_page
from .options import ISSUED, JOBS, PLACE, day_given, with_output


@with_output
def extract_figures(
    request: Request,
    files: list[str] = argument("extract FILE..."),
    dropped: bool = option("extract --dropped"),
    issued: str | None = ISSUED,
    region: str | None = PLACE,
    draft: str | None = option("extract --draft"),
    page: str | None = option("extract --html"),
    id: str | None = option("extract --id"),
    title: str | None = option("extract --title"),
    url: str | None = option("extract --url"),
    publisher: str | None = option("extract --publisher"),
    text: str | None = option("extract --text"),
    manifest: str | None = option("extract --manifest"),
    replace: bool = option("extract --replace"),
    resume: bool = option("extract --resume"),
    jobs: int | None = JOBS,
    parquet: str | None = option("extract --parquet"),
    cluster: str | None = option("extract --cluster"),
) -> None:
    """Which figures stand in this text? Plain text, Markdown and HTML are read, UTF-8 or
    GB18030, and Word and PDF with the extra `documents`; folders are read whole, by several
    processes. Each figure comes with its exact position, unit, hedge, change, period, the thing
    counted, and what is doubtful about it; positions count the text as it was read, which
    `--text` writes. `--dropped` lists what is not a figure and why. `--draft` writes a dataset,
    which `review` then settles; for several files, one each into a folder. JSON, JSON Lines, CSV
    and TSV of several files are written as they are read. A file that cannot be read does not
    end the run, but it ends with exit code 4. `--parquet` writes the figures of any number of
    files by province and year; `--cluster` has other machines read them, and the rows are the
    same.
    """
    date = day_given(issued, region, jobs)
    given = checked(Release("", id, title, date, region, publisher, url), "--")
    paths = files_of(files, tell)
    names_folder = draft is not None and (draft[-1:] == "/" or os.path.isdir(draft))
    folder = draft if draft and (len(paths) > 1 or names_folder) else None
    of_one = {"--id": id, "--title": title, "--url": url, "--text": text, "--html": page}
    _refuse_several(of_one, draft, len(paths))
    keep_apart(request, [*paths, manifest], [draft, page, text, parquet])
    if manifest is None:
        releases = [given._replace(path=path) for path in paths]
    else:
        releases = given_by(manifest, paths, given, tell)
    if cluster is not None and parquet is None:
        raise BadUsage(
            Words("--cluster 须同 --parquet", "--cluster needs --parquet"), token=cluster
        )
    run = Run(tell, watch, jobs, resume, cluster)
    if parquet is not None:
        others = {"--draft": draft, "--html": page, "--text": text, "-o": request.output}
        _parquet(releases, parquet, run, others, dropped)
    elif folder is not None:
        _drafts(releases, files, folder, request, run, replaces=replace)
    elif len(releases) == 1 and not resume:
        _one(releases[0], draft, page, text, request, shows_dropped=dropped, replaces=replace)
    else:
        _many(releases, request, run, shows_dropped=dropped)


def _refuse_several(options: dict[str, str | None], draft: str | None, count: int) -> None:
    """Raise `BadUsage` where one of `options`, which go with one file alone, is given with `count`.

    `draft` may be a folder, which any number of files go into.
    """
    for name, value in options.items():
        if value is not None and count > 1:
            words = Words(f"{name} 只能用于一个文件", f"{name} works only with one file")
            hint = Words("各文件的可写在 --manifest 中", "give those of each with --manifest")
            raise BadUsage(words, token=value, hint=hint)
    if draft is None or count == 1 or not (draft.endswith(".json") or os.path.isfile(draft)):
        return
    words = Words("多个文件的草稿写入文件夹", "the drafts of several files go into a folder")
    hint = Words("--draft 后写文件夹名", "name a folder after --draft")
    raise BadUsage(words, token=draft, hint=hint)


def _one(
    release: Release,
    draft: str | None,
    page: str | None,
    text: str | None,
    request: Request,
    *,
    shows_dropped: bool,
    replaces: bool,
) -> None:
    """Read one file, show its figures and write what was asked for beside them."""
    if draft is not None and os.path.isfile(draft) and not replaces:
        name = quote(draft)
        words = Words(f"草稿 {draft} 已存在", f"the draft {draft} already exists")
        hint = Words(
            f"接着审定:lvliang review {name};要重写,加 --replace",
            f"continue with lvliang review {name}, or add --replace to overwrite it",
        )
        raise BadUsage(words, token=draft, hint=hint)
    read = read_file(release, is_for_draft=draft is not None)
    if read.failure is not None:
        raise read.failure
    assert read.reading is not None
    if text is not None:
        write_file(text, encoded(read.reading.text))
    if draft is not None:
        _write_draft(read, draft, release)
    if page is not None:
        from lvliang_cli.core.view.extract.html import annotated_reading

        write_page(annotated_reading(read.reading, os.path.basename(read.path)), page, request)
    emit(extraction([read], shows_dropped=shows_dropped), request)


def _many(releases: list[Release], request: Request, run: Run, *, shows_dropped: bool) -> None:
    """Write the figures of several files as rows while they are read, else as one document."""
    from lvliang_cli.rows_file import names_beside
    from lvliang_cli.sources import row_stream

    if request.output is None and is_terminal():
        run = run._replace(watch=lambda done, total: None)
    rows = row_stream.FORMATS
    is_file = request.output is not None and request.format in rows[1:]
    if run.resumes and (not is_file or request.no_header):
        words = Words(
            "--resume 须同 -o 与带表头的 jsonl、csv 或 tsv,或同 --draft 文件夹",
            "--resume needs -o and jsonl, csv or tsv with a header row, or --draft and a folder",
        )
        raise BadUsage(words, hint=Words("例如 -o OUT.jsonl", "such as -o OUT.jsonl"))
    if request.format in rows:
        if request.output is not None:
            beside = names_beside(request.output)
            keep_apart(Request(), [release.path for release in releases], beside)
        asked = row_stream.Asked(
            request.format, request.excel, shows_dropped, not request.no_header
        )
        failed = row_stream.stream(releases, asked, request.output, run)
    else:
        document, failed = row_stream.gathered(releases, run, shows_dropped=shows_dropped)
        emit(document, request)
    end_with(failed, len(releases), UNREAD)


def _parquet(
    releases: list[Release],
    folder: str,
    run: Run,
    others: dict[str, str | None],
    shows_dropped: bool,
) -> None:
    """Write the figures into `folder`; none of `others`, options by name, may be given too."""
    from lvliang_cli.sources.row_stream import write_parquet

    given = [option for option, value in others.items() if value is not None]
    if given or shows_dropped or not folder.strip("/"):
        other = next(iter(given), "--dropped") if given or shows_dropped else "''"
        words = Words(f"--parquet 不能同 {other} 并用", f"--parquet does not go with {other}")
        raise BadUsage(words, token=other)
    folder = folder.rstrip("/")
    failed = write_parquet(releases, folder, run)
    count = len(releases) - len(failed)
    tell(
        Words(f"已写入 {folder}:{count} 个文件的数字", f"wrote {folder}: figures of {count} files")
    )
    end_with(failed, len(releases), UNREAD)


def _drafts(
    releases: list[Release],
    files: list[str],
    folder: str,
    request: Request,
    run: Run,
    *,
    replaces: bool,
) -> None:
    """Write a draft of each release into `folder`, and say what to do with them next."""
    from lvliang_cli.core.view.extract.drafts import drafts_document
    from lvliang_cli.sources.drafts import write_drafts

    rows = write_drafts(named_within(releases, files), folder, run, replaces=replaces)
    emit(drafts_document(rows), request)
    written = sum(row.outcome == "written" for row in rows)
    kept = sum(row.outcome in ("kept", "differs") for row in rows)
    step = f"lvliang data add {quote(folder)}"
    tell_next(
        Words(
            f"{folder} 中的草稿:新写 {written},照旧 {kept};下一步:{step}",
            f"drafts in {folder}: {written} written, {kept} left unchanged; next: {step}",
        ),
        request,
    )
    placeless = sum(row.has_place is False for row in rows)
    if placeless:
        words = Words(
            f"{placeless} 份通稿地区未知,不与别处比较:用 --region,或 --manifest 的 region 列",
            f"{placeless} {plural('release', placeless)} {'has' if placeless == 1 else 'have'}"
            " no known place, and nothing is compared without one: give it with --region, or in"
            " the region column of the manifest",
        )
        tell_next(words, request)
    end_with([row.file for row in rows if row.outcome == "failed"], len(rows), UNREAD)


def _write_draft(file: ReadFile, path: str, release: Release) -> None:
    """Write the draft of `file` to `path`, and say what is unknown and what to do next."""
    from lvliang_cli.core.review.settle import open_reviews
    from lvliang_cli.sources.drafts import draft_of, id_of

    assert file.reading is not None
    ident = release.id or id_of(os.path.basename(file.path), file.sha256)
    data, drafted = draft_of(file, release, ident)
    write_file(path, data)
    waiting = len(open_reviews(drafted))
    source = f" --source {quote(file.path)}" if waiting and file.path != STDIN else ""
    step = f"lvliang {'review' if waiting else 'data add'} {quote(path)}{source}"
    count = len(drafted.release.metrics)
    zh = f"已写草稿 {path}:{count} 个数字,{waiting} 个待审;下一步:{step}"
    en = f"{count} {plural('figure', count)}, {waiting} to review; next: {step}"
    tell(Words(zh, f"wrote the draft {path}: {en}"))
    publisher = drafted.release.sources[0].publisher
    unknown = [
        words
        for value, words in (
            (file.reading.title, Words("标题(--title)", "title (--title)")),
            (file.reading.issued, Words("发布日期(--issued)", "date of issue (--issued)")),
            (file.reading.place, Words("地区(--region)", "place (--region)")),
            (publisher, Words("发布者(--publisher)", "outlet (--publisher)")),
            (release.url, Words("网址(--url)", "address (--url)")),
        )
        if value is None
    ]
    if unknown:
        tell(Words("未知而留空:", "left unknown: ").plus(joined(unknown)))
