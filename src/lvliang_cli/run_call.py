"""One call: its arguments, the app, and what becomes of its failures."""

import gc
import os
import sys
from collections.abc import Sequence

from lvliang_cli.core.text.bilingual import Lang, Words
from lvliang_cli.core.text.errors import BadData, BadUsage, CannotWrite, Failure, cause_of
from lvliang_cli.core.text.suggest import not_among
from lvliang_cli.diagnostics import INTERRUPTED, NOT_FOUND, OK, PROBLEMS_FOUND, Diagnostics
from lvliang_cli.output import ReaderGone, give_up, is_terminal, silence_stdout, write_text
from lvliang_cli.request import lang_of, locale_lang

COMPLETION_VARIABLE = "_LVLIANG_COMPLETE"
DEBUG_VARIABLE = "LVLIANG_DEBUG"

_NO_ROOM = "failed to map segment from shared object"
"""What a library says that has no memory to be loaded into."""

telling: list[Diagnostics] = []
"""What reports the failures of the call that is running."""


def call(arguments: Sequence[str] | None = None) -> int:
    """Run lvliang on `arguments` (the process's own for None); the exit code.

    Garbage collection is disabled during the run: a run is short and makes few cycles, and the
    collector took a twelfth of its time.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        return _call(arguments)
    finally:
        if was_collecting:
            gc.enable()


def _call(arguments: Sequence[str] | None) -> int:
    given = list(sys.argv[1:] if arguments is None else arguments)
    if os.environ.get(COMPLETION_VARIABLE):
        return _complete(given)
    diagnostics = Diagnostics(_lang(given))
    telling.append(diagnostics)
    try:
        return _run(language_behind(take_error_form(given, diagnostics)), diagnostics)
    except Failure as failure:
        return diagnostics.fail(failure)
    except ReaderGone:
        return OK
    except KeyboardInterrupt:
        silence_stdout()
        return INTERRUPTED
    except Exception as error:
        if isinstance(error, MemoryError) or _NO_ROOM in str(error):
            return diagnostics.fail(BadData(Words("内存不够", "not enough memory")))
        if os.environ.get(DEBUG_VARIABLE):
            raise
        return diagnostics.fail(_fault(error))
    finally:
        telling.remove(diagnostics)


def interrupted() -> int:
    """Give up what is being written, report what was kept; the exit code.

    It runs between any two steps of a call, in whatever state those are.
    """
    if os.environ.get(COMPLETION_VARIABLE):
        return INTERRUPTED
    diagnostics = telling[-1] if telling else Diagnostics(_lang(sys.argv[1:]))
    return diagnostics.fail(give_up())


def take_error_form(arguments: list[str], diagnostics: Diagnostics) -> list[str]:
    """`arguments` without ``--errors FORM``, wherever it stood before ``--``.

    It is taken before anything is parsed, so that a mistake anywhere is reported in the
    form that was asked for, also behind a ``--`` that may be the value of an option.

    Raises:
        BadUsage: FORM is missing, or neither ``text`` nor ``json``.
    """
    kept: list[str] = []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            behind = list(rest)
            if kept and kept[-1][:1] == "-" and "--errors=json" in "=".join(behind):
                diagnostics.as_json = True
            return [*kept, argument, *behind]
        name, equals, form = argument.partition("=")
        if name != "--errors":
            kept.append(argument)
            continue
        form = form if equals else next(rest, "")
        if form not in ("text", "json"):
            words = Words(f"--errors 的值“{form}”无效", f"invalid value for --errors: {form!r}")
            raise not_among(words, form, ("text", "json"))
        diagnostics.as_json = form == "json"
    return kept


def language_behind(arguments: list[str]) -> list[str]:
    """`arguments` with ``--lang LANG`` behind the command where it stood before it.

    It is left out where no command follows, or where the help of one, or of a group, is all that is
    asked for: the help is in that language without it, and a group does not take it.
    """
    from lvliang_cli.cli.without_typer import HELP

    at = next((i for i, a in enumerate(arguments) if a.partition("=")[0] == "--lang"), None)
    if at is None:
        return arguments
    end = at + 1 + ("=" not in arguments[at])
    rest, language = arguments[:at] + arguments[end:], arguments[at:end]
    is_first = arguments[0][:1] == "-"
    asks_help = rest[-1:] and rest[-1] in HELP and not any(a[:1] == "-" for a in rest[:-1])
    if asks_help or (is_first and (not rest or rest[0][:1] == "-")):
        return rest
    behind = next((i for i, a in enumerate(rest) if a[:1] == "-"), len(rest))
    return rest[:behind] + language + rest[behind:] if is_first else arguments


def _run(arguments: list[str], diagnostics: Diagnostics) -> int:
    from lvliang_cli.cli import without_typer
    from lvliang_cli.cli.emit import NearestOnly, ProblemsFound, listeners, watchers

    listeners.append(diagnostics.note)
    watchers.append(diagnostics.progress)
    try:
        help = None if is_terminal() else without_typer.help_of(arguments, diagnostics.lang)
        if help is not None:
            write_text(help)
            return OK
        known = without_typer.call_of(arguments)
        if known is not None:
            command, values = known
            command(**values)
            return OK
        from lvliang_cli.cli.help_language import ask_for

        ask_for(diagnostics.lang)  # before the app is built
        from lvliang_cli.cli.app import build_app

        code = build_app().main(arguments, prog_name="lvliang", standalone_mode=False)
    except SystemExit as stop:  # Typer's own completion options end so
        code = stop.code
    except ProblemsFound:
        return PROBLEMS_FOUND
    except NearestOnly:
        return NOT_FOUND
    except OSError as error:
        silence_stdout()
        why = cause_of(error)
        words = Words(f"读写失败:{why.zh}", f"input or output failed: {why.en}")
        raise CannotWrite(words) from None
    except (Failure, ReaderGone):
        raise
    except Exception as error:
        from lvliang_cli.cli.usage_errors import as_failure, is_typer_failure

        if is_typer_failure(error):
            raise as_failure(error) from None
        raise
    finally:
        listeners.remove(diagnostics.note)
        watchers.remove(diagnostics.progress)
    return code if isinstance(code, int) else OK


def _complete(arguments: list[str]) -> int:
    """Answer the shell's question; a failure answers nothing."""
    try:
        from lvliang_cli.cli.completion_without_typer import answer

        known = answer(os.environ[COMPLETION_VARIABLE], os.environ)
        if known is not None:
            write_text(known)
            return OK
        from lvliang_cli.cli.app import build_app

        build_app().main(arguments, prog_name="lvliang")
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else OK
    except Exception:
        return 1
    return OK


def _lang(arguments: list[str]) -> Lang:
    """The language of failures: ``--lang`` if it is good, else the defaults."""
    option = None
    for index, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--lang":
            option = value if equals else "".join(arguments[index + 1 : index + 2])
    try:
        return lang_of(option)
    except BadUsage:
        return locale_lang()


def _fault(error: Exception) -> Failure:
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    words = Words(f"lvliang 自身出错:{what}", f"an error in lvliang itself: {what}")
    hint = Words(
        f"设 {DEBUG_VARIABLE}=1 再运行可见细节,请报告",
        f"run again with {DEBUG_VARIABLE}=1 for the details, and please report it",
    )
    return Failure(words, hint=hint)
