"""What a figure was found to count, while the stage is at work."""

from ..model.mention import Mention
from ..stage1_numbers.measures import Measure, measure_of
from .positioned_words import NOTHING, Words
from .words_before_figure import Phrase

_POINTS = ("百分点", "个百分点", "个", "位")


class Named:
    """One figure with the words before it and the name that is made of them.

    Attributes:
        mention: the figure.
        found: what stands before it.
        measure: its unit.
        sentence, block: where its sentence begins, the first line of its block.
        own: what its own clause names; empty where all is carried.
        words: the name so far.
        carried: as `mention.Subject.carried`.
        part, whole: of a share, what is a part of what; None when it is not a share.
        of: the name without what a ratio or a comparison adds to it: 收入 of 收入完成预算.
        mean_of: the name without 日均, where that was printed alone.
        is_whole: it is what a share is of: 占总数80起的5%.
        is_apart: a ; stands between it and the figure before.
        in_part: it stands in a list after 其中.
        is_other: what the next one is told against: 比全省(7.7%)高0.7个百分点.
        is_size: it is how large what the figure before counts is: 3台容量5万千瓦的机组.
        is_limit: it is a limit in the name of the figure before: 过火面积在15平方米以下.
        scopes: what could set it apart from a figure of the same name, the best first.
    """

    def __init__(self, mention: Mention, found: Phrase, sentence: int, block: int) -> None:
        self.mention, self.found, self.sentence, self.block = mention, found, sentence, block
        self.measure: Measure = measure_of(mention.quantity.unit)
        self.own = self.words = NOTHING
        self.carried = ""
        self.part: Words | None = None
        self.whole: Words | None = None
        self.of: Words | None = None
        self.mean_of: Words | None = None
        self.is_whole = self.is_limit = self.is_size = self.is_other = False
        self.in_part = self.is_apart = False
        self.scopes: tuple[Words, ...] = ()

    @property
    def is_percent(self) -> bool:
        return self.measure.dimension == "percent"

    @property
    def in_points(self) -> bool:
        """Whether its unit is that of points, or the first part of it: 分别高1.3个和1.5个百分点."""
        return self.mention.quantity.unit in _POINTS

    @property
    def is_relative(self) -> bool:
        """Whether it is a percentage or a multiple: 分别上升1.5倍、72.6%."""
        return self.is_percent or self.measure.id in ("times", "doubling")

    @property
    def is_level(self) -> bool:
        """Whether it is neither a change nor a share."""
        return self.mention.change is None and self.whole is None
