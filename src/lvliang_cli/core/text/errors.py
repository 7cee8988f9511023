"""What can go wrong, as exceptions that carry everything a reader needs.

The exit code of each kind is not known here: `lvliang_cli.diagnostics` owns it.
"""

import errno
from collections.abc import Sequence

from lvliang_cli.core.text.bilingual import Words

_CAUSES = {
    errno.ENOENT: "没有这个文件或目录",
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许",
    errno.EISDIR: "是目录",
    errno.ENOTDIR: "路径中有一段不是目录",
    errno.EEXIST: "文件已存在",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "超出磁盘配额",
    errno.EFBIG: "文件过大",
    errno.EROFS: "文件系统只读",
    errno.ENAMETOOLONG: "文件名过长",
    errno.EMFILE: "打开的文件过多",
    errno.ELOOP: "链接层数过多",
    errno.EIO: "输入输出错误",
    errno.EPIPE: "管道已断开",
    errno.EBUSY: "正在使用中",
    errno.ENXIO: "没有这个设备",
    errno.EAGAIN: "暂时不可用",
    errno.EINVAL: "参数无效",
    errno.EBADF: "未打开或已关闭",
    errno.ENOMEM: "内存不够",
    errno.ENODEV: "没有这个设备",
    errno.ENFILE: "系统打开的文件过多",
    errno.ENOTEMPTY: "目录不空",
    errno.ESTALE: "文件已不在服务器上",
    errno.ECONNREFUSED: "连接被拒绝",
    errno.ECONNRESET: "连接被对方断开",
    errno.ETIMEDOUT: "超时",
    errno.EHOSTUNREACH: "无法到达对方",
    errno.EOPNOTSUPP: "系统不支持",
}
"""What the system says in English only."""


def cause_of(error: Exception | str) -> Words:
    """Why a file could not be read or written."""
    english = getattr(error, "strerror", None) or str(error)
    return Words(_CAUSES.get(getattr(error, "errno", None) or 0, english), english)


class Failure(Exception):
    """A failure, reported to the user in one line.

    Attributes:
        words: the message in both languages, one line, no full stop needed.
        token: the piece of input that was not accepted, or None.
        hint: what to do next, or None.
        did_you_mean: nearest accepted names, best first; may be empty.
    """

    kind = "failure"

    def __init__(
        self,
        words: Words,
        *,
        token: str | None = None,
        hint: Words | None = None,
        did_you_mean: Sequence[str] = (),
    ) -> None:
        super().__init__(words)
        self.words = words
        self.token = token
        self.hint = hint
        self.did_you_mean = tuple(did_you_mean)

    def __str__(self) -> str:
        return self.words.en


class BadUsage(Failure):
    """The request cannot be understood or makes no sense."""

    kind = "usage"


class UnknownName(Failure):
    """An id, name or filter value that names nothing, or several things."""

    kind = "unknown-name"


class BadData(Failure):
    """A dataset that is missing, unreadable or invalid."""

    kind = "bad-data"


class CannotWrite(Failure):
    """The output could not be written in full."""

    kind = "cannot-write"


class Interrupted(Failure):
    """The call was interrupted before its end."""

    kind = "interrupted"
