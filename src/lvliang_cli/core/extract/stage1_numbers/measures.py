"""Measure words: what may follow a numeral, which unit it is, and what only looks like it."""

import re
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.patterns import pattern


class Measure(NamedTuple):
    """A unit as a dataset has it.

    Attributes:
        id: id of the unit; 起, 件 and 宗 share ``case``.
        label: its name.
        plural: English plural.
        dimension: as `codes.DIMENSION`.
        strength: ``firm`` makes any Chinese numeral of two characters a figure, ``strong``
            needs a verb or noun of the trade beside a small one, ``weak`` always does.
    """

    id: str
    label: Words
    plural: str
    dimension: str
    strength: str


_COUNTS = """
case 起 case cases strong: 起 件 宗 桩 例
person 人 person persons strong: 人 名 位
person-time 人次 person-time person-times strong: 人次 人(次) 人·次
household 户 household households strong: 户
establishment 家 establishment establishments strong: 家 家次
item 个 item items weak: 个 项 小项 大项 分项
entry 条 entry entries weak: 条 条次
place 处 place places strong: 处 处次
institution 所 institution institutions strong: 所
vehicle 辆 vehicle vehicles strong: 辆
machine 台 machine machines strong: 台 台套 部
vehicle-time 辆次 vehicle-time vehicle-times strong: 辆次 台次 车次 架次 艘次 列次 班次 航次 趟次
case-time 件次 case-time case-times strong: 件次 起次 项次 天次 份次 本次 例次 户次 人天 人日
piece 件 piece pieces weak: 支 枚 发 把 只 套 架 艘 具 顶 盏 张 床 面 块 片 颗 粒 头 匹 羽 尾
piece 件 piece pieces weak: 株 棵 箱 袋 包 盒 桶 罐 瓶 筐 捆 卷 盘 幅 副 双 对 挺 门
piece 件 piece pieces weak: 杆 座 栋 幢 间 口 款 件套 列 车
document 份 document documents weak: 份 册 本 篇 封 页
batch 批 batch batches weak: 批 批次
event 场 event events weak: 场 场次
occasion 次 occasion occasions weak: 次 轮 轮次 趟 班 遍
issue 期 issue issues weak: 期
transaction 笔 transaction transactions weak: 笔 单 票 注
kind 类 kind kinds weak: 类 种 大类 小类 品类
group 组 group groups weak: 组 伙 股
programme 大 programme programmes weak: 大
route 路 route routes weak: 路 段
call 通 call calls weak: 通
dose 剂 dose doses strong: 剂 剂次 针 人份
seat 席 seat seats weak: 席
night 晚 night nights weak: 晚
point 分 point points weak: 分
times 倍 times times firm: 倍
doubling 番 doubling doublings weak: 番
tonne 吨 tonne tonnes firm: 吨 t
tonne-kilometre 吨公里 tonne-kilometre tonne-kilometres firm: 吨公里
passenger-kilometre 人公里 passenger-kilometre passenger-kilometres firm: 人公里
kilogram 公斤 kilogram kilograms firm: 公斤 千克 kg KG Kg
jin 斤 jin jin strong: 斤 市斤
liang 两 liang liang weak: 两
gram 克 gram grams firm: 克 g
milligram 毫克 milligram milligrams firm: 毫克 mg
microgram 微克 microgram micrograms firm: 微克 μg µg ug
litre 升 litre litres strong: 升 公升
millilitre 毫升 millilitre millilitres firm: 毫升 ml mL
cubic-metre 立方米 cubic_metre cubic_metres firm: 立方米 立方 m³ m3
square-metre 平方米 square_metre square_metres firm: 平方米 平米 ㎡ m² m2
square-kilometre 平方公里 square_kilometre square_kilometres firm: 平方公里 平方千米 km²
mu 亩 mu mu strong: 亩 亩次
hectare 公顷 hectare hectares firm: 公顷
kilometre 公里 kilometre kilometres firm: 公里 千米 km KM
li 里 li li weak: 里
nautical-mile 海里 nautical_mile nautical_miles firm: 海里
metre 米 metre metres strong: 米 延米
centimetre 厘米 centimetre centimetres firm: 厘米 公分 cm
millimetre 毫米 millimetre millimetres firm: 毫米 mm
kilowatt-hour 千瓦时 kilowatt-hour kilowatt-hours weak: 千瓦时 千瓦小时 kWh 度
kilovolt 千伏 kilovolt kilovolts firm: 千伏 kV
decibel 分贝 decibel decibels firm: 分贝 dB
kilometre-per-hour 公里每小时 kilometre_per_hour kilometres_per_hour firm: km/h 公里/小时 公里/时
kilometre-per-hour 公里每小时 kilometre_per_hour kilometres_per_hour firm: 千米/小时 千米/时
kilometre-per-hour 公里每小时 kilometre_per_hour kilometres_per_hour firm: 公里每小时 千米每小时
kilowatt 千瓦 kilowatt kilowatts firm: 千瓦 kW
megawatt 兆瓦 megawatt megawatts firm: 兆瓦 MW
celsius 摄氏度 degree_Celsius degrees_Celsius firm: 摄氏度 ℃
coal-equivalent 吨标准煤 tonne_of_coal_equivalent tonnes_of_coal_equivalent firm: 吨标准煤 吨标煤
teu 标箱 standard_container standard_containers firm: 标箱 标准箱 个标准箱
gigabyte GB gigabyte gigabytes firm: GB
terabyte TB terabyte terabytes firm: TB
petabyte PB petabyte petabytes firm: PB
"""
_MONEY = """
CNY 元 yuan yuan firm: 元 块钱 人民币
jiao 角 jiao jiao weak: 角 毛
USD 美元 US_dollar US_dollars firm: 美元 美金
HKD 港元 Hong_Kong_dollar Hong_Kong_dollars firm: 港元 港币
EUR 欧元 euro euros firm: 欧元
JPY 日元 yen yen firm: 日元
GBP 英镑 pound_sterling pounds_sterling firm: 英镑
KRW 韩元 won won firm: 韩元
RUB 卢布 rouble roubles firm: 卢布
THB 泰铢 baht baht firm: 泰铢
AUD 澳元 Australian_dollar Australian_dollars firm: 澳元
CAD 加元 Canadian_dollar Canadian_dollars firm: 加元
CHF 瑞士法郎 Swiss_franc Swiss_francs firm: 瑞士法郎
TWD 新台币 New_Taiwan_dollar New_Taiwan_dollars firm: 新台币 台币
MOP 澳门元 pataca patacas firm: 澳门元
"""
_PERCENT_UNITS = """
percent 百分比 percent percent firm: % 成
per-mille 千分比 per_mille per_mille firm: ‰
per-myriad 万分比 per_myriad per_myriad firm: ‱
per-mille-point 千分点 per-mille_point per-mille_points firm: 个千分点 千分点
percentage-point 百分点 percentage_point percentage_points firm: 个百分点 百分点
basis-point 基点 basis_point basis_points firm: 个基点 基点
"""
_TIMES = """
year 年 year years weak: 年
month 月 month months weak: 个月
week 周 week weeks weak: 个星期 星期 周
day 天 day days weak: 天 个工作日 工作日 昼夜
hour 小时 hour hours weak: 小时 个小时 个钟头
minute 分钟 minute minutes weak: 分钟
second 秒 second seconds weak: 秒 秒钟
year-of-age 岁 year_of_age years_of_age weak: 岁 周岁
"""


