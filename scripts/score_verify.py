"""How well `verify` finds what a copy has changed: releases are altered at random, and the
verdict on each figure is held against what was done to it.

    python scripts/score_verify.py FOLDER... [--rounds N] [--seed N] [--misses]

Every ``.txt`` of the folders is read as a release, its own figures being the dataset. A
single alteration changes one figure; a whole copy has many changed, with sentences dropped,
moved and reworded, lines joined and broken, and other characters. `WRONG` has to be 0.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import NamedTuple

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.model.figure import Figure
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.text.bilingual import traditional
from lvliang_cli.core.text.encoding import Decoded
from lvliang_cli.core.verify import Finding, verify

NUMBER = re.compile(r"\d[\d,，]*(?:\.\d+)?")
SHORT = {
    "下降": "上升",
    "减少": "增加",
    "上升": "下降",
    "增长": "下降",
    "增加": "减少",
    "提高": "降低",
}
SAME = {"下降": "减少", "减少": "下降", "上升": "增长", "增长": "上升", "增加": "增长"}
UNITS = {
    "起": "人",
    "人": "起",
    "名": "起",
    "件": "人",
    "万元": "万人",
    "亿元": "亿吨",
    "辆": "人",
    "个": "人",
    "家": "起",
    "%": "个百分点",
    "人次": "起",
    "户": "家",
    "次": "人",
    "处": "起",
}
REWORDED = [
    ("同比", "较上年同期"),
    ("共", "累计"),
    ("其中", "当中"),
    ("全市", "本市"),
    ("全省", "本省"),
    ("抓获", "捕获"),
    ("破获", "侦破"),
    ("人民", "民众"),
    ("分别", "各"),
    ("了", ""),
    ("达到", "达"),
    ("为", "是"),
    ("开展", "组织开展"),
    ("实现", "完成"),
    ("比上年", "比去年"),
    ("案件", "案子"),
    ("群众", "民众"),
    ("工作", "有关工作"),
    ("累计", "总共"),
    ("全国", "全国各地"),
    ("占", "占到"),
]
CHINESE = "零一二三四五六七八九"


class Piece(NamedTuple):
    """Some characters of a copy, and the figure that they print, or None."""

    text: str
    figure: int | None = None


class Expected(NamedTuple):
    """What became of a figure: ``same``, ``rewritten``, ``value``, ``unit``, ``hedge``,
    ``direction`` or ``missing``; its value where that is altered.
    """

    kind: str
    value: Decimal | None = None


def numeral(figure: Figure) -> re.Match[str] | None:
    found = NUMBER.findall(figure.as_written)
    return NUMBER.search(figure.as_written) if len(found) == 1 else None


def scaled(figure: Figure, old: str, new: str) -> Decimal:
    factor = Decimal(abs(figure.value)) / Decimal(re.sub("[,，]", "", old))
    return Decimal(re.sub("[,，]", "", new)) * factor


def with_number(figure: Figure, new: str) -> tuple[str, Expected] | None:
    found = numeral(figure)
    if found is None or new == found[0] or figure.readings or not figure.value:
        return None
    text = figure.as_written[: found.start()] + new + figure.as_written[found.end() :]
    return text, Expected("value", scaled(figure, found[0], new))


def digit(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    found = numeral(figure)
    if found is None:
        return None
    places = [i for i, c in enumerate(found[0]) if c.isdigit()]
    at = random.choice(places)
    choice = random.choice([d for d in "123456789" if d != found[0][at]])
    return with_number(figure, found[0][:at] + choice + found[0][at + 1 :])


def swapped(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    found = numeral(figure)
    if found is None:
        return None
    text = found[0]
    pairs = [
        i
        for i in range(len(text) - 1)
        if text[i : i + 2].isdigit() and text[i] != text[i + 1] and (i or text[1] != "0")
    ]
    if not pairs:
        return None
    i = random.choice(pairs)
    return with_number(figure, text[:i] + text[i + 1] + text[i] + text[i + 2 :])


def unit(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    old = figure.unit_as_written
    if old not in UNITS or not figure.as_written.endswith(old):
        return None
    return figure.as_written.removesuffix(old) + UNITS[old], Expected("unit")


def ten_thousand(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    found, text = numeral(figure), figure.as_written
    if found is None or figure.readings or not figure.value:
        return None
    if text[found.end() : found.end() + 1] == "万":
        new = text[: found.end()] + text[found.end() + 1 :]
        return new, Expected("value", Decimal(abs(figure.value)) / 10_000)
    if text[found.end() : found.end() + 1] in tuple("亿千百余多") or figure.unit == "percent":
        return None
    new = text[: found.end()] + "万" + text[found.end() :]
    return new, Expected("value", Decimal(abs(figure.value)) * 10_000)


def hedge(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    found, text = numeral(figure), figure.as_written
    if found is None or "第" in text:
        return None
    for word in ("余", "多"):
        if word in text:
            return text.replace(word, ""), Expected("hedge")
    if (
        figure.qualifier != "exact"
        or figure.readings
        or before.endswith(("约", "近", "超", "超过"))
    ):
        return None
    return random.choice(("近", "约", "超")) + text, Expected("hedge")


def written_out(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    found, text = numeral(figure), figure.as_written
    if found is None:
        return None
    printed = text[found.end() : found.end() + 2]
    if (
        printed[:1] not in ("万", "亿")
        or printed == "万亿"
        or figure.readings
        or any(w in text for w in "余多几")
    ):
        return None
    value = str(abs(int(figure.value))) if figure.value == int(figure.value) else None
    if value is None:
        return None
    if random.random() < 0.5:
        value = f"{int(value):,}"
    return text[: found.start()] + value + text[found.end() + 1 :], Expected("rewritten")


def chinese(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    found, text = numeral(figure), figure.as_written
    if found is None or re.search("[,，]", found[0]) or not 0 < Decimal(found[0]) < 10_000:
        return None
    whole, point, decimals = found[0].partition(".")
    new = (
        in_chinese(int(whole))
        + point.replace(".", "点")
        + "".join(CHINESE[int(d)] for d in decimals)
    )
    after = text[found.end() :]
    if after[:1] in ("%", "％"):
        return f"{text[: found.start()]}百分之{new}{after[1:]}", Expected("rewritten")
    is_part = point and after[:1] not in ("万", "亿")
    return None if is_part else (text[: found.start()] + new + after, Expected("rewritten"))


def in_chinese(number: int) -> str:
    out, zero = "", False
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure = number // place % 10
        if figure:
            out += ("零" if zero and out else "") + CHINESE[figure] + name
        zero = figure == 0
    return (out.removeprefix("一") if out.startswith("一十") else out) or "零"


def hedge_synonym(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    """12万余 as 12万多: the same said with another word."""
    other = {"余": "多", "多": "余", "左右": "上下"}
    word = next((w for w in other if figure.as_written.count(w) == 1), None)
    if word is None or "几" in figure.as_written:
        return None
    return figure.as_written.replace(word, other[word]), Expected("rewritten")


def percent(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    text = figure.as_written
    if not re.fullmatch(r"\d+(?:\.\d+)?%", text):
        return None
    return "百分之" + text[:-1], Expected("rewritten")


def wide(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    text = "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in figure.as_written)
    return (text, Expected("same")) if text != figure.as_written else None


def rounded(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    """25828名 as 2.58万名: another value, if a rounder one."""
    found, text = numeral(figure), figure.as_written
    if found is None or not found[0].isdigit() or int(found[0]) < 11_000:
        return None
    if text[found.end() : found.end() + 1] in tuple("万亿千百余多%"):
        return None
    new = f"{Decimal(found[0]) / 10_000:.2f}".rstrip("0").rstrip(".") + "万"
    value = Decimal(new[:-1]) * 10_000
    made = text[: found.start()] + new + text[found.end() :]
    is_same = value == int(found[0])
    return made, Expected("rewritten") if is_same else Expected("value", value)


def rescaled(figure: Figure, before: str, random: Random) -> tuple[str, Expected] | None:
    """12345万 as 1.2345亿, 0.5亿 as 5000万."""
    found, text = numeral(figure), figure.as_written
    if found is None or figure.readings or any(w in text for w in "余多几"):
        return None
    scale, follows = text[found.end() : found.end() + 1], text[found.end() + 1 :]
    if scale not in ("万", "亿") or follows[:1] in ("万", "亿"):
        return None
    number = Decimal(found[0].replace(",", ""))
    number = number / 10_000 if scale == "万" else number * 10_000
    new = f"{number:f}" + ("亿" if scale == "万" else "万")
    return text[: found.start()] + new + follows, Expected("rewritten")


OF_FIGURE = {
    f.__name__: f
    for f in (
        *(digit, swapped, unit, ten_thousand, hedge, written_out),
        *(chinese, percent, wide, rounded, rescaled, hedge_synonym),
    )
}


def pieces_of(text: str, figures: list[Figure]) -> list[Piece]:
    out, at = [], 0
    for index, figure in enumerate(figures):
        out += [Piece(c) for c in text[at : figure.start]] + [Piece(figure.as_written, index)]
        at = figure.end
    return out + [Piece(c) for c in text[at:]]


def text_of(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def turned(pieces: list[Piece], at: int, words: dict[str, str]) -> list[Piece] | None:
    """The word of direction that touches the figure at `at` replaced by another."""
    before = text_of(pieces[max(0, at - 4) : at])
    for word, other in words.items():
        for link in ("", "了"):
            if before.endswith(word + link) and not before.endswith(("负" + word, "转" + word)):
                end = at - len(link)
                return [*pieces[: end - len(word)], *map(Piece, other), *pieces[end:]]
    return None


def altered(
    pieces: list[Piece], figures: list[Figure], index: int, how: str, random: Random
) -> tuple[list[Piece], Expected] | None:
    at = next(i for i, piece in enumerate(pieces) if piece.figure == index)
    figure = figures[index]
    if how in ("flip", "synonym"):
        if figure.kind != "change" or figure.unit not in ("percent", "percentage-point"):
            return None
        if how == "flip" and re.match("[、,和及与]", text_of(pieces[at + 1 : at + 2])):
            return None  # the word is that of a list, and all its figures turn
        new = turned(pieces, at, SHORT if how == "flip" else SAME)
        return new and (new, Expected("direction" if how == "flip" else "rewritten"))
    made = OF_FIGURE[how](figure, text_of(pieces[max(0, at - 4) : at]), random)
    if made is None:
        return None
    text, expected = made
    return [*pieces[:at], Piece(text, index), *pieces[at + 1 :]], expected


KINDS = (*OF_FIGURE, "flip", "synonym")


def exchanged(
    pieces: list[Piece], figures: list[Figure], index: int
) -> tuple[list[Piece], dict[int, Expected]]:
    """A figure and the next one in each other's place."""
    one, other = figures[index], figures[index + 1]
    numbers = {one.value, other.value, -one.value}
    if len(numbers) < 3 or one.readings or other.readings or other.start - one.end > 30:
        return pieces, {}
    texts = {index: other.as_written, index + 1: one.as_written}
    if any(
        piece.text != figures[piece.figure].as_written for piece in pieces if piece.figure in texts
    ):
        return pieces, {}
    made = [piece._replace(text=texts.get(piece.figure, piece.text)) for piece in pieces]
    return made, {
        index: Expected("value", Decimal(abs(other.value))),
        index + 1: Expected("value", Decimal(abs(one.value))),
    }


