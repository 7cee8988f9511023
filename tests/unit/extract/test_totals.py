"""Totals and their parts; invented sentences."""

import pytest

from lvliang_cli.core.extract.reading import read

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建验证中心5家、中试基地10家、孵化器5家。", []),
        ("火灾9000起。\n从原因看,电气259起,用火187起。\n从区域看,城市160起,农村182起。", []),
        ("发案312起(9月287起,去年10月330起)。", []),
        ("案卷1428宗。抽取100宗评查,结果为:优秀14宗、良好20宗、合格66宗。",
         ["sum 100宗 part 14宗 part 20宗 part 66宗"]),
        # 其中
        ("查处酒驾127宗,其中醉驾35宗。", ["part 35宗 whole 127宗"]),
        ("立案1200起,其中盗窃700起、诈骗600起。",
         ["sum 1200起 part 700起 part 600起 some"]),
        ("处分375人(其中党纪处分335人、政务处分140人)。",
         ["part 335人 whole 375人", "part 140人 whole 375人"]),
        ("抓获120人,其中18岁以下12人,60岁以上25人。", ["sum 120人 part 12人 part 25人 some"]),
        ("新增就业706人。从城乡看:城镇就业225人、农村就业227人,占比分别为31.9%、32.2%。",
         ["sum 706人 part 225人 part 227人 some"]),
        ("预算结余312万元,其中人员结余412万元,公用超支100万元。", []),
        ("死亡3人、重伤2人、轻伤2人。", []),
        ("机构2310个,其中医院86个,基层机构2180个,其他44个。",
         ["sum 2310个 part 86个 part 2180个 part 44个"]),
        ("机构2310个,其中医院86个,基层机构2180个,其他机构45个。",
         ["sum 2310个 part 86个 part 2180个 part 45个"]),
        ("受理2540件,办结2310件。其中市中院受理280件,办结240件。",
         ["part 280件 whole 2540件", "part 240件 whole 2310件"]),
        ("抓获320人,查破案件120起,其中毒品案20起。", ["part 20起 whole 120起"]),
        ("破获刑事案件350起,其中命案5起、抢劫案20起;查处治安案件120起,其中赌博案40起。",
         ["sum 350起 part 5起 part 20起 some", "part 40起 whole 120起"]),
        ("抓获234人,其中刑事拘留77人,逮捕163人,判决53人。",
         ["part 77人 whole 234人", "part 163人 whole 234人", "part 53人 whole 234人"]),
        ("抽查300件,其中有效246件,满意240件,一般5件,不满意1件。",
         ["part 246件 whole 300件", "sum 246件 part 240件 part 5件 part 1件"]),
        ("城镇人口54715人,乡村人口57920人;男性人口57753人,女性人口54882人。", []),
        ("抓获320人,其中逃犯25人;刑事拘留180人。", ["part 25人 whole 320人"]),
        # one wrong digit in a list that would else add up
        ("铁路等运送82019人次,其中铁路10690人次,道路67861人次,水路1681人次,民航1786人次。",
         ["sum 82019人次 part 10690人次 part 67861人次 part 1681人次 part 1786人次"
          " ? maybe-all-parts"]),
        ("受理2540件,办结2310件。其中甲类280件。", []),
        # what became of what came in may leave some pending
        ("受理审查逮捕365人,其中批准逮捕244人,不批准逮捕101人。",
         ["sum 365人 part 244人 part 101人 some"]),
        ("受理审查逮捕345人,其中批准逮捕244人,不批准逮捕101人。",
         ["sum 345人 part 244人 part 101人"]),
        ("受理2540件,办结2310件。其中甲类受理280件,乙类受理90件,丙类30件。",
         ["sum 2540件 part 280件 part 90件 some"]),
        ("接警3500起,其中盗窃320起;诈骗4000起。", ["part 320起 whole 3500起"]),
        ("接警3500起,其中盗窃320起、诈骗80起;抢劫3100起;其他9起。",
         ["sum 3500起 part 320起 part 80起 part 3100起"]),
        ("接警3500起,其中盗窃320起(其中入室120起)、诈骗180起。",
         ["part 120起 whole 320起", "sum 3500起 part 320起 part 180起 some"]),
        ("贷款增加71亿元,其中,短期贷款减少5亿元,其他贷款增加76亿元。",
         ["sum 71亿元 part 5亿元 part 76亿元"]),
        ("三年分别受理3702件、3895件、4367件,三年共受理11864件。",
         ["sum 11864件 part 3702件 part 3895件 part 4367件"]),
        ("分季度分别受理702件、895件、367件、100件,全年共受理2064件。",
         ["sum 2064件 part 702件 part 895件 part 367件 part 100件"]),
        ("2023年受理3702件,2024年受理3895件,三年共受理7597件。", []),
        ("0-14岁202人,15-59岁401人,60岁以上142人,合计745人。",
         ["sum 745人 part 202人 part 401人 part 142人"]),
        ("人口745人,其中,0-14岁202人,15-59岁401人,60岁以上140人。",
         ["sum 745人 part 202人 part 401人 part 140人"]),
        ("铁路、公路、水路共运送820人次,其中铁路100人次,公路200人次,水路300人次。",
         ["sum 820人次 part 100人次 part 200人次 part 300人次"]),
        ("接警90起,其中甲50起,其中乙30起;丙40起。",
         ["sum 90起 part 50起 part 40起", "part 30起 whole 50起"]),
        ("接警90起。\n\n\n其中甲50起。", []),
        ("接警90起:甲50起。", []),
        # in brackets
        ("死亡35例(甲省34例,乙省1例)。", ["sum 35例 part 34例 part 1例"]),
        ("确诊144例:甲地95例(出院33例,死亡2例),乙地10例,丙地39例。",
         ["sum 95例 part 33例 part 2例 some", "sum 144例 part 95例 part 10例 part 39例"]),
        ("收案3211件(不含旧存288件)。", []),
        ("报警3410起(日均488起)。", []),
        # 分…看, …中
        ("立案239起,结案187起。以案件类型分:食品54起、经营32起、其他101起。",
         ["sum 187起 part 54起 part 32起 part 101起"]),
        ("常住人口7463人,家庭户270户。\n常住人口中,男性3693人,女性3770人。",
         ["sum 7463人 part 3693人 part 3770人"]),
        ("收案2406件,结案2408件。收案中,一审2150件,二审239件,再审17件。",
         ["sum 2406件 part 2150件 part 239件 part 17件"]),
        # the total last
        ("18岁以下188人,18-34岁190人,60岁以上255人,合计633人。",
         ["sum 633人 part 188人 part 190人 part 255人"]),
        ("立案2390起。以案件类型分:食品541起、经营320起、其他1519起。",
         ["sum 2390起 part 541起 part 320起 part 1519起"]),
        ("立案239起。以案件类型分:食品54起、经营32起。", ["sum 239起 part 54起 part 32起 some"]),
        ("立案239起,结案187起。以案件类型分:食品54起、经营32起。", []),
        ("立案239起。以案件类型分:食品54起。", []),
        ("常住人口7463人,家庭户270户。\n流动人口中,男性3693人,女性3770人。",
         ["sum 7463人 part 3693人 part 3770人"]),
        ("流动人口7463人。\n流动人口中,男性3人,女性4人。", ["sum 7463人 part 3人 part 4人"]),
        ("常住人口中,男性3693人。", []),
        ("户籍人口7463人。\n全部户籍人口中,男性3人,女性4人。", ["sum 7463人 part 3人 part 4人"]),
        ("全市62个断面中,Ⅲ类54个,占87.1%,Ⅳ类8个,占12.9%。", ["sum 62个 part 54个 part 8个"]),
        # by what the words mean
        ("总人口420.5万人。城镇人口265.3万人,乡村人口155.2万人。",
         ["sum 420.5万人 part 265.3万人 part 155.2万人"]),
        ("受理1458件,结案888件,结案率60.9%,未结570件。", ["sum 1458件 part 888件 part 570件"]),
        # items below
        ("税收收入282亿元,非税收入133亿元。\n主要税收收入情况如下:\n1.增值税54亿元。\n2.所得税70亿元。\n",
         ["sum 282亿元 part 54亿元 part 70亿元 some"]),
        ("支出282亿元,其中教育支出90亿元。\n主要支出情况如下:\n1.增支54亿元,增长5%。\n2.助学7亿元,3人。\n正文。",
         ["part 90亿元 whole 282亿元", "sum 282亿元 part 54亿元 part 7亿元 some"]),
        ("支出282亿元。\n主要支出情况如下:\n增支54亿元。\n", []),
        ("支出282亿元。\n主要支出情况如下:\n1.增支54亿元。\n\n\n2.助学7亿元。\n", []),
        ("支出282亿元。\n主要支出情况如下:\n1.增支54亿元(其中补助5亿元)。\n2.助学7亿元。\n",
         ["part 5亿元 whole 54亿元", "sum 282亿元 part 54亿元 part 7亿元 some"]),
        ("春节期间接警5起。\n春节接警9起。", []),
        ("岚县接警5起,兴县接警9起。", []),
        ("中心城区接警5起,岚县接警9起。", []),
        # the month in the year
        ("8月进口360亿元;1-8月进口2432亿元。", ["part 360亿元 whole 2432亿元"]),
        ("走访300户,甲县100户,乙县200户,共计300户。", ["sum 300户 part 100户 part 200户"]),
        ("醉驾80起,其中太原20起、大同15起、运城10起,共计45起。",
         ["sum 80起 part 20起 part 15起 part 10起 some"]),
        # none
        ("破案5起,其中积案9起。", ["part 9起 whole 5起 ? guessed-partner"]),
        ("立案1200起,抓获嫌疑人600人。", []),
        # what it is of, though it is greater: exact, in the same sentence
        ("今年发生的25起事故中,有38起在夜间。", ["part 38起 whole 25起 ? guessed-partner"]),
        ("客流超过100万人次,其中首日210万人次。", []),
        # a list behind a colon, up to the end of its sentence
        ("通报病例144例:甲地85例,乙地10例,丙地39例。",
         ["sum 144例 part 85例 part 10例 part 39例 ? maybe-all-parts"]),
        ("查处违法973起,同比上升13.7%:饮酒905起、醉酒99起、再犯69起。",
         ["sum 973起 part 905起 part 99起 part 69起 some"]),
        ("主要违法973起:饮酒505起、醉酒99起、再犯61起。",
         ["sum 973起 part 505起 part 99起 part 61起 some"]),
        # the quarters of a time, whatever they come to
        ("前三季度登记2753辆,增长18%。其中,一季度登记916辆;二季度登记904辆;三季度登记883辆。",
         ["sum 2753辆 part 916辆 part 904辆 part 883辆"]),
        ("2025年接待1200人次,其中上半年过夜200人次,下半年过夜300人次。",
         ["sum 1200人次 part 200人次 part 300人次 some"]),
        ("参赛19项,其中18项获奖,创造了12项纪录。", ["part 18项 whole 19项"]),
        ("共有120所中职学校和130所高中。", []),
        ("景区62家:甲级2家、乙级15家、丙级30家。", ["sum 62家 part 2家 part 15家 part 30家 some"]),
        # opposite kinds of a thing that one number before bears the name of
        ("工业增加值384亿元。从隶属关系看,中直工业增加值268亿元;地方工业增加值196亿元。",
         ["sum 384亿元 part 268亿元 part 196亿元"]),
        ("生产总值714亿元。分产业看,第一产业增加值91亿元,第二产业增加值308亿元,第三产业增加值365亿元。",
         ["sum 714亿元 part 91亿元 part 308亿元 part 365亿元"]),
        ("零售额280亿元。分规模看,限额以上单位零售额67亿元,限额以下单位零售额322亿元。",
         ["sum 280亿元 part 67亿元 part 322亿元"]),
        # of the same event, not of the nearest number
        ("处分1647人,移送73人,其中处分厅级54人、县级285人。",
         ["sum 1647人 part 54人 part 285人 some"]),
        # electricity is of households too; 中枪 is not 中
        ("用电量6950亿度。分产业看,第一产业用电量84亿度,第二产业用电量4523亿度,第三产业用电量1235亿度。",
         []),
        ("冲突致18人中枪3人死亡。", []),
        # what the total names
        ("铁路、水路、民航共运送13人。其中铁路1人,水路19人,民航2人。",
         ["sum 13人 part 1人 part 19人 part 2人"]),
        # what was left of last year is a part of what there is
        ("财力498元,其中:收入103元,补助175元,上年结余22元,调入资金198元。",
         ["sum 498元 part 103元 part 175元 part 22元 part 198元"]),
        ("收入416亿元。区级收入300亿元。分来源看,税收收入282亿元;非税收入143亿元。", []),
    ],
)  # fmt: skip
def test_totals(text: str, expected: list[str]) -> None:
    assert links(text, "sum", "part") == expected


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("结案87起。以类型分:甲类54起、乙类20起、丙类12起、丁类1起。", ()),
        ("结案87起。以类型分:甲类56起、乙类20起、丙类12起、丁类1起。", ("maybe-all-parts",)),
        ("新收案件24064件。收案中,一审案件21503件,二审案件2395件,再审案件166件。", ()),
        (
            "新收案件24064件。收案中,一审案件21503件,二审案件4395件,再审案件166件。",
            ("maybe-all-parts",),
        ),
    ],
)
def test_a_division_that_nearly_adds_up_is_doubted(text: str, doubts: tuple[str, ...]) -> None:
    (found,) = [r for r in read(text).relations if r.type == "sum"]
    assert (found.complete, found.doubts) == (True, doubts)


