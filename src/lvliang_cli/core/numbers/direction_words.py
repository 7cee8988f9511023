"""Words that say which way a number changed, as alternatives of a pattern."""

UP = (
    "不[降减跌]反[升增涨]|由[降减跌]转[升增涨]|多增|少减"
    "|上升|增长|增加|提高|上涨|提升|回升|攀升|扩大|上调|上扬|走高|飙升|增幅|升幅|涨幅|增速"
    "|[激猛骤急剧净递新]?[升增涨]|[↑⬆]|^up"
)
DOWN = (
    "不[升增涨]反[降减跌]|由[升增涨]转[降减跌]|少增|多减"
    "|负增长|下降|减少|降低|下滑|回落|下跌|缩减|缩小|收窄|放缓|下调|压缩|走低|降幅|跌幅"
    "|[骤锐急剧猛净递压]?[降减跌]|[↓⬇]|^down"
)
"""Looked for before `UP`: one of them ends in a word of it."""
