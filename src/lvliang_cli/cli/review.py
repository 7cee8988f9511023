"""``lvliang review``."""

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lvliang_cli.cli.emit import emit, tell
from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, Failure
from lvliang_cli.request import Request

if TYPE_CHECKING:
    from lvliang_cli.core.data.dataset import Dataset
    from lvliang_cli.core.review.decisions import Decision
    from lvliang_cli.core.verify.quote import Quote

    Quotes = Mapping[str, Quote | None]


@with_output
def review_draft(
    request: Request,
    draft: Annotated[
        str,
        typer.Argument(
            metavar="DRAFT.json",
            show_default=False,
            help=say("extract --draft 写出的数据集", "A dataset written by extract --draft"),
        ),
    ],
    decisions: Annotated[
        str | None,
        typer.Option(
            "--decisions",
            metavar="FILE",
            help=say("从文件读决定,不询问", "Read the decisions from a file instead of asking"),
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="FILE",
            help=say("写到另一文件,草稿不动", "Write to another file and leave the draft alone"),
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            metavar="FILE",
            help=say(
                "草稿所据的文本:显示数字所在的句子",
                "The text that it was drafted from: show each figure in its sentence",
            ),
        ),
    ] = None,
) -> None:
    from lvliang_cli.core.text.files import STDIN
    from lvliang_cli.core.view.review import review_document

    if draft == STDIN == source:
        raise BadUsage(
            Words(
                "草稿与文本不能都从标准输入读取",
                "the draft and its text cannot both come from stdin",
            ),
            token=STDIN,
        )
    if draft == STDIN and to is None:
        raise BadUsage(
            Words("从标准输入读草稿时须有 --to", "a draft from standard input needs --to")
        )
    kept = Draft(draft, to)
    quotes = None if source is None else _quotes(kept.dataset, source)
    if decisions is not None:
        _from_file(kept, decisions)
        kept.keep()
    elif sys.stdin is not None and sys.stdin.isatty():
        if to is not None and os.path.exists(to) and not os.path.samefile(draft, to):
            raise _begun(to)
        _from_person(kept, quotes)
        kept.keep()
    emit(review_document(kept.dataset, quotes), request)


class Draft:
    """A draft on disk; each decision is written out before the next is asked for."""

    def __init__(self, path: str, to: str | None) -> None:
        from lvliang_cli.core.data.dataset import DATASET
        from lvliang_cli.core.review.settle import read_draft
        from lvliang_cli.core.text.files import read_bytes

        self._path, self._to, self._is_kept = path, to or path, False
        self._written = read_bytes(path, DATASET)
        self._data, self.dataset = read_draft(self._written, path)

    def settle(self, decision: "Decision") -> None:
        """Make and write one decision; nothing changes when it is refused.

        Raises:
            Failure: the figure is unknown, the change not valid, or the file not writable.
        """
        from lvliang_cli.core.data.dataset import read_dataset
        from lvliang_cli.core.data.records import OLD_SCHEMA_VERSION
        from lvliang_cli.core.review.settle import settle
        from lvliang_cli.render.json_text import indented

        if self.dataset.release.schema_version == OLD_SCHEMA_VERSION:
            raise _old(self._path)
        changed: Any = settle(self._data, decision)
        written = (indented(changed) + "\n").encode()
        dataset: Dataset = read_dataset(written, self._path)
        if written != self._written:
            self._write(written)
        self._data, self.dataset = changed, dataset

    def keep(self) -> None:
        """Write the draft to another file, when it goes to one and nothing was decided."""
        if self._to != self._path and not self._is_kept:
            self._write(self._written)

    def _write(self, written: bytes) -> None:
        from lvliang_cli.output import write_file

        write_file(self._to, written)
        self._written, self._is_kept = written, True


def _old(path: str) -> BadUsage:
    hint = f"lvliang data upgrade {path}"
    return BadUsage(
        Words(
            f"{path} 是 1.0 版数据集,先升级再审定", f"{path} is of version 1.0: upgrade it first"
        ),
        token=path,
        hint=Words(hint, hint),
    )


def _begun(to: str) -> BadUsage:
    return BadUsage(
        Words(f"{to} 已存在", f"{to} exists already"),
        token=to,
        hint=Words(f"接着审定:lvliang review {to}", f"to go on with it: lvliang review {to}"),
    )


def _quotes(dataset: "Dataset", copy: str) -> "Quotes":
    """The sentence of each figure of `dataset` in the text of the file `copy`."""
    from lvliang_cli.cli.verify import held
    from lvliang_cli.core.verify.quote import quotes

    return quotes(held(dataset, copy))


def _from_file(draft: Draft, path: str) -> None:
    from lvliang_cli.core.data.dataset import DATASET
    from lvliang_cli.core.review.decisions import read_decisions
    from lvliang_cli.core.text.files import read_bytes

    for decision in read_decisions(read_bytes(path, DATASET)):
        draft.settle(decision)


def _from_person(draft: Draft, quotes: "Quotes | None") -> None:
    """Ask about each open figure; the end of the input is the end of the review."""
    from lvliang_cli.core.review.decisions import Decision
    from lvliang_cli.core.review.settle import open_reviews
    from lvliang_cli.core.view.review_question import ANSWERS, QUIT, SKIP, answer, question
    from lvliang_cli.core.view.shared.quotation import quote_words

    waiting = open_reviews(draft.dataset)
    for number, review in enumerate(waiting, 1):
        tell(question(draft.dataset, review, number, len(waiting)))
        if quotes is not None:
            tell(quote_words(quotes.get(review.metric)))
        tell(ANSWERS)
        while line := sys.stdin.readline():
            try:
                answered = answer(line, review.metric)
                if isinstance(answered, Decision):
                    draft.settle(answered)
            except Failure as failure:
                tell(failure.words)
                continue
            if answered == QUIT:
                return
            if answered == SKIP or isinstance(answered, Decision):
                break
        else:
            return
