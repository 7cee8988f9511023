"""The period in force, and the build of a release; invented sentences."""

from datetime import date

import pytest

from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage2_layout.layout import Layout, Section, heading

ISSUED = date(2023, 10, 12)


def spans(text: str, issued: date | None = ISSUED) -> list[str]:
    found = []
    for figure in read(text, issued).figures:
        when = figure.period
        found.append("-" if when is None else f"{when.start}/{when.end} {when.basis}")
    return found


def test_the_pieces_of_a_digest_have_no_period_in_common() -> None:
    digest = (
        "各地要闻\n2023年10月12日\n今日各地要闻如下:\n甲县一季度破获走私大案多起\n一季度破案5起。\n"
        "乙县边检站查获一批违禁物品\n查获物品9件。"
    )
    assert spans(digest) == ["2023-01-01/2023-03-31 printed", "-"]


def test_without_a_year_a_period_has_words_and_no_days() -> None:
    assert spans("上半年破案5起。", None) == ["None/None printed"]
    assert spans("去年破案5起,比去年同期的4起多。", None)[0] == "None/None printed"
    assert spans("前年破案5起。", None) == ["None/None printed"]
    assert spans("上半年,比去年同期的4起多。", None) == ["None/None inferred"]
    assert spans("截至7月底破案5起。", None) == ["None/None printed"]


def test_the_year_is_taken_from_the_date_of_issue_in_the_text() -> None:
    reading = read("2024-04-02 14:05\n一季度破案5起。")
    assert reading.issued == date(2024, 4, 2)
    assert reading.period is not None
    assert reading.period.end == "2024-03-31"
    assert read("一季度破案5起。\n" + "甲" * 700 + "。\n2024年3月2日").issued == date(2024, 3, 2)
    assert read("2024年3月2日,破案5起。").issued is None
    assert read("本报2024年3月2日讯 破案5起。").issued == date(2024, 3, 2)
    assert read("破案通报\n发布日期:2024-03-02 来源:清河\n破案5起。").issued == date(2024, 3, 2)
    assert read("2024年13月2日,破案5起。").issued is None
    assert spans("2024年工作。上半年破案5起。", None) == ["2024-01-01/2024-06-30 printed"]


def test_a_leap_day_of_the_year_before_is_the_last_of_its_month() -> None:
    text = "2024年1至2月,比去年同期的4起多。"
    assert spans(text, date(2024, 3, 1)) == ["2023-01-01/2023-02-28 inferred"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("打击电信诈骗", "打击电信诈骗"),
        ("一、工作情况", "工作情况"),
        ("(二)主要成效", "主要成效"),
        ("今年以来,破案5起。", ""),
        ("甲", ""),
        ("甲" * 40, ""),
        ("2023年10月12日", ""),
        ("来源:清河日报社", ""),
        ("一、", ""),
    ],
)
def test_a_short_line_that_ends_like_no_sentence_is_a_heading(line: str, title: str) -> None:
    assert heading(line) == title


def test_headings_open_sections_and_numbers_items() -> None:
    text = "通报全文\n导语。\n打击诈骗\n6、破案。\n0、无。\n12345、无。\n\n清河市公安局\n"
    layout = Layout(text, text)
    assert layout.sections == (Section("通报全文", 1, 2), Section("打击诈骗", 3, 9))
    assert [layout.item_number(paragraph) for paragraph in (3, 4, 5, 6)] == [None, 6, None, None]
    assert layout.paragraph(text.index("6、")) == 4
    assert [layout.section(paragraph) for paragraph in (1, 2, 3, 9)] == [0, 0, 1, 1]
    assert Layout(*["导语。\n成效情况\n破案。"] * 2).sections[0] == Section("", 1, 1)
    assert Layout("", "").sections == (Section("", 1, 1),)


def test_a_year_that_is_guessed_for_one_of_a_list_is_doubted_for_all() -> None:
    figures = read("第3和第4季分别破案5起、6起。", ISSUED).figures
    assert ["year-guessed" in figure.doubts for figure in figures] == [True, True]


def test_a_year_that_none_can_know_is_doubted_in_a_list() -> None:
    figures = read("第1和第2季分别破案5起、6起。", None).figures
    assert ["year-unknown" in figure.doubts for figure in figures] == [True, True]


