"""The cautions of figures in words."""

from collections.abc import Iterable, Sequence
from typing import Any

from lvliang_cli.core.contract.document import Block, Prose
from lvliang_cli.core.data.codes import CAUTIONS
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.text.bilingual import Words, joined


def caution_prose(caution_codes: Iterable[str]) -> list[Block]:
    """One paragraph for each caution: short form, then the sentence."""
    blocks: list[Block] = []
    for code in caution_codes:
        short, sentence = CAUTIONS[code]
        blocks.append(
            Prose(
                Words(f"注意 · {short.zh}:{sentence.zh}", f"Caution · {short.en}: {sentence.en}"),
                "caution",
            )
        )
    return blocks


def caution_line(data: Collection, metrics: Sequence[Metric]) -> list[Block]:
    """Which figures carry which caution, in one line; nothing when none does."""
    said = [
        Words(
            f"{CAUTIONS[code].short.zh}({'、'.join(_carrying(code, data, metrics))})",
            f"{CAUTIONS[code].short.en} ({', '.join(_carrying(code, data, metrics))})",
        )
        for code in codes_of(metrics)
    ]
    if not said:
        return []
    return [Prose(Words("注意:", "Cautions: ").plus(joined(said, ";", "; ")), "caution")]


def _carrying(code: str, data: Collection, metrics: Sequence[Metric]) -> list[str]:
    return [data.name(metric) for metric in metrics if code in metric.cautions]


def codes_of(metrics: Sequence[Metric]) -> list[str]:
    """Every caution among `metrics` once, in the order in which it first comes."""
    return list(dict.fromkeys(code for metric in metrics for code in metric.cautions))


def cautions_json(data: Collection, metrics: Sequence[Metric]) -> list[dict[str, Any]]:
    """The words of every caution among `metrics`, for JSON."""
    return [
        {
            "code": code,
            "label": CAUTIONS[code].short._asdict(),
            "explanation": CAUTIONS[code].sentence._asdict(),
            "metrics": _carrying(code, data, metrics),
        }
        for code in codes_of(metrics)
    ]