def test_a_division_that_is_far_from_every_number_is_of_none() -> None:
    text = "立案100起,结案80起。以类型分:甲类5起、乙类2起、丙类3起、丁类1起。"
    assert not [r for r in read(text).relations if r.type == "sum"]


def test_what_was_passed_is_no_level_that_grew() -> None:
    text = "外贸规模连续跨过5万亿元、6万亿元两个大的台阶,2024年达到6.16万亿元,比2020年增长32.4%。"
    (change,) = [r for r in read(text).relations if r.type == "change"]
    assert [a.figure for a in change.arguments] == [2]


def test_what_is_counted_twice_is_taken_away() -> None:
    text = "水资源总量18.6亿立方米,其中地表水14.9亿立方米,地下水8.3亿立方米,重复计算量4.6亿立方米。"
    assert not [r for r in read(text).relations if r.type == "sum"]


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("抓获468人,其中男400人,女78人。", "grammar"),
        ("常住人口403.2万人,其中城镇人口262.1万人,农村人口151.1万人。", "grammar"),
        ("地区生产总值1520.4亿元。其中第一产业增加值120.3亿元,第二产业增加值640.6亿元,"
         "第三产业增加值769.5亿元。", "grammar"),
        ("进出口总额302亿元,其中出口198亿元,进口104亿元。", "grammar"),
        ("常住人口403.2万人,其中城镇人口262.1万人,农村人口131.1万人。", "grammar"),
        ("人均收入3万元,其中城镇4万元,农村2万元。", None),  # a mean
        ("全市学校50所,其中城镇60所,农村20所。", "grammar"),
        ("进出口34.6亿元。其中,出口39.7亿元;进口14.9亿元。", "grammar"),
        ("我国进出口45亿元。其中,对东盟出口5亿元,进口3亿元。", None),
        # in any order; the noun may stand once; the noun of the total
        ("进出口34.6亿元。其中,进口14.9亿元;出口39.7亿元。", "grammar"),
        ("服务进出口44.7亿元,其中服务出口21.5亿元,进口93.2亿元。", "grammar"),
        # not of a part of it, of a shorter time, of another whole, of a difference
        ("进出口总额500亿元。其中,机电产品出口200亿元,进口100亿元。", None),
        ("2025年前三季度,进出口总额500亿元,其中2025年9月份出口30亿元,进口20亿元。", None),
        ("征收税款120亿元,其中进口80亿元,出口1亿元。", "including"),
        ("贸易顺差39.9亿元,其中出口80.2亿元,进口40.3亿元。", None),
        ("全社会用电量120亿度,其中城镇居民用电12亿度,乡村居民用电8亿度。", "including"),
        ("全市居民收入3万元,其中城镇居民收入4万元,农村居民收入2万元。", "including"),
        ("表彰100人,其中男党员60人,女干部50人。", "including"),
        ("救助50人,其中老人30人,儿童25人。", "including"),
        # of a shorter time; what stands before its kind narrows a part
        ("进出口500亿元,其中6月出口30亿元,进口20亿元。", None),
        ("消费品零售总额310亿元,其中限额以上单位商品零售额166亿元,餐饮收入24亿元。", "including"),
        # what is sold and eaten is what the shops take
        ("社会消费品零售总额310亿元。其中,商品零售266亿元,餐饮收入24亿元。", "grammar"),
        # of the kinds that stand before, none is the whole
        ("零售总额290亿元。限额以上单位零售额68亿元。"
         "分地域看,城镇零售额266亿元;乡村零售额74亿元。", "grammar"),
        ("审结案件937件,其中民事385件、刑事501件,其余为行政案件。", None),
        # two of a kind in two sentences are of one thing
        ("全年投入250多亿元。中央财政下拨252.7亿元。地方高校生均拨款不低于12000元。", None),
    ],
)  # fmt: skip
def test_opposites_of_one_noun_leave_nothing_out(text: str, linked: str | None) -> None:
    found = [relation.linked for relation in read(text).relations if relation.type == "sum"]
    assert found == ([] if linked is None else [linked])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 其余 and two of a kind leave nothing out, and one digit is off
        ("18名船员中有5人住院,其余19人在临时住所休息。", ["sum 18名 part 5人 part 19人"]),
        ("18名船员中有5人住院,其余64人在临时住所休息。", ["part 5人 whole 18名"]),
        ("进出口7.73亿元,增长3%。从出口看,前景良好,出口4.62亿元。从进口看,进口9.11亿元。",
         ["sum 7.73亿元 part 4.62亿元 part 9.11亿元"]),
        ("进出口7.73亿元,增长3%。从出口看,前景良好,出口4.62亿元。从进口看,进口2.05亿元。", []),
        ("设施总数1806万个。其中,公共设施447万个,增长40%;私人设施1959万个,增长60%。",
         ["sum 1806万个 part 447万个 part 1959万个 some"]),
        ("与甲洲贸易总值为1.44亿元。其中,对甲洲出口7825万元,自甲洲进口5581万元。",
         ["sum 1.44亿元 part 7825万元 part 5581万元"]),
        # nobody has two fates, nor is known and unknown
        ("船上31人中有3人获救、34人下落不明。", ["sum 31人 part 3人 part 34人 some"]),
        ("当班245人,其中223人安全升井,24人被困井下。", ["sum 245人 part 223人 part 24人"]),
        ("造成78人死亡,其中57人已确认身份,22人待确认身份。", ["sum 78人 part 57人 part 22人"]),
        ("当班245人,其中223人受伤,24人被困井下。", []),
        # of few digits a list that leaves something out is as likely
        ("受理1803件,其中刑事68件、民商事925件、行政38件、执行770件。",
         ["sum 1803件 part 68件 part 925件 part 38件 part 770件 some"]),
        ("受理18035件,其中刑事680件、民商事9250件、行政385件、执行7719件。",
         ["sum 18035件 part 680件 part 9250件 part 385件 part 7719件 ? maybe-all-parts"]),
        # a list in the next sentence, a digit off; of few digits that is chance
        ("两地转移群众1798人。其中,甲省1846人,乙市252人。",
         ["sum 1798人 part 1846人 part 252人 some ? guessed-partner"]),
        ("两地转移群众1798人。其中,甲省2846人,乙市252人。", []),
        ("来了12个国家的代表团。其中,总理级14个,部长级8个。", []),
        # a part that has its own parts behind it
        ("高校3167所,其中普通高校2919所,含本科1365所、专科1554所,成人高校348所。",
         ["sum 2919所 part 1365所 part 1554所",
          "sum 3167所 part 2919所 part 348所 ? maybe-all-parts"]),
        ("处理49508人,其中处分33936人,含厅级418人,县级2787人,乡级30761人。",
         ["part 33936人 whole 49508人",
          "sum 33936人 part 418人 part 2787人 part 30761人 ? maybe-all-parts"]),
        ("议案491件,其中,有关立法方面的487件,有关监督方面的4件,代表团提出的14件,代表联名提出的477件。",
         ["sum 491件 part 487件 part 4件"]),
        # 生产总值 and its industries in two paragraphs
        ("生产总值4331.9亿元。\n第一产业增加值710.5亿元,第二产业增加值2308.5亿元,"
         "第三产业增加值1372.9亿元。",
         ["sum 4331.9亿元 part 710.5亿元 part 2308.5亿元 part 1372.9亿元"]),
    ],
)  # fmt: skip
def test_a_wrong_digit_where_the_words_leave_nothing_out(text: str, expected: list[str]) -> None:
    assert links(text, "sum", "part") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # those that add up, of more
        ("死亡33人,其中男性21人、女性12人,儿童4人。", ["sum 33人 part 21人 part 12人"]),
        ("甲区、乙区各1人。死亡53人,其中甲区38人,乙区、丙区各5人。", []),
        # 党员 are young and of high degrees at once
        ("发展党员213.1万名,其中在一线的112万名,有大专学历的116万名,35岁及以下的178万名。", []),
        ("开办品种110个,其中商品类98个,金融类17个。",
         ["sum 110个 part 98个 part 17个 some"]),
        ("走访90户,其中困难户50户、养殖户60户。", []),
        ("走访90户,其中甲国籍50户、乙国籍60户。", ["sum 90户 part 50户 part 60户 some"]),
        # as often as there are names; taken away; of several totals
        ("甲区、乙区各抓获5人,丙区抓获8人,共计抓获18人。", []),
        ("顺差6.2亿元,其中对甲国顺差8.1亿元,对乙国逆差1.9亿元。", []),
        ("小学523所、初中123所,其中农村小学312所、农村初中67所。", []),
        ("包括嫌疑人在内的3人死亡、1人受伤。", []),
        ("214个城市建立机制。其中,57个城市162个项目获得融资。", ["part 57个 whole 214个"]),
        ("审议9件法律草案和1件决定草案。其中3件获通过。", []),
        ("进出口7.32亿元,其中,对甲国进出口2.22亿元,对乙盟其他成员国进出口2.25亿元。",
         ["sum 7.32亿元 part 2.22亿元 part 2.25亿元 some"]),
        ("医院156家,其中三级医院26家,民营医院86家,中医医院54家。",
         []),
        ("抽检125辆,其中超载65辆,超速70辆,部分车辆有两种以上违法。",
         ["part 65辆 whole 125辆", "part 70辆 whole 125辆"]),
        ("人均支出25680元,其中食品支出7468元;乙县人均支出16680元,其中食品支出5168元。", []),
        ("79人中13人获救,7人遇难、13人受伤,13人失联。",
         ["sum 79人 part 13人 part 7人 part 13人 part 13人 some"]),
        ("小学523所、初中123所,其中公办600所。", []),
        ("面积稳定在16.5亿亩,其中口粮稳定在8亿亩,谷物稳定在14亿亩。", []),
    ],
)  # fmt: skip
def test_what_are_no_parts_together(text: str, expected: list[str]) -> None:
    assert links(text, "sum", "part") == expected
