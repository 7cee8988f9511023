"""Lines of the page beside a release; invented ones."""

import pytest

from lvliang_cli.core.extract.language.page_furniture import is_furniture
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise

FURNITURE = (
    "今日访问12人",
    "12个赞",
    "12人点赞",
    "相关新闻5条",
    "相关报道(7条)",
    "浏览次数:1234次",
    "点赞12次 收藏3次 转发5次 评论8条",
    "总访问量:12345次 今日访问量:234次 在线人数:23人",
    "您是第1000位访问者 今日12次",
    "热门评论(12条)",
    "附件下载(3个) 大小 2.5MB",
    "页码:1/3 每页20条 共58条",
    "共3页 第1页",
    "上一篇:某县破案30起",
    "下一条 某县抓获12人",
    "来源:清河日报 2023-05-06 10:22 阅读 3,456",
    "1.2万阅读",
    "已有12人评论",
    "版权所有 © 2008-2020 清河网",
    "技术支持:某公司 12人团队",
)
TOLD = (
    "全市破案30起",
    "短视频播放量达2亿次。",
    "微博阅读量达1.2亿次",
    "全市微博阅读量1.2亿次",
    "受理群众留言300条",
    "收到评论12条,回复10条",
    "今日抓获12人",
    "在线办理业务300件",
    "评论员文章:破案30起",
    "2023年10月12日",
    "12个家庭",
    "共有党员12人",
    "下载安装12万人次",
    "第1页报道破案30起。",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_a_line_of_counters_or_links_is_of_the_page(line: str) -> None:
    assert is_furniture(normalise(line))
    reading = read(f"{line}\n清河市通报\n全市破案30起。\n{line}\n")
    assert [figure.as_written for figure in reading.figures] == ["30起"]
    assert (reading.title, reading.period) == ("清河市通报", None)


@pytest.mark.parametrize("line", TOLD)
def test_a_line_with_more_in_it_is_of_the_release(line: str) -> None:
    assert not is_furniture(normalise(line))


def test_a_link_to_another_release_gives_no_period() -> None:
    reading = read("全市破案30起。\n下一篇:某县2022年破案50起\n")
    assert [(figure.as_written, figure.period) for figure in reading.figures] == [("30起", None)]
    assert [dropped.reason for dropped in reading.dropped][-1] == "page-footer"
