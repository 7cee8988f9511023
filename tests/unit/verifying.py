"""Releases and their datasets made to order: a text with its figures in 【】."""

import re
from functools import cache
from typing import Any

from lvliang_cli.core.data.dataset import Dataset, load
from lvliang_cli.core.data.model import Locator, Metric, Source
from lvliang_cli.core.extract.stage1_numbers.lexer import quantities
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.text.encoding import decode
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.core.verify import Finding, Verification, verify

from .data.test_locators import context_sha256
from .support import BUNDLED, ROOT, SECOND, figure

RELEASES = {
    "qinghe": (SECOND, SECOND.with_suffix(".txt")),
    "lvliang": (BUNDLED, ROOT.parent / "shared" / "source" / "lvliang-2020h1.txt"),
}
ONE = "上半年全市公安机关持续发力,破获各类刑事案件【12起】,抓获犯罪嫌疑人若干,挽回经济损失。"
TWO = (
    "一是严厉打击。全市共接报有效警情【480起】,其中治安类警情占比较大,共查处【36起】,"
    "另有【7起】正在办理。二是服务群众。走访企业【292个】,召开座谈会听取意见建议。"
)
LIST = (
    "十组数据\n1、全市立案【386件】,比上年同期减少【54件】,下降【12%】;止付资金超过【2300万元】,"
    "返还群众【860万元】。\n"
)
"""Releases with their figures in 【】."""


@cache
def at_hand() -> dict[str, tuple[Dataset, str]]:
    """Datasets with the text of their release, where there is one."""
    return {
        name: (load(str(data)), text.read_text("utf-8"))
        for name, (data, text) in RELEASES.items()
        if text.exists()
    }


def release(marked: str, **parts: Any) -> tuple[Dataset, str]:
    """The dataset and the text of a release written with its figures in 【】.

    Figures are called ``f1``, ``f2`` and so on; `parts` of each may be given by its name, where
    value and unit are not those that the print says.
    """
    text = marked.replace("【", "").replace("】", "")
    known = {unit.id for unit in load(str(SECOND)).release.units}
    metrics = []
    for number, found in enumerate(re.finditer("【(.*?)】", marked, re.DOTALL), 1):
        before = marked[: found.start()].replace("【", "").replace("】", "")
        locator = locator_of(text, len(before), len(before) + len(found.group(1)))
        read = quantities(normalise(locator.as_written))
        unit = measure_of(read[0].unit).id if read and read[0].unit else "case"
        unit = unit if unit in known else "case"
        metric = figure(
            read[0].value if read else number,
            id=f"f{number}",
            as_written=locator.as_written,
            locator=locator,
            unit=unit,
        )
        metrics.append(metric._replace(**parts.get(metric.id, {})))
    return dataset_of(text, *metrics), text


def locator_of(text: str, start: int, end: int, source: str = "s") -> Locator:
    """The place of ``text[start:end]``, hashed the long way."""
    paragraph = text.count("\n", 0, start) + 1
    begin = text.rfind("\n", 0, start) + 1
    line = text[begin:].partition("\n")[0]
    as_written = text[start:end]
    before = [at for at in range(start - begin + 1) if line.startswith(as_written, at)]
    digest = context_sha256(line, start - begin, end - begin)
    item = line.partition("、")[0]
    number = int(item) if item.isdecimal() else None
    return Locator(source, paragraph, number, start, end, as_written, len(before), digest)


def dataset_of(text: str, *metrics: Metric, more: tuple[Source, ...] = ()) -> Dataset:
    """A dataset of `metrics`, whose source ``s`` is `text`."""
    model = load(str(SECOND)).release
    data = text.encode()
    source = model.sources[0]._replace(
        id="s", sha256=sha256_of(data), chars=len(text), paragraphs=text.count("\n") + 1
    )
    made = model._replace(
        sources=(source, *more), metrics=metrics, claims=(), platforms=(), programmes=()
    )
    return Dataset(made, "made.json", b"{}")


def held(dataset: Dataset, text: str) -> Verification:
    data = text.encode("utf-8", "surrogatepass")
    return verify(dataset, data, decode(data, "copy.txt"))


def told(dataset: Dataset, text: str) -> dict[str, str]:
    """What became of every figure: the text found and how, or ``not_found``."""
    return {each.record.id: said(each) for each in held(dataset, text).metrics}


def said(finding: Finding) -> str:
    if finding.place is None:
        return finding.status
    return f"{finding.status} {finding.place.as_written} {finding.evidence}"