def test_a_caption_dates_its_table_and_nothing_below() -> None:
    text = "2022年公报\n表1 2022年年末人口\n指标\t人数(人)\n男\t30\n女\t40\n新增就业5人。"
    assert spans(text)[-1] == "2022-01-01/2022-12-31 inherited"


def test_a_time_ends_with_its_section_also_below_a_heading_without_figures() -> None:
    text = (
        "甲县2024年上半年经济运行\n二季度生产总值14亿元。\n一、农业平稳\n"
        "上半年,产值2亿元。\n出栏9万头。\n(一)林业\n造林3万亩。"
    )
    periods = [figure.period for figure in read(text, date(2024, 9, 1)).figures]
    assert [p and p.as_written for p in periods] == ["二季度", *["上半年"] * 3]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("清河公安工作\n2024年7月9日\n2023年工作\n2023年,破案1000起。\n2024年工作\n"
         "今年上半年,破案560起。\n(一)打击犯罪\n抓获260人。", "今年上半年"),
        ("清河公安工作\n2022年工作\n2022年,破案500起。\n2023年工作\n2023年,发案下降。\n"
         "(一)打击犯罪\n破案560起。", "2023年"),
        ("清河2023年工作情况\n2024年1月9日\n2023年,破案1203起。\n一、民生\n"
         "(一)教育。截至2022年末,学校120所。\n(二)卫生。新建医院3家。", "2023年"),
        ("清河2023年工作情况\n2024年1月9日\n2023年,破案1203起。\n一、民生\n(一)教育\n"
         "截至2022年末,学校120所。\n(二)卫生\n新建医院3家。", "2023年"),
        ("清河工作\n2024年1月9日\n2023年,破案90起。\n一、打击\n3月,抓获5人。\n查处6起。", "2023年"),
        ("清河工作\n2024年1月9日\n2023年,破案90起。\n一、治安\n截至2022年末,派出所50个。\n"
         "聘用辅警8人。", "2023年"),
        ("清河工作报告\n2026年2月4日\n一、2025年回顾\n2025年,就业10万人。\n二、2026年安排\n"
         "2026年,就业9万人。\n(一)工业。新增企业10家。\n三、自身建设\n办好30件实事。", "2026年"),
    ],
)  # fmt: skip
def test_the_time_of_a_part_leaves_that_of_its_section_in_force(text: str, last: str) -> None:
    period = read(text).figures[-1].period
    assert period is not None
    assert period.as_written == last


def test_a_time_is_printed_with_its_quotation_and_with_what_it_reaches_up_to() -> None:
    text = "在“长风4号”专项行动期间,破案23起。截至12月初,立案3万起。"
    periods = [figure.period for figure in read(text, ISSUED).figures]
    assert [p and p.as_written for p in periods] == ["“长风4号”专项行动期间", "截至12月初"]


def test_news_below_the_title_heads_no_section() -> None:
    text = "清河法院报告\n去年全市法院办结率创历史新高\n过去五年,法院履职。\n受理案件5件。"
    assert spans(text) == ["None/None inherited"]


def test_the_day_of_an_interview_dates_nothing() -> None:
    assert spans("3月10日上午,法院开展直播访谈。结案超过3件。", None) == ["-"]


def test_this_year_that_is_not_known_is_not_the_year_of_before() -> None:
    text = "2017年至2021年,立案5起。\n今年以来,打防结合。\n1至4月,抓获16名。"
    assert spans(text, None)[-1] == "None/None printed"
    assert spans(text, date(2022, 5, 13))[-1] == "2022-01-01/2022-04-30 printed"


def test_what_happened_up_to_a_day_before_its_print_has_no_first_day() -> None:
    text = "禁毒工作\n破获案件4起\n截至2021年11月底,抓获5名。"
    assert spans(text, None) == ["None/2021-11-30 inherited", "None/2021-11-30 printed"]


def test_an_event_and_a_day_of_one_sentence_are_the_two_ends_wherever_they_stand() -> None:
    text = "截至6月30日,根据公开网的数据显示,我院自2021年以来立案的案件合计90件。"
    assert spans(text, date(2021, 8, 20)) == ["2021-01-01/2021-06-30 printed"]


