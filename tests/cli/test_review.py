"""The contract of review: nothing decided is lost, nothing invalid is written."""

import fcntl
import json
import os
import pty
import signal
import sys
import termios
import threading
from pathlib import Path

import pytest

from ..unit.review.test_review_document_settle_decisions_allowed_answers import draft
from ..unit.support import SECOND
from .calling import Ran, ok, run


def settled(*arguments: str) -> Ran:
    """As `ok`, with the one line that says what is next."""
    ran = run(*arguments)
    assert (ran.code, ran.said.count("\n")) == (0, 1)
    assert "; next: lvliang " in ran.said
    return ran


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "draft.json"
    made.write_text(json.dumps(draft()), "utf-8")
    return made


def statuses(path: Path) -> dict[str, str]:
    found = json.loads(path.read_bytes())["review"]
    return {review["metric"]: review["status"] for review in found}


def decided(tmp_path: Path, *decisions: dict[str, object]) -> str:
    made = tmp_path / "decisions.jsonl"
    made.write_text("\n".join(map(json.dumps, decisions)), "utf-8")
    return str(made)


def test_a_draft_of_version_1_is_upgraded_first(path: Path, tmp_path: Path) -> None:
    data = json.loads(path.read_bytes())
    path.write_text(json.dumps({**data, "schema_version": "1.0"}), "utf-8")
    file = decided(tmp_path, {"metric": "volunteers", "decision": "drop"})
    ran = run("review", str(path), "--decisions", file)
    assert ran.code == 2
    assert f"lvliang data upgrade {path}" in ran.said
    assert "2.0" in ok("data", "upgrade", str(path)).text
    settled("review", str(path), "--decisions", file)
    written = path.read_bytes()
    assert json.loads(written)["schema_version"] == "2.0"
    assert "already" in ok("data", "upgrade", str(path)).text
    assert path.read_bytes() == written
    assert run("data", "upgrade", "-", stdin=written).code == 2


def test_without_a_terminal_nothing_is_asked_and_nothing_written(path: Path) -> None:
    before = path.read_bytes()
    ran = ok("review", str(path), "--json", stdin=b"a\n")
    assert ran.json["counts"]["open"] == 2
    assert path.read_bytes() == before


def test_decisions_from_a_file(path: Path, tmp_path: Path) -> None:
    file = decided(
        tmp_path,
        {"metric": "volunteers", "decision": "correct", "set": {"value": 30}},
        {"metric": "crime-solved", "decision": "drop"},
    )
    ran = ok("review", str(path), "--decisions", file, "--json")
    assert ran.json["counts"]["open"] == 0
    assert statuses(path) == {"volunteers": "corrected", "crime-solved": "dropped"}
    again = ok("review", str(path), "--decisions", file, "--json")
    assert again.out == ran.out
    listed = ok("metrics", "list", "--data", str(path), "--json").json["metrics"]
    assert "crime-solved" not in {metric["id"] for metric in listed}


def test_what_was_decided_before_a_mistake_is_kept(path: Path, tmp_path: Path) -> None:
    file = decided(
        tmp_path,
        {"metric": "volunteers", "decision": "accept"},
        {"metric": "crime-solved", "decision": "correct", "set": {"unit": "nothing"}},
    )
    ran = run("review", str(path), "--decisions", file)
    assert ran.code == 4
    assert "unit" in ran.said
    assert statuses(path) == {"volunteers": "accepted", "crime-solved": "open"}


def test_another_file_leaves_the_draft_alone(path: Path, tmp_path: Path) -> None:
    before, to = path.read_bytes(), tmp_path / "reviewed.json"
    file = decided(tmp_path, {"metric": "volunteers", "decision": "accept"})
    settled("review", str(path), "--decisions", file, "--to", str(to))
    assert path.read_bytes() == before
    assert statuses(to)["volunteers"] == "accepted"


def test_a_draft_from_standard_input_needs_a_place_to_go() -> None:
    assert run("review", "-", stdin=b"{}").code == 2


def test_a_decision_on_nothing_is_an_unknown_name(path: Path, tmp_path: Path) -> None:
    file = decided(tmp_path, {"metric": "volunteer", "decision": "accept"})
    ran = run("review", str(path), "--decisions", file)
    assert ran.code == 3
    assert "volunteers" in ran.said


def at_a_terminal(typed: bytes, *arguments: str) -> tuple[int, bytes]:
    """Run review in a process whose standard input is a terminal; code and what it says."""
    master, slave = pty.openpty()
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            os.dup2(slave, 0)
            os.dup2(write, 1)
            os.dup2(write, 2)
            os.execv(sys.executable, [sys.executable, "-m", "lvliang_cli", "review", *arguments])
        finally:
            os._exit(127)
    os.close(write)
    watch = threading.Timer(60, os.kill, (pid, signal.SIGKILL))  # one that waits for ever fails
    watch.start()
    said = os.read(read, 65536)  # it asks before it is answered
    os.write(master, typed)
    while part := os.read(read, 65536):
        said += part
    watch.cancel()
    _, status = os.waitpid(pid, 0)
    for descriptor in (master, slave, read):
        os.close(descriptor)
    return os.waitstatus_to_exitcode(status), said


