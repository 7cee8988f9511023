"""``review``."""

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lvliang_cli.commands.emit import emit, listeners
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.locate import STDIN, read_bytes
from lvliang_cli.core.review.decisions import Decision
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, Failure
from lvliang_cli.request import Request

if TYPE_CHECKING:
    from lvliang_cli.core.verify.quote import Quote

    Quotes = Mapping[str, Quote | None]


class Draft:
    """A draft on disk; each decision is written out before the next is asked for."""

    def __init__(self, path: str, to: str | None) -> None:
        from lvliang_cli.core.review.settle import read_draft

        self._path, self._to, self._is_kept = path, to or path, False
        self._written = read_bytes(path)
        self._data, self.dataset = read_draft(self._written, path)

    def settle(self, decision: Decision) -> None:
        """Make and write one decision; nothing changes when it is refused.

        Raises:
            Failure: the figure is unknown, the change not valid, or the file not writable.
        """
        from lvliang_cli.core.data.dataset import read_dataset
        from lvliang_cli.core.review.settle import settle
        from lvliang_cli.render.json_text import indented

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


def run(
    path: str, decisions: str | None, to: str | None, copy: str | None, request: Request
) -> None:
    """Settle the figures of the draft at `path`, then tell how far it has come.

    With `copy`, the text that it was drafted from, each figure is shown in its sentence.

    Raises:
        BadUsage: the draft comes from standard input and goes nowhere, or a person
            would begin again over a review in `to`.
    """
    from lvliang_cli.core.view.review import review_document

    if path == STDIN == copy:
        raise BadUsage(
            Words(
                "草稿与文本不能都从标准输入读取",
                "the draft and its text cannot both come from stdin",
            ),
            token=STDIN,
        )
    if path == STDIN and to is None:
        raise BadUsage(
            Words("从标准输入读草稿时须有 --to", "a draft from standard input needs --to")
        )
    draft = Draft(path, to)
    quotes = None if copy is None else _quotes(draft.dataset, copy)
    if decisions is not None:
        _from_file(draft, decisions)
        draft.keep()
    elif sys.stdin is not None and sys.stdin.isatty():
        if to is not None and os.path.exists(to) and not os.path.samefile(path, to):
            raise _begun(to)
        _from_person(draft, quotes)
        draft.keep()
    emit(review_document(draft.dataset, quotes), request)


def _begun(to: str) -> BadUsage:
    return BadUsage(
        Words(f"{to} 已存在", f"{to} exists already"),
        token=to,
        hint=Words(f"接着审定:lvliang review {to}", f"to go on with it: lvliang review {to}"),
    )


def _quotes(dataset: Dataset, copy: str) -> "Quotes":
    """The sentence of each figure of `dataset` in the text of the file `copy`."""
    from lvliang_cli.commands.verify import held
    from lvliang_cli.core.verify.quote import quotes

    return quotes(held(dataset, copy))


def _from_file(draft: Draft, path: str) -> None:
    from lvliang_cli.core.review.decisions import read_decisions

    for decision in read_decisions(read_bytes(path)):
        draft.settle(decision)


def _from_person(draft: Draft, quotes: "Quotes | None") -> None:
    """Ask about each open figure; the end of the input is the end of the review."""
    from lvliang_cli.core.review.question import ANSWERS, QUIT, SKIP, answer, question
    from lvliang_cli.core.review.settle import open_reviews
    from lvliang_cli.core.view.shared.quotation import quote_words

    waiting = open_reviews(draft.dataset)
    for number, review in enumerate(waiting, 1):
        _say(question(draft.dataset, review, number, len(waiting)))
        if quotes is not None:
            _say(quote_words(quotes.get(review.metric)))
        _say(ANSWERS)
        while line := sys.stdin.readline():
            try:
                answered = answer(line, review.metric)
                if isinstance(answered, Decision):
                    draft.settle(answered)
            except Failure as failure:
                _say(failure.words)
                continue
            if answered == QUIT:
                return
            if answered == SKIP or isinstance(answered, Decision):
                break
        else:
            return


def _say(words: Words) -> None:
    for listen in listeners:
        listen(words)