PERIODS = {
    "上半年": "一季度",
    "一季度": "上半年",
    "前三季度": "上半年",
    "第一季度": "第二季度",
    "今年": "去年",
    "全年": "上半年",
}


def other_period(words: str, random: Random) -> str | None:
    """Words of another period than `words`, None where these have none that is plain."""
    if words in PERIODS:
        return PERIODS[words]
    year = re.match(r"(\d{4})年", words)
    if year and random.random() < 0.6:
        return f"{int(year[1]) - 1}{words[4:]}"
    month = re.search(r"(\d{1,2})月", words)
    if month and not re.search(r"\d日", words):
        number = int(month[1])
        other = number - 1 if number > 2 else number + 1
        return f"{words[: month.start()]}{other}{words[month.end() - 1 :]}"
    return f"{int(year[1]) - 1}{words[4:]}" if year else None


def redated(
    pieces: list[Piece], figures: list[Figure], index: int, random: Random
) -> tuple[list[Piece], set[int], set[int]] | None:
    """The words of the period of a figure, in its own sentence, replaced by those of another.

    With the figures after them in the sentence that have that period, and others that may.
    """
    when = figures[index].period
    if when is None or when.start is None:
        return None
    at = next(i for i, piece in enumerate(pieces) if piece.figure == index)
    first = at
    while first and pieces[first - 1].text not in "。;；\n":
        first -= 1
    before = text_of(pieces[first:at])
    words, new = when.as_written, other_period(when.as_written, random)
    if new is None or before.count(words) != 1:
        return None
    # positions count pieces: figures before the words make these differ from characters
    start = next(
        (
            i
            for i in range(first, at)
            if text_of(pieces[i : i + len(words)]) == words
            and all(p.figure is None for p in pieces[i : i + len(words)])
        ),
        None,
    )
    if start is None or pieces[start - 1].text.isdigit():
        return None
    last = at
    while last < len(pieces) and pieces[last].text not in "。;；\n":
        last += 1
    inside = {p.figure for p in pieces[start:last] if p.figure is not None}
    sure = {i for i in inside if figures[i].period == when}
    perhaps = {i for i, figure in enumerate(figures) if figure.period and i >= min(inside)} - sure
    return [*pieces[:start], *map(Piece, new), *pieces[start + len(words) :]], sure, perhaps


