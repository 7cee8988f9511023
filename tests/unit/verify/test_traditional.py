"""A copy in traditional characters."""

from lvliang_cli.core.verify.folded_copy import in_scripts

from .test_altered_by_hash import changes

MARKED = (
    "上半年公安机关持续发力,破获各类刑事案件【1.2万余起】,抓获犯罪嫌疑人【386名】,挽回经济损失。"
)
TRADITIONAL = "上半年公安機關持續發力,破獲各類刑事案件1.2萬餘起,抓獲犯罪嫌疑人386名,挽回經濟損失。"


def test_both_scripts_keep_their_positions() -> None:
    assert in_scripts("案件12起") == {"as_written": "案件12起"}
    assert in_scripts("破獲1.2萬餘起") == {
        "as_written": "破獲1.2萬餘起",
        "simplified": "破获1.2万余起",
    }


def test_a_copy_in_traditional_characters_is_told_like_any_other() -> None:
    text = MARKED.replace("【", "").replace("】", "")
    assert changes(MARKED, (text, TRADITIONAL)) == {"f1": ("rewritten", None, "1.2萬餘起")}
    assert changes(MARKED, (text, TRADITIONAL.replace("386", "368"))) == {
        "f1": ("rewritten", "1.2万余起", "1.2萬餘起"),
        "f2": ("changed", "value", "386名", "368名"),
    }
