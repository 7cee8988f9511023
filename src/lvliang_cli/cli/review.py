"""``lvliang review``."""

import os
import sys
from collections.abc import Callable, Sequence
from shlex import quote
from typing import Any

from lvliang_cli.core.data.model import Relation, Review
from lvliang_cli.core.review import allowed_answers
from lvliang_cli.core.review.decisions import FILE, Decision, read_decisions
from lvliang_cli.core.review.settle import all_reviews, open_relations, open_reviews
from lvliang_cli.core.text.bilingual import Words, plural
from lvliang_cli.core.text.errors import BadUsage, Failure
from lvliang_cli.core.text.file_bytes import STDIN, read_bytes, waiting_stdin
from lvliang_cli.core.view.review import question as put
from lvliang_cli.core.view.review.review_document import Quotes, review_document
from lvliang_cli.core.view.shared.quotation import quote_words
from lvliang_cli.core.view.shared.quotation import quotes as quotes_of
from lvliang_cli.outputs_not_inputs import keep_apart
from lvliang_cli.request import Request
from lvliang_cli.sources.review_saves_and_undo import DraftFile

from .declare import argument, option
from .emit import emit, tell, tell_next
from .options import with_output

Reply = Callable[[str], Decision | str]


@with_output
def review_draft(
    request: Request,
    draft: str = argument("review DRAFT.json"),
    decisions: str | None = option("review --decisions"),
    to: str | None = option("review --to"),
    source: str | None = option("review --source"),
    everything: bool = option("review --all"),
) -> None:
    """Which figures of a draft still need a person? On a terminal each is asked about: accept,
    drop, correct or skip; with `--source` it is shown in its sentence. Elsewhere, or with
    `--decisions`, nothing is asked. A decision is an object with `metric`, `decision`
    (`accept`, `correct`, `drop`) and, to correct, `set` with the new value of each field; any
    figure may be named, doubtful or not, and settled otherwise later. Every decision is written
    before the next is asked for, those of a file at once, or up to the first that is refused; a
    review that was broken off goes on where it stopped.
    """
    if draft == STDIN == source:
        en = "the draft and its text cannot both come from stdin"
        raise BadUsage(Words("草稿与文本不能都从标准输入读取", en), token=STDIN)
    if draft == STDIN and to is None:
        raise BadUsage(
            Words("从标准输入读草稿时须有 --to", "a draft from standard input needs --to")
        )
    keep_apart(
        request, [decisions, source, *([draft] if to else [])], [draft if to is None else to]
    )
    kept = DraftFile(draft, to, source)
    quotes = None
    if source is not None:
        from .verify import held

        quotes = quotes_of(held(kept.dataset, source))
    asks = decisions is None and sys.stdin is not None and sys.stdin.isatty()
    if decisions is not None:
        if given := read_decisions(read_bytes(decisions, FILE)):
            kept.settle(*given)
        kept.keep()
    elif asks:
        if to is not None and os.path.exists(to):
            hint = Words(f"接着审定:lvliang review {to}", f"to continue: lvliang review {to}")
            raise BadUsage(Words(f"{to} 已存在", f"{to} already exists"), token=to, hint=hint)
        _from_person(kept, quotes, everything=everything)
        kept.keep()
    emit(review_document(kept.dataset, quotes), request)
    if asks or decisions is not None:
        waiting = len(open_reviews(kept.dataset))
        step = f"lvliang {'review' if waiting else 'data add'} {quote(to or draft)}"
        zh = f"待审数字 {waiting} 个;下一步:{step}"
        en = f"{waiting} {plural('figure', waiting)} to review; next: {step}"
        tell_next(Words(zh, en), request)


def _from_person(draft: DraftFile, quotes: Quotes | None, *, everything: bool) -> None:
    """Ask about figures, then about partners, the gravest doubts first, until the input ends."""

    def ask(review: Review, place: str) -> Reply | None:
        ident = review.metric
        if ident not in draft.dataset.metrics:
            return None
        tell(put.question(draft.dataset, review, place))
        if quotes is not None:
            tell(quote_words(quotes.get(ident)))
        tell(allowed_answers.ANSWERS)
        links = put.stated_in(draft.dataset, ident)
        return lambda line: allowed_answers.answer(line, ident, links[0].id if links else None)

    def ask_of_partners(relation: Relation, place: str) -> Reply | None:
        if all(each.id != relation.id for each in draft.dataset.release.relations):
            return None
        tell(put.relation_question(draft.dataset, relation, place))
        tell(allowed_answers.OF_A_RELATION)
        return lambda line: allowed_answers.relation_answer(line, relation.id)

    waiting = (all_reviews if everything else open_reviews)(draft.dataset)
    if _walk(draft, waiting, ask, of_relations=False):
        _walk(draft, open_relations(draft.dataset), ask_of_partners, of_relations=True)


def _walk(
    draft: DraftFile,
    waiting: Sequence[Any],
    ask: Callable[[Any, str], Reply | None],
    *,
    of_relations: bool,
) -> bool:
    """Ask about each of `waiting`; False when the person leaves.

    An undo goes back to what it undoes. After a decision on something else (partners, a
    figure that was missed) the same is asked again.
    """
    number, made = 0, list[int]()
    while number < len(waiting):
        reply = ask(waiting[number], f"{number + 1}/{len(waiting)}")
        answered = "skip" if reply is None else _answered(draft, reply)
        match answered:
            case "quit":
                return False
            case "undo":
                number = made.pop() if made else number
            case str():
                number += 1
            case _:
                made.append(number)
                number += bool(answered.target) and answered.is_relation == of_relations
    return True


def _answered(draft: DraftFile, reply: Reply) -> Decision | str:
    """What was decided, once it could be made; ``quit`` at the end of the input."""
    while line := waiting_stdin().readline():
        try:
            answered = reply(line)
            if isinstance(answered, Decision):
                draft.settle(answered)
            elif answered == "undo":
                draft.undo()
        except Failure as failure:
            tell(failure.words)
        else:
            return answered
    return "quit"
