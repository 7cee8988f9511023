"""The words that make a printed number a bound, an approximation, a rise or a fall.

以上, 以下 and 以内 include the number itself, 不满 and 以外 do not (Civil Code of
China, article 1259).
"""

from ..text.tsv_files import rows

_NOT = ("不", "未", "未曾", "没有", "没")
_WORDS = rows("lexicon/hedges")
_OVER = ("超过", "突破", "大于", "多于", "高于", "超", "逾")
_UNDER = ("低于", "少于", "小于")
BEFORE = {
    **{no + word: "at_most" for no in _NOT for word in _OVER},
    **{no + word: "at_least" for no in _NOT for word in _UNDER},
    **{word: code for stands, word, code in _WORDS if stands == "before"},
}
"""What stands before a number, longest first where one begins another."""

AFTER = {word: code for stands, word, code in _WORDS if stands == "after"}
"""What stands after a number or inside it."""

UP = (
    "不[降减跌]反[升增涨]|由[降减跌]转[升增涨]|多增|少[减降]"
    "|上升|增长|增加|提高|上涨|提升|回升|攀升|扩大|上调|上扬|上浮|上行|走高|飙升|反弹|成长|延长"
    "|加快|加速|提速|调高|高开|超[收支]|向上拉动|正向拉动|增幅|升幅|涨幅|增速"
    "|[激猛骤急剧净递新]?[升增涨]|[↑⬆]|^up"
)
"""Words that say that a number rose, as alternatives of a pattern; `DOWN`: that it fell."""

DOWN = (
    "不[升增涨]反[降减跌]|由[升增涨]转[降减跌]|少增|多减"
    "|负增长|负成长|下降|减少|降低|下滑|回落|下跌|下调|下浮|下行|下拉|缩减|缩小|缩短|萎缩|收窄"
    "|放缓|放慢|趋缓|压缩|走低|拉低|调低|略低|低开|短收|少发|衰退|拖累|向下拉动|负向拉动|降幅|跌幅"
    "|[骤锐急剧猛净递压]?(?<!少)[降减跌]|[↓⬇]|^down"
)
"""Looked for before `UP`: one of them ends in a word of it."""
