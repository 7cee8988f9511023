"""The only writer of standard error, and the owner of the exit codes.

0    done; an empty result too, and a reader that closed the pipe
1    a check found problems
2    the request cannot be understood
3    an id or name that names nothing, or several things, or a question that nothing answers in full
4    a dataset that is missing, unreadable or invalid
5    the output cannot be written
70   an error in lvliang itself
130  interrupted; 143 where by SIGTERM, 129 where by a terminal that was closed
"""

import sys
import time
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Lang, Note, Words
from lvliang_cli.core.text.errors import Failure
from lvliang_cli.render.escape import visible

OK = 0
PROBLEMS_FOUND = 1
NOT_FOUND = 3
FAULT = 70
INTERRUPTED = 130

LONGEST = 800
"""Characters of a line that are shown."""

SHOWN_FROM = 5  # a job of fewer parts shows no progress

EXIT_CODES = {
    "usage": 2,
    "unknown-name": NOT_FOUND,
    "bad-data": 4,
    "cannot-write": 5,
    "interrupted": INTERRUPTED,
}


BETWEEN = 0.1
"""Seconds between two looks at how far a job is; its pace is shown after ten times as long."""


class _Job(NamedTuple):
    """A job of `total` parts, of which `first` were done at the time `since` when it was seen.

    `done` were when it was last `told`. Times are in seconds.
    """

    total: int
    first: int
    since: float
    done: int
    told: float

    def pace(self, now: float) -> Words:
        """Parts a second, and minutes and seconds to go, once they are known."""
        spent, parts = now - self.since, self.done - self.first
        if spent < 10 * BETWEEN or not parts:
            return Words("", "")
        minutes, seconds = divmod(round((self.total - self.done) * spent / parts), 60)
        speed = f"{parts / spent:.0f}" if parts >= 10 * spent else f"{parts / spent:.1f}"
        return Words(
            f",每秒 {speed},还需 {minutes}:{seconds:02}",
            f", {speed} a second, {minutes}:{seconds:02} to go",
        )


class Diagnostics:
    """Tells failures and notes on standard error, as text or as JSON lines."""

    def __init__(self, lang: Lang = "en", *, as_json: bool = False) -> None:
        self.lang, self.as_json = lang, as_json
        self._job: _Job | None = None

    def fail(self, failure: Failure) -> int:
        """Tell `failure` and return its exit code."""
        self._write(_as_json(failure) if self.as_json else _as_text(failure, self.lang))
        return EXIT_CODES.get(failure.kind, FAULT)

    def note(self, said: Words | Note) -> None:
        """Tell a remark; when errors are JSON, only one that has a code."""
        words = said.words if isinstance(said, Note) else said
        if not self.as_json:
            self._write(f"lvliang: {_shown(words.say(self.lang))}")
        elif isinstance(said, Note):
            from lvliang_cli.render.json_text import compact

            self._write(compact({"note": _cut(words.en), "code": said.code}))

    def progress(self, done: int, total: int) -> None:
        """Show how far a job of many parts is, its pace and the time left.

        On a terminal only, ten times a second at the most, and gone at the end.
        """
        stream = sys.stderr
        if self.as_json or total < SHOWN_FROM or stream is None or not stream.isatty():
            return
        now = time.monotonic()
        if self._job is None or done <= self._job.done or total != self._job.total:
            self._job = _Job(total, done, now, done, 0.0)
        if done < total and now - self._job.told < BETWEEN:
            return
        self._job = self._job._replace(done=done, told=now)
        shown = f"lvliang: {done}/{total}{self._job.pace(now).say(self.lang)}"
        try:
            stream.write("\r\x1b[K" if done == total else f"\r\x1b[K{shown}")
            stream.flush()
        except (OSError, ValueError):
            pass  # nobody is left to read it

    def _write(self, lines: str) -> None:
        stream = sys.stderr
        if stream is None:
            return
        encoding = stream.encoding or "utf-8"
        try:
            stream.write(lines.encode(encoding, "backslashreplace").decode(encoding) + "\n")
            stream.flush()
        except (OSError, ValueError):
            pass  # nobody is left to read it


def _shown(text: str) -> str:
    return _cut(visible(text))


def _cut(text: str) -> str:
    """`text` without its middle where it is long: it may repeat what was typed or read."""
    rest = LONGEST // 4
    return text if len(text) <= LONGEST else f"{text[: LONGEST - rest]}…{text[-rest:]}"


def _as_text(failure: Failure, lang: Lang) -> str:
    line = f"lvliang: {_shown(failure.words.say(lang))}"
    hint = "" if failure.hint is None else _shown(failure.hint.say(lang))
    if not all(_shown(name) in hint for name in failure.did_you_mean):
        names = ", ".join(_shown(name) for name in failure.did_you_mean)
        line += Words(f"(是否想找:{names})", f" (did you mean: {names}?)").say(lang)
    if hint:
        line += "\n" + Words("  提示:", "  hint: ").say(lang) + hint
    return line


def _as_json(failure: Failure) -> str:
    from lvliang_cli.render.json_text import compact

    return compact(
        {
            "error": _cut(failure.words.en),
            "kind": failure.kind,
            "token": failure.token,
            "hint": _cut(failure.hint.en) if failure.hint else None,
            "did_you_mean": list(failure.did_you_mean),
        }
    )
