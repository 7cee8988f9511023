"""Shares that stand in one list and add to 100."""

from lvliang_cli.core.extract.reading import read


def hundreds(text: str) -> list[list[str]]:
    reading = read(text)
    return [
        [reading.figures[a.figure].as_written for a in r.arguments if a.figure is not None]
        for r in reading.relations
        if r.type == "whole100"
    ]


def test_shares_of_one_whole_that_add_to_100() -> None:
    text = "接警80起,盗窃50起、诈骗20起、其他10起,分别占62.5%、25%、12.5%。"
    assert hundreds(text) == [["62.5%", "25%", "12.5%"]]


def test_of_three_industries_nothing_is_left_out() -> None:
    told = [["7.9%", "42.1%", "50.6%"]]
    assert hundreds("三次产业增加值占比分别为7.9%、42.1%、50.6%。") == told
    assert hundreds("第一、二、三产业增加值占GDP的比重为7.9%、42.1%和50.6%。") == told
    assert hundreds("三次产业占比分别为7.9%、42.1%。") == []
    assert hundreds("三个行业占比分别为7.9%、42.1%、50.6%。") == []


def test_shares_of_two_wholes_are_no_list() -> None:
    text = "税收收入2222万元,占预算3713万元的59.8%;非税收入2349万元,占预算2152万元的109.2%。"
    assert hundreds(text) == []


def test_a_ratio_leaves_nothing_out() -> None:
    assert hundreds("业务结构为62.93:16.65:8.41:5.01。") == [["62.93", "16.65", "8.41", "5.01"]]
    assert hundreds("三次产业结构由6:47:47调整为5:48:48。") == []


def test_shares_that_leave_something_out_are_no_whole() -> None:
    assert hundreds("接警80起,盗窃40起、诈骗20起,分别占50%、25%。") == []


def test_shares_without_their_parts_are_one_list_in_one_sentence_alone() -> None:
    assert hundreds("男性占62.3%,女性占37.7%。") == [["62.3%", "37.7%"]]
    assert hundreds("盗窃占40%。诈骗占60%。") == []


def test_only_the_parts_whose_shares_add_to_100_are_all_of_the_whole() -> None:
    reading = read(
        "上半年接警20000起。\n盗窃类10500起,占接警总数的52.5%;诈骗类9500起,占47.5%。\n"
        "城区3000起,占接警总数的15%;郊区2000起,占10%;矿区1000起,占5%。"
    )
    (districts,) = [relation for relation in reading.relations if relation.type == "sum"]
    assert [reading.figures[i].as_written for i in districts.members[1:]] == [
        *("3000起", "2000起", "1000起")
    ]
    assert districts.complete is False


def test_a_ratio_of_the_industries_is_of_those_of_its_own_year() -> None:
    reading = read(
        "2023年生产总值1520.4亿元,其中第一产业增加值120.3亿元,第二产业增加值640.6亿元,"
        "第三产业增加值759.5亿元。三次产业结构由上年的8.9:42.1:49.0调整为7.9:42.1:50.0。"
    )
    shares = [
        [reading.figures[index].as_written for index in relation.members]
        for relation in reading.relations
        if relation.type == "share"
    ]
    assert sorted(shares) == [
        ["42.1", "640.6亿元", "1520.4亿元"],
        ["50.0", "759.5亿元", "1520.4亿元"],
        ["7.9", "120.3亿元", "1520.4亿元"],
    ]
    assert hundreds(reading.text) == [["8.9", "42.1", "49.0"], ["7.9", "42.1", "50.0"]]
    assert hundreds("粮经饲种植比例为87:9:4。") == [["87", "9", "4"]]


def test_parts_whose_shares_pass_100_are_not_of_one_list() -> None:
    text = "火灾90.8万起。建筑火灾39.1万起,占火灾总数的43.1%;农村火灾53.4万起,占58.8%。"
    assert {relation.type for relation in read(text).relations} == {"share"}
    told = read("火灾92.5万起。城市火灾39.1万起,占火灾总数的42.3%;农村火灾53.4万起,占57.7%。")
    assert {relation.type for relation in told.relations} == {"share", "sum", "whole100"}


def test_what_shares_leave_out_when_rounded_is_not_a_slip() -> None:
    reading = read(
        "进出口983.1亿元。民营企业进出口233.8亿元,占进出口总值的23.8%;"
        "外资企业进出口559.3亿元,占56.9%;国有企业进出口189.5亿元,占19.3%。"
    )
    (whole,) = [relation for relation in reading.relations if relation.type == "sum"]
    assert (len(whole.arguments), whole.complete, whole.doubts) == (3, False, ())


def test_a_ratio_of_another_year_has_no_parts_though_no_year_is_printed() -> None:
    reading = read(
        "全年生产总值1520.4亿元,其中第一产业增加值120.3亿元,第二产业增加值640.6亿元,"
        "第三产业增加值759.5亿元。三次产业结构由上年的8.9:42.1:49.0调整为7.9:42.1:50.0。"
    )
    shares = [r.stated for r in reading.relations if r.type == "share" and r.stated is not None]
    assert [reading.figures[index].as_written for index in shares] == ["7.9", "42.1", "50.0"]


def test_a_ratio_without_its_first_number_is_no_whole() -> None:
    text = (
        "2015年生产总值244394万元。其中:第一产业增加值62857万元;第二产业增加值65585万元,"
        "其中工业增加值40653万元;建筑业增加值24932万元。第三产业增加值115952万元。\n"
        "2015年三次产业结构比为25.72:26.84:47.44。"
    )
    assert all(len(shares) == 3 for shares in hundreds(text))


def test_shares_that_leave_some_of_a_list_out_are_no_whole() -> None:
    text = "目的地中,亚洲占89.5%,其中甲地占70.4%,欧洲占3.5%,非洲3.0%,美洲2.7%,其他占0.2%。"
    assert hundreds(text) == []
