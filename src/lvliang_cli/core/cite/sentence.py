"""A figure, or the release, as one sentence to paste into a text."""

from ..data.codes import CAUTIONS, PERIOD_BASIS, QUALIFIER, UNREVIEWED
from ..data.dataset import Dataset
from ..data.model import Metric, Source
from ..numbers.format import TURNED, grouped, large, with_unit
from ..numbers.periods import written
from ..text.bilingual import Words, joined, same
from .cited import NO_ADDRESS, NO_DATE, NO_PUBLISHER, Cited, day, title


def render(cited: Cited) -> Words:
    """The sentence, with the date of access at its end where there is one."""
    if cited.metric is None:
        text = source_words(cited.dataset, cited.source)
        if remark := about(cited):
            text = text.plus(Words("。", ". ")).plus(remark)
    else:
        text = sentence(cited.dataset, cited.metric)
    if not cited.accessed:
        return text
    return text.plus(Words(f"(访问日期 {cited.accessed})", f" (accessed {cited.accessed})"))


def about(cited: Cited) -> Words | None:
    """What a note beside a reference says: the figure; of a release, what nobody reviewed."""
    if cited.metric is not None:
        return sentence(cited.dataset, cited.metric)
    note = cited.dataset.unreviewed
    return None if note is None else note.words


def sentence(dataset: Dataset, metric: Metric) -> Words:
    """Label, value, print, period, cautions and source of a figure."""
    value = _value(dataset, metric)
    period = period_words(dataset, metric)
    printed = metric.printed
    called = metric.called
    said = Words(
        f"{called.zh}:{value.zh}(原文“{printed}”;{period.zh})",
        f"{called.en}: {value.en} (printed “{printed}”; {period.en})",
    )
    cautions = joined([CAUTIONS[code].short for code in metric.cautions])
    if metric.cautions:
        said = said.plus(Words(f"。注意:{cautions.zh}", f". Caution: {cautions.en}"))
    source = source_words(dataset, dataset.sources[metric.locator.source])
    place = Words(f",第 {metric.locator.paragraph} 段", f", paragraph {metric.locator.paragraph}")
    return said.plus(Words("。来源:", ". Source: ")).plus(source).plus(place)


def source_words(dataset: Dataset, source: Source) -> Words:
    """Title, outlet, date and address of a source."""
    date, url = day(source), source.url
    return joined(
        [
            title(dataset, source),
            source.publisher or NO_PUBLISHER,
            NO_DATE if date is None else Words(date, date),
            NO_ADDRESS if url is None else Words(url, url),
        ],
        ",",
    )


def unreviewed(metric: Metric) -> list[Words]:
    """What to say of a figure that no person has looked at; nothing of others."""
    return [CAUTIONS[code].short for code in UNREVIEWED if code in metric.cautions]


def _value(dataset: Dataset, metric: Metric) -> Words:
    unit = dataset.units[metric.unit]
    if metric.readings:
        number = joined(list(map(large, metric.readings)), " 或 ", " or ")
    elif metric.kind == "change" and metric.value and metric.qualifier != "exact":
        number = _moved(metric)
    else:
        sign = same("+" if metric.kind == "change" and metric.value > 0 else "")
        number = _hedge(metric.qualifier).plus(sign).plus(large(metric.value))
    if unit.dimension == "rank":
        return Words(f"第 {number.zh} 位", f"No. {number.en}")
    if unit.short_unit == "%":
        return number.plus(Words("%", "%"))
    counted = unit.label.en if metric.value == 1 else unit.plural
    return with_unit(number, Words(unit.label.zh, counted))


def _hedge(qualifier: str) -> Words:
    return same("") if qualifier == "exact" else QUALIFIER[qualifier].plus(same(" "))


def _moved(metric: Metric) -> Words:
    """``下降超过 40``: a bound of how far it fell, and not of the value."""
    falls = metric.value < 0
    word = Words("下降", "down by ") if falls else Words("上升", "up by ")
    qualifier = TURNED[metric.qualifier] if falls else metric.qualifier
    hedge = _hedge("over" if falls and qualifier == "more_than" else qualifier)
    size = grouped(-metric.value if falls else metric.value)
    return word.plus(hedge).plus(Words(size, size))


def period_words(dataset: Dataset, metric: Metric) -> Words:
    """The period and how it is known; that its year is inferred where none is printed."""
    if metric.period is None:
        return Words("未印时段", "no period printed")
    basis = PERIOD_BASIS[metric.period.basis]
    span = written(metric.period)
    said = Words(f"{span},时段{basis.zh}", f"{span}, period {basis.en}")
    issued = dataset.sources[metric.locator.source].issued
    if issued is not None and issued.year_inferred:
        return said.plus(Words(",年份为推断", ", year inferred"))
    return said
