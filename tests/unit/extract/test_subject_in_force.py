"""What is in force ends with its paragraph."""

from .test_subject import names


def test_nothing_of_another_paragraph_is_in_a_name() -> None:
    told = "接警90起,其中城区50起。"
    other = "收缴枪支5支,查处赌场3个。"
    assert names(f"{told}\n{other}") == names(told) + names(other)
    assert names(f"{other}\n{told}") == names(other) + names(told)
