"""One check of numbers typed by hand as a document."""

from collections.abc import Mapping

from lvliang_cli.core.check.verdict import wording
from lvliang_cli.core.check.verdict.explain import steps
from lvliang_cli.core.check.verdict.result import VERDICTS, Result
from lvliang_cli.core.contract.check_rows import TYPED
from lvliang_cli.core.contract.document import Block, Document, Facts, Prose
from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.text.bilingual import Words, same

TITLES = WORDS_OF["check-of"]

CAVEAT = Words(
    "只核算所印数字之间是否相合,不判断真伪。",
    "This works out whether the printed numbers agree; it does not judge whether they are true.",
)


def less_than_certain(counts: Mapping[str, int]) -> list[Words]:
    """``1 may not match, 2 fit only when rounded one way``; empty where there is neither."""
    said = []
    if possible := counts["possible"]:
        said.append(Words(f"{possible} 处可能不符", f"{possible} may not match"))
    if one_way := counts["one_way"]:
        fits = f"{one_way} {'fits' if one_way == 1 else 'fit'} only when rounded one way"
        said.append(Words(f"{one_way} 处只按单向舍入相符", fits))
    return said


def check_document(name: str, result: Result) -> Document:
    """A check of numbers typed by hand; `name` is its command, such as ``change``."""
    return Document(
        f"check.{name}",
        title=TITLES[name],
        body=lambda: TYPED.row(result),
        rows=lambda: [TYPED.row(result)],
        grid=lambda: TYPED.grid([TYPED.flat(result)]),
        blocks=lambda: result_blocks(result),
        finds_problems=not result.fits,
    )


def result_blocks(result: Result) -> list[Block]:
    """The verdict, then the arithmetic, for people."""
    facts: list[tuple[Words, str | Words]] = [(Words("结论", "Verdict"), VERDICTS[result.verdict])]
    for q in result.arguments:
        zh, en = wording.role(q.role)
        facts.append((Words(zh, en[:1].upper() + en[1:]), q.as_written or q.text))
    return [
        Facts(tuple(facts), same(result.stated.as_written)),
        *(Prose(words) for words in steps(result)),
        Prose(CAVEAT, "faint"),
    ]
