"""Why a file could not be read or written, in two languages."""

import errno
import os

from lvliang_cli.core.text.errors import cause_of


def test_what_the_system_says_is_told_in_chinese_too() -> None:
    missing = FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    assert cause_of(missing) == ("没有这个文件或目录", "No such file or directory")


def test_what_has_no_translation_is_told_as_it_is() -> None:
    assert cause_of(OSError(errno.ENOTTY, "no terminal")) == ("no terminal", "no terminal")
    assert cause_of(ValueError("embedded null byte")) == ("embedded null byte",) * 2
    assert cause_of("why") == ("why", "why")
