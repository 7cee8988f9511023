"""A release in traditional characters: read as its twin is, and kept as it is printed."""

from datetime import date
from typing import Any

from lvliang_cli.core.check.dataset.dataset_check import worked_out
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.text.bilingual import simplified
from lvliang_cli.core.text.encoding import Decoded
from lvliang_cli.core.verify import verify

from .test_draft import drafted

TEXT = (
    "今年以來,全市破獲刑事案件一千五百餘起,較上年同期增長約12.5%。\n"
    "發放補貼3.5億元左右,惠及3000餘戶,抓獲嫌疑人120餘名,比二○二二年下降三成。\n"
    "造林1.2萬畝,合計8000000平方米,進出船隻300艘次,報警電話接聽3000人次多。\n"
    "案件由200起減少到150起,下降25%。\n"
)


def prints(value: Any) -> list[str]:
    """Every text that is said to be printed, anywhere in a record."""
    found: list[str] = []
    names = getattr(value, "_fields", ())
    for name, part in zip(names, value, strict=True) if names else ():
        if name.endswith("as_written"):
            found += [part] if isinstance(part, str) else part or ()
        elif isinstance(part, tuple):
            found += prints(part)
    for part in () if names or not isinstance(value, tuple) else value:
        found += prints(part)
    return found


def test_what_is_printed_is_kept_as_it_is_printed() -> None:
    figures = read(TEXT, date(2023, 10, 12)).figures
    written = [text for figure in figures for text in prints(figure)]
    assert {"餘", "戶", "約", "左右", "畝", "今年以來", "較上年同期", "比二○二二年"} <= {*written}
    assert [text for text in written if text not in TEXT] == []
    dataset = drafted(TEXT)
    assert [text for text in prints(dataset.release.metrics) if text not in TEXT] == []
    printed = [metric.printed for metric in dataset.release.metrics]
    assert {"一千五百餘起", "約12.5%", "3.5億元左右", "3000人次多"} <= {*printed}


def test_it_is_read_and_checked_as_its_twin() -> None:
    one, other = drafted(TEXT), drafted(simplified(TEXT))
    for ours, theirs in zip(one.release.metrics, other.release.metrics, strict=True):
        for name in ("value", "unit", "kind", "qualifier", "lower", "upper", "cautions"):
            assert getattr(ours, name) == getattr(theirs, name)
        assert simplified(ours.printed) == theirs.printed
        assert (ours.period and ours.period[:3]) == (theirs.period and theirs.period[:3])
    assert [unit.words for unit in one.release.units] == [
        unit.as_written for unit in other.release.units
    ]
    verdicts = [[result.verdict for result in worked_out(each).relations] for each in (one, other)]
    assert verdicts[0] == verdicts[1] != []


def test_its_own_text_is_found_again_and_an_altered_hedge_is_told() -> None:
    dataset = drafted(TEXT)
    for text, whole in ((TEXT, True), (TEXT.replace("億元左右", "億元以上"), False)):
        told = verify(dataset, text.encode(), Decoded(text, "utf-8"))
        assert all(finding.status == "exact" for finding in told.metrics) == whole
