"""A dataset made of what was read: a draft for a person to settle with ``lvliang review``.

It is as complete as the text allows. What a person has to supply is said: English
labels, and outlet, address and date of issue unless given or printed, are left unknown.
Figures with a doubt stand in `review` and carry the caution ``unreviewed``.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from ..data import model as m
from ..data.divisions import gazetteer
from ..data.field_types import DATASET_SCHEMA_VERSION
from ..numbers.format import TURNED
from ..numbers.periods import Base, Period, days_of
from ..text.bilingual import Untranslated, Words, simplified
from ..text.hashing import sha256_of
from ..text.patterns import pattern
from .locators import Printed, locators
from .model.figure import Figure
from .model.mention import Place, When
from .model.reasons import DOUBTS, RELATION_DOUBTS
from .reading import Reading
from .stage1_numbers.measures import RANK, Measure, measure_of
from .stage1_numbers.normalise import normalise
from .stage3_time.issue_day import outlet_in
from .stage4_place.names_of_places import NATION
from .stage5_subject.carried_names import FLOW
from .stage5_subject.kinds_of_words import is_done_to

SCOPE = {"全国": "national", "全省": "province", "全市": "city", "全县": "county", "全旗": "county"}
"""全区 is a district, or a region of the rank of a province: the place of the release decides."""
_MOVERS = "架艘列辆台车班航趟"
"""What aircraft, ships, trains and vehicles are counted by, with 次: 架次."""
MAX_LABEL = 60
_HAN = pattern("[一-龥]")
_KANA = pattern("[ぁ-ゖァ-ヺ]")
MAX_KEY = 200
_SCOPED = pattern(r"[(（]((?:不?含|不?包括|不计|未含)[^()（）\n]{1,30})[)）]")
"""外国人84万人次(不含边民): which are counted"""


class About(NamedTuple):
    """What is known of a release beside its text.

    Attributes:
        id: of the dataset.
        url: where it was published, None if not known.
        publisher: its outlet, None if not known.
        created: the day on which the draft is made.
        type: what kind of source it is, a type of the Citation Style Language.
    """

    id: str
    url: str | None
    publisher: str | None
    created: date
    type: str = "webpage"


def draft(reading: Reading, about: About) -> m.Release:
    """The dataset of `reading`; the strict reader accepts it.

    Figures are named by paragraph and order, ``p4-1``: as long as the text stays the same,
    so do the ids.
    """
    source = _source(reading, about)
    ids = _ids(reading)
    period = _period(reading.period)
    printed = [Printed(f.paragraph, f.item, f.start, f.as_written) for f in reading.figures]
    places = locators(source.id, _lines(reading.text), printed)
    stated = {
        relation.stated
        for relation in reading.relations
        if relation.type == "change" and any(a.role == "to" for a in relation.arguments)
    }
    with_counts = {f.paragraph for f in reading.figures if f.kind in ("count", "amount")}
    metrics = tuple(
        _metric(
            figure,
            ids[index],
            about,
            place,
            reading,
            has_level=index in stated or figure.paragraph in with_counts,
        )
        for index, (figure, place) in enumerate(zip(reading.figures, places, strict=True))
    )
    return m.Release(
        schema_version=DATASET_SCHEMA_VERSION,
        id=about.id,
        title=_words(reading.title)
        if reading.title
        else Words(f"通稿 {about.id}", f"Release {about.id}"),
        description=Words(
            "由程序从通稿中读出的草稿,未经人审;没有英文名称之处待译。",
            "A draft read from a release by the program, not reviewed; where English labels are"
            " missing they wait for a person.",
        ),
        region=_region(reading.place),
        period=period,
        version="0.1.0",
        created=about.created.isoformat(),
        sources=(source,),
        sections=tuple(_sections(reading)),
        topics=(),
        units=tuple(_units(reading)),
        platforms=(),
        programmes=(),
        claims=(),
        glossary=(),
        metrics=metrics,
        relations=tuple(_relations(reading, ids)),
        review=tuple(
            m.Review(
                ids[index],
                "open",
                figure.confidence,
                tuple(_told(doubt, DOUBTS[doubt].words) for doubt in figure.doubts),
                figure.as_written,
                (),
            )
            for index, figure in enumerate(reading.figures)
            if _is_doubtful(figure)
        ),
    )


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n")


def _source(reading: Reading, about: About) -> m.Source:
    issued, publisher = None, about.publisher or outlet_in(reading.text)
    is_chinese = _HAN.search(reading.text) and not _KANA.search(reading.text)
    if reading.issued is not None:
        day = reading.issued.isoformat()
        issued = m.Issued(day, reading.issued_as_written, year_inferred=False)
    return m.Source(
        id=f"{about.id}-release",
        type=about.type,
        title=_words(reading.title) if reading.title else None,
        author=(),
        publisher=_words(publisher) if publisher else None,
        issued=issued,
        url=about.url,
        language="zh" if is_chinese else "und",
        sha256=sha256_of(reading.text.encode("utf-8", "surrogatepass")),
        chars=len(reading.text),
        paragraphs=len(_lines(reading.text)),
        text_included=False,
    )


def _period(when: When | None) -> Period | None:
    """The period with its words; of days only both are given."""
    if when is None:
        return None
    words = when.as_written or None
    if when.start is not None and when.end is not None and when.start <= when.end:
        return Period(when.start, when.end, when.basis, words)
    return Period(None, None, when.basis, words) if words else None


def _region(place: Place | None) -> m.Region | None:
    if place is None:
        return None
    english = "China" if place == NATION else None
    if place.code is not None:
        english = gazetteer().in_english.get(place.code)
    return m.Region(place.code, Words(place.name, english) if english else _words(place.name))


def _ids(reading: Reading) -> list[str]:
    seen: Counter[int] = Counter()
    ids = []
    for figure in reading.figures:
        seen[figure.paragraph] += 1
        ids.append(f"p{figure.paragraph}-{seen[figure.paragraph]}")
    return ids


def _sections(reading: Reading) -> Iterator[m.Section]:
    last = len(_lines(reading.text))
    for number, section in enumerate(reading.sections, 1):
        yield m.Section(
            id=f"s{number}",
            order=number,
            title=_words(section.title) if section.title else Words("导语", "Lead"),
            summary=Words(
                f"第 {section.first} 至 {min(section.last, last)} 段。",
                f"Paragraphs {section.first} to {min(section.last, last)}.",
            ),
            paragraphs=(section.first, max(section.first, min(section.last, last))),
            topics=(),
        )


def _units(reading: Reading) -> Iterator[m.Unit]:
    """The units in use, each with every measure word that it is printed with."""
    printed: dict[str, dict[str, None]] = {}
    measures: dict[str, Measure] = {}
    for figure in reading.figures:
        measure = RANK if figure.class_ == "rank" else measure_of(normalise(figure.unit_as_written))
        measures[measure.id] = measure
        printed.setdefault(measure.id, {})[figure.unit_as_written or measure.label.zh] = None
    for ident, measure in measures.items():
        label, plural = _called(measure, printed[ident])
        yield m.Unit(
            ident,
            label,
            plural,
            "%" if ident == "percent" else None,
            tuple(printed[ident]),
            measure.dimension,
        )


def _called(measure: Measure, printed: Collection[str]) -> tuple[Words, str]:
    """What the release calls cases (件), pieces (对) and what passes (架次), and the plural."""
    kinds = [kind for kind in dict.fromkeys(simplified("".join(printed))) if kind in _MOVERS]
    if measure.id == "vehicle-time" and kinds and kinds != ["辆"]:
        others = f"({'、'.join(kinds[1:])})" if kinds[1:] else ""
        return Words(f"{kinds[0]}{others}次", "movement"), "movements"
    word = next(iter(printed))
    is_one = len(printed) == 1 and measure.id in ("case", "piece") and len(word) == 1
    return Words(word, measure.label.en) if is_one else measure.label, measure.plural


def _metric(
    figure: Figure, ident: str, about: About, place: m.Locator, reading: Reading, *, has_level: bool
) -> m.Metric:
    period = _period(figure.period)
    label, key = _label(figure), figure.indicator.key
    qualifier = TURNED[figure.qualifier] if figure.value < 0 else figure.qualifier
    cautions = tuple(_cautions(figure, period, _period(reading.period), has_level=has_level))
    is_firm = qualifier == "exact" and not _is_doubtful(figure)
    scoped = _SCOPED.match(reading.text, figure.end)
    return m.Metric(
        id=ident,
        dataset=about.id,
        label=label,
        section=f"s{figure.section + 1}",
        topics=(),
        platforms=(),
        kind=figure.kind,
        class_=figure.class_,
        value=figure.value,
        unit=figure.unit,
        decimals=figure.decimals,
        as_written=figure.as_written,
        qualifier=qualifier,
        qualifier_as_written=figure.qualifier_as_written,
        lower=figure.lower,
        upper=figure.upper,
        period=period,
        change=_change(figure),
        rank=m.Rank(_scope(figure, reading.place)) if figure.kind == "rank" else None,
        readings=figure.readings,
        cautions=cautions,
        status="A" if is_firm else "U" if figure.readings else "E",
        processing="expanded" if figure.decimals < 0 else "as_printed",
        locator=place,
        note=None if not scoped or any(map(str.isdigit, scoped[1])) else _words(scoped[1]),
        place=None if figure.place == reading.place else _region(figure.place),
        prices=figure.prices,
        indicator=m.Indicator(key, figure.counted) if 0 < len(key) <= MAX_KEY else None,
    )


def _change(figure: Figure) -> m.Change | None:
    base, of = figure.base, _words(figure.counted or figure.as_written)
    if figure.change is None or base is None:
        return None
    has_days = base.start is not None and base.end is not None
    days = (base.start, base.end) if has_days else (None, None)
    is_told = has_days or bool(base.as_written)
    return m.Change(base.kind, of, Base(base.as_written or None, *days) if is_told else None)


def _words(text: str) -> Words:
    """Text of the release; only what is in Latin letters needs no translation."""
    return Words(text, text) if text.isascii() else Untranslated(text)


def _label(figure: Figure) -> Words:
    """The thing counted, in English too where the lexicon has every part of it."""
    name = figure.counted[-MAX_LABEL:] or f"第 {figure.paragraph} 段 {figure.as_written}"
    change = figure.change
    is_flow = name.endswith(FLOW) and change is not None and not change.basis_as_written
    is_deed = figure.unit == "person" and figure.kind == "count" and is_done_to(name)
    name = f"{name}人数" if is_deed else name
    zh = f"{name}变化" if figure.kind == "change" and not is_flow else name
    return Words(zh, figure.indicator.label) if figure.indicator.label else _words(zh)


def _scope(figure: Figure, release: Place | None) -> str | None:
    if "全区" in figure.counted:
        code = "" if release is None else release.code or ""
        return ("province" if code.endswith("0000") else "county") if code else None
    return next((code for word, code in SCOPE.items() if word in figure.counted), None)


def _is_doubtful(figure: Figure) -> bool:
    return any(DOUBTS[doubt].weight > 2 for doubt in figure.doubts)


def _told(doubt: str, words: Words) -> str:
    return f"{doubt}: {words.zh} / {words.en}"


def _cautions(
    figure: Figure, period: Period | None, release: Period | None, *, has_level: bool
) -> Iterator[str]:
    days, whole = days_of(period), days_of(release)
    is_within = days and whole and whole[0] <= days[0] and days[1] <= whole[1]
    is_narrower = bool(is_within) and days != whole
    is_stock = days is not None and days[0] == days[1] and figure.kind == "count"
    is_change = figure.kind == "change" and figure.unit == "percent"
    for code, is_due in (
        ("bound", figure.qualifier != "exact"),
        ("ambiguous", bool(figure.readings)),
        ("misprint", "look-alike" in figure.doubts),
        ("no-period", period is None),
        ("stock", is_stock),
        ("narrower-period", is_narrower and not is_stock),
        (
            "period-uncertain",
            is_narrower and not is_stock and period is not None and period.basis == "inherited",
        ),
        ("no-level", is_change and not has_level),
        ("programme-count", figure.class_ == "programme"),
        ("rank-scope-unknown", figure.kind == "rank"),
        ("unreviewed", _is_doubtful(figure)),
        ("machine-read", not _is_doubtful(figure)),
    ):
        if is_due:
            yield code


def _relations(reading: Reading, ids: list[str]) -> Iterator[m.Relation]:
    """Their ids name the stated figure, or the first one where none is stated."""
    used: Counter[str] = Counter()
    for relation in reading.relations:
        ident = f"r-{ids[relation.members[0]]}"
        used[ident] += 1
        yield m.Relation(
            id=ident if used[ident] == 1 else f"{ident}-{used[ident]}",
            type=relation.type,
            stated=None if relation.stated is None else ids[relation.stated],
            arguments=tuple(
                m.Argument(a.role, None if a.figure is None else ids[a.figure], a.value)
                for a in relation.arguments
            ),
            locators=(),
            note=None,
            complete=relation.complete,
            evidence=tuple(m.Extent(start, end) for start, end in relation.evidence),
            linked=relation.linked,
            doubts=tuple(_told(doubt, RELATION_DOUBTS[doubt]) for doubt in relation.doubts),
        )
