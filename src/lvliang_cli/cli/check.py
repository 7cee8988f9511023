"""``lvliang check``."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.outputs_not_inputs import keep_apart
from lvliang_cli.request import Request, data_names

from .declare import argument, option
from .emit import UNREAD, asked, emit, end_with, tell, watch, write_page
from .options import ISSUED, JOBS, PLACE, day_given, with_output, with_scope

if TYPE_CHECKING:
    from lvliang_cli.core.check.dataset.dataset_check import WorkedOut
    from lvliang_cli.core.check.verdict.result import Result

AMOUNT = option("check --amount")
SARIF = "sarif"
"""The form in which editors and code hosts read findings; made of files alone."""


@partial(with_scope, more_formats=(SARIF,), own=("regions",))
def check_printed(
    request: Request,
    files: list[str] | None = argument("check [FILE]..."),
    explain: str | None = option("check --explain"),
    issued: str | None = ISSUED,
    region: str | None = PLACE,
    page: str | None = option("check --html"),
    jobs: int | None = JOBS,
) -> Document | None:
    """Can the printed figures be what they claim? The figures of each FILE are read, linked and
    checked: one line per finding, with file, line and column, the sentence, and what was worked
    out. A file that cannot be read does not end the run; it ends with 4 then, and with 1 when a
    figure does not match. Without FILE a dataset is checked, and every figure is classed:
    checked, checkable with little to catch, or not checkable and why. Misprints, ambiguity, other
    periods, missing bases, bounds and ranks are findings with a severity.
    `--explain` walks through the arithmetic of one figure.
    """
    is_sarif = request.format == SARIF
    if files and request.data != data_names(None):
        raise BadUsage(
            Words("文件与 --data 不能并用", "give files or --data, not both"), token="--data"
        )
    if is_sarif and explain is not None:
        raise BadUsage(
            Words("--explain 没有 sarif 格式", "--explain cannot be written as SARIF"), token=SARIF
        )
    is_dataset = files is not None and [name[-5:].lower() for name in files] == [".json"]
    if files and (is_sarif or not is_dataset):
        _check_files(files, request, explain, day_given(issued, region, jobs), region, page, jobs)
        return None
    of_files = {"--html": page, "--format sarif": is_sarif or None, "--issued": issued}
    for name, given in of_files.items():
        if given is not None:
            raise _of_files(name)
    keep_apart(request, files or ())
    named = () if region is None else (region,)
    request = request._replace(data=tuple(files or request.data), regions=named)
    day_given(None, None, jobs)
    if explain is None:
        from lvliang_cli.core.view.check.checked_dataset_document import check_report
        from lvliang_cli.sources.whole_catalogue import checking_reader

        done: dict[str, WorkedOut] = {}
        data = asked(request, is_whole=True, read=checking_reader(done, jobs, watch))
        return check_report(data, done)
    from lvliang_cli.core.view.check.explain import explained

    return explained(asked(request, is_whole=True), explain)


def _check_files(
    names: list[str],
    request: Request,
    explain: str | None,
    day: date | None,
    region: str | None,
    page: str | None,
    jobs: int | None,
) -> None:
    """Read, link and check the files called `names`; what cannot be read is reported."""
    from lvliang_cli.core.view.check.checked_files_document import check_files
    from lvliang_cli.core.view.check.file_findings import CheckedFile
    from lvliang_cli.sources.checked_files import check_file, unchecked
    from lvliang_cli.sources.releases import OwnPage, each, files_of

    paths, failed = [], []
    for name in names:
        try:
            paths += files_of([name], tell)
        except BadData as failure:
            failed.append(CheckedFile(name, failure=failure))
    for name, value in (("--html", page), ("--explain", explain)):
        if value is not None and len(paths) != 1:
            words = Words(f"{name} 只能用于一个文件", f"{name} works only with one file")
            raise BadUsage(words, token=value)
    keep_apart(request, paths, [page])
    work = partial(check_file, issued=day, region=region)
    checked = [*failed, *each(work, paths, jobs, watch, unchecked)]
    files = [file for file in checked if not isinstance(file.failure, OwnPage)]
    for file in checked:
        if isinstance(file.failure, OwnPage):
            tell(file.failure.words)
    unread = [(file.path, file.failure) for file in files if file.failure is not None]
    if unread and len(names) == len(files) == 1:
        raise unread[0][1]
    for path, cause in unread:
        zh, en = cause.words
        tell(cause.words if path in en else Words(f"{path}:{zh}", f"{path}: {en}"))
    datasets = [file.dataset for file in files if file.dataset is not None]
    if page is not None and datasets:
        if not files[-1].text:  # a dataset
            raise _of_files("--html")
        from lvliang_cli.core.view.check.html import annotated_check

        write_page(annotated_check(files[-1]), page, request)
    if explain is not None and datasets:
        from lvliang_cli.core.view.check.explain import explained

        emit(explained(datasets[0], explain), request)
    elif request.format == SARIF:
        from lvliang_cli.core.view.check.sarif import sarif

        emit(sarif(files, request.lang), request._replace(format="json"))
    else:
        emit(check_files(files), request)
    end_with([path for path, _ in unread], len(files), UNREAD)


def _of_files(option: str) -> BadUsage:
    """`option` was given with a dataset."""
    words = Words(f"{option} 用于核对文件", f"{option} works only with files")
    hint = Words("数据集不含原文", "a dataset does not contain the text")
    return BadUsage(words, token=option, hint=hint)


@with_output
def check_change(
    request: Request,
    numbers: list[str] | None = argument("check change [NUMBER]..."),
    percent: str | None = option("check change --percent"),
    from_: str | None = option("check change --from"),
    to: str | None = option("check change --to"),
    difference: str | None = option("check change --diff"),
    amount: bool = AMOUNT,
) -> Document:
    """Does this percentage fit these counts? Without `--from` and `--to`: which counts would give
    it? Without a sign it is a rise; a difference without a sign follows the percentage.
    """
    from lvliang_cli.core.check.typed_numbers import change

    printed, given = _in_order("check change", numbers, percent, [from_, to, difference])
    return _document("change", change(printed, *given, is_amount=amount))


@with_output
def check_share(
    request: Request,
    numbers: list[str] | None = argument("check share [NUMBER]..."),
    percent: str | None = option("check share --percent"),
    part: str | None = option("check share --part"),
    whole: str | None = option("check share --whole"),
    amount: bool = AMOUNT,
) -> Document:
    """Does this share fit the part and the whole?"""
    from lvliang_cli.core.check.typed_numbers import share

    printed, given = _in_order("check share", numbers, percent, [part, whole])
    return _document("share", share(printed, *given, is_amount=amount))


def _in_order(
    command: str, numbers: list[str] | None, percent: str | None, given: list[str | None]
) -> tuple[str, list[str | None]]:
    """The percentage and what is `given`, with `numbers` in the places that are empty."""
    for text in numbers or ():
        if text.startswith("--"):
            raise BadUsage(Words(f"没有选项 {text}", f"no option {text}"), token=text)
        if percent is None and text.rstrip("。")[-1:] in ("%", "％"):
            percent = text
        elif None in given:
            given[given.index(None)] = text
        else:
            raise BadUsage(Words(f"多余的参数:{text}", f"unexpected argument: {text}"), token=text)
    if percent is None:
        from .registry import commands

        line = dict(commands())[command].examples[0]
        hint = Words(f"例如 {line}", f"such as {line}")
        raise BadUsage(Words("缺少百分比", "a percentage is missing"), token="--percent", hint=hint)
    return percent, given


@with_output
def check_sum(
    request: Request,
    parts: list[str] = argument("check sum A"),
    total: str = option("check sum --total"),
) -> Document:
    """Do these parts add up to the total? Rounded and hedged numbers are carried as intervals."""
    from lvliang_cli.core.check.typed_numbers import total as check_total

    return _document("sum", check_total(total, parts))


@with_output
def check_rate(
    request: Request,
    rate: str = option("check rate --rate"),
    total: str | None = option("check rate --total"),
    per: str | None = option("check rate --per"),
    scale: str | None = option("check rate --scale"),
    amount: bool = AMOUNT,
) -> Document:
    """Does this rate fit the total and what it was divided by?"""
    from lvliang_cli.core.check.typed_numbers import rate as check_rate

    return _document("rate", check_rate(rate, total, per, scale, is_amount=amount))


@with_output
def check_points(
    request: Request,
    percent: str = option("check points --points"),
    from_: str = option("check points --from"),
    to: str = option("check points --to"),
) -> Document:
    """Are these percentage points the difference of these two rates?"""
    from lvliang_cli.core.check.typed_numbers import points

    return _document("points", points(percent, from_, to))


def _document(name: str, result: "Result") -> Document:
    from lvliang_cli.core.view.shared.check_result import check_document

    return check_document(name, result)
