"""What a governing expression says of the figures that it dates."""

from typing import NamedTuple

from lvliang_cli.core.text.patterns import pattern

from ..model.mention import When
from ..stage2_layout.layout import Block
from .calendar_arithmetic import Days, is_to_date, months
from .grammar import Expression, Part

_NEAR = 24  # so many characters belong to the words about a time
_FLOW = pattern(
    r"破获|破案|侦破|侦办|抓获|抓捕|打掉|端掉|捣毁|查处|查获|查扣|缴获|收缴|立案|受理|办理|办结|审结|结案"
    r"|起诉|批捕|处罚|发生|接报|接警|出动|检查|排查|整改|劝阻|止付|追回|挽回|返还|签发|新注册|新登记"
    r"|发放|举办|移送|整治|督办|化解|救助|发送|运[送输]|起数|事故|死亡|收入|支出|投资|产值|产量|出栏|增加值|转移|搜救|救出|疏散|接种|销售|零售|[进出]口|[入出]境|查验|验放|人次|费用"
)
"""截至7月底,破获…: what happens in the course of time needs a first day too."""
_ADDED_UP = pattern(r"累计(?:完成|实现|支出|入库|征收|投入)?$")
_OF_MONTH = pattern(r"当月|本月")
_STOCK = pattern(
    r"累计(?!完成|实现|支出|入库|征收|投入|运[送输]|发送)|尚有|未结|现有|在册|余额|保有|存栏|共有|(?<!占)总数"
)
"""截至7月底,现有…: what is there on a day"""


class Governing(NamedTuple):
    """An expression in force up to `until`.

    Attributes:
        words: as printed.
        days: None where they are not known.
        is_weak: the year was guessed.
        is_as_of: only the last day is printed.
        is_open: not over on the day of issue.
    """

    until: int
    expression: Expression
    words: str
    days: Days | None
    is_weak: bool = False
    is_as_of: bool = False
    is_open: bool = False

    @property
    def year(self) -> int | None:
        return None if self.days is None else self.days.last.year

    @property
    def is_end_of_year(self) -> bool:
        """截至2022年底: what the next sentences say came in came in that year."""
        return self.year is not None and self.expression.part == Part("point", last=12)

    def year_of(self, side: str) -> When | None:
        """Of years that something moved through, the first, if printed (``from``), or the last."""
        days, is_from = self.days, side == "from"
        is_open = self.expression.is_since or (is_from and self.expression.to is None)
        if days is None or is_open or not days.is_year or days.first.year == days.last.year:
            return None
        year = days.first.year if is_from else days.last.year
        return when_of(self.words, months(year, 1, 12), "inferred")

    def when(self, basis: str) -> When:
        return when_of(self.words, self.days, basis)


def when_of(words: str, days: Days | None, basis: str) -> When:
    """The period of `words`, with its days where they are known."""
    if days is None:
        return When(words, None, None, basis)
    return When(words, days.first.isoformat(), days.last.isoformat(), basis)


def printed(text: str, start: int, end: int) -> str:
    """The print of a stretch, in one line."""
    return "".join(text[start:end].split("\n"))


def both(text: str, first: Expression, last: Expression) -> str:
    """The print of two expressions, with what stands between them if that is short."""
    if last.start - first.end <= _NEAR:
        return printed(text, first.start, last.end)
    return f"{printed(text, first.start, first.end)}…{printed(text, last.start, last.end)}"


def is_later(governing: Governing, release: Governing, *, is_title: bool, opens: bool) -> bool:
    """Whether the lead that gave the period of the release goes on to a later year."""
    if is_title and governing.days and release.days:
        is_narrower = release.days.first <= governing.days.first <= release.days.last
        return is_narrower or governing.days.first > release.days.last
    if release.expression.kind == "named" and release.expression.year and governing.days:
        return opens
    return release.year is not None and (governing.year or 0) > release.year


class Dated:
    """A section, or the part of one below `heading`, and the first time that opens a paragraph.

    Where 8月 and 1—8月 both do, it `is_mixed`.
    """

    def __init__(self, heading: Block | None = None) -> None:
        self.heading = heading
        self.time: Governing | None = None
        self.is_mixed = False

    def take(self, governing: Governing, around: Governing | None = None) -> None:
        """Take in a time that opens a paragraph, but no month or day of the time `around`."""
        outer, days = around and around.days, governing.days
        if outer and days and outer != days:
            is_within = outer.first <= days.first <= days.last <= outer.last
            if is_within or governing.is_as_of:
                return
        self.time = self.time or governing
        self.is_mixed = self.is_mixed or is_to_date(self.time.days, governing.days)

    def forget(self, governing: Governing) -> None:
        """Drop a time that has become a part of another."""
        if self.time is governing:
            self.time = None


class Flows:
    """What happened up to a day, as against what was there on it."""

    def __init__(self) -> None:
        self._last: dict[int, bool] = {}
        self._added_up: set[int] = set()

    def is_flow(self, lead: str, governing: Governing) -> bool:
        """Whether a figure with these words before it counts what happened.

        Without words of its own it is of the kind of the figure before as of that day.
        """
        key, is_stock = governing.expression.start, _STOCK.search(lead) is not None
        is_flow = _FLOW.search(lead) is not None or self._last.get(key, False)
        self._last[key] = is_flow and not is_stock
        return self._last[key]

    def when(
        self, governing: Governing, basis: str, lead: str, sentence: int, whole: Days | None
    ) -> When:
        """The period of a figure in the sentence from `sentence` on, with these words before it:
        without the first day where only the last is printed, and things happened. What is added
        up to a month begins with the period of the release, `whole`, if both end together.
        """
        when, expression = governing.when(basis), governing.expression
        if governing.is_as_of and self.is_flow(lead, governing):
            is_of_year = expression.start < sentence and governing.is_end_of_year
            when = when._replace(start=f"{governing.year}-01-01" if is_of_year else None)
        is_day = expression.kind == "point" and not expression.is_until
        if is_day and self.is_flow(lead, governing):
            when = when._replace(start=None, end=None)  # 2022年初,接警300起: not on one day
        if _ADDED_UP.search(lead):
            self._added_up.add(expression.start)
        is_added_up = expression.start in self._added_up and not _OF_MONTH.search(lead)
        part = expression.part
        if is_added_up and part and part.kind == "months" and 1 < part.first == part.last:
            is_end = whole is not None and whole.last.isoformat() == when.end
            first = whole.first.isoformat() if whole is not None and is_end else when.start
            when = when._replace(start=None if first == when.start else first)
        return when