def sentences(pieces: list[Piece], ends: str) -> list[list[Piece]]:
    out: list[list[Piece]] = [[]]
    for piece in pieces:
        out[-1].append(piece)
        if piece.figure is None and piece.text in ends:
            out.append([])
    return out


def flat(parts: list[list[Piece]]) -> list[Piece]:
    return [piece for part in parts for piece in part]


def dropped(pieces: list[Piece], random: Random) -> list[Piece]:
    return flat(
        [s for s in sentences(pieces, "。\n") if random.random() > 0.1 or s[-1:] == [Piece("\n")]]
    )


def moved(pieces: list[Piece], random: Random) -> list[Piece]:
    parts = sentences(pieces, "。\n")
    for _ in range(3):
        i, j = random.randrange(len(parts)), random.randrange(len(parts))
        if all(p[-1:] == [Piece("。")] for p in (parts[i], parts[j])):
            parts[i], parts[j] = parts[j], parts[i]
    return flat(parts)


def joined(pieces: list[Piece], random: Random) -> list[Piece]:
    """Lines joined, but not where two numbers would become one."""
    out: list[Piece] = []
    for piece, later in zip(pieces, [*pieces[1:], Piece("")], strict=True):
        is_between = bool(out) and out[-1].text[-1:].isdigit() and later.text[:1].isdigit()
        if piece != Piece("\n") or is_between or random.random() < 0.6:
            out.append(piece)
    return out