def test_a_person_is_asked_about_each_figure(path: Path) -> None:
    code, said = at_a_terminal(b"what?\nc value=1241\nd\n", str(path), "--lang", "en")
    assert code == 0
    assert b"is not a valid answer" in said
    assert statuses(path) == {"volunteers": "dropped", "crime-solved": "corrected"}


@pytest.mark.parametrize(
    ("typed", "code", "status"),
    [(b"a\nq\n", 0, "accepted"), (b"s\n\x04", 0, "open"), (b"\x03", 130, "open")],
    ids=["quit", "end of input", "interrupted"],
)
def test_what_was_answered_is_kept_when_the_person_leaves(
    path: Path, typed: bytes, code: int, status: str
) -> None:
    assert at_a_terminal(typed, str(path))[0] == code
    assert statuses(path) == {"crime-solved": status, "volunteers": "open"}


def test_each_figure_is_shown_in_its_sentence(path: Path) -> None:
    text = str(SECOND.with_suffix(".txt"))
    _, said = at_a_terminal(b"q\n", str(path), "--lang", "en", "--source", text)
    assert "【1240起】" in said.decode()
    rows = ok("review", str(path), "--source", text, "--json").json["review"]
    assert {row["metric"]: row["quote"]["exact"] for row in rows}["crime-solved"] == "1240起"
    assert run("review", "-", "--to", str(path), "--source", "-", stdin=b"{}").code == 2


def test_a_review_in_another_file_is_not_begun_over(path: Path, tmp_path: Path) -> None:
    to = tmp_path / "reviewed.json"
    at_a_terminal(b"a\nq\n", str(path), "--to", str(to))
    kept = to.read_bytes()
    code, said = at_a_terminal(b"q\n", str(path), "--to", str(to), "--lang", "en")
    assert code == 2
    assert b"already exists" in said
    assert to.read_bytes() == kept
    assert statuses(path) == {"volunteers": "open", "crime-solved": "open"}


def test_no_decision_still_gives_the_other_file(path: Path, tmp_path: Path) -> None:
    to, none = tmp_path / "reviewed.json", tmp_path / "none.json"
    none.write_text("[]")
    to.write_text("of an earlier run")
    settled("review", str(path), "--decisions", str(none), "--to", str(to))
    assert to.read_bytes() == path.read_bytes()


def test_every_figure_is_asked_about_and_a_decision_undone(path: Path) -> None:
    code, said = at_a_terminal(b"d\nu\na\na\nd\nq\n", str(path), "--all", "--lang", "en")
    assert code == 0
    count = len(json.loads(path.read_bytes())["metrics"]) + 1
    assert f"3/{count} ".encode() in said
    first, *_ = statuses(path).values()
    assert "dropped" in statuses(path).values()
    assert statuses(path)["crime-solved"] == statuses(path)["volunteers"] == "accepted"
    assert first == "accepted"


def test_a_step_back_from_a_file_and_nothing_left_to_undo(path: Path, tmp_path: Path) -> None:
    undo = {"decision": "undo"}
    file = decided(tmp_path, {"metric": "volunteers", "decision": "drop"}, undo)
    settled("review", str(path), "--decisions", file)
    assert statuses(path) == {"volunteers": "open", "crime-solved": "open"}
    file = decided(tmp_path, undo, undo)
    ran = run("review", str(path), "--decisions", file, "--lang", "en")
    assert ran.code == 2
    assert "no decision to undo" in ran.said


def test_partners_and_a_missed_figure_from_a_file(tmp_path: Path) -> None:
    text, draft = tmp_path / "a.txt", str(tmp_path / "d.json")
    text.write_text("全市立案1200起,破案900起,同比上升5%。\n", "utf-8")
    run("extract", str(text), "--draft", draft, "--id", "d")
    file = decided(
        tmp_path,
        {"relation": "r-p1-3", "decision": "correct", "set": {"to": "p1-1"}},
        {"metric": "p1-2", "decision": "drop"},
        {"decision": "add", "set": {"paragraph": 1, "as_written": "900起"}},
    )
    settled("review", draft, "--decisions", file, "--source", str(text))
    data = json.loads(Path(draft).read_bytes())
    assert [metric["as_written"] for metric in data["metrics"]] == ["1200起", "900起", "5%"]
    assert data["relations"][0]["linked"] == "reviewed"
    file = decided(tmp_path, {"decision": "add", "set": {"paragraph": 1, "as_written": "7起"}})
    assert run("review", draft, "--decisions", file).code == 2


def test_partners_in_doubt_are_asked_about(tmp_path: Path) -> None:
    text, draft = tmp_path / "a.txt", str(tmp_path / "d.json")
    text.write_text(
        "运送82019人次,其中铁路10690人次,道路67861人次,水路1681人次,民航1786人次。\n", "utf-8"
    )
    run("extract", str(text), "--draft", draft, "--id", "d")
    data = json.loads(Path(draft).read_bytes())
    waiting = sum(review["status"] == "open" for review in data["review"])
    typed = b"s\n" * waiting + b"?\nc complete=false\n"
    code, said = at_a_terminal(typed, draft, "--lang", "en")
    assert code == 0
    assert b"the parts may not make up the whole total" in said
    (relation,) = json.loads(Path(draft).read_bytes())["relations"]
    assert (relation["complete"], relation["linked"]) == (False, "reviewed")