def test_a_target_is_of_the_year_that_it_is_set_for() -> None:
    text = "一季度就业3万人,为全年目标任务10万人的30%。"
    assert spans(text, date(2008, 4, 30)) == [
        "2008-01-01/2008-03-31 printed",
        "None/None inferred",
        "2008-01-01/2008-03-31 inherited",
    ]
    done = text.replace("目标任务10万人的30%", "10万人目标的30%")
    assert spans(done, date(2008, 4, 30))[1] == "None/None inferred"
    budget = "2008年1-5月,收入完成4万元,占年初预算10万元的40%,同比下降3%。"
    assert spans(budget, date(2009, 4, 30)) == [
        "2008-01-01/2008-05-31 printed",
        "2008-01-01/2008-12-31 inferred",
        *["2008-01-01/2008-05-31 inherited"] * 2,
    ]


def test_a_budget_is_of_its_year_whoever_approved_it() -> None:
    text = "2022年1-9月收入3万元,为县人大批准全县全年预算4万元的75%。截至9月3日,累计运输旅客9人次。"
    assert spans(text, date(2023, 1, 5)) == [
        "2022-01-01/2022-09-30 printed",
        "2022-01-01/2022-12-31 inferred",
        "2022-01-01/2022-09-30 inherited",
        "None/2022-09-03 printed",
    ]


def test_since_an_event_dates_what_is_compared_in_the_next_clause() -> None:
    text = "灾情发生以来,救出9人。入汛以来全国受灾人口、经济损失,与去年相比,分别下降9%、8%。"
    when = [figure.period and figure.period.as_written for figure in read(text).figures]
    assert when == ["灾情发生以来", "入汛以来", "入汛以来"]


def test_a_day_that_something_began_on_dates_nothing() -> None:
    text = "最高检去年1月开始在13个省部署为期一年的试点工作。试点期间,发出检察建议112件。"
    assert spans(text)[-1] == "-"


def test_a_change_behind_what_there_is_by_now_is_doubted() -> None:
    text = "1至9月,投资增长9%。目前在库项目141个,产业投资同比增长5%。"
    doubts = [set(figure.doubts) for figure in read(text, ISSUED).figures]
    assert ["period-carried" in each for each in doubts] == [False, False, True]


def test_a_block_that_begins_with_of_which_has_the_period_of_the_figure_before() -> None:
    text = "2022年工作\n6月以来共用电9万度。5月份,用电3万度。\n其中,工业用电2万度。\n"
    assert [f.period and f.period.as_written for f in read(text).figures][-1] == "5月份"


def test_the_number_of_a_heading_is_no_month() -> None:
    (figure,) = read("2022年工作\n四、8月份利率为1.77%\n").figures
    assert figure.period is not None
    assert figure.period.as_written == "8月份"


def test_this_year_of_a_report_of_spring_on_the_work_of_the_last_is_yet_to_come() -> None:
    text = "2023年政府工作报告\n2023年1月9日\n今年中央财政投入90亿元。"
    assert spans(text, None) == ["None/None printed"]
    assert spans(text.replace("工作报告", "新闻"), None) == ["2023-01-01/2023-01-09 printed"]
    text = "今年用于农业的资金拟安排90亿元。"
    assert spans(text) == ["None/None printed"]


def test_a_list_of_years_that_another_time_follows_is_shared_out_no_further() -> None:
    text = "2022年、2023年未发生事故,“十三五”时期事故、伤亡分别下降6%、5%。"
    assert spans(text, date(2024, 3, 1)) == [
        "2016-01-01/2020-12-31 printed",
        "2016-01-01/2020-12-31 inherited",
    ]


def test_what_is_since_some_time_and_counts_nothing_dates_its_clause_alone() -> None:
    text = "2023年,选树新时代以来先进典型,讲好故事。完成造林9亩。"
    assert spans(text, date(2024, 3, 1)) == ["2023-01-01/2023-12-31 inherited"]


def test_tasks_of_the_year_that_were_done_are_no_plan() -> None:
    text = "去年,我市完成全年主要目标任务。产值90亿元。"
    assert spans(text, date(2024, 1, 20)) == ["2023-01-01/2023-12-31 inherited"]
