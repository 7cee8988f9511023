"""The text as the lexer reads it: one character for one character.

Full-width forms, look-alikes and traditional characters become their plain form. Nothing
is added and nothing removed, so a position in the result is a position in the text.
"""

from functools import lru_cache
from unicodedata import category, normalize

from lvliang_cli.core.text.bilingual import traditional
from lvliang_cli.core.text.patterns import pattern

_PLAIN = {"○": "〇", "◯": "〇", "−": "-", "‐": "-", "‑": "-", "∼": "~", "〜": "~", "∶": ":"}
_KATAKANA = "[\u30a0-\u30fa\u30fd-\u30ff]"
_LONG_MARK = pattern(f"(?<!{_KATAKANA})ー(?!{_KATAKANA})")
"""The katakana length mark in the place of 一; between katakana it is itself."""
_MINUS = pattern(r"(?<![\u30a0-\u30ff\d])ー(?=\d)")
"""同比ー5%: the katakana length mark in the place of a minus"""
_LETTER_DIGIT = pattern(r"(?<=\d)[OoＯｏ](?=[\d年月日起件人名个万亿%])|(?<=\d)[lI](?=\d)")
_DOT = pattern(r"(?<=\d)[·•](?=\d{1,2}\s?(?:[%‰亿万倍]|个?百分点))")
"""1·8%: a bullet in the place of the point; not the case of 5·20"""
_YUAN = pattern(
    r"(?:(?<=[\d零〇一二三四五六七八九十百千万亿萬億壹贰叁肆伍陆柒捌玖拾佰仟貳參陸])"
    r"|(?<=[\d万亿萬億][日美韩港]))[圆圓]"
)
"""The coin, not the circle of 团圆."""
_FIRST_MONTH = pattern(
    r"(?<![\d零〇一二三四五六七八九十百千万亿两多余几美日港欧公单])元"
    r"(?=月(?![均度饼])|[至到-](?:\d{1,2}|[二三四五六七八九十]{1,2})月)"
)
"""元月份; 元至九月; not 5万元月均, 单元月"""
_THREE = pattern("(?<=[拾佰仟])[參参]|[參参](?=[拾佰仟萬万])")
"""A formal three beside another numeral; in 參與 it is a word."""
_WIDE_COMMA = pattern(
    r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))"
    r"|(?<![\d，])\d{1,2}(?:，\d{3})+(?![\d，])"
)
"""１，２３４; 1，234，567, whose first group is shorter: not the list 100，200，300"""
_BULLET = pattern(r"(?m)^[ \t\u3000]{0,8}[●■◆▲★☆◇□▪•➤►√]{1,2}")
"""●批捕72人: the mark of an item and no part of its name"""
_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


def normalise(text: str) -> str:
    """`text` in plain characters, of the same length."""
    text = _BULLET.sub(lambda m: " " * len(m[0]), text)
    text = _WIDE_COMMA.sub(lambda m: m[0].replace("，", ","), text)
    text = _DOT.sub(".", _MINUS.sub("-", text))
    text = _FIRST_MONTH.sub("一", _YUAN.sub("元", _LONG_MARK.sub("一", text)))
    text = _THREE.sub("叁", text)
    text = text.translate({ord(character): _plain(character) for character in set(text)})
    return _LETTER_DIGIT.sub(lambda m: "0" if m[0] in "OoＯｏ" else "1", text)


@lru_cache(maxsize=20_000)
def _plain(character: str) -> str:
    """The plain form if it is one character; a line break stays a break."""
    if character in _PLAIN:
        return _PLAIN[character]
    if character in _BREAKS:
        return "\n"
    if (simple := traditional().get(ord(character))) is not None:
        return simple
    kind = category(character)
    if kind == "Zs" or character == "\t":
        return " "
    if character.isascii() or character == "，" or kind in ("No", "Lm"):
        return character  # a wide comma parts clauses; circled and raised numbers are marks
    plain = normalize("NFKC", character)
    return plain if len(plain) == 1 else character