def broken(pieces: list[Piece], random: Random) -> list[Piece]:
    out = []
    for piece in pieces:
        out.append(piece)
        if (piece.text == "。" and random.random() < 0.5) or (
            random.random() < 0.02 and piece.figure is None
        ):
            out.append(Piece("\n"))
    return out


def furnished(pieces: list[Piece], random: Random) -> list[Piece]:
    head = "首页 > 要闻\n发布时间:2025-03-04 10:20 浏览:1288次\n"
    return [*map(Piece, head), *pieces, *map(Piece, "\n责任编辑:某某 电话:0358-1234567\n")]


def reworded(pieces: list[Piece], random: Random) -> list[Piece]:
    """Words replaced beside the figures, in a third of the places where they stand."""
    out = list(pieces)
    for old, new in REWORDED:
        at = 0
        while at + len(old) <= len(out):
            here = out[at : at + len(old)]
            if (
                all(p.figure is None for p in here)
                and text_of(here) == old
                and random.random() < 0.2
            ):
                out[at : at + len(old)] = map(Piece, new)
            at += max(1, len(new))
    return out


def is_big5(character: str) -> bool:
    return bool(character.encode("big5", "ignore"))


def mistyped(pieces: list[Piece], random: Random) -> list[Piece]:
    """One character in forty lost, doubled or another."""
    out: list[Piece] = []
    for at, piece in enumerate(pieces):
        beside = pieces[max(0, at - 2) : at + 5]  # hedges and directions stay
        is_kept = random.random() > 0.025 or any(each.figure is not None for each in beside)
        if is_kept or not "一" <= piece.text <= "龥":
            out.append(piece)
        else:
            out += random.choice([[], [piece, Piece("囧")], [Piece("囧")]])
    return out


