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


def test_changes_of_one_name_in_per_cent_and_in_multiples_are_alike() -> None:
    alike = read("创汇同比增长25%。创汇同比增长1.2倍。").figures
    assert all("not-distinct" in figure.doubts for figure in alike)


def test_what_the_clause_before_speaks_of_tells_apart() -> None:
    text = "农村共发生火灾75起;其次为县城集镇,共发生火灾55起;城市火灾相对较少,共发生火灾38起。"
    text = text.replace("55起", "55起,占30%").replace("38起", "38起,占21%")
    names = [figure.counted for figure in read(text).figures if figure.unit == "case"]
    shares = [figure.counted for figure in read(text).figures if figure.unit == "percent"]
    assert shares == ["县城集镇发生火灾占比", "城市发生火灾占比"]
    assert names == ["农村发生火灾", "县城集镇发生火灾", "城市发生火灾"]


def test_where_it_happened_tells_apart() -> None:
    names = [f.counted for f in read("发生的18起较大火灾中有10起发生在居住场所。").figures]
    assert names == ["发生较大火灾", "发生在居住场所发生较大火灾"]
