"""A draft on disk while it is reviewed."""

from typing import Any

from lvliang_cli.core.data.dataset import DATASET, Dataset, read_dataset
from lvliang_cli.core.data.records import OLD_SCHEMA_VERSION
from lvliang_cli.core.review.decisions import Decision
from lvliang_cli.core.review.settle import read_draft, settle
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.text.files import read_bytes
from lvliang_cli.output import write_file
from lvliang_cli.render.json_text import indented
from lvliang_cli.sources.source_text import source_text


class DraftFile:
    """A draft on disk; each decision is written out before the next is asked for.

    Args:
        path: the draft, or ``-``.
        to: the file that decisions are written to; None for the draft itself.
        source: the file that it was drafted from, for figures to be added.

    Raises:
        BadData: the draft cannot be read or is not valid.
    """

    def __init__(self, path: str, to: str | None, source: str | None) -> None:
        self._path, self._to, self._is_kept = path, to or path, False
        self._source = source
        self._written = read_bytes(path, DATASET)
        self._data, self.dataset = read_draft(self._written, path)
        self._before: list[tuple[Any, Dataset, bytes]] = []

    def settle(self, decision: Decision) -> None:
        """Make and write one decision; nothing changes when it is refused.

        Raises:
            Failure: the figure is unknown, the change not valid, or the file not writable.
            BadUsage: nothing is left to undo.
        """
        if self.dataset.release.schema_version == OLD_SCHEMA_VERSION:
            raise _old(self._path)
        if decision.decision == "undo":
            self._undo()
            return
        changed = settle(self._data, decision, self._text(decision))
        written = (indented(changed) + "\n").encode()
        dataset = read_dataset(written, self._path)
        before = (self._data, self.dataset, self._written)
        if written != self._written:
            self._write(written)
        self._before.append(before)
        self._data, self.dataset = changed, dataset

    def _undo(self) -> None:
        if not self._before:
            raise BadUsage(Words("没有可撤销的决定", "there is no decision to undo"))
        data, dataset, written = self._before.pop()
        if written != self._written:
            self._write(written)
        self._data, self.dataset = data, dataset

    def _text(self, decision: Decision) -> str | None:
        """What the draft was made from, where the decision needs it."""
        if decision.decision != "add" or self._source is None:
            return None
        return source_text(self._source).text

    def keep(self) -> None:
        """Write the draft to another file, when it goes to one and nothing was decided."""
        if self._to != self._path and not self._is_kept:
            self._write(self._written)

    def _write(self, written: bytes) -> None:
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