def decoyed(pieces: list[Piece], random: Random) -> list[Piece]:
    """Sentences of another place put in, with figures of the release or like them."""
    prints = [piece.text for piece in pieces if piece.figure is not None]
    out: list[Piece] = []
    for piece in pieces:
        out.append(piece)
        if piece == Piece("。") and random.random() < 0.3:
            one = random.choice(prints)
            other = re.sub(r"\d", lambda _: random.choice("123456789"), random.choice(prints))
            out += map(Piece, f"另据了解,邻近县区为{one},上次公布的是{other}。")
    return out


def clauses_dropped(pieces: list[Piece], random: Random) -> list[Piece]:
    parts = sentences(pieces, ",，、;；。\n")
    kept = [p for p in parts if random.random() > 0.06 or p[-1:] in ([Piece("\n")], [Piece("。")])]
    return flat(kept)


def in_traditional(pieces: list[Piece], random: Random) -> list[Piece]:
    turned = {
        ord(new): chr(old)
        for old, new in traditional().items()
        if is_big5(chr(old)) and not is_big5(new)
    }
    return [piece._replace(text=piece.text.translate(turned)) for piece in pieces]


WHOLE: dict[str, Callable[[list[Piece], Random], list[Piece]]] = {
    f.__name__: f
    for f in (
        dropped,
        moved,
        joined,
        broken,
        furnished,
        reworded,
        mistyped,
        decoyed,
        clauses_dropped,
        in_traditional,
    )
}


def of_period(finding: Finding, is_redated: bool, may_be: bool) -> str | None:
    """The outcome for the period of a figure that has a place."""
    if finding.now is None or finding.verdict == "unclear":
        return "missed" if is_redated else None
    is_told = "period" in finding.changes
    if is_redated:
        return "right" if is_told else "missed"
    return "WRONG" if is_told and not may_be else None


def outcome(
    finding: Finding, expected: Expected, spans: dict[int, tuple[int, int]], index: int
) -> str:
    """``right``, ``unclear``, ``missed`` or ``WRONG``."""
    verdict = finding.verdict
    if verdict == "unclear":
        return "unclear"
    if verdict == "missing":
        return "right" if expected.kind == "missing" else "missed"
    place = finding.place or finding.lookalike
    assert place is not None
    start, end = spans.get(index, (-1, -1))
    if not (place.start < end and start < place.end):
        return "WRONG"
    changes = [change for change in finding.changes if change != "period"]
    if expected.kind in ("same", "rewritten"):
        return "right" if not changes else "WRONG"
    if not changes:
        return "WRONG"
    if expected.kind == "value":
        value = finding.said.value if finding.said else None
        return (
            "right"
            if "value" in finding.changes and value is not None and abs(value) == expected.value
            else "WRONG"
        )
    return "right" if expected.kind in finding.changes else "WRONG"


