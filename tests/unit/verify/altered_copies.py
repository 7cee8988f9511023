"""Altered copies of a text whose every character knows where it came from.

A copy is a list of glyphs: a character with its position in the release, or with none if
it was added or altered. So where each figure truly stands after any number of
alterations is known, and nobody has to guess it.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from lvliang_cli.core.data.model import Locator


class Glyph(NamedTuple):
    """A character of a copy and its position in the release, None if it is not from there."""

    character: str
    origin: int | None


Glyphs = list[Glyph]
Alteration = Callable[[Glyphs, Random], Glyphs]


def glyphs_of(text: str) -> Glyphs:
    return [Glyph(character, position) for position, character in enumerate(text)]


def text_of(glyphs: Glyphs) -> str:
    return "".join(glyph.character for glyph in glyphs)


def added(text: str) -> Glyphs:
    return [Glyph(character, None) for character in text]


def now_at(glyphs: Glyphs) -> dict[int | None, list[int]]:
    """Where the characters of each position in the release stand now."""
    found = defaultdict[int | None, list[int]](list)
    for at, glyph in enumerate(glyphs):
        found[glyph.origin].append(at)
    return found


def true_spans(
    glyphs: Glyphs, places: dict[int | None, list[int]], locator: Locator
) -> list[tuple[int, int]]:
    """Where the print of `locator` stands now; nowhere if a character is gone or altered.

    White space, commas, invisible characters and whole lines may have come between its characters.
    A paragraph that was printed twice has it twice. `places` are those of `now_at`.
    """
    spans = []
    for first in places.get(locator.start, ()):
        at, wanted = first, locator.start
        is_in_line = False
        while wanted < locator.end and at < len(glyphs):
            if glyphs[at].origin == wanted:
                wanted += 1
            elif glyphs[at].origin is None and (glyphs[at].character == "\n" or is_in_line):
                is_in_line = True
            elif glyphs[at].origin is not None or glyphs[at].character not in " \n,，\u3000\u200b":
                break
            at += 1
        if wanted == locator.end:
            spans.append((first, at))
    return spans


def lines_of(glyphs: Glyphs) -> list[Glyphs]:
    lines: list[Glyphs] = [[]]
    for glyph in glyphs:
        if glyph.character == "\n":
            lines.append([])
        else:
            lines[-1].append(glyph)
    return lines


def joined(lines: list[Glyphs], by: str = "\n") -> Glyphs:
    glyphs: Glyphs = []
    for index, line in enumerate(lines):
        glyphs += [*(added(by) if index else ()), *line]
    return glyphs


def sentences_of(line: Glyphs) -> list[Glyphs]:
    """A line cut after its full stops and semicolons."""
    parts: list[Glyphs] = [[]]
    for glyph in line:
        parts[-1].append(glyph)
        if glyph.character in "。;；!?":
            parts.append([])
    return [part for part in parts if part]


HALF = {**{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}, "\u3000": " "}
FULL = {half: full for full, half in HALF.items()}
QUOTES = ["“”", "「」", "『』", '""', "''", "〝〞", "《》"]


def _mapped(table: dict[str, str], letters: str = "") -> Alteration:
    """Every character that `table` holds, or only punctuation, digits or some of them."""

    def alter(glyphs: Glyphs, random: Random) -> Glyphs:
        return [
            Glyph(table.get(g.character, g.character), g.origin)
            if not letters or g.character in letters
            else g
            for g in glyphs
        ]

    return alter


half_width = _mapped(HALF)
full_width = _mapped({half: full for half, full in FULL.items() if half != " "})
full_width_digits = _mapped(FULL, "0123456789")


def sometimes_wide(glyphs: Glyphs, random: Random) -> Glyphs:
    return [
        Glyph(FULL.get(g.character, g.character), g.origin)
        if random.random() < 0.5 and g.character != " "
        else g
        for g in glyphs
    ]


def other_quotes(glyphs: Glyphs, random: Random) -> Glyphs:
    left, right = random.choice(QUOTES)
    changed = {"“": left, "”": right}
    return [Glyph(changed.get(g.character, g.character), g.origin) for g in glyphs]


def no_spaces(glyphs: Glyphs, random: Random) -> Glyphs:
    return [glyph for glyph in glyphs if glyph.character not in " \u3000"]


def spaces_around_numbers(glyphs: Glyphs, random: Random) -> Glyphs:
    out: Glyphs = []
    for before, glyph in zip([None, *glyphs], glyphs, strict=False):
        is_edge = before is not None and before.character.isascii() and before.character.isalnum()
        if before is not None and is_edge != (
            glyph.character.isascii() and glyph.character.isalnum()
        ):
            out += added(" ") if "\n" not in (before.character, glyph.character) else []
        out.append(glyph)
    return out


def scattered(what: str, share: float) -> Alteration:
    """White space or something invisible in a `share` of the gaps between characters."""

    def alter(glyphs: Glyphs, random: Random) -> Glyphs:
        out: Glyphs = []
        for glyph in glyphs:
            out += added(what) if random.random() < share else []
            out.append(glyph)
        return out

    return alter


def indented(glyphs: Glyphs, random: Random) -> Glyphs:
    return joined([[*added("\u3000\u3000"), *line, *added("  ")] for line in lines_of(glyphs)])


def blank_lines(glyphs: Glyphs, random: Random) -> Glyphs:
    return joined(lines_of(glyphs), random.choice(["\n\n", "\n \n\n"]))


FURNITURE = [
    "首页 > 新闻中心 > 正文",
    "2020-07-14 09:30 来源:记者观察网 责任编辑:本站",
    "浏览次数:1234 字号:[大 中 小] 打印本页",
    "【打印】【关闭】 分享到:微信 微博",
    "版权所有 未经授权不得转载 备案号12345678号",
    "相关新闻:全市破获案件99起 抓获87人 同比上升31%",
]


def head_and_foot(glyphs: Glyphs, random: Random) -> Glyphs:
    head = random.sample(FURNITURE, random.randint(1, 4))
    foot = random.sample(FURNITURE, random.randint(1, 4))
    return joined([*map(added, head), *lines_of(glyphs), *map(added, foot)])


def paragraphs_dropped(glyphs: Glyphs, random: Random) -> Glyphs:
    lines = lines_of(glyphs)
    gone = set(random.sample(range(len(lines)), len(lines) // 4))
    return joined([line for index, line in enumerate(lines) if index not in gone])


def paragraphs_reordered(glyphs: Glyphs, random: Random) -> Glyphs:
    lines = lines_of(glyphs)
    random.shuffle(lines)
    return joined(lines)


def paragraphs_joined(glyphs: Glyphs, random: Random) -> Glyphs:
    by = random.choice(["", " ", "\u3000"])
    out: Glyphs = []
    for index, line in enumerate(lines_of(glyphs)):
        out += added("\n" if random.random() < 0.5 else by) if index else []
        out += line
    return out


def all_joined(glyphs: Glyphs, random: Random) -> Glyphs:
    return joined(lines_of(glyphs), "")


def split_at_sentences(glyphs: Glyphs, random: Random) -> Glyphs:
    return joined([part for line in lines_of(glyphs) for part in sentences_of(line) or [[]]])


def wrapped(glyphs: Glyphs, random: Random) -> Glyphs:
    """Every line broken at a width, in the middle of words and numbers too."""
    width = random.randint(15, 60)
    return joined(
        [
            line[at : at + width]
            for line in lines_of(glyphs)
            for at in range(0, len(line) or 1, width)
        ]
    )


def pages(glyphs: Glyphs, random: Random) -> Glyphs:
    """Lines of print with a foot and a head between the pages, never inside a word."""
    lines = lines_of(glyphs)
    size = random.randint(3, 9)
    out: list[Glyphs] = []
    for number, at in enumerate(range(0, len(lines), size), 1):
        furniture = [added(f"— {number} —"), added("吕梁公安工作通报")] if at else []
        out += [*furniture, *lines[at : at + size]]
    return joined(out)


def wrapped_pages(glyphs: Glyphs, random: Random) -> Glyphs:
    """Printed pages: lines broken between words, page furniture between the lines."""
    out: list[Glyphs] = []
    for line in lines_of(glyphs):
        rest = line
        while rest:
            at = min(len(rest), random.randint(25, 40))
            while 0 < at < len(rest) and _is_inside_number(rest[at - 1], rest[at]):
                at -= 1
            out.append(rest[: at or len(rest)])
            rest = rest[at or len(rest) :]
    return pages(joined(out), random)


def _is_inside_number(before: Glyph, after: Glyph) -> bool:
    part = r"[0-9.,%()０-９．％一二三四五六七八九十百万亿余第ー]"
    return bool(re.match(part, before.character)) and not after.character.isspace()


def thousands(glyphs: Glyphs, random: Random) -> Glyphs:
    """Commas put between the thousands of every long whole number."""
    text, out = text_of(glyphs), list(glyphs)
    for number in reversed(list(re.finditer(r"(?<![0-9.,])[0-9]{4,}(?![0-9,])", text))):
        for at in range(number.end() - 3, number.start(), -3):
            out[at:at] = added(",")
    return out


def item_numbers_lost(glyphs: Glyphs, random: Random) -> Glyphs:
    """Numbers of items left out or written otherwise, as lists of a page lose them."""
    mark = random.choice(["", "- ", "· ", "(一)", "第一,"])
    lines = lines_of(glyphs)
    for index, line in enumerate(lines):
        number = re.match(r"\d+、", text_of(line))
        if number:
            lines[index] = [*added(mark), *line[number.end() :]]
    return joined(lines)


def sentences_dropped(glyphs: Glyphs, random: Random) -> Glyphs:
    lines = [sentences_of(line) for line in lines_of(glyphs)]
    return joined(
        [[g for sentence in line if random.random() > 0.15 for g in sentence] for line in lines]
    )


def sentences_reordered(glyphs: Glyphs, random: Random) -> Glyphs:
    lines = [sentences_of(line) for line in lines_of(glyphs)]
    for line in lines:
        random.shuffle(line)
    return joined([[g for sentence in line for g in sentence] for line in lines])


def typing_errors(glyphs: Glyphs, random: Random) -> Glyphs:
    """One character in sixty replaced, left out or put in; never a digit."""
    out: Glyphs = []
    for glyph in glyphs:
        if random.random() > 1 / 60 or not "一" <= glyph.character <= "龥":
            out.append(glyph)
        else:
            out += random.choice([added("囧"), [], [*added("囧"), glyph]])
    return out


def digits_altered(glyphs: Glyphs, random: Random) -> Glyphs:
    """One digit in fifteen is another digit, and no print of the release any more."""
    return [
        Glyph(random.choice([d for d in "0123456789" if int(d) != int(g.character)]), None)
        if g.character.isdecimal() and random.random() < 1 / 15
        else g
        for g in glyphs
    ]


def digits_added(glyphs: Glyphs, random: Random) -> Glyphs:
    """Some numbers get one more digit; what was printed there stands there no more."""
    text, out = text_of(glyphs), list(glyphs)
    for number in reversed(list(re.finditer(r"\d[\d.,．，]*", text))):
        if random.random() < 0.15:
            digits = random.choice("123456789") + number.group()
            out[number.start() : number.end()] = added(digits)
    return out


def points_moved(glyphs: Glyphs, random: Random) -> Glyphs:
    """Decimal points moved by a digit, percent signs lost: the characters stay the same."""
    out = list(glyphs)
    for at in range(1, len(out) - 1):
        left, middle, right = (out[i].character for i in (at - 1, at, at + 1))
        if middle in ".．" and left.isdecimal() and right.isdecimal() and random.random() < 0.5:
            out[at], out[at + 1] = Glyph(right, None), Glyph(middle, None)
        elif middle in "%％" and random.random() < 0.3:
            out[at] = Glyph("‰", None)
    return out


def decoys(glyphs: Glyphs, random: Random) -> Glyphs:
    """Sentences of our own that have the figures of the release among other words."""
    text = text_of(glyphs)
    numbers = re.findall(r"[0-9][0-9.]*[%％万亿]*[\u4e00-\u9fff]", text) or ["12起"]
    sentences = sentences_of(glyphs)
    out: Glyphs = []
    for sentence in sentences:
        out += sentence
        if random.random() < 0.2:
            out += added(f"其中邻县{random.choice(numbers)},另有{random.choice(numbers)}。")
    return out


def repeated(glyphs: Glyphs, random: Random) -> Glyphs:
    """A paragraph printed again further down, as web pages do with a summary."""
    lines = lines_of(glyphs)
    return joined([*lines, random.choice(lines)])


def _named(*alterations: Alteration) -> dict[str, Alteration]:
    return {alteration.__name__: alteration for alteration in alterations}


CONTENT = _named(
    item_numbers_lost, paragraphs_dropped, paragraphs_reordered, sentences_reordered, repeated
)
LAYOUT = _named(
    paragraphs_joined, all_joined, split_at_sentences, blank_lines, wrapped, pages, wrapped_pages
)
FURNISHED = _named(head_and_foot)
CHARACTERS = {
    "half_width": half_width,
    "full_width": full_width,
    "full_width_digits": full_width_digits,
    "scattered_spaces": scattered(" ", 0.1),
    "invisible": scattered("\u200b", 0.05),
} | _named(sometimes_wide, other_quotes, no_spaces, spaces_around_numbers, indented, thousands)
"""What leaves the words beside every figure somewhere in the copy."""
CUTTING = _named(sentences_dropped, typing_errors)
"""What changes the words beside some figures."""
FALSE = _named(digits_altered, digits_added, points_moved, decoys)
"""What alters figures, or puts the same print among other words."""
EVERY = {**CONTENT, **CUTTING, **FALSE, **LAYOUT, **FURNISHED, **CHARACTERS}

ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")
LINE_ENDS = ("\n", "\r\n", "\r")


def altered_copy(text: str, names: list[str], random: Random) -> tuple[Glyphs, bytes]:
    """`text` altered as `names` say, in the order of `EVERY`, and the bytes of a file of it."""
    glyphs = glyphs_of(text)
    for name in sorted(names, key=list(EVERY).index):
        glyphs = EVERY[name](glyphs, random)
    ended = text_of(glyphs).replace("\n", random.choice(LINE_ENDS))
    return glyphs, ended.encode(random.choice(ENCODINGS))
