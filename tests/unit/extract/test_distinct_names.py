"""Two figures that bear one name: told apart by the scope in which they differ, else doubted."""

from lvliang_cli.core.extract.reading import read


def test_a_scope_is_added_where_it_tells_two_figures_apart() -> None:
    text = "抓获毒品犯罪嫌疑人900名。其中,百城抓获毒品犯罪嫌疑人600名。"
    names = [figure.counted for figure in read(text).figures]
    assert len(set(names)) == 2
    assert "百城" in names[1]


def test_what_nothing_tells_apart_is_doubted() -> None:
    alike = read("破获案件5起。破获案件7起。").figures
    assert all("not-distinct" in figure.doubts for figure in alike)
    other = read("破获案件5起。抓获嫌疑人7人。").figures
    assert not any("not-distinct" in figure.doubts for figure in other)
