"""The place of a release as a person gives it."""

from lvliang_cli.core.extract.record import Place
from lvliang_cli.core.extract.stage4_place.gazetteer import gazetteer
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import UnknownName
from lvliang_cli.core.text.suggest import nearest


def given_place(text: str) -> Place:
    """The place of a name (吕梁, 山西省, 全国) or of a code (141100).

    Raises:
        UnknownName: no division is so called, or several are.
    """
    if text == "全国":
        return Place(text)
    book = gazetteer()
    division = book.known(text)
    if division is not None:
        return Place(division.name, division.code)
    several = sorted({d.code for d in book.names.get(text, ()) if d.code in book.by_code})
    if several:
        raise UnknownName(
            Words(f"“{text}”有 {len(several)} 个", f"{len(several)} places are called {text!r}"),
            token=text,
            hint=Words(
                f"请用代码:{'、'.join(several[:8])}", f"give a code: {', '.join(several[:8])}"
            ),
        )
    raise UnknownName(
        Words(f"没有叫“{text}”的地区", f"no place is called {text!r}"),
        token=text,
        hint=Words(
            "用规范的名称或 GB/T 2260 的六位代码,例如 吕梁市 或 141100",
            "an official name or the six digits of GB/T 2260, such as 吕梁市 or 141100",
        ),
        did_you_mean=nearest(text, book.names),
    )
