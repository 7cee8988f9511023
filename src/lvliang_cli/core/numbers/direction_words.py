"""Words that say which way a number changed, as alternatives of a pattern."""

UP = "上升|增长|增加|提高|上涨|提升|回升|攀升|增幅|升幅|涨幅|升|增|涨|^up"
DOWN = "负增长|下降|减少|降低|下滑|回落|下跌|缩减|降幅|跌幅|降|减|跌|^down"
"""Looked for before `UP`: one of them ends in a word of it."""
