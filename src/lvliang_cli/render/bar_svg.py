"""Bars and panels as drawings that stretch with the page: shapes alone, never text.

Lengths are shares of the width, so one drawing fits a telephone and a wall. An exact bar is
solid to its end. What is not known is drawn as not known: beyond a lower bound an arrow fades
out and has no length, below an upper bound the bar is only an outline with hatching, an
approximate one ends in a wave, and of two readings the lesser is solid and the rest hatched.
``drawings.svg`` has what the drawings of a page refer to.
"""

from collections.abc import Sequence
from fractions import Fraction

from lvliang_cli.core.contract.document import Bar

ROOM = Fraction(8, 100)
"""Of the width, for the arrow beyond the longest bar."""
LEAST, SHORT = Fraction(4, 1000), Fraction(8, 100)
"""The shortest bar that is still seen; one that no arrow fits into."""
TOP, BOTTOM = 18, 82
"""Of a panel, in pixels: where the greatest value and nothing stand."""


def drawn(bar: Bar, others: Sequence[Bar] = ()) -> str:
    """`bar` on the scale that it shares with `others`; falls go left of a common zero."""
    every = (bar, *others)
    falls = max((one.reach for one in every if one.is_negative), default=Fraction(0))
    rises = max((one.reach for one in every if not one.is_negative), default=Fraction(0))
    unit = (1 - ROOM * (bool(falls) + bool(rises))) / ((falls + rises) or 1)
    zero = ROOM + falls * unit if falls else Fraction(0)
    side = -1 if bar.is_negative else 1
    end = zero + side * max(bar.share * unit, LEAST)
    shapes = _rect("o" if bar.bound == "less" else "f", zero, end)
    if bar.reach > bar.share:
        shapes += _rect("h", end, zero + side * bar.reach * unit)
    if bar.bound:
        short = "-short" if bar.bound == "less" and abs(end - zero) < SHORT else ""
        turned = "-left" if bar.is_negative else ""
        shapes += f'<use href="#{bar.bound}{short}{turned}" x="{_percent(end)}"/>'
    if falls:
        at = _percent(zero)
        shapes += f'<line class="z" x1="{at}" x2="{at}" y1="-4" y2="20"/>'
    kind = "bar fall" if bar.is_negative else "bar"
    return f'<svg class="{kind}" aria-hidden="true">{shapes}</svg>'


def mark(kind: str) -> str:
    """The mark of a panel for a bound, or for two ``readings``, by itself."""
    if kind == "readings":
        shapes = '<path class="a" d="M8 4V12"/><use href="#dot" x="8" y="3"/>'
        return f'<svg class="mark" aria-hidden="true">{shapes}<use href="#dot" x="8" y="13"/></svg>'
    y = {"more": 15, "less": 1}.get(kind, 8)
    return f'<svg class="mark" aria-hidden="true"><use href="#{_mark(kind)}" x="8" y="{y}"/></svg>'


def _mark(bound: str) -> str:
    return f"dot-{bound}" if bound else "dot"


def panel(points: Sequence[tuple[Bar | None, bool]]) -> str:
    """Bars as points from left to right, a line to each whose second part says so."""
    bars = [bar for bar, _ in points if bar is not None]
    falls = max((bar.reach for bar in bars if bar.is_negative), default=Fraction(0))

    def height(share: Fraction) -> str:
        return _decimal((BOTTOM - (share + falls) / (1 + falls) * (BOTTOM - TOP)), 1)

    zero = height(Fraction(0))
    shapes = [f'<line class="z" x2="100%" y1="{zero}" y2="{zero}"/>']
    before = ("", "")
    for at, (bar, joins) in enumerate(points):
        if bar is None:
            continue
        side = -1 if bar.is_negative else 1
        x, y = _percent(Fraction(2 * at + 1, 2 * len(points))), height(side * bar.share)
        shapes.append(f'<line class="stem" x1="{x}" y1="{zero}" x2="{x}" y2="{y}"/>')
        if joins:
            shapes.append(f'<line class="l" x1="{before[0]}" y1="{before[1]}" x2="{x}" y2="{y}"/>')
        if bar.reach > bar.share:
            far = height(side * bar.reach)
            shapes.append(f'<line class="a" x1="{x}" y1="{y}" x2="{x}" y2="{far}"/>')
            shapes.append(f'<use href="#dot" x="{x}" y="{far}"/>')
        bound = bar.bound
        if bar.is_negative and bound in ("more", "less"):
            bound = "less" if bound == "more" else "more"
        shapes.append(f'<use href="#{_mark(bound)}" x="{x}" y="{y}"/>')
        before = (x, y)
    return f'<svg class="panel" aria-hidden="true">{"".join(shapes)}</svg>'


def _rect(kind: str, one: Fraction, other: Fraction) -> str:
    left, width = min(one, other), abs(one - other)
    start = f' x="{_percent(left)}"' if left else ""
    return f'<rect class="{kind}"{start} y="2" width="{_percent(width)}" height="12"/>'


def _percent(share: Fraction) -> str:
    return f"{_decimal(share * 100, 2)}%"


def _decimal(number: Fraction, places: int) -> str:
    """`number`, not negative, rounded to `places` decimals, without zeros at its end."""
    whole, rest = divmod(round(number * 10**places), 10**places)
    return f"{whole}.{rest:0{places}}".rstrip("0").rstrip(".")