def _table() -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    for dimension, lines in (
        ("count", _COUNTS),
        ("money", _MONEY),
        ("percent", _PERCENT_UNITS),
        ("time", _TIMES),
    ):
        for line in lines.strip().splitlines():
            head, _, printed = line.partition(": ")
            id, zh, en, plural, strength = head.split()
            label = Words(zh, en.replace("_", " "))
            measure = Measure(id, label, plural.replace("_", " "), dimension, strength)
            found |= dict.fromkeys(printed.split(), measure)
    return found


MEASURES = _table()
LONGEST = max(map(len, MEASURES))
NUMBER = Measure("number", Words("个", "number"), "numbers", "count", "weak")
"""The unit of a number printed without a measure word, such as 1.3亿."""
PERCENTS = (
    "percent",
    "per-mille",
    "per-myriad",
    "percentage-point",
    "per-mille-point",
    "basis-point",
)
RANK = Measure("rank", Words("名次", "rank"), "ranks", "rank", "weak")

_NOT_BEFORE = {
    word: tuple(rests.split())
    for word, rests in {
        "起": "诉 步 点 草案 重机",
        "例": "外 如 行",
        "宗": "教 旨 族",
        "人": "民 口普查",
        "名": "牌 录 单 誉 义 称 额 字 著 片",
        "位": "于 置 列 居",
        "户": "籍 外 型 主 口",
        "家": "庭 乡",
        "个": "体工商 体户 体经营 月 小时 星期 工作日 百分点 千分点 基点",
        "项": "目标 目录",
        "条": "件 例",
        "处": "理 置 罚 分 于 长 级 室 境 女 暑",
        "所": "有 谓 属 得 需 述",
        "台": "湾 风 海 州 账 阶",
        "部": "门 队 分 委 级 署 落 长",
        "支": "付 持 出 援 撑 部 行 委 队",
        "张": "某 贴",
        "份": "额 量",
        "本": "市 地 年 月 级 院 省 区 县 案 轮 科 土 职 周 季 报 项目 计划",
        "批": "准 捕 复 评 发 示 判 量",
        "场": "所 地 馆",
        "轮": "胎 船 换 流",
        "期": "间 限 待 末 满",
        "套": "路 餐 现 取 牌",
        "组": "织 长 成 建 合 装 员",
        "班": "子 级 主 组 车",
        "股": "东 份 票 权 民 市",
        "路": "公 口 面 段",
        "段": "时",
        "类": "似 别 型",
        "种": "植 子 养 业 粮",
        "块": "状",
        "间": "谍 隔 接 断",
        "头": "目 部 盔 像",
        "只": "有 要 能 是 需 为 因 剩 限 用",
        "面": "积 对 向 临 貌 额 试 世 议 粉 前 部 市",
        "门": "店 诊 槛 户 票 锁 前 类",
        "把": "手 关 握",
        "对": "于 此 照 比 应 象 策 接 待 外 口",
        "双": "向 方 边 重 随",
        "口": "岸 径 头 罩",
        "片": "区 面 段",
        "通": "过 报 知 信 行 车 告 道 缉 讯",
        "单": "位 独 个 车",
        "票": "据 价 房",
        "列": "入 为 车",
        "车": "道 间 站 主 辆 型 厢 位 库 手 队 均 相 连 票 牌 险 祸 内 上 载 身 货 流 速",
        "剂": "量 型",
        "针": "对 灸 织",
        "注": "册 意 重 入 资 销 射",
        "座": "谈 位 机",
        "盘": "活 点 查",
        "包": "括 含 装 容 裹",
        "卷": "宗 烟",
        "封": "闭 控 存 锁 城",
        "页": "面",
        "款": "项 式",
        "发": "现 生 展 布 放 出 送 病 票 动 挥 电 射 案 往 酵 言 证 表 改",
        "元": "旦 素 宵 首 月 年 凶 件 气 宇 老",
        "分": "别 制 之 局 类 析 布 子 解 成 管 工 赃 级 行 享 流 为 数 期 组 批 公司 钟",
        "角": "度 色 落",
        "毛": "利",
        "番": "茄 禺",
        "米": "饭 面 线 粉",
        "克": "隆 拉 服 扣 制 里 强",
        "升": "级 高 温 旗 学 降 值 至 到 幅 国 任",
        "里": "程 面",
        "大": "多 学 于 家 队 厦 会 型 道 量 约 概 力 小 幅 半 气 数",
        "度": "假 过 夜 量",
        "天": "津 然 气 网 眼 河 水 花 府 安 空 主 文 鹅 桥 猫 池",
        "周": "边 期 围 末 某 口 密 转",
        "年": "轻 龄",
        "秒": "杀",
        "g": "",
        "晚": "上 间 会 报 餐 期 于 年",
        "两": "百 千 万 亿 个 名 起 人 件 级 年 地 岸 会 区 市 县 家 项 次 天 "
        "类 种 大 侧 手 者 高 院 委 轮 条 抢",
    }.items()
}
"""What a measure word is not followed by: with it, it is another word (起诉, 家庭)."""
_STILL = {"支": "队伍"}
"""What it may be followed by all the same."""

