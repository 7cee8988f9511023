"""A draft on disk while it is reviewed."""

from collections.abc import Sequence
from zlib import compress, decompress

from lvliang_cli.core.data.dataset import GIVEN, read_dataset
from lvliang_cli.core.data.field_types import OLD_SCHEMA_VERSION
from lvliang_cli.core.review.decisions import Decision, nothing_to_undo
from lvliang_cli.core.review.settle import read_draft, settle
from lvliang_cli.core.text.bilingual import Words, same
from lvliang_cli.core.text.errors import BadUsage, Failure
from lvliang_cli.core.text.file_bytes import read_bytes
from lvliang_cli.output import write_file
from lvliang_cli.render.json_text import indented

from .source_text import source_text


class DraftFile:
    """A draft on disk; what is decided is written out before more is asked for.

    Args:
        path: the draft, or ``-``.
        to: the file that decisions are written to; None for the draft itself.
        source: the file that it was drafted from, for figures to be added.
    """

    def __init__(self, path: str, to: str | None, source: str | None) -> None:
        self._path, self._to, self._is_kept = path, to or path, False
        self._source = source
        self._written = read_bytes(path, GIVEN)
        self._data, self.dataset = read_draft(self._written, path)
        self._before: list[bytes] = []

    def settle(self, *decisions: Decision) -> None:
        """Make decisions and write them at once; where one is refused, those before it.

        Raises:
            BadUsage: the draft is of an older version.
        """
        if self.dataset.release.schema_version == OLD_SCHEMA_VERSION:
            step = f"lvliang data upgrade {self._path}"
            zh, en = "是 1.0 版数据集,先升级再审定", "is version 1.0: upgrade it first"
            words = Words(f"{self._path} {zh}", f"{self._path} {en}")
            raise BadUsage(words, token=self._path, hint=same(step))
        try:
            changed = settle(self._data, decisions, self._text(decisions))
            written = (indented(changed) + "\n").encode()
            dataset = read_dataset(written, self._path)
        except Failure:
            half = len(decisions) // 2
            if not half:
                raise
            self.settle(*decisions[:half])
            self.settle(*decisions[half:])
            return
        before = compress(self._written)
        self._write(written)
        self._before.append(before)
        self._data, self.dataset = changed, dataset

    def undo(self) -> None:
        """Take back what was settled last."""
        if not self._before:
            raise nothing_to_undo()
        self._write(decompress(self._before.pop()))
        self._data, self.dataset = read_draft(self._written, self._path)

    def _text(self, decisions: Sequence[Decision]) -> str | None:
        """What the draft was made from, where a decision needs it."""
        if self._source is None or all(each.decision != "add" for each in decisions):
            return None
        return source_text(self._source).text

    def keep(self) -> None:
        """Write the draft to another file, when it goes to one and nothing was decided."""
        if self._to != self._path and not self._is_kept:
            self._write(self._written)

    def _write(self, written: bytes) -> None:
        if written != self._written or self._to != self._path:
            write_file(self._to, written)
        self._written, self._is_kept = written, True
