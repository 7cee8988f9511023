"""``review``."""

import sys
from typing import Any

from lvliang_cli.commands.emit import emit, listeners
from lvliang_cli.core.dataset import Dataset
from lvliang_cli.core.errors import BadUsage, Failure
from lvliang_cli.core.locate import STDIN, read_bytes
from lvliang_cli.core.review.decisions import Decision
from lvliang_cli.core.words import Words
from lvliang_cli.request import Request


class Draft:
    """A draft on disk; each decision is written out before the next is asked for."""

    def __init__(self, path: str, to: str | None) -> None:
        from lvliang_cli.core.review.settle import read_draft

        self._to = to or path
        self._path = path
        self._data, self.dataset = read_draft(read_bytes(path), path)

    def settle(self, decision: Decision) -> None:
        """Make and write one decision; nothing changes when it is refused.

        Raises:
            Failure: the figure is unknown, the change not valid, or the file not writable.
        """
        from lvliang_cli.core.dataset import read_dataset
        from lvliang_cli.core.review.settle import settle
        from lvliang_cli.output import write_file
        from lvliang_cli.render.json_text import indented

        changed: Any = settle(self._data, decision)
        written = (indented(changed) + "\n").encode()
        dataset: Dataset = read_dataset(written, self._path)
        write_file(self._to, written)
        self._data, self.dataset = changed, dataset


def run(path: str, decisions: str | None, to: str | None, request: Request) -> None:
    """Settle the doubtful figures of the draft at `path`, then tell how far it has come."""
    from lvliang_cli.core.view.review_table import review_document

    if path == STDIN and to is None:
        raise BadUsage(
            Words("从标准输入读草稿时须有 --to", "a draft from standard input needs --to")
        )
    draft = Draft(path, to)
    if decisions is not None:
        _from_file(draft, decisions)
    elif sys.stdin is not None and sys.stdin.isatty():
        _from_person(draft)
    emit(review_document(draft.dataset), request)


def _from_file(draft: Draft, path: str) -> None:
    from lvliang_cli.core.review.decisions import read_decisions
    from lvliang_cli.core.review.settle import is_settled_so

    for decision in read_decisions(read_bytes(path)):
        if not is_settled_so(draft.dataset, decision):
            draft.settle(decision)


def _from_person(draft: Draft) -> None:
    """Ask about each open figure; the end of the input is the end of the review."""
    from lvliang_cli.core.review.question import ANSWERS, QUIT, SKIP, answer, question
    from lvliang_cli.core.review.settle import open_reviews

    waiting = open_reviews(draft.dataset)
    for number, review in enumerate(waiting, 1):
        _say(question(draft.dataset, review, number, len(waiting)))
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