MOST_PER = 3
"""How many times a unit may be for each of another: 元/人/天 has two."""
_ALTERNATIVES = pattern(r"\(([^()\d\n]{1,16})\)(次?)")


_PER_BASE = pattern(r"(?:/|(?<=克)每(?=立方|[升吨千公]))(?:\d{1,4})?[十百千万亿]{0,2}", re.ASCII)
"""/ in 元/吨, /万 in 起/万人, 每 in 微克每立方米"""
_PER_BASE_ALONE = pattern(r"/(?:1[0万]*|[十百千万亿])[十百千万亿]{0,2}(?![\d.])", re.ASCII)
"""15.1/10万"""


def measure_at(text: str, at: int) -> tuple[str, int] | None:
    """The measure word of `text` at `at` as printed, and where it ends.

    With its alternatives: ``辆(艘)``, ``架(艘、列)次``, ``元/吨``, ``起/万人``, ``/10万``.
    """
    end = _end_of_word(text, at)
    for _ in range(MOST_PER):
        base = _PER_BASE.match(text, end) if end else _PER_BASE_ALONE.match(text, at)
        more = 0 if base is None else _end_of_word(text, base.end())
        if base is not None and not end and not more:
            more = base.end()
        end = more or end
    return (text[at:end], end) if end else None


def _end_of_word(text: str, at: int) -> int:
    """Where the longest measure word at `at` ends, with its alternatives; 0 for none."""
    for length in range(min(LONGEST, len(text) - at), 0, -1):
        word = text[at : at + length]
        if word in MEASURES and not _is_other_word(word, text, at + length):
            return _end_of_alternatives(text, at + length)
    return 0


def measure_of(printed: str) -> Measure:
    """The unit of a measure word as `measure_at` gives it; `NUMBER` for nothing."""
    if printed in MEASURES or not printed:
        return MEASURES.get(printed, NUMBER)
    base = re.split(r"[(/每]", printed)[0]
    if printed.endswith("次"):
        base = f"{base}次" if f"{base}次" in MEASURES else base
    return MEASURES.get(base, NUMBER)


def _is_other_word(word: str, text: str, end: int) -> bool:
    if word.isascii() and word.isalpha():
        follows = text[end : end + 1]
        return follows.isascii() and follows.isalnum()
    if text.startswith(_STILL.get(word, "\0"), end):
        return False
    return text.startswith(_NOT_BEFORE.get(word, ()), end)


def _end_of_alternatives(text: str, end: int) -> int:
    found = _ALTERNATIVES.match(text, end)
    if found is not None and all(
        w in MEASURES and MEASURES[w] is not MEASURES["人民币"]
        for w in re.split("[、/,，]", found[1])
    ):
        end = found.end()
    return end