def scored(
    dataset: Dataset,
    pieces: list[Piece],
    expected: dict[int, Expected],
    count: Counter[tuple[str, str]],
    label: str,
    misses: int,
    redated_: tuple[set[int], set[int]] = (set(), set()),
) -> None:
    text = text_of(pieces)
    spans, at = {}, 0
    for piece in pieces:
        if piece.figure is not None:
            spans[piece.figure] = at, at + len(piece.text)
        at += len(piece.text)
    found = verify(dataset, text.encode(), Decoded(text, "utf-8"))
    for index, finding in enumerate(found.metrics):
        want = expected.get(index, Expected("same" if index in spans else "missing"))
        if index not in spans:
            want = Expected("missing")
        result = outcome(finding, want, spans, index)
        count[want.kind, result] += 1
        period = of_period(finding, index in redated_[0] and index in spans, index in redated_[1])
        if period is not None:
            count["period", period] += 1
            if result != "WRONG" and period != "right":
                result, want = period, Expected("period")
        if misses and (result == "WRONG" or (misses > 1 and result != "right")):
            span = spans.get(index)
            around = text[max(0, span[0] - 25) : span[1] + 15] if span else ""
            place = finding.place or finding.lookalike
            print(
                label,
                result,
                want,
                "|",
                finding.locator.as_written,
                "|",
                around.replace("\n", "⏎"),
                "|",
                finding.verdict,
                finding.changes,
                finding.evidence,
                place,
                finding.said and finding.said.value,
                file=sys.stderr,
            )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0)
    args = parser.parse_args()
    single: Counter[tuple[str, str]] = Counter()
    copies: Counter[tuple[str, str]] = Counter()
    for path in sorted(p for f in args.folders for p in Path(f).rglob("*.txt")):
        text = path.read_text("utf-8")
        reading = read(text)
        if not reading.figures:
            continue
        figures = list(reading.figures)
        dataset = Dataset(draft(reading, About("t", None, None, date(2026, 1, 1))), "t", b"{}")
        whole = pieces_of(text, figures)
        random = Random(f"{args.seed} {path.name}")
        parts = [{piece.figure for piece in part} - {None} for part in sentences(whole, "。\n")]
        parts = [part for part in parts if len(part) > 1]
        for _ in range(args.rounds):
            made = None
            while made is None:
                index, how = random.randrange(len(figures)), random.choice(KINDS)
                made = altered(whole, figures, index, how, random)
            scored(dataset, made[0], {index: made[1]}, single, f"{path.name} {how}", args.misses)
        for _ in range(max(1, args.rounds // 5)):
            pieces, expected = whole, {}
            sure: set[int] = set()
            perhaps: set[int] = set()
            heavy = {f for part in random.sample(parts, min(2, len(parts))) for f in part}
            for index in random.sample(range(len(figures)), min(3, len(figures))):
                other = redated(pieces, figures, index, random) if not sure else None
                if other is not None:
                    pieces, sure, perhaps = other
            for index in range(len(figures)):
                if index in expected:
                    continue
                if random.random() < (0.7 if index in heavy else 0.12):
                    made = altered(pieces, figures, index, random.choice(KINDS), random)
                    if made is not None:
                        pieces, expected[index] = made
                elif index + 1 < len(figures) and random.random() < 0.02:
                    pieces, both = exchanged(pieces, figures, index)
                    expected |= both
            ways = random.sample(list(WHOLE), random.randint(0, 3))
            for way in sorted(ways, key=list(WHOLE).index):
                pieces = WHOLE[way](pieces, random)
            label = f"{path.name} {ways}"
            scored(dataset, pieces, expected, copies, label, args.misses, (sure, perhaps))
    for name, count in (("single alterations", single), ("altered copies", copies)):
        print(f"\n{name}\n{'':12}{'right':>8}{'unclear':>8}{'missed':>8}{'WRONG':>8}")
        for kind in (
            "same",
            "rewritten",
            "value",
            "unit",
            "hedge",
            "direction",
            "period",
            "missing",
        ):
            row = [count[kind, result] for result in ("right", "unclear", "missed", "WRONG")]
            print(f"{kind:12}" + "".join(f"{n:8}" for n in row))


if __name__ == "__main__":
    main()
