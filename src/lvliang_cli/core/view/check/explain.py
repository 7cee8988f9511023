"""One figure's check as a document: each step of the arithmetic, to be redone by hand."""

from typing import Any

from lvliang_cli.core.check.dataset.dataset_check import CLASSES, REASONS, Standing, check_all
from lvliang_cli.core.check.dataset.findings import SEVERITIES, findings
from lvliang_cli.core.check.verdict.explain import steps
from lvliang_cli.core.check.verdict.result import Checked
from lvliang_cli.core.check.verdict.wording import role as role_words
from lvliang_cli.core.contract.check_rows import EXPLAINED, FIGURES, PARTNERS
from lvliang_cli.core.contract.document import Block, Document, Facts, Prose
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.query.lookup import resolve
from lvliang_cli.core.text.bilingual import Words, joined, same

from ..shared.cautions_and_source import closing
from ..shared.check_result import CAVEAT
from ..shared.list_columns import value_cell
from .checked_dataset_document import check_row, figure_row, finding_row


def explained(data: Collection, name: str) -> Document:
    """The checks of the figure called `name`, step by step."""
    hit = resolve(data, name, ("metric",))
    standings = check_all(data)
    standing = next(one for one in standings if one.metric == hit.record)
    found = tuple(f for f in findings(data, standings) if f.metric == standing.metric)

    def row(checked: Checked) -> dict[str, Any]:
        listed = partners(data, checked)
        rows = [PARTNERS.row(m, role=role, metric=data.name(m)) for role, m in listed]
        return check_row(EXPLAINED.row, data, checked, partners=rows)

    def blocks() -> list[Block]:
        shown = _head(data, standing)
        for checked in standing.checks:
            where = joined([_said(*each) for each in partners(data, checked)], ";", "; ")
            shown.append(Prose(Words(f"所在:{where.zh}。", f"Where they are printed: {where.en}.")))
            numbered = enumerate(steps(checked.result), 1)
            shown += [Prose(same(f"{number}. ").plus(step)) for number, step in numbered]
        for f in found:
            zh, en = SEVERITIES[f.severity]
            words = Words(f"{zh}:", f"{en.capitalize()}: ").plus(f.words)
            shown.append(Prose(words, "caution"))
        return [*shown, Prose(CAVEAT, "faint"), *closing(data, hit.notes)]

    return EXPLAINED.answer(
        Words("逐步核算", "The check, step by step"),
        lambda: list(map(row, standing.checks)),
        blocks,
        data,
        hit.notes,
        before=lambda: {"figure": figure_row(FIGURES.row, data, standing, found)},
        after=lambda: {"findings": [finding_row(data, finding) for finding in found]},
        finds_problems=any(checked.result.fails for checked in standing.checks),
    )


def _head(data: Collection, standing: Standing) -> list[Block]:
    metric = standing.metric
    checkable, reason = CLASSES[standing.checkable], REASONS[standing.reason]
    why = Words(f"{checkable.zh}:{reason.zh}", f"{checkable.en}: {reason.en}")
    facts = (
        (Words("所印", "Printed"), metric.as_written),
        (Words("取值", "Value"), value_cell(data.of(metric), metric)),
        (Words("可核", "Checkable"), why),
    )
    return [Facts(facts, metric.label)]


def partners(data: Collection, checked: Checked) -> list[tuple[str, Metric]]:
    """The figures of a check, each after its role, the stated one first."""
    ids = {number.id: number.role for number in checked.result.arguments if number.id}
    ids = {checked.metric.id: "stated", **ids} if checked.result.type != "whole100" else ids
    metrics = data.of(checked.metric).metrics
    return [
        (role, checked.against if checked.against and ident not in metrics else metrics[ident])
        for ident, role in ids.items()
    ]


def _said(role: str, metric: Metric) -> Words:
    """``the earlier number “80起”: paragraph 2, characters 15 to 18``."""
    what, printed, at = role_words(role), metric.as_written, metric.locator
    return Words(
        f"{what.zh}“{printed}”:第 {at.paragraph} 段,第 {at.start} 至 {at.end} 字符",
        f"{what.en} “{printed}”: paragraph {at.paragraph}, characters {at.start} to {at.end}",
    )
