"""Who counted and who reported it, in the words before a figure: they add nothing to its name."""

from lvliang_cli.core.text.patterns import pattern

from ..language.lexicon import lexicon
from .positioned_words import NOTHING, Words

_ACTOR = pattern(
    r"^(?P<where>(?:(?:全|我|本)[国省市区县州局]|中央|各地|各级|[一-龥]{2,6}?[省市县区州盟]){0,2})(?P<who>[一-龥]{0,6}?"
    r"(?:公安(?:交警|交管|刑侦|治安|机关|部门|局|厅)*(?:[一-龥]{2,5}部门)?|警方|法院|检察院|检察机关|司法行政(?:机关|系统)|管理机构|移民管理机构|监察系统|监察机关|市场监管部门|部门|民警|[交铁]警(?:[春暑]运(?:期间)?)?|边检机关|边检站|机关|总站|支队|大队|消防救援队伍|我院|海关|队伍|(?:入境|警务|事务|卫生)处))"
    r"(?:已经|已(?!结)|还|成功|依法|先后|累计|共|均)*(?=[一-龥、])"
)
_BESIDE = pattern("(?:联合|会同|协同|[、和与](?=[一-龥]{4}))(?!.*(?:相关|有关|上述|此类)案)")
"""甲县公安局联合乙县公安局破获; whose 相关案件 are, those who handled them tell"""
_KEPT_ACTOR = pattern(
    r"最高|高级|中级|基层|地方|中院|高院|市级|县级|省级|区级|派出所|分局|森林|移[送交]|报送|协助|配合|指导|监督(?!部门|机关|机构|管理|执法|局)|督促|建议"
)
_WHERE = pattern(
    r"^(?:全[国省市区县州盟院]|我[国省市县区]|本[省市县区])(?:各地)?(?:的|共(?=[一-龥])|范围内)?(?![队程])"
)
_HOTLINE = pattern(
    r"^[^，,]{0,14}?(?:热线(?:中心|平台)?(?!办[^理结])|(?<!统一)(?<!\d{5})平台(?![一-龥]{2}$)|(?<!卫生服务)(?<![物商购会体研医生][流务物展育究疗产])中心|窗口)共?(?=[一-龥])"
)
_TOGETHER = pattern(
    r"^(?!.*(?:行动|专项|战役|行业|领域|地区|城区|平台|热线)[^共]*共)[一-龥\d]{2,12}?(?<![公中件案故灾情索员])共(?!同|享|性|建|青|产|和|发生|造成|引发|导致|肇事)(?=[一-龥])"
)
"""海南共破获, 各地各部门共实施"""


def _acts(words: Words, at: int) -> bool:
    """Whether a verb follows at `at`, or what stands before it leaves room for nothing else."""
    if words.plain[:at].endswith(("共", "累计", "已")) and not words.plain[:at].endswith("公共"):
        return True
    forms = lexicon().forms
    starts = (forms.get(words.plain[at : at + length], ()) for length in (4, 3, 2, 1))
    return any(entry.kind == "verb" for entries in starts for entry in entries)


def without_actor(words: Words) -> tuple[Words, Words]:
    """The words without the actor that adds nothing, and what was cut."""
    rest, actor = words, _ACTOR.match(words.plain)
    while actor is not None and (beside := _BESIDE.match(rest.plain, actor.end())) is not None:
        rest = rest.part(beside.end())
        actor = _ACTOR.match(rest.plain)
    if actor is not None and _acts(rest, actor.end()):
        until = len(words.plain) - len(rest.plain) + actor.end("who")
        if not _KEPT_ACTOR.search(words.plain, 0, until):
            return rest.part(actor.end()), words.part(0, until)
    for named in (_HOTLINE, _TOGETHER):
        other = named.match(words.plain)
        if other is not None and _acts(words, other.end()):
            return words.part(other.end()), words.part(0, other.end()).strip("共")
    where = _WHERE.match(words.plain)
    if where is not None:
        return words.part(where.end()), words.part(0, where.end())
    return words, NOTHING
